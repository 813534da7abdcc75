import Engine
import Foundation
import OrderDesk
import Testing

@testable import Privacy

@Suite("What a person takes elsewhere")
struct ReimportTests {
    /// Every field there is, with what other programs stumble over.
    private static let fields = [
        "name": "Zoë \"Z\" O'Neil & Söhne, <GmbH>", "contactName": "Ängström, Ida",
        "contactTitle": "Head of tea; \"CEO\"",
        "email": "zoe@example.org", "phone": "+49 30 1234567", "fax": "+49 30 1234568",
        "street": "=1+1 Street", "city": "上海", "region": "@me", "postcode": "10115", "country": "DE",
        "taxID": "DE123456789", "billName": "-5", "billStreet": "a,b;c", "billCity": "Berlin",
        "billRegion": "Berlin", "billPostcode": "10116", "billCountry": "AT",
    ]

    private func customer(of store: PrivacyStore) async throws -> [String: String] {
        let data = try await Reimport.data(of: "C-000001", store)
        let table = try #require(data.tables.first { $0.name == "customer" })
        return try #require(table.rows.first)
    }

    @Test("is added from data.json alone, and every value comes back as it was")
    func lossless() async throws {
        var taken: [String: String] = [:]
        try await PrivacyStore.with { store in
            var row = Dictionary(uniqueKeysWithValues: Self.fields.map { ("x.\($0.key)", $0.value) })
            row.merge([
                "currency": "EUR", "language": "zh-Hans", "payment_days": "30", "credit_limit": "123456",
            ]) { $1 }
            try await Reimport.add(customer: row, to: store)
            taken = try await customer(of: store)
        }
        let sealed = Set(taken.keys.compactMap { $0.split(separator: ".").count == 2 ? $0 : nil })
        #expect(sealed.count == Self.fields.count)
        #expect(
            taken["credit_limit"] == "123456" && taken["payment_days"] == "30"
                && taken["language"] == "zh-Hans"
        )
        for (column, value) in taken where sealed.contains(column) {
            #expect(Self.fields[String(column.split(separator: ".")[1])] == value, "\(column)")
        }
        try await PrivacyStore.with("2027-01-01") { store in
            try await Reimport.add(customer: taken, to: store)
            let again = try await customer(of: store)
            // What a store gives by itself is another there: ids, and when it happened.
            let own: Set = ["id", "subject_id", "created", "changed"]
            #expect(again.filter { !own.contains($0.key) } == taken.filter { !own.contains($0.key) })
        }
    }
}
