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

    /// Sends a byte every 50 ms until the other end hangs up; answers how many.
    private static func send(_ bytes: [UInt8], slowlyTo client: RawClient) -> Int {
        for (count, byte) in bytes.enumerated() {
            guard client.isOpen else { return count }
            client.send([byte])
            usleep(50_000)
        }
        return bytes.count
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
            #expect(waited > 0.3, "\(waited) s")
            #expect(!client.isOpen)
            let asked = try RawClient(socket)
            asked.send(Array("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
            #expect(asked.answer().hasPrefix("HTTP/1.1 200"))
            #expect(asked.answer().isEmpty)
            try Self.expectService(socket)
        }
    }

    @Test("a client whose connection was closed meanwhile asks over a new one")
    func longWork() async throws {
        var patience = Patience()
        patience.idle = .milliseconds(300)
        try await OwnServer.with(patience: patience) { socket in
            let client = try await ServiceClient.connect(to: socket)
            for _ in 0..<2 {
                let answer = try await client.perform(StoreStatus(), for: Request(caller: .current()))
                #expect(!answer.isEmpty)
                try await Task.sleep(for: .milliseconds(900))
            }
            try await client.close()
        }
    }

    @Test("a head that comes a byte at a time is not waited for")
    func slowHead() async throws {
        var patience = Patience()
        patience.idle = .milliseconds(600)
        try await OwnServer.with(patience: patience) { socket in
            let client = try RawClient(socket)
            let head = Array("\(Self.post)\(String(repeating: "x", count: 300))".utf8)
            #expect(Self.send(head, slowlyTo: client) < head.count)
            #expect(!client.isOpen)
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
            let body = [UInt8](repeating: 0x20, count: 500)
            let taken = Self.send(body, slowlyTo: client)
            #expect((5..<body.count).contains(taken), "\(taken) bytes")
            #expect(!client.isOpen)
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
            #expect(client.isHungUp(within: 120))
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
            var held = try (0...ServiceLimits.requestsPerUser).map { _ in try RawClient(served.socket) }
            for client in held { client.send(Array("\(Self.post)Content-Length: 2\r\n\r\n".utf8)) }
            // One more than are allowed, and none of them is whole: whose head comes last is answered, and nobody else.
            let last = try #require(RawClient.firstToHear(of: held))
            let refused = held.remove(at: last).answer()
            #expect(refused.contains(#""code":"too-many-requests""#), "\(refused)")
            #expect(try served.coffer("order", "list", by: "daemon").code == 0)
            for client in held { client.send(Array("{}".utf8)) }
            #expect(held.allSatisfy { $0.answer().hasPrefix("HTTP/1.1 200") })
            let again = try RawClient.ask(served.socket, "POST /v1/store/status HTTP/1.1", Array("{}".utf8))
            #expect(again.hasPrefix("HTTP/1.1 200"))
        }
    }
}
