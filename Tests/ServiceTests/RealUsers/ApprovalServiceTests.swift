import Foundation
import Testing

extension Served {
    /// Runs `coffer` against the server as a Unix user, with the groups that the user database gives them.
    fileprivate func coffer(as user: String, _ words: String...) throws -> Outcome {
        let process = try program("coffer", [])
        let path = try #require(process.executableURL).path
        process.executableURL = URL(filePath: "/usr/bin/setpriv")
        let identity = ["--reuid", user, "--regid", "users", "--init-groups", "--", path]
        process.arguments = identity + words + ["--output", "json"]
        return try finish(process, ["COFFER_SOCKET": socket])
    }

    /// Runs `coffer` against the server as whoever runs the tests.
    fileprivate func owner(_ words: String...) throws -> Outcome {
        try run(words + ["--output", "json"], environment: ["COFFER_SOCKET": socket])
    }
}

extension Served.Outcome {
    /// The problem, as programs read it.
    fileprivate var problem: [String: Any] {
        get throws {
            let line = try #require(errors.split(separator: "\n").last, "\(output)")
            let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return try #require(json?["problem"] as? [String: Any])
        }
    }

    /// The number of the approval that the request waits as.
    fileprivate var approval: String {
        get throws {
            #expect(code == 75, "\(errors)")
            #expect(try problem["code"] as? String == "approval-pending")
            return try #require(try problem["approval"] as? String)
        }
    }

    /// Which rule refused it.
    fileprivate func isRefused(by rule: String) -> Bool {
        code == 77 && errors.contains("refused by `\(rule)`")
    }
}

@Suite(
    "Approvals among real Unix users",
    .enabled(if: Served.isBuilt, "the programs were not built"),
    .enabled(if: UnixUsers.canBeMade, UnixUsers.absence),
    .serialized
)
struct ApprovalServiceTests {
    /// The names of the users of one run.
    private struct Staff {
        let clerk: String
        let admin: String
        /// In the store by a group only.
        let lead: String
    }

    /// A two-person store whose owner brought in a clerk, a group of leads and, last, a second administrator.
    private static func withStaff(_ body: (Served, Staff) async throws -> Void) async throws {
        let prefix = UnixUsers.prefix()
        let staff = Staff(clerk: prefix + "c", admin: prefix + "a", lead: prefix + "l")
        let group = prefix + "g"
        try await UnixUsers.with([staff.clerk, staff.admin], group: group, members: [staff.lead]) {
            try await Served.with("--custody", "two-person") { served in
                for words in [
                    ["clerk", "--unix", staff.clerk, "--role", "clerk"],
                    ["leads", "--group", group, "--role", "sales-lead"],
                    ["ann", "--unix", staff.admin, "--role", "admin"],
                ] {
                    let added = try served.run(
                        ["user", "add"] + words,
                        environment: ["COFFER_SOCKET": served.socket]
                    )
                    try #require(added.code == 0, "\(added.errors)")
                }
                try await body(served, staff)
            }
        }
    }

