import Engine
import Foundation
import Sealing
import Testing

@testable import Backup

@Suite("A backup run")
struct RunTests {
    @Test("lists two archives that were read back at level 3, and leaves nothing in the spool")
    func whole() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            let report = try await backed.run(door).run()
            #expect(report.failures.isEmpty)
            #expect(report.archives.map(\.kind) == [.data, .vault])
            #expect(report.archives.allSatisfy { $0.verifiedLevel == 3 && $0.bytes > 500 })
            let listed = try await door.perform(BackupList())
            #expect(listed.archives.map(\.name).sorted() == report.archives.map(\.name).sorted())
            #expect(try backed.verifyAll("shelf") == 1)
            #expect(try backed.leftovers() == [])
            let status = try await door.perform(BackupStatus())
            #expect(status.targets.map(\.isBehind) == [false] && status.targets[0].archives == 2)
            #expect(try #require(status.recoveryPointSeconds) < 600)
            let names = try backed.contents("shelf").keys.sorted()
            #expect(
                names
                    == (["catalogue.note", "coffer-target.txt", "decisions.jsonl", "epoch-1.age"]
                    + report.archives.map(\.name)).sorted()
            )
        }
    }

    @Test("has in its answer what others script against")
    func json() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            let report = try await backed.run(door).run(targets: ["shelf"])
            let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(report)) as? [String: Any]
            let archives = try #require(json?["archives"] as? [[String: Any]])
            #expect(archives.map { $0["kind"] as? String } == ["data", "vault"])
            #expect(archives.allSatisfy { $0["verified_level"] as? Int == 3 && $0["bytes"] is Int })
            #expect(archives.allSatisfy { ($0["name"] as? String)?.hasSuffix(".tar.zst.age") == true })
        }
    }

    @Test(
        "that stops after any step leaves what was listed whole, and the next one succeeds",
        arguments: RunStep.allCases
    )
    func crash(step: RunStep) async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            _ = try await backed.run(door).run()
        }
        // A store that was opened anew is what a killed process leaves: its locks are gone.
        try await backed.use { door in
            try await door.renew()
            await #expect(throws: RunInterruption.self) { try await backed.run(door, crashAt: step).run() }
        }
        #expect(try backed.verifyAll("shelf") >= 1)
        try await backed.use { door in
            let listed = try await door.perform(BackupList()).archives
            #expect(listed.contains { $0.kind == .data } && listed.contains { $0.kind == .vault })
            let report = try await backed.run(door).run()
            #expect(report.failures.isEmpty && report.archives.count == 2)
            #expect(try backed.verifyAll("shelf") >= 2)
            #expect(try backed.leftovers() == [])
            let status = try await door.perform(BackupStatus()).targets[0]
            #expect(!status.isBehind && !status.isInterrupted)
            // No key of the epoch that ended is left, and no pair is mixed.
            let names = try backed.contents("shelf").keys
            #expect(names.filter { $0.hasPrefix("epoch-") } == ["epoch-2.age"])
            #expect(!names.contains { $0.contains("-vault-1.") })
        }
    }

    @Test("tells which target failed, and gives the others their backup")
    func oneVanished() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("away", "shelf", to: door)
            try FileManager.default.removeItem(atPath: backed.path("away"))
            let report = try await backed.run(door).run()
            #expect(report.failures.map(\.target) == ["away"])
            #expect(report.failures.map(\.code) == ["target-vanished"])
            #expect(Set(report.archives.map(\.target)) == ["shelf"])
            #expect(try backed.verifyAll("shelf") == 1)
            #expect(try backed.leftovers() == [])
        }
    }

    @Test("counts no archive whose bytes changed between writing and reading back, and removes it")
    func flipped() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            _ = try await backed.run(door).run()
            let before = try backed.contents("shelf")
            var run = backed.run(door)
            let path = backed.path("shelf")
            run.crashPoint = { step in
                guard step == .vaultWritten else { return }
                let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
                let name = try #require(names.last { $0.contains("-data.") })
                var bytes = try #require(FileManager.default.contents(atPath: "\(path)/\(name)"))
                bytes[bytes.count / 2] ^= 1
                try bytes.write(to: URL(filePath: "\(path)/\(name)"))
            }
            let report = try await run.run()
            #expect(report.failures.map(\.code) == ["archive-other-bytes"] && report.archives.isEmpty)
            #expect(try backed.contents("shelf") == before)
            #expect(try backed.leftovers() == [])
        }
    }

    @Test("of a second process waits for no one: it is refused while the first is at it")
    func twice() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            let lock = try RunLock(folder: backed.scratch)
            await #expect(throws: RunError.running(folder: backed.scratch)) {
                try await backed.run(door).run()
            }
            withExtendedLifetime(lock) {}
        }
    }
}
