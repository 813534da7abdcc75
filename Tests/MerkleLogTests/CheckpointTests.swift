import MerkleLog
import Sealing
import Testing

@Suite("Checkpoint")
struct CheckpointTests {
    static let origin = "coffer/0198a1f0/1"
    static let checkpoint = Checkpoint(origin: origin, size: 42, root: .leaf([1]))

    @Test("has the text of the specification")
    func text() throws {
        let published = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            """
        let checkpoint = try Checkpoint(text: published)
        #expect(checkpoint.origin == "example.com/behind-the-sofa")
        #expect(checkpoint.size == 20_852_163)
        #expect(checkpoint.text == published)
        let extended = published + "an extension\n"
        #expect(try Checkpoint(text: extended).extensions == ["an extension"])
        #expect(try Checkpoint(text: extended).text == extended)
    }

    @Test("comes back from its note, under its key only")
    func note() throws {
        let (key, note) = try Self.signed()
        #expect(try Checkpoint.open(note, key: key) == Self.checkpoint)
        let other = try VerifierKey(name: "coffer/0198a1f0/2", publicKey: key.publicKey)
        #expect(throws: NoteError.notSigned(by: "coffer/0198a1f0/2")) {
            try Checkpoint.open(note, key: other)
        }
    }

    @Test("is refused when any byte of its note is flipped")
    func flippedByte() throws {
        let (key, note) = try Self.signed()
        for index in Array(note.utf8).indices {
            var bytes = Array(note.utf8)
            bytes[index] ^= 4
            guard let changed = String(validating: bytes, as: UTF8.self) else { continue }
            #expect(throws: NoteError.self) { try Checkpoint.open(changed, key: key) }
        }
    }

    @Test("of another log is refused although the key signed it")
    func otherOrigin() throws {
        let (key, _) = try Self.signed()
        let foreign = Checkpoint(origin: "coffer/other/1", size: 1, root: .emptyTree)
        let note = try foreign.signed(as: key) { try SigningKey(seed: Self.seed.span.bytes).sign($0) }
        #expect(throws: NoteError.otherOrigin(expected: Self.origin, found: "coffer/other/1")) {
            try Checkpoint.open(note, key: key)
        }
    }

    @Test("is refused in any other form")
    func malformed() {
        let root = "\(Hash.emptyTree)"
        let texts = [
            "", "a\n", "a\n1\n", "\n1\n\(root)\n", "a\n01\n\(root)\n", "a\n+1\n\(root)\n", "a\n-1\n\(root)\n",
            "a\n18446744073709551616\n\(root)\n", "a\n1\nAAAA\n", "a\n1\n\(root)", "a\n1\n\(root)\n\n",
            "a\n1\n\n\(root)\n",
        ]
        for text in texts {
            #expect {
                try Checkpoint(text: text)
            } throws: {
                ($0 as? NoteError)?.code == "checkpoint-malformed"
            }
        }
    }

    private static let seed = [UInt8](repeating: 7, count: 32)

    private static func signed() throws -> (key: VerifierKey, note: String) {
        let signer = try SigningKey(seed: seed.span.bytes)
        let key = try VerifierKey(name: origin, publicKey: signer.publicKey)
        return (key, try checkpoint.signed(as: key) { signer.sign($0) })
    }
}
