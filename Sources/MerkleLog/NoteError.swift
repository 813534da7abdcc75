/// Why a signed note, a checkpoint or a verifier key is not accepted.
public enum NoteError: Error, Hashable, Sendable {
    /// The text is not a signed note (c2sp.org/signed-note); `what` says where it leaves the form.
    case malformedNote(what: String)
    /// The signed text is not a checkpoint (c2sp.org/tlog-checkpoint); `what` says where it leaves the form.
    case malformedCheckpoint(what: String)
    /// The text is not a verifier key with an Ed25519 public key.
    case malformedKey(what: String)
    /// None of the note's signatures is by the key with this name and id.
    case notSigned(by: String)
    /// A signature under the known key's name and id does not verify.
    case signatureWrong(key: String)
    /// The checkpoint is signed, but it speaks of another log.
    case otherOrigin(expected: String, found: String)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .malformedNote: "note-malformed"
        case .malformedCheckpoint: "checkpoint-malformed"
        case .malformedKey: "verifier-key-malformed"
        case .notSigned: "note-not-signed"
        case .signatureWrong: "note-signature-wrong"
        case .otherOrigin: "checkpoint-other-log"
        }
    }
}

extension NoteError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .malformedNote(let what):
            """
            this is not a signed note
            reason: \(what)
            help: use the text exactly as it was written, down to the last line break
            """
        case .malformedCheckpoint(let what):
            """
            this is not a checkpoint
            reason: \(what)
            help: use the text exactly as `coffer audit checkpoint` printed it
            """
        case .malformedKey(let what):
            """
            this is not a verifier key
            reason: \(what)
            help: a key reads `name+hash+base64`, in one piece
            """
        case .notSigned(let key):
            """
            the note is not signed by the key that is asked for
            reason: it carries no signature by `\(key)`
            help: check that note and key belong to the same store
            """
        case .signatureWrong(let key):
            """
            the note's signature is wrong
            reason: the text was changed after `\(key)` signed it, or somebody else signed it
            help: do not trust this text; take it anew from where it was signed and compare the two
            """
        case .otherOrigin(let expected, let found):
            """
            the checkpoint speaks of another log
            reason: it names `\(found)`, and this log is `\(expected)`
            help: use a checkpoint of this store and this life of it
            """
        }
    }
}
