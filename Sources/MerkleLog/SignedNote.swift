/// A text with the signatures of one or more keys below it (c2sp.org/signed-note).
///
/// The text says nothing until ``verify(by:)`` has returned.
public struct SignedNote: Sendable, Equatable {
    /// One signature line.
    public struct Signature: Sendable, Equatable {
        /// The name of the key that signed.
        public let keyName: String
        /// Its key id.
        public let keyID: UInt32
        /// The signature itself: 64 bytes for Ed25519.
        public let bytes: [UInt8]
    }

    /// The most signatures that are read.
    static let signatureLimit = 64
    /// The longest note that is read, in bytes.
    static let byteLimit = 1 << 20
    private static let dash = "\u{2014} "

    /// The signed text, with its final line break.
    public let text: String
    /// The signatures, in order.
    public let signatures: [Signature]

    /// Signs `text`, which ends in a line break, once.
    ///
    /// `sign` makes an Ed25519 signature of 64 bytes with the secret key that belongs to `key`.
    ///
    /// - Throws: ``NoteError/malformedNote(what:)`` for a text that no note can carry, or what `sign` throws.
    public static func sign(
        _ text: String,
        as key: VerifierKey,
        with sign: ([UInt8]) throws -> [UInt8]
    ) throws -> SignedNote {
        guard text.utf8.last == 0x0A else {
            throw NoteError.malformedNote(what: "the text does not end in a line break")
        }
        guard hasOnlyPrintables(text) else {
            throw NoteError.malformedNote(what: "the text has control characters")
        }
        let bytes = try sign(Array(text.utf8))
        return SignedNote(
            text: text,
            signatures: [Signature(keyName: key.name, keyID: key.keyID, bytes: bytes)]
        )
    }

    init(text: String, signatures: [Signature]) {
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note; nothing is verified yet.
    ///
    /// - Throws: ``NoteError/malformedNote(what:)``.
    public init(_ note: String) throws(NoteError) {
        guard note.utf8.count <= Self.byteLimit else { throw .malformedNote(what: "it is longer than 1 MiB") }
        guard Self.hasOnlyPrintables(note) else { throw .malformedNote(what: "it has control characters") }
        let bytes = Array(note.utf8)
        guard bytes.last == 0x0A else { throw .malformedNote(what: "it does not end in a line break") }
        // The signatures follow the last empty line.
        let gap = bytes.indices.dropFirst().last { bytes[$0] == 0x0A && bytes[$0 - 1] == 0x0A }
        guard let gap else { throw .malformedNote(what: "no empty line divides text and signatures") }
        text = String(decoding: bytes[..<gap], as: UTF8.self)
        let lines = bytes[(gap + 1)...].dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count <= Self.signatureLimit else {
            throw .malformedNote(what: "it has more than \(Self.signatureLimit) signatures")
        }
        var signatures: [Signature] = []
        for line in lines { signatures.append(try Self.signature(String(decoding: line, as: UTF8.self))) }
        self.signatures = signatures
    }

    /// Checks that `key` signed the text; signatures by other keys are passed over.
    ///
    /// - Throws: ``NoteError/notSigned(by:)`` or ``NoteError/signatureWrong(key:)``.
    public func verify(by key: VerifierKey) throws(NoteError) {
        let own = signatures.filter { $0.keyName == key.name && $0.keyID == key.keyID }
        guard !own.isEmpty else { throw .notSigned(by: key.name) }
        guard own.allSatisfy({ key.isValid($0.bytes, of: text) }) else {
            throw .signatureWrong(key: key.name)
        }
    }

    /// Whether `name` may name a key: not empty, no white space, no plus sign.
    static func isKeyName(_ name: String) -> Bool {
        !name.isEmpty && hasOnlyPrintables(name)
            && name.unicodeScalars.allSatisfy { $0 != "+" && !isWhiteSpace($0) }
    }

    /// Why ASCII by itself: a log's origin is checked with every commit, and Unicode's table costs 5 µs for one.
    private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    private static func hasOnlyPrintables(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A }
    }

    private static func signature(_ line: String) throws(NoteError) -> Signature {
        guard line.hasPrefix(dash) else { throw .malformedNote(what: "a signature line has not its dash") }
        let parts = line.dropFirst(dash.count).split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, isKeyName(String(parts[0])) else {
            throw .malformedNote(what: "a signature line is not a name and a signature")
        }
        guard let bytes = Base64.decode(parts[1]), bytes.count > 4 else {
            throw .malformedNote(
                what: "the signature by `\(parts[0])` is not base64 of a key id and a signature"
            )
        }
        let keyID = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        return Signature(keyName: String(parts[0]), keyID: keyID, bytes: Array(bytes.dropFirst(4)))
    }
}

extension SignedNote: CustomStringConvertible {
    /// The note as it is handed round: the text, an empty line, the signature lines.
    public var description: String {
        let lines = signatures.map { signature in
            let id = (0..<4).reversed().map { UInt8(truncatingIfNeeded: signature.keyID >> (8 * $0)) }
            return "\(Self.dash)\(signature.keyName) \(Base64.encode(id + signature.bytes))\n"
        }
        return "\(text)\n\(lines.joined())"
    }
}
