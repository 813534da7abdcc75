import Foundation
import Glibc

@testable import Backup

/// A real server on loopback, for as long as somebody holds it.
///
/// Why not Foundation's `Process`: it takes a daemon that closes what it inherited for one that ended.
final class Server: Sendable {
    private let process: ChildProcess
    private let files: Scratch?

    private init(_ program: String, _ words: [String], files: Scratch? = nil) throws {
        self.files = files
        process = try ChildProcess(Self.path(program) ?? program, words)
    }

    /// Where a program is; servers of the system are not in everybody's search path.
    static func path(_ program: String) -> String? {
        ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/bin"].map { "\($0)/\(program)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static func isPresent(_ program: String) -> Bool { path(program) != nil }

    /// `rclone serve webdav` over a folder that has the target `shelf` in it.
    static func webDAV(_ root: String) throws -> (Server, String) {
        let (server, port) = try rclone("webdav", root)
        return (server, ":webdav,url='http://127.0.0.1:\(port)/',vendor=other:shelf")
    }

    /// `rclone serve sftp` over the same.
    static func sftp(_ root: String) throws -> (Server, String) {
        let (server, port) = try rclone("sftp", root, "--user", "keeper", "--pass", "loopback")
        let secret = try output("rclone", "obscure", "loopback")
        return (server, ":sftp,host=127.0.0.1,port=\(port),user=keeper,pass=\(secret),shell_type=none:shelf")
    }

    /// An own `sshd` with its own keys.
    static func sshd(_ folder: String) throws -> (Server, String) {
        let files = try Scratch()
        for key in ["host", "user"] {
            _ = try output("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(files.path)/\(key)")
        }
        try FileManager.default.copyItem(atPath: "\(files.path)/user.pub", toPath: "\(files.path)/keys")
        let port = try freePort()
        // Why only for root: sshd then wants its folder for privilege separation, which a package's service makes.
        if getuid() == 0 { mkdir("/run/sshd", 0o755) }
        let settings = """
            Port \(port)
            ListenAddress 127.0.0.1
            HostKey \(files.path)/host
            AuthorizedKeysFile \(files.path)/keys
            PidFile none
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            PermitRootLogin prohibit-password
            Subsystem sftp internal-sftp
            """
        try settings.write(toFile: "\(files.path)/config", atomically: true, encoding: .utf8)
        let server = try Server("sshd", ["-D", "-e", "-f", "\(files.path)/config"], files: files)
        _ = try server.wait(for: "listening on 127.0.0.1 port ([0-9]+)")
        let remote = "host=127.0.0.1,port=\(port),user=\(NSUserName()),key_file=\(files.path)/user"
        return (server, ":sftp,\(remote),shell_type=none:\(folder)")
    }

    private static func rclone(_ kind: String, _ root: String, _ words: String...) throws -> (Server, String)
    {
        let server = try Server(
            "rclone",
            ["serve", kind, "--addr", "127.0.0.1:0", "--dir-cache-time", "0", "-v"] + words + [root]
        )
        return (server, try server.wait(for: "127\\.0\\.0\\.1:([1-9][0-9]*)"))
    }

    /// Waits until it said what matches, two minutes at most, and answers the group in it.
    private func wait(for pattern: String) throws -> String {
        let wanted = try Regex(pattern, as: (Substring, Substring).self)
        for _ in 0..<6000 {
            if let match = process.errorText().firstMatch(of: wanted) { return String(match.output.1) }
            usleep(20_000)
        }
        throw Silent(log: process.errorText())
    }

    /// A server that did not come up.
    struct Silent: Error { let log: String }

    private static func output(_ program: String, _ words: String...) throws -> String {
        var process = try ChildProcess(path(program) ?? program, words)
        process.closeInput()
        var source = TargetSource(process.output) { .disk(address: .folder("/"), reason: "error \($0)") }
        let output = try source.readAll(limitBytes: 4096) ?? []
        guard process.outcome().code == 0 else { throw Silent(log: process.errorText()) }
        return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func freePort() throws -> UInt16 {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let error = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, length) == 0 ? getsockname(socket, $0, &length) : -1
            }
        }
        guard error == 0 else { throw Silent(log: "no free port") }
        return UInt16(bigEndian: address.sin_port)
    }
}
