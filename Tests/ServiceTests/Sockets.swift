import Foundation

/// The address of a Unix socket, handed to a system call.
func withAddress<R>(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    return withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
    }
}

/// A socket of the machine's, closed with its owner; reading waits two minutes at most, for machines that have much else to do.
class OwnSocket {
    let descriptor: Int32

    struct Failed: Error { let number: Int32 }

    convenience init(_ type: __socket_type) throws {
        try self.init(taking: socket(AF_UNIX, Int32(type.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0))
    }

    /// Takes a descriptor over.
    init(taking descriptor: Int32) throws {
        guard descriptor >= 0 else { throw Failed(number: errno) }
        self.descriptor = descriptor
        var patience = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    func read() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        return Array(bytes.prefix(max(0, count)))
    }
}

/// Where a server tells its manager how it is.
final class ManagerSocket: OwnSocket {
    let path: String

    init(at path: String) throws {
        self.path = path
        try super.init(taking: socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0))
        unlink(path)
        guard withAddress(path, { bind(descriptor, $0, $1) }) == 0 else { throw Failed(number: errno) }
    }

    /// The next word, when it comes within this time.
    func next(within patience: Duration) -> String? {
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&watched, 1, Int32(patience / .milliseconds(1))) == 1 ? next() : nil
    }

    func next() -> String? {
        let bytes = read()
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}

/// A client that sends whatever it is told to.
final class RawClient: OwnSocket {
    convenience init(_ path: String) throws {
        try self.init(SOCK_STREAM)
        guard withAddress(path, { connect(descriptor, $0, $1) }) == 0 else { throw Failed(number: errno) }
    }

    /// Sends as much as the other end takes.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Whether the other end has not hung up.
    var isOpen: Bool {
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, 0) == 1 else { return true }
        var byte: UInt8 = 0
        return recv(descriptor, &byte, 1, Int32(MSG_PEEK)) > 0
    }

    /// Whether the other end hangs up, although nothing is read.
    func isHungUp(within seconds: Int32) -> Bool {
        var watched = pollfd(fd: descriptor, events: 0, revents: 0)
        return poll(&watched, 1, seconds * 1000) == 1 && watched.revents & Int16(POLLHUP) != 0
    }

    /// How many bytes come until the other end hangs up.
    func everything() -> Int {
        var count = 0
        while true {
            let more = read().count
            guard more > 0 else { return count }
            count += more
        }
    }

    /// The first of these to which something comes, or whose other end hangs up; nil when none does within two minutes.
    static func firstToHear(of clients: [RawClient]) -> Int? {
        var watched = clients.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        guard poll(&watched, nfds_t(watched.count), 120_000) > 0 else { return nil }
        return watched.firstIndex { $0.revents != 0 }
    }

    /// Says that nothing more comes.
    func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Everything until the other end hangs up, or until a whole answer is there.
    func answer() -> String {
        var bytes: [UInt8] = []
        while true {
            let more = read()
            if more.isEmpty { break }
            bytes += more
            let text = String(decoding: bytes, as: UTF8.self)
            guard let end = text.range(of: "\r\n\r\n"),
                let length = text.firstMatch(of: #/(?i)content-length: ([0-9]+)/#).flatMap({ Int($0.1) })
            else { continue }
            if text[end.upperBound...].utf8.count >= length { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// One request and its answer.
    static func ask(_ path: String, _ head: String, _ body: [UInt8] = []) throws -> String {
        let client = try RawClient(path)
        client.send(Array("\(head)\r\nHost: x\r\nContent-Length: \(body.count)\r\n\r\n".utf8) + body)
        return client.answer()
    }
}
