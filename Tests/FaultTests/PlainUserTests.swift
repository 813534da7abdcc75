import Foundation
import Testing

/// What root runs as `nobody`, on a store and a program that `nobody` may reach.
@Suite(
    "A plain Unix user",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence),
    .enabled(if: Tool.isRoot, Tool.notRoot),
    .enabled(if: Program.works(["setpriv", "--version"]), "setpriv is not installed"),
    .enabled(if: Program.works(["prlimit", "--version"]), "prlimit is not installed")
)
struct PlainUserTests {
    private static let become = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]

    @Test("is told what to raise when no memory can be locked")
    func lockedMemory() async throws {
        try await withNobodysShop(isKnown: true) { shop, program in
            let list = [program, "product", "list"]
            let unlocked = try await shop.run(Self.become + ["prlimit", "--memlock=0"] + list)
            #expect(unlocked.code == 78)
            #expect(
                unlocked.errors.contains("RLIMIT_MEMLOCK")
                    && unlocked.errors.contains("help: raise the limit")
            )
            #expect(unlocked.output.isEmpty)
            // The control: with the limit that the system gives, the same command works.
            let usual = try await shop.run(Self.become + list)
            #expect(usual.code == 0, "\(usual.errors)")
        }
    }

    @Test("unlocks nothing with a key file that others may read", arguments: ["644", "640", "604", "660"])
    func laxKeyFile(mode: String) async throws {
        try await withNobodysShop(isKnown: true) { shop, program in
            let list = Self.become + [program, "product", "list"]
            _ = try await shop.run(["chmod", mode, "\(shop.store)/root.key"]).succeeded()
            let refused = try await shop.run(list)
            #expect(refused.code == 78)
            #expect(
                refused.errors.contains("its mode is \(mode)") && refused.errors.contains("help: chmod 600")
            )
            #expect(refused.output.isEmpty)
            _ = try await shop.run(["chmod", "600", "\(shop.store)/root.key"]).succeeded()
            #expect(try await shop.run(list).code == 0)
        }
    }

    @Test("whom the store does not know is refused with 77 and learns nothing else")
    func unknown() async throws {
        try await withNobodysShop(isKnown: false) { shop, program in
            let commands = [
                ["product", "list"], ["product", "show", "TEA"], ["product", "show", "NONE"],
                ["customer", "list"],
                ["customer", "show", "C-000001"], ["customer", "show", "C-999999"], ["order", "list"],
                ["stock", "show", "TEA"], ["audit", "list"], ["audit", "verify"], ["status"], ["doctor"],
                ["user", "list"], ["key", "status"], ["stock", "receive", "TEA", "1"],
                ["customer", "list", "--as", "root"], ["customer", "list", "--as", "nobody-of-that-name"],
                ["user", "add", "me", "--unix", "nobody", "--role", "admin"], ["key", "renew", "--yes"],
            ]
            var texts: Set<String> = []
            for words in commands {
                let outcome = try await shop.run(Self.become + [program] + words)
                #expect(outcome.code == 77, "\(words): \(outcome.errors)")
                #expect(outcome.output.isEmpty, "\(words)")
                texts.insert(outcome.errors)
            }
            #expect(texts.count == 1, "one answer to everything: \(texts)")
            #expect(texts.first?.contains("does not know the user `nobody`") == true)
            _ = try await shop.run(["chown", "-R", "root", shop.store]).succeeded()
            let findings = try await OpenedStore.with(shop.store) { try await $0.findings() }
            #expect(findings == [])
        }
    }

    /// A shop that root made and gave to `nobody`, with a copy of the program that `nobody` may run.
    private func withNobodysShop(
        isKnown: Bool,
        _ test: (ShopFolder, _ program: String) async throws -> Void
    ) async throws {
        try await ShopFolder.withShop { shop in
            if isKnown {
                _ = try await shop.coffer(["user", "add", "nobody", "--unix", "nobody", "--role", "clerk"])
                    .succeeded()
            }
            let built = try #require(CofferProgram.path)
            let program = "\(shop.path)/coffer"
            _ = try await shop.run(["cp", built, program]).succeeded()
            _ = try await shop.run(["chmod", "755", shop.path, program]).succeeded()
            _ = try await shop.run(["chown", "-R", "nobody", shop.store, shop.temporary]).succeeded()
            try await test(shop, program)
        }
    }
}
