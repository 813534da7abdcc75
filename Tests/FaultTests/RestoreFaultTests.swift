import Foundation
import TestSupport
import Testing

@Suite(
    "Faults during `restore`",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence)
)
struct RestoreFaultTests {
    @Test(
        "A call that the disk refuses is told, and leaves neither a store nor anything else",
        .enabled(if: Tool.strace, Tool.noStrace),
        arguments: [("fsync", "EIO"), ("pread64", "EIO"), ("pwrite64", "ENOSPC"), ("write", "ENOSPC")]
    )
    func refused(call: String, error: String) async throws {
        try await BackedShop.with { backed in
            let back = "\(backed.shop.path)/back"
            var failures = 0
            for place in [1, 2, 3, 5, 8, 13, 30, 80] {
                let tracer = [
                    "strace", "-f", "-o", "/dev/null", "-e", "trace=\(call)",
                    "-e", "inject=\(call):error=\(error):when=\(place)",
                ]
                let outcome = try await backed.shop.coffer(restore(backed, to: back), under: tracer)
                // The loader met it, before the program began.
                if outcome.code == 127 { continue }
                let comment: Comment = "\(call) \(place) failed with \(error)"
                if outcome.code == 0 {
                    try await expectWhole(back, comment)
                    try FileManager.default.removeItem(atPath: back)
                } else {
                    failures += 1
                    #expect(!FileManager.default.fileExists(atPath: back), comment)
                    #expect(outcome.errors.contains("reason: "), comment)
                }
                #expect(try leftovers(backed) == [], comment)
            }
            #expect(failures > 0)
        }
    }

    @Test(
        "A target that goes away while it is read is named, and leaves neither a store nor anything else",
        .enabled(if: Tool.strace, Tool.noStrace)
    )
    func vanishes() async throws {
        try await BackedShop.with { backed in
            let back = "\(backed.shop.path)/back"
            let gone = backed.target + "-gone"
            let data = try #require(try backed.contents().keys.first { $0.contains("-data.") })
            // Why a delay: so that there is a while in which the archive is open and the vault's is not yet.
            let slow = [
                "strace", "-f", "-o", "/dev/null", "-P", "\(backed.target)/\(data)", "-e", "trace=read",
                "-e", "inject=read:delay_enter=3000000:when=1",
            ]
            let words = restore(backed, to: back)
            async let outcome = backed.shop.coffer(words, under: slow)
            while try leftovers(backed).isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            try await Task.sleep(for: .milliseconds(300))
            try FileManager.default.moveItem(atPath: backed.target, toPath: gone)
            let ended = try await outcome
            #expect(ended.code != 0)
            #expect(
                ended.errors.contains(backed.target) && ended.errors.contains("reason: "),
                "\(ended.errors)"
            )
            #expect(!FileManager.default.fileExists(atPath: back))
            #expect(try leftovers(backed) == [])
            // While it is away nothing can be brought back; once it is there again everything.
            let away = try await backed.shop.coffer(words)
            #expect(away.code != 0 && away.errors.contains(backed.target), "\(away.errors)")
            try FileManager.default.moveItem(atPath: gone, toPath: backed.target)
            _ = try await backed.shop.coffer(words).succeeded()
            try await expectWhole(back, "the target is there again")
        }
    }

    @Test(
        "A file of a target that stops answering is told, and leaves neither a store nor anything else",
        .enabled(if: Tool.strace, Tool.noStrace),
        arguments: ["-data.", "-vault-", "epoch-1.age", "decisions.jsonl", "catalogue.note"]
    )
    func stale(part: String) async throws {
        try await BackedShop.with { backed in
            let back = "\(backed.shop.path)/back"
            let name = try #require(try backed.contents().keys.first { $0.contains(part) })
            for error in ["ESTALE", "EIO"] {
                let tracer = [
                    "strace", "-f", "-o", "/dev/null", "-P", "\(backed.target)/\(name)", "-e", "trace=read",
                    "-e", "inject=read:error=\(error):when=1+",
                ]
                let outcome = try await backed.shop.coffer(restore(backed, to: back), under: tracer)
                let comment: Comment = "\(name) \(error): \(outcome.errors)"
                #expect(outcome.code != 0, comment)
                #expect(outcome.errors.contains("reason: "), comment)
                #expect(!FileManager.default.fileExists(atPath: back), comment)
                #expect(try leftovers(backed) == [], comment)
            }
        }
    }

    private func restore(_ backed: BackedShop, to back: String) -> [String] {
        [
            "restore", "--from", backed.target, "--identity", "\(backed.shop.store).recovery-key", "--to",
            back,
            "--yes", "--quiet",
        ]
    }

    private func expectWhole(_ store: String, _ place: Comment) async throws {
        let findings = try await OpenedStore.with(store) { try await $0.findings() }
        #expect(findings == [], place)
    }

    /// What lies beside the store that came back and should not.
    private func leftovers(_ backed: BackedShop) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: backed.shop.path).filter {
            $0.contains("restoring") || $0.hasPrefix("verify-")
        }
    }
}
