public import Engine
internal import Orders

/// Tells which data has reached the end of its term, and changes nothing.
public struct RetentionReport: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.retention-report"
    /// What it does, in one sentence for people.
    public static let summary = "Tell which data has reached the end of its term."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.on: .day("The day to look from; today where nothing is given.").optional]
    )

    /// The day to look from; today where nil.
    public var on: String?

    /// Asks what is over, today or on another day.
    public init(on: String? = nil) { self.on = on }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        if let on, CalendarDay(on) == nil { throw PrivacyInput.notADay("on", on) }
    }

    /// What is over.
    public func answer(in context: Context) throws -> RetentionAnswer {
        let day = try on.flatMap { CalendarDay($0) } ?? context.today()
        return try RetentionAnswer(due: RetentionSweep(on: day, in: context).due, in: context)
    }
}
