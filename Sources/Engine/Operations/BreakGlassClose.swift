public import Sealing

/// Ends a role that was taken in an emergency, before its time.
public struct BreakGlassClose: Command {
    /// Its name.
    public static let name = "break-glass.close"
    /// What it does.
    public static let summary = "Give a role back that was taken in an emergency, or take it away."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.number: .breakGlassNumber])

    /// Its number.
    public let number: String

    /// Ends it.
    public init(number: String) { self.number = number }

    /// Whoever took it may end it, and whoever may review it.
    public func perform(in context: Context) throws -> RowID {
        let book = BreakGlassBook(context)
        var grant = try book.load(number)
        if !book.isOwn(grant) { try book.requireReviewer(of: grant) }
        guard grant.state(at: context.nowMilliseconds) == .open else {
            throw EngineError.conflict(
                what: "`\(grant.number)` is over already",
                reason: "its time is up, or it was given back",
                help: "`coffer break-glass list --all` shows it"
            )
        }
        grant.closed = context.nowMilliseconds
        try book.put(grant)
        return grant.id
    }

    /// How it stands now.
    public func answer(_ result: RowID, in context: Context) throws -> BreakGlassAnswer {
        try BreakGlassAnswer(result, in: context)
    }
}
