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

    private func customer(of handed: Reimport.Handed) throws -> [String: String] {
        try #require(Reimport.rows("customer", handed.all[0]).first)
    }

    /// A customer with every field and all terms, as they are handed out.
    private func handed() async throws -> Reimport.Handed {
        var handed = Reimport.Handed?.none
        try await PrivacyStore.with { store in
            let input = try JSONDecoder().decode(CustomerFields.self, from: JSONEncoder().encode(Self.fields))
            let add = CustomerAdd(fields: input, currency: "JPY", language: "zh-Hans")
            let added = try await store.perform(add, purpose: nil).customer
            let terms = CustomerTerms(
                customer: added.number,
                expectedVersion: added.version,
                paymentDays: 21,
                creditLimit: "123456",
                priceGroup: "wholesale",
                taxMode: "inclusive"
            )
            _ = try await store.perform(terms, purpose: nil)
            handed = try await Reimport.data(of: "C-000001", store)
        }
        return try #require(handed)
    }

    @Test("comes in from data.json alone, and every value is as it was; a second time changes nothing")
    func lossless() async throws {
        let taken = try await handed()
        let before = try customer(of: taken)
        let sealed = before.keys.filter { $0.contains(".") }
        #expect(sealed.count == Self.fields.count)
        #expect(before["credit_limit"] == "123456" && before["payment_days"] == "21")
        try await PrivacyStore.with("2027-01-01") { store in
            let first = try await Reimport.take(taken, into: store)
            #expect(first.map(\.added) == [1, 0] && first[0].withoutTerms == nil)
            let again = try await Reimport.data(of: "C-000001", store)
            let facts = Reimport.facts("customer", again.all[0], besides: taken.all[0])
            #expect(facts == Reimport.facts("customer", taken.all[0], besides: taken.all[0]))
            let after = try customer(of: again)
            #expect(after["external_ref"] == before["subject_id"])
            let second = try await Reimport.take(taken, into: store)
            #expect(second.map(\.added) == [0, 0] && second.map(\.unchanged) == [1, 0])
        }
    }

    @Test("leaves out terms where the importer may set none, and says so")
    func terms() async throws {
        let taken = try await handed()
        try await PrivacyStore.with { store in
            let admin = try await store.person("adam", uid: 2001, role: "admin")
            let reports = try await Reimport.take(taken, into: store, as: admin)
            #expect(reports.map(\.added) == [1, 0] && reports[0].withoutTerms == 1)
            let row = try customer(of: try await Reimport.data(of: "C-000001", store))
            #expect(row["credit_limit"] == nil && row["payment_days"] != "21")
            #expect(row["price_group"] == nil && row["tax_mode"] == nil)
        }
    }

    @Test("comes in by nobody who may not import")
    func denied() async throws {
        let taken = try await handed()
        try await PrivacyStore.with { store in
            for role in ["clerk", "compliance", "support", "warehouse", "auditor"] {
                let person = try await store.person(role, uid: UInt32(2100 + role.utf8.count), role: role)
                await #expect(throws: Denial.self, "\(role)") {
                    try await Reimport.take(taken, into: store, as: person)
                }
            }
            let customers = try await store.perform(CustomerList(), purpose: nil).customers
            #expect(customers.isEmpty)
        }
    }

    @Test(
        "is refused, and nothing of it comes in, where the file is another or was altered",
        arguments: [
            ("coffer-subject-export-1", "coffer-subject-export-9"),
            ("\"currency\":\"JPY\"", "\"currency\":\"QQQ\""),
            ("\"credit_limit\":\"123456\"", "\"credit_limit\":\"much\""),
            ("zoe@example.org", "nowhere"), ("\"payment_days\":\"21\"", "\"payment_days\":\"4000\""),
        ]
    )
    func altered(from: String, to: String) async throws {
        let taken = try await handed()
        let text = String(decoding: taken.json, as: UTF8.self)
        let spaced = from.replacing("\":\"", with: "\" : \"")
        let altered = text.replacing(from, with: to)
            .replacing(spaced, with: to.replacing("\":\"", with: "\" : \""))
        #expect(altered != text)
        try await PrivacyStore.with { store in
            await #expect(throws: InputError.self) {
                try await Reimport.take(
                    Reimport.Handed(json: Array(altered.utf8), data: taken.data),
                    into: store
                )
            }
            let customers = try await store.perform(CustomerList(), purpose: nil).customers
            #expect(customers.isEmpty)
        }
    }
}
