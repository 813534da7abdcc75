internal import Storage

/// The engine's own tables in `data.db`: who may do what, what was asked twice, and how sealed rows are found.
let engineSchema = SchemaModule(
    name: "engine",
    migrations: [engineMigration1],
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
            "reveal_tally",
            about: "how many records of persons a principal has seen in an hour",
            columns: [
                .reference("principal_id", to: "principal"), .system("hour"), .system("released"),
            ]
        ),
        Table(
            "lookup_plan",
            about: "how many bits the lookup tags of one field have, and how many rows they find",
            columns: [.system("scope"), .system("bits"), .system("row_count")]
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
                .reference("row_id", to: "customer"),
            ]
        ),
    ]
)
