import Engine
import Foundation
import OrderDesk
import Privacy
import Sealing
import TestSupport
import Testing

@Suite("An export of everything, and persons")
struct ExportEverythingTests {
    private func lines(_ store: PrivacyStore) async throws -> [String] {
        try await store.perform(ExportPage()).lines
    }

    private func row(_ lines: [String], _ number: String) throws -> [String: Any] {
        let line = try #require(lines.first { $0.contains("\"number\":\"\(number)\"") })
        let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return try #require(read)
    }

    @Test("tells what was decided about them, and shows nothing of who is erased")
    func decided() async throws {
        try await PrivacyStore.with { store in
            for name in ["Ada Example", "Berta Example"] { try await store.addCustomer(name) }
            _ = try await store.restrict("C-000002")
            let before = try await lines(store)
            #expect(try row(before, "C-000001")["contact"] != nil)
            #expect(before.contains { $0.contains(#""kind":"restriction""#) })
            let request = try await store.assessed(.erasure, "C-000001").number
            _ = try await store.perform(RequestApprove(request: request))
            _ = try await store.perform(RequestRun(request: request))
            let after = try await lines(store)
            let row = try row(after, "C-000001")
            #expect(row["contact"] == nil && row["subject_id"] is String)
            #expect(!after.contains { $0.contains("Ada Example") })
            #expect(after.contains { $0.contains(#""kind":"tombstone""#) && $0.contains(#""key":""#) })
            #expect(
                after.contains { $0.contains("Berta Example") },
                "for a purpose that a restriction leaves"
            )
        }
    }

    @Test("is refused where somebody's data may not be used for its purpose: it has no gaps")
    func restricted() async throws {
        // A purpose that a restriction does not leave.
        let purposes = "purposes: {default: [privacy-request, incident-response"
        let policy = (from: "\(purposes)]", to: "\(purposes), oversight]")
        try await PrivacyStore.with(policy: policy) { store in
            for name in ["Ada Example", "Berta Example"] { try await store.addCustomer(name) }
            let whole = try await store.perform(ExportPage(), purpose: "oversight").lines
            #expect(whole.contains { $0.contains("Berta Example") })
            _ = try await store.restrict("C-000002")
            let denial = await #expect(throws: Denial.self) {
                _ = try await store.perform(ExportPage(), purpose: "oversight")
            }
            #expect(denial?.rule == "export.whole" && denial?.help.contains("no gaps") == true)
        }
    }

    @Test("holds where it is imported: who is erased stays so, a restriction and an objection go on")
    func imported() async throws {
        try await PrivacyStore.with { store in
            for name in ["Ada Example", "Berta Example", "Cleo Example"] { try await store.addCustomer(name) }
            let request = try await store.assessed(.erasure, "C-000001").number
            _ = try await store.perform(RequestApprove(request: request))
            _ = try await store.perform(RequestRun(request: request))
            _ = try await store.perform(ErasureFinish())
            _ = try await store.restrict("C-000002")
            _ = try await store.object("C-000003", to: "customer-service")
            let exported = try await lines(store)
            try await PrivacyStore.with { other in
                _ = try await other.perform(ImportPage(step: .begin, lines: [exported[0]]), purpose: nil)
                for (table, rows) in ExportText.tables(exported) where !rows.isEmpty {
                    _ = try await other.perform(
                        ImportPage(step: .rows, table: table, lines: rows),
                        purpose: nil
                    )
                }
                let foot = ExportText.foot(exported) { Hexadecimal.encode(Blake2b.hash($0)) }
                _ = try await other.perform(ImportPage(step: .finish, lines: [foot]), purpose: nil)
                #expect(try await lines(other) == exported)
                #expect(try await other.findings() == [])
                for (customer, purpose, rule) in [
                    ("C-000002", "order-handling", "restriction"),
                    ("C-000003", "customer-service", "objection"),
                ] {
                    let denial = await #expect(throws: Denial.self) {
                        _ = try await other.perform(CustomerShow(customer: customer), purpose: purpose)
                    }
                    #expect(denial?.rule == rule)
                }
                _ = try await other.perform(CustomerShow(customer: "C-000003"), purpose: "order-handling")
                let version = try row(exported, "C-000001")["version"] as? Int ?? 0
                let refused = await refusal(other, Int64(version))
                let before = await refusal(store, Int64(version))
                #expect(refused == before && refused != "none")
            }
        }
    }

    /// What comes of sealing something of the erased person again.
    private func refusal(_ store: PrivacyStore, _ version: Int64) async -> String {
        var fields = CustomerFields()
        fields.name = "Ada Again"
        let edit = CustomerEdit(customer: "C-000001", expectedVersion: version, fields: fields)
        do {
            _ = try await store.perform(edit, purpose: "order-handling")
            return "none"
        } catch { return "\(error)" }
    }
}
