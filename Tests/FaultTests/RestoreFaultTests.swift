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
