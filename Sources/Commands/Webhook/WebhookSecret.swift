internal import FoundationEssentials
internal import Glibc
internal import Sealing

/// The secret that a receiver checks messages with: `whsec_` and 32 bytes in Base64 (Standard Webhooks 1.0.0).
struct WebhookSecret: ~Copyable, Sendable {
    private static let prefix = "whsec_"
    private let key: SecretKey

    /// Reads it from a file that nobody else may read.
    ///
    /// - Throws: ``WebhookError/badSecret(path:reason:)``, ``CommandError/unreadable(path:)``, or `MemoryError`.
    init(file path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else { throw CommandError.unreadable(path: path) }
        guard status.st_mode & 0o077 == 0 else {
            throw WebhookError.badSecret(path: path, reason: "others may read it; `chmod 600` it")
        }
        let line = try FilePath.text(path).split(whereSeparator: \.isWhitespace).first
        let text = line.map(String.init) ?? ""
        guard text.hasPrefix(Self.prefix),
            let data = Data(base64Encoded: String(text.dropFirst(Self.prefix.count))),
            data.count == SecretKey.byteCount
        else {
            throw WebhookError.badSecret(
                path: path,
                reason: "it is not `\(Self.prefix)` and 32 bytes in Base64"
            )
        }
        key = try SecretKey(copying: Array(data).span.bytes)
    }

    /// Draws a secret and writes it to a new file that nobody else may read.
    ///
    /// - Throws: ``WebhookError/secretExists(path:)``, `OutputError.notWritten`, or `MemoryError`.
    static func make(at path: String) throws {
        let key = try SecretKey()
        let text = key.withBytes { bytes in bytes.withUnsafeBytes { Data($0).base64EncodedString() } }
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            if errno == EEXIST { throw WebhookError.secretExists(path: path) }
            throw OutputError.notWritten(reason: String(cString: strerror(errno)))
        }
        defer { close(file) }
        let line = Array("\(prefix)\(text)\n".utf8)
        guard write(file, line, line.count) == line.count, fsync(file) == 0 else {
            unlink(path)
            throw OutputError.notWritten(reason: String(cString: strerror(errno)))
        }
    }

    /// The signature of a message: `v1,` and the HMAC-SHA256 over id, time and body in Base64.
    borrowing func sign(id: String, seconds: Int64, body: String) -> String {
        let signed = Array("\(id).\(seconds).\(body)".utf8)
        let code = key.withBytes { HMACSHA256.authenticate(signed, key: $0) }
        return "v1,\(Data(code).base64EncodedString())"
    }
}
