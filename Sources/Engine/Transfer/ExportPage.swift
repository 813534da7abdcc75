internal import Policy
internal import Storage

/// Reads a page of everything that a store holds, personal data in clear, as lines of an export.
///
/// The pages of one export are of one state only while nobody writes between them: each says how long the audit log is,
/// which grows with every change, and by one with each page that shows personal data.
public struct ExportPage: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "export.page"
    /// What it does, in one sentence for people.
    public static let summary = "Read a page of everything that the store holds, personal data in clear."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.after: .text("What `next` of the page before says; the beginning if not given.").optional]
    )
    /// The most rows of a page.
    private static let size = 200

    /// What `next` of the page before says; the beginning where nothing is given.
    public var after: String?

    /// A page behind another one.
    public init(after: String? = nil) { self.after = after }

    /// A page of an export.
    public struct Answer: Codable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .lines: .list(of: .text("A line of the export."), "Its lines, in their order."),
                .log: .count("How many entries the audit log had."),
                .isNoted: .boolean("Whether this page itself is an entry of it."),
                .rows: .count("How many rows there are in all; on the first page.").optional,
                .next: .text("What to ask for next; absent at the end.").optional,
            ]
        )

        /// Its lines, in their order.
        public let lines: [String]
        /// How many entries the audit log had.
        public let log: Int64
        /// Whether this page itself is an entry of it.
        public let isNoted: Bool
        /// How many rows there are in all; on the first page.
        public let rows: Int64?
        /// What to ask for next; absent at the end.
        public let next: String?
    }

    /// Builds the page from what is stored.
    ///
    /// - Throws: A ``Denial`` in a two-person store: nobody can be asked for a query, and this is the largest there is.
    public func answer(in context: Context) throws -> Answer {
        guard context.settings.custody == .solo else {
            throw Denial(
                rule: "custody.two-person",
                reason: "one person would carry everybody's data out of a two-person store",
                help: "agree with somebody on `coffer approval custody solo` for as long as the export takes"
            )
        }
        let source = try TransferSource(context)
        var lines: [String] = []
        var cursor: TransferCursor?
        if let after {
            guard let place = TransferCursor(after), source.names.contains(place.table) else {
                throw InputError(
                    "after",
                    "`\(after)` is no place in an export",
                    help: "give what `next` says"
                )
            }
            cursor = place
        } else {
            lines.append(try source.head())
            cursor = source.names.first.map { TransferCursor(table: $0) }
            context.touch("export", named: "everything")
        }
        var left = Self.size
        while let place = cursor, left > 0 {
            if place.key == nil {
                lines.append(try TransferValue.object(["table": .text(place.table)]).line())
            }
            let page = try source.lines(of: place.table, after: place.key, atMost: left)
            lines += page.lines
            left -= page.lines.count
            cursor =
                left > 0
                ? source.names.drop { $0 != place.table }.dropFirst().first.map { TransferCursor(table: $0) }
                : TransferCursor(table: place.table, key: page.last ?? place.key)
        }
        return Answer(
            lines: lines,
            log: try context.auditSize(),
            isNoted: !context.record.released.isEmpty,
            rows: after == nil ? try source.rowCount() : nil,
            next: try cursor?.text()
        )
    }
}

extension Context {
    /// How many entries the audit log has, as this transaction sees it.
    fileprivate func auditSize() throws -> Int64 {
        try connection.row("SELECT COALESCE(MAX(sequence) + 1, 0) FROM audit_entry") { $0.int64(0) } ?? 0
    }
}
