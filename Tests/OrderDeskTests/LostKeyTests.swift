import Commands
import Engine
import Foundation
import OrderDesk
import Sealing
import Storage
import Testing

@testable import Vault

@Suite("A customer whose key is gone")
struct LostKeyTests {
    /// Hands three customers over, of whom the second one's key is in no vault any more, as after a restore that found none.
    private func withLoss(_ body: (Desk) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lost-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let place = "\(folder)/store"
        _ = try Store.create(
            at: place,
            StoreOptions(
                settings: StoreSettings(name: "Test", custody: .solo, currency: "EUR", country: "DE"),
                unlock: .keyFile("\(place)/root.key"),
                policies: try Shipped.policies()
            ),
            modules: storeModules,
            caller: Desk.owner.caller
        )
        try await withDesk(at: place, folder: folder) { desk in
            for name in ["Ada", "Bela", "Cleo"] {
                try await desk.addCustomer("\(name) Example", email: "\(name.lowercased())@example.org")
            }
        }
        try forget("C-000002", in: place)
        try await withDesk(at: place, folder: folder, body)
    }

    /// Takes a customer's keys out of the vault, with no decision behind it.
    private func forget(_ number: String, in place: String) throws {
        let data = try Database(
            path: "\(place)/data.db",
            modules: Store.schemas(storeModules),
            mode: .single,
            create: false
        )
        let subject = try data.read { connection in
            try connection.row("SELECT subject_id FROM customer WHERE number = ?1", .text(number)) {
                $0.blob(0)
            }
        }
        try data.close()
        let vault = try Database(
            path: "\(place)/vault-1.db",
            modules: [VaultSchema.module],
            mode: .single,
            create: false
        )
        let gone = try vault.writeNow {
            try $0.execute("DELETE FROM wrapped_key WHERE subject = ?1", .blob(try #require(subject)))
        }
        try vault.close()
        try #require(gone > 0)
    }

    @Test("stands in lists by number, with what cannot be opened named as lost, beside everybody else")
    func listed() async throws {
        try await withLoss { desk in
            let customers = try await desk.perform(CustomerList()).customers
            #expect(customers.map(\.number) == ["C-000001", "C-000002", "C-000003"])
            #expect(
                customers.map { $0.fields.values["name"] } == ["Ada Example", nil, "Cleo Example"]
            )
            let lost = customers.map(\.fields.lost)
            #expect(lost[0].isEmpty && lost[2].isEmpty && lost[1].contains("name"))
            #expect(customers.allSatisfy { $0.fields.withheld.isEmpty }, "nobody may not see it")
            let json = try JSONEncoder().encode(customers[1])
            let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
            #expect((object["lost"] as? [String])?.contains("email") == true && object["name"] == nil)
        }
    }

    @Test("is found by nothing, and stands in nobody else's way")
    func found() async throws {
        try await withLoss { desk in
            #expect(
                try await desk.perform(CustomerFind(customerName: "Example")).customers.map(\.number)
                    == ["C-000001", "C-000003"]
            )
            let added = try await desk.addCustomer("Dora Example", email: "bela@example.org")
            #expect(added.customer.number == "C-000004" && added.duplicates?.isEmpty != false)
        }
    }

    @Test("fails by itself with its reason, and so does what would be written about them")
    func shown() async throws {
        try await withLoss { desk in
            let shown = await #expect(throws: (any Error).self) {
                _ = try await desk.perform(CustomerShow(customer: "C-000002"))
            }
            #expect(shown.map { Problem($0).code } == "key-missing")
            var fields = CustomerFields()
            fields.city = "Bonn"
            let edit = CustomerEdit(customer: "C-000002", expectedVersion: 1, fields: fields)
            let edited = await #expect(throws: (any Error).self) { _ = try await desk.perform(edit) }
            #expect(edited.map { Problem($0).code } == "key-missing")
            let other = try await desk.perform(CustomerShow(customer: "C-000001")).customer
            #expect(other.number == "C-000001")
        }
    }
}
