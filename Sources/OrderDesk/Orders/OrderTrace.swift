public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Shows what came of an order: every document that is linked to it, and what leads from one to the next.
public struct OrderTrace: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.trace"
    /// What it does, in one sentence for people.
    public static let summary = "Show every document that is linked to an order, and how."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.order: .named("order")])

    /// The order's number or id.
    public var order: String

    /// The order to follow.
    public init(order: String) { self.order = order }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> OrderTraceAnswer {
        var trace = TraceBuilding(context)
        try trace.follow(OrderRow.load(named: order, in: context))
        return OrderTraceAnswer(documents: trace.documents, links: trace.links)
    }
}

/// What is linked to an order, under the keys `documents` and `links`.
public struct OrderTraceAnswer: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .documents: .list(of: Document.schema, "The order, and every document that the role may show."),
            .links: .list(of: Link.schema, "What leads from one to the next."),
        ]
    )

    /// One document.
    public struct Document: Encodable, Sendable, SchemaDescribed, Equatable {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "TraceDocument",
            [
                .kind: .choice(Kind.allCases.map(\.rawValue), "What it is."),
                .number: .text("Its number; the id of an order that has none yet.").example("SO-2026-000001"),
                .time: .instant, .state: .text("How far it has come.").optional,
            ]
        )

        /// What a document is.
        public enum Kind: String, Sendable, Encodable, CaseIterable {
            /// A kind.
            case order, quotation, shipment, invoice, payment, refund
            /// Money credited.
            case credit = "credit-note"
            /// Goods that came back.
            case goodsReturn = "return"
        }

        /// What it is.
        public let kind: Kind
        /// Its number; the id of an order that has none yet.
        public let number: String
        /// When it was made.
        public let time: Instant
        /// How far it has come; nil where it has no state.
        public let state: String?
    }

    /// What leads from one document to another.
    public struct Link: Encodable, Sendable, SchemaDescribed, Equatable {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "TraceLink",
            [
                .from: .text("The number of the earlier document."),
                .to: .text("The number of the later one."),
                .kind: .choice(Kind.allCases.map(\.rawValue), "What it did."),
                .lines: .list(of: Line.schema, "Which lines of the order, and how much of each.").optional,
            ]
        )

        /// What the later document did with the earlier one.
        public enum Kind: String, Sendable, Encodable, CaseIterable {
            /// A kind.
            case quoted, shipped, billed, settled, credited, returned, replaced
        }

        /// The number of the earlier document.
        public let from: String
        /// The number of the later one.
        public let to: String
        /// What the later one did.
        public let kind: Kind
        /// Which lines of the order, and how much of each; nil where it is about the whole.
        public let lines: [Line]?
    }

    /// How much of a line.
    public struct Line: Encodable, Sendable, SchemaDescribed, Equatable {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "TraceLine",
            [.position: .integer("The line of the order."), .quantity: .decimal("How much of it.")]
        )

        /// The line of the order.
        public let position: Int64
        /// How much of it.
        public let quantity: String
    }

    /// The order, and every document that the role may show.
    public let documents: [Document]
    /// What leads from one to the next.
    public let links: [Link]
}
