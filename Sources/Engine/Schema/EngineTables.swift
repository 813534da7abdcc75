internal import Storage

/// The engine's own tables in `data.db`: who may do what, what was asked twice, and how sealed rows are found.
let engineSchema = SchemaModule(
    name: "engine",
    migrations: [
        engineMigration1, engineMigration2, engineMigration3, engineMigration4, engineMigration5,
        engineMigration6, engineMigration7,
    ],
    tables: [
        Table(
            "store_setting",
            about: "a setting of the store, sealed against edits",
            columns: [.system("name"), .business("value"), .system("seal")]
        ),
        Table(
            "principal",
            about: "a person or service that the store knows by a handle",
            columns: [
                .key("id"), .business("name"), .business("unix_user"), .business("unix_group"),
                .business("team"),
                .system("active"), .system("created"), .system("seal"),
            ]
        ),
        Table(
            "former_principal",
            about: "somebody of the store that rows were taken along from, without any right in this one",
            columns: [.key("id"), .business("name"), .business("team")]
        ),
        Table(
            "transfer",
            about: "an import of everything that is begun and not finished",
            columns: [.system("singleton"), .system("head"), .system("taken")]
        ),
        Table(
            "principal_role",
            about: "a role granted to a principal",
            columns: [
                .reference("principal_id", to: "principal"), .business("role"), .system("granted"),
                .reference("granted_by", to: "principal"), .system("seal"),
            ]
        ),
        Table(
            "authority_head",
            about: "the seal over all rows of authority together, so that none goes missing",
            columns: [.key("id"), .system("revision"), .system("digest"), .system("seal")]
        ),
        Table(
            "idempotency",
            about: "a request that was answered before, by a keyed digest of its body",
            columns: [
                .reference("principal_id", to: "principal"), .system("operation"), .system("name"),
                .system("digest"), .system("result"), .system("created"),
            ]
        ),
        Table(
            "approval",
            about: "a request that waits, or waited, for a second person",
            columns: [
                .key("id"), .business("number"), .system("position"), .business("operation"),
                .reference("principal_id", to: "principal"), .reference("acting_id", to: "principal"),
                .system("uid"), .business("unix_user"), .business("unix_groups"), .business("purpose"),
                .system("name"), .business("rules"), .business("measures"), .business("objects"),
                .system("digest"), .system("created"), .system("expires"), .business("state"),
                .system("decided"), .system("result"), .system("seal"),
            ]
        ),
        Table(
            "approval_vote",
            about: "what a second person said to a request",
            columns: [
                .reference("approval_id", to: "approval"), .reference("principal_id", to: "principal"),
                .system("uid"), .business("verdict"), .system("time"), .system("seal"),
            ]
        ),
        Table(
            "approval_part",
            about:
                "a piece of the input that a waiting request was made with; it goes when the request is decided",
            columns: [
                .key("id"), .reference("approval_id", to: "approval"), .system("position"),
                .subject("subject_id"),
                Column(
                    "input",
                    .sealed(class: "contact", fields: ["input", "reason"]),
                    visibility: "contact",
                    export: .withheld(
                        reason:
                            "what one of the staff asked for and a second has to agree to; it goes when that is decided"
                    ),
                    erasure: .emptied,
                    freeText: ["reason"]
                ),
                .system("input_revision"),
            ]
        ),
        Table(
            "approval_key",
            about:
                "a request whose input is sealed under a key of its own, since it is about several people or new ones",
            columns: [.reference("approval_id", to: "approval"), .system("own_id")]
        ),
        Table(
            "approval_person",
            about: "whom such a request is about, so that its key goes when one of them is erased",
            columns: [.reference("approval_id", to: "approval"), .subject("subject_id")]
        ),
        Table(
            "break_glass",
            about: "a role that somebody took in an emergency",
            columns: [
                .key("id"), .business("number"), .system("position"),
                .reference("principal_id", to: "principal"), .system("uid"), .business("rule"),
                .business("role"), .system("opened"), .system("until"), .system("closed"),
                .system("reviewed"), .reference("reviewed_by", to: "principal"), .subject("subject_id"),
                .sealed("reason", class: "contact", fields: ["reason"], freeText: ["reason"]),
                .system("reason_revision"),
                .system("seal"),
            ]
        ),
        Table(
            "reveal_tally",
            about: "how many records of persons a principal has seen in an hour",
            columns: [
                .reference("principal_id", to: "principal"), .system("hour"), .system("released"),
            ]
        ),
        Table(
            "lookup_plan",
            about: "how many bits the lookup tags of one field have, and how many rows they find",
            columns: [.system("scope"), .system("number"), .system("bits"), .system("row_count")]
        ),
        Table(
            "lookup_tag",
            about: "a truncated keyed hash that finds sealed rows; derived data, left out of snapshots",
            columns: [
                .system("scope"),
                Column(
                    "tag",
                    .lookupTag(class: "contact"),
                    visibility: "contact",
                    export: .withheld(
                        reason: "derived from exported fields, and means nothing without the index key"
                    ),
                    erasure: .rowRemoved
                ),
                Column(
                    "row_id",
                    .reference("customer"),
                    visibility: "open",
                    export: .withheld(reason: "belongs to a tag, which is not handed out"),
                    erasure: .rowRemoved
                ),
            ]
        ),
        Table(
            "lookup_row",
            about:
                "the lookup tags of one row and scope, so that they go with the row; derived data, left out of snapshots",
            columns: [
                Column(
                    "row_id",
                    .reference("customer"),
                    visibility: "open",
                    export: .withheld(reason: "belongs to a tag, which is not handed out"),
                    erasure: .rowRemoved
                ),
                .system("scope"),
                Column(
                    "tags",
                    .lookupTag(class: "contact"),
                    visibility: "contact",
                    export: .withheld(
                        reason: "derived from exported fields, and means nothing without the index key"
                    ),
                    erasure: .rowRemoved
                ),
            ]
        ),
    ]
)
