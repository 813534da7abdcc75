/// Why a text is no key.
public enum AgeKeyFault: Error, Equatable, Sendable {
    /// Another prefix, length, case or character than such a key has.
    case form
    /// The checksum does not fit: a slip of the pen.
    case checksum
    /// A point of low order, to which nothing can be encrypted safely.
    case lowOrder
}

/// Why recipients, identities or a passphrase are not usable.
///
/// The text of a secret is in none of these.
public enum AgeKeyError: Error, Equatable, Sendable {
    /// A text is no X25519 recipient.
    case recipient(String, AgeKeyFault)
    /// A text is no X25519 identity; it is not repeated here.
    case identity(AgeKeyFault)
    /// This line of a file of recipients, the first being 1, is neither one nor a comment.
    case recipientsFile(line: Int, AgeKeyFault)
    /// This line of an identity file, the first being 1, is neither an identity nor a comment.
    case identityFile(line: Int, AgeKeyFault)
    /// A file or list holds no key.
    case empty
    /// A passphrase has no characters.
    case emptyPassphrase
    /// A key could not be held.
    case limits(LimitFault)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .recipient, .recipientsFile: "age-recipient"
        case .identity, .identityFile: "age-identity"
        case .empty: "age-no-keys"
        case .emptyPassphrase: "age-empty-passphrase"
        case .limits: "age-limits"
        }
    }
}

extension AgeKeyFault {
    fileprivate func reason(prefix: String, byteCount: Int) -> String {
        switch self {
        case .form: "it is not `\(prefix)1` with \(byteCount - prefix.utf8.count - 1) characters after it"
        case .checksum: "its checksum does not fit, so a character is wrong"
        case .lowOrder: "it is a point of low order, and anyone could read what is encrypted to it"
        }
    }

    fileprivate var recipientReason: String {
        reason(prefix: X25519Recipient.prefix, byteCount: X25519Recipient.textByteCount)
    }

    fileprivate var identityReason: String {
        reason(prefix: X25519Identity.prefix, byteCount: X25519Identity.textByteCount)
    }
}

extension AgeKeyError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .recipient(let text, let fault):
            """
            `\(text)` is no age recipient
            reason: \(fault.recipientReason)
            help: copy the public key again from where it was made
            """
        case .recipientsFile(let line, let fault):
            """
            line \(line) of the recipients file is no age recipient
            reason: \(fault.recipientReason)
            help: copy the public key again from where it was made
            """
        case .identity(let fault):
            """
            the text is no age identity
            reason: \(fault.identityReason)
            help: copy the secret key again from where it was made
            """
        case .identityFile(let line, let fault):
            """
            line \(line) of the identity file is no age identity
            reason: \(fault.identityReason)
            help: copy the secret key again from where it was made
            """
        case .empty:
            """
            there is no age key
            reason: every line is empty or a comment
            help: give a file that holds a key
            """
        case .emptyPassphrase:
            """
            the passphrase is empty
            reason: nobody would be kept out
            help: give at least one character, better five words
            """
        case .limits(let fault): fault.description
        }
    }
}
