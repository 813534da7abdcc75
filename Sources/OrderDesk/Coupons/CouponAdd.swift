public import Engine
internal import Orders
internal import Policy
public import Sealing
internal import Storage

/// Makes a coupon: a word that takes something off an order, under terms that do not change any more.
public struct CouponAdd: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "coupon.add"
    /// What it does, in one sentence for people.
    public static let summary = "Make a coupon, a word that takes something off an order."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .code: .text("The word: capital letters, digits and hyphens.", pattern: "^[A-Za-z0-9-]{3,32}$")
                .example("SPRING-26"),
            .percent: .percent.about("In percent of all goods, a decimal above zero.").optional,
            .amount: .amount("How much in all, before tax; needs a currency and a minimum.").optional,
            .currency: .currency.optional,
            .minimum: .amount("What the goods must come to, before tax; needs a currency.").optional,
            .from: .day("The first day on which it counts.").optional,
            .through: .day("The last day on which it counts.").optional,
            .uses: .integer("How often it may be used in all.").optional,
            .usesPerCustomer: .integer("How often one customer may use it.").optional,
            .combines: .boolean("Whether it counts beside other discounts.").optional,
        ]
    )

    /// The word: capital letters, digits and hyphens, 3 to 32.
    public var code: String
    /// In percent of all goods.
    public var percent: String?
    /// How much in all, before tax.
    public var amount: String?
    /// The ISO 4217 code of amount and minimum.
    public var currency: String?
    /// What the goods must come to, before tax.
    public var minimum: String?
    /// The first day on which it counts.
    public var from: String?
    /// The last day on which it counts.
    public var through: String?
    /// How often it may be used in all.
    public var uses: Int64?
    /// How often one customer may use it.
    public var usesPerCustomer: Int64?
    /// Whether it counts beside other discounts; alone where nothing is said.
    public var combines: Bool?

    /// A coupon.
    public init(code: String, percent: String? = nil) {
        self.code = code
        self.percent = percent
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard code.wholeMatch(of: /[A-Za-z0-9-]{3,32}/) != nil else {
            throw InputError(
                "code",
                "`\(code)` is no word for a coupon",
                help: "use 3 to 32 letters, digits and hyphens"
            )
        }
        try OrderDiscountInput(percent: percent, amount: amount).validate()
        try Input.currency(currency)
        try Input.day(from, field: "from")
        try Input.day(through, field: "through")
        if let first = from.flatMap({ Day($0) }), let last = through.flatMap({ Day($0) }),
            first.milliseconds > last.milliseconds
        {
            throw InputError("through", "\(last) is before \(first)", help: "give a later last day")
        }
        guard (uses ?? 1) > 0, (usesPerCustomer ?? 1) > 0 else {
            throw InputError("uses", "it could never be used", help: "give a number above zero, or none")
        }
        guard (currency == nil) == (minimum == nil) else {
            throw InputError(
                "currency",
                "a minimum and its currency belong together",
                help: "give both or none"
            )
        }
        guard amount == nil || minimum != nil else {
            throw InputError(
                "minimum",
                "an amount off without a minimum could give everything away",
                help: "say from which sum on it counts"
            )
        }
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let given = try DiscountRow(
            OrderDiscountInput(percent: percent, amount: amount),
            currency: currency ?? context.settings.currency
        )
        let least = try minimum.map {
            try Input.amount($0, currency: currency ?? context.settings.currency, field: "minimum")
        }
        guard least ?? 1 > 0, given.amount ?? 0 <= least ?? .max else {
            throw InputError(
                "minimum",
                "it is below what the coupon takes off",
                help: "give a higher minimum"
            )
        }
        // Why the role's own limit: whoever may give ten percent may not print a coupon of fifty.
        var most = given
        most.taken = given.amount ?? 0
        try context.requireLimit(
            discountPercent: DecimalAmount(digits: most.share(of: least ?? 0), scale: 4)
        )
        let word = code.uppercased()
        try context.requireFree("coupon", "SELECT 1 FROM coupon WHERE code = ?1", word)
        let id = context.newID()
        try context.connection.execute(
            """
            INSERT INTO coupon (
                id, code, percent, amount, currency, minimum, valid_from, valid_through, most_uses,
                most_per_customer, combines, used, changed, changed_by
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, ?12, ?13)
            """,
            .blob(id.bytes),
            .text(word),
            .optional(given.percent),
            .optional(given.amount),
            .optional(currency),
            .optional(least),
            .optional(from.flatMap { Day($0)?.milliseconds }),
            .optional(through.flatMap { Day($0)?.milliseconds }),
            .optional(uses),
            .optional(usesPerCustomer),
            .integer(combines == true ? 1 : 0),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.touch("coupon", id)
        return id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> CouponAnswer {
        CouponAnswer(coupon: try CouponView(CouponRow.load(result, context.connection), in: context))
    }
}
