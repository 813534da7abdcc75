public import Engine
internal import Orders
internal import Policy

/// An alert as it is answered: ids, names and times only, nothing of a person.
public struct AlertView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Alert",
        [
            .number: .integer("Its number.", in: 1...Int64.max),
            .kind: .choice(AlertRule.Kind.allCases.map(\.rawValue), "What is watched over."),
            .text: .text("What is the matter."),
            .state: .choice(AlertState.allCases.map(\.rawValue), "How it stands."),
            .order: .text("The order that it is about, its id while it has no number.")
                .example("SO-2026-000001").optional,
            .sku: .sku.optional,
            .invoice: .text("The invoice that it is about.").example("INV-2026-000001").optional,
            .supplier: .text("The supplier that it is about.").example("TEAHOUSE").optional,
            .certificate: .text("The supplier's certificate that it is about.").example("ISO 9001").optional,
            .step: .text("The step that it is about, by its name in `workflow.yaml`.").optional,
            .role: .role,
            .owner: .text("Whose it is; absent while it is any of the role's.").optional,
            .passedOn: .count("How many times it has gone on to the next who answers for it."),
            .raised: .instant.about("When it was raised."),
            .goesOn: .instant.about("When it goes on unless somebody acknowledges it.").optional,
            .acknowledged: .instant.about("When somebody acknowledged it.").optional,
            .acknowledgedBy: .text("Who did.").optional,
            .cleared: .instant.about("When its cause was gone.").optional,
        ]
    )

    /// Its number.
    public let number: Int64
    /// What is watched over.
    public let kind: String
    /// What is the matter.
    public let text: String
    /// How it stands.
    public let state: AlertState
    /// The order that it is about.
    public let order: String?
    /// The product that it is about.
    public let sku: String?
    /// The invoice that it is about.
    public let invoice: String?
    /// The supplier that it is about.
    public let supplier: String?
    /// The supplier's certificate that it is about.
    public let certificate: String?
    /// The step that it is about.
    public let step: String?
    /// The role that answers for it.
    public let role: String
    /// Whose it is.
    public let owner: String?
    /// How many times it has gone on.
    public let passedOn: Int64
    /// When it was raised.
    public let raised: Instant
    /// When it goes on unless somebody acknowledges it.
    public let goesOn: Instant?
    /// When somebody acknowledged it.
    public let acknowledged: Instant?
    /// Who did.
    public let acknowledgedBy: String?
    /// When its cause was gone.
    public let cleared: Instant?

    init(_ row: AlertRow, in context: Context) throws {
        number = row.number
        kind = row.kind
        state = row.cleared != nil ? .cleared : row.acknowledged != nil ? .acknowledged : .open
        order = row.order?.label
        sku = row.sku
        invoice = row.invoice
        supplier = row.supplier
        let certificate = try row.certificate(in: context)
        self.certificate = certificate
        step = row.step
        role = row.role
        owner = try row.owner.map { try context.name(of: $0) }
        passedOn = row.level
        raised = Instant(row.raised)
        goesOn = row.goesOn.map { Instant($0) }
        acknowledged = row.acknowledged.map { Instant($0) }
        acknowledgedBy = try row.acknowledgedBy.map { try context.name(of: $0) }
        cleared = row.cleared.map { Instant($0) }
        text =
            switch AlertRule.Kind(rawValue: row.kind) {
            case .lowStock: "no more than the reorder level is there of `\(row.sku ?? "")`"
            case .stockShort: "order `\(row.order?.label ?? "")` wants goods that are not there"
            case .stepOverdue: "step `\(row.step ?? "")` of order `\(row.order?.label ?? "")` is overdue"
            case .shipmentLate: "order `\(row.order?.label ?? "")` has not left on the day it is wanted for"
            case .paymentOverdue: "invoice `\(row.invoice ?? "")` is not paid on its day"
            case .certificateExpiring:
                if let certificate {
                    "certificate `\(certificate)` of supplier `\(row.supplier ?? "")` ends or has ended"
                } else {
                    "a certificate of supplier `\(row.supplier ?? "")` ends or has ended"
                }
            case nil: "something that this version does not know"
            }
    }
}

/// How an alert stands.
public enum AlertState: String, Encodable, Sendable, CaseIterable {
    /// Nobody has acknowledged it.
    case open
    /// Somebody has, and its cause is still there.
    case acknowledged
    /// Its cause is gone.
    case cleared
}

/// One alert, under the key `alert`.
public struct AlertAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.alert: AlertView.schema])

    /// The alert.
    public let alert: AlertView
}
