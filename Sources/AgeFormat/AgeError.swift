/// Why an age file was not opened or not made: the six kinds that the format's own test suite tells apart.
///
/// Errors of a ``ByteSource`` or ``ByteSink`` are none of these and pass through as they are.
public enum AgeError: Error, Equatable, Sendable {
    /// The header is well-formed, but none of the identities unwraps the file key.
    case noMatchingIdentity(lockedFor: AgeLock)
    /// The header is not one that age v1 allows.
    case header(HeaderFault)
    /// The header was changed: its code is not the one the file key makes.
    case hmac
    /// The payload was changed, cut or lengthened.
    case payload(PayloadFault)
    /// The ASCII armor is not the one strict form.
    case armor(ArmorFault)
    /// A bound of this program or of the machine stands in the way.
    case limits(LimitFault)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .noMatchingIdentity: "age-no-match"
        case .header: "age-header"
        case .hmac: "age-hmac"
        case .payload: "age-payload"
        case .armor: "age-armor"
        case .limits: "age-limits"
        }
    }
}

/// Whom the stanzas of a header address, as far as this program knows their types.
public enum AgeLock: Equatable, Sendable, CaseIterable {
    /// X25519 recipients.
    case recipients
    /// A passphrase.
    case passphrase
    /// Only types that this program does not know.
    case unknown
}

/// What is wrong with a header.
public enum HeaderFault: Equatable, Sendable {
    /// The first line is not age's.
    case notAge
    /// The first line names another version, of which at most 32 printable characters are kept.
    case unsupportedVersion(String)
    /// The file ends within the header, or within the 16 bytes of the nonce that follow it.
    case truncated
    /// A line does not fit the grammar; the first line is 1.
    case malformedLine(number: Int)
    /// The stanza that begins on this line is of a known type and has the wrong arguments or body.
    case malformedStanza(line: Int)
    /// The share of an X25519 stanza is a point of low order.
    case lowOrderShare
    /// A passphrase's stanza is not alone.
    case passphraseNotAlone
}

/// What is wrong with a payload.
public enum PayloadFault: Equatable, Sendable {
    /// This chunk, counted from 0, is not what was sealed.
    case damagedChunk(UInt64)
    /// The file ends before this chunk, counted from 0, though the one before was not the last.
    case missingChunk(UInt64)
    /// The last chunk is empty though others stand before it.
    case emptyLastChunk
    /// More bytes follow the last chunk.
    case trailingData
}

/// What is wrong with ASCII armor; the first line is 1.
public enum ArmorFault: Equatable, Sendable {
    /// The first line is not the one that begins armor.
    case missingBegin
    /// A line is not canonical base64 of the one right length.
    case malformedLine(number: Int)
    /// The file ends before the line that ends armor.
    case missingEnd
    /// Something stands before or after the armor, or more white space than 1,024 bytes.
    case surroundingData
}

/// Which bound stands in the way.
public enum LimitFault: Equatable, Sendable {
    /// The scrypt work factor, as base-two logarithm, is not one that is accepted.
    case workFactor(Int)
    /// scrypt did not get the memory that this work factor needs.
    case scryptMemory(workFactor: Int)
    /// The header is longer than ``AgeLimits/headerByteCount``.
    case headerLength
    /// The kernel refused to lock memory for a key.
    case lockedMemory
}

/// The bounds of this program.
public enum AgeLimits {
    /// The scrypt work factors that are accepted, as base-two logarithm: 20 takes 1 GiB and some seconds.
    public static let workFactors = 1...20
    /// The longest header, in bytes; some 10,000 recipients fit.
    public static let headerByteCount = 1 << 20
    /// The most white space before and after armor, in bytes each.
    static let whitespaceByteCount = 1_024
}
