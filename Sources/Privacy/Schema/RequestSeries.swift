internal import Engine
internal import Orders
internal import Storage

/// The counters that give requests and breaches their numbers, `DSR-2026-000001` and `BR-2026-000001`.
///
/// A number may stand in a letter: one that was given after a backup is not given again when the store comes back.
struct RequestSeries {
    static let entity = "main"
    static let requests = RequestSeries(kind: "data-subject-request", table: "privacy_series", prefix: "DSR")
    static let breaches = RequestSeries(kind: "breach", table: "privacy_breach_series", prefix: "BR")
    static let module = ModuleRestoration(
        seriesMarks: { connection in
            try requests.marks(connection) + breaches.marks(connection)
        },
        advanceSeries: { marks, _, connection in
            try requests.advance(marks, connection) + breaches.advance(marks, connection)
        }
    )

    let kind: String
    let table: String
    let prefix: String

    /// Takes the next number of the year.
    func next(in year: Int, _ connection: Connection) throws -> String {
        let taken = try connection.row(
            """
            INSERT INTO \(table) (year, last) VALUES (?1, 1)
            ON CONFLICT (year) DO UPDATE SET last = \(table).last + 1 RETURNING last
            """,
            .integer(Int64(year))
        ) { $0.int64(0) }
        guard let taken else { throw StorageError.corrupt("the series `\(table)` gave no number") }
        return try NumberSeries(prefix: prefix, year: year).text(for: taken)
    }

    func marks(_ connection: Connection) throws -> [SeriesMark] {
        try connection.rows("SELECT year, last FROM \(table) ORDER BY year") {
            SeriesMark(entity: Self.entity, kind: kind, year: $0.int64(0), last: $0.int64(1))
        }
    }

    func advance(_ marks: [SeriesMark], _ connection: Connection) throws -> [SeriesGap] {
        var gaps: [SeriesGap] = []
        let own = marks.filter { $0.entity == Self.entity && $0.kind == kind }
        for (year, marks) in Dictionary(grouping: own, by: \.year).sorted(by: { $0.key < $1.key }) {
            let highest = marks.map(\.last).max() ?? 0
            let here =
                try connection.row("SELECT last FROM \(table) WHERE year = ?1", .integer(year)) {
                    $0.int64(0)
                } ?? 0
            guard highest > here else { continue }
            try connection.execute(
                """
                INSERT INTO \(table) (year, last) VALUES (?1, ?2)
                ON CONFLICT (year) DO UPDATE SET last = excluded.last
                """,
                .integer(year),
                .integer(highest)
            )
            gaps.append(
                SeriesGap(entity: Self.entity, kind: kind, year: year, first: here + 1, last: highest)
            )
        }
        return gaps
    }
}
