internal import Engine
internal import Orders
internal import Storage

/// What the number series do when the store comes back from a backup.
///
/// A number that was given after the backup may stand on an invoice in somebody's hands: it is not given again.
enum SeriesRestoration {
    static let module = ModuleRestoration(seriesMarks: marks, advanceSeries: advance)

    @Sendable static func marks(_ connection: Connection) throws -> [SeriesMark] {
        try connection.rows("SELECT entity, kind, year, last FROM number_series ORDER BY entity, kind, year")
        {
            SeriesMark(entity: $0.text(0), kind: $0.text(1), year: $0.int64(2), last: $0.int64(3))
        }.filter { DocumentKind(rawValue: $0.kind) != nil }
    }

    @Sendable static func advance(
        _ marks: [SeriesMark],
        _ nowMilliseconds: Int64,
        _ connection: Connection
    ) throws -> [SeriesGap] {
        var gaps: [SeriesGap] = []
        // Why only these: other modules count in series of their own, and every module is told of all of them.
        let own = marks.filter { DocumentKind(rawValue: $0.kind) != nil }
        let series = Dictionary(grouping: own) { [$0.entity, $0.kind, "\($0.year)"] }
        let highest = series.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .compactMap { $0.value.max { $0.last < $1.last } }
        for mark in highest {
            let reached =
                try connection.row(
                    "SELECT last FROM number_series WHERE entity = ?1 AND kind = ?2 AND year = ?3",
                    .text(mark.entity),
                    .text(mark.kind),
                    .integer(mark.year)
                ) { $0.int64(0) } ?? 0
            guard mark.last > reached else { continue }
            try connection.execute(
                """
                INSERT INTO number_series (entity, kind, year, last) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (entity, kind, year) DO UPDATE SET last = excluded.last
                """,
                .text(mark.entity),
                .text(mark.kind),
                .integer(mark.year),
                .integer(mark.last)
            )
            let gap = SeriesGap(
                entity: mark.entity,
                kind: mark.kind,
                year: mark.year,
                first: reached + 1,
                last: mark.last
            )
            try connection.execute(
                """
                INSERT INTO number_gap (entity, kind, year, first, last, noted) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                .text(gap.entity),
                .text(gap.kind),
                .integer(gap.year),
                .integer(gap.first),
                .integer(gap.last),
                .integer(nowMilliseconds)
            )
            gaps.append(gap)
        }
        return gaps
    }
}
