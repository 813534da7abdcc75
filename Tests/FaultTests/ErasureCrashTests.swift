import Engine
import Foundation
import OrderDesk
import Synchronization
import Testing

@Suite(
    "Kill -9 during an erasure",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence),
    .enabled(if: Tool.tracer, Tool.noTracer)
)
struct ErasureCrashTests {
    private static let request = "DSR-2026-000001"

    @Test("leaves one that the same command ends: the person is gone, and nobody else is")
    func resumes() async throws {
        try await ShopFolder.withShop { shop in
            _ = try await shop.coffer(["customer", "add", "--name", "Gone Person"]).succeeded()
            let privacy = ["privacy", "request"]
            let open = ["open", "--kind", "erasure", "--subject", "C-000002", "--received", "2026-01-05"]
            _ = try await shop.coffer(privacy + open).succeeded()
            for step in [["verify-identity", "--method", "account"], ["assess"], ["approve"]] {
                _ = try await shop.coffer(privacy + [step[0], Self.request] + step.dropFirst()).succeeded()
            }
            let file = shop.path + "/certificate"
            let run = privacy + ["run", Self.request, "--certificate", file, "--output", "json"]
            let halves = Mutex<[Bool: Int]>([:])
            let loop = KillLoop(shop: shop, command: run)
            let changes = try await loop.run { kill in
                let place: Comment = "killed before change \(kill.number), \(kill.change)"
                let before = try await OpenedStore.with(kill.store) { opened in
                    try await fields(of: "C-000002", in: opened)
                }
                halves.withLock { $0[before.values.isEmpty, default: 0] += 1 }
                let outcome = try await shop.coffer(run, store: kill.store).succeeded()
                #expect(try outcome.text("request", "state") == "done-live", place)
                try await OpenedStore.with(kill.store) { opened in
                    #expect(try await fields(of: "C-000002", in: opened).values.isEmpty, place)
                    let other = try await fields(of: "C-000001", in: opened)
                    #expect(other.values["name"] == "Example Person", place)
                    #expect(try await opened.findings() == [], place)
                }
            }
            #expect(changes.contains("rename"))
            let counted = halves.withLock { $0 }
            #expect(counted[true, default: 0] > 0 && counted[false, default: 0] > 0, "\(counted)")
        }
    }

    /// Asked under the one purpose that an approved erasure leaves.
    private func fields(of customer: String, in opened: OpenedStore) async throws -> Disclosure {
        try await opened.perform(CustomerShow(customer: customer), purpose: "privacy-request").customer.fields
    }
}
