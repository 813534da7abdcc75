import Engine
import Foundation
import OrderDesk
import Policy
import TestSupport
import Testing

@Suite("Alerts")
struct AlertTests {
    private func standing(_ desk: Desk, as person: Desk.Person = Desk.owner) async throws -> [AlertView] {
        try await desk.perform(AlertList(), as: person).alerts
    }

    @Test("are raised once for each thing that is the matter, end by themselves, and come back as new ones")
    func course() async throws {
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            _ = try await desk.perform(
                ProductAdd(sku: "TEA-1", productName: "Tea", price: "10.00", tax: "S:19", reorderLevel: "5")
            )
            var sweep = try await desk.perform(AlertSweep())
            #expect(sweep.raised == 1 && sweep.standing == 1 && sweep.left == 0)
            sweep = try await desk.perform(AlertSweep())
            #expect(sweep.raised == 0 && sweep.passedOn == 0 && sweep.cleared == 0 && sweep.standing == 1)
            let low = try #require(try await standing(desk).first)
            #expect(low.kind == "low-stock" && low.sku == "TEA-1" && low.role == "warehouse")
            #expect(low.state == .open && low.owner == nil)

            _ = try await desk.perform(StockReceive(sku: "TEA-1", quantity: "6"))
            #expect(try await desk.perform(AlertSweep()).cleared == 1)
            #expect(try await standing(desk) == [])
            let ended = try await desk.perform(AlertShow(alert: low.number)).alert
            #expect(ended.state == .cleared && ended.cleared != nil && ended.goesOn == nil)
            await #expect(throws: EngineError.self, "nobody looks after what is over") {
                _ = try await desk.perform(AlertAcknowledge(alert: low.number))
            }
            _ = try await desk.perform(StockCount(sku: "TEA-1", counted: "5"))
            #expect(try await desk.perform(AlertSweep()).raised == 1)
            #expect(try await standing(desk).map(\.number) == [low.number + 1], "another alert")
            var all = AlertList()
            all.all = true
            #expect(try await desk.perform(all).alerts.map(\.number) == [low.number, low.number + 1])
            #expect(try await desk.findings() == [])
        }
    }

    @Test("watch over an order from its stock to its payment")
    func order() async throws {
        let clock = MovableClock()
        // Why: the day that it is wanted for ends at midnight; it is noon.
        clock.advance(hours: 36 - Int(clock.now.timeIntervalSince1970) / 3600 % 24)
        try await withDesk(clock: { clock.now }) { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "9")
            try await desk.addCustomer("Ada Example")
            var open = OrderOpen(customer: "C-000001", lines: [OrderLineInput(sku: "TEA-1", quantity: "12")])
            open.requiredOn = Day(Int64(clock.now.timeIntervalSince1970 * 1000)).description
            let draft = try await desk.perform(open).order
            _ = try await desk.perform(OrderSubmit(order: draft.id))
            func kinds() async throws -> [String] {
                _ = try await desk.perform(AlertSweep())
                return try await standing(desk).map { $0.step ?? $0.kind }.sorted()
            }
            #expect(try await kinds() == ["stock-short"])
            clock.advance(hours: 5)
            #expect(try await kinds() == ["stock", "stock-short"], "its step was due after four hours")
            _ = try await desk.perform(OrderApprove(order: draft.id))
            _ = try await desk.perform(OrderConfirm(order: draft.id, backOrder: true))
            #expect(try await kinds() == ["stock-short"], "it waits for the rest")
            _ = try await desk.perform(StockReceive(sku: "TEA-1", quantity: "8"))
            #expect(try await kinds() == [])
            clock.advance(hours: 20)
            #expect(try await kinds() == ["shipment-late"])
            clock.advance(days: 1)
            #expect(try await kinds() == ["picking", "shipment-late"])
            let number = try await desk.perform(ShipmentPick(order: draft.id)).shipment.number
            _ = try await desk.perform(ShipmentPack(shipment: number))
            _ = try await desk.perform(ShipmentShip(shipment: number))
            #expect(try await kinds() == [])
            let invoice = try await desk.perform(InvoiceIssue(order: draft.id)).invoice
            clock.advance(days: 14)
            #expect(try await kinds() == [], "the last day is in time")
            clock.advance(days: 1)
            #expect(try await kinds() == ["payment-overdue"])
            #expect(try await standing(desk).first?.invoice == invoice.number)
            _ = try await desk.perform(
                PaymentRecord(
                    customer: "C-000001",
                    amount: "142.80",
                    method: "cash",
                    reference: invoice.number
                )
            )
            #expect(try await kinds() == [])
            #expect(try await desk.findings() == [])
        }
    }

    @Test("go on to the next role until somebody acknowledges them, and say who did and when")
    func escalation() async throws {
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            let packer = try await desk.person("wendy", role: "warehouse")
            let clerk = try await desk.person("cleo", role: "clerk")
            let lead = try await desk.person("lea", role: "sales-lead")
            for sku in ["TEA-1", "TEA-2"] {
                _ = try await desk.perform(
                    ProductAdd(sku: sku, productName: "Tea", price: "1", tax: "S:19", reorderLevel: "5")
                )
            }
            _ = try await desk.perform(AlertSweep())
            await #expect(throws: EngineError.self, "it is not the clerk's") {
                _ = try await desk.perform(AlertAcknowledge(alert: 1), as: clerk)
            }
            let taken = try await desk.perform(AlertAcknowledge(alert: 1), as: packer).alert
            #expect(taken.state == .acknowledged && taken.acknowledgedBy == "wendy")
            #expect(taken.acknowledged != nil && taken.goesOn == nil)
            await #expect(throws: EngineError.self, "once") {
                _ = try await desk.perform(AlertAcknowledge(alert: 1), as: packer)
            }
            clock.advance(hours: 23)
            #expect(try await desk.perform(AlertSweep()).passedOn == 0)
            clock.advance(hours: 2)
            #expect(try await desk.perform(AlertSweep()).passedOn == 1)
            var mine = AlertList()
            mine.mine = true
            #expect(try await desk.perform(mine, as: packer).alerts.map(\.number) == [1])
            let passed = try await desk.perform(mine, as: lead).alerts
            #expect(passed.map(\.number) == [2] && passed.map(\.passedOn) == [1])
            #expect(passed.first?.goesOn == nil, "nobody comes after")
            clock.advance(days: 9)
            #expect(try await desk.perform(AlertSweep()).passedOn == 0)
            await #expect(throws: EngineError.self, "it has gone on") {
                _ = try await desk.perform(AlertAcknowledge(alert: 2), as: packer)
            }
            _ = try await desk.perform(AlertAcknowledge(alert: 2), as: lead)
        }
    }

    @Test("belong to whoever keeps the order, and are seen by nobody beyond the reach of their role")
    func reach() async throws {
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            let clerk = try await desk.person("cleo", role: "clerk")
            let outside = try await desk.person("otto", role: "clerk", team: "other")
            let packer = try await desk.person("wendy", role: "warehouse")
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "1")
            try await desk.addCustomer("Ada Example")
            let open = OrderOpen(
                customer: "C-000001",
                lines: [OrderLineInput(sku: "TEA-1", quantity: "3")]
            )
            _ = try await desk.perform(open, as: clerk)
            clock.advance(hours: 5)
            _ = try await desk.perform(AlertSweep())
            let alert = try #require(try await standing(desk, as: clerk).first)
            #expect(alert.step == "stock" && alert.owner == "cleo")
            #expect(try await standing(desk, as: outside) == [])
            #expect(try await standing(desk, as: packer) == [], "it is not to fulfil yet")
            for person in [outside, packer] {
                await #expect(throws: EngineError.self) {
                    _ = try await desk.perform(AlertShow(alert: alert.number), as: person)
                }
                await #expect(throws: EngineError.self) {
                    _ = try await desk.perform(AlertAcknowledge(alert: alert.number), as: person)
                }
            }
            await #expect(throws: Denial.self, "a clerk does not look at the whole store") {
                _ = try await desk.perform(AlertSweep(), as: clerk)
            }
            let calendar = try await desk.perform(AlertCalendar(), as: clerk)
            #expect(calendar.days.compactMap(\.alert) == [alert.number])
            #expect(
                calendar.days.compactMap(\.step).sorted() == ["stock", "stock"],
                "the step, and its alert"
            )
            #expect(calendar.ics.contains("\r\nUID:alert-\(alert.number)@coffer\r\n"))
            #expect(!calendar.ics.contains("Ada"))
            #expect(try await desk.perform(AlertCalendar(), as: outside).days == [])
        }
    }

    @Test("are of the kinds that the policy names, with the times that it names")
    func policy() async throws {
        let change: (inout [String: String]) -> Void = { files in
            let steps = files["workflow.yaml"]?.components(separatedBy: "\nalerts:").first ?? ""
            files["workflow.yaml"] = steps
        }
        try await withDesk(policies: change) { desk in
            _ = try await desk.perform(
                ProductAdd(sku: "TEA-1", productName: "Tea", price: "1", tax: "S:19", reorderLevel: "5")
            )
            #expect(try await desk.perform(AlertSweep()).raised == 0, "nothing is watched over")
            var files = try Shipped.policies()
            _ = try await desk.perform(PolicyApply(files: files))
            #expect(try await desk.perform(AlertSweep()).raised == 1)
            change(&files)
            _ = try await desk.perform(PolicyApply(files: files))
            #expect(try await desk.perform(AlertSweep()).cleared == 1, "nobody answers for it any more")
        }
    }

    @Test(
        "are those of an independent model, whatever happens to the stock",
        arguments: 0..<4 as Range<UInt64>
    )
    func model(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            let skus = ["A", "B", "C"]
            for sku in skus {
                _ = try await desk.perform(
                    ProductAdd(sku: sku, productName: sku, price: "1", tax: "S:19", reorderLevel: "5")
                )
            }
            var counts: [String: Int] = [:]
            var alerts: [String: (state: AlertState, hours: Int)] = [:]
            var (hours, raised) = (0, 0)
            for _ in 0..<25 {
                for sku in skus where Bool.random(using: &random) {
                    counts[sku] = Int.random(in: 3...8, using: &random)
                    _ = try await desk.perform(StockCount(sku: sku, counted: "\(counts[sku] ?? 0)"))
                }
                let step = Int.random(in: 0...20, using: &random)
                clock.advance(hours: step)
                hours += step
                var (passed, ended, new) = (0, 0, 0)
                for sku in skus {
                    guard counts[sku] ?? 0 <= 5 else {
                        if alerts.removeValue(forKey: sku) != nil { ended += 1 }
                        continue
                    }
                    if let known = alerts[sku] {
                        guard known.state == .open, known.hours >= 0, hours - known.hours >= 24 else {
                            continue
                        }
                        passed += 1
                        alerts[sku] = (.open, -1)
                    } else {
                        alerts[sku] = (.open, hours)
                        new += 1
                    }
                }
                let sweep = try await desk.perform(AlertSweep())
                #expect(sweep.raised == new && sweep.passedOn == passed && sweep.cleared == ended)
                raised += new
                let real = try await standing(desk)
                #expect(Set(real.compactMap(\.sku)) == Set(alerts.keys) && real.count == alerts.count)
                if let one = real.filter({ $0.state == .open }).randomElement(using: &random),
                    let sku = one.sku
                {
                    _ = try await desk.perform(AlertAcknowledge(alert: one.number))
                    alerts[sku]?.state = .acknowledged
                }
            }
            var all = AlertList()
            (all.all, all.limit) = (true, 1000)
            #expect(try await desk.perform(all).alerts.map(\.number) == Array(1...Int64(raised)))
        }
    }
}
