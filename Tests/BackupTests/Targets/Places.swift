import Backup
import Foundation
import Testing

/// A target made for one test, and the folder where its files really lie.
protocol Place: Sendable {
    var target: any Target { get }
    var folder: String { get }
}

/// The kinds that the conformance suite runs over; `serve s3` came to rclone with 1.65, so that the servers of older
/// ones are WebDAV and SFTP.
enum PlaceKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case folder, rcloneFolder, rcloneWebDAV, rcloneSFTP, sshd

    /// Those that this machine has the programs for.
    static let present = allCases.filter { kind in
        switch kind {
        case .folder: true
        case .rcloneFolder, .rcloneWebDAV, .rcloneSFTP: Server.isPresent("rclone")
        case .sshd: Server.isPresent("rclone") && Server.isPresent("ssh-keygen") && Server.isPresent("sshd")
        }
    }

    var testDescription: String { rawValue }

    func make() throws -> any Place {
        switch self {
        case .folder: try FolderPlace()
        case .rcloneFolder: try RemotePlace { _, folder in (nil, ":local:" + folder) }
        case .rcloneWebDAV: try RemotePlace { root, _ in try Server.webDAV(root) }
        case .rcloneSFTP: try RemotePlace { root, _ in try Server.sftp(root) }
        case .sshd: try RemotePlace { _, folder in try Server.sshd(folder) }
        }
    }
}

struct FolderPlace: Place {
    private let scratch: Scratch
    let folder: String
    var target: any Target { FolderTarget(folder) }

    init() throws {
        scratch = try Scratch()
        folder = try scratch.folder("shelf")
    }
}

struct RemotePlace: Place {
    private let scratch: Scratch
    private let server: Server?
    private let remote: String
    let folder: String
    var target: any Target { RcloneTarget(remote) }

    /// `serve` gets the folder a server may show and the target's own one in it, and answers what rclone calls that.
    init(_ serve: (_ root: String, _ folder: String) throws -> (Server?, String)) throws {
        scratch = try Scratch()
        folder = try scratch.folder("shelf")
        (server, remote) = try serve(scratch.path, folder)
    }
}

extension Target {
    /// Writes a small file.
    func put(_ name: String, _ bytes: [UInt8]) throws {
        try write(TargetName(name)) { sink in
            var sink = sink
            try sink.write(bytes)
        }
    }

    /// Reads a small file.
    func get(_ name: String, limitBytes: Int = 1 << 24) throws -> [UInt8]? {
        try read(TargetName(name)) { source in
            var source = source
            return try source.readAll(limitBytes: limitBytes)
        }
    }

    /// The names that are there.
    func names() throws -> [String] { try list().map(\.name) }
}
