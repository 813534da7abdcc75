import Archiving
import Foundation
import TestSupport
import Testing

@Suite("A damaged archive")
struct DamageTests {
    static let files = [("manifest.json", Array("{}".utf8)), ("data.db", Array("some rows of a table".utf8))]

    @Test("is noticed at every bit that means something")
    func everyBit() throws {
        let sound = try Archives.made(Self.files)
        let content = try Archives.read(sound)
        for position in sound.indices {
            for bit in 0..<8 {
                var bytes = sound
                bytes[position] ^= 1 << bit
                let found = try? Archives.read(bytes)
                // Why not always an error: some bits of a frame's header mean nothing, and then all else is as it was.
                if let found {
                    #expect(found.map(\.name) == content.map(\.name), "byte \(position), bit \(bit)")
                    #expect(found.map(\.bytes) == content.map(\.bytes), "byte \(position), bit \(bit)")
                }
            }
        }
    }

    @Test("is noticed wherever it was cut")
    func everyCut() throws {
        let sound = try Archives.made(Self.files)
        for length in 0..<sound.count {
            #expect(throws: ArchivingError.self, "cut to \(length) bytes") {
                try Archives.read(Array(sound[..<length]))
            }
        }
    }

    @Test("is noticed when something follows it")
    func trailing() throws {
        let sound = try Archives.made(Self.files)
        #expect(throws: ArchivingError.self) { try Archives.read(sound + Array("more".utf8)) }
        #expect(throws: ArchivingError.trailingData) { try Archives.read(sound + sound) }
    }

    @Test("that is not compressed, or compressed otherwise, is refused")
    func otherForms() throws {
        try withFolder { folder in
            try Data("hello".utf8).write(to: folder.appending(path: "a.txt"))
            for flag in ["-cf", "-czf", "-cJf"] {
                #expect(try Tool.run(["tar", flag, "x", "a.txt"], in: folder).code == 0)
                let bytes = try Array(Data(contentsOf: folder.appending(path: "x")))
                #expect(throws: ArchivingError.self) { try Archives.read(bytes) }
            }
        }
    }

    @Test(
        "with an entry that is no plain file is refused before anything of it is read",
        arguments: [
            "symlink", "hardlink", "fifo", "device", "folder", "absolute", "up", "twice", "dot", "sparse",
        ]
    )
    func hostile(kind: String) throws {
        try withFolder { folder in
            let made = try Tool.run(
                [
                    "python3", try ProjectFiles.path("Tests/ArchivingTests/Scripts/hostile_tar.py"), kind,
                    "x.tar",
                ],
                in: folder
            )
            #expect(made.code == 0, "\(made.output)")
            #expect(try Tool.run(["zstd", "-q", "x.tar"], in: folder).code == 0)
            let bytes = try Array(Data(contentsOf: folder.appending(path: "x.tar.zst")))
            let error = #expect(throws: ArchivingError.self) { try Archives.read(bytes) }
            guard case .refusedEntry = error else {
                Issue.record("\(kind): \(String(describing: error))")
                return
            }
        }
    }
}

@Suite("A manifest's entries")
struct ExpectedEntriesTests {
    private static func entry(_ name: String, _ count: Int64) throws -> ArchiveEntry {
        try ArchiveEntry(name: name, byteCount: count)
    }

    @Test("are each taken once, with their length, and all of them")
    func ledger() throws {
        var expected = ExpectedEntries([try Self.entry("a", 1), try Self.entry("b", 2)])
        try expected.take(Self.entry("a", 1))
        #expect(throws: ArchivingError.unexpectedEntry(name: "a")) { try expected.take(Self.entry("a", 1)) }
        #expect(throws: ArchivingError.unexpectedEntry(name: "c")) { try expected.take(Self.entry("c", 1)) }
        let unfinished = expected
        #expect(throws: ArchivingError.missingEntry(name: "b")) { try unfinished.finish() }
        #expect(throws: ArchivingError.wrongSize(name: "b", expected: 2, found: 3)) {
            try expected.take(Self.entry("b", 3))
        }
    }

    @Test(
        "have names that mean one place everywhere",
        arguments: [
            "", "/a", "..", "a/../b", "a//b", "./a", "a/", "a\nb", "a\\b", String(repeating: "a", count: 256),
        ]
    )
    func names(name: String) {
        #expect(throws: ArchivingError.self) { try ArchiveEntry(name: name, byteCount: 0) }
    }
}
