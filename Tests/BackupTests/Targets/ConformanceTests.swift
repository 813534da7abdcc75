import AgeFormat
import Backup
import Foundation
import TestSupport
import Testing

@Suite("Every kind of target")
struct ConformanceTests {
    private struct Stop: Error {}

    @Test(
        "is tried with its real server",
        arguments: PlaceKind.allCases.filter { !PlaceKind.present.contains($0) }
    )
    func absent(kind: PlaceKind) {
        withKnownIssue("`rclone` or `sshd` is not installed, so that \(kind.rawValue) is not tried") {
            Issue.record("\(kind.rawValue) is not tried")
        }
    }

    @Test("gives back what was written, of any length", arguments: PlaceKind.present)
    func roundTrip(kind: PlaceKind) throws {
        let place = try kind.make()
        var random = SeededGenerator(seed: 11)
        for (index, count) in [0, 1, 65_535, 65_536, 300_001].enumerated() {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            try place.target.put("file-\(index)", bytes)
            #expect(try place.target.get("file-\(index)") == bytes)
        }
        #expect(try place.target.list().map(\.bytes) == [0, 1, 65_535, 65_536, 300_001])
    }

    @Test("lists by name and leaves out what is not a file of its own", arguments: PlaceKind.present)
    func list(kind: PlaceKind) throws {
        let place = try kind.make()
        #expect(try place.target.names() == [])
        for name in ["b", "a.tar.zst.age", "A", "a"] { try place.target.put(name, [1, 2, 3]) }
        try FileManager.default.createDirectory(
            atPath: place.folder + "/sub",
            withIntermediateDirectories: false
        )
        try Data([1]).write(to: URL(filePath: place.folder + "/.coffer-0123456789abcdef.part"))
        try Data([1]).write(to: URL(filePath: place.folder + "/of others"))
        #expect(try place.target.names() == ["A", "a", "a.tar.zst.age", "b", "of others"])
    }

    @Test("replaces a file of the same name and length", arguments: PlaceKind.present)
    func replace(kind: PlaceKind) throws {
        let place = try kind.make()
        for round in UInt8(0)..<3 {
            try place.target.put("note", [round, 7, 7])
            #expect(try place.target.get("note") == [round, 7, 7])
        }
        #expect(try place.target.names() == ["note"])
    }

    @Test("keeps nothing of a write that stops, and the old file as it was", arguments: PlaceKind.present)
    func stopped(kind: PlaceKind) throws {
        let place = try kind.make()
        try place.target.put("note", [1])
        for count in [0, 10, 400_000] {
            #expect(throws: Stop.self) {
                try place.target.write(TargetName("note")) { sink in
                    var sink = sink
                    try sink.write([UInt8](repeating: 9, count: count))
                    throw Stop()
                }
            }
        }
        #expect(try place.target.get("note") == [1])
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder) == ["note"])
    }

    @Test("removes, and says whether there was something to remove", arguments: PlaceKind.present)
    func remove(kind: PlaceKind) throws {
        let place = try kind.make()
        try place.target.put("a", [1])
        #expect(try place.target.remove(TargetName("a")))
        #expect(try !place.target.remove(TargetName("a")))
        #expect(try place.target.names() == [])
    }

    @Test("says that a file is missing, and goes on", arguments: PlaceKind.present)
    func missing(kind: PlaceKind) throws {
        let place = try kind.make()
        #expect(throws: TargetError.notFound(name: "no-such", address: place.target.address)) {
            try place.target.get("no-such")
        }
        try place.target.put("a", [1])
        #expect(try place.target.get("a") == [1])
    }

    @Test("says that the place is gone", arguments: PlaceKind.present)
    func vanished(kind: PlaceKind) throws {
        let place = try kind.make()
        try place.target.put("a", [1])
        try FileManager.default.removeItem(atPath: place.folder)
        func expectVanished(_ body: () throws -> Void) {
            let error = #expect(throws: TargetError.self) { try body() }
            guard case .vanished = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
        expectVanished { _ = try place.target.list() }
        expectVanished { _ = try place.target.get("a") }
        expectVanished { try place.target.put("b", [1]) }
        expectVanished { try place.target.remove(TargetName("a")) }
        #expect(!FileManager.default.fileExists(atPath: place.folder))
    }

    @Test("lets a reader stop early", arguments: PlaceKind.present)
    func early(kind: PlaceKind) throws {
        let place = try kind.make()
        try place.target.put("long", [UInt8](repeating: 5, count: 3_000_000))
        #expect(try place.target.get("long", limitBytes: 1000) == nil)
        #expect(throws: Stop.self) { try place.target.read(TargetName("long")) { _ in throw Stop() } }
        #expect(try place.target.get("long")?.count == 3_000_000)
    }

    @Test("carries an age file both ways", arguments: PlaceKind.present)
    func age(kind: PlaceKind) throws {
        let place = try kind.make()
        let identity = try X25519Identity()
        let text = [UInt8](repeating: 42, count: 200_000)
        try place.target.write(TargetName("a.age")) { sink in
            var writer = try AgeWriter(to: sink, for: .keys([identity.recipient]))
            try writer.write(text.span.bytes)
            _ = try writer.finish()
        }
        let read = try place.target.read(TargetName("a.age")) { source in
            var reader = try AgeReader(from: source, identities: [.key(identity)])
            var read: [UInt8] = []
            while try reader.withNextChunk({ chunk in chunk.withUnsafeBytes { read.append(contentsOf: $0) } })
                != nil
            {}
            return read
        }
        #expect(read == text)
    }

    @Test("takes what many write at once", arguments: PlaceKind.present)
    func concurrent(kind: PlaceKind) async throws {
        let place = try kind.make()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in UInt8(0)..<6 {
                group.addTask {
                    try place.target.put("f\(index)", [UInt8](repeating: index, count: 150_000))
                }
            }
            try await group.waitForAll()
        }
        for index in UInt8(0)..<6 {
            #expect(try place.target.get("f\(index)") == [UInt8](repeating: index, count: 150_000))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder).count == 6)
    }

    @Test("is found again by its address", arguments: PlaceKind.present)
    func address(kind: PlaceKind) throws {
        let place = try kind.make()
        let address = place.target.address
        #expect(try TargetAddress("\(address)") == address)
        try place.target.put("a", [1])
        #expect(try TargetAddress("\(address)").target().names() == ["a"])
    }
}
