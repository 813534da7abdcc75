public import Engine
public import Sealing

/// Carries out a request for rectification: the values that are right are sealed in place of the wrong ones.
public struct RequestRectify: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.request-rectify"
    /// What it does, in one sentence for people.
    public static let summary = "Put values right, as an approved request for rectification asks."
    /// What a second person sees of it: not the values.
    public static let shownToApprovers = ["request"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .request: .request,
            .values: .map(
                of: .text(),
                "The values that are right, by the names of their fields; an empty one is removed."
            ),
        ]
    )

    /// The request's number or id.
    public var request: String
    /// The values that are right, by the names of their fields.
    public var values: [String: String]

    /// A rectification to carry out.
    public init(request: String, values: [String: String]) {
        self.request = request
        self.values = values
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard !values.isEmpty else {
            throw InputError("values", "no value is given", help: "give each as --set FIELD=VALUE")
        }
    }

    /// Writes the values, notes which fields are others now, and ends the request's work.
    public func perform(in context: Context) throws -> RowID {
        let row = try RequestRow.load(named: request, in: context)
        guard row.kind == .rectification else {
            throw EngineError.conflict(
                what: "nothing is put right on request `\(row.number)`",
                reason: "it is a request for \(row.kind.rawValue)",
                help: "open one for rectification"
            )
        }
        guard ![.doneLive, .recipientsNotified, .closed].contains(row.state) else {
            throw EngineError.conflict(
                what: "request `\(row.number)` was carried out already",
                reason: "`coffer privacy request show \(row.number)` lists what was put right",
                help:
                    "what was put wrong is put right by another request for rectification; the right value comes from the person"
            )
        }
        try RequestStep(action: .run).take(row, in: context)
        guard let known = try context.knownSubject(row.subject) else {
            throw EngineError.notFound(kind: "subject", name: "\(row.subject)")
        }
        let corrected = try context.correct(known, values)
        guard !corrected.isEmpty else {
            throw EngineError.conflict(
                what: "nothing is put right on request `\(row.number)`",
                reason: "every value that was given is there already",
                help: "refuse the request where there is nothing to put right"
            )
        }
        try CorrectionRow.add(corrected, to: row, in: context)
        try RequestStep(action: .finish).take(RequestRow.load(named: "\(row.id)", in: context), in: context)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> RequestAnswer {
        try RequestAnswer(result, in: context)
    }
}
