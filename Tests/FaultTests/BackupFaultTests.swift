import Foundation
import TestSupport
import Testing

@Suite(
    "Faults during `backup run`",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence)
)
struct BackupFaultTests {
    @Test(
        "Kill -9 at any change of the disk leaves every listed backup whole, and the next run succeeds",
        .enabled(if: Tool.tracer, Tool.noTracer)
    )
    func killed() async throws {
        try await BackedShop.with { backed in
            let script = try ProjectFiles.path(Tool.tracerScript)
            func attempt(_ number: Int) async throws -> (Outcome, changes: Int) {
                let log = "\(backed.shop.path)/changes-\(number)"
                let tracer = ["python3", script, "\(number)", log]
                let outcome = try await backed.shop.coffer(["backup", "run"], under: tracer)
                let changes = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").count
                return (outcome, changes)
            }
            let (whole, changes) = try await attempt(0)
            _ = try whole.succeeded()
            #expect(changes > 30)
            var listed = try backed.verifyAll("undisturbed")
            var kills = 0
            // Every part of the run is met: two dozen places, spread over all of its changes.
            for number in stride(from: 1, through: changes, by: max(1, changes / 24)) {
                let (outcome, _) = try await attempt(number)
                if outcome.code == 137 { kills += 1 }
                let count = try backed.verifyAll("killed at change \(number) of \(changes)")
                #expect(count >= listed, "killed at change \(number): fewer backups than before")
                listed = count
            }
            #expect(kills > 15)
            _ = try await backed.shop.coffer(["backup", "run"]).succeeded()
            #expect(try backed.verifyAll("afterwards") == listed + 1)
            #expect(try backed.leftovers() == [])
        }
    }

    @Test(
        "A call that the disk refuses leaves every listed backup whole, is told, and leaves nothing behind",
        .enabled(if: Tool.strace, Tool.noStrace),
        arguments: [
            ("fsync", "EIO"), ("renameat", "EIO"), ("write", "ENOSPC"), ("pread64", "EIO"),
            ("sync_file_range", "EIO"),
        ]
    )
    func refused(call: String, error: String) async throws {
        try await BackedShop.with { backed in
            var listed = try backed.verifyAll("before")
            var failures = 0
            var succeeded = 0
            for place in [1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 60, 200] {
                let tracer = [
                    "strace", "-f", "-o", "/dev/null", "-e", "trace=\(call)",
                    "-e", "inject=\(call):error=\(error):when=\(place)",
                ]
                let outcome = try await backed.shop.coffer(["backup", "run"], under: tracer)
                // The loader met it, before the program began.
                if outcome.code == 127 { continue }
                let count = try backed.verifyAll("\(call) \(place) failed with \(error)")
                #expect(count >= listed, "\(call) \(place): fewer backups than before")
                listed = count
                if outcome.code == 0 {
                    succeeded += 1
                } else {
                    failures += 1
                    #expect(outcome.errors.contains("reason: "), "\(outcome.errors)")
                }
            }
            #expect(failures > 0 && failures + succeeded > 8)
            _ = try await backed.shop.coffer(["backup", "run"]).succeeded()
            #expect(try backed.verifyAll("afterwards") >= listed + 1)
            #expect(try backed.leftovers() == [])
        }
    }
}
