import Foundation
import Testing

@testable import Service

/// Connections to a server that other Unix users made.
enum UserConnections {
    /// Opens connections as each of these users, as many as are wanted, in so many groups where a number is given.
    static func open(_ socket: String, as users: [(name: String, count: Int)], groups: Int? = nil) throws
        -> [String: [RawClient]]
    {
        var ends: [Int32] = [-1, -1]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0)
        let own = try OwnSocket(taking: ends[0])
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Scripts/connect_as.py").path
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments =
            [script, socket]
            + users.map { user in
                "\(user.name):\(user.count)" + (groups.map { ":\($0)" } ?? "")
            }
        process.standardInput = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        try process.run()
        var connections: [String: [RawClient]] = [:]
        for user in users {
            for _ in 0..<user.count {
                connections[user.name, default: []].append(try RawClient(taking: receive(own)))
            }
        }
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return connections
    }

    /// The descriptor that comes with the next byte (SCM_RIGHTS of unix(7)).
    private static func receive(_ socket: OwnSocket) -> Int32 {
        var byte: UInt8 = 0
        // A header of 16 bytes, the descriptor, and four bytes to the next boundary.
        var control = [UInt8](repeating: 0, count: 24)
        return withUnsafeMutablePointer(to: &byte) { byte in
            var part = iovec(iov_base: byte, iov_len: 1)
            return withUnsafeMutablePointer(to: &part) { part in
                control.withUnsafeMutableBytes { control in
                    var message = msghdr()
                    message.msg_iov = part
                    message.msg_iovlen = 1
                    message.msg_control = control.baseAddress
                    message.msg_controllen = control.count
                    guard recvmsg(socket.descriptor, &message, Int32(MSG_CMSG_CLOEXEC)) == 1,
                        message.msg_controllen >= 20
                    else { return -1 }
                    return control.load(fromByteOffset: 16, as: Int32.self)
                }
            }
        }
    }
}

/// One connection on which operations are asked.
struct OperationClient {
    let connection: RawClient

    /// What came back.
    struct Reply {
        let status: Int
        let text: String
        let json: [String: Any]

        /// The status and the body.
        var said: String { "\(status) \(text.split(separator: "\r\n\r\n").last ?? "")" }
    }

    func ask(_ operation: String, _ body: [String: Any], _ headers: [String: String] = [:]) throws -> Reply {
        let bytes = Array(try JSONSerialization.data(withJSONObject: body))
        let options = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
        let head = "POST \(ServicePath.of(operation)) HTTP/1.1\r\nHost: x\r\n\(options)"
        connection.send(Array("\(head)Content-Length: \(bytes.count)\r\n\r\n".utf8) + bytes)
        let text = connection.answer()
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1)
        let status = try #require(
            text.firstMatch(of: #/^HTTP/1.1 ([0-9]+)/#).flatMap { Int($0.1) },
            "\(text)"
        )
        let json = try JSONSerialization.jsonObject(with: Data(try #require(parts.last).utf8))
        return Reply(status: status, text: text, json: try #require(json as? [String: Any]))
    }
}
