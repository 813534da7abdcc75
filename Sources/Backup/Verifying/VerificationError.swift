public import Engine

/// Why an archive that reads well is no backup all the same.
public enum VerificationError: Error, Equatable, Sendable {
    /// SQLite's own check finds its database damaged.
    case databaseDamaged(archive: String, problems: [String])
    /// Rows of its database refer to rows that are missing.
    case referencesDangling(archive: String, problems: [String])
    /// The tables of a module have come to another version than the manifest says; 0 stands for no such module.
    case schemaVersion(archive: String, module: String, expected: Int, found: Int)
    /// A table that the manifest names is not there.
    case tableMissing(archive: String, table: String)
    /// A table is there that the manifest does not name.
    case tableUnknown(archive: String, table: String)
    /// A table has more or fewer rows than the manifest says.
    case rowCount(archive: String, table: String, expected: Int64, found: Int64)
    /// The audit log in the database does not end where the manifest says.
    case auditHead(archive: String, reason: String)
    /// The decisions log does not go as far as the manifest says.
    case decisions(archive: String, reason: String)
    /// Rows name keys that are neither in the vault nor deleted by a decision.
    case keysMissing(archive: String, vault: String, count: Int, first: String)

    /// The level at which it shows.
    public var level: VerificationLevel {
        switch self {
        case .databaseDamaged, .referencesDangling, .schemaVersion: .database
        default: .content
        }
    }
}

extension VerificationError: OutwardError {
    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .databaseDamaged: "archive-database-damaged"
        case .referencesDangling: "archive-references-dangling"
        case .schemaVersion: "archive-schema-version"
        case .tableMissing: "archive-table-missing"
        case .tableUnknown: "archive-table-unknown"
        case .rowCount: "archive-row-count"
        case .auditHead: "archive-audit-head"
        case .decisions: "archive-decisions"
        case .keysMissing: "archive-keys-missing"
        }
    }

    /// What went wrong, as far as the caller's next step goes.
    public var kind: Problem.Kind { .damaged }

    /// What happened, why, and what to do, in one line each.
    public var text: String { description }
}

extension VerificationError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        """
        the archive `\(archive.printable)` is not right
        reason: \(reason.printable)
        help: \(help)
        """
    }

    private var archive: String {
        switch self {
        case .databaseDamaged(let archive, _), .referencesDangling(let archive, _),
            .schemaVersion(let archive, _, _, _), .tableMissing(let archive, _),
            .tableUnknown(let archive, _), .rowCount(let archive, _, _, _), .auditHead(let archive, _),
            .decisions(let archive, _), .keysMissing(let archive, _, _, _):
            archive
        }
    }

    private var reason: String {
        switch self {
        case .databaseDamaged(_, let problems):
            "its database is damaged: \(problems.first ?? "SQLite does not say where")"
        case .referencesDangling(_, let problems):
            "its database has rows that lead nowhere: \(problems.first ?? "")"
        case .schemaVersion(_, let module, let expected, let found):
            "the tables of `\(module)` are at version \(found), and its manifest says \(expected)"
        case .tableMissing(_, let table): "the table `\(table)` is missing"
        case .tableUnknown(_, let table): "the table `\(table)` is not in its manifest"
        case .rowCount(_, let table, let expected, let found):
            "the table `\(table)` has \(found) rows, and its manifest says \(expected)"
        case .auditHead(_, let reason): "its audit log does not end where its manifest says: \(reason)"
        case .decisions(_, let reason): "the decisions beside it do not go as far as it does: \(reason)"
        case .keysMissing(_, let vault, let count, let first):
            "\(count) keys that its rows name are neither in `\(vault)` nor deleted by a decision; one is \(first)"
        }
    }

    private var help: String {
        switch self {
        case .keysMissing, .decisions:
            "make a new pair with `coffer backup run`; to restore, take the vault archive of another target"
        default:
            "do not restore from it: take another one, and make a new one with `coffer backup run`"
        }
    }
}
