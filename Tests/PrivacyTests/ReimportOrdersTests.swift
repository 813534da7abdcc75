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
        "are opened from data.json alone, and every line, charge, address and sum is as it was",
        arguments: 0..<4
    )
    func lossless(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        var taken = SubjectExport?.none
        try await with(products: 3) { store in
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                _ = try await store.perform(Self.order(&random), purpose: nil)
            }
            taken = try await Reimport.data(of: "C-000001", store)
        }
        let first = try #require(taken).all[0]
        try await with(products: 3) { store in
            // In the order of their numbers: two that were opened in one millisecond lie in any order in the file.
            let orders = Reimport.rows("sales_order", first)
                .sorted { ($0["number"] ?? "~") < ($1["number"] ?? "~") }
            for order in orders { try await Reimport.add(order: order, of: first, to: store) }
            let again = try await Reimport.data(of: "C-000001", store).all[0]
            for table in ["sales_order", "order_line", "order_charge", "order_tax"] {
                #expect(Reimport.facts(table, again) == Reimport.facts(table, first), "\(table)")
                #expect(!Reimport.rows(table, first).isEmpty || table == "order_charge")
            }
        }
    }

    private func with(products: Int, _ test: (PrivacyStore) async throws -> Void) async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            for number in 1...products {
                let product = ProductAdd(
                    sku: "TEA-\(number)",
                    productName: "Tea \(number)",
                    price: "2.5\(number)",
                    tax: number == 2 ? "S:7" : "S:19"
                )
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
        if Bool.random(using: &random) { open.requiredOn = "2026-12-24" }
        if Bool.random(using: &random) {
            open.externalReference = "PO-\(UInt16.random(in: 0...9999, using: &random))"
        }
        return open
    }
}
