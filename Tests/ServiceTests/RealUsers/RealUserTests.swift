import Engine
import Foundation
import Policy
import Testing

@testable import Service

@Suite(
    "Real Unix users",
    .enabled(if: Served.isBuilt, "the programs were not built"),
    .enabled(if: UnixUsers.canBeMade, UnixUsers.absence),
    .serialized
)
struct RealUserTests {
    /// A server, and one user for each shipped role.
    private struct Staff {
        let served: Served
        let owner: OperationClient
        let scene: Scene
        /// What the users' names begin with.
        let prefix: String

        /// A connection of the role's user.
        ///
        /// Why made when it is wanted: a server closes one that nothing was asked on for two minutes.
        func client(as role: String) throws -> OperationClient {
            let user = prefix + role
            let connections = try UserConnections.open(served.socket, as: [(name: user, count: 1)])
            return OperationClient(connection: try #require(connections[user]?.first))
        }
    }

    /// Makes the users, makes them principals, and puts something into the shop.
    private static func withStaff(of matrix: PolicyMatrix, _ body: (Staff) async throws -> Void) async throws
    {
        let prefix = UnixUsers.prefix()
        let roles = matrix.policy.roleNames
        try await UnixUsers.with(roles.map { prefix + $0 }, group: prefix + "group", members: []) {
            try await Served.with { served in
                let owner = OperationClient(connection: try RawClient(served.socket))
                for role in roles {
                    let user: [String: Any] = [
                        "user": role, "unixUser": prefix + role, "roles": [role], "team": "main",
                    ]
                    try #require(owner.ask("user.add", user).status == 200)
                }
                let scene = try Scene(owner, clerk: "clerk")
                try await body(Staff(served: served, owner: owner, scene: scene, prefix: prefix))
            }
        }
    }

    @Test("may do what the policy says, each role at each operation for each purpose, and see what it says")
    func matrix() async throws {
        let matrix = try PolicyMatrix()
        try await Self.withStaff(of: matrix) { staff in
            var faults: [String] = []
            var asked = 0
            for role in matrix.policy.roleNames {
                let client = try staff.client(as: role)
                for operation in ServedModules.operations {
                    guard let inputs = OperationInputs.of(operation.name) else {
                        faults.append(Self.missing(operation.name))
                        continue
                    }
                    for purpose in [nil] + matrix.policy.purposeNames.map(Optional.some) {
                        let attempt = Attempt(role: role, operation: operation, purpose: purpose)
                        let verdict = try matrix.verdict(role, operation.name, purpose)
                        faults += try attempt.faults(client, inputs, verdict, matrix, staff.scene)
                        asked += 1
                    }
                }
            }
            #expect(faults.isEmpty, "\(faults.prefix(40).joined(separator: "\n"))")
            let wanted = matrix.policy.roleNames.count * (matrix.policy.purposeNames.count + 1)
            #expect(asked == wanted * ServedModules.operations.count)
            #expect(try staff.served.coffer("audit", "verify", "--rows").code == 0)
        }
    }

    @Test(
        "every operation that a server offers has an input here, and every personal field is seen in an answer"
    )
    func complete() async throws {
        try await Served.with { served in
            let document = try RawClient.ask(served.socket, "GET /openapi.json HTTP/1.1")
            let body = try #require(document.split(separator: "\r\n\r\n", maxSplits: 1).last)
            let json = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
            let paths = try #require(json?["paths"] as? [String: Any]).keys.filter { $0.hasPrefix("/v1/") }
            let offered = paths.map { String($0.dropFirst(4)).replacing("/", with: ".") }.sorted()
            let known = ServedModules.operations.map { $0.name }.sorted()
            #expect(offered == known, "add the module to Tests/ServiceTests/ServedModules.swift")
            for name in offered { #expect(OperationInputs.of(name) != nil, "\(Self.missing(name))") }
            let seen = Set(
                offered.flatMap { OperationInputs.of($0) ?? [] }.flatMap(\.reveals).map(\.field)
            )
            // Whose role it is has no value of its own: users are named in every history. `ReviewTests` asks who sees it.
            for field in ServedModules.all.flatMap(\.fields)
            where field.group != "figures" && field.path != "staff.user" {
                #expect(
                    PersonalValues.byPath[field.path] != nil && seen.contains(field.path),
                    "give `\(field.path)` a value in PersonalValues.swift and an answer in OperationInputs.swift"
                )
            }
        }
    }

