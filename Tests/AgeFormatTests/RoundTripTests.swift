import AgeFormat
import TestSupport
import Testing

@Suite("An age file")
struct RoundTripTests {
    @Test("gives back what was encrypted", arguments: Sizes.aroundBounds, [false, true])
    func sizes(count: Int, isArmored: Bool) throws {
        var random = SeededGenerator(seed: UInt64(count))
        let (plaintext, identity) = (random.bytes(count), try X25519Identity())
        let file = try AgeFile.encrypt(plaintext, for: .keys([identity.recipient]), isArmored: isArmored)
        #expect(try AgeFile.decrypt(file, with: [.key(identity)]) == plaintext)
        #expect(
            try AgeFile.decrypt(file, with: [.key(identity)], armor: isArmored ? .required : .absent)
                == plaintext
        )
        if !isArmored {
            let chunks = max(1, (count + Sizes.chunk - 1) / Sizes.chunk)
            // Version line, stanza, code, nonce, and a tag for each chunk.
            #expect(file.count == 22 + 98 + 48 + 16 + count + 16 * chunks)
        }
    }

    @Test(
        "is the same plaintext in whatever pieces it is written and read",
        arguments: 0..<20 as Range<UInt64>
    )
    func pieces(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let plaintext = random.bytes(Int.random(in: 0...200_000, using: &random))
        let identity = try X25519Identity()
        let file = try AgeFile.encrypt(
            plaintext,
            for: .keys([identity.recipient]),
            isArmored: Bool.random(using: &random),
            pieceByteCount: Int.random(in: 1...70_000, using: &random)
        )
        var reader = try AgeReader(
            from: Trickle(file, pieceByteCount: Int.random(in: 1...5_000, using: &random)),
            identities: [.key(identity)]
        )
        var (found, piece) = ([UInt8](), [UInt8](repeating: 0, count: 3_001))
        while true {
            var elements = piece.mutableSpan
            var span = elements.mutableBytes
            let count = try reader.read(into: &span)
            guard count > 0 else { break }
            found += piece[..<count]
        }
        #expect(found == plaintext)
    }

    @Test("opens with any of its recipients' identities, and with no other")
    func severalRecipients() throws {
        let identities = try (0..<5).map { _ in try X25519Identity() }
        let file = try AgeFile.encrypt([1, 2, 3], for: .keys(identities.map(\.recipient)))
        for identity in identities {
            #expect(
                try AgeFile.decrypt(file, with: [.key(try X25519Identity()), .key(identity)]) == [1, 2, 3]
            )
        }
        #expect(throws: AgeError.noMatchingIdentity(lockedFor: .recipients)) {
            try AgeFile.decrypt(
                file,
                with: [.key(try X25519Identity()), .passphrase(try Passphrase(text: "x"))]
            )
        }
        #expect(throws: AgeError.noMatchingIdentity(lockedFor: .recipients)) {
            try AgeFile.decrypt(file, with: [])
        }
    }

    @Test("opens with its passphrase, and with no other", arguments: [false, true])
    func passphrase(isArmored: Bool) throws {
        let passphrase = try Passphrase(text: "correct horse")
        let file = try AgeFile.encrypt(
            [9],
            for: .passphrase(passphrase, workFactor: 4),
            isArmored: isArmored
        )
        #expect(try AgeFile.decrypt(file, with: [.passphrase(try Passphrase(text: "correct horse"))]) == [9])
        #expect(throws: AgeError.noMatchingIdentity(lockedFor: .passphrase)) {
            try AgeFile.decrypt(file, with: [.passphrase(try Passphrase(text: "correct horsf"))])
        }
        #expect(throws: AgeError.noMatchingIdentity(lockedFor: .passphrase)) {
            try AgeFile.decrypt(file, with: [.key(try X25519Identity())])
        }
    }

    @Test("is another each time")
    func fresh() throws {
        let recipient = try X25519Identity().recipient
        #expect(
            try AgeFile.encrypt([1], for: .keys([recipient])) != AgeFile.encrypt([1], for: .keys([recipient]))
        )
    }

    @Test("needs a recipient")
    func noRecipient() {
        #expect(throws: AgeKeyError.empty) { try AgeFile.encrypt([1], for: .keys([])) }
    }

    @Test("that was not brought to its end is refused")
    func unfinished() throws {
        let identity = try X25519Identity()
        let whole = try AgeFile.encrypt(
            [UInt8](repeating: 7, count: 2 * Sizes.chunk),
            for: .keys([identity.recipient])
        )
        // The first chunk left the writer before its end was known.
        let written = Array(whole.dropLast(Sizes.chunk + 16))
        let outcome = AgeFile.open(written, with: [.key(identity)])
        #expect(outcome.error as? AgeError == .payload(.missingChunk(1)))
        #expect(outcome.released == [UInt8](repeating: 7, count: Sizes.chunk))
    }
}

/// A source that hands out few bytes at a time.
struct Trickle: ByteSource {
    private var source: MemorySource
    private let pieceByteCount: Int

    init(_ bytes: [UInt8], pieceByteCount: Int) {
        source = MemorySource(bytes)
        self.pieceByteCount = pieceByteCount
    }

    mutating func read(into buffer: inout MutableRawSpan) -> Int {
        var piece = [UInt8](repeating: 0, count: min(pieceByteCount, buffer.byteCount))
        var elements = piece.mutableSpan
        var span = elements.mutableBytes
        let count = source.read(into: &span)
        for index in 0..<count { buffer.storeBytes(of: piece[index], toByteOffset: index, as: UInt8.self) }
        return count
    }
}
