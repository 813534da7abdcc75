import Engine
import Foundation
import OrderDesk
import Orders
import TestSupport
import Testing

@testable import Privacy

@Suite("The orders that a person takes elsewhere")
struct ReimportOrdersTests {
    private typealias Rows = [[String: String]]

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
            taken = try await export(store)
        }
        let first = try #require(taken)
        try await with(products: 3) { store in
            // In the order of their numbers: two that were opened in one millisecond lie in any order in the file.
            let orders = Self.rows("sales_order", first)
                .sorted { ($0["number"] ?? "~") < ($1["number"] ?? "~") }
            for order in orders { try await add(order, of: first, to: store) }
            let again = try await export(store)
            for table in ["sales_order", "order_line", "order_charge", "order_tax"] {
                #expect(Self.facts(table, again) == Self.facts(table, first), "\(table)")
                #expect(!Self.rows(table, first).isEmpty || table == "order_charge")
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

    private func export(_ store: PrivacyStore) async throws -> SubjectExport {
        let answer = try await store.perform(SubjectExportMake(subject: "C-000001"))
        var json: [UInt8] = []
        try PackageFiles(answer).make { name, bytes in if name == "data.json" { json = bytes } }
        return try JSONDecoder().decode(SubjectExport.self, from: Data(json))
    }

    /// Opens an order of a data.json through the operation that everybody has.
    private func add(_ order: [String: String], of data: SubjectExport, to store: PrivacyStore) async throws {
        func parts(_ table: String) -> Rows {
            Self.rows(table, data).filter { $0["order_id"] == order["id"] }
                .sorted { Int($0["position"] ?? "") ?? 0 < Int($1["position"] ?? "") ?? 0 }
        }
        let lines = parts("order_line").map { line in
            OrderLineInput(
                sku: line["sku"] ?? "",
                quantity: Self.decimal(line["quantity"], scale: line["quantity_scale"]) ?? "",
                price: line["price_rule"] == "manual"
                    ? Self.decimal(line["price_coefficient"], scale: line["price_scale"]) : nil,
                discountPercent: line["discount"] == "0" ? nil : Self.decimal(line["discount"], scale: "4")
            )
        }
        var open = OrderOpen(
            customer: "C-000001",
            lines: lines,
            confirm: order["confirmed"] != nil
        )
        let charges = parts("order_charge").map { charge in
            OrderChargeInput(
                kind: charge["kind"] ?? "",
                amount: Self.decimal(charge["amount"], scale: "2") ?? "",
                tax: Self.tax(charge)
            )
        }
        if !charges.isEmpty { open.charges = charges }
        var ship = ShipTo()
        ship.name = order["ship_contact.shipName"]
        ship.street = order["ship_contact.shipStreet"]
        ship.city = order["ship_contact.shipCity"]
        ship.region = order["ship_contact.shipRegion"]
        ship.postcode = order["ship_contact.shipPostcode"]
        ship.country = order["ship_contact.shipCountry"]
        ship.phone = order["ship_contact.shipPhone"]
        ship.note = order["ship_contact.shipNote"]
        open.shipTo = ship
        open.requiredOn = order["required_on"].flatMap { Int64($0) }.flatMap { CalendarDay(milliseconds: $0) }
            .map { "\($0)" }
        open.externalReference = order["external_ref"]
        _ = try await store.perform(open, purpose: nil)
    }

    private static func rows(_ table: String, _ data: SubjectExport) -> Rows {
        data.tables.first { $0.name == table }?.rows ?? []
    }

    /// A table without what a store gives by itself: ids, and when it happened.
    private static func facts(_ table: String, _ data: SubjectExport) -> [String] {
        let own: Set = [
            "id", "subject_id", "customer_id", "order_id", "product_id", "opened", "confirmed", "changed",
        ]
        return rows(table, data).map { row in
            row.filter { !own.contains($0.key) }.sorted { $0.key < $1.key }
                .map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        }
        .sorted()
    }

    private static func decimal(_ coefficient: String?, scale: String?) -> String? {
        guard let value = coefficient.flatMap({ Int64($0) }), let scale = scale.flatMap({ Int($0) }) else {
            return nil
        }
        let digits = String(value)
        guard scale > 0 else { return digits }
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return "\(padded.dropLast(scale)).\(padded.suffix(scale))"
    }

    private static func tax(_ row: [String: String]) -> String {
        "\(row["tax_category"] ?? ""):\(decimal(row["tax_rate"], scale: "2") ?? "")"
    }
}
