import Engine
import Foundation
import OrderDesk
import Orders
import Testing

@testable import Privacy

/// What a person takes elsewhere, entered there from `data.json` alone through the operations that everybody has.
enum Reimport {
    /// The `data.json` of a person's package, as a program reads it.
    static func data(of subject: String, _ store: PrivacyStore) async throws -> SubjectExport {
        let answer = try await store.perform(SubjectExportMake(subject: subject))
        var json: [UInt8] = []
        try PackageFiles(answer).make { name, bytes in if name == "data.json" { json = bytes } }
        return try JSONDecoder().decode(SubjectExport.self, from: Data(json))
    }

    /// Adds the customer of a data.json through the operations that everybody has.
    static func add(customer row: [String: String], to store: PrivacyStore) async throws {
        var fields: [String: String] = [:]
        for (column, value) in row {
            let parts = column.split(separator: ".")
            if parts.count == 2 { fields[String(parts[1])] = value }
        }
        let input = try JSONDecoder().decode(CustomerFields.self, from: JSONEncoder().encode(fields))
        let added = try await store.perform(
            CustomerAdd(fields: input, currency: row["currency"], language: row["language"]),
            purpose: nil
        ).customer
        var terms = CustomerTerms(customer: added.number, expectedVersion: added.version)
        terms.paymentDays = row["payment_days"].flatMap { Int64($0) }
        terms.creditLimit = row["credit_limit"].map { "\($0.dropLast(2)).\($0.suffix(2))" }
        _ = try await store.perform(terms, purpose: nil)
    }

    /// Opens an order of a data.json through the operation that everybody has.
    static func add(
        order: [String: String],
        of data: SubjectExport.Record,
        for customer: String = "C-000001",
        to store: PrivacyStore
    ) async throws {
        func parts(_ table: String) -> [[String: String]] {
            rows(table, data).filter { $0["order_id"] == order["id"] }
                .sorted { Int($0["position"] ?? "") ?? 0 < Int($1["position"] ?? "") ?? 0 }
        }
        let lines = parts("order_line").map { line in
            OrderLineInput(
                sku: line["sku"] ?? "",
                quantity: decimal(line["quantity"], scale: line["quantity_scale"]) ?? "",
                price: line["price_rule"] == "manual"
                    ? decimal(line["price_coefficient"], scale: line["price_scale"]) : nil,
                discountPercent: line["discount"] == "0" ? nil : decimal(line["discount"], scale: "4")
            )
        }
        var open = OrderOpen(
            customer: customer,
            lines: lines,
            confirm: order["confirmed"] != nil
        )
        let charges = parts("order_charge").map { charge in
            OrderChargeInput(
                kind: charge["kind"] ?? "",
                amount: decimal(charge["amount"], scale: "2") ?? "",
                tax: tax(charge)
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

    static func rows(_ table: String, _ data: SubjectExport.Record) -> [[String: String]] {
        data.tables.first { $0.name == table }?.rows ?? []
    }

    /// A table without what a store gives by itself: ids, and when it happened.
    static func facts(
        _ table: String,
        _ data: SubjectExport.Record,
        leavingOut others: Set<String> = []
    ) -> [String] {
        let own: Set = [
            "id", "subject_id", "customer_id", "order_id", "product_id", "opened", "confirmed", "created",
            "changed", "merged_into",
        ]
        return rows(table, data).map { row in
            row.filter { !own.union(others).contains($0.key) }.sorted { $0.key < $1.key }
                .map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        }
        .sorted()
    }

    static func decimal(_ coefficient: String?, scale: String?) -> String? {
        guard let value = coefficient.flatMap({ Int64($0) }), let scale = scale.flatMap({ Int($0) }) else {
            return nil
        }
        let digits = String(value)
        guard scale > 0 else { return digits }
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return "\(padded.dropLast(scale)).\(padded.suffix(scale))"
    }

    static func tax(_ row: [String: String]) -> String {
        "\(row["tax_category"] ?? ""):\(decimal(row["tax_rate"], scale: "2") ?? "")"
    }
}
