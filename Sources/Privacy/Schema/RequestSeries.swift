internal import Engine
internal import Orders
internal import Storage

/// The counter that gives requests their numbers, `DSR-2026-000001`.
///
/// A number may stand in a letter: one that was given after a backup is not given again when the store comes back.
enum RequestSeries {
    static let entity = "main"
    static let kind = "data-subject-request"
    static let module = ModuleRestoration(seriesMarks: marks, advanceSeries: advance)

    /// Takes the next number of the year.
    static func next(in year: Int, _ connection: Connection) throws -> String {
        let taken = try connection.row(
            """
            INSERT INTO privacy_series (year, last) VALUES (?1, 1)
            ON CONFLICT (year) DO UPDATE SET last = privacy_series.last + 1 RETURNING last
            """,
            .integer(Int64(year))
        ) { $0.int64(0) }
        guard let taken else { throw StorageError.corrupt("the series of requests gave no number") }
        return try NumberSeries(prefix: "DSR", year: year).text(for: taken)
    }

    @Sendable static func marks(_ connection: Connection) throws -> [SeriesMark] {
        try connection.rows("SELECT year, last FROM privacy_series ORDER BY year") {
            SeriesMark(entity: entity, kind: kind, year: $0.int64(0), last: $0.int64(1))
        }
    }

    @Sendable static func advance(
        _ marks: [SeriesMark],
        _ nowMilliseconds: Int64,
        _ connection: Connection
    ) throws -> [SeriesGap] {
        var gaps: [SeriesGap] = []
        let own = marks.filter { $0.entity == entity && $0.kind == kind }
        for (year, marks) in Dictionary(grouping: own, by: \.year).sorted(by: { $0.key < $1.key }) {
            let highest = marks.map(\.last).max() ?? 0
            let here =
                try connection.row("SELECT last FROM privacy_series WHERE year = ?1", .integer(year)) {
                    $0.int64(0)
                } ?? 0
            guard highest > here else { continue }
            try connection.execute(
                """
                INSERT INTO privacy_series (year, last) VALUES (?1, ?2)
                ON CONFLICT (year) DO UPDATE SET last = excluded.last
                """,
                .integer(year),
                .integer(highest)
            )
            gaps.append(SeriesGap(entity: entity, kind: kind, year: year, first: here + 1, last: highest))
        }
        return gaps
    }
}
