internal import Glibc

/// The socket that a server accepts on: made by itself, or handed over by systemd.
public struct ListeningSocket: Sendable {
    /// Where it is when nothing else is said.
    public static let defaultPath = "/run/coffer/coffer.sock"
    /// The first descriptor that systemd hands over (sd_listen_fds(3)).
    private static let firstInherited: Int32 = 3
    /// Connections that wait to be accepted.
    private static let backlog: Int32 = 256

    /// The open descriptor.
    let descriptor: Int32
    /// The path to remove in the end; nil where systemd keeps it.
    private let path: String?

    /// The socket that systemd handed over, or nil where it did not.
    ///
    /// `process` and `count` are LISTEN_PID and LISTEN_FDS.
    ///
    /// - Throws: ``ProblemDocument`` when more than one socket was handed over.
    public static func inherited(process: String?, count: String?) throws(ProblemDocument) -> ListeningSocket?
    {
        guard let process, let count, Int32(process) == getpid() else { return nil }
        guard count == "1" else {
            throw .socketUnusable("systemd's", "\(count) sockets were handed over, not one")
        }
        _ = fcntl(firstInherited, F_SETFD, FD_CLOEXEC)
        return ListeningSocket(descriptor: firstInherited, path: nil)
    }

    /// Makes the socket, in the place of one that nobody listens on any more.
    ///
    /// Everybody may connect (mode 0666): who may do what is decided by who they are, not by who finds the socket.
    ///
    /// - Throws: ``ProblemDocument``.
    public static func make(at path: String) throws(ProblemDocument) -> ListeningSocket {
        guard var address = UnixAddress(path) else {
            throw .socketUnusable(path, "its path has more than \(UnixAddress.longest) bytes")
        }
        if address.isAnswered { throw .socketInUse(path) }
        var status = stat()
        if lstat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFSOCK else {
                throw .socketUnusable(path, "something else than a socket is there")
            }
            unlink(path)
        }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .socketUnusable(path, reason()) }
        guard address.withPointer({ bind(descriptor, $0, $1) }) == 0, chmod(path, 0o666) == 0,
            listen(descriptor, backlog) == 0
        else {
            let reason = reason()
            close(descriptor)
            throw .socketUnusable(path, reason)
        }
        return ListeningSocket(descriptor: descriptor, path: path)
    }

    /// Removes the path; systemd's stays.
    func remove() {
        if let path { unlink(path) }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}

/// The address of a Unix socket.
struct UnixAddress {
    /// The longest path, in bytes.
    static let longest = 107

    private var address = sockaddr_un()

    /// An address, or nil when the path is too long; `@` begins an abstract name.
    init?(_ path: String) {
        let bytes = Array(path.utf8)
        guard (1...Self.longest).contains(bytes.count) else { return nil }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
        if bytes[0] == UInt8(ascii: "@") {
            withUnsafeMutableBytes(of: &address.sun_path) { $0[0] = 0 }
        } else {
            length += 1
        }
    }

    private var length: socklen_t = 0

    /// Hands the address to a system call.
    mutating func withPointer<R>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
        let length = length
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }

    /// Whether somebody accepts connections there.
    var isAnswered: Bool {
        mutating get {
            let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
            defer { close(descriptor) }
            return withPointer { connect(descriptor, $0, $1) } == 0
        }
    }
}
