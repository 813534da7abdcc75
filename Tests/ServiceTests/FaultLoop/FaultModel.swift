import Foundation

/// What must lie in a store, as its clients know it.
struct FaultModel {
    private var orders: Set<String> = []
    private var numbers: Set<String> = []
    private var onHand: [String: Int]
    private var allocated: [String: Int]

    /// A store with nothing but this much of the products.
    init(onHand: [String: Int]) {
        self.onHand = onHand
        allocated = onHand.mapValues { _ in 0 }
    }

    /// How many orders there are.
    var orderCount: Int { orders.count }

    /// Takes in what was done, and says what cannot be.
    mutating func settle(_ exchange: Exchange) -> [String] {
        guard case .done(let id, let number) = exchange.outcome else { return [] }
        var faults: [String] = []
        switch exchange.kind {
        case .receive: onHand[exchange.sku, default: 0] += exchange.quantity
        case .openDraft, .openConfirmed:
            if id.map({ orders.insert($0).inserted }) != true {
                faults.append("\(exchange.key): the order \(id ?? "without an id") was answered twice")
            }
        case .confirm: break
        }
        switch exchange.kind {
        case .receive, .openDraft: break
        case .openConfirmed, .confirm:
            allocated[exchange.sku, default: 0] += exchange.quantity
            if number.map({ numbers.insert($0).inserted }) != true {
                faults.append("\(exchange.key): the number \(number ?? "-") was given twice")
            }
        }
        return faults
    }

    /// What a store holds otherwise after a kill, before anything was repeated: what was acknowledged must be there, and
    /// of what had no answer each may be there once.
    func faults(in facts: StoreFacts, after asked: [Exchange]) -> [String] {
        let opened = asked.filter(\.opensOrder)
        let acknowledged = opened.compactMap { exchange -> String? in
            if case .done(let id, _) = exchange.outcome { id } else { nil }
        }
        let missing = orders.union(acknowledged).subtracting(facts.orders)
        let unanswered = opened.count { $0.outcome == .lost }
        let more = facts.orders.count - orders.count - acknowledged.count
        var faults: [String] = []
        if !missing.isEmpty {
            let some = missing.sorted().prefix(5).joined(separator: ", ")
            faults.append("\(missing.count) acknowledged orders are gone: \(some)")
        }
        if !(0...unanswered).contains(more) {
            faults.append(
                "\(more) orders more than acknowledged, and \(unanswered) requests without an answer"
            )
        }
        return faults
    }

    /// What a store holds otherwise.
    func faults(in facts: StoreFacts) -> [String] {
        var faults: [String] = []
        let stored = Set(facts.orders)
        func tell(_ what: String, _ names: Set<String>) {
            if !names.isEmpty {
                faults.append("\(what): \(names.sorted().prefix(5).joined(separator: ", "))")
            }
        }
        tell("acknowledged orders that are not there", orders.subtracting(stored))
        tell("orders that nobody asked for", stored.subtracting(orders))
        tell("acknowledged numbers that are not there", numbers.subtracting(facts.numbers))
        let series = Set(facts.numbers.compactMap { $0.split(separator: "-").last.flatMap { Int($0) } })
        if series != Set(1..<facts.numbers.count + 1) || facts.numbers.count != numbers.count {
            faults.append("\(facts.numbers.count) numbers are in use, up to \(series.max() ?? 0)")
        }
        for (sku, stock) in facts.stock {
            if stock.onHand - stock.allocated - stock.unavailable < 0 || stock.allocated < 0 {
                faults.append("the stock of \(sku) is negative: \(stock)")
            }
            if stock != facts.moved[sku] { faults.append("the stock of \(sku) is not what moved: \(stock)") }
            if stock.onHand != onHand[sku] || stock.allocated != allocated[sku] {
                faults.append(
                    "the stock of \(sku) is \(stock), not \(onHand[sku] ?? 0) and \(allocated[sku] ?? 0)"
                )
            }
        }
        return faults
    }
}

/// What lies in a store's tables.
struct StoreFacts: Decodable {
    struct Stock: Decodable, Equatable {
        let onHand: Int
        let allocated: Int
        let unavailable: Int
    }

    let orders: [String]
    let numbers: [String]
    let stock: [String: Stock]
    let moved: [String: Stock]
}
