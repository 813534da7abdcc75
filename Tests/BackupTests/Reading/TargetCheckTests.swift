import Foundation
import Sealing
import TestSupport
import Testing

@testable import Audit
@testable import Backup

@Suite("A target held against its catalogue")
struct TargetCheckTests {
    private static let time = Timestamp(seconds: 1_795_953_600)

    @Test("has nothing wrong as a backup leaves it")
    func whole() async throws {
        let shelf = try await Shelf.make(customers: 1)
        try await shelf.backUp(at: Self.time)
        #expect(try shelf.check() == [])
        try shelf.put("of-others.txt", [1])
        #expect(try shelf.check() == [], "what is none of ours is left to its owner")
    }

    @Test("shows each archive that was removed, cut, added, renamed or exchanged for another")
    func archives() async throws {
        let shelf = try await Shelf.make(customers: 1)
        let catalogue = try await shelf.backUp(at: Self.time)
        let (data, vault) = (catalogue.archives[0].name.text, catalogue.archives[1].name.text)
        let bytes = try shelf.get(data)
        let other = ArchiveName.data(store: shelf.store, time: Timestamp(seconds: 0)).text
        try FileManager.default.moveItem(atPath: "\(shelf.shelf)/\(data)", toPath: "\(shelf.shelf)/\(other)")
        #expect(try shelf.check() == ["archive-missing \(data)", "archive-unlisted \(other)"])
        try FileManager.default.removeItem(atPath: "\(shelf.shelf)/\(other)")
        try shelf.put(data, bytes.dropLast())
        #expect(try shelf.check() == ["archive-length \(data)"])
        try shelf.put(data, try shelf.get(vault))
        try shelf.put(vault, bytes)
        #expect(try shelf.check() == ["archive-length \(data)", "archive-length \(vault)"])
    }

    @Test("shows a catalogue that was taken away, replayed, changed, or brought from another target")
    func catalogue() async throws {
        let shelf = try await Shelf.make(customers: 1)
        let first = try await shelf.backUp(at: Self.time)
        let old = try shelf.get("catalogue.note")
        try await shelf.list(first.archives, time: Self.time, sequence: 2)
        #expect(try shelf.check(sequence: 2) == [])
        let new = try shelf.get("catalogue.note")
        try shelf.put("catalogue.note", old)
        #expect(try shelf.check(sequence: 2) == ["catalogue-replayed catalogue.note"])
        try shelf.put("catalogue.note", new)
        #expect(try shelf.check(id: "\(RowID.random())") == ["catalogue-foreign catalogue.note"])
        var random = SeededGenerator(seed: 9)
        for _ in 0..<200 {
            var bytes = new
            bytes[Int.random(in: 0..<bytes.count, using: &random)] ^=
                1 << UInt8.random(in: 0..<8, using: &random)
            try shelf.put("catalogue.note", bytes)
            let found = try shelf.check(sequence: 2)
            #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("catalogue-") }, "\(found)")
        }
        try FileManager.default.removeItem(atPath: "\(shelf.shelf)/catalogue.note")
        #expect(try shelf.check() == ["catalogue-missing catalogue.note"])
    }

    @Test("shows an epoch's key or decisions that were taken away or changed")
    func rest() async throws {
        let shelf = try await Shelf.make(customers: 1)
        let catalogue = try await shelf.backUp(at: Self.time)
        let copy = try shelf.get("epoch-1.age")
        try shelf.put("epoch-1.age", copy + [0])
        #expect(try shelf.check() == ["epoch-copy-other epoch-1.age"])
        try shelf.put("epoch-2.age", copy)
        try FileManager.default.removeItem(atPath: "\(shelf.shelf)/epoch-1.age")
        #expect(try shelf.check() == ["epoch-copy-unlisted epoch-2.age", "epoch-copy-missing epoch-1.age"])
        try FileManager.default.removeItem(atPath: "\(shelf.shelf)/epoch-2.age")
        try shelf.put("epoch-1.age", copy)
        let empty = try shelf.get(DecisionsLog.fileName)
        let one = try shelf.decisions(adding: [.restriction(subject: .random(), isInForce: true)], to: [])
        try await shelf.list(catalogue.archives, time: Self.time, decisions: one)
        try shelf.put(DecisionsLog.fileName, empty)
        #expect(try shelf.check().map { $0.split(separator: " ").last } == ["decisions.jsonl"])
        try FileManager.default.removeItem(atPath: "\(shelf.shelf)/\(DecisionsLog.fileName)")
        #expect(try shelf.check() == ["decisions-missing decisions.jsonl"])
    }
}

extension Shelf {
    fileprivate func check(id: String? = nil, sequence: UInt64? = nil) throws -> [String] {
        try TargetCheck(target, store: store, signingKey: signingKey, id: id, sequence: sequence)
            .findings.map { "\($0.code) \($0.name)" }
    }
}
