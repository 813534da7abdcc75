internal import Audit

/// Lists what was changed lately, in order, and waits for it when asked to: what `coffer events` and `watch` show.
///
/// It is read from the audit log, and says less: changes only, by whom and of which objects, with no word about a
/// person. Whoever asks sees the changes that their own roles let them make, or every one where they may list the audit
/// log, within their rows: by everybody, by their team, or by themselves.
public struct EventList: Query {
    /// Its name.
    public static let name = "event.list"
    /// What it does.
    public static let summary = "List what was changed lately, or wait for the next change."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .after: .count(
                "The place in the log behind which to begin; the newest changes where none is given."
            )
            .optional,
            .limit: .limit(Int64(pageLimit), usual: 50).optional,
            .wait: .integer(
                "For how many seconds to wait where there is none yet.",
                in: 0...Int64(longestWait)
            )
            .optional,
        ]
    )

    /// The most entries of the log that one answer looks at.
    private static let pageLimit = 1000
    /// The longest wait, in seconds.
    private static let longestWait = 25

    /// The place in the log behind which to begin; the newest changes where none is given.
    public let after: UInt64?
    /// The most changes to answer; 50 where none is given.
    public let limit: Int?
    /// For how many seconds to wait where there is none yet, up to 25.
    public let wait: Int?

    /// What was changed.
    public struct Answer: Codable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .events: .list(of: Event.schema, "The changes, oldest first."),
                .next: .count("What to pass as `after` to go on."),
            ]
        )

        /// The changes, oldest first.
        public let events: [Event]
        /// What to pass as `after` to go on.
        public let next: UInt64
    }

    /// Asks for changes.
    public init(after: UInt64? = nil, limit: Int? = nil, wait: Int? = nil) {
        self.after = after
        self.limit = limit
        self.wait = wait
    }

    /// Checks the numbers.
    public func validate() throws(InputError) {
        if let limit, !(1...Self.pageLimit).contains(limit) {
            throw InputError(
                "limit",
                "\(limit) is outside 1 to \(Self.pageLimit)",
                help: "ask for fewer at a time"
            )
        }
        if let wait, !(0...Self.longestWait).contains(wait) {
            throw InputError(
                "wait",
                "\(wait) is outside 0 to \(Self.longestWait) seconds",
                help: "ask again when the time is over"
            )
        }
    }

    /// The changes that the caller may know of.
    public func answer(in context: Context) throws -> Answer {
        let audit = context.parts.audit
        let sight = try EventSight(context)
        guard let after else {
            let newest = try audit.list(AuditFilter(limit: Self.pageLimit), on: context.connection)
            let seen = newest.lazy.compactMap(sight.event).prefix(limit ?? 50)
            return Answer(events: seen.reversed(), next: newest.first?.sequence ?? 0)
        }
        guard after < UInt64(Int64.max) else { return Answer(events: [], next: after) }
        var (events, next): ([Event], UInt64) = ([], after)
        for entry in try audit.entries(from: after + 1, limit: Self.pageLimit, on: context.connection) {
            if let event = sight.event(entry) { events.append(event) }
            next = entry.sequence
            if events.count == limit ?? 50 { break }
        }
        return Answer(events: events, next: next)
    }

    /// Waits while there is nothing to tell.
    public func secondsToWait(for output: Answer) -> Int { output.events.isEmpty ? wait ?? 0 : 0 }
}

/// One change, with no word about a person.
public struct Event: Codable, Sendable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Event",
        [
            .sequence: .count("Its place in the audit log."),
            .time: .instant,
            .operation: .text("The operation.").example("order.confirm"),
            .user: .text("Who asked."),
            .actingAs: .text("Whom that user acted as.").optional,
            .objects: .list(of: .text(), "The business objects it touched, as `kind/id`."),
        ]
    )

    /// Its place in the audit log, from 0.
    public let sequence: UInt64
    /// When, RFC 3339.
    public let time: String
    /// The operation.
    public let operation: String
    /// Who asked.
    public let user: String
    /// Whom that user acted as.
    public let actingAs: String?
    /// The business objects it touched, as `kind/id`.
    public let objects: [String]
}
