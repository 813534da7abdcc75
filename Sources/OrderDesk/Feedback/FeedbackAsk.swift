public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Makes the token by which a customer says once how an order, a step of it or a product of it was.
public struct FeedbackAsk: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "feedback.ask"
    /// What it does, in one sentence for people.
    public static let summary =
        "Make the token by which a customer says once how an order, a step or a product of it was."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order"),
            .step: .text("The step of the order that it is about.").example("shipping").optional,
            .product: .named("product").about("The product on the order that it is about.").optional,
            .days: .integer("For how many days the token holds; 60 if not given.", in: 1...365).optional,
        ]
    )

    /// The order's number or id.
    public var order: String
    /// The step of the order that it is about.
    public var step: String?
    /// The product on the order that it is about, by code or id.
    public var product: String?
    /// For how many days the token holds; 60 where none is given.
    public var days: Int64?

    /// A question about an order; name a step or a product of it, or neither.
    public init(order: String, step: String? = nil, product: String? = nil, days: Int64? = nil) {
        self.order = order
        self.step = step
        self.product = product
        self.days = days
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        if let days, !(1...365).contains(days) {
            throw InputError("days", "`\(days)` is not between 1 and 365", help: "give a number of days")
        }
        guard step != nil, product != nil else { return }
        throw InputError("product", "a step is named as well", help: "name one of the two")
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        context.about(row.subject)
        guard row.number != nil, row.state == "confirmed" || row.state == "closed" else {
            throw EngineError.conflict(
                what: "nobody is asked about order `\(row.label)`",
                reason: "it is \(row.state)",
                help: "ask once it is confirmed"
            )
        }
        let product = try orderedProduct(row, in: context)
        try requireStep(row, in: context)
        let token = RowID.random().description
        let id = context.newID()
        try context.connection.execute(
            """
            INSERT INTO feedback (
                id, order_id, subject_id, step, product_id, token, asked, asked_by, expires, words_revision
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0)
            """,
            .blob(id.bytes),
            .blob(row.id.bytes),
            .blob(row.subject.bytes),
            .optional(step),
            .optional(product?.bytes),
            .optional(FeedbackRow.digest(of: token)),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .integer(context.nowMilliseconds + (days ?? 60) * Day.length)
        )
        context.touch("order", row.id)
        if !context.isDryRun { context.keep(token, under: id) }
        return id
    }

    /// Builds the answer from what is stored; the token is told once, to whoever made it.
    public func answer(_ result: RowID, in context: Context) throws -> FeedbackAskAnswer {
        let row = try FeedbackRow.load(result, context.connection)
        return FeedbackAskAnswer(
            feedback: try FeedbackView(row, showsWords: false, in: context),
            token: context.kept(String.self, under: result)
        )
    }

    private func orderedProduct(_ row: OrderRow, in context: Context) throws -> RowID? {
        guard let product else { return nil }
        let id = try ProductRow.load(named: product, for: row.customer, context.connection).id
        guard try LineRow.load(row.id, context.connection).contains(where: { $0.product == id }) else {
            throw InputError(
                "product",
                "`\(product)` is in no line of order `\(row.label)`",
                help: "name a product of the order, see `coffer order show \(row.label)`"
            )
        }
        return id
    }

    private func requireStep(_ row: OrderRow, in context: Context) throws {
        guard let step else { return }
        let steps = try ProcessVersion.load(row.processVersion, in: context).map(\.step.name)
        guard !steps.contains(step) else { return }
        throw InputError(
            "step",
            "order `\(row.label)` has no step `\(step)`",
            help: "use one of \(steps.joined(separator: ", "))"
        )
    }
}

/// What was asked, and the token that the answer needs.
public struct FeedbackAskAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .feedback: FeedbackView.schema,
            .token: .text(
                "What the customer answers with, once; told only where it was just made, and kept nowhere."
            ).optional,
        ]
    )

    /// What was asked.
    public let feedback: FeedbackView
    /// What the customer answers with, once; absent where it was not just made.
    public let token: String?
}