    @Test("who may unmask sees whole, for a reason, what is masked without one")
    func unmasked() async throws {
        let matrix = try PolicyMatrix()
        try await Self.withStaff(of: matrix) { staff in
            let client = try staff.client(as: "support")
            let asked = ["customer": Scene.customer]
            let reply = try client.ask("customer.show", asked, ["Coffer-Reason": "called"])
            let sight = try matrix.verdict("support", "customer.show", nil).sight
            for field in RevealedField.customer(at: "customer") {
                let seen = field.field.hasPrefix("contact.") ? "full" : try #require(sight[field.field])
                let mask = try matrix.mask(of: field.field)
                #expect(field.faults(in: reply.json, seen, mask) == [])
            }
        }
    }

    @Test("somebody else's row and no row at all are refused alike")
    func otherRows() async throws {
        let matrix = try PolicyMatrix()
        try await Self.withStaff(of: matrix) { staff in
            let client = try staff.client(as: "warehouse")
            let unknown = UUID().uuidString.lowercased()
            let answers = try [staff.scene.draft, unknown].map { id in
                try client.ask("order.show", ["order": id]).text.replacing(id, with: "ID")
            }
            #expect(answers[0] == answers[1] && answers[0].hasPrefix("HTTP/1.1 404"))
        }
    }

    private static func missing(_ operation: String) -> String {
        "`\(operation)` has no input: add how it is asked to Tests/ServiceTests/RealUsers/OperationInputs.swift"
    }
}

/// One request of one user.
private struct Attempt {
    let role: String
    let operation: any Engine.Operation.Type
    let purpose: String?

    /// What is otherwise than the policy says.
    func faults(
        _ client: OperationClient,
        _ inputs: [OperationInput],
        _ verdict: PolicyMatrix.Verdict,
        _ matrix: PolicyMatrix,
        _ scene: Scene
    ) throws -> [String] {
        let input = try #require(inputs.first { $0.unseen(verdict).isEmpty } ?? inputs.last)
        var headers = purpose.map { ["Coffer-Purpose": $0] } ?? [:]
        // Why not always: what is refused must be refused when it is meant.
        if verdict.isPermitted, operation.kind == .command { headers["Coffer-Dry-Run"] = "true" }
        if input.isReasoned { headers["Coffer-Reason"] = OperationInput.encodedReason }
        let reply = try client.ask(operation.name, input.body(scene), headers)
        let what = "\(role) \(operation.name) \(purpose ?? "-")"
        let leaked = PersonalValues.found(in: reply.text) { path in
            verdict.sight[path] != "full"
                || !(input.handsOutAll || input.reveals.contains { $0.field == path }
                    || input.tells.contains(path))
        }
        var faults = leaked.isEmpty ? [] : ["\(what): shows \(leaked)"]
        let denying =
            verdict.isPermitted
            ? try input.unseen(verdict).first.map {
                try matrix.rule(role, operation.name, purpose, field: $0)
            } ?? matrix.purpose(purpose, of: role, operation.name).flatMap { input.ruledOut[$0] }
            : verdict.rule
        if let denying {
            let isRefused =
                reply.status == 403 && reply.json["code"] as? String == "denied"
                && (reply.json["title"] as? String)?.contains("`\(denying)`") == true
            return faults + (isRefused ? [] : ["\(what): not refused by `\(denying)`: \(reply.said)"])
        }
        guard reply.status == input.status else {
            return faults + ["\(what): not answered with \(input.status): \(reply.said)"]
        }
        guard input.status == 200 else { return faults }
        for path in input.tells where !reply.text.contains(PersonalValues.byPath[path] ?? "?") {
            faults.append("\(what): \(path) is not told")
        }
        for field in input.reveals {
            let seen = try #require(verdict.sight[field.field])
            let wrong = field.faults(in: reply.json, seen, try matrix.mask(of: field.field))
            faults += wrong.map { "\(what): \($0)" }
        }
        return faults
    }
}

extension OperationInput {
    /// The fields that it searches by and that the asker does not see whole.
    func unseen(_ verdict: PolicyMatrix.Verdict) -> [String] {
        searches.filter { verdict.sight[$0] != "full" }
    }
}
