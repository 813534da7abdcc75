/// Lists the roles that were taken in an emergency.
public struct BreakGlassList: Query {
    /// Its name.
    public static let name = "break-glass.list"
    /// What it does.
    public static let summary = "List the roles that were taken in an emergency and wait for review."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.all: .boolean("Whether to list those as well that were reviewed.").optional]
    )

    /// Whether to list those as well that were reviewed.
    public let all: Bool?

    /// The roles that were taken.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.breakGlass: .list(of: BreakGlassView.schema, "The roles that were taken, newest first.")]
        )

        /// The roles that were taken, newest first.
        public let breakGlass: [BreakGlassView]
    }

    /// Lists them.
    public init(all: Bool = false) { self.all = all }

    /// Those within the caller's reach.
    public func answer(in context: Context) throws -> Answer {
        let book = BreakGlassBook(context)
        return Answer(breakGlass: try book.list(all: all ?? false).map { try BreakGlassView($0, book) })
    }
}
