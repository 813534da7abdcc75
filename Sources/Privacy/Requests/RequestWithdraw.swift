public import Engine
public import Sealing

/// Notes that the person took a request back.
public struct RequestWithdraw: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.request-withdraw"
    /// What it does, in one sentence for people.
    public static let summary = "Note that the person took a request back."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .request: .request,
            .on: .on.optional,
            .note: .note.optional,
        ]
    )

    /// The request's number or id.
    public var request: String
    /// The day on which it happened.
    public var on: String?
    /// What is to be remembered.
    public var note: String?

    /// A step of a request.
    public init(request: String, on: String? = nil, note: String? = nil) {
        self.request = request
        self.on = on
        self.note = note
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try PrivacyInput.check(on: on, note: note) }

    /// Takes the step.
    public func perform(in context: Context) throws -> RowID {
        let row = try RequestRow.load(named: request, in: context)
        if row.kind == .erasure { try row.endRestriction(in: context) }
        return try RequestStep(action: .withdraw, on: on, word: nil, note: note).take(row, in: context)
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> RequestAnswer {
        try RequestAnswer(result, in: context)
    }
}
