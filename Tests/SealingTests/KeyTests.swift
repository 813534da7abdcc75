import Foundation
import Sealing
import TestSupport
import Testing

@Suite("Keys in locked memory")
struct KeyTests {
    private func bytes(_ span: RawSpan) -> [UInt8] { span.withUnsafeBytes { Array($0) } }

    @Test("are random when fresh and equal when copied")
    func keys() throws {
        let first = try SecretKey()
        let second = try SecretKey()
        let a = first.withBytes(bytes)
        let b = second.withBytes(bytes)
        let c = try SecretKey(copying: a.span.bytes).withBytes(bytes)
        #expect(a != b && a == c && a.count == 32)
    }

    @Test("are counted as locked by the kernel")
    func locked() throws {
        let slab = try KeySlab(capacity: 4096)
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmLck:") })
        let kibibytes = try #require(Int(line.split(separator: " ").dropFirst().first ?? ""))
        #expect(kibibytes >= slab.capacity * 32 / 1024)
    }

    @Test(
        "are read from base64 alone, not from bytes that libsodium takes for it",
        arguments: [0x80, 0xC3, 0xFF]
    )
    func base64(wrong: UInt8) {
        let key = countedKey()
        var text = KeyText.withBase64(of: key.span.bytes, bytes)
        let sound = KeyText.withKey(fromBase64: text.span.bytes, bytes)
        #expect(sound == key)
        text[7] = wrong
        let refused = KeyText.withKey(fromBase64: text.span.bytes, bytes)
        #expect(refused == nil)
    }

    @Test("share a slab without disturbing each other, and are gone when wiped")
    func slab() throws {
        let slab = try KeySlab(capacity: 3)
        for slot in 0..<3 {
            let key = countedKey(from: UInt8(slot))
            slab.store(key.span.bytes, in: slot)
        }
        slab.wipe(1)
        let zero = [UInt8](repeating: 0, count: 32)
        #expect(slab.withKey(0, bytes) == countedKey() && slab.withKey(1, bytes) == zero)
        #expect(slab.withKey(2, bytes) == countedKey(from: 2))
        slab.wipeAll()
        #expect(slab.withKey(0, bytes) == zero && slab.withKey(2, bytes) == zero)
    }

    @Test("come from a passphrase and its parameters, the same each time")
    func passphrase() throws {
        let parameters = try PasswordHash.Parameters(
            salt: Array(0..<16),
            operations: 1,
            memoryBytes: PasswordHash.Parameters.memoryRange.lowerBound
        )
        let other = try PasswordHash.Parameters(
            salt: Array(1..<17),
            operations: 1,
            memoryBytes: PasswordHash.Parameters.memoryRange.lowerBound
        )
        let word = Array("correct horse".utf8)
        let first = try PasswordHash.derive(word, parameters).withBytes(bytes)
        #expect(try PasswordHash.derive(word, parameters).withBytes(bytes) == first)
        #expect(try PasswordHash.derive(word, other).withBytes(bytes) != first)
        #expect(try PasswordHash.derive([], parameters).withBytes(bytes) != first)
    }

    @Test("do not come from parameters that are out of bounds")
    func bounds() {
        let salt = [UInt8](repeating: 0, count: 16)
        #expect(throws: PasswordHashError.parametersOutOfBounds(what: "salt")) {
            try PasswordHash.Parameters(salt: [], operations: 3, memoryBytes: 1 << 26)
        }
        #expect(throws: PasswordHashError.parametersOutOfBounds(what: "memory")) {
            try PasswordHash.Parameters(salt: salt, operations: 3, memoryBytes: 1 << 40)
        }
        #expect(throws: PasswordHashError.parametersOutOfBounds(what: "operations")) {
            try PasswordHash.Parameters(salt: salt, operations: 0, memoryBytes: 1 << 26)
        }
    }
}

@Suite("Identifiers")
struct IdentifierTests {
    @Test("are the same as text, bytes, UUID and JSON", arguments: 0..<10)
    func forms(_: Int) throws {
        let id = RowID.random()
        #expect(RowID(id.description) == id && RowID(bytes: id.bytes) == id && RowID(uuid: id.uuid) == id)
        #expect(id.description == id.uuid.uuidString.lowercased())
        #expect(try JSONDecoder().decode([RowID].self, from: JSONEncoder().encode([id])) == [id])
        #expect(id.bytes[6] >> 4 == 4 && id.bytes[8] >> 6 == 2)
    }

    @Test("of a sequence are ordered as they were made, whatever the clock shows")
    func ordered() {
        let sequence = IDSequence()
        let start = 1_700_000_000.0
        // Many in one millisecond, more than it has numbers for; then a clock that runs, steps back a little, and goes on.
        let times =
            [Double](repeating: start, count: 10_000)
            + (0..<100).map { start + 1 + Double($0) } + (0..<100).map { start + 99.5 + Double($0) / 1000 }
        let ids: [SubjectID] = times.map { sequence.next(at: Date(timeIntervalSince1970: $0)) }
        #expect(ids == ids.sorted() && Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.bytes[6] >> 4 == 7 && $0.bytes[8] >> 6 == 2 })
        #expect(ids.first?.description.hasPrefix("018bcfe5-6800-7") == true)
        let earlier: SubjectID = sequence.next(at: Date(timeIntervalSince1970: start))
        #expect(earlier.description.hasPrefix("018bcfe5-6800-7"))
    }

    @Test("are refused when malformed", arguments: ["", "x", "0189", "018bcfe5680070000000000000000000"])
    func malformed(text: String) {
        #expect(RowID(text) == nil && RowID(bytes: Array(text.utf8.prefix(15))) == nil)
    }
}
