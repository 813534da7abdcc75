import AgeFormat
import Archiving
import Foundation
import Sealing
import TestSupport
import Testing

@testable import Backup

@Suite("Archives that were damaged")
struct CorruptionTests {
    /// How many random kinds of damage are tried; `COFFER_DAMAGES` says another number, and `make test-damage` ten thousand.
    private static let damages =
        ProcessInfo.processInfo.environment["COFFER_DAMAGES"].flatMap(Int.init) ?? 400

    @Test("are noticed with any one bit changed, with nothing known of them but the identity")
    func flips() throws {
        let packed = try PackedArchive(databaseBytes: 40, seed: 1)
        for index in packed.bytes.indices {
            for bit in 0..<8 {
                var bytes = packed.bytes
                bytes[index] ^= 1 << bit
                try packed.expectNoticed(bytes, "bit \(bit) of byte \(index)")
            }
        }
    }

    @Test("are noticed cut at any length, and with anything behind them")
    func cuts() throws {
        let packed = try PackedArchive(databaseBytes: 40, seed: 2)
        for count in packed.bytes.indices {
            try packed.expectNoticed(Array(packed.bytes[..<count]), "cut at \(count)")
        }
        for byte: UInt8 in [0, 0x0A, 0xFF] {
            try packed.expectNoticed(packed.bytes + [byte], "\(byte) behind it")
        }
        try packed.expectNoticed(packed.bytes + packed.bytes, "twice")
    }

    @Test("are noticed after random flips, cuts, swaps, duplications and reorderings of a long one")
    func random() throws {
        let packed = try PackedArchive(databaseBytes: 600_000, seed: 3)
        var random = SeededGenerator(seed: 4)
        var kinds: [Damage: Int] = [:]
        for round in 0..<Self.damages {
            let kind = Damage.allCases[round % Damage.allCases.count]
            var bytes = packed.bytes
            kind.apply(to: &bytes, using: &random)
            guard bytes != packed.bytes else { continue }
            kinds[kind, default: 0] += 1
            try packed.expectNoticed(bytes, "\(kind) in round \(round), seed 4")
        }
        #expect(kinds.count == Damage.allCases.count)
    }

    @Test("are read when nothing was done to them, however often")
    func whole() throws {
        for seed: UInt64 in 5...8 {
            let packed = try PackedArchive(databaseBytes: Int(seed) * 20_000, seed: seed)
            #expect(try packed.read(packed.bytes).digest == ArchiveDigest(of: packed.bytes))
        }
    }
}

/// A kind of damage.
private enum Damage: CaseIterable {
    case flip, cut, swap, duplicate, reorder, chunkSwap, chunkDrop, zero

    /// What age seals at once, with its tag.
    private static let chunk = 65_536 + 16

    func apply(to bytes: inout [UInt8], using random: inout SeededGenerator) {
        let count = bytes.count
        let place = Int.random(in: 0..<count, using: &random)
        let length = min(Int.random(in: 1...4_096, using: &random), count - place)
        switch self {
        case .flip: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case .cut: bytes.removeSubrange(place..<place + length)
        case .zero: for index in place..<place + length { bytes[index] = 0 }
        case .duplicate: bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: place)
        case .swap:
            let other = Int.random(in: 0...count - length, using: &random)
            for offset in 0..<length { bytes.swapAt(place + offset, other + offset) }
        case .reorder: bytes[place..<place + length].reverse()
        case .chunkSwap, .chunkDrop:
            // Why from the end: there the header's length need not be known.
            let chunks = count / Self.chunk
            guard chunks > 2 else { return }
            let start = count % Self.chunk
            let one = start + Int.random(in: 0..<chunks - 1, using: &random) * Self.chunk
            if self == .chunkDrop { return bytes.removeSubrange(one..<one + Self.chunk) }
            for offset in 0..<Self.chunk { bytes.swapAt(one + offset, one + Self.chunk + offset) }
        }
    }
}

/// An archive of a database that is no database, for what is noticed before anybody looks into it.
private struct PackedArchive {
    let name = ArchiveName.data(store: StoreID.zero, time: Timestamp(seconds: 1_795_953_600))
    let identity: X25519Identity
    let bytes: [UInt8]
    private let scratch: Scratch

    init(databaseBytes: Int, seed: UInt64) throws {
        scratch = try Scratch()
        identity = try X25519Identity()
        var random = SeededGenerator(seed: seed)
        let database = (0..<databaseBytes).map { _ in UInt8.random(in: 0...255, using: &random) }
        let manifest = Manifest(
            kind: .data,
            store: name.store,
            incarnation: "\(StoreID.zero)",
            created: name.time,
            software: "test",
            epoch: 1,
            schema: [:],
            files: [Manifest.File(name: "data.db", bytes: Int64(databaseBytes))],
            rows: [:],
            auditCheckpoint: "",
            decisionsCheckpoint: "",
            series: []
        )
        let packed = Packed(try AgeWriter(to: MemorySink(), for: .keys([identity.recipient])))
        let writer = try ArchiveWriter(modifiedSeconds: 0, threads: 1) { try packed.write($0) }
        try writer.add(Manifest.fileName, bytes: manifest.file)
        try writer.add("data.db", bytes: database)
        try writer.finish()
        bytes = try packed.finish()
    }

    func read(_ bytes: [UInt8]) throws -> ReadArchive {
        try Data(bytes).write(to: URL(filePath: "\(scratch.path)/\(name)"))
        return try ArchivePass(
            target: FolderTarget(scratch.path),
            name: name,
            identities: [identity],
            record: nil,
            folder: nil
        ).run()
    }

    /// Noticed, with an error that names the archive and says what is wrong.
    func expectNoticed(_ bytes: [UInt8], _ damage: Comment) throws {
        let error = #expect(throws: ReadingError.self, damage) { try read(bytes) }
        guard let error else { return }
        let lines = error.description.split(separator: "\n")
        #expect(lines.count == 3 && lines[0].contains(name.text), damage)
        switch error {
        case .damaged(_, let code, let reason): #expect(!code.isEmpty && !reason.isEmpty, damage)
        case .notForUs: break
        default: Issue.record("\(error)")
        }
    }
}
