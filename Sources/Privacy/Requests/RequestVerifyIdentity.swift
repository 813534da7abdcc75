public import Engine
public import Sealing

/// Notes how it was found out who asks; without a method, that the person was asked and the clock stands still.
public struct RequestVerifyIdentity: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.request-verify-identity"
    /// What it does, in one sentence for people.
    public static let summary = "Note how it was found out who asks, or that the person was asked."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .request: .request,
            .method: .choice(
                of: IdentityMethod.self,
                "How it was found out; absent where the person is asked."
            ).optional,
            .on: .on.optional,
            .note: .note.optional,
        ]
    )

    /// The request's number or id.
    public var request: String
    /// How it was found out; nil where the person is asked.
    public var method: IdentityMethod?
    /// The day on which it happened.
    public var on: String?
    /// What is to be remembered.
    public var note: String?

    /// A step of a request.
    public init(request: String, method: IdentityMethod? = nil, on: String? = nil, note: String? = nil) {
        self.request = request
        self.method = method
        self.on = on
        self.note = note
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try PrivacyInput.check(on: on, note: note) }

    /// Takes the step.
    public func perform(in context: Context) throws -> RowID {
        let row = try RequestRow.load(named: request, in: context)
        let action: RequestAction = method == nil ? .askIdentity : .verifyIdentity
        return try RequestStep(action: action, on: on, word: method?.rawValue, note: note).take(
            row,
            in: context
        )
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> RequestAnswer {
        try RequestAnswer(result, in: context)
    }
}
