/// Why an envelope was not made or does not open.
public enum EnvelopeError: Error, Equatable, Sendable {
    /// The key, the place or the bytes are not those it was sealed with; which one cannot be known.
    case authenticationFailure
    /// It names another key than the one at hand.
    case notThisKey(expected: KeyID, actual: KeyID)
    /// It has a version that this program does not know.
    case unsupportedVersion(UInt8)
    /// It has flags that this program does not know.
    case unsupportedFlags(UInt8)
    /// Its length is none that an envelope can have.
    case truncated(byteCount: Int)
    /// It holds, or should hold, more than 1 MiB.
    case tooLarge(byteCount: Int)
    /// It opens, but its padding is not what `sodium_pad` makes.
    case badPadding
    /// It opens, but holds no JSON object of strings.
    case badContent(reason: String)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .authenticationFailure: "envelope-damaged"
        case .notThisKey: "envelope-other-key"
        case .unsupportedVersion: "envelope-version"
        case .unsupportedFlags: "envelope-flags"
        case .truncated: "envelope-truncated"
        case .tooLarge: "envelope-too-large"
        case .badPadding: "envelope-padding"
        case .badContent: "envelope-content"
        }
    }
}

extension EnvelopeError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .authenticationFailure:
            """
            a sealed value does not open
            reason: it was changed, moved to another place, or sealed with another key
            help: run `coffer doctor` and `coffer audit verify --rows`, then restore the row from a verified backup
            """
        case .notThisKey(let expected, let actual):
            """
            a sealed value names another key
            reason: it was sealed with key `\(actual)`, and the one at hand is `\(expected)`
            help: open it with the key that it names
            """
        case .unsupportedVersion(let version):
            """
            a sealed value has an unknown version
            reason: it says version \(version), this program knows version \(Envelope.version)
            help: use a newer Coffer, or restore the row from a verified backup if it was damaged
            """
        case .unsupportedFlags(let flags):
            """
            a sealed value has unknown flags
            reason: it says \(flags), this program knows only 0
            help: use a newer Coffer, or restore the row from a verified backup if it was damaged
            """
        case .truncated(let byteCount):
            """
            a sealed value has an impossible length
            reason: \(byteCount) bytes are not the length of any envelope
            help: restore the row from a verified backup
            """
        case .tooLarge(let byteCount):
            """
            the personal data of one record is too large
            reason: it has \(byteCount) bytes, one sealed value holds at most \(Envelope.maximumPlaintextByteCount)
            help: shorten the text or divide it over several records
            """
        case .badPadding:
            """
            a sealed value has malformed padding
            reason: it opens with its key, but was not made by Coffer
            help: report this with the record's number
            """
        case .badContent(let reason):
            """
            a sealed value has malformed content
            reason: \(reason)
            help: report this with the record's number
            """
        }
    }
}
