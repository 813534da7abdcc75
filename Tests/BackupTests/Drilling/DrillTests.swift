import AgeFormat
import Commands
import Engine
import Foundation
import Sealing
import Testing

@testable import Backup

@Suite("A drill")
struct DrillTests {
    @Test(
        "brings the store back from every target, notes it, and leaves nothing",
        arguments: DrillWay.allCases
    )
    func whole(way: DrillWay) async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("cellar", "shelf", to: door)
            _ = try await backed.run(door).run()
            let before = try (backed.state("cellar"), backed.state("shelf"))
            let data = try backed.bytesOfStore()
            let report = try await backed.drill(door, way).run()
            #expect(report.failures.isEmpty, "\(report.failures)")
            #expect(report.drills.map(\.target) == ["cellar", "shelf"])
            #expect(report.drills.allSatisfy { $0.verifiedLevel == 4 && $0.way == way })
            #expect(report.drills.allSatisfy { $0.figures.envelopes >= 3 && $0.recoverySeconds > 0 })
            #expect(report.drills.allSatisfy { $0.seconds >= $0.recoverySeconds })
            // Neither target, nor a key of the store, nor any folder is touched.
            #expect(try (backed.state("cellar"), backed.state("shelf")) == before)
            #expect(try backed.bytesOfStore() == data)
            #expect(try backed.leftovers() == [])
            let status = try await door.perform(BackupStatus())
            let last = try #require(status.lastDrill)
            #expect(last.passed && last.way == way && last.target == "shelf" && last.problem == nil)
            #expect(status.recoveryTimeSeconds == (last.milliseconds + 999) / 1000)
            #expect(!status.isRecoveryTimeOver && !status.isRecoveryPointOver && status.warnings.isEmpty)
            let listed = try await door.perform(BackupList()).archives
            #expect(listed.count == 4 && listed.allSatisfy { $0.verifiedLevel == 4 })
            let audited = try await door.store.perform(
                AuditList(operation: "backup.drill-record"),
                for: Request(caller: Shelf.caller)
            )
            #expect(audited.entries.count == 2)
        }
    }

    @Test("with an older data archive takes the newest vault, and is refused for one that nobody lists")
    func named() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            let first = try await backed.run(door).run()
            let second = try await backed.run(door).run()
            let old = try ArchiveName(first.archives[0].name)
            let report = try await backed.drill(door).run(archive: old)
            #expect(report.drills.map(\.data) == [old.text])
            #expect(report.drills.map(\.vault) == [second.archives[1].name])
            let unknown = ArchiveName.data(store: backed.shelf.store, time: Timestamp(seconds: 0))
            await #expect(throws: EngineError.notFound(kind: "archive", name: unknown.text)) {
                try await backed.drill(door).run(archive: unknown)
            }
        }
    }

    @Test("is red for whoever is not a recipient", arguments: DrillWay.allCases)
    func wrongRecipient(way: DrillWay) async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            _ = try await backed.run(door).run()
            let report = try await backed.drill(door, way, identity: try X25519Identity()).run()
            try await expectRed(report, "archive-not-for-us", door, backed)
        }
    }

    @Test("is red once the epoch has ended that the vault archive is of")
    func epochPast() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            _ = try await backed.run(door).run()
            try await door.renew()
            try await expectRed(try await backed.drill(door).run(), "drill-epoch-past", door, backed)
            _ = try await backed.run(door).run()
            #expect(try await backed.drill(door).run().failures.isEmpty)
        }
    }

    @Test(
        "leaves out the targets that a renewal left behind, where another one has the keys, and status says so"
    )
    func oneBehind() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("away", "shelf", to: door)
            _ = try await backed.run(door).run()
            try await door.renew()
            #expect(
                try await backed.drill(door).run().failures.map(\.code) == [
                    "drill-epoch-past", "drill-epoch-past",
                ]
            )
            _ = try await backed.run(door).run(targets: ["shelf"])
            let report = try await backed.drill(door).run()
            #expect(report.drills.map(\.target) == ["shelf"] && report.failures.isEmpty)
            #expect(report.skipped.map(\.target) == ["away"])
            let status = try await door.perform(BackupStatus())
            #expect(status.targets.map(\.isDrillable) == [false, true])
            #expect(status.warnings.contains { $0.contains("`away`") && $0.contains("coffer backup run") })
            // Whoever names it wants to know.
            #expect(
                try await backed.drill(door).run(targets: ["away"]).failures.map(\.code) == [
                    "drill-epoch-past"
                ]
            )
            _ = try await backed.run(door).run()
            #expect(try await backed.drill(door).run().skipped.isEmpty)
        }
    }

    @Test("is red when what lies on the target is not what the store put there")
    func tampered() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            _ = try await backed.run(door).run()
            let old = try backed.bytes("catalogue.note", "shelf")
            let report = try await backed.run(door).run()
            let whole = try backed.contents("shelf")
            let data = try #require(report.archives.first).name
            var flipped = try backed.bytes(data, "shelf")
            flipped[flipped.count / 2] ^= 1
            let changes: [(name: String, bytes: [UInt8]?, code: String)] = [
                (data, flipped, "archive-other-bytes"), (data, nil, "target-file-missing"),
                ("epoch-1.age", [1, 2, 3], "drill-target"), ("epoch-1.age", nil, "drill-target"),
                ("decisions.jsonl", nil, "drill-target"), ("catalogue.note", old, "drill-target"),
                ("catalogue.note", nil, "drill-target"),
            ]
            for change in changes {
                let path = "\(backed.path("shelf"))/\(change.name)"
                if let bytes = change.bytes {
                    try Data(bytes).write(to: URL(filePath: path))
                } else {
                    try FileManager.default.removeItem(atPath: path)
                }
                try await expectRed(try await backed.drill(door).run(), change.code, door, backed)
                try Data(try #require(whole[change.name])).write(to: URL(filePath: path))
            }
            #expect(try await backed.drill(door).run().failures.isEmpty)
        }
    }

    @Test("of one target is red alone where the other is whole")
    func oneVanished() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("away", "shelf", to: door)
            _ = try await backed.run(door).run()
            try FileManager.default.removeItem(atPath: backed.path("away"))
            let report = try await backed.drill(door).run()
            #expect(report.failures.map(\.target) == ["away"])
            #expect(report.drills.map(\.target) == ["shelf"])
            #expect(report.firstError != nil)
        }
    }

    @Test("of a file that somebody put there opens nothing through a link or a pipe")
    func links() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            let place = try await door.perform(BackupDrillBegin())
            let path = "\(place.folder)/manifest-data.json"
            try FileManager.default.createSymbolicLink(
                atPath: path,
                withDestinationPath: "\(backed.folder)/store.json"
            )
            await #expect(throws: DrillError.self) {
                try await door.perform(BackupDrillOpen(drill: place.drill))
            }
            try FileManager.default.removeItem(atPath: path)
            #expect(mkfifo(path, 0o600) == 0)
            await #expect(throws: DrillError.self) {
                try await door.perform(BackupDrillOpen(drill: place.drill))
            }
            _ = try await door.perform(SnapshotRelease(snapshot: place.drill))
            #expect(try backed.leftovers() == [])
        }
    }

    private func expectRed(
        _ report: DrillReport,
        _ code: String,
        _ door: BackedStore.Door,
        _ backed: BackedStore
    ) async throws {
        #expect(report.failures.map(\.code) == [code])
        #expect(report.drills.isEmpty)
        let status = try await door.perform(BackupStatus())
        #expect(status.lastDrill?.passed == false && status.lastDrill?.problem == code)
        #expect(status.warnings.contains { $0.contains(code) })
        #expect(try backed.leftovers() == [])
    }
}

