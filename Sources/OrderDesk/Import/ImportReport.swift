public import Engine

/// What an import did, or would do.
public struct ImportReport: Codable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ImportReport",
        [
            .kind: .choice(ImportMapping.Kind.allCases.map(\.rawValue), "What was imported."),
            .added: .count("Rows that became records."),
            .unchanged: .count("Rows whose record was there already."),
            .skipped: .count("Rows that the mapping file leaves out."),
            .refused: .count("Rows that could not be used."),
            .problems: .list(of: RowProblem.schema, "Why, in the order of the file."),
            .withoutTerms: .count("Rows whose terms were left out, since the importer may set none.")
                .optional,
        ]
    )

    /// What was imported: `customers`, `suppliers`, `products`, `orders`, `stock` or `payments`.
    public let kind: String
    /// Rows that became records.
    public internal(set) var added = 0
    /// Rows whose record was there already; nothing of it is changed.
    public internal(set) var unchanged = 0
    /// Rows that the mapping file leaves out.
    public internal(set) var skipped = 0
    /// Rows that could not be used.
    public internal(set) var refused = 0
    /// Why they could not be used, in the order of the file.
    public internal(set) var problems: [RowProblem] = []
    /// Rows whose terms were left out, since the importer may set none; nil where there are none.
    public internal(set) var withoutTerms: Int?

    init(kind: String) { self.kind = kind }

    mutating func add(_ other: ImportReport) {
        added += other.added
        unchanged += other.unchanged
        skipped += other.skipped
        refused += other.refused
        problems += other.problems
        if let more = other.withoutTerms { withoutTerms = (withoutTerms ?? 0) + more }
    }
}

/// What an import did, under the key `import`.
public struct ImportAnswer: Codable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .report: ImportReport.schema
        ]
    )

    /// What it did.
    public let report: ImportReport

    private enum CodingKeys: String, CodingKey { case report = "import" }

}
