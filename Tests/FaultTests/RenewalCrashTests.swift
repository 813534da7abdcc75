import Engine
import Foundation
import OrderDesk
import Synchronization
import Testing

@Suite(
    "Kill -9 during `key renew`",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence),
    .enabled(if: Tool.tracer, Tool.noTracer)
)
struct RenewalCrashTests {
    private static let names = ["Example Person", "Example Company", "Another Person"]

    @Test("leaves a store that opens and shows every customer, and no file of an old epoch, at every change")
    func opens() async throws {
        try await ShopFolder.withShop { shop in
            for name in Self.names.dropFirst() {
                _ = try await shop.coffer(["customer", "add", "--name", name]).succeeded()
            }
            let epochs = Mutex<[UInt64: Int]>([:])
            let loop = KillLoop(shop: shop, command: ["key", "renew", "--yes"])
            let changes = try await loop.run { kill in
                let place: Comment = "killed before change \(kill.number), \(kill.change)"
                let epoch = try await OpenedStore.with(kill.store) { opened in
                    for (index, name) in Self.names.enumerated() {
                        let show = CustomerShow(customer: "C-00000\(index + 1)")
                        let customer = try await opened.perform(show).customer
                        #expect(customer.fields.values["name"] == name, place)
                    }
                    #expect(try await opened.findings() == [], place)
                    return try await opened.perform(KeyStatus()).epoch
                }
                epochs.withLock { $0[epoch, default: 0] += 1 }
                #expect(try keyFiles(kill.store) == ["epoch-\(epoch).key", "vault-\(epoch).db"], place)
            }
            let counted = epochs.withLock { $0 }
            #expect(changes.contains("rename"))
            #expect(counted[1, default: 0] > 0 && counted[2, default: 0] > 0, "\(counted)")
        }
    }

    /// All files of any epoch.
    private func keyFiles(_ store: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: store)
            .filter { $0.hasPrefix("epoch-") || $0.hasPrefix("vault-") }.sorted()
    }
}