extension BackedStore {
    /// A way to make drills.
    func drill(_ door: Door, _ way: DrillWay = .store, identity: X25519Identity? = nil) throws -> DrillRun {
        let facts = RecoveryFacts(text: try String(contentsOfFile: shelf.identityFile, encoding: .utf8))
        return DrillRun(
            door: door,
            opener: way == .store
                ? .store(identity ?? verifier)
                : .recovery(.init(identities: [identity ?? shelf.identity], facts: facts)),
            scratch: scratch,
            modules: Self.modules,
            caller: Shelf.caller
        )
    }

    /// Every file of a target with its contents and the time it was changed.
    func state(_ target: String) throws -> [String: String] {
        try contents(target).reduce(into: [:]) { found, file in
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(path(target))/\(file.key)")
            found[file.key] = "\(ArchiveDigest(of: file.value)) \(attributes[.modificationDate] ?? "")"
        }
    }

    /// The store's keys and policies.
    func bytesOfStore() throws -> [String: [UInt8]] {
        let files = FileManager.default
        let names = try files.contentsOfDirectory(atPath: folder).filter {
            $0.hasPrefix("epoch-") || $0 == "store.json" || $0 == "root.key"
        }
        return Dictionary(
            uniqueKeysWithValues: try names.map {
                ($0, Array(try #require(files.contents(atPath: "\(folder)/\($0)"))))
            }
        )
    }
}
