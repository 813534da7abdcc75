import Archiving
import Foundation
import TestSupport
import Testing

@Suite("An archive")
struct RoundTripTests {
    @Test("comes back as it was, in pieces of any length", arguments: [1, 7, 4096, 1 << 20], [0, 2])
    func roundTrip(piece: Int, threads: Int) throws {
        var random = SeededGenerator(seed: 41)
        let files = [0, 1, 511, 512, 513, 100_000].map { count in
            ("folder/\(count).bin", (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        let found = try Archives.read(Archives.made(files, threads: threads), piece: piece)
        #expect(found.map(\.name) == files.map(\.0))
        #expect(found.map(\.bytes) == files.map(\.1))
    }

    @Test("opens with tar and zstd, and carries a checksum that zstd checks")
    func standardTools() throws {
        try withFolder { folder in
            let text = Array("hello".utf8)
            let bytes = try Archives.made([("a.txt", text), ("sub/b.txt", text + text)])
            let file = folder.appending(path: "x.tar.zst")
            try Data(bytes).write(to: file)
            #expect(try Tool.run(["zstd", "-lv", file.path]).output.contains("XXH64"))
            #expect(try Tool.run(["tar", "--zstd", "-xf", file.path], in: folder).code == 0)
            #expect(try Data(contentsOf: folder.appending(path: "sub/b.txt")) == Data(text + text))
        }
    }

    @Test("made by tar and zstd is read as well")
    func fromStandardTools() throws {
        try withFolder { folder in
            try Data("hello".utf8).write(to: folder.appending(path: "a.txt"))
            let made = try Tool.run(["tar", "--zstd", "-cf", "x.tar.zst", "a.txt"], in: folder)
            #expect(made.code == 0)
            let found = try Archives.read(Array(Data(contentsOf: folder.appending(path: "x.tar.zst"))))
            #expect(found.map(\.name) == ["a.txt"])
            #expect(found.map(\.bytes) == [Array("hello".utf8)])
        }
    }

    @Test("takes a stream of exactly the length that was said", arguments: [0, 3, 5])
    func wrongLength(found: Int) throws {
        let writer = try ArchiveWriter(modifiedSeconds: 0) { _ in }
        let error = ArchivingError.wrongSize(name: "x", expected: 4, found: Int64(found))
        var isRead = false
        #expect(throws: error) {
            try writer.add(ArchiveEntry(name: "x", byteCount: 4)) { _ in
                defer { isRead = true }
                return isRead ? 0 : found
            }
        }
    }

    @Test("passes on what its output throws, and writes nothing afterwards")
    func failingOutput() throws {
        struct Full: Error {}
        var written = 0
        #expect(throws: Full.self) {
            let writer = try ArchiveWriter(modifiedSeconds: 0) { bytes in
                guard written < 1000 else { throw Full() }
                written += bytes.byteCount
            }
            var random = SeededGenerator(seed: 42)
            let noise = (0..<1 << 22).map { _ in UInt8.random(in: 0...255, using: &random) }
            try writer.add("noise", bytes: noise)
            try writer.finish()
        }
    }

    @Test("passes on what its input throws")
    func failingInput() throws {
        struct Torn: Error {}
        let bytes = try Archives.made([("x", [UInt8](repeating: 7, count: 5000))])
        var position = 0
        #expect(throws: Torn.self) {
            let reader = try ArchiveReader { buffer in
                guard position < 20 else { throw Torn() }
                buffer.withUnsafeMutableBytes { $0.copyBytes(from: bytes[position..<position + 10]) }
                position += 10
                return 10
            }
            while try reader.next() != nil {}
        }
    }
}
