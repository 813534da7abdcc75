import Engine
import OrderDesk
import Privacy
import Testing

@Suite("A consent")
struct ConsentTests {
    private let give = ConsentGive(
        subject: "C-000001",
        about: "marketing",
        channel: .webForm,
        textVersion: "newsletter-3",
        on: "2026-11-20",
        note: "form 4711"
    )

    private func withCustomers(_ test: (PrivacyStore) async throws -> Void) async throws {
        try await PrivacyStore.with { store in
            for name in ["Ada Example", "Berta Example"] { try await store.addCustomer(name) }
            try await test(store)
        }
    }

    private func names(_ store: PrivacyStore, for purpose: String) async throws -> [String?] {
        try await store.perform(CustomerList(), purpose: purpose).customers.map { $0.fields.values["name"] }
    }

    @Test("is what a purpose that asks for one needs, person by person")
    func needed() async throws {
        try await withCustomers { store in
            let denial = await #expect(throws: Denial.self) {
                try await store.perform(CustomerShow(customer: "C-000001"), purpose: "marketing")
            }
            #expect(denial?.rule == "consent")
            #expect(try await names(store, for: "marketing") == [nil, nil])
            _ = try await store.perform(give)
            #expect(try await names(store, for: "marketing") == ["Ada Example", nil])
            #expect(try await names(store, for: "order-handling") == ["Ada Example", "Berta Example"])
            var fields = CustomerFields()
            fields.name = "Carla Example"
            let adding = await #expect(throws: Denial.self, "nobody new can have consented") {
                try await store.perform(CustomerAdd(fields: fields), purpose: "marketing")
            }
            #expect(adding?.rule == "consent")
        }
    }

    @Test("is proven by when, how and which text, and taken back with less")
    func ledger() async throws {
        try await withCustomers { store in
            let given = try await store.perform(give).consent
            #expect(given.isGiven && given.on == "2026-11-20" && given.channel == .webForm)
            #expect(given.textVersion == "newsletter-3" && given.fields.values["note"] == "form 4711")
            let back = ConsentWithdraw(subject: "C-000001", about: "marketing")
            #expect(try await store.perform(back).consent.isGiven == false)
            #expect(try await names(store, for: "marketing") == [nil, nil])
            let ledger = try await store.perform(ConsentList(subject: "C-000001"))
            #expect(ledger.inForce.isEmpty && ledger.entries.map(\.isGiven) == [true, false])
            #expect(ledger.entries.map(\.by) == ["owner", "owner"])
            await #expect(throws: InputError.self) {
                try await store.perform(ConsentWithdraw(subject: "C-000001", about: "selling"))
            }
            var early = give
            early.on = "2026-11-24"
            await #expect(throws: InputError.self) { try await store.perform(early) }
            var unnamed = give
            unnamed.textVersion = "the third one"
            await #expect(throws: InputError.self) { try await store.perform(unnamed) }
        }
    }

    @Test("that is taken back as a request stands in the ledger with the request")
    func request() async throws {
        try await withCustomers { store in
            _ = try await store.perform(give)
            let number = try await store.withdrawConsent("C-000001", to: "marketing")
            let ledger = try await store.perform(ConsentList(subject: "C-000001"))
            #expect(ledger.inForce.isEmpty && ledger.entries.last?.request == number)
            #expect(ledger.entries.last?.channel == .request)
            #expect(try await names(store, for: "marketing") == [nil, nil])
        }
    }

    @Test("that was given after it outweighs a restriction and an objection, and one given before does not")
    func newest() async throws {
        try await withCustomers { store in
            _ = try await store.perform(give)
            _ = try await store.restrict("C-000001")
            #expect(try await names(store, for: "marketing") == [nil, nil])
            _ = try await store.perform(give)
            #expect(try await names(store, for: "marketing") == ["Ada Example", nil])
            #expect(try await names(store, for: "order-handling") == [nil, "Berta Example"])
            _ = try await store.object("C-000001", to: "marketing")
            #expect(try await names(store, for: "marketing") == [nil, nil])
            _ = try await store.perform(give)
            #expect(try await names(store, for: "marketing") == ["Ada Example", nil])
            _ = try await store.perform(ConsentWithdraw(subject: "C-000001", about: "marketing"))
            #expect(try await names(store, for: "marketing") == [nil, nil])
        }
    }
}
