import Engine
import OrderDesk
import Orders
import TestSupport
import Testing

/// What an order is made of, all from one seed: prices with many decimals, discounts of every kind, charges.
private struct RandomOrder {
    private static let taxes = ["S:19", "S:7", "S:5.5", "Z", "S:25"]

    let currency: Currency
    private(set) var quantities: [Int] = []
    var random: SeededGenerator

    init(seed: UInt64, _ currency: Currency) {
        self.currency = currency
        random = SeededGenerator(seed: seed)
    }

    /// An amount of up to so many smallest units.
    mutating func amount(upTo most: Int64) -> String {
        Money(minor: .random(in: 1...most, using: &random), currency: currency).description
    }

    /// Makes its products and its coupon, and what opens it.
    mutating func open(in desk: Desk) async throws -> OrderOpen {
        var lines: [OrderLineInput] = []
        for index in 0..<Int.random(in: 2...5, using: &random) {
            let scale = currency.exponent + Int.random(in: 0...3, using: &random)
            let price = ScaledDecimal(.random(in: 1...999_999, using: &random), scale: scale)
            let tax = Self.taxes.randomElement(using: &random) ?? "Z"
            try await desk.stock("P-\(index)", price: "\(price)", tax: tax, quantity: "99")
            let quantity = Int.random(in: 1...9, using: &random)
            let discount = Bool.random(using: &random) ? "\(Int.random(in: 1...20, using: &random)).5" : nil
            quantities.append(quantity)
            lines.append(
                OrderLineInput(sku: "P-\(index)", quantity: "\(quantity)", discountPercent: discount)
            )
        }
        var open = OrderOpen(customer: "C-000001", lines: lines)
        if Bool.random(using: &random) { open.discount = OrderDiscountInput(percent: "3.3333") }
        if Bool.random(using: &random) {
            var coupon = CouponAdd(code: "SPRING")
            (coupon.percent, coupon.combines) = ("12.5", true)
            _ = try await desk.perform(coupon)
            open.coupon = "SPRING"
        }
        open.charges = (0..<Int.random(in: 0...2, using: &random)).map { index in
            OrderChargeInput(
                kind: "charge \(index)",
                amount: amount(upTo: 9_999),
                tax: Self.taxes.randomElement(using: &random) ?? "Z"
            )
        }
        return open
    }

    /// What is shipped next of what is left; every shipment is of something.
    mutating func parts() -> [ShipmentPick.Part] {
        var parts: [ShipmentPick.Part] = []
        for index in quantities.indices where quantities[index] > 0 {
            let isLast = parts.isEmpty && !quantities[(index + 1)...].contains { $0 > 0 }
            let part = Int.random(in: (isLast ? 1 : 0)...quantities[index], using: &random)
            guard part > 0 else { continue }
            quantities[index] -= part
            parts.append(ShipmentPick.Part(position: index + 1, quantity: "\(part)"))
        }
        return parts
    }
}

@Suite("Amounts at the desk")
struct PriceArithmeticTests {
    private struct Sums {
        let currency: Currency

        func minor(_ text: String?) throws -> Int64 {
            try text.map { try Money($0, currency: currency).minor } ?? 0
        }

        func sum(_ texts: [String?]) throws -> Int64 { try texts.reduce(0) { try $0 + minor($1) } }

        /// Holds the parts of one document against its figures.
        func check(_ view: any Summed, isWithTax: Bool) throws {
            let lines = view.lines ?? []
            let (charges, taxes) = (view.charges ?? [], view.taxes ?? [])
            let figure = { name in try minor(view.figures.values[name]) }
            let (net, tax, gross) = (try figure("net"), try figure("tax"), try figure("gross"))
            #expect(net + tax == gross)
            #expect(try sum(lines.map(\.net)) + sum(charges.map(\.amount)) == net)
            #expect(try sum(taxes.map(\.base)) == net)
            #expect(try sum(taxes.map(\.tax)) == tax)
            let included = try sum(lines.map(\.includedTax)) + sum(charges.map(\.includedTax))
            #expect(included == (isWithTax ? tax : 0))
            for kind in ["document", "coupon"] {
                let taken = try sum((view.discounts ?? []).filter { $0.kind == kind }.map(\.taken))
                let shares = lines.map { kind == "coupon" ? $0.couponDiscount : $0.documentDiscount }
                #expect(try sum(shares) == taken)
            }
        }
    }

