import AgeFormat
import TestSupport
import Testing

@Suite("A damaged age file")
struct DamageTests {
    private let identity: X25519Identity
    private let plaintext: [UInt8]
    private let file: [UInt8]
    private let armored: [UInt8]
    /// Where the payload's nonce begins: version line, stanza, code.
    private let payloadStart = 22 + 98 + 48

    init() throws {
        identity = try X25519Identity()
        plaintext = Array("ordinary words, and some more of them".utf8)
        file = try AgeFile.encrypt(plaintext, for: .keys([identity.recipient]))
        armored = try AgeFile.encrypt(plaintext, for: .keys([identity.recipient]), isArmored: true)
    }

    private func error(of file: [UInt8], armor: Armor = .absent) -> AgeError? {
        AgeFile.open(file, with: [.key(identity)], armor: armor).error as? AgeError
    }

    @Test("with any bit flipped fails in the way of the part it lies in")
    func flips() {
        // Version line and grammar; share and wrapped key open nothing; code; payload.
        let share = 22 + 10..<22 + 10 + 43
        let body = 22 + 54..<22 + 54 + 43
        let code = payloadStart - 44..<payloadStart - 1
        for bit in 0..<file.count * 8 {
            var damaged = file
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            let error = error(of: damaged)
            switch (bit / 8, error) {
            case ((payloadStart)..., .payload(.damagedChunk(0))): break
            case (code, .hmac), (code, .header): break
            case (share, .noMatchingIdentity), (share, .header): break
            case (body, .noMatchingIdentity), (body, .header): break
            // The type of a stanza may become one that is unknown.
            case (25...31, .noMatchingIdentity(lockedFor: .unknown)), (25...31, .header): break
            case (..<payloadStart, .header): break
            default: Issue.record("bit \(bit): \(String(describing: error))")
            }
        }
        #expect(error(of: file) == nil)
    }

    @Test("with any bit of its armor flipped fails, or reads the same where only white space changed")
    func armoredFlips() {
        for bit in 0..<armored.count * 8 {
            var damaged = armored
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            let outcome = AgeFile.open(damaged, with: [.key(identity)], armor: .required)
            #expect(outcome.error is AgeError, "bit \(bit)")
            #expect(plaintext.starts(with: outcome.released))
        }
    }

    @Test("cut anywhere is refused, and releases nothing of the chunk that was cut")
    func cuts() {
        for count in 0..<file.count {
            let outcome = AgeFile.open(Array(file.prefix(count)), with: [.key(identity)], armor: .absent)
            let error = outcome.error as? AgeError
            switch (count, error) {
            case (..<(payloadStart + 16), .header(.truncated)): break
            case (payloadStart + 16, .payload(.missingChunk(0))): break
            case ((payloadStart + 17)..., .payload(.damagedChunk(0))): break
            default: Issue.record("\(count) bytes: \(String(describing: error))")
            }
            #expect(outcome.released.isEmpty)
        }
    }

    @Test("cut anywhere in its armor is refused, but for the last line end")
    func armoredCuts() {
        for count in 0..<armored.count - 1 {
            let error = error(of: Array(armored.prefix(count)), armor: .required)
            if case .armor = error { continue }
            Issue.record("\(count) bytes: \(String(describing: error))")
        }
        #expect(error(of: Array(armored.dropLast()), armor: .required) == nil)
    }

    @Test("made longer is refused", arguments: [1, 15, 16, 17, 70_000])
    func longer(count: Int) {
        let outcome = AgeFile.open(file + [UInt8](repeating: 0, count: count), with: [.key(identity)])
        #expect(outcome.error as? AgeError == .payload(.damagedChunk(0)))
        #expect(outcome.released.isEmpty)
    }

    @Test(
        "of several chunks, cut, flipped or reordered at random, releases only what is authentic",
        arguments: 0..<60 as Range<UInt64>
    )
    func chunks(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let plaintext = random.bytes(3 * Sizes.chunk + Int.random(in: 0...Sizes.chunk, using: &random))
        var damaged = try AgeFile.encrypt(plaintext, for: .keys([identity.recipient]))
        let start = payloadStart + 16
        let sealed = Sizes.chunk + 16
        let place = Int.random(in: start..<damaged.count, using: &random)
        switch seed % 4 {
        case 0: damaged[place] ^= UInt8.random(in: 1...255, using: &random)
        case 1: damaged.removeSubrange(place...)
        case 2:
            let (first, second) = (start..<start + sealed, start + sealed..<start + 2 * sealed)
            let swapped = Array(damaged[second]) + Array(damaged[first])
            damaged.replaceSubrange(first.lowerBound..<second.upperBound, with: swapped)
        default: damaged.insert(contentsOf: damaged[start..<start + sealed], at: start + sealed)
        }
        let outcome = AgeFile.open(damaged, with: [.key(identity)])
        guard case .payload? = outcome.error as? AgeError else {
            Issue.record("\(String(describing: outcome.error))")
            return
        }
        #expect(
            outcome.released.count.isMultiple(of: Sizes.chunk) && plaintext.starts(with: outcome.released)
        )
        #expect(outcome.released.count < plaintext.count)
    }

    @Test("stays refused when it is asked again")
    func again() throws {
        var damaged = file
        damaged[file.count - 1] ^= 1
        var reader = try AgeReader(from: MemorySource(damaged), identities: [.key(identity)])
        for _ in 0..<3 {
            do {
                _ = try reader.withNextChunk { _ in }
                Issue.record("it was not refused")
            } catch {
                #expect(error as? AgeError == .payload(.damagedChunk(0)))
            }
        }
    }
}
