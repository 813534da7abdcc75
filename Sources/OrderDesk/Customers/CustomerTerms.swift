public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Sets by when a customer pays, how much it may owe, and whose price list it is on.
public struct CustomerTerms: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.terms"
    /// What it does, in one sentence for people.
    public static let summary =
        "Set by when a customer pays, how much it may owe, and whose price list it is on."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .named("customer"),
            .expectedVersion: .version,
            .paymentDays: .integer("How many days after its issue an invoice is due.", in: 0...365).optional,
            .creditLimit: .text("The most it may owe, in its currency; an empty text takes the limit away.")
                .optional,
            .priceGroup: .text(
                "The group whose price list it is on; an empty text takes it off.",
                length: 0...200
            ).optional,
            .taxMode: .text(
                "Whether its prices are `exclusive` or `inclusive` of tax; an empty text: as the company's.",
                length: 0...200
            ).optional,
        ]
    )

    /// The customer's number or id.
    public var customer: String
    /// The version that was read.
    public var expectedVersion: Int64
    /// How many days after its issue an invoice is due.
    public var paymentDays: Int64?
    /// The most it may owe, a decimal in its currency; an empty text takes the limit away.
    public var creditLimit: String?
    /// The group whose price list it is on; an empty text takes it off.
    public var priceGroup: String?
    /// Whether the prices of its orders are `exclusive` or `inclusive` of tax; an empty text: as the company's.
    public var taxMode: String?

    /// Terms to set; what is not given stays.
    public init(
        customer: String,
        expectedVersion: Int64,
        paymentDays: Int64? = nil,
        creditLimit: String? = nil,
        priceGroup: String? = nil,
        taxMode: String? = nil
    ) {
        self.customer = customer
        self.expectedVersion = expectedVersion
        self.paymentDays = paymentDays
        self.creditLimit = creditLimit
        self.priceGroup = priceGroup
        self.taxMode = taxMode
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        if let priceGroup, !priceGroup.isEmpty { try Input.reference(priceGroup, field: "priceGroup") }
        if taxMode != "" { _ = try Input.taxMode(taxMode) }
        guard let paymentDays, !(0...365).contains(paymentDays) else { return }
        throw InputError("paymentDays", "\(paymentDays) is outside 0 to 365", help: "give a number of days")
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try CustomerRow.unmerged(named: customer, in: context)
        guard row.version == expectedVersion else {
            throw try row.conflict(with: expectedVersion, in: context)
        }
        var terms = try CustomerTermsRow.load(row.id, context.connection)
        if let paymentDays { terms.paymentDays = paymentDays }
        if let creditLimit {
            terms.creditLimit =
                creditLimit.isEmpty
                ? nil : try Input.amount(creditLimit, currency: row.currency, field: "creditLimit")
        }
        if let priceGroup { terms.priceGroup = priceGroup.isEmpty ? nil : priceGroup }
        if let taxMode { terms.taxMode = taxMode.isEmpty ? nil : try Input.taxMode(taxMode) }
        let changed = try context.connection.execute(
            """
            UPDATE customer SET payment_days = ?3, credit_limit = ?4, changed = ?5, changed_by = ?6,
                price_group = ?7, tax_mode = ?8, version = version + 1
            WHERE id = ?1 AND version = ?2
            """,
            .blob(row.id.bytes),
            .integer(expectedVersion),
            .integer(terms.paymentDays),
            .optional(terms.creditLimit),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .optional(terms.priceGroup),
            .optional(terms.taxMode?.rawValue)
        )
        guard changed == 1 else { throw try row.conflict(with: expectedVersion, in: context) }
        context.touch("customer", row.id)
        context.about(row.subject)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> CustomerTermsAnswer {
        let row = try CustomerRow.load(result, in: context)
        let terms = try CustomerTermsRow.load(row.id, context.connection)
        return CustomerTermsAnswer(
            customer: row.number,
            version: row.version,
            paymentDays: terms.paymentDays,
            creditLimit: try terms.creditLimit.map { try Figures.amount($0, row.currency) },
            currency: row.currency,
            priceGroup: terms.priceGroup,
            taxMode: terms.taxMode?.rawValue
        )
    }
}

/// The terms of a customer as they are stored.
struct CustomerTermsRow {
    var paymentDays: Int64
    /// In the smallest unit of the customer's currency; nil where there is no limit.
    var creditLimit: Int64?
    /// The group whose price list it is on.
    var priceGroup: String?
    /// Whether the prices of its orders are without or with tax; nil where they are as the company's.
    var taxMode: TaxMode?

    static func load(_ customer: RowID, _ connection: Connection) throws -> CustomerTermsRow {
        let row = try connection.row(
            "SELECT payment_days, credit_limit, price_group, tax_mode FROM customer WHERE id = ?1",
            .blob(customer.bytes)
        ) {
            try CustomerTermsRow(
                paymentDays: $0.int64(0),
                creditLimit: $0.optionalInt64(1),
                priceGroup: $0.optionalText(2),
                taxMode: $0.optionalText(3).map(TaxMode.init(stored:))
            )
        }
        guard let row else { throw StorageError.corrupt("an order of a customer that is not there") }
        return row
    }
}

/// The terms of a customer.
public struct CustomerTermsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .text("The customer's number.").example("C-000001"),
            .version: .version,
            .paymentDays: .integer("How many days after its issue an invoice is due."),
            .creditLimit: .decimal("The most it may owe; absent where there is no limit.").optional,
            .currency: .currency,
            .priceGroup: .text("The group whose price list it is on.").optional,
            .taxMode: .choice(
                TaxMode.allCases.map(\.rawValue),
                "Whether its prices are without or with tax; absent where they are as the company's."
            ).optional,
        ]
    )

    /// The customer's number.
    public let customer: String
    /// The version to state when changing it.
    public let version: Int64
    /// How many days after its issue an invoice is due.
    public let paymentDays: Int64
    /// The most it may owe, a decimal; absent where there is no limit.
    public let creditLimit: String?
    /// The ISO 4217 code of the limit.
    public let currency: String
    /// The group whose price list it is on; absent where it is on none.
    public let priceGroup: String?
    /// `exclusive` or `inclusive`: whether its prices are without or with tax; absent where they are as the company's.
    public let taxMode: String?
}
