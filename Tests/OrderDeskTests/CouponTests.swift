import Engine
import Foundation
import Testing

@testable import OrderDesk

@Suite("Coupons")
struct CouponTests {
    /// Ten teas at 10.00, one of them on an order by itself, under a clock that can be moved.
    private func withShop(_ test: @Sendable (Desk, MovableClock) async throws -> Void) async throws {
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "1000")
            try await desk.addCustomer("Ada Example")
            try await desk.addCustomer("Bob Example")
            try await test(desk, clock)
        }
    }

    private func open(
        _ desk: Desk,
        _ coupon: String?,
        quantity: String = "10",
        customer: String = "C-000001",
        confirm: Bool = false,
        isDryRun: Bool = false
    ) async throws -> OrderView {
        let line = OrderLineInput(sku: "TEA-1", quantity: quantity)
        var open = OrderOpen(customer: customer, lines: [line], confirm: confirm)
        open.coupon = coupon
        return try await desk.perform(open, isDryRun: isDryRun).order
    }

    private func used(_ desk: Desk, _ code: String = "SPRING") async throws -> Int64? {
        var list = CouponList()
        list.all = true
        return try await desk.perform(list).coupons.first { $0.code == code }?.used
    }

    private func refuses(_ reason: String, _ ask: () async throws -> Void) async {
        do {
            try await ask()
            Issue.record("nothing was refused: \(reason)")
        } catch {
            let text = Problem(error).text
            #expect(text.contains(reason), "\(text)")
        }
    }

    @Test("are used by the confirmation, by no draft and by no dry run, and given back by a void")
    func course() async throws {
        try await withShop { desk, _ in
            _ = try await desk.perform(CouponAdd(code: "spring", percent: "20"))
            let draft = try await open(desk, "Spring")
            #expect(draft.discounts?.map(\.code) == ["SPRING"] && draft.discounts?.map(\.taken) == ["20.00"])
            #expect(draft.lines?.map(\.couponDiscount) == ["20.00"])
            #expect(draft.figures.values["gross"] == "95.20")
            let tried = try await desk.perform(OrderConfirm(order: draft.id), isDryRun: true).order
            #expect(tried.figures == draft.figures && tried.discounts == draft.discounts)
            #expect(try await used(desk) == 0)
            let order = try await desk.perform(OrderConfirm(order: draft.id)).order
            #expect(try await used(desk) == 1)
            #expect(try await desk.findings().isEmpty)
            _ = try await desk.perform(OrderVoid(order: order.id), reason: "mistaken")
            #expect(try await used(desk) == 0)
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("are for so many orders in all and so many of a customer, and the last use goes to exactly one")
    func uses() async throws {
        try await withShop { desk, _ in
            var add = CouponAdd(code: "SPRING", percent: "20")
            (add.uses, add.usesPerCustomer) = (3, 2)
            _ = try await desk.perform(add)
            for _ in 0..<2 { _ = try await open(desk, "SPRING", confirm: true) }
            await refuses("this customer has taken all of the 2 uses") { _ = try await open(desk, "SPRING") }
            var drafts: [String] = []
            for _ in 0..<6 { drafts.append(try await open(desk, "SPRING", customer: "C-000002").id) }
            let won = await withTaskGroup(of: Bool.self) { group in
                for draft in drafts {
                    group.addTask { (try? await desk.perform(OrderConfirm(order: draft))) != nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(won == 1)
            #expect(try await used(desk) == 3)
            await refuses("all of its 3 uses are taken") {
                _ = try await open(desk, "SPRING", customer: "C-000002", confirm: true)
            }
            let stock = try await desk.perform(StockShow(sku: "TEA-1")).stock.total
            #expect(stock.allocated == "30", "who was refused reserved nothing")
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("count on their days only, for drafts too that were opened before")
    func days() async throws {
        try await withShop { desk, clock in
            let today = Day(Int64(clock.now.timeIntervalSince1970 * 1000))
            let last = Day(today.milliseconds + 2 * Day.length)
            var add = CouponAdd(code: "SPRING", percent: "20")
            (add.from, add.through) = ("\(Day(today.milliseconds + Day.length))", "\(last)")
            _ = try await desk.perform(add)
            await refuses("it counts from") { _ = try await open(desk, "SPRING") }
            clock.advance(days: 1)
            let draft = try await open(desk, "SPRING")
            clock.advance(days: 1)
            _ = try await open(desk, "SPRING", confirm: true)
            clock.advance(days: 1)
            await refuses("it counted through \(last)") {
                _ = try await desk.perform(OrderConfirm(order: draft.id))
            }
            let off = try await desk.perform(OrderCoupon(order: draft.id, expectedVersion: 1)).order
            #expect(off.discounts == nil)
            #expect(try await desk.perform(OrderConfirm(order: draft.id)).order.discounts == nil)
        }
    }

    @Test("that were ended count for nothing new, and stay where they were used")
    func ended() async throws {
        try await withShop { desk, _ in
            _ = try await desk.perform(CouponAdd(code: "SPRING", percent: "20"))
            let order = try await open(desk, "SPRING", confirm: true)
            let draft = try await open(desk, "SPRING")
            #expect(try await desk.perform(CouponEnd(coupon: "spring")).coupon.ended != nil)
            await refuses("it was ended") { _ = try await desk.perform(OrderSubmit(order: draft.id)) }
            await refuses("it was ended") { _ = try await desk.perform(OrderQuote(order: draft.id)) }
            await refuses("it was ended") { _ = try await desk.perform(OrderConfirm(order: draft.id)) }
            let kept = try await desk.perform(OrderShow(order: order.id)).order
            #expect(kept.discounts?.map(\.taken) == ["20.00"])
            #expect(try await desk.perform(CouponList()).coupons.isEmpty)
            await refuses("no coupon") { _ = try await open(desk, "WINTER") }
        }
    }

    @Test("ask for their minimum, also of an amendment, and take no more than there is")
    func minimum() async throws {
        try await withShop { desk, _ in
            var add = CouponAdd(code: "SPRING")
            (add.amount, add.minimum, add.currency) = ("30.00", "90.00", "EUR")
            _ = try await desk.perform(add)
            await refuses("it asks for goods of 90.00 EUR, and these come to 80.00") {
                _ = try await open(desk, "SPRING", quantity: "8")
            }
            let draft = try await open(desk, "SPRING", quantity: "9")
            var line = OrderLine(order: draft.id, expectedVersion: draft.version, position: 1)
            line.quantity = "2"
            let small = try await desk.perform(line).order
            #expect(small.discounts?.map(\.taken) == ["20.00"] && small.figures.values["gross"] == "0.00")
            await refuses("90.00 EUR") { _ = try await desk.perform(OrderConfirm(order: draft.id)) }
            let order = try await open(desk, "SPRING", confirm: true)
            var amend = OrderAmend(order: order.id, expectedVersion: order.version)
            amend.lines = [OrderLineChange(position: 1, quantity: "8")]
            let command = amend
            await refuses("90.00 EUR") { _ = try await desk.perform(command, reason: "fewer") }
            amend.lines = [OrderLineChange(position: 1, quantity: "9")]
            let less = amend
            let next = try await desk.perform(less, reason: "fewer").order
            #expect(next.figures.values["net"] == "60.00")
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test(
        "count alone, or beside other discounts and after them, where they say so",
        arguments: [false, true]
    )
    func beside(combines: Bool) async throws {
        try await withShop { desk, _ in
            var add = CouponAdd(code: "SPRING", percent: "20")
            add.combines = combines
            _ = try await desk.perform(add)
            func open(line: String?, whole: String?) async throws -> OrderView {
                let line = OrderLineInput(sku: "TEA-1", quantity: "10", discountPercent: line)
                var open = OrderOpen(customer: "C-000001", lines: [line], confirm: true)
                open.coupon = "SPRING"
                open.discount = whole.map { OrderDiscountInput(percent: $0) }
                return try await desk.perform(open, reason: "loyal").order
            }
            for (line, whole, net) in [("5", nil, "76.00"), (nil, "10", "72.00"), ("5", "10", "68.40")] {
                if combines {
                    #expect(try await open(line: line, whole: whole).figures.values["net"] == net)
                } else {
                    await refuses("it counts alone") { _ = try await open(line: line, whole: whole) }
                }
            }
            #expect(try await open(line: nil, whole: nil).figures.values["net"] == "80.00")
        }
    }

    @Test("are made within the limit of a role, with terms that can be met, and once")
    func made() async throws {
        try await withShop { desk, _ in
            let lead = try await desk.person("lena", role: "sales-lead")
            func add(_ code: String, _ change: (inout CouponAdd) -> Void) async throws {
                var add = CouponAdd(code: code)
                change(&add)
                _ = try await desk.perform(add, as: lead)
            }
            try await add("A-40") { $0.percent = "40" }
            await #expect(throws: Denial.self) { try await add("A-41") { $0.percent = "40.01" } }
            try await add("B-40") { ($0.amount, $0.minimum, $0.currency) = ("4.00", "10.00", "EUR") }
            await #expect(throws: Denial.self) {
                try await add("B-41") { ($0.amount, $0.minimum, $0.currency) = ("4.01", "10.00", "EUR") }
            }
            let wrong: [(inout CouponAdd) -> Void] = [
                { _ in }, { ($0.percent, $0.amount) = ("5", "1.00") }, { $0.amount = "5.00" },
                { ($0.amount, $0.minimum, $0.currency) = ("5.00", "4.99", "EUR") },
                { ($0.percent, $0.minimum) = ("5", "10.00") }, { ($0.percent, $0.uses) = ("5", 0) },
                { ($0.percent, $0.from, $0.through) = ("5", "2026-02-02", "2026-02-01") },
                { $0.percent = "0" },
            ]
            for change in wrong {
                await #expect(throws: InputError.self) { try await add("C-1", change) }
            }
            await #expect(throws: InputError.self) { try await add("A B") { $0.percent = "5" } }
            await #expect(throws: EngineError.self, "there is one of that name") {
                try await add("a-40") { $0.percent = "5" }
            }
            let clerk = try await desk.person("cleo", role: "clerk")
            await #expect(throws: Denial.self) {
                _ = try await desk.perform(CouponAdd(code: "D-1", percent: "1"), as: clerk)
            }
            #expect(try await desk.perform(CouponList()).coupons.map(\.code) == ["A-40", "B-40"])
        }
    }

    @Test("stand on documents by their code, and come back in part with what is credited")
    func credited() async throws {
        try await withShop { desk, _ in
            var add = CouponAdd(code: "SPRING", percent: "12.5")
            add.combines = true
            _ = try await desk.perform(add)
            let order = try await open(desk, "SPRING", quantity: "3", confirm: true)
            let confirmation = try await desk.perform(OrderDocument(order: order.id)).page
            #expect(confirmation.contains("Coupon SPRING") && confirmation.contains(">-3.75<"))
            var finance = Desk.owner
            finance.purpose = "accounting"
            let issue = InvoiceIssue(order: order.id, inAdvance: true)
            let invoice = try await desk.perform(issue, as: finance).invoice
            #expect(invoice.discounts?.map(\.code) == ["SPRING"])
            let one = InvoiceCredit(
                invoice: invoice.number,
                lines: [ShipmentPick.Part(position: 1, quantity: "1")]
            )
            var taken: [String] = []
            for credit in [one, one, one] {
                let note = try await desk.perform(credit, as: finance, reason: "torn").invoice
                taken += note.discounts?.map(\.taken) ?? []
            }
            #expect(taken == ["1.25", "1.25", "1.25"])
            #expect(try await desk.findings().isEmpty)
        }
    }
}
