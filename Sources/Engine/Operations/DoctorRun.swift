internal import Audit
internal import Storage
internal import Vault

/// Looks for anything that is wrong with the store, and names one action for each.
public struct DoctorRun: Query {
    /// Its name.
    public static let name = "doctor.run"
    /// What it does.
    public static let summary = "Check the whole store and name one action for everything that is wrong."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// What was checked and found.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "Health",
            [
                .healthy: .boolean("Whether nothing is wrong."),
                .checks: .list(of: Check.schema, "Every check, in order."),
            ]
        )

        /// Whether nothing is wrong.
        public let healthy: Bool
        /// Every check, in order.
        public let checks: [Check]

        /// One check.
        public struct Check: Encodable, Sendable, SchemaDescribed {
            /// What it looks like.
            public static let schema = JSONSchema.object(
                CodingKeys.self,
                [
                    .name: .text("What was checked."),
                    .findings: .list(of: Finding.schema, "What was found; empty when all is well."),
                ]
            )

            /// What was checked.
            public let name: String
            /// What was found; empty when all is well.
            public let findings: [Finding]
        }
    }

    /// Runs every check.
    public init() {}

    /// Runs every check on one snapshot.
    public func answer(in context: Context) throws -> Answer {
        try Self.run(context.parts, context.connection)
    }

    /// Runs every check of a store.
    static func run(_ parts: StoreParts, _ connection: Connection) throws -> Answer {
        let checks = try (checks(parts) + parts.modules.flatMap(\.checks)).map { check in
            Answer.Check(name: check.name, findings: try check.run(connection))
        }
        return Answer(healthy: checks.allSatisfy(\.findings.isEmpty), checks: checks)
    }

    /// A tag that its row does not know would stay when the row goes.
    private static let lookups = DoctorCheck(name: "rows and lookup tables name the same tags") {
        connection in
        try connection.rows(
            """
            SELECT p.scope FROM lookup_plan AS p
            LEFT JOIN (SELECT scope, COUNT(*) AS tags FROM lookup_tag GROUP BY scope) AS t ON t.scope = p.number
            LEFT JOIN (
                SELECT scope, SUM(LENGTH(tags) - LENGTH(REPLACE(tags, ' ', '')) + 1) AS tags
                FROM lookup_row GROUP BY scope
            ) AS r ON r.scope = p.number
            WHERE COALESCE(t.tags, 0) <> COALESCE(r.tags, 0) ORDER BY p.scope
            """
        ) { row in
            Finding(
                what: "the lookup tags of `\(row.text(0))` are not those that its rows name",
                action: "make them anew with `coffer doctor rebuild-lookups`"
            )
        }
    }

    private static func checks(_ parts: StoreParts) -> [DoctorCheck] {
        let restore = "stop working on this store and restore the newest verified backup"
        return [
            DoctorCheck(name: "the data file is sound") { connection in
                try connection.problems().map { Finding(what: $0, action: restore) }
            },
            DoctorCheck(name: "the vault is sound") { _ in
                try parts.vault.problems().map { Finding(what: $0, action: restore) }
            },
            DoctorCheck(name: "users, grants and settings carry valid seals") { connection in
                do {
                    _ = try parts.authority.load(connection)
                    return []
                } catch let error as EngineError {
                    return [Finding(what: "\(error)", action: restore)]
                }
            },
            DoctorCheck(name: "the audit log leads to its signed checkpoint") { connection in
                try parts.audit.verify(on: connection).findings.map {
                    Finding(
                        what: "\($0)",
                        action: "run `coffer audit verify --rows` and look into who wrote to the file"
                    )
                }
            },
            DoctorCheck(name: "every column is described") { connection in
                try connection.unmappedColumns(parts.schemas).map {
                    Finding(
                        what: "the column `\($0)` is in the file or in the description, not in both",
                        action: "report this as a defect of Coffer"
                    )
                }
            },
            DoctorCheck(name: "every sealed row has its key and opens") { connection in
                try SealedRows(parts.schemas).unopened(connection, parts.vault)
            },
            lookups, duties(parts), recoveryCopy(parts),
            DoctorCheck(name: "the policy files in the folder are the policy in force") { connection in
                guard try !parts.policyFolderIsInForce(parts.authority.state(connection)) else { return [] }
                return [
                    Finding(
                        what: "the files in `\(parts.folder)/policies` differ from the policy in force",
                        action: "`coffer policy diff` shows how; `coffer policy apply` puts them in force"
                    )
                ]
            },
        ]
    }
}
