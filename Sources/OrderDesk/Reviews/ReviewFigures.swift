internal import Engine
internal import Orders
internal import Storage

/// Measures what a review is made of, each with the report of the same name.
struct ReviewFigures {
    private let span: ReportSpan
    private let context: Context
    private(set) var found: [(key: String, value: String?)] = []

    init(_ period: ReviewPeriod, in context: Context) {
        span = ReportSpan(from: "\(period.first)", to: "\(period.last)")
        self.context = context
    }

    /// Every figure of the reports, in the order of ``ReviewMeasure`` with the steps behind the orders.
    mutating func measure() throws {
        try orders()
        try delivery()
        try satisfaction()
        try revenue()
        try margin()
        try aging()
    }

    /// Adds one.
    mutating func add(_ measure: ReviewMeasure, _ value: String?, in currency: String? = nil) {
        found.append((currency.map { "\(measure.rawValue).\($0)" } ?? measure.rawValue, value))
    }

    /// Adds a count.
    mutating func add(_ measure: ReviewMeasure, _ count: Int64) { add(measure, "\(count)") }

    private mutating func orders() throws {
        let figures = try CycleFigures.load(span, in: context)
        let orders = CycleOrdersView(figures)
        add(.opened, orders.opened)
        add(.confirmed, orders.confirmed)
        add(.amended, orders.amendedPercent)
        add(.givenUp, orders.givenUpPercent)
        for step in CycleStep.allCases {
            let view = CycleStepView(step, figures)
            found.append(("cycle.\(step.rawValue).p50-hours", view.p50Hours))
            found.append(("cycle.\(step.rawValue).p90-hours", view.p90Hours))
        }
    }

    private mutating func delivery() throws {
        let view = try ReportDelivery(from: span.from?.description, to: span.to?.description)
            .answer(in: context).delivery
        add(.shipped, view.shipped)
        add(.late, view.late)
        add(.onTime, view.onTimePercent)
    }

    private mutating func satisfaction() throws {
        let view = try SatisfactionView(SatisfactionFigures.load(by: .month, span, in: context).total)
        add(.asked, view.asked)
        add(.answered, view.answered.map { "\($0)" })
        add(.mean, view.mean)
        add(.satisfied, view.satisfiedPercent)
    }

    private mutating func revenue() throws {
        let sums = try RevenueSum.load(by: .month, .ordered, span, in: context)
        for (currency, sums) in Dictionary(grouping: sums, by: \.currency).sorted(by: { $0.key < $1.key }) {
            add(.revenueOrders, "\(sums.reduce(0) { $0 + $1.documents })", in: currency)
            add(.revenueNet, try Figures.amount(sums.reduce(0) { $0 + $1.net }, currency), in: currency)
        }
    }

    /// Of products with five orders, as everywhere: with those of fewer in it, what is left would tell of them.
    private mutating func margin() throws {
        let sums = try MarginSum.load(by: .product, span, in: context)
        for (currency, sums) in Dictionary(grouping: sums, by: \.currency).sorted(by: { $0.key < $1.key }) {
            let told = sums.filter { !$0.isTooFew }
            var whole = Margin(in: try Currency(currency))
            for sum in told { try whole.add(sum.margin) }
            add(.marginAmount, told.isEmpty ? nil : try whole.amount().description, in: currency)
            add(.marginPercent, told.isEmpty ? nil : try whole.percent()?.description, in: currency)
        }
    }

    private mutating func aging() throws {
        let today = Day(context.nowMilliseconds)
        let asOf = span.to.map { $0.milliseconds < today.milliseconds ? $0 : today } ?? today
        let owed = try Receivable.load(asOf: asOf, in: context)
        for total in try ReceivableTotal.load(owed, asOf: asOf, in: context) {
            let overdue = total.open - (total.steps[.notDue] ?? 0)
            add(.agingOpen, try Figures.amount(total.open, total.currency), in: total.currency)
            add(.agingOverdue, try Figures.amount(overdue, total.currency), in: total.currency)
            add(.salesDays, total.salesDays?.description, in: total.currency)
        }
    }
}
