internal import Engine
internal import Orders
internal import Policy
internal import Sealing
internal import Storage

/// The written rules of `workflow.yaml`, asked in the transaction of what they are about.
///
/// A rule decides within what it states, and never about an order that is on hold or over its customer's credit limit.
enum OrderAutomation {
    /// Asks the rules of an occasion and carries out what they decide.
    static func run(_ occasion: AutomationRule.Occasion, _ order: RowID, in context: Context) throws {
        let decided = try decisions(occasion, order, in: context)
        for rule in decided { try carryOut(rule, order, in: context) }
        // Why: what was kept for the answer was written before.
        if !decided.isEmpty { context.keep(decided.count, under: order) }
    }

    /// Refuses to confirm at one go what a rule would hold back if it were handed in.
    ///
    /// - Throws: `EngineError.conflict` with the rule's name and reason.
    static func requireNoHold(_ order: RowID, in context: Context) throws {
        let rule = try decisions(.submitted, order, in: context).first { $0.action == .hold }
        guard let rule else { return }
        throw EngineError.conflict(
            what: "the order is not confirmed at one go",
            reason: "the rule `\(rule.name)` holds it back: \(rule.text)",
            help: "hand it in with `coffer order submit`; somebody then looks at it"
        )
    }

    private static func decisions(
        _ occasion: AutomationRule.Occasion,
        _ order: RowID,
        in context: Context
    ) throws -> [AutomationRule] {
        let rules = context.workflow.rules.filter { $0.occasion == occasion }
        guard !rules.isEmpty else { return [] }
        let row = try OrderRow.load(order, in: context)
        return AutomationRule.decide(rules, on: occasion, try facts(row, in: context))
    }

    private static func carryOut(_ rule: AutomationRule, _ order: RowID, in context: Context) throws {
        let row = try OrderRow.load(order, in: context)
        var update = OrderUpdate(row)
        var state = try row.known
        switch rule.action {
        case .approve:
            guard try mayApprove(row, in: context) else { return }
            state = .approved
            update.state = state
            try update.write(in: context)
        case .hold:
            guard !row.isOnHold else { return }
            update.isOnHold = true
            try update.write(in: context)
        case .note: break
        }
        try OrderEvents.note(
            rule.action.rawValue,
            row,
            to: state,
            rule: "rules.\(rule.name)",
            reason: rule.text,
            in: context
        )
        context.touch("rule", named: rule.name)
    }

    /// Whether a rule may stand in for a second person: what the table of moves asks for, whoever makes the move.
    private static func mayApprove(_ row: OrderRow, in context: Context) throws -> Bool {
        let isWithinCredit = try OrderGuards.isWithinCredit(
            (row.id, row.customer),
            row.currency,
            row.gross,
            context.connection
        )
        return try row.known == .submitted && !row.isOnHold && isWithinCredit
    }

    private static func facts(_ row: OrderRow, in context: Context) throws -> AutomationFacts {
        let guards = OrderGuards(row, in: context)
        let terms = try CustomerTermsRow.load(row.customer, context.connection)
        let exponent = try Figures.exponent(of: row.currency)
        return AutomationFacts(
            currency: row.currency,
            total: DecimalAmount(digits: max(0, row.gross), scale: exponent),
            priceGroup: terms.priceGroup,
            country: try Addresses(of: row, in: context).shipTo.text("shipCountry"),
            paymentDays: Int(terms.paymentDays),
            discount: try guards.priced.largestDiscount ?? DecimalAmount(digits: 0, scale: 0),
            isAllThere: try isAllThere(row, in: context),
            isUnusual: try !UnusualLines(row, in: context).isEmpty
        )
    }

    /// Whether a confirmed order waits for nothing, and another one could be had at once.
    private static func isAllThere(_ row: OrderRow, in context: Context) throws -> Bool {
        if row.confirmed != nil { return try BackOrders.load(row.id, context.connection).isEmpty }
        let short = try context.connection.row(
            """
            SELECT 1 FROM order_line l WHERE l.order_id = ?1 GROUP BY l.product_id
            HAVING SUM(l.quantity) > \(StockLots.free(of: "l.product_id", today: "?2")) LIMIT 1
            """,
            .blob(row.id.bytes),
            .integer(Day(context.nowMilliseconds).milliseconds)
        ) { _ in true }
        return short == nil
    }
}
