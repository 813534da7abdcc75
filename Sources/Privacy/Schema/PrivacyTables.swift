internal import Policy
internal import Storage

/// The fields that a policy can show, mask or withhold, with what is left of each when it is masked.
let privacyFields = [FieldEntry(group: "service", name: "note", mask: .text)]

/// The tables of the privacy desk in `data.db`, with what must be known about every column.
let privacySchema = SchemaModule(
    name: "privacy",
    migrations: [
        privacyMigration1, privacyMigration2, privacyMigration3, privacyMigration4, privacyMigration5,
        privacyMigration6, privacyMigration7, privacyMigration8, privacyMigration9, privacyMigration10,
        privacyMigration11,
    ],
    tables: [
        Table(
            "privacy_series",
            about: "the last number given to a request in a year",
            columns: [.system("year"), .system("last")]
        ),
        Table(
            "privacy_holidays",
            about: "a country's public holidays, in place of those that Coffer brings",
            columns: [.business("country"), .business("text")]
        ),
        Table(
            "privacy_request",
            about: "what a person asked for, and how far it has come",
            columns: [
                .key("id"), .business("number"), .business("kind"), .subject("subject_id"),
                .business("state"), .business("received"), .business("language"), .instant("opened"),
                .reference("opened_by", to: "principal"),
            ]
        ),
        Table(
            "privacy_event",
            about: "a step of a request, never altered afterwards",
            columns: [
                .key("id"), .reference("request_id", to: "privacy_request"), .subject("subject_id"),
                .business("position"), .business("action"), .business("day"), .business("word"),
                .instant("time"), .reference("principal_id", to: "principal"), .system("uid"),
                .system("is_for_another"),
                .sealed("note", class: "service", fields: ["note"], freeText: ["note"]),
                .system("note_revision"),
            ]
        ),
        Table(
            "privacy_erasure",
            about: "an erasure that was begun, and in which epoch it ended",
            columns: [
                .reference("request_id", to: "privacy_request"), .subject("subject_id"), .instant("begun"),
                .instant("finished"), .system("epoch"),
            ]
        ),
        Table(
            "privacy_erased_class",
            about: "a class of data in an erasure: how much went, or until when it stays and why",
            columns: [
                .reference("request_id", to: "privacy_erasure"), .business("class"), .business("envelopes"),
                .business("held_until"), .business("basis"), .business("article"),
            ]
        ),
        Table(
            "privacy_decision",
            about: "which request led to a decision of the decisions log, and when the person was told",
            columns: [
                .system("sequence"), .reference("request_id", to: "privacy_request"), .subject("subject_id"),
                .business("told"),
            ]
        ),
        Table(
            "privacy_package",
            about: "a package with the person's data that was handed out",
            columns: [
                .key("id"), .subject("subject_id"), .reference("request_id", to: "privacy_request"),
                .instant("made"), .reference("made_by", to: "principal"), .instant("expires"),
                .sealed("place", class: "service", fields: ["note"]), .system("place_revision"),
                .system("bytes"), .instant("gone"), .reference("gone_by", to: "principal"),
            ]
        ),
        Table(
            "privacy_package_record",
            about: "another record of the person that a package covers, where records were merged",
            columns: [.reference("package_id", to: "privacy_package"), .subject("subject_id")]
        ),
        Table(
            "privacy_mention",
            about: "a place in the records of others where the person may be mentioned",
            columns: [
                .key("id"), .subject("subject_id"), .business("place_table"), .system("place_row"),
                .business("place_column"), .business("place_field"), .system("place_revision"),
                .business("matched"), .business("state"), .instant("found"), .instant("decided"),
                .reference("decided_by", to: "principal"),
            ]
        ),
        Table(
            "privacy_hold",
            about: "a legal hold on a class of a person's data, and whose matter it is",
            columns: [
                .key("id"), .system("sequence"), .subject("subject_id"), .business("class"),
                .business("grounds"), .reference("owner_id", to: "principal"), .business("review"),
                .instant("placed"),
                .reference("placed_by", to: "principal"), .instant("lifted"),
                .reference("lifted_by", to: "principal"),
                .sealed("note", class: "service", fields: ["note"], freeText: ["note"]),
                .system("note_revision"),
            ]
        ),
        Table(
            "privacy_sweep",
            about: "a sweep of what had reached the end of its term, and in which epoch it ended",
            columns: [
                .key("id"), .instant("started"), .reference("started_by", to: "principal"),
                .instant("finished"), .system("epoch"),
            ]
        ),
        Table(
            "privacy_swept_class",
            about: "a class of a person's data that a sweep took, and the last day it was kept for",
            columns: [
                .reference("sweep_id", to: "privacy_sweep"), .subject("subject_id"), .business("class"),
                .business("ended"), .business("envelopes"),
            ]
        ),
        Table(
            "privacy_consent",
            about: "a consent that was given or taken back, with what proves it",
            columns: [
                .key("id"), .subject("subject_id"), .business("purpose"), .business("is_given"),
                .business("day"), .business("channel"), .business("text_version"), .system("sequence"),
                .instant("time"), .reference("principal_id", to: "principal"),
                .sealed("note", class: "service", fields: ["note"], freeText: ["note"]),
                .system("note_revision"),
            ]
        ),
        Table(
            "privacy_correction",
            about: "a field that was put right on a request; the value that was wrong is not kept",
            columns: [
                .key("id"), .reference("request_id", to: "privacy_request"), .subject("subject_id"),
                .business("place_table"), .system("place_row"), .business("place_column"),
                .business("place_field"), .system("place_revision"), .instant("time"),
                .reference("principal_id", to: "principal"),
            ]
        ),
        Table(
            "privacy_notice",
            about: "a recipient of the data who was told what became of it",
            columns: [
                .key("id"), .reference("request_id", to: "privacy_request"), .subject("subject_id"),
                .business("recipient"), .business("day"), .instant("time"),
                .reference("principal_id", to: "principal"),
            ]
        ),
        Table(
            "privacy_breach_series",
            about: "the last number given to a breach in a year",
            columns: [.system("year"), .system("last")]
        ),
        Table(
            "privacy_breach",
            about: "a breach of personal data, and which entries of the audit log it is about",
            columns: [
                .key("id"), .business("number"), .system("subject_id"), .business("state"), .business("risk"),
                .business("aware"), .business("since"), .business("until"), .system("actor"),
                .business("operations"), .business("fields"), .instant("opened"),
                .reference("opened_by", to: "principal"),
            ]
        ),
        Table(
            "privacy_breach_event",
            about: "something that was noted about a breach, sealed under a pseudonym that nobody has",
            columns: [
                .key("id"), .reference("breach_id", to: "privacy_breach"), .system("subject_id"),
                .business("position"), .business("action"), .business("word"), .business("at"),
                .instant("time"), .reference("principal_id", to: "principal"),
                .sealed("note", class: "service", fields: ["note"], freeText: ["note"]),
                .system("note_revision"),
            ]
        ),
        Table(
            "privacy_certificate",
            about: "a signed certificate of an erasure; it names nobody",
            columns: [
                .key("id"), .reference("request_id", to: "privacy_erasure"), .instant("issued"),
                .business("note"),
            ]
        ),
    ]
)
