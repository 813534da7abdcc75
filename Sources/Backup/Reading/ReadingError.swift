public import Engine
internal import Glibc

/// Why an archive is not the one that was put there, or cannot be read.
public enum ReadingError: Error, Equatable, Sendable {
    /// None of the identities opens it.
    case notForUs(archive: String)
    /// It does not decrypt, decompress or unpack; the code and reason are those of the floor that noticed.
    case damaged(archive: String, code: String, reason: String)
    /// The bytes on the target are not those that the catalogue names.
    case otherBytes(archive: String, expected: Int64, found: Int64)
    /// What is in it belongs under another name: `found` is that name.
    case renamed(archive: String, found: String)
    /// An entry is not the file that was put there.
    case otherContent(archive: String, entry: String)
    /// It has an entry that no archive of its kind has.
    case strangeEntry(archive: String, entry: String)
    /// The folder for what comes out of archives does not do.
    case scratch(path: String, reason: String)

    static func scratchFailure(_ path: String) -> ReadingError {
        .scratch(path: path, reason: String(cString: strerror(errno)))
    }
}

extension ReadingError: OutwardError {
    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .notForUs: "archive-not-for-us"
        case .damaged: "archive-damaged"
        case .otherBytes: "archive-other-bytes"
        case .renamed: "archive-renamed"
        case .otherContent: "archive-other-content"
        case .strangeEntry: "archive-strange-entry"
        case .scratch: "scratch-failed"
        }
    }

    /// What went wrong, as far as the caller's next step goes.
    public var kind: Problem.Kind {
        switch self {
        case .scratch: .disk
        case .notForUs: .configuration
        default: .damaged
        }
    }

    /// What happened, why, and what to do, in one line each.
    public var text: String { description }
}

extension ReadingError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .notForUs(let archive):
            """
            the archive `\(archive.printable)` does not open
            reason: it was encrypted to nobody whose identity is here
            help: use the recovery identity of its store, or see `coffer key recipients` for whom backups are meant
            """
        case .damaged(let archive, let code, let reason):
            """
            the archive `\(archive.printable)` is damaged
            reason: \(reason) (\(code))
            help: \(Self.another)
            """
        case .otherBytes(let archive, let expected, let found):
            """
            the archive `\(archive.printable)` is not the one that was put there
            reason: \(expected == found
                ? "its \(found) bytes are not those that the catalogue names"
                : "the catalogue names \(expected) bytes, the target has \(found)")
            help: \(Self.another)
            """
        case .renamed(let archive, let found):
            """
            the archive `\(archive.printable)` is another one
            reason: what is in it belongs under the name `\(found.printable)`
            help: \(Self.another)
            """
        case .otherContent(let archive, let entry):
            """
            the archive `\(archive.printable)` is not what was put into it
            reason: `\(entry.printable)` reads back with other bytes than the snapshot has
            help: make the backup again; if it happens twice, look at the memory and disks of this machine
            """
        case .strangeEntry(let archive, let entry):
            """
            the archive `\(archive.printable)` is none that Coffer makes
            reason: it has an entry `\(entry.printable)`
            help: \(Self.another)
            """
        case .scratch(let path, let reason):
            """
            the folder `\(path.printable)` cannot be used for what comes out of an archive
            reason: \(reason)
            help: check the free space there and that you may write there
            """
        }
    }

    private static let another =
        "do not restore from it: take another archive or target, and look into who can write to this one"
}
