internal import Engine
internal import Orders

/// The figures of a review, by the report that each comes from; those of steps are made of the step's name.
enum ReviewMeasure: String, CaseIterable, Sendable {
    case opened = "orders.opened"
    case confirmed = "orders.confirmed"
    case amended = "orders.amended-percent"
    case givenUp = "orders.given-up-percent"
    case shipped = "delivery.shipped"
    case late = "delivery.late"
    case onTime = "delivery.on-time-percent"
    case asked = "satisfaction.asked"
    case answered = "satisfaction.answered"
    case mean = "satisfaction.mean"
    case satisfied = "satisfaction.satisfied-percent"
    case revenueOrders = "revenue.orders"
    case revenueNet = "revenue.net"
    case marginAmount = "margin.amount"
    case marginPercent = "margin.percent"
    case agingOpen = "aging.open"
    case agingOverdue = "aging.overdue"
    case salesDays = "aging.sales-days"
    case overdueOrders = "overdue.orders"
    case overdueSteps = "overdue.steps"
    case overdueInvoices = "overdue.invoices"
    case overdueImprovements = "overdue.improvements"
    case refusals = "refusals.days"

    /// Whether there is one for each currency, whose code stands behind its name.
    var isByCurrency: Bool {
        switch self {
        case .revenueOrders, .revenueNet, .marginAmount, .marginPercent, .agingOpen, .agingOverdue,
            .salesDays:
            true
        default: false
        }
    }

    /// The fields that whoever sees it must see whole.
    var guarded: [String] {
        switch self {
        case .revenueNet, .agingOpen, .agingOverdue, .salesDays: ["figures.total"]
        case .marginAmount, .marginPercent: ["figures.total", "figures.cost"]
        default: []
        }
    }

    /// The measure, the step and the currency of a key; nil where it is none.
    static func parts(_ key: String) -> (measure: ReviewMeasure?, step: CycleStep?, rest: String)? {
        let words = key.split(separator: ".").map(String.init)
        if words.count == 3, words[0] == "cycle", let step = CycleStep(rawValue: words[1]) {
            return (nil, step, words[2])
        }
        guard words.count >= 2, let measure = ReviewMeasure(rawValue: words[0] + "." + words[1]) else {
            return nil
        }
        return (measure, nil, words.count == 3 ? words[2] : "")
    }

    /// Whether whoever asks sees the figure with this key.
    static func isSeen(_ key: String, in context: Context) -> Bool {
        (parts(key)?.measure?.guarded ?? []).allSatisfy { context.seesWhole($0) }
    }
}
