import Engine
import Foundation
import TestSupport
import Testing

@testable import Backup

@Suite(
    "Kill -9 during `restore`",
    .enabled(if: KilledProgram.isThere, "the program is not built, or python3 may not follow it here")
)
struct RestoreCrashTests {
    private static let time = Timestamp(seconds: 1_795_953_600)
    /// Some two dozen places and the last steps; every place where `make test-damage` runs this.
    private static let isThorough = ProcessInfo.processInfo.environment["COFFER_DAMAGES"] != nil

    @Test(
        "leaves no store or a whole one at any change of the disk, and nothing that the next restore does not remove"
    )
    func killed() async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        let words = ["--to", shelf.back]
        let (code, changes) = try shelf.restoreByProgram(words, killedAt: 0)
        #expect(code == 0 && changes.count > 30)
        try await expectWhole(shelf, shelf.back, "undisturbed")
        var kills = 0
        for number in Self.places(changes.count) {
            try? FileManager.default.removeItem(atPath: shelf.back)
            let (code, _) = try shelf.restoreByProgram(words, killedAt: number)
            if code == 137 { kills += 1 }
            guard FileManager.default.fileExists(atPath: shelf.back) else { continue }
            try await expectWhole(shelf, shelf.back, "killed at change \(number) of \(changes.count)")
        }
        #expect(kills > 20)
        try? FileManager.default.removeItem(atPath: shelf.back)
        #expect(try shelf.restoreByProgram(words, killedAt: 0).code == 0)
        try await expectWhole(shelf, shelf.back, "afterwards")
        #expect(try shelf.leftovers() == [])
    }

    @Test(
        "leaves a store in its place at any change of the disk while another one takes it, and never loses the old one"
    )
    func replaced() async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        try await shelf.trade(customers: 1)
        let original = "\(shelf.scratch.path)/original"
        try FileManager.default.copyItem(atPath: shelf.folder, toPath: original)
        let words = ["--to", shelf.folder, "--replace"]
        let (code, changes) = try shelf.restoreByProgram(words, killedAt: 0)
        #expect(code == 0)
        // The place is taken at the very end.
        for number in max(1, changes.count - 8)...changes.count {
            for name in try FileManager.default.contentsOfDirectory(atPath: shelf.scratch.path)
            where name.hasPrefix("store") {
                try FileManager.default.removeItem(atPath: "\(shelf.scratch.path)/\(name)")
            }
            try FileManager.default.copyItem(atPath: original, toPath: shelf.folder)
            _ = try shelf.restoreByProgram(words, killedAt: number)
            let place: Comment = "killed at change \(number) of \(changes.count)"
            let there = try await shelf.emails(in: shelf.folder).count
            #expect([3, 4].contains(there), place)
            let kept = try FileManager.default.contentsOfDirectory(atPath: shelf.scratch.path)
                .filter { $0.hasPrefix("store.replaced-") }
            guard there == 3 else { continue }
            let old = try #require(kept.first, place)
            #expect(try await shelf.emails(in: "\(shelf.scratch.path)/\(old)").count == 4, place)
        }
    }

    private static func places(_ changes: Int) -> [Int] {
        if isThorough { return Array(1...changes) }
        let last = max(1, changes - 12)
        return Set(stride(from: 1, to: last, by: max(1, changes / 24))).union(last...changes).sorted()
    }

    private func expectWhole(_ shelf: Shelf, _ folder: String, _ place: Comment) async throws {
        #expect(try await shelf.emails(in: folder).count == 3, place)
        try await shelf.use(folder) { store in
            let health = try await store.perform(DoctorRun(), for: Request(caller: Shelf.caller))
            #expect(health.checks.flatMap { $0.findings.map(\.what) } == [], place)
        }
    }
}

/// The built program, killed as it is about to change the disk for the n-th time.
enum KilledProgram {
    private static let script = "Tests/FaultTests/Scripts/kill_at.py"

    static let path: String? = {
        let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let candidates: [String?] = [
            beside.appending(path: "coffer").path, try? ProjectFiles.path(".build/debug/coffer"),
        ]
        return candidates.compactMap { $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    static let isThere =
        path != nil && (try? run(["/bin/true"], killedAt: 0, log: "/dev/null", temporary: "/tmp")) == 0

    /// Runs a program and answers its exit code, 137 where it was killed; `log` gets a line for each change.
    static func run(_ words: [String], killedAt number: Int, log: String, temporary: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", try ProjectFiles.path(script), "\(number)", log] + words
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "TMPDIR": temporary,
            "HOME": temporary,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
            ? 128 + process.terminationStatus : process.terminationStatus
    }
}

extension Shelf {
    /// Brings the store back with `coffer restore`, killed at its n-th change of the disk; 0 is never.
    fileprivate func restoreByProgram(
        _ words: [String],
        killedAt number: Int
    ) throws -> (code: Int32, changes: [Substring]) {
        let log = "\(scratch.path)/changes"
        let command = ["restore", "--from", shelf, "--identity", identityFile, "--yes", "--quiet"] + words
        let code = try KilledProgram.run(
            [KilledProgram.path ?? ""] + command,
            killedAt: number,
            log: log,
            temporary: scratch.path
        )
        return (code, try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n"))
    }
}
