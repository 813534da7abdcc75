import AgeFormat
import Commands
import Engine
import Foundation
import OrderDesk
import Sealing
import Storage
import TestSupport
import Testing
import Vault

@testable import Audit
@testable import Backup

extension Shelf {
    /// Where a test brings the store back to.
    var back: String { "\(scratch.path)/back" }

    /// Brings the store back from the shelf.
    @discardableResult
    func restore(
        confirm: (RestoreSummary) throws -> Void = { _ in },
        change: (inout RestoreRequest) -> Void = { _ in }
    ) throws -> RestoreOutcome {
        var request = RestoreRequest(
            sources: [.folder(shelf)],
            identities: [identity],
            facts: RecoveryFacts(text: try String(contentsOfFile: identityFile, encoding: .utf8)),
            wish: .newest,
            destination: back,
            caller: Self.caller
        )
        change(&request)
        return try RestoreRun(request, modules: storeModules).run(confirm: confirm)
    }

    /// The addresses of all customers who are still readable.
    func emails(in folder: String) async throws -> [String] {
        try await use(folder) { store in
            let request = Request(caller: Self.caller, purpose: "order-handling")
            let list = try await store.perform(CustomerList(), for: request)
            return try list.customers.compactMap { customer in
                let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(customer))
                return (json as? [String: Any])?["email"] as? String
            }.sorted()
        }
    }

    /// The key and the subject of one customer's contact data.
    func contactKey() throws -> (KeyID, SubjectID) {
        let found = try DatabaseFile("\(folder)/data.db").read { connection in
            try connection.row("SELECT substr(contact, 3, 16), subject_id FROM customer ORDER BY number") {
                (KeyID(bytes: $0.blob(0)), SubjectID(bytes: $0.blob(1)))
            }
        }
        guard case (let key?, let subject?)? = found else { throw Missing(name: "a customer") }
        return (key, subject)
    }

    /// What restores left behind.
    func leftovers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter {
            $0.contains("restoring") || $0.hasPrefix("verify")
        }
    }
}
