public import Engine

/// The other records of the person that a request is about, each with the request for the same that reaches it.
struct MergedRecords {
    private let row: RequestRow
    private let others: [(record: KnownSubject, request: RequestRow?)]

    init(of row: RequestRow, in context: Context) throws {
        self.row = row
        guard let known = try context.knownSubject(row.subject) else {
            others = []
            return
        }
        others = try context.records(of: known).dropFirst().map { record in
            let same = try RequestRow.load(about: record.id, in: context).filter { Self.reaches($0, row) }
            return (record: record, request: same.last)
        }
    }

    /// What is said of them; nil where there are none.
    var views: [MergedRecordView]? {
        guard !others.isEmpty else { return nil }
        return others.map {
            MergedRecordView(
                subjectNumber: $0.record.number,
                request: $0.request?.number,
                state: $0.request?.state
            )
        }
    }

    /// Refuses to carry a request out that would leave a record of the person as it is, for nobody thought of it.
    ///
    /// Why not for every kind: a package covers every record, a consent is taken back as a whole, and what is put right is
    /// right in one record only.
    func requireAll() throws {
        guard !row.kind.isAnsweredWithPackage, ![.rectification, .consentWithdrawal].contains(row.kind),
            let forgotten = others.first(where: { $0.request == nil })?.record
        else { return }
        let open = "coffer privacy request open --kind \(row.kind.rawValue) --subject \(forgotten.number)"
        throw EngineError.conflict(
            what: "request `\(row.number)` is not carried out",
            reason: "the person has another record, `\(forgotten.number)`, and no such request is about it",
            help: "open one with `\(open) --received \(row.received)`"
        )
    }

    /// Whether a request about another record of the person asks for the same: it came with this one or later, waits, or
    /// has taken the data away for good.
    private static func reaches(_ other: RequestRow, _ row: RequestRow) -> Bool {
        guard other.kind == row.kind, other.state != .duplicate else { return false }
        if other.received >= row.received || other.state.isOpen { return true }
        return row.kind == .erasure && ![.refused, .withdrawn].contains(other.state)
    }
}

/// Another record of the person that a request is about.
public struct MergedRecordView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "PrivacyMergedRecord",
        [
            .subjectNumber: .text("The number that people know the record by.").example("C-000002"),
            .request: .text("The request for the same about it; absent where there is none.")
                .example("DSR-2026-000002").optional,
            .state: .choice(of: RequestState.self, "How far that one has come.").optional,
        ]
    )

    /// The number that people know the record by.
    public let subjectNumber: String
    /// The request for the same about it; nil where there is none.
    public let request: String?
    /// How far that one has come.
    public let state: RequestState?
}
