public import Sealing

/// Looks at what was done with a role that was taken in an emergency; until then its taker takes no other.
public struct BreakGlassReview: Command {
    /// Its name.
    public static let name = "break-glass.review"
    /// What it does.
    public static let summary = "Note that the use of a role taken in an emergency was looked at."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.number: .breakGlassNumber])

    /// Its number.
    public let number: String

    /// Reviews it.
    public init(number: String) { self.number = number }

    /// Notes who has looked at it.
    public func perform(in context: Context) throws -> RowID {
        let book = BreakGlassBook(context)
        var grant = try book.load(number)
        try book.requireReviewer(of: grant)
        guard grant.state(at: context.nowMilliseconds) == .ended else {
            let isOpen = grant.reviewed == nil
            throw EngineError.conflict(
                what: "`\(grant.number)` cannot be reviewed now",
                reason: isOpen ? "the role can still be used" : "it was reviewed already",
                help: isOpen
                    ? "end it first with `coffer break-glass close \(grant.number)`" : "nothing is left to do"
            )
        }
        grant.reviewed = context.nowMilliseconds
        grant.reviewer = context.access.caller.id
        try book.put(grant)
        return grant.id
    }

    /// How it stands now.
    public func answer(_ result: RowID, in context: Context) throws -> BreakGlassAnswer {
        try BreakGlassAnswer(result, in: context)
    }
}
