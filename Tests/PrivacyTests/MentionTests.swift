import Engine
import OrderDesk
import Testing

@testable import Privacy

@Suite("Mentions of a person in what was written about others")
struct MentionTests {
    /// Ada; Berta, about whom somebody wrote `text` as the reason of a hold.
    private func withReason(_ text: String, _ test: (PrivacyStore) async throws -> Void) async throws {
        try await PrivacyStore.with { store in
            var ada = CustomerFields()
            (ada.name, ada.email, ada.phone) = ("Ada Löwe", "ada@example.org", "+49 30 1234567")
            ada.taxID = "DE123456789"
            _ = try await store.perform(CustomerAdd(fields: ada), purpose: nil)
            try await store.addCustomer("Berta Example")
            let tea = ProductAdd(sku: "TEA-1", productName: "Tea", price: "2.50", tax: "S:19")
            _ = try await store.perform(tea, purpose: nil)
            let opened = try await store.perform(RequestOpen(kind: .access, subject: "C-000002")).request
            let step = RequestVerifyIdentity(request: opened.number, method: .account, note: text)
            _ = try await store.perform(step)
            try await test(store)
        }
    }

    @Test(
        "are found by name, e-mail, phone, tax id and number, however they are written",
        arguments: [
            ("Her sister ADA LOWE called.", ["name"]), ("Mr Löwe paid for her.", ["part-of-name"]),
            ("write to Ada@Example.org", ["email"]), ("call back 030/123 45 67", ["phone"]),
            ("invoice to DE 123 456 789", ["tax-id"]), ("see c-000001.", ["number"]),
            ("see C-0000012, and a lion (Loewe)", []), ("nothing of her", []), ("the Adam case", []),
        ]
    )
    func found(text: String, kinds: [String]) async throws {
        try await withReason(text) { store in
            let mentions = try await store.perform(MentionScan(subject: "C-000001")).mentions
            #expect(mentions.first?.matched ?? [] == kinds)
            #expect(mentions.count == (kinds.isEmpty ? 0 : 1))
            guard let mention = mentions.first else { return }
            #expect(mention.place == "privacy_event.note" && mention.about == "C-000002")
            #expect(mention.fields.values["text"] == text && mention.subjectNumber == "C-000001")
        }
    }

    @Test("are not looked for in the person's own records")
    func own() async throws {
        try await withReason("Berta Example asked") { store in
            let found = try await store.perform(MentionScan(subject: "C-000002")).mentions
            #expect(found.isEmpty)
        }
    }

    @Test("wait until somebody decided, and are not asked about twice")
    func queue() async throws {
        try await withReason("Ada Löwe called") { store in
            let found = try await store.perform(MentionScan(subject: "C-000001")).mentions
            let id = try #require(found.first).id
            #expect(try await store.perform(MentionScan(subject: "C-000001")).mentions.map(\.id) == [id])
            let decided = try await store.perform(MentionReview(mention: id, verdict: .confirmed)).mention
            #expect(decided.state == .confirmed && decided.decidedBy == "owner")
            #expect(try await store.perform(MentionScan(subject: "C-000001")).mentions.isEmpty)
            #expect(try await store.perform(MentionList()).mentions.isEmpty)
            #expect(
                try await store.perform(MentionList(subject: "C-000001", all: true)).mentions.map(\.id) == [
                    id
                ]
            )
            let data = try await store.perform(SubjectExportMake(subject: "C-000001")).data
            let rows = data.tables.first { $0.name == "privacy_mention" }?.rows
            #expect(rows?.map { $0["state"] } == ["confirmed"])
            #expect(!String(describing: data).contains("Ada Löwe called"))
        }
    }

    @Test("show the words to who may see them, and the audit log names whose they are")
    func audited() async throws {
        try await withReason("Ada Löwe called") { store in
            _ = try await store.perform(MentionScan(subject: "C-000001"))
            let entries = try await store.perform(
                AuditList(principal: nil, operation: "privacy.mentions-scan", subject: nil, limit: 10),
                purpose: nil
            ).entries
            #expect(entries.first?.released.map(\.field) == ["service.note"])
            #expect(entries.first?.subjects.count == 2)
            let clerk = try await store.person("clerk1", uid: 2000, role: "clerk")
            await #expect(throws: Denial.self) {
                try await store.perform(MentionScan(subject: "C-000001"), as: clerk, purpose: nil)
            }
        }
    }
}
