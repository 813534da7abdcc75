public import Engine
internal import Orders
public import Sealing

/// Takes two more months; the person is told inside the first one, with the reason.
public struct RequestExtend: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.request-extend"
    /// What it does, in one sentence for people.
    public static let summary = "Take two more months, inside the first one."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .request: .request,
            .ground: .choice(of: ExtensionGround.self, "Why more time is needed."),
            .on: .on.optional,
            .note: .note.optional,
        ]
    )

    /// The request's number or id.
    public var request: String
    /// Why more time is needed.
    public var ground: ExtensionGround
    /// The day on which it happened.
    public var on: String?
    /// What is to be remembered.
    public var note: String?

    /// A step of a request.
    public init(request: String, ground: ExtensionGround, on: String? = nil, note: String? = nil) {
        self.request = request
        self.ground = ground
        self.on = on
        self.note = note
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try PrivacyInput.check(on: on, note: note) }

    /// Takes the step.
    public func perform(in context: Context) throws -> RowID {
        let row = try RequestRow.load(named: request, in: context)
        let clock = try row.clock(context.holidays())
        let day = try on.flatMap { CalendarDay($0) } ?? context.today()
        guard clock.mayExtend(today: day) else {
            let isSecond = clock.extended != nil
            throw EngineError.conflict(
                what: isSecond
                    ? "request `\(row.number)` cannot be extended again"
                    : "request `\(row.number)` cannot be extended",
                reason: isSecond
                    ? "the law gives two more months once (GDPR Art. 12(3))"
                    : "the notice of an extension is due inside the first month (GDPR Art. 12(3))",
                help: "answer it now, and note why it is late"
            )
        }
        return try RequestStep(action: .extend, on: on, word: ground.rawValue, note: note).take(
            row,
            in: context
        )
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> RequestAnswer {
        try RequestAnswer(result, in: context)
    }
}
