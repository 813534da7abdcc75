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

    @Test(
        "and a sync that the disk refuses meanwhile, which ends it with 74, leave such a store too",
        .enabled(if: Tool.strace, Tool.noStrace)
    )
    func failedSync() async throws {
        try await withCustomers { shop in
            var failures = 0
            while failures < 100 {
                let place: Comment = "the fsync \(failures + 1) failed"
                let copy = try await shop.copy("failed-\(failures)")
                let fault = "inject=fsync:error=EIO:when=\(failures + 1)"
                let tracer = ["strace", "-f", "-o", "/dev/null", "-e", fault]
                let outcome = try await shop.coffer(["key", "renew", "--yes"], under: tracer, store: copy)
                let epoch = try await expectWhole(shop, copy, place)
                guard outcome.code != 0 else {
                    #expect(epoch == 2)
                    break
                }
                #expect(outcome.code == 74 && outcome.output.isEmpty, place)
                failures += 1
            }
            #expect((5..<100).contains(failures))
        }
    }

    @Test("leaves a store that opens and shows every customer, and no file of an old epoch, at every change")
    func opens() async throws {
        try await withCustomers { shop in
            let epochs = Mutex<[UInt64: Int]>([:])
            let loop = KillLoop(shop: shop, command: ["key", "renew", "--yes"])
            let changes = try await loop.run { kill in
                let place: Comment = "killed before change \(kill.number), \(kill.change)"
                let epoch = try await expectWhole(shop, kill.store, place)
                epochs.withLock { $0[epoch, default: 0] += 1 }
            }
            let counted = epochs.withLock { $0 }
            #expect(changes.contains("rename"))
            #expect(counted[1, default: 0] > 0 && counted[2, default: 0] > 0, "\(counted)")
        }
    }

    private func withCustomers(_ test: (ShopFolder) async throws -> Void) async throws {
        try await ShopFolder.withShop { shop in
            for name in Self.names.dropFirst() {
                _ = try await shop.coffer(["customer", "add", "--name", name]).succeeded()
            }
            try await test(shop)
        }
    }

    /// Everything opens, and opening it left the files of one epoch.
    ///
    /// - Returns: The epoch that counts.
    private func expectWhole(_ shop: ShopFolder, _ store: String, _ place: Comment) async throws -> UInt64 {
        let epoch = try await OpenedStore.with(store) { opened in
            for (index, name) in Self.names.enumerated() {
                let show = CustomerShow(customer: "C-00000\(index + 1)")
                let customer = try await opened.perform(show).customer
                #expect(customer.fields.values["name"] == name, place)
            }
            #expect(try await opened.findings() == [], place)
            return try await opened.perform(KeyStatus()).epoch
        }
        #expect(
            try keyFiles(store) == ["epoch-\(epoch).age", "epoch-\(epoch).key", "vault-\(epoch).db"],
            place
        )
        // The copy beside the vault is of the epoch that counts: the way back works at every moment.
        let check = try await shop.coffer(
            ["key", "check-recovery", "\(shop.store).recovery-key"],
            store: store
        )
        #expect(check.code == 0, place)
        return epoch
    }

    /// All files of any epoch; a vault's log is part of it.
    private func keyFiles(_ store: String) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: store)
            .filter { $0.hasPrefix("epoch-") || $0.hasPrefix("vault-") }
        return Set(names.map { $0.replacing(/\.db-(wal|shm)$/, with: ".db") }).sorted()
    }
}
