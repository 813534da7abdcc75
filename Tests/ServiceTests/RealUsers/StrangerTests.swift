import Engine
import Foundation
import TestSupport
import Testing

@testable import Service

@Suite(
    "Unix users whom the store does not know",
    .enabled(if: Served.isBuilt, "the programs were not built"),
    .enabled(if: UnixUsers.canBeMade, UnixUsers.absence),
    .serialized
)
struct StrangerTests {
    @Test("learn nothing: whatever they ask, and whether it exists or not, the answer is the same bytes")
    func strangers() async throws {
        let prefix = UnixUsers.prefix()
        let stranger = prefix + "stranger"
        try await UnixUsers.with([stranger], group: prefix + "group", members: []) {
            try await Served.with { served in
                let owner = OperationClient(connection: try RawClient(served.socket))
                let scene = try Scene(owner, clerk: NSUserName())
                let missing = Scene.missing(like: scene)
                var requests = ServedModules.operations.flatMap { operation in
                    let inputs = OperationInputs.of(operation.name) ?? []
                    let bodies =
                        inputs.flatMap { [$0.body(scene), $0.body(missing)] } + [["no-such-field": 1]]
                    return bodies.map { (head: "POST \(ServicePath.of(operation.name))", body: $0) }
                }
                for path in ["/healthz", "/metrics", "/openapi.json", "/v1/no/such", "/"] {
                    requests.append(("GET \(path)", [:]))
                }
                requests.append(("DELETE /healthz", [:]))
                var answers: [String: [String]] = [:]
                // Why in parts: a server has a limit of connections, and each request takes one of its own.
                for start in stride(from: 0, to: requests.count, by: 100) {
                    let part = requests[start..<min(start + 100, requests.count)]
                    let connections = try UserConnections.open(served.socket, as: [(stranger, part.count)])
                    for (request, client) in zip(part, connections[stranger] ?? []) {
                        let body = Array(try JSONSerialization.data(withJSONObject: request.body))
                        let head =
                            "\(request.head) HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.count)\r\n\r\n"
                        client.send(Array(head.utf8) + body)
                        answers[client.answer(), default: []].append(request.head)
                    }
                }
                #expect(answers.count == 1, "\(answers)")
                let answer = try #require(answers.keys.first)
                #expect(answer.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
                #expect(
                    answer.hasSuffix(
                        #"{"code":"forbidden","exitCode":77,"status":403,"title":"forbidden","#
                            + #""type":"urn:coffer:problem:forbidden"}"#
                    ),
                    "\(answer)"
                )
                #expect(answers.values.first?.count == requests.count)
            }
        }
    }

    @Test("are known by a group that is not their own, and by their own name before that")
    func groups() async throws {
        let prefix = UnixUsers.prefix()
        let (member, named, other) = (prefix + "member", prefix + "named", prefix + "other")
        let group = prefix + "group"
        try await UnixUsers.with([other], group: group, members: [member, named]) {
            try await Served.with { served in
                let owner = OperationClient(connection: try RawClient(served.socket))
                let people: [[String: Any]] = [
                    ["user": "packers", "unixGroup": group, "roles": ["warehouse"], "team": "main"],
                    ["user": "reader", "unixUser": named, "roles": ["auditor"], "team": "main"],
                ]
                for person in people { try #require(owner.ask("user.add", person).status == 200) }
                let users = [member, named, other].map { (name: $0, count: 3) }
                let connections = try UserConnections.open(served.socket, as: users)
                // What only a warehouse may, what only an auditor may, what both may.
                let asked = ["stock.receive", "audit.list", "order.list"]
                func statuses(_ user: String) throws -> [Int] {
                    try zip(asked, #require(connections[user])).map { operation, connection in
                        let body: [String: Any] = operation == "audit.list" ? ["limit": 1] : [:]
                        return try OperationClient(connection: connection).ask(operation, body).status
                    }
                }
                // 422: the input is looked at only after whoever asks was known.
                #expect(try statuses(member) == [422, 403, 200])
                #expect(try statuses(named) == [422, 200, 200])
                #expect(try statuses(other) == [403, 403, 403])
            }
        }
    }

    @Test("are those who are in more groups than a server reads, whoever they are")
    func manyGroups() async throws {
        let prefix = UnixUsers.prefix()
        let user = prefix + "joiner"
        try await UnixUsers.with([user], group: prefix + "group", members: []) {
            try await Served.with { served in
                let owner = OperationClient(connection: try RawClient(served.socket))
                let person: [String: Any] = [
                    "user": "joiner", "unixUser": user, "roles": ["auditor"], "team": "main",
                ]
                try #require(owner.ask("user.add", person).status == 200)
                for (groups, status) in [(4096, 200), (4097, 403)] {
                    let made = try UserConnections.open(served.socket, as: [(user, 1)], groups: groups)
                    let client = OperationClient(connection: try #require(made[user]?.first))
                    #expect(try client.ask("user.list", [:]).status == status, "\(groups) groups")
                }
            }
        }
    }

    @Test("become so on the connection that they have, as soon as their right is taken")
    func revoked() async throws {
        let prefix = UnixUsers.prefix()
        let user = prefix + "leaver"
        try await UnixUsers.with([user], group: prefix + "group", members: []) {
            try await Served.with { served in
                let owner = OperationClient(connection: try RawClient(served.socket))
                let person: [String: Any] = [
                    "user": "leaver", "unixUser": user, "roles": ["auditor", "warehouse"], "team": "main",
                ]
                try #require(owner.ask("user.add", person).status == 200)
                let made = try UserConnections.open(served.socket, as: [(user, 1)])
                let client = OperationClient(connection: try #require(made[user]?.first))
                #expect(try client.ask("user.list", [:]).status == 200)
                try #require(owner.ask("user.revoke", ["user": "leaver", "role": "auditor"]).status == 200)
                let denied = try client.ask("user.list", [:])
                #expect(denied.status == 403 && denied.json["code"] as? String == "denied")
                #expect(try client.ask("order.list", [:]).status == 200)
                try #require(owner.ask("user.revoke", ["user": "leaver"]).status == 200)
                let forbidden = try client.ask("order.list", [:])
                #expect(forbidden.status == 403 && forbidden.json["code"] as? String == "forbidden")
                #expect(client.connection.answer().isEmpty)
            }
        }
    }

    @Test("nobody acts as somebody else, at any endpoint, whatever role they hold")
    func actingAs() async throws {
        let prefix = UnixUsers.prefix()
        let admin = prefix + "admin"
        try await UnixUsers.with([admin], group: prefix + "group", members: []) {
            try await Served.with { served in
                let owner = OperationClient(connection: try RawClient(served.socket))
                for (name, user) in [("chief", admin), ("clerk1", "clerk1")] {
                    let role = name == "chief" ? "admin" : "clerk"
                    let body: [String: Any] = [
                        "user": name, "unixUser": user, "roles": [role], "team": "main",
                    ]
                    try #require(owner.ask("user.add", body).status == 200)
                }
                let operations = ServedModules.operations
                let connections = try UserConnections.open(served.socket, as: [(admin, operations.count)])
                for (operation, connection) in zip(operations, try #require(connections[admin])) {
                    let client = OperationClient(connection: connection)
                    let reply = try client.ask(operation.name, [:], ["Coffer-As": "clerk1"])
                    #expect(reply.status == 403, "\(operation.name)")
                    #expect(reply.json["code"] as? String == "acting-as-refused", "\(operation.name)")
                }
            }
        }
    }
}

extension Scene {
    /// The same shape with nothing in it that exists.
    static func missing(like scene: Scene) -> Scene {
        var missing = scene
        missing.draft = UUID().uuidString.lowercased()
        missing.submitted = UUID().uuidString.lowercased()
        missing.order = "SO-2026-999999"
        missing.held = "SO-2026-999998"
        missing.closed = "SO-2026-999997"
        missing.invoice = "INV-2026-999999"
        missing.credit = "CN-2026-999999"
        missing.payment = "PAY-2026-999999"
        missing.toPick = "SO-2026-999996"
        missing.picking = "DN-2026-999999"
        missing.packed = "DN-2026-999998"
        missing.shipped = "DN-2026-999997"
        missing.clerk = "nobody1"
        missing.requests = ["DSR-2026-999997", "DSR-2026-999998", "DSR-2026-999999"]
        return missing
    }
}