    @Test(
        "add up to the cent, on orders and over their invoices and credit notes, however prices are meant",
        arguments: 0..<24 as Range<UInt64>
    )
    func addUp(seed: UInt64) async throws {
        let currency = try Currency(["JPY", "EUR", "KWD"][Int(seed % 3)])
        let (mode, rounding) = (TaxMode.allCases[Int(seed / 3 % 2)], RoundingMode.allCases[Int(seed / 6 % 2)])
        let sums = Sums(currency: currency)
        let isWithTax = mode == .inclusive
        try await withDesk(currency: currency.code) { desk in
            var company = CompanySet(expectedVersion: 0)
            (company.taxMode, company.rounding) = (mode.rawValue, rounding.rawValue)
            _ = try await desk.perform(company)
            try await desk.addCustomer("Ada Example")
            var made = RandomOrder(seed: seed, currency)
            let draft = try await desk.perform(made.open(in: desk), reason: "loyal").order
            #expect(draft.taxMode == mode.rawValue && draft.rounding == rounding.rawValue)
            try sums.check(draft, isWithTax: isWithTax)
            let order = try await desk.perform(OrderConfirm(order: draft.id)).order
            #expect(order.figures == draft.figures)
            var invoices: [InvoiceView] = []
            while case let parts = made.parts(), !parts.isEmpty {
                let pick = ShipmentPick(order: order.id, lines: parts)
                let shipment = try await desk.perform(pick).shipment.number
                _ = try await desk.perform(ShipmentPack(shipment: shipment))
                _ = try await desk.perform(ShipmentShip(shipment: shipment))
                let invoice = try await desk.perform(InvoiceIssue(order: order.id)).invoice
                try sums.check(invoice, isWithTax: isWithTax)
                invoices.append(invoice)
            }
            for name in ["net", "tax", "gross"] {
                let billed = try sums.sum(invoices.map { $0.figures.values[name] })
                #expect(try billed == sums.minor(order.figures.values[name]), "\(name) of all invoices")
            }
            let one = try #require(invoices.randomElement(using: &made.random))
            var left = one.lines?.compactMap { Int($0.quantity) }.reduce(0, +) ?? 0
            var credits: [InvoiceView] = []
            for line in one.lines ?? [] where left > 1 {
                let part = ShipmentPick.Part(position: Int(line.position), quantity: "1")
                let credit = InvoiceCredit(invoice: one.number, lines: [part])
                credits.append(try await desk.perform(credit, reason: "torn").invoice)
                left -= 1
            }
            credits.append(
                try await desk.perform(InvoiceCredit(invoice: one.number), reason: "torn").invoice
            )
            for credit in credits { try sums.check(credit, isWithTax: isWithTax) }
            for name in ["net", "tax", "gross"] {
                let credited = try sums.sum(credits.map { $0.figures.values[name] })
                #expect(try credited == sums.minor(one.figures.values[name]), "\(name) of all credit notes")
            }
            #expect(try await desk.findings().isEmpty)
        }
    }
}

/// What orders and invoices have in common here.
private protocol Summed {
    var lines: [OrderLineView]? { get }
    var charges: [OrderChargeView]? { get }
    var discounts: [OrderDiscountView]? { get }
    var taxes: [OrderTaxView]? { get }
    var figures: Disclosure { get }
}

extension OrderView: Summed {}
extension InvoiceView: Summed {}