    @Test("a change of authority is made when another administrator agrees, and by nobody else")
    func authority() async throws {
        try await Self.withStaff { served, staff in
            let number = try served.owner("user", "grant", "clerk", "--role", "support").approval
            #expect(try served.owner("approval", "grant", number).isRefused(by: "second-person"))
            #expect(try served.coffer(as: staff.clerk, "approval", "grant", number).isRefused(by: "no-grant"))
            #expect(
                try served.coffer(as: staff.lead, "approval", "grant", number).isRefused(
                    by: "authority-change"
                )
            )
            let shown = try served.coffer(as: staff.admin, "approval", "show", number)
            #expect(shown.code == 0 && shown.output.contains("support"), "\(shown.errors)")
            let granted = try served.coffer(as: staff.admin, "approval", "grant", number)
            #expect(granted.code == 0 && granted.output.contains("\"done\""), "\(granted.errors)")
            let users = try served.owner("user", "list").json["users"] as? [[String: Any]] ?? []
            let clerk = users.first { $0["name"] as? String == "clerk" }
            #expect(clerk?["roles"] as? [String] == ["clerk", "support"])
            let log = try served.owner("audit", "list", "--operation", "user.grant").json
            let entry = (log["entries"] as? [[String: Any]])?.first
            #expect(entry?["principal"] as? String == NSUserName() && entry?["uid"] as? Int == 0)
            #expect(entry?["approvals"] as? [String] == ["\(number)/ann"])
            #expect(try served.owner("approval", "grant", number).code == 75)
        }
    }

    @Test("a member of a group is held to the rules as anybody else, by the uid that the kernel gives")
    func largeOrder() async throws {
        try await Self.withStaff { served, staff in
            try served.stock()
            func order() throws -> Served.Outcome {
                try served.coffer(
                    as: staff.lead,
                    "order",
                    "open",
                    "--customer",
                    "C-000001",
                    "--line",
                    "TEA-1:900@60",
                    "--confirm",
                    "--idempotency-key",
                    "large"
                )
            }
            let number = try order().approval
            #expect(try order().approval == number)
            #expect(
                try served.coffer(as: staff.lead, "approval", "grant", number).isRefused(by: "second-person")
            )
            let refused = try served.coffer(as: staff.admin, "approval", "grant", number)
            #expect(refused.isRefused(by: "large-order"))
            #expect(try served.owner("approval", "grant", number).code == 0)
            let done = try order()
            #expect(done.code == 0 && done.output.contains("\"confirmed\""), "\(done.errors)")
            let orders = try served.owner("order", "list").json["orders"] as? [Any]
            #expect(orders?.count == 1)
        }
    }

    @Test("a role taken in an emergency is seen, makes no second person, and waits for its review")
    func breakGlass() async throws {
        try await Self.withStaff { served, staff in
            func open() throws -> Served.Outcome {
                try served.coffer(
                    as: staff.clerk,
                    "break-glass",
                    "open",
                    "sales-lead",
                    "--for",
                    "PT1H",
                    "--reason",
                    "nobody there"
                )
            }
            #expect(try served.coffer(as: staff.clerk, "status").code == 77)
            #expect(try open().code == 0)
            #expect(try served.coffer(as: staff.clerk, "status").code == 0)
            let metrics = try RawClient.ask(served.socket, "GET /metrics HTTP/1.1")
            #expect(metrics.contains("coffer_break_glass_open 1"))
            let events = try served.coffer(as: staff.admin, "events")
            #expect(events.output.contains("break-glass.open"), "\(events.errors)")
            let number = try served.owner("user", "grant", "clerk", "--role", "finance").approval
            #expect(
                try served.coffer(as: staff.clerk, "approval", "grant", number)
                    .isRefused(by: "authority-change")
            )
            #expect(try open().code == 75)
            #expect(try served.coffer(as: staff.admin, "break-glass", "review", "BG-000001").code == 75)
            #expect(try served.coffer(as: staff.clerk, "break-glass", "close", "BG-000001").code == 0)
            #expect(try served.coffer(as: staff.clerk, "status").code == 77)
            #expect(try served.coffer(as: staff.clerk, "break-glass", "review", "BG-000001").code == 77)
            #expect(try served.coffer(as: staff.admin, "break-glass", "review", "BG-000001").code == 0)
            #expect(try open().code == 0)
        }
    }

    @Test("an embedded store answers a request that waits as a server does")
    func embedded() async throws {
        try await Self.withStaff { served, _ in
            let words = ["user", "grant", "clerk", "--role", "finance", "--output", "json"]
            let own = ["approval", "grant", "AP-000001", "--output", "json"]
            let overSocket = try [words, own].map {
                try served.run($0, environment: ["COFFER_SOCKET": served.socket])
            }
            served.kill()
            let alone = try [words, own].map { try served.run(["--store", served.store] + $0) }
            func text(_ outcome: Served.Outcome) -> String {
                "\(outcome.code) \(outcome.output) \(outcome.errors)"
                    .replacing(#/AP-0*[0-9]+/#, with: "AP")
                    .replacing(#/[0-9-]+T[0-9:.]+Z/#, with: "TIME")
            }
            #expect(overSocket.map(text) == alone.map(text))
            #expect(try alone[0].approval == "AP-000002")
        }
    }
}
