public import Engine
internal import Orders
internal import Storage

/// Proves that every series of numbers runs without gap and repeat.
public struct SeriesCheck: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "series.check"
    /// What it does, in one sentence for people.
    public static let summary = "Check that every series of numbers runs without gap and repeat."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// Every series.
    public init() {}

    private struct Key: Hashable {
        let kind: String
        let year: Int64
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> SeriesCheckAnswer {
        var used: [Key: [Int64]] = [:]
        try context.connection.forEach(NumberedRows.select) { row in
            used[Key(kind: row.text(0), year: row.int64(1)), default: []].append(row.int64(2))
            return true
        }
        var skipped: [Key: [Int64]] = [:]
        try context.connection.forEach("SELECT kind, year, first, last FROM number_gap") { row in
            let key = Key(kind: row.text(0), year: row.int64(1))
            skipped[key, default: []] += Array(row.int64(2)...row.int64(3))
            return true
        }
        let counters = try context.connection.rows(
            "SELECT kind, year, last FROM number_series ORDER BY kind, year"
        ) { (key: Key(kind: $0.text(0), year: $0.int64(1)), last: $0.int64(2)) }
        return SeriesCheckAnswer(
            series: counters.map { key, last in
                let (numbers, gaps) = (used[key] ?? [], skipped[key] ?? [])
                let found = SeriesContinuity(of: numbers + gaps, counter: last)
                return SeriesView(
                    kind: key.kind,
                    year: key.year,
                    last: last,
                    used: Int64(numbers.count),
                    skipped: Int64(gaps.count),
                    isContinuous: found.isContinuous && found.last == last,
                    missing: found.gaps.prefix(100).map { "\($0.lowerBound)-\($0.upperBound)" }
                )
            }
        )
    }
}

/// One series of numbers.
public struct SeriesView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Series",
        [
            .kind: .text("What carries its numbers.").example("invoice"),
            .year: .integer("The fiscal year; 0 for a series without one."),
            .last: .integer("The last number given."),
            .used: .count("How many documents carry one."),
            .skipped: .count("How many a restore skipped, on record."),
            .isContinuous: .boolean("Whether none is missing and none occurs twice."),
            .missing: .list(of: .text(), "What is missing, as first-last."),
        ]
    )

    /// What carries its numbers.
    public let kind: String
    /// The fiscal year; 0 for a series without one.
    public let year: Int64
    /// The last number given.
    public let last: Int64
    /// How many documents carry one.
    public let used: Int64
    /// How many a restore skipped, on record.
    public let skipped: Int64
    /// Whether none is missing and none occurs twice.
    public let isContinuous: Bool
    /// What is missing, as first-last.
    public let missing: [String]
}

/// Every series, under the key `series`.
public struct SeriesCheckAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.series: .list(of: SeriesView.schema, "Every series that was begun.")]
    )

    /// Every series that was begun.
    public let series: [SeriesView]
}
