internal import Engine
internal import FoundationEssentials
internal import OrderDesk

/// Some weeks at the desk: what is ordered when, and what becomes of it.
struct DemoStory {
    /// One thing that somebody does at a moment.
    private struct Moment {
        let time: Date
        let deed: Deed
    }

    private enum Deed {
        case order(Int), ship(Int), deliver(Int), invoice(Int), pay(Int)
    }

    /// One order of the story.
    private struct Plan {
        let customer: String
        let lines: [OrderLineInput]
    }

    /// How long the shop has been open.
    static let days = 45
    private static let hour: TimeInterval = 3600
    private static let day = 24 * hour
    /// Orders are taken on each of these days, the last of them the day before today.
    private static let orderDays = 2...(days - 1)

    private var plans: [Plan] = []
    private var moments: [Moment] = []

    /// A story that ends at `end`; every order that is due by then is where it should be.
    init(upTo end: Date, customers: Int, _ numbers: inout DemoNumbers) {
        let start = end.addingTimeInterval(-Double(Self.days) * Self.day)
        for day in Self.orderDays where day == Self.days - 1 || Int.random(in: 0..<10, using: &numbers) < 8 {
            let opened = start.addingTimeInterval(
                Double(day) * Self.day + Double.random(in: 0..<6, using: &numbers) * Self.hour
            )
            let place = plans.count
            plans.append(Self.plan(customers, &numbers))
            let shipped = opened.addingTimeInterval(Double.random(in: 3..<20, using: &numbers) * Self.hour)
            let billed = shipped.addingTimeInterval(Double.random(in: 1..<20, using: &numbers) * Self.hour)
            let days = Double.random(in: 3..<12, using: &numbers)
            moments += [
                Moment(time: opened, deed: .order(place)), Moment(time: shipped, deed: .ship(place)),
                Moment(time: shipped.addingTimeInterval(1.5 * Self.day), deed: .deliver(place)),
                Moment(time: billed, deed: .invoice(place)),
                Moment(time: billed.addingTimeInterval(days * Self.day), deed: .pay(place)),
            ]
        }
        moments = moments.filter { $0.time < end }.sorted { $0.time < $1.time }
    }

    private static func plan(_ customers: Int, _ numbers: inout DemoNumbers) -> Plan {
        let products = DemoGoods.products.shuffled(using: &numbers).prefix(
            Int.random(in: 1...3, using: &numbers)
        )
        let number = String(1_000_001 + Int.random(in: 0..<customers, using: &numbers)).suffix(6)
        return Plan(
            customer: "C-\(number)",
            lines: products.map {
                OrderLineInput(sku: $0.sku, quantity: "\(Int.random(in: 1...4, using: &numbers))")
            }
        )
    }

    /// Everything that happens, in its order, and at its time.
    func tell(in shop: DemoShop, told: (Int, Int) -> Void) async throws {
        var numbers: [Int: String] = [:]
        var shipments: [Int: String] = [:]
        var bills: [Int: (reference: String, gross: String)] = [:]
        for (index, moment) in moments.enumerated() {
            shop.clock.move(to: moment.time)
            switch moment.deed {
            case .order(let place):
                let plan = plans[place]
                let open = OrderOpen(customer: plan.customer, lines: plan.lines, confirm: true)
                numbers[place] = try await shop.perform(open, as: "clara").order.number
            case .ship(let place):
                guard let order = numbers[place] else { continue }
                let shipment = try await shop.perform(ShipmentPick(order: order), as: "wendy").shipment.number
                try await shop.perform(ShipmentPack(shipment: shipment), as: "wendy")
                try await shop.perform(
                    ShipmentShip(shipment: shipment, carrier: "Post", tracking: "DEMO\(1000 + place)"),
                    as: "wendy"
                )
                shipments[place] = shipment
            case .deliver(let place):
                guard let shipment = shipments[place] else { continue }
                try await shop.perform(ShipmentDeliver(shipment: shipment), as: "wendy")
            case .invoice(let place):
                guard let order = numbers[place] else { continue }
                let invoice = try await shop.perform(InvoiceIssue(order: order), as: "fiona").invoice
                guard let gross = invoice.figures.values["gross"] else { continue }
                bills[place] = (invoice.reference, gross)
            case .pay(let place):
                guard let bill = bills[place] else { continue }
                try await shop.perform(
                    PaymentRecord(
                        customer: plans[place].customer,
                        amount: bill.gross,
                        method: "transfer",
                        reference: bill.reference
                    ),
                    as: "fiona"
                )
            }
            told(index + 1, moments.count)
        }
    }
}
