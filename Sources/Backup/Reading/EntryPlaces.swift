internal import Glibc

/// Where the entries of an archive go to, and which ones there may be.
///
/// Why a list of names: a folder that becomes a store must get nothing in it that an archive smuggles there, such as a key
/// file.
struct EntryPlaces {
    /// The database of a data archive.
    static let database = "data.db"
    /// The folder of the policies.
    static let policies = "policies"

    let manifest: Manifest
    let folder: String?
    /// Whether what is put there stays, so that it is to come onto the disk.
    var isKept = false

    /// The database of an archive, by its kind.
    static func database(of manifest: Manifest) -> String {
        manifest.kind == .data ? database : "vault-\(manifest.epoch).db"
    }

    func isKnown(_ entry: String) -> Bool {
        if entry == Self.database(of: manifest) { return true }
        guard manifest.kind == .data else { return entry == "store.json" }
        let parts = entry.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0] == Self.policies && !parts[1].hasPrefix(".")
    }

    /// A new file for an entry; nil where nothing is to be kept.
    func file(_ entry: String) throws -> EntryFile? {
        // Why left out: a store that comes back is unlocked anew, and gets a `store.json` of its own.
        guard let folder, entry != "store.json" else { return nil }
        if entry.hasPrefix(Self.policies + "/") {
            let path = "\(folder)/\(Self.policies)"
            guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw ReadingError.scratchFailure(path) }
        }
        return try EntryFile("\(folder)/\(entry)", isKept: isKept)
    }
}

/// A new file, mode 0600, that an entry is written to.
final class EntryFile {
    private let path: String
    private let descriptor: Int32
    private var behind: WriteBehind?

    /// Makes the file; one that is kept goes to the disk while it is written, and whoever keeps it syncs it.
    init(_ path: String, isKept: Bool = false) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ReadingError.scratchFailure(path) }
        if isKept { behind = WriteBehind(descriptor, isPaced: false) }
    }

    deinit { close(descriptor) }

    func write(_ bytes: RawSpan) throws {
        let isWritten = bytes.withUnsafeBytes { bytes -> Bool in
            var done = 0
            while done < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
                let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count >= 0 { done += count } else if errno != EINTR { return false }
            }
            return true
        }
        guard isWritten, behind?.wrote(bytes.byteCount) ?? 0 == 0 else {
            throw ReadingError.scratchFailure(path)
        }
    }
}
