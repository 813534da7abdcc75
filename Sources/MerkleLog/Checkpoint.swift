/// What a log says it is at one moment: whose it is, how many entries, and the root over all of them.
///
/// Signed, it is a note (c2sp.org/tlog-checkpoint):
///
/// ```
/// <origin>
/// <size, decimal>
/// <root, base64>
///
/// — <origin> base64(key id ‖ signature)
/// ```
public struct Checkpoint: Sendable, Equatable {
    /// The log's own name, without line breaks.
    public let origin: String
    /// How many leaves the tree has.
    public let size: UInt64
    /// The root of the tree.
    public let root: Hash
    /// Further lines of the signed text, kept as they are; Coffer writes none.
    public let extensions: [String]

    /// A checkpoint of the log `origin`, which is a name that a verifier key may carry.
    public init(origin: String, size: UInt64, root: Hash) {
        precondition(SignedNote.isKeyName(origin), "the origin of a log must be a key name")
        self.origin = origin
        self.size = size
        self.root = root
        extensions = []
    }

    /// Reads the text of a note, whose signature the caller has checked.
    ///
    /// - Throws: ``NoteError/malformedCheckpoint(what:)``.
    public init(text: String) throws(NoteError) {
        guard text.utf8.last == 0x0A else {
            throw .malformedCheckpoint(what: "its text does not end in a line break")
        }
        let lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count >= 3, lines.allSatisfy({ !$0.isEmpty }) else {
            throw .malformedCheckpoint(what: "it has not the three lines of origin, size and root")
        }
        guard let size = UInt64(canonical: lines[1]) else {
            throw .malformedCheckpoint(what: "its second line is not a size")
        }
        guard let root = Hash(base64: lines[2]) else {
            throw .malformedCheckpoint(what: "its third line is not a root hash in base64")
        }
        origin = lines[0]
        self.size = size
        self.root = root
        extensions = Array(lines.dropFirst(3))
    }

    /// Reads a signed checkpoint and checks its signature and its origin, which is the key's name.
    ///
    /// - Throws: ``NoteError`` by what does not fit.
    public static func open(_ note: String, key: VerifierKey) throws(NoteError) -> Checkpoint {
        let signed = try SignedNote(note)
        try signed.verify(by: key)
        let checkpoint = try Checkpoint(text: signed.text)
        guard checkpoint.origin == key.name else {
            throw .otherOrigin(expected: key.name, found: checkpoint.origin)
        }
        return checkpoint
    }

    /// The text that is signed.
    public var text: String {
        ([origin, String(size), root.description] + extensions).map { "\($0)\n" }.joined()
    }

    /// Signs the checkpoint and answers the note as it is handed round.
    ///
    /// `sign` makes an Ed25519 signature of 64 bytes with the secret key that belongs to `key`.
    ///
    /// - Throws: What `sign` throws.
    public func signed(as key: VerifierKey, with sign: ([UInt8]) throws -> [UInt8]) throws -> String {
        try SignedNote.sign(text, as: key, with: sign).description
    }
}
