internal import Engine
internal import Foundation
internal import Glibc

/// A keep-alive connection to a server as anybody might write it: blocking, one request after another.
final class PlainClient {
    private let descriptor: Int32
    private var received: [UInt8] = []

    /// Connects.
    init(_ path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard descriptor >= 0, bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw BenchmarkError.server("no socket can be made for `\(path)`")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, length) }
        }
        guard connected == 0 else {
            close(descriptor)
            throw BenchmarkError.server("nobody listens on `\(path)`")
        }
    }

    deinit { close(descriptor) }

    /// The bytes of a request for an operation.
    static func request<O: Engine.Operation & Encodable>(_ operation: O) throws -> [UInt8] {
        let path = "/v1/" + O.name.replacing(".", with: "/")
        let body = Array(try JSONEncoder().encode(operation))
        let head =
            "POST \(path) HTTP/1.1\r\nHost: coffer\r\nContent-Type: application/json\r\nContent-Length: \(body.count)\r\n\r\n"
        return Array(head.utf8) + body
    }

    /// Sends a request and takes its answer, which must be a good one.
    func ask(_ request: [UInt8]) throws {
        var sent = 0
        while sent < request.count {
            let count = request[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, 0) }
            guard count > 0 else { throw BenchmarkError.server("it hung up") }
            sent += count
        }
        while !(try takeAnswer()) { try receive() }
    }

    /// Takes one whole answer from what has come, if it is there.
    private func takeAnswer() throws -> Bool {
        let gap = Array("\r\n\r\n".utf8)
        guard let end = received.firstRange(of: gap) else { return false }
        let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
        guard head.hasPrefix("HTTP/1.1 200") else {
            throw BenchmarkError.server("it answered `\(String(decoding: received, as: UTF8.self))`")
        }
        guard
            let length = head.lowercased().split(separator: "content-length: ").last?.prefix(
                while: \.isNumber
            ),
            let count = Int(length)
        else { throw BenchmarkError.server("it does not say how long its answer is") }
        guard received.count >= end.upperBound + count else { return false }
        received.removeFirst(end.upperBound + count)
        return true
    }

    private func receive() throws {
        let start = received.count
        received.append(contentsOf: repeatElement(0, count: 16_384))
        let count = received[start...].withUnsafeMutableBytes {
            recv(descriptor, $0.baseAddress, $0.count, 0)
        }
        received.removeLast(received.count - start - max(0, count))
        guard count > 0 else { throw BenchmarkError.server("it hung up") }
    }
}
