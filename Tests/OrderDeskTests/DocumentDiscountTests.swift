import Engine
import OrderDesk
import Orders
import TestSupport
import Testing

@Suite("Discounts on whole orders")
struct DocumentDiscountTests {
    static let why = "ten years a customer"

    /// An open order over two rates: 3 × 10.00 at 19 % and 5 × 4.01 at 7 %, 50.05 without a discount.
    func withOrder(
        _ discount: OrderDiscountInput?,
        _ test: @Sendable (Desk, OrderView) async throws -> Void
    ) async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "100")
            try await desk.stock("TEA-2", price: "4.01", tax: "S:7", quantity: "100")
            try await desk.addCustomer("Ada Example")
            var open = OrderOpen(
                customer: "C-000001",
                lines: [
                    OrderLineInput(sku: "TEA-1", quantity: "3"), OrderLineInput(sku: "TEA-2", quantity: "5"),
                ]
            )
            open.discount = discount
            try await test(desk, desk.perform(open, reason: Self.why).order)
        }
    }

    @Test("are spread over the lines before tax, and stand in a row of their own")
    func spread() async throws {
        try await withOrder(OrderDiscountInput(percent: "10")) { desk, order in
            // 45.045 are left of 50.05, rounded up: 5.00 are taken, 3.00 of the one line, 2.00 of the other.
            let expected = [
                OrderDiscountView.Facts(kind: "document", percent: "10", amount: nil, taken: "5.00")
            ]
            #expect(order.discounts?.map(OrderDiscountView.Facts.init) == expected)
            #expect(order.lines?.map(\.documentDiscount) == ["3.00", "2.00"])
            #expect(order.lines?.map(\.net) == ["27.00", "18.05"])
            #expect(order.figures.values["net"] == "45.05")
            #expect(order.taxes?.map(\.tax) == ["1.26", "5.13"])
            let confirmed = try await desk.perform(OrderConfirm(order: order.id)).order
            #expect(confirmed.discounts == order.discounts && confirmed.figures == order.figures)
            #expect(confirmed.history?.map(\.kind) == ["discount", "confirm"])
            #expect(confirmed.history?.first?.reason.values["reason"] == Self.why)
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("follow the lines of a draft, are replaced and taken away")
    func draft() async throws {
        try await withOrder(nil) { desk, order in
            #expect(order.discounts == nil)
            func give(_ discount: OrderDiscountInput?, _ version: Int64) async throws -> OrderView {
                let give = OrderDiscount(order: order.id, expectedVersion: version, discount: discount)
                return try await desk.perform(give, reason: Self.why).order
            }
            let given = try await give(OrderDiscountInput(amount: "10.00"), 1)
            #expect(given.figures.values["net"] == "40.05")
            var line = OrderLine(order: order.id, expectedVersion: given.version)
            (line.sku, line.quantity) = ("TEA-1", "1")
            let longer = try await desk.perform(line).order
            #expect(longer.figures.values["net"] == "50.05" && longer.discounts?.first?.taken == "10.00")
            let percent = try await give(OrderDiscountInput(percent: "50"), longer.version)
            #expect(percent.discounts?.map(\.taken) == ["30.02"])
            let without = try await give(nil, percent.version)
            #expect(without.discounts == nil && without.figures.values["net"] == "60.05")
            #expect(without.lines?.allSatisfy { $0.documentDiscount == nil } == true)
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test(
        "are refused without a reason, twice over, of nothing, of more than the lines, and once it is confirmed"
    )
    func refused() async throws {
        try await withOrder(nil) { desk, order in
            func give(_ discount: OrderDiscountInput, reason: String? = Self.why) async throws {
                let give = OrderDiscount(order: order.id, expectedVersion: order.version, discount: discount)
                _ = try await desk.perform(give, reason: reason)
            }
            await #expect(throws: InputError.self) {
                try await give(OrderDiscountInput(percent: "5"), reason: nil)
            }
            for discount in [
                OrderDiscountInput(), OrderDiscountInput(percent: "5", amount: "1.00"),
                OrderDiscountInput(percent: "0"), OrderDiscountInput(percent: "100.5"),
                OrderDiscountInput(amount: "0.00"), OrderDiscountInput(amount: "50.06"),
                OrderDiscountInput(amount: "1.001"), OrderDiscountInput(percent: "-1"),
            ] {
                await #expect(throws: InputError.self, "\(discount)") { try await give(discount) }
            }
            var open = OrderOpen(customer: "C-000001", lines: [])
            open.discount = OrderDiscountInput(percent: "5")
            let silent = open
            await #expect(throws: InputError.self) { _ = try await desk.perform(silent) }
            _ = try await desk.perform(OrderConfirm(order: order.id))
            await #expect(throws: EngineError.self) { try await give(OrderDiscountInput(percent: "5")) }
        }
    }

    @Test(
        "count together with those on lines against the limit of a role",
        arguments: [
            ("0", "10", true), ("0", "10.01", false), ("5", "5", true), ("5.5", "5", false),
            ("0", "5.00 EUR", true), ("0", "5.01 EUR", false), ("10", "0.01 EUR", false),
        ]
    )
    func limits(line: String, whole: String, isAllowed: Bool) async throws {
        try await withOrder(nil) { desk, _ in
            let clerk = try await desk.person("cleo", role: "clerk")
            var open = OrderOpen(
                customer: "C-000001",
                lines: [OrderLineInput(sku: "TEA-1", quantity: "5", discountPercent: line)],
                confirm: true
            )
            open.discount =
                whole.hasSuffix("EUR")
                ? OrderDiscountInput(amount: String(whole.dropLast(4))) : OrderDiscountInput(percent: whole)
            let command = open
            if isAllowed {
                let order = try await desk.perform(command, as: clerk, reason: Self.why).order
                #expect(order.state == "confirmed")
            } else {
                await #expect(throws: Denial.self) {
                    _ = try await desk.perform(command, as: clerk, reason: Self.why)
                }
            }
        }
    }

    @Test("weigh more on fewer lines: whoever amends needs a limit for that, and no version is lost")
    func amended() async throws {
        try await withOrder(OrderDiscountInput(amount: "5.00")) { desk, draft in
            let clerk = try await desk.person("cleo", role: "clerk")
            let order = try await desk.perform(OrderConfirm(order: draft.id), as: clerk).order
            var amend = OrderAmend(order: order.id, expectedVersion: order.version)
            amend.lines = [OrderLineChange(position: 2, remove: true)]
            let command = amend
            await #expect(throws: Denial.self, "5.00 of 30.00 is more than ten percent") {
                _ = try await desk.perform(command, as: clerk, reason: "sent by mistake")
            }
            let lead = try await desk.person("lena", role: "sales-lead")
            let next = try await desk.perform(command, as: lead, reason: "sent by mistake").order
            #expect(next.figures.values["net"] == "25.00" && next.discounts?.map(\.taken) == ["5.00"])
            let versions = try await desk.perform(OrderVersionsShow(order: order.id)).versions
            #expect(versions.map { $0.figures.values["net"] } == ["45.05", "25.00"])
            #expect(versions[0].lines.map(\.documentDiscount) == order.lines?.map(\.documentDiscount))
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("are printed once with their percentage, and lines at what they come to before")
    func printed() async throws {
        try await withOrder(OrderDiscountInput(percent: "10")) { desk, draft in
            let offer = try await desk.perform(OrderQuote(order: draft.id)).page
            let order = try await desk.perform(OrderConfirm(order: draft.id)).order
            let confirmation = try await desk.perform(OrderDocument(order: order.id)).page
            let issue = InvoiceIssue(order: order.id, inAdvance: true)
            var finance = Desk.owner
            finance.purpose = "accounting"
            let invoice = try await desk.perform(issue, as: finance).invoice
            #expect(invoice.discounts?.map(\.taken) == ["5.00"])
            let paper = InvoiceDocument(invoice: invoice.number, language: .simplifiedChinese)
            let chinese = try await desk.perform(paper, as: finance).page
            for page in [offer, confirmation] { #expect(page.contains("Discount of 10 %")) }
            #expect(chinese.contains("整单折扣 10%"))
            for page in [offer, confirmation, chinese] {
                for text in ["30.00", "20.05", "-5.00", "45.05", "51.44"] {
                    #expect(page.contains(">\(text)<"), "\(text)")
                }
            }
        }
    }

    @Test("are withheld with the totals")
    func withheld() async throws {
        try await withOrder(OrderDiscountInput(percent: "10")) { desk, draft in
            let order = try await desk.perform(OrderConfirm(order: draft.id)).order
            let packer = try await desk.person("wendy", role: "warehouse")
            let seen = try await desk.perform(OrderShow(order: order.id), as: packer).order
            #expect(seen.discounts == nil && seen.lines?.first?.documentDiscount == nil)
            #expect(Set(seen.figures.withheld).isSuperset(of: ["discounts", "lines.documentDiscount"]))
        }
    }

    @Test(
        "come to the cent over any parts that are invoiced and credited",
        arguments: 0..<8 as Range<UInt64>,
        ["JPY", "EUR", "KWD"]
    )
    func parts(seed: UInt64, currency: String) async throws {
        var random = SeededGenerator(seed: seed)
        try await withDesk(currency: currency) { desk in
            try await desk.addCustomer("Ada Example")
            let digits = try Currency(currency).exponent
            var lines: [OrderLineInput] = []
            for (index, tax) in ["S:19", "S:7", "Z"].enumerated() {
                let price = ScaledDecimal(Int64.random(in: 1...99_999, using: &random), scale: digits)
                try await desk.stock("P-\(index)", price: "\(price)", tax: tax, quantity: "99")
                let quantity = Int.random(in: 2...9, using: &random)
                lines.append(OrderLineInput(sku: "P-\(index)", quantity: "\(quantity)"))
            }
            var open = OrderOpen(customer: "C-000001", lines: lines, confirm: true)
            open.discount = OrderDiscountInput(
                percent: "\(ScaledDecimal(Int64.random(in: 1...400_000, using: &random), scale: 4))"
            )
            let order = try await desk.perform(open, reason: Self.why).order
            var invoices: [InvoiceView] = []
            var shipped: [Int64: Int] = [:]
            while shipped.values.reduce(0, +) < lines.reduce(0, { $0 + (Int($1.quantity) ?? 0) }) {
                let picks = lines.enumerated().compactMap { index, line -> ShipmentPick.Part? in
                    let position = Int64(index + 1)
                    let left = (Int(line.quantity) ?? 0) - (shipped[position] ?? 0)
                    let part = Int.random(in: 0...left, using: &random)
                    guard part > 0 else { return nil }
                    shipped[position, default: 0] += part
                    return ShipmentPick.Part(position: index + 1, quantity: "\(part)")
                }
                guard !picks.isEmpty else { continue }
                let pick = ShipmentPick(order: order.id, lines: picks)
                let shipment = try await desk.perform(pick).shipment.number
                _ = try await desk.perform(ShipmentPack(shipment: shipment))
                _ = try await desk.perform(ShipmentShip(shipment: shipment))
                invoices.append(try await desk.perform(InvoiceIssue(order: order.id)).invoice)
            }
            func sum(_ amounts: [String?]) throws -> Int64 {
                try amounts.reduce(0) { sum, text in
                    try sum + Money(text ?? "0", currency: Currency(currency)).minor
                }
            }
            let taken = try sum(invoices.flatMap { $0.discounts?.map(\.taken) ?? [] })
            #expect(try taken == sum([order.discounts?.first?.taken]))
            #expect(try sum(invoices.map { $0.figures.values["net"] }) == sum([order.figures.values["net"]]))
            let one = try #require(invoices.randomElement(using: &random))
            let notes = [
                InvoiceCredit(
                    invoice: one.number,
                    lines: [ShipmentPick.Part(position: Int(one.lines?.first?.position ?? 1), quantity: "1")]
                ), InvoiceCredit(invoice: one.number),
            ]
            var credits: [InvoiceView] = []
            for note in notes {
                guard let made = try? await desk.perform(note, reason: "torn").invoice else { continue }
                credits.append(made)
            }
            #expect(try sum(credits.map { $0.figures.values["gross"] }) == sum([one.figures.values["gross"]]))
            let back = try sum(credits.flatMap { $0.discounts?.map(\.taken) ?? [] })
            #expect(try back == sum([one.discounts?.first?.taken]))
            #expect(try await desk.findings().isEmpty)
        }
    }
}

extension OrderDiscountView {
    /// What is compared of it.
    struct Facts: Equatable {
        let kind: String
        let percent, amount: String?
        let taken: String

        init(kind: String, percent: String?, amount: String?, taken: String) {
            (self.kind, self.percent, self.amount, self.taken) = (kind, percent, amount, taken)
        }

        init(_ view: OrderDiscountView) {
            self.init(kind: view.kind, percent: view.percent, amount: view.amount, taken: view.taken)
        }
    }
}
