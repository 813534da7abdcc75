internal import Engine
internal import Sealing
internal import Storage

/// The rules of retention as the store keeps them.
enum RetentionRow {
    private static let columns = "hourly, daily, weekly, monthly, yearly, vaults, minimum_age, zone"

    /// The rules of a target, or of every target without its own for nil; nil where none were set.
    static func load(_ target: String?, _ connection: Connection) throws -> RetentionRules? {
        try connection.row(
            "SELECT \(columns) FROM backup_retention WHERE target = ?1",
            .text(target ?? "")
        ) { try rules($0, from: 0) }
    }

    /// Every rule that was set, the general one first.
    static func all(_ connection: Connection) throws -> [(target: String?, rules: RetentionRules)] {
        try connection.rows("SELECT target, \(columns) FROM backup_retention ORDER BY target") { row in
            (target: row.text(0).isEmpty ? nil : row.text(0), rules: try rules(row, from: 1))
        }
    }

    /// Puts the rules of a target down.
    static func store(_ rules: RetentionRules, for target: String?, in context: Context) throws {
        try context.connection.execute(
            """
            INSERT INTO backup_retention (target, \(columns), changed, changed_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            ON CONFLICT (target) DO UPDATE SET hourly = ?2, daily = ?3, weekly = ?4, monthly = ?5, yearly = ?6,
                vaults = ?7, minimum_age = ?8, zone = ?9, changed = ?10, changed_by = ?11
            """,
            .text(target ?? ""),
            .integer(Int64(rules.hourly)),
            .integer(Int64(rules.daily)),
            .integer(Int64(rules.weekly)),
            .integer(Int64(rules.monthly)),
            .integer(Int64(rules.yearly)),
            .integer(Int64(rules.vaults)),
            .integer(rules.minimumAge.seconds),
            .text(rules.zone.name),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
    }

    private static func rules(_ row: Row, from first: Int32) throws -> RetentionRules {
        func count(_ place: Int32) -> Int { Int(row.int64(first + place)) }
        return try RetentionRules(
            hourly: count(0),
            daily: count(1),
            weekly: count(2),
            monthly: count(3),
            yearly: count(4),
            vaults: count(5),
            minimumAge: Interval(seconds: row.int64(first + 6)),
            zone: Zone(row.text(first + 7))
        )
    }
}
