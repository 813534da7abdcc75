public import AgeFormat
public import FoundationEssentials
internal import Glibc
internal import Sealing

/// The identity of whoever reads archives back to verify them: an age identity file, mode 0600, in a folder of its own
/// user.
///
/// It opens archives, but not what is sealed in them: the keys in a vault archive stay wrapped by the epoch key.
public enum VerifyIdentity {
    /// The usual name of its file.
    public static let fileName = "verify-identity.txt"
    private static let limitBytes = 65_536

    /// Loads the identity, or makes it where there is no file.
    ///
    /// - Throws: ``RecoveryError/file(path:reason:)`` also when others than the owner may read it,
    ///   ``RecoveryError/age(code:text:)``.
    public static func loadOrCreate(_ path: String, now: Date) throws -> X25519Identity {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            guard errno == ENOENT else { throw failure(path) }
            return try create(path, now: now)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(path) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(), status.st_mode & 0o077 == 0
        else {
            throw RecoveryError.file(path: path, reason: "others than you may read it; chmod 600 it")
        }
        var bytes = [UInt8](repeating: 0, count: limitBytes)
        defer { Wiping.wipe(&bytes) }
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        guard count >= 0 else { throw failure(path) }
        do throws(AgeKeyError) {
            let identities = try KeyFile.identities(in: bytes.span.bytes.extracting(first: count))
            guard let identity = identities.first else { throw AgeKeyError.empty }
            return identity
        } catch {
            throw RecoveryError.age(code: error.code, text: error.description)
        }
    }

    private static func create(_ path: String, now: Date) throws -> X25519Identity {
        let identity = try X25519Identity()
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        let comments = ["created: \(now.formatted(.iso8601))"]
        try KeyFile.withText(of: identity, comments: comments) { text throws in
            var sink = DescriptorSink(descriptor)
            try sink.write(text)
        }
        guard fsync(descriptor) == 0 else { throw failure(path) }
        return identity
    }

    private static func failure(_ path: String) -> RecoveryError {
        .file(path: path, reason: String(cString: strerror(errno)))
    }
}
