/// Why an archive was not written or not read; each says what is wrong with it.
public enum ArchivingError: Error, Equatable, Sendable {
    /// It is not a tar archive compressed with zstd, is damaged, or ends too early.
    case malformed(reason: String)
    /// It has an entry that no archive of ours may have.
    case refusedEntry(name: String, reason: String)
    /// It has an entry that its manifest does not name.
    case unexpectedEntry(name: String)
    /// An entry that its manifest names is not in it.
    case missingEntry(name: String)
    /// An entry has another length than its manifest says, or than what was there to be put in; all in bytes.
    case wrongSize(name: String, expected: Int64, found: Int64)
    /// Something else than padding follows its end.
    case trailingData
    /// libarchive could not do it.
    case failed(reason: String)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .malformed: "archive-malformed"
        case .refusedEntry: "archive-entry-refused"
        case .unexpectedEntry: "archive-entry-unexpected"
        case .missingEntry: "archive-entry-missing"
        case .wrongSize: "archive-entry-size"
        case .trailingData: "archive-trailing-data"
        case .failed: "archive-failed"
        }
    }
}

extension ArchivingError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        """
        \(what)
        reason: \(reason)
        help: \(help)
        """
    }

    private var what: String {
        switch self {
        case .failed: "cannot write the archive"
        default: "the archive is not whole"
        }
    }

    private var reason: String {
        switch self {
        case .malformed(let reason), .failed(let reason): reason
        case .refusedEntry(let name, let reason): "its entry `\(name)` is refused: \(reason)"
        case .unexpectedEntry(let name): "its entry `\(name)` is not in its manifest"
        case .missingEntry(let name): "`\(name)` is in its manifest and not in it"
        case .wrongSize(let name, let expected, let found):
            "`\(name)` has \(found) bytes instead of \(expected)"
        case .trailingData: "something follows its end"
        }
    }

    private var help: String {
        switch self {
        case .failed: "check the free memory and the files that go in, and try again"
        default: "use another copy of it; do not trust what was read from this one"
        }
    }
}
