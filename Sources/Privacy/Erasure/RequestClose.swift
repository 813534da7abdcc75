public import Engine
public import Sealing

/// Notes that the answer is complete; an erasure only once no copy waits any more.
public struct RequestClose: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.request-close"
    /// What it does, in one sentence for people.
    public static let summary = "Close a request that was carried out."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .request: .request,
            .recipientsNotified: .boolean("Whether those who had received the data were told (GDPR Art. 19).")
                .optional,
        ]
    )

    /// The request's number or id.
    public var request: String
    /// Whether those who had received the data were told.
    public var recipientsNotified: Bool?

    /// A request to close.
    public init(request: String, recipientsNotified: Bool? = nil) {
        self.request = request
        self.recipientsNotified = recipientsNotified
    }

    /// Takes the steps that are left; what must stay keeps an erasure open.
    public func perform(in context: Context) throws -> RowID {
        var row = try RequestRow.load(named: request, in: context)
        func take(_ action: RequestAction) throws {
            try RequestStep(action: action).take(row, in: context)
            row = try RequestRow.load(named: "\(row.id)", in: context)
        }
        let certificate = row.kind == .erasure ? try Certificate(of: row.number, in: context) : nil
        if let certificate, row.state == .doneLive || row.state == .partlyHeld && certificate.held.isEmpty {
            guard certificate.waiting.isEmpty else {
                throw EngineError.conflict(
                    what: "request `\(row.number)` cannot be closed yet",
                    reason:
                        "older keys still lie at \(certificate.waiting.map(\.target).joined(separator: ", "))",
                    help: "bring these targets to the new epoch with `coffer backup run`, then close it"
                )
            }
            if row.state == .doneLive { try take(.confirmCopies) }
            try certificate.issue(for: row, in: context)
        }
        if try recipientsNotified == true || allAreTold(row, in: context) { try take(.notifyRecipients) }
        let isHeld = try certificate.map { try stillHolds($0, row, in: context) } ?? false
        if !isHeld || row.state != .partlyHeld { try take(isHeld ? .awaitHeld : .close) }
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> RequestAnswer {
        try RequestAnswer(result, in: context)
    }

    /// Whether there are recipients of what was put right, and each was told.
    ///
    /// - Throws: ``EngineError/conflict(what:reason:help:)`` where one was not.
    private func allAreTold(_ row: RequestRow, in context: Context) throws -> Bool {
        guard row.kind == .rectification, row.state == .doneLive else { return false }
        let recipients = try RecipientRow.all(of: row, in: context)
        let waiting = recipients.filter { $0.told == nil }.map(\.name)
        guard waiting.isEmpty else {
            throw EngineError.conflict(
                what: "request `\(row.number)` cannot be closed yet",
                reason:
                    "\(waiting.joined(separator: ", ")) received the data and was not told (GDPR Art. 19)",
                help:
                    "`coffer privacy recipients list \(row.number)` writes the letters, `… told` notes that they left; where "
                    + "telling is impossible or takes too much, close it with --recipients-notified"
            )
        }
        return !recipients.isEmpty
    }

    private func stillHolds(_ certificate: Certificate, _ row: RequestRow, in context: Context) throws -> Bool
    {
        let held = Set(certificate.held.map(\.retentionClass))
        return try context.holdings(of: row.subject).contains { held.contains($0.retentionClass.rawValue) }
    }
}
