import Foundation
import TestSupport
import Testing

@Suite(
    "Faults during `backup prune`",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence)
)
struct PruneFaultTests {
    /// A dozen places; every place where `make test-damage` runs this.
    private static let isThorough = ProcessInfo.processInfo.environment["COFFER_DAMAGES"] != nil
    private static let prune = ["backup", "prune", "--yes"]

    @Test(
        "Kill -9 at any change of the disk leaves what is listed whole and never less than the rules keep",
        .enabled(if: Tool.tracer, Tool.noTracer)
    )
    func killed() async throws {
        try await BackedShop.keepingTwoDays { backed, days in
            let script = try ProjectFiles.path(Tool.tracerScript)
            func attempt(_ number: Int) async throws -> (Outcome, changes: [String]) {
                while try await backed.going() == 0 { try await backed.backUp(on: days) }
                let log = "\(backed.shop.path)/changes-\(number)"
                let outcome = try await backed.shop.coffer(
                    Self.prune,
                    under: ["python3", script, "\(number)", log]
                )
                let changes = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
                return (outcome, changes.map(String.init))
            }
            let (whole, changes) = try await attempt(0)
            _ = try whole.succeeded()
            #expect(changes.count > 15 && changes.contains { $0.hasPrefix("unlink") })
            #expect(try backed.verifyAll("undisturbed") == 2)
            var kills = 0
            let places = Self.isThorough ? changes.count : 12
            for number in stride(from: 1, through: changes.count, by: max(1, changes.count / places)) {
                let (outcome, _) = try await attempt(number)
                if outcome.code == 137 { kills += 1 }
                let place: Comment = "killed at change \(number) of \(changes.count)"
                #expect(try backed.verifyAll(place) >= 2, place)
                try await backed.expectListedIsThere(place)
            }
            #expect(kills > 8)
            _ = try await backed.shop.coffer(Self.prune).succeeded()
            #expect(try backed.verifyAll("afterwards") == 2)
            _ = try await backed.shop.coffer(["backup", "run"]).succeeded()
            #expect(try backed.verifyAll("and a run") == 3)
            #expect(try backed.leftovers() == [])
        }
    }

    @Test(
        "A call that the disk refuses is told, and leaves what is listed whole",
        .enabled(if: Tool.strace, Tool.noStrace),
        arguments: [("fsync", "EIO"), ("renameat", "EIO"), ("unlinkat", "EIO"), ("write", "ENOSPC")]
    )
    func refused(call: String, error: String) async throws {
        try await BackedShop.keepingTwoDays { backed, days in
            var failures = 0
            for number in [1, 2, 3, 5, 8, 13] {
                while try await backed.going() == 0 { try await backed.backUp(on: days) }
                let tracer = [
                    "strace", "-f", "-o", "/dev/null", "-e", "trace=\(call)",
                    "-e", "inject=\(call):error=\(error):when=\(number)",
                ]
                let outcome = try await backed.shop.coffer(Self.prune, under: tracer)
                // The loader met it, before the program began.
                if outcome.code == 127 { continue }
                let place: Comment = "\(call) \(number) failed with \(error)"
                if outcome.code != 0 {
                    failures += 1
                    #expect(outcome.errors.contains("reason: "), "\(outcome.errors)")
                }
                #expect(try backed.verifyAll(place) >= 2, place)
                try await backed.expectListedIsThere(place)
            }
            #expect(failures > 0)
            _ = try await backed.shop.coffer(Self.prune).succeeded()
            #expect(try backed.verifyAll("afterwards") == 2)
        }
    }
}
