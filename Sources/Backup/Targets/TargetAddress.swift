/// How people write down where a target is: an absolute folder, or `rclone:remote:path`.
///
/// A remote is a name from rclone's own configuration, or one of its connection strings (`:sftp,host=…:path`).
public enum TargetAddress: Sendable, Hashable {
    /// A folder of this machine, by its absolute path.
    case folder(String)
    /// What rclone calls `remote:path`.
    case rclone(String)

    /// Reads the text form.
    ///
    /// - Throws: ``TargetError/refusedAddress(text:reason:)``.
    public init(_ text: String) throws(TargetError) {
        func refused(_ reason: String) -> TargetError { .refusedAddress(text: text, reason: reason) }
        guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw refused("it has control characters in it")
        }
        guard text.utf8.count <= 1024 else { throw refused("it is longer than 1024 bytes") }
        if text.hasPrefix("/") {
            let parts = text.split(separator: "/")
            guard !parts.contains(".."), !parts.contains(".") else {
                throw refused("it has `.` or `..` in it, so that it need not mean one place")
            }
            self = .folder("/" + parts.joined(separator: "/"))
        } else if text.hasPrefix(Self.rclonePrefix) {
            let remote = String(text.dropFirst(Self.rclonePrefix.count))
            guard let colon = remote.dropFirst().firstIndex(of: ":"), !remote.hasPrefix("-") else {
                throw refused("`\(remote)` is not the name of a remote, a colon and a path")
            }
            guard !remote[colon...].split(whereSeparator: { ":/".contains($0) }).contains("..") else {
                throw refused("it has `..` in it, so that it need not mean one place")
            }
            self = .rclone(remote)
        } else {
            throw refused("it is neither an absolute folder nor `rclone:remote:path`")
        }
    }

    private static let rclonePrefix = "rclone:"
}

extension TargetAddress: CustomStringConvertible {
    /// The text form.
    public var description: String {
        switch self {
        case .folder(let path): path
        case .rclone(let remote): Self.rclonePrefix + remote
        }
    }
}

extension TargetAddress {
    /// The target that lies there.
    public func target() -> any Target {
        switch self {
        case .folder(let path): FolderTarget(path)
        case .rclone(let remote): RcloneTarget(remote)
        }
    }
}
