import Engine
import OrderDesk
import Testing

@testable import Privacy

@Suite("What was noted about a person")
struct NotePrivacyTests {
    private static let words = "Zqnote: she prefers mornings"

    /// Ada with a note about her, one about a product that names her, and Berta with one that names her.
    private func withNotes(_ test: (PrivacyStore) async throws -> Void) async throws {
        try await PrivacyStore.with { store in
            for name in ["Ada Löwe", "Berta Example"] { try await store.addCustomer(name) }
            let tea = ProductAdd(sku: "TEA-1", productName: "Tea", price: "2.50", tax: "S:19")
            _ = try await store.perform(tea, purpose: nil)
            for (kind, document, text) in [
                (WorkKind.customer, "C-000001", "\(Self.words), @role:clerk"),
                (.product, "TEA-1", "as Ada Löwe asked for"), (.customer, "C-000002", "a friend of Ada Löwe"),
            ] {
                let add = NoteAdd(about: kind, document: document, text: text)
                _ = try await store.perform(add, purpose: "order-handling")
            }
            try await test(store)
        }
    }

    @Test("is in the person's package, with whom it was written to and when it was read")
    func exported() async throws {
        try await withNotes { store in
            let data = try await store.perform(SubjectExportMake(subject: "C-000001")).data
            let notes = try #require(data.tables.first { $0.name == "note" }).rows
            #expect(notes.map { $0["body.noteText"] } == ["\(Self.words), @role:clerk"])
            let mentions = try #require(data.tables.first { $0.name == "note_mention" }).rows
            #expect(mentions.map { $0["name"] } == ["clerk"] && mentions.map { $0["kind"] } == ["role"])
            #expect(!String(describing: data).contains("a friend of"), "what is about others is not hers")
        }
    }

    @Test("is looked for by the scan for mentions, in notes about others and about products")
    func scanned() async throws {
        try await withNotes { store in
            let mentions = try await store.perform(MentionScan(subject: "C-000001")).mentions
            #expect(mentions.map(\.place) == ["note.noteText", "note.noteText"])
            #expect(mentions.allSatisfy { $0.matched == ["name"] })
        }
    }

    @Test("is empty after an erasure, and no new note is written then")
    func erased() async throws {
        try await withNotes { store in
            let request = try await store.assessed(.erasure, "C-000001").number
            _ = try await store.perform(RequestApprove(request: request))
            _ = try await store.perform(RequestRun(request: request))
            let done = try await store.perform(ErasureFinish())
            #expect(done.certificates.first?.gone["contact"] == 2, "the customer's and the note's")
            let listed = try await store.perform(
                NoteList(about: .customer, document: "C-000001"),
                purpose: "order-handling"
            ).notes
            #expect(listed.count == 1 && listed[0].fields.values.isEmpty)
            await #expect(throws: (any Error).self) {
                let add = NoteAdd(about: .customer, document: "C-000001", text: "again")
                _ = try await store.perform(add, purpose: "order-handling")
            }
            let others = try await store.perform(
                NoteList(about: .customer, document: "C-000002"),
                purpose: "order-handling"
            ).notes
            #expect(others.map { $0.fields.values["noteText"] } == ["a friend of Ada Löwe"])
        }
    }

    @Test("about nobody's data ends with its own term")
    func terms() async throws {
        try await withNotes { store in
            func words() async throws -> [String?] {
                let list = NoteList(about: .product, document: "TEA-1")
                return try await store.perform(list, purpose: "order-handling").notes.map {
                    $0.fields.values["noteText"]
                }
            }
            #expect(try await words() == ["as Ada Löwe asked for"])
            store.set("2031-01-01")
            _ = try await store.perform(RetentionRun())
            _ = try await store.perform(ErasureFinish())
            #expect(try await words() == [nil])
            #expect(try await store.perform(AuditVerify(rows: true), purpose: nil).findings.isEmpty)
        }
    }
}
