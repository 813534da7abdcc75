public import AgeFormat
public import FoundationEssentials
internal import Glibc
internal import Sealing

/// The recovery identity: the secret key that opens everything when the machine is gone, written once and kept apart.
///
/// Its file has the form that `age-keygen` writes, so that `age -d -i FILE` takes it. As `#` lines it carries what a
/// restore on an empty machine must know and age does not tell: which store, and the key that the store signs with.
///
/// ```
/// # created: 2026-11-25T09:00:00Z
/// # store: 0198c0de-0000-7000-8000-000000000001
/// # signing key: 64 hexadecimal digits
/// # public key: age1…
/// AGE-SECRET-KEY-1…
/// ```
public final class RecoveryIdentity: Sendable {
    /// Where it is to be written.
    public let path: String
    /// The secret key, in locked memory.
    public let identity: X25519Identity

    /// To whom backups are encrypted.
    public var recipient: X25519Recipient { identity.recipient }

    /// Draws a new identity for a file that does not exist yet and lies outside the store's folder; nil is a store that
    /// lies where nothing can be written by this process.
    ///
    /// - Throws: ``RecoveryError/insideStore(path:folder:)``, ``RecoveryError/fileExists(path:)``, or
    ///   ``RecoveryError/age(code:text:)`` when the kernel refuses locked memory.
    public init(path: String, outside folder: String?) throws {
        if let folder {
            let place = Self.canonical(path)
            let store = Self.canonical(folder)
            guard place != store, !place.hasPrefix(store.hasSuffix("/") ? store : store + "/") else {
                throw RecoveryError.insideStore(path: path, folder: folder)
            }
        }
        var status = stat()
        guard lstat(path, &status) != 0 else { throw RecoveryError.fileExists(path: path) }
        self.path = path
        do throws(AgeKeyError) {
            identity = try X25519Identity()
        } catch {
            throw RecoveryError.age(code: error.code, text: error.description)
        }
    }

    /// Writes the file, mode 0600, synced; an existing one is refused.
    ///
    /// `signingKey` is the store's public key of 32 bytes in hexadecimal, `targets` are addresses of backup targets.
    ///
    /// - Throws: ``RecoveryError``; a file that could not be finished is removed.
    public func write(store: String, signingKey: String, now: Date, targets: [String] = []) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST
                ? RecoveryError.fileExists(path: path) : .file(path: path, reason: Self.reason())
        }
        defer { close(descriptor) }
        do {
            let comments =
                ["created: \(now.formatted(.iso8601))", "store: \(store)"]
                + ["signing key: \(signingKey)"] + targets.map { "target: \($0)" }
            try KeyFile.withText(of: identity, comments: comments) { text throws in
                var sink = DescriptorSink(descriptor)
                try sink.write(text)
            }
            guard fsync(descriptor) == 0 else { throw RecoveryError.file(path: path, reason: Self.reason()) }
            try syncFolder()
        } catch {
            unlink(path)
            if case DescriptorError.write(let number) = error {
                throw RecoveryError.file(path: path, reason: String(cString: strerror(number)))
            }
            throw error
        }
    }

    /// Takes the file away again, when the store it belongs to was not made.
    func remove() { unlink(path) }

    private func syncFolder() throws {
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = open(parent.isEmpty ? "/" : parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw RecoveryError.file(path: path, reason: Self.reason()) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw RecoveryError.file(path: path, reason: Self.reason()) }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }

    /// The path with every link of what exists followed; what does not exist yet stays as it is spelled.
    private static func canonical(_ path: String) -> String {
        var existing = path
        var rest: [Substring] = []
        while existing.count > 1 {
            if let found = realpath(existing, nil) {
                defer { free(found) }
                return ([Substring(String(cString: found))] + rest.reversed()).joined(separator: "/")
            }
            guard let slash = existing.lastIndex(of: "/") else { break }
            rest.append(existing[existing.index(after: slash)...])
            existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
        }
        return (["" as Substring] + rest.reversed()).joined(separator: "/")
    }
}

/// What the `#` lines of a recovery identity's file say.
public struct RecoveryFacts: Sendable, Equatable {
    /// The store's id.
    public let store: String?
    /// The store's public signing key, 32 bytes.
    public let signingKey: [UInt8]?
    /// Addresses of backup targets.
    public let targets: [String]

    /// Reads the comment lines of a file.
    public init(text: String) {
        var store: String?
        var signingKey: [UInt8]?
        var targets: [String] = []
        for line in text.split(whereSeparator: \.isNewline) where line.hasPrefix("# ") {
            let parts = line.dropFirst(2).split(separator: ": ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            switch parts[0] {
            case "store": store = parts[1]
            case "signing key":
                signingKey = Hexadecimal.decode(parts[1]).flatMap { $0.count == 32 ? $0 : nil }
            case "target": targets.append(parts[1])
            default: continue
            }
        }
        self.store = store
        self.signingKey = signingKey
        self.targets = targets
    }
}

enum Wiping {
    /// Overwrites bytes in a way the compiler keeps.
    static func wipe(_ bytes: inout [UInt8]) {
        bytes.withUnsafeMutableBytes { buffer in
            guard let address = buffer.baseAddress else { return }
            explicit_bzero(address, buffer.count)
        }
    }
}
