import Engine
import Foundation
import OrderDesk
import Testing

@testable import Service

@Suite("A hostile client", .enabled(if: Served.isBuilt, "the programs were not built"), .serialized)
struct HostileTests {
    private static let post = "POST /v1/order/confirm HTTP/1.1"

    /// What is sent as a body, and the code of the problem that comes back.
    private static let bodies: [(name: String, body: [UInt8], code: String)] = [
        ("nothing", [], "json-invalid"),
        ("a list", Array("[]".utf8), "json-invalid"),
        ("half an object", Array(#"{"order":"#.utf8), "json-invalid"),
        ("two objects", Array(#"{"order":"1"}{"order":"2"}"#.utf8), "json-invalid"),
        ("a name twice", Array(#"{"order":"1","order":"2"}"#.utf8), "json-invalid"),
        ("a name twice, once in disguise", Array(#"{"order":"1","\u006frder":"2"}"#.utf8), "json-invalid"),
        ("Latin-1", Array(#"{"order":""#.utf8) + [0xFC] + Array(#""}"#.utf8), "json-invalid"),
        ("half a surrogate", Array(#"{"order":"\ud800"}"#.utf8), "input-invalid"),
        ("a deep nest", Array((#"{"order":"# + String(repeating: "[", count: 100_000)).utf8), "json-invalid"),
        ("another type", Array(#"{"order":7}"#.utf8), "input-invalid"),
        ("null", Array(#"{"order":null}"#.utf8), "input-invalid"),
        ("a missing field", Array("{}".utf8), "input-invalid"),
        ("a number beyond all", Array(#"{"order":"1","expectedVersion":1e999}"#.utf8), "input-invalid"),
        ("too much", [UInt8](repeating: 0x20, count: ServiceLimits.bodyBytes + 1), "body-too-large"),
    ]

    @Test("gets a problem document for every bad body, and the next client is served")
    func bodies() async throws {
        try await Served.with { served in
            for (name, body, code) in Self.bodies {
                let answer = try RawClient.ask(served.socket, Self.post, body)
                #expect(answer.contains("application/problem+json"), "\(name): \(answer)")
                #expect(answer.contains("\"code\":\"\(code)\""), "\(name): \(answer)")
                try Self.expectHealth(served)
            }
        }
    }

    @Test("gets a problem document or a closed connection for what is hardly HTTP")
    func requests() async throws {
        let long = String(repeating: "x", count: 3 * ServiceLimits.headerBytes)
        let many = (0..<2000).map { "A\($0): b\r\n" }.joined()
        let heads = [
            "", "\r\n\r\n", "GET", "GARBAGE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "\(Self.post)\r\nContent-Length: -1\r\n\r\n", "\(Self.post)\r\nContent-Length: 99\r\n\r\n{",
            "\(Self.post)\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
            "\(Self.post)\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "\(Self.post)\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "\(Self.post)\r\nX: \(long)\r\n\r\n", "\(Self.post)\r\n\(many)\r\n",
            "GET /\(long) HTTP/1.1\r\n\r\n",
        ]
        try await Served.with { served in
            for head in heads {
                let client = try RawClient(served.socket)
                client.send(Array(head.utf8))
                client.finish()
                let answer = client.answer()
                #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(head.prefix(80)): \(answer)")
                try Self.expectHealth(served)
            }
        }
    }

    @Test("gets a problem document for options and paths that are none")
    func options() async throws {
        let cases = [
            ("POST /v1/order/confirm HTTP/1.1\r\nCoffer-Reason: %zz", "header-invalid"),
            ("POST /v1/order/confirm HTTP/1.1\r\nCoffer-Reason: %FF", "header-invalid"),
            ("POST /v1/order/confirm HTTP/1.1\r\nCoffer-Reason: a\r\nCoffer-Reason: b", "header-invalid"),
            ("POST /v1/order/confirm HTTP/1.1\r\nCoffer-Dry-Run: perhaps", "header-invalid"),
            ("POST /v1/order/confirm HTTP/1.1\r\nCoffer-DryRun: true", "header-invalid"),
            ("POST /v1/order/confirm HTTP/1.1\r\ncoffer-idempotency-key: a", "header-invalid"),
            ("POST /v1/order/explode HTTP/1.1", "endpoint-unknown"),
            ("POST /v1/../healthz HTTP/1.1", "endpoint-unknown"),
            ("GET /v1/order/confirm HTTP/1.1", "method-not-allowed"),
            ("DELETE /healthz HTTP/1.1", "method-not-allowed"),
        ]
        try await Served.with { served in
            for (head, code) in cases {
                let answer = try RawClient.ask(served.socket, head, Array("{}".utf8))
                #expect(answer.contains("\"code\":\"\(code)\""), "\(head): \(answer)")
            }
            try Self.expectHealth(served)
        }
    }

    @Test("gets an answer from every endpoint, whatever the body")
    func everyEndpoint() async throws {
        let bodies = [
            "{}", #"{"order":[],"customer":{},"sku":7}"#,
            #"{"order":"","customer":"","lines":[{"sku":"x"}]}"#,
            #"{"limit":-1,"after":"\u0000"}"#,
            #"{"limit":9223372036854775807,"sequence":18446744073709551615}"#,
            #"{"sku":"x","quantity":"-1e99999","name":"","price":"1","currency":"","tax":"","unit":""}"#,
        ]
        try await Served.with { served in
            for operation in ServedModules.operations.map({ $0.name }) {
                for body in bodies {
                    let head = "POST \(ServicePath.of(operation)) HTTP/1.1"
                    let answer = try RawClient.ask(served.socket, head, Array(body.utf8))
                    #expect(answer.hasPrefix("HTTP/1.1 "), "\(operation) \(body)")
                    #expect(!answer.contains("\"code\":\"internal\""), "\(operation) \(body): \(answer)")
                }
            }
            try Self.expectHealth(served)
        }
    }

    @Test("who holds many connections leaves room for others", .enabled(if: Served.isRoot, "needs root"))
    func connections() async throws {
        try await Served.with { served in
            try served.json("user", "add", "packer", "--unix", "daemon", "--role", "warehouse")
            let held = try (0...ServiceLimits.connectionsPerUser).map { _ in try RawClient(served.socket) }
            // Why not the last: they are taken in as they come to the front, which is not the order of connecting.
            var watched = held.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
            #expect(poll(&watched, nfds_t(watched.count), 20_000) == 1)
            let refused = zip(held, watched).filter { $1.revents != 0 }.map { $0.0 }
            #expect(refused.map { $0.answer() } == [""])
            #expect(try served.coffer("order", "list", by: "daemon").code == 0)
        }
    }

    private static func expectHealth(_ served: Served) throws {
        let answer = try RawClient.ask(served.socket, "GET /healthz HTTP/1.1")
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.hasSuffix(#"{"status":"ok"}"#))
    }
}
