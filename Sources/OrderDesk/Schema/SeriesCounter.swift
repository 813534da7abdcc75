internal import Orders
internal import Storage

/// The counters that give documents their numbers: no gap and no reuse, because the number is taken in the
/// transaction that uses it.
enum SeriesCounter {
    /// The legal entity whose series these are; a store keeps the books of one.
    static let entity = "main"

    /// Takes the next customer number, `C-000001`.
    static func customer(_ connection: Connection) throws -> String { try take(.customer, at: 0, connection) }

    /// Takes the next order number of the year in which `instant` lies, `SO-2026-000001`.
    static func order(at instant: Int64, _ connection: Connection) throws -> String {
        try take(.order, at: instant, connection)
    }

    /// Takes the next number of a kind of document, in the year in which `instant` lies where it is yearly.
    static func take(_ kind: DocumentKind, at instant: Int64, _ connection: Connection) throws -> String {
        let year = kind.isYearly ? Day(instant).calendar.year : 0
        let number = try next(kind.rawValue, year: Int64(year), connection)
        return try kind.series(fiscalYear: year).text(for: number)
    }

    private static func next(_ kind: String, year: Int64, _ connection: Connection) throws -> Int64 {
        let place: [SQLValue] = [.text(entity), .text(kind), .integer(year)]
        // Why not RETURNING: SQLite makes a table in memory for its rows, which costs six times as much as asking.
        try connection.execute(
            """
            INSERT INTO number_series (entity, kind, year, last) VALUES (?1, ?2, ?3, 1)
            ON CONFLICT (entity, kind, year) DO UPDATE SET last = number_series.last + 1
            """,
            arguments: place
        )
        let taken = try connection.rows(
            "SELECT last FROM number_series WHERE entity = ?1 AND kind = ?2 AND year = ?3",
            arguments: place
        ) { $0.int64(0) }.first
        guard let taken else { throw StorageError.corrupt("a number series gave no number") }
        return taken
    }
}
