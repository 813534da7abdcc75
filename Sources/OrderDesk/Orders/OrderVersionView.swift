public import Engine
internal import Orders
internal import Sealing

/// One version of a confirmed order.
public struct OrderVersionView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "OrderVersion",
        [
            .revision: .integer("Which version it is, from 1."),
            .requiredOn: .date("The day it is wanted for.").optional,
            .lines: .list(of: OrderLineView.schema, "What is ordered."),
            .changes: .list(of: Change.schema, "What it changed of the version before it."),
            .shipTo: .shipTo,
        ]
    )
    .withholding(OrderSum.figureNames, others: ["changes"])

    /// One thing that it changed.
    public struct Change: Encodable, Sendable, SchemaDescribed, Equatable {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "OrderChange",
            [
                .kind: .choice(OrderTermsChange.Kind.allCases.map(\.rawValue), "What was changed."),
                .position: .integer("The line; absent for the document.").optional,
                .from: .text("What it was.").optional,
                .to: .text("What it became.").optional,
            ]
        )

        /// What was changed, for example `quantity`.
        public let kind: String
        /// The line; absent for the document.
        public let position: Int64?
        /// What it was.
        public let from: String?
        /// What it became.
        public let to: String?
    }

    /// Which version it is, from 1.
    public let revision: Int64
    /// The day it is wanted for.
    public let requiredOn: Day?
    /// What is ordered.
    public let lines: [OrderLineView]
    /// What it changed of the version before it; changes of amounts are left out where the role sees no prices.
    public let changes: [Change]
    /// Where it goes.
    public let shipTo: Disclosure
    /// `net`, `tax`, `gross` and `chargeTotal`.
    public let figures: Disclosure

    private enum Key: String, CodingKey { case revision, requiredOn, lines, changes, shipTo }

    /// Writes the version as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(revision, forKey: .revision)
        try container.encodeIfPresent(requiredOn, forKey: .requiredOn)
        try container.encode(lines, forKey: .lines)
        try container.encode(changes, forKey: .changes)
        try container.encode(shipTo, forKey: .shipTo)
        try figures.encode(to: encoder)
    }
}

extension OrderVersionView {
    init(
        _ version: KeptVersion,
        _ rows: [LineRow],
        _ terms: OrderTerms,
        after before: OrderTerms?,
        of row: OrderRow,
        in context: Context
    ) throws {
        let seesPrices = context.seesWhole("figures.price")
        let seesTotals = context.seesWhole("figures.total")
        revision = version.revision
        requiredOn = version.requiredOn.map(Day.init)
        lines = try rows.map { try OrderLineView($0, currency: row.currency, seesPrices: seesPrices) }
        let changes = before?.changes(to: terms) ?? []
        let amounts: Set<OrderTermsChange.Kind> = [.price, .discount, .orderDiscount, .charges]
        self.changes = changes.filter { seesPrices || !amounts.contains($0.kind) }
            .map { Change(kind: $0.kind.rawValue, position: $0.position, from: $0.from, to: $0.to) }
        let place = version.isCurrent ? row.shipToPlace : OrderVersions.place(version.id, row.subject)
        shipTo = try context.reveal(version.shipTo, at: place, fields: SealedFields.shipTo)
            .renamed(Disclosure.addressNames)
        var figures = Disclosure()
        let amount = [version.net, version.tax, version.gross, version.charges]
        for (name, minor) in zip(OrderSum.figureNames, amount) {
            if seesTotals {
                figures.show(name, try Figures.amount(minor, row.currency))
            } else {
                figures.withhold(name)
            }
        }
        if !seesPrices { figures.withhold("changes") }
        self.figures = figures
    }
}

/// The versions of an order.
public struct OrderVersionsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .text("The order's number, or its id while it has none."),
            .versions: .list(of: OrderVersionView.schema, "Its versions, the first one first."),
        ]
    )

    /// The order's number, or its id while it has none.
    public let order: String
    /// Its versions, the first one first.
    public let versions: [OrderVersionView]
}
