public import Engine
public import Sealing

/// Refuses a request with the reason, or notes that it was made before.
public struct RequestRefuse: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.request-refuse"
    /// What it does, in one sentence for people.
    public static let summary = "Refuse a request with the reason, or note that it was made before."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .request: .request,
            .ground: .choice(of: RefusalGround.self, "Why it is not followed.").optional,
            .duplicateOf: .text("The request that it repeats.").example("DSR-2026-000001").optional,
            .on: .on.optional,
            .note: .note.optional,
        ]
    )

    /// The request's number or id.
    public var request: String
    /// Why it is not followed.
    public var ground: RefusalGround?
    /// The request that it repeats.
    public var duplicateOf: String?
    /// The day on which it happened.
    public var on: String?
    /// What is to be remembered.
    public var note: String?

    /// A step of a request.
    public init(
        request: String,
        ground: RefusalGround? = nil,
        duplicateOf: String? = nil,
        on: String? = nil,
        note: String? = nil
    ) {
        self.request = request
        self.ground = ground
        self.duplicateOf = duplicateOf
        self.on = on
        self.note = note
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard (ground == nil) != (duplicateOf == nil) else {
            throw InputError(
                "ground",
                "a refusal has one reason",
                help: "give either --ground or --duplicate-of"
            )
        }
        try PrivacyInput.check(on: on, note: note)
    }

    /// Takes the step.
    public func perform(in context: Context) throws -> RowID {
        let row = try RequestRow.load(named: request, in: context)
        guard let duplicateOf else {
            let step = RequestStep(action: .refuse, on: on, word: ground?.rawValue, note: note)
            return try step.take(row, in: context)
        }
        let first = try RequestRow.load(named: duplicateOf, in: context)
        guard first.id != row.id, first.subject == row.subject, first.kind == row.kind else {
            throw InputError(
                "duplicateOf",
                "`\(first.number)` is another person's request, or asks for something else",
                help: "name the earlier request of the same person for the same thing"
            )
        }
        return try RequestStep(action: .markDuplicate, on: on, word: first.number, note: note)
            .take(row, in: context)
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> RequestAnswer {
        try RequestAnswer(result, in: context)
    }
}
