import Backup
import Foundation
import MerkleLog
import Sealing
import Testing
import TestSupport

/// A signing key from 32 equal bytes.
final class NoteKey: Sendable {
    private let key: SigningKey
    var publicKey: [UInt8] { key.publicKey }

    init(_ byte: UInt8) throws { key = try SigningKey(seed: [UInt8](repeating: byte, count: 32).span.bytes) }

    func sign(_ message: [UInt8]) -> [UInt8] { key.sign(message) }
}

@Suite("The catalogue")
struct CatalogueTests {
    static let store = "0198c0de-0000-7000-8000-000000000001"
    let key: NoteKey
    let storeID: StoreID
    let target: RowID

    init() throws {
        key = try NoteKey(7)
        storeID = try #require(StoreID(Self.store))
        target = try #require(RowID("0198c0de-0000-7000-8000-00000000000a"))
    }

    @Test("is written as the page draws it")
    func vector() throws {
        let catalogue = try small()
        let file = try catalogue.signed(publicKey: key.publicKey) { key.sign($0) }
        let text = String(decoding: file, as: UTF8.self)
        let page = try String(contentsOfFile: ProjectFiles.path("docs/backup-formats.md"), encoding: .utf8)
        #expect(page.contains("```\n\(text)```"), "\(text)")
    }

    @Test("is read as it was written", arguments: [0, 1, 2, 100])
    func roundTrip(count: Int) throws {
        var generator = SeededGenerator(seed: UInt64(count))
        let archives = try (0..<count).map { try record(second: $0, &generator) }
        let catalogue = try catalogue(archives.shuffled(using: &generator))
        let file = try catalogue.signed(publicKey: key.publicKey) { key.sign($0) }
        #expect(try Catalogue.open(file, store: storeID, publicKey: key.publicKey) == catalogue)
        for archive in archives { #expect(catalogue.record(of: archive.name) == archive) }
    }

    @Test("is refused with any one bit another")
    func everyBit() throws {
        let file = try small().signed(publicKey: key.publicKey) { key.sign($0) }
        for place in file.indices {
            for bit in 0..<8 {
                var changed = file
                changed[place] ^= 1 << UInt8(bit)
                #expect(throws: FormatError.self, "bit \(bit) of byte \(place)") {
                    try Catalogue.open(changed, store: storeID, publicKey: key.publicKey)
                }
            }
        }
    }

    @Test("is refused when it was cut anywhere")
    func everyCut() throws {
        let file = try small().signed(publicKey: key.publicKey) { key.sign($0) }
        for length in file.indices {
            #expect(throws: FormatError.self, "cut at \(length)") {
                try Catalogue.open(Array(file.prefix(length)), store: storeID, publicKey: key.publicKey)
            }
        }
    }

    @Test("is refused under another key, and for another store")
    func foreign() throws {
        let file = try small().signed(publicKey: key.publicKey) { key.sign($0) }
        let other = try NoteKey(8)
        let error = #expect(throws: FormatError.self) {
            try Catalogue.open(file, store: storeID, publicKey: other.publicKey)
        }
        #expect(error?.code == "catalogue-refused")
        #expect(throws: FormatError.self) {
            try Catalogue.open(file, store: .random(), publicKey: key.publicKey)
        }
    }

    @Test("is refused out of its one order and spelling, even with a good signature")
    func oneSpelling() throws {
        let first = try record(second: 1), second = try record(second: 2)
        let right = try text(of: try catalogue([first, second]))
        let lines = right.split(separator: "\n").map(String.init)
        let wrong: [[String]] = [
            lines.dropLast(2) + [lines[8], lines[7]], lines + [lines[8]], lines + [""],
            lines.map { $0.replacing("sequence 5", with: "sequence 05") },
            lines.map { $0.replacing("time 2026-11-29T12:45:00Z", with: "time 2026-11-29T13:45:00+01:00") },
            lines.filter { !$0.hasPrefix("epoch") }, Array(lines.prefix(6)),
            lines.map { $0.replacing(" data ", with: " vault ") },
            lines.dropLast() + [lines[8].replacing(Self.store, with: "\(StoreID.random())")],
        ]
        try #require(lines.count == 9)
        for lines in wrong {
            let file = try sign(lines.map { "\($0)\n" }.joined())
            let error = #expect(throws: FormatError.self, "\(lines)") {
                try Catalogue.open(file, store: storeID, publicKey: key.publicKey)
            }
            #expect(error?.code == "catalogue-malformed")
        }
        #expect(throws: Never.self) {
            try Catalogue.open(sign(right), store: storeID, publicKey: key.publicKey)
        }
    }

    private func small() throws -> Catalogue {
        let vault = ArchiveRecord(
            name: .vault(store: storeID, time: Timestamp(seconds: 1_795_956_302), epoch: 3),
            bytes: 4096,
            digest: ArchiveDigest(of: [2]),
            epoch: 3,
            level: .content
        )
        return try catalogue([try record(second: 1), vault])
    }

    private func catalogue(_ archives: [ArchiveRecord]) throws -> Catalogue {
        Catalogue(
            store: storeID,
            target: target,
            incarnation: "0198c0de-0000-4000-8000-00000000000b",
            sequence: 5,
            time: Timestamp(seconds: 1_795_956_300),
            epoch: .init(number: 3, digest: ArchiveDigest(of: [3])),
            decisions: .init(size: 0, root: .emptyTree),
            archives: archives
        )
    }

    private func record(second: Int) throws -> ArchiveRecord {
        var generator = SeededGenerator(seed: 1)
        return try record(second: second, &generator)
    }

    private func record(second: Int, _ generator: inout SeededGenerator) throws -> ArchiveRecord {
        ArchiveRecord(
            name: .data(store: storeID, time: Timestamp(seconds: 1_795_956_300 + Int64(second))),
            bytes: 1_048_576,
            digest: ArchiveDigest(of: generator.bytes(8)),
            epoch: 3,
            level: .content
        )
    }

    private func text(of catalogue: Catalogue) throws -> String {
        let file = try catalogue.signed(publicKey: key.publicKey) { key.sign($0) }
        return try SignedNote(String(decoding: file, as: UTF8.self)).text
    }

    private func sign(_ text: String) throws -> [UInt8] {
        let key = try VerifierKey(name: Catalogue.origin(storeID), publicKey: key.publicKey)
        return try Array(SignedNote.sign(text, as: key) { self.key.sign($0) }.description.utf8)
    }
}
