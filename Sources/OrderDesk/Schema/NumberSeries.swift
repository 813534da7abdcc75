internal import Storage

/// The counters that give documents their numbers: no gap and no reuse, because the number is taken in the
/// transaction that uses it.
enum NumberSeries {
    /// The legal entity whose series these are; a store keeps the books of one.
    static let entity = "main"

    /// Takes the next number of a series.
    static func next(_ kind: String, year: Int64, _ connection: Connection) throws -> Int64 {
        let taken = try connection.row(
            """
            INSERT INTO number_series (entity, kind, year, last) VALUES (?1, ?2, ?3, 1)
            ON CONFLICT (entity, kind, year) DO UPDATE SET last = number_series.last + 1
            RETURNING last
            """,
            .text(entity), .text(kind), .integer(year)
        ) { $0.int64(0) }
        guard let taken else { throw StorageError.corrupt("a number series gave no number") }
        return taken
    }
}

/// A number with leading zeros, as human numbers carry it.
func padded(_ number: Int64, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}
