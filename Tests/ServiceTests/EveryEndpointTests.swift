import Engine
import Foundation
import OrderDesk
import Testing

@testable import Service

@Suite(
    "A hostile client at every endpoint",
    .enabled(if: Served.isBuilt, "the programs were not built"),
    .serialized
)
struct EveryEndpointTests {
    /// What is sent, and how the answer may begin; a closed connection is an empty answer.
    private struct Attack {
        let name: String
        let bytes: [UInt8]
        let statuses: [Int]
        var mayHangUp = false
    }

    @Test("gets a problem document or a closed connection, and the next client is served")
    func attacks() async throws {
        try await Served.with { served in
            for operation in ServedModules.operations {
                for attack in Self.attacks(on: operation) {
                    let client = try RawClient(served.socket)
                    client.send(attack.bytes)
                    client.finish()
                    let answer = client.answer()
                    let what = "\(operation.name): \(attack.name): \(answer)"
                    if answer.isEmpty {
                        #expect(attack.mayHangUp, "\(what)")
                    } else {
                        #expect(attack.statuses.contains { answer.hasPrefix("HTTP/1.1 \($0) ") }, "\(what)")
                        #expect(answer.contains("application/problem+json"), "\(what)")
                        #expect(!answer.contains(#""code":"internal""#), "\(what)")
                    }
                }
                let health = try RawClient.ask(served.socket, "GET /healthz HTTP/1.1")
                #expect(health.hasSuffix(#"{"status":"ok"}"#), "\(operation.name)")
            }
            #expect(served.server?.isRunning == true)
            #expect(try served.coffer("doctor").code == 0)
            #expect(try served.coffer("audit", "verify", "--rows").code == 0)
        }
    }

    private static func attacks(on operation: any Engine.Operation.Type) -> [Attack] {
        let head = "POST \(ServicePath.of(operation.name)) HTTP/1.1\r\nHost: x\r\n"
        func body(_ name: String, _ body: [UInt8], _ statuses: Int...) -> Attack {
            Attack(
                name: name,
                bytes: Array("\(head)Content-Length: \(body.count)\r\n\r\n".utf8) + body,
                statuses: statuses
            )
        }
        func raw(_ name: String, _ text: String, _ statuses: Int...) -> Attack {
            Attack(name: name, bytes: Array((head + text).utf8), statuses: statuses, mayHangUp: true)
        }
        let fields = fields(of: operation)
        let name = fields.first?.name ?? "x"
        let million = String(repeating: "x", count: 1 << 20)
        let chunk = "100000\r\n\(million)\r\n"
        return [
            raw("cut in the head", "Content-Le", 400),
            raw("cut in the body", "Content-Length: 100\r\n\r\n{\"\(name)\":", 400),
            raw("cut in a chunk", "Transfer-Encoding: chunked\r\n\r\nff\r\n{", 400),
            raw("a body that is said to be too large", "Content-Length: 99999999\r\n\r\n{}", 413),
            raw(
                "a body that does not end",
                "Transfer-Encoding: chunked\r\n\r\n" + String(repeating: chunk, count: 9),
                413
            ),
            raw(
                "a header that is too large",
                "X-Long: \(million.prefix(40_000))\r\nContent-Length: 2\r\n\r\n{}",
                400,
                431
            ),
            raw("headers that do not end", String(repeating: "X-A: b\r\n", count: 20_000), 400, 431),
            body(
                "nested deeply",
                Array("{\"\(name)\":\(String(repeating: "[", count: 100_000))".utf8),
                400,
                422
            ),
            body("not UTF-8", Array("{\"\(name)\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8), 400),
            body("a name twice", Array("{\"\(name)\":null,\"\(name)\":null}".utf8), 400, 422),
            body("a name twice within", Array("{\"\(name)\":{\"a\":1,\"\\u0061\":1}}".utf8), 400, 422),
            body("a list", Array("[]".utf8), 400), body("a text", Array("\"{}\"".utf8), 400),
            body("nothing", [], 400), body("not a number", Array("{\"\(name)\":NaN}".utf8), 400, 422),
            body("a name that nobody knows", Array("{\"no-such-field\":1}".utf8), 422),
        ]
            + fields.flatMap { field in
                wrong(for: field.schema).map { value in
                    body("\(field.name) is \(value)", Array("{\"\(field.name)\":\(value)}".utf8), 400, 422)
                }
            }
    }

    private static func fields(of operation: any Engine.Operation.Type) -> [JSONSchema.Field] {
        guard case .object(let fields) = operation.schema.kind else { return [] }
        return fields
    }

    /// Values of every other type, and some that only look right.
    private static func wrong(for schema: JSONSchema) -> [String] {
        switch schema.kind {
        case .text: ["7", "true", "[]", "{}", "[\"x\"]"]
        case .integer: ["\"1\"", "1.5", "true", "[]", "{}", "1e99", "99999999999999999999"]
        case .boolean: ["\"true\"", "0", "1", "[]", "{}"]
        case .list: ["{}", "\"x\"", "7", "[7]", "[[]]", "[null]"]
        case .map: ["[]", "\"x\"", "7", "{\"x\":7}", "{\"x\":null}"]
        case .object: ["[]", "\"x\"", "7", "{\"no-such-field\":1}"]
        }
    }
}
