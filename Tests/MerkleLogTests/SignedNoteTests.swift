import MerkleLog
import Sealing
import Testing

/// Keys, text and signatures are those of the reference implementation's tests (golang.org/x/mod/sumdb/note).
@Suite("Signed note")
struct SignedNoteTests {
    static let peterKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let enochKey = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
    static let peterSeed = "810a1402d5146c8d84f2443330f54080ebf98ee17d9c74f6252fc5d5c7283173"
    static let text = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        """
    static let peterLine =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    static let enochLine =
        "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"

    @Test("carries the published signature")
    func sign() throws {
        let seed = try #require(Hexadecimal.decode(Self.peterSeed))
        let signer = try SigningKey(seed: seed.span.bytes)
        let note = try SignedNote.sign(Self.text, as: VerifierKey(Self.peterKey)) { signer.sign($0) }
        #expect(note.description == Self.text + "\n" + Self.peterLine)
    }

    @Test("verifies by each of its keys", arguments: [peterKey, enochKey])
    func verify(key: String) throws {
        let note = try SignedNote(Self.text + "\n" + Self.peterLine + Self.enochLine)
        #expect(note.text == Self.text)
        #expect(note.signatures.map(\.keyName) == ["PeterNeumann", "EnochRoot"])
        try note.verify(by: VerifierKey(key))
    }

    @Test("is refused without a signature by the key")
    func notSigned() throws {
        let note = try SignedNote(Self.text + "\n" + Self.enochLine)
        let key = try VerifierKey(Self.peterKey)
        #expect(throws: NoteError.notSigned(by: "PeterNeumann")) { try note.verify(by: key) }
    }

    @Test("is refused when any byte of it is flipped")
    func flippedByte() throws {
        let whole = Array((Self.text + "\n" + Self.peterLine).utf8)
        let key = try VerifierKey(Self.peterKey)
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= 1
            guard let changed = String(validating: bytes, as: UTF8.self) else { continue }
            #expect(throws: NoteError.self, "byte \(index)") { try SignedNote(changed).verify(by: key) }
        }
    }

    @Test("is refused in any other form")
    func malformed() {
        let (text, line) = (Self.text, Self.peterLine)
        let notes = [
            "", "\n", text, text + "\n", text + line, text + "\n" + line.dropLast(),
            "\u{1}" + text + "\n" + line, text + "\n" + line + "Unexpected line.\n",
            text + "\n" + line.replacing("— ", with: "- "), text + "\n— Bad Name AAAAAAAA\n",
            text + "\n— a+b AAAAAAAA\n", text + "\n— name AAAA\n", text + "\n— name A\n",
            text + "\n— name \n",
            text + "\n" + line.replacing("nAM=", with: "nAN="), text + "\r\n\r\n" + line,
            text + "\n" + String(repeating: line, count: 65),
        ]
        for note in notes {
            #expect {
                try SignedNote(note)
            } throws: {
                ($0 as? NoteError)?.code == "note-malformed"
            }
        }
    }

    @Test("accepts at least sixteen signatures")
    func manySignatures() throws {
        let note = try SignedNote(Self.text + "\n" + String(repeating: Self.peterLine, count: 16))
        try note.verify(by: VerifierKey(Self.peterKey))
    }

    @Test(
        "cannot carry a text without a final line break, or with control characters",
        arguments: ["a", "a\tb\n"]
    )
    func unsayable(text: String) throws {
        let key = try VerifierKey(Self.peterKey)
        #expect(throws: NoteError.self) { try SignedNote.sign(text, as: key) { _ in [] } }
    }
}

@Suite("Verifier key")
struct VerifierKeyTests {
    @Test("has one text form", arguments: [SignedNoteTests.peterKey, SignedNoteTests.enochKey])
    func text(key: String) throws {
        let read = try VerifierKey(key)
        #expect(read.description == key)
        #expect(try VerifierKey(name: read.name, publicKey: read.publicKey) == read)
    }

    @Test("is refused cut anywhere, changed anywhere, or of another kind")
    func mangled() {
        let key = Array(SignedNoteTests.peterKey.utf8)
        for start in key.indices {
            for end in start...key.count where (start, end) != (0, key.count) {
                #expect(throws: NoteError.self) {
                    try VerifierKey(String(decoding: key[start..<end], as: UTF8.self))
                }
            }
        }
        for index in key.indices {
            var changed = key
            changed[index] += 1
            #expect(throws: NoteError.self) { try VerifierKey(String(decoding: changed, as: UTF8.self)) }
        }
        for other in [
            "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
            "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        ] {
            #expect(throws: NoteError.self) { try VerifierKey(other) }
        }
    }
}
