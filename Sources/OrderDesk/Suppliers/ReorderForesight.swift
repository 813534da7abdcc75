internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What tells how much of the products that are due to be ordered will be asked for.
struct ReorderForesight {
    private let past: [RowID: MonthlyDemand]
    private let today: Day

    /// Looks at what was ever asked for of some products.
    init(_ products: [ProductRow], _ today: Day, _ connection: Connection) throws {
        past = try MonthlyDemand.load(of: products, before: today, connection)
        self.today = today
    }

    /// What to order of a product, and why; nil where it is nothing.
    func line(_ outlook: StockOutlook, _ horizon: ReorderProposal.Horizon) throws -> ReorderLineView? {
        let begin = today.daysSince1970 + 1
        let days = begin..<begin + Int(horizon.aheadDays)
        let past = past[outlook.product.id]
        let first = past?.end ?? DemandForecast.month(of: today.daysSince1970)
        guard let ahead = DemandForecast.months(reaching: days, from: first) else {
            return ReorderLineView(
                outlook,
                .tooFar(windowDays: horizon.windowDays, aheadDays: horizon.aheadDays)
            )
        }
        guard let past, let forecast = DemandForecast(past.demand, steps: ahead) else {
            let months = past?.demand.count ?? 0
            return ReorderLineView(outlook, .tooYoung(windowDays: horizon.windowDays, months: months))
        }
        let expected = forecast.expected(over: days, from: first)
        let foreseen = try outlook.expecting(expected)
        return ReorderLineView(foreseen, .forecast(forecast, months: past.demand.count))
    }
}

/// What says how much will be asked for of a product.
enum ReorderBasis {
    /// A forecast from so many whole months.
    case forecast(DemandForecast, months: Int)
    /// The even demand of so many days, since there are too few whole months for a forecast.
    case tooYoung(windowDays: Int64, months: Int)
    /// The even demand of so many days, since no forecast reaches so far.
    case tooFar(windowDays: Int64, aheadDays: Int64)
}

extension StockOutlook {
    /// The same where so much will be asked for, in units of the product's own; rounded up to its smallest one.
    fileprivate func expecting(_ expected: Double) throws -> StockOutlook {
        let unit = (0..<product.quantityScale).reduce(1.0) { unit, _ in unit * 10 }
        // Why less a little: a sum of shares of whole pieces must not become a piece more by its last digit.
        guard let units = Int64(exactly: (expected * unit - 1e-6).rounded(.up)) else {
            throw OrdersError.overflow("an expected demand")
        }
        return StockOutlook(
            product: product,
            stock: stock,
            waiting: waiting,
            proposal: try ReorderProposal(
                stock: stock,
                waiting: waiting,
                expected: max(0, units),
                level: ReorderLevel(product.reorderLevel),
                scale: Int(product.quantityScale),
                isDiscontinued: product.isDiscontinued
            )
        )
    }
}
