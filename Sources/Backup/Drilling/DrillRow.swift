public import Engine
internal import Sealing
internal import Storage

/// A drill as the store remembers it.
struct DrillRow {
    let id: RowID
    let target: String
    let data: String?
    let vault: String?
    let time: Int64
    let way: DrillWay
    let milliseconds: Int64
    let problem: String?

    /// How many drills are remembered.
    static let most: Int64 = 1000
    private static let columns = "id, target, data, vault, time, way, milliseconds, problem"

    /// Puts it down, and forgets the oldest beyond ``most``.
    func insert(_ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO backup_drill (\(Self.columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            .blob(id.bytes),
            .text(target),
            .optional(data),
            .optional(vault),
            .integer(time),
            .text(way.rawValue),
            .integer(milliseconds),
            .optional(problem)
        )
        try connection.execute(
            "DELETE FROM backup_drill WHERE id NOT IN (SELECT id FROM backup_drill ORDER BY time DESC, id DESC LIMIT ?1)",
            .integer(Self.most)
        )
    }

    static func load(_ id: RowID, _ connection: Connection) throws -> DrillRow {
        let found = try connection.row(
            "SELECT \(columns) FROM backup_drill WHERE id = ?1",
            .blob(id.bytes)
        ) { try DrillRow($0) }
        guard let found else { throw EngineError.notFound(kind: "drill", name: "\(id)") }
        return found
    }

    /// The last one, or the last one that passed; nil where there is none.
    static func last(passed: Bool = false, _ connection: Connection) throws -> DrillRow? {
        try connection.row(
            """
            SELECT \(columns) FROM backup_drill WHERE ?1 = 0 OR problem IS NULL ORDER BY time DESC, id DESC LIMIT 1
            """,
            .integer(passed ? 1 : 0)
        ) { try DrillRow($0) }
    }
}

extension DrillRow {
    private init(_ row: Row) throws {
        guard let id = RowID(bytes: row.blob(0)), let way = DrillWay(rawValue: row.text(5)) else {
            throw StorageError.corrupt("a row of `backup_drill` is malformed")
        }
        self.init(
            id: id,
            target: row.text(1),
            data: row.optionalText(2),
            vault: row.optionalText(3),
            time: row.int64(4),
            way: way,
            milliseconds: row.int64(6),
            problem: row.optionalText(7)
        )
    }
}

/// A drill as it is answered.
public struct DrillView: Codable, Sendable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "BackupDrill",
        [
            .time: .instant.about("When it ended."),
            .target: .target,
            .data: .archiveName.about("The data archive.").optional,
            .vault: .archiveName.about("The vault archive.").optional,
            .passed: .boolean("Whether the store came back as it was."),
            .problem: .code.about("What was wrong.").optional,
            .way: .drillWay,
            .milliseconds: .milliseconds,
        ]
    )

    /// When it ended, RFC 3339.
    public let time: String
    /// What people call the target.
    public let target: String
    /// The data archive.
    public let data: String?
    /// The vault archive.
    public let vault: String?
    /// Whether the store came back as it was.
    public let passed: Bool
    /// The code of what was wrong.
    public let problem: String?
    /// What opened the vault.
    public let way: DrillWay
    /// How long it took until the store was back, or until it failed.
    public let milliseconds: Int64

    init(_ row: DrillRow) {
        time = Timestamp(seconds: row.time / 1000).text
        target = row.target
        data = row.data
        vault = row.vault
        passed = row.problem == nil
        problem = row.problem
        way = row.way
        milliseconds = row.milliseconds
    }
}
