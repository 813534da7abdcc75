import Engine
import Foundation
import OrderDesk
import Testing

@testable import Service

@Suite("Those who are slow or many", .enabled(if: Served.isBuilt, "the programs were not built"))
struct PatienceTests {
    private static let post = "POST /v1/store/status HTTP/1.1\r\nHost: x\r\n"

    private static func seconds(_ body: () throws -> Void) rethrows -> Double {
        try ContinuousClock().measure(body) / .seconds(1)
    }

    private static func expectService(_ socket: String) throws {
        let answer = try RawClient.ask(socket, "GET /healthz HTTP/1.1")
        #expect(answer.hasSuffix(#"{"status":"ok"}"#))
    }

    @Test("a connection on which nothing is asked is closed")
    func idle() async throws {
        var patience = Patience()
        patience.idle = .milliseconds(400)
        try await OwnServer.with(patience: patience) { socket in
            let client = try RawClient(socket)
            let waited = Self.seconds { #expect(client.answer().isEmpty) }
            #expect((0.3...15).contains(waited), "\(waited) s")
            let asked = try RawClient(socket)
            asked.send(Array("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
            #expect(asked.answer().hasPrefix("HTTP/1.1 200"))
            #expect(asked.answer().isEmpty)
            try Self.expectService(socket)
        }
    }

    @Test("a head that comes a byte at a time is not waited for")
    func slowHead() async throws {
        var patience = Patience()
        patience.idle = .milliseconds(600)
        try await OwnServer.with(patience: patience) { socket in
            let client = try RawClient(socket)
            let waited = Self.seconds {
                for byte in Array("\(Self.post)\(String(repeating: "x", count: 300))".utf8) {
                    guard client.isOpen else { break }
                    client.send([byte])
                    usleep(50_000)
                }
            }
            #expect(!client.isOpen)
            #expect(waited < 15, "\(waited) s")
            try Self.expectService(socket)
        }
    }

    @Test("a body that comes a byte at a time is not waited for")
    func slowBody() async throws {
        var patience = Patience()
        patience.transfer = .milliseconds(600)
        try await OwnServer.with(patience: patience) { socket in
            let client = try RawClient(socket)
            client.send(Array("\(Self.post)Content-Length: 500\r\n\r\n".utf8))
            let waited = Self.seconds {
                for _ in 0..<300 {
                    guard client.isOpen else { break }
                    client.send([0x20])
                    usleep(50_000)
                }
            }
            #expect(!client.isOpen)
            #expect((0.5...15).contains(waited), "\(waited) s")
            try Self.expectService(socket)
        }
    }

    @Test("an answer that nobody takes is not kept for ever")
    func slowReader() async throws {
        var patience = Patience()
        patience.transfer = .milliseconds(600)
        try await OwnServer.with(patience: patience) { socket in
            let client = try RawClient(socket)
            // Why so often: the answers must be more than what fits between the two ends.
            let request = Array("GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n".utf8)
            for _ in 0..<50 { client.send(request) }
            #expect(client.isHungUp(within: 20))
            let taken = client.everything()
            #expect(taken < 50 * 100_000, "\(taken) bytes")
            try Self.expectService(socket)
        }
    }

    @Test(
        "a user with many requests in work gets 429, and others are served",
        .enabled(if: Served.isRoot, "needs root")
    )
    func manyRequests() async throws {
        try await Served.with { served in
            try served.json("user", "add", "packer", "--unix", "daemon", "--role", "warehouse")
            let held = try (0..<ServiceLimits.requestsPerUser).map { _ in try RawClient(served.socket) }
            for client in held { client.send(Array("\(Self.post)Content-Length: 2\r\n\r\n".utf8)) }
            // Why asking again: the heads arrive at the server in their own time.
            var refused = ""
            for _ in 0..<100 where !refused.hasPrefix("HTTP/1.1 429") {
                refused = try RawClient.ask(served.socket, "POST /v1/store/status HTTP/1.1", Array("{}".utf8))
            }
            #expect(refused.contains(#""code":"too-many-requests""#), "\(refused)")
            #expect(try served.coffer("order", "list", by: "daemon").code == 0)
            for client in held { client.send(Array("{}".utf8)) }
            #expect(held.allSatisfy { $0.answer().hasPrefix("HTTP/1.1 200") })
            let again = try RawClient.ask(served.socket, "POST /v1/store/status HTTP/1.1", Array("{}".utf8))
            #expect(again.hasPrefix("HTTP/1.1 200"))
        }
    }
}
