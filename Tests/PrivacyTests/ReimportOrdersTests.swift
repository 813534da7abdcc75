import Engine
import Foundation
import OrderDesk
import Orders
import TestSupport
import Testing

@testable import Privacy

@Suite("The orders that a person takes elsewhere")
struct ReimportOrdersTests {
    @Test(
        "come in from data.json alone as history, and every line, charge, discount, address, day and sum is as it was",
        arguments: 0..<6
    )
    func lossless(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let taken = try await handed(&random)
        let first = taken.all[0]
        try await with(products: 3, price: "9.99") { store in
            let before = try await store.perform(StockShow(sku: "TEA-1"), purpose: nil).stock
            let reports = try await Reimport.take(taken, into: store)
            #expect(reports.map(\.added) == [1, Reimport.rows("sales_order", first).count])
            let again = try await Reimport.data(of: "C-000001", store)
            for table in PackageToImport.tables {
                #expect(
                    Reimport.facts(table, again.all[0], besides: first)
                        == Reimport.facts(table, first, besides: first),
                    "\(table)"
                )
                #expect(
                    !Reimport.rows(table, first).isEmpty
                        || ["order_charge", "order_discount"].contains(table)
                )
            }
            let after = try await store.perform(StockShow(sku: "TEA-1"), purpose: nil).stock
            #expect(after == before, "history takes no goods")
            let second = try await Reimport.take(taken, into: store)
            #expect(second.map(\.added) == [0, 0])
            #expect(try await store.findings() == [])
        }
    }

    @Test("are refused one and all where a product is not there, is sold otherwise, or a sum is another")
    func refused() async throws {
        var random = SeededGenerator(seed: 7)
        let taken = try await handed(&random)
        try await with(products: 0) { store in
            await #expect(throws: InputError.self) { try await Reimport.take(taken, into: store) }
            let count = try await orders(in: store)
            #expect(count == 0)
        }
        try await with(products: 3, unit: "KGM") { store in
            await #expect(throws: InputError.self) { try await Reimport.take(taken, into: store) }
            let count = try await orders(in: store)
            #expect(count == 0)
        }
        let gross = try #require(Reimport.rows("sales_order", taken.all[0]).first?["gross"])
        let text = String(decoding: taken.json, as: UTF8.self)
        let altered = text.replacing("\"gross\":\"\(gross)\"", with: "\"gross\":\"1\"")
            .replacing("\"gross\" : \"\(gross)\"", with: "\"gross\" : \"1\"")
        #expect(altered != text)
        try await with(products: 3) { store in
            await #expect(throws: InputError.self) {
                try await Reimport.take(
                    Reimport.Handed(json: Array(altered.utf8), data: taken.data),
                    into: store
                )
            }
            let count = try await orders(in: store)
            #expect(count == 0)
        }
    }

    private func orders(in store: PrivacyStore) async throws -> Int {
        try await store.perform(OrderList(), purpose: nil).orders?.count ?? 0
    }

    /// A customer with orders, as they are handed out.
    private func handed(_ random: inout SeededGenerator) async throws -> Reimport.Handed {
        var orders: [OrderOpen] = []
        for _ in 0..<Int.random(in: 1...4, using: &random) { orders.append(Self.order(&random)) }
        var handed = Reimport.Handed?.none
        try await with(products: 3) { store in
            try await store.addCustomer("Ada Example")
            for order in orders { _ = try await store.perform(order, purpose: nil, reason: "agreed") }
            handed = try await Reimport.data(of: "C-000001", store)
        }
        return try #require(handed)
    }

    private func with(
        products: Int,
        price: String = "2.5",
        unit: String = "C62",
        _ test: (PrivacyStore) async throws -> Void
    ) async throws {
        try await PrivacyStore.with { store in
            for number in 1..<products + 1 {
                var product = ProductAdd(
                    sku: "TEA-\(number)",
                    productName: "Tea \(number)",
                    price: "\(price)\(number)",
                    tax: number == 2 ? "S:7" : "S:19"
                )
                product.unit = unit
                _ = try await store.perform(product, purpose: nil)
                _ = try await store.perform(StockReceive(sku: "TEA-\(number)", quantity: "999"), purpose: nil)
            }
            try await test(store)
        }
    }

    /// An order with whatever an order can have, all of it or some.
    private static func order(_ random: inout SeededGenerator) -> OrderOpen {
        let lines = (1...3).shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)).map {
            number in
            OrderLineInput(
                sku: "TEA-\(number)",
                quantity: "\(Int.random(in: 1...20, using: &random))",
                price: Bool.random(using: &random) ? "3.1\(number)" : nil,
                discountPercent: Bool.random(using: &random) ? "12.5" : nil
            )
        }
        var open = OrderOpen(customer: "C-000001", lines: Array(lines), confirm: Bool.random(using: &random))
        if Bool.random(using: &random) {
            open.charges = [
                OrderChargeInput(kind: "freight", amount: "5.05", tax: "S:19"),
                OrderChargeInput(kind: "wrapping, \"gift\"", amount: "0.95", tax: "S:7"),
            ]
        }
        if Bool.random(using: &random) {
            var ship = ShipTo()
            (ship.name, ship.street, ship.city) = ("Zoë; \"Z\"", "=1+1 Street", "上海")
            (ship.postcode, ship.country, ship.phone) = ("200000", "CN", "+86 21 1234567")
            open.shipTo = ship
        }
        if Bool.random(using: &random) {
            open.discount = OrderDiscountInput(percent: Bool.random(using: &random) ? "3.25" : nil)
            if open.discount?.percent == nil { open.discount = OrderDiscountInput(amount: "0.75") }
        }
        if Bool.random(using: &random) { open.requiredOn = "2026-12-24" }
        if Bool.random(using: &random) {
            open.externalReference = "PO-\(UInt16.random(in: 0...9999, using: &random))"
        }
        return open
    }
}
