import Foundation
import TestSupport
import Testing

@Suite(
    "Faults during `backup drill`",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence)
)
struct DrillFaultTests {
    /// Some two dozen places; every place where `make test-damage` runs this.
    private static let isThorough = ProcessInfo.processInfo.environment["COFFER_DAMAGES"] != nil
    private static let drill = ["backup", "drill", "--quiet"]

    @Test(
        "Kill -9 at any change of the disk leaves the store and its targets as they were, and nothing for long",
        .enabled(if: Tool.tracer, Tool.noTracer)
    )
    func killed() async throws {
        try await BackedShop.with { backed in
            let script = try ProjectFiles.path(Tool.tracerScript)
            func attempt(_ number: Int) async throws -> (Outcome, changes: Int) {
                let log = "\(backed.shop.path)/changes-\(number)"
                let tracer = ["python3", script, "\(number)", log]
                let outcome = try await backed.shop.coffer(Self.drill, under: tracer)
                let changes = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").count
                return (outcome, changes)
            }
            let target = try backed.contents()
            let (whole, changes) = try await attempt(0)
            _ = try whole.succeeded()
            #expect(changes > 30)
            var kills = 0
            let step = Self.isThorough ? 1 : max(1, changes / 24)
            for number in stride(from: 1, through: changes, by: step) {
                let (outcome, _) = try await attempt(number)
                if outcome.code == 137 { kills += 1 }
                #expect(try backed.contents() == target, "killed at change \(number) of \(changes)")
            }
            #expect(kills > 15)
            try await expectGoesOn(backed)
        }
    }

    @Test(
        "A call that the disk refuses is told, and leaves nothing behind",
        .enabled(if: Tool.strace, Tool.noStrace),
        arguments: [("fsync", "EIO"), ("pread64", "EIO"), ("pwrite64", "ENOSPC"), ("write", "ENOSPC")]
    )
    func refused(call: String, error: String) async throws {
        try await BackedShop.with { backed in
            let target = try backed.contents()
            var failures = 0
            for place in [1, 2, 3, 5, 8, 13, 30, 80] {
                let tracer = [
                    "strace", "-f", "-o", "/dev/null", "-e", "trace=\(call)",
                    "-e", "inject=\(call):error=\(error):when=\(place)",
                ]
                let outcome = try await backed.shop.coffer(Self.drill, under: tracer)
                // The loader met it, before the program began.
                if outcome.code == 127 { continue }
                let comment: Comment = "\(call) \(place) failed with \(error)"
                if outcome.code != 0 {
                    failures += 1
                    #expect(outcome.errors.contains("reason: "), "\(outcome.errors)")
                }
                #expect(try backed.contents() == target, comment)
            }
            #expect(failures > 0)
            try await expectGoesOn(backed)
        }
    }

    /// The next drill passes, nothing of any drill is left, and the store is sound.
    private func expectGoesOn(_ backed: BackedShop) async throws {
        let next = try await backed.shop.coffer(Self.drill + ["--output", "json"]).succeeded()
        #expect(next.output.contains("\"verified_level\": 4"))
        #expect(try backed.leftovers() == [])
        let findings = try await OpenedStore.with(backed.shop.store) { try await $0.findings() }
        #expect(findings == [])
        _ = try await backed.shop.coffer(["backup", "run"]).succeeded()
        #expect(try backed.verifyAll("and a run") == 2)
    }
}
