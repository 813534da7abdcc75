import Foundation
import Testing

@testable import Service

@Suite("Events", .enabled(if: Served.isBuilt, "the programs were not built"))
struct EventTests {
    private static func operations(_ answer: [String: Any]) -> [String] {
        (answer["events"] as? [[String: Any]] ?? []).compactMap { $0["operation"] as? String }
    }

    /// Asks over a socket of its own.
    private static func list(_ socket: String, _ body: String) throws -> [String: Any] {
        let text = try RawClient.ask(socket, "POST /v1/event/list HTTP/1.1", Array(body.utf8))
        let json = Data(try #require(text.split(separator: "\r\n\r\n", maxSplits: 1).last).utf8)
        return try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
    }

    @Test("are the changes in order, from anywhere in the log on, without a word about a person")
    func order() async throws {
        try await Served.with { served in
            try served.stock()
            _ = try served.json("customer", "show", "C-000001")
            let wanted = ["customer.add", "product.add", "stock.receive"]
            let all = try Self.list(served.socket, "{}")
            #expect(Self.operations(all) == wanted)
            let next = try #require(all["next"] as? Int)
            // Why one more than the changes: somebody was shown a person, which is in the log and no change.
            #expect(next == wanted.count + 1)
            var (after, seen): (Int, [String]) = (0, [])
            for _ in 0..<wanted.count {
                let page = try Self.list(served.socket, #"{"after":\#(after),"limit":1}"#)
                seen += Self.operations(page)
                after = try #require(page["next"] as? Int)
            }
            #expect(seen == wanted)
            #expect(Self.operations(try Self.list(served.socket, #"{"after":\#(next)}"#)).isEmpty)
            #expect(Self.operations(try Self.list(served.socket, #"{"after":18446744073709551615}"#)).isEmpty)
            let text = try served.coffer("events").output + served.coffer("events", "--output", "json").output
            for secret in ["Example Person", "person@example.org", "Berlin", "subject"] {
                #expect(!text.contains(secret))
            }
        }
    }

    @Test(
        "are those that somebody's own roles allow, within their rows",
        .enabled(if: Served.isRoot, "needs root")
    )
    func sight() async throws {
        try await Served.with { served in
            try served.json("user", "add", "packer", "--unix", "daemon", "--role", "warehouse")
            try served.json("user", "add", "anna", "--unix", "bin", "--role", "clerk", "--team", "south")
            try served.json("user", "add", "auntie", "--unix", "sys", "--role", "support")
            try served.stock()
            try served.json("customer", "add", "--name", "Southern Person", by: "bin")
            func seen(by user: String) throws -> Set<String> {
                let output = try served.coffer("events", "--output", "json", by: user).output
                return Set(
                    try output.split(separator: "\n").compactMap { line in
                        let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                        return event.map { "\($0["operation"] ?? "") by \($0["user"] ?? "")" }
                    }
                )
            }
            let owner = NSUserName()
            #expect(try seen(by: "daemon") == ["stock.receive by \(owner)"])
            #expect(try seen(by: "bin") == ["customer.add by anna"])
            #expect(try seen(by: owner).isSuperset(of: ["customer.add by anna", "user.add by \(owner)"]))
            #expect(try served.coffer("events", by: "sys").code == 77)
        }
    }

    @Test("are waited for, and come when they happen")
    func waiting() async throws {
        try await Served.with { served in
            let clock = ContinuousClock()
            var nothing: [String: Any] = [:]
            let quiet = try clock.measure { nothing = try Self.list(served.socket, #"{"after":0,"wait":1}"#) }
            #expect(Self.operations(nothing).isEmpty)
            #expect(quiet >= .milliseconds(900))
            let client = try RawClient(served.socket)
            let body = #"{"after":0,"wait":25}"#
            client.send(
                Array(
                    "POST /v1/event/list HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.count)\r\n\r\n\(body)"
                        .utf8
                )
            )
            let waited = try clock.measure {
                try served.json("customer", "add", "--name", "Example Person")
                #expect(client.answer().contains(#""operation":"customer.add""#))
            }
            #expect(waited < .seconds(24))
        }
    }

    @Test("do not hold up a server that is told to stop")
    func stopping() async throws {
        try await Served.with { served in
            let client = try RawClient(served.socket)
            let body = #"{"after":0,"wait":25}"#
            let asked = ContinuousClock.now
            client.send(
                Array(
                    "POST /v1/event/list HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.count)\r\n\r\n\(body)"
                        .utf8
                )
            )
            var page = ""
            for _ in 0..<200 where !page.contains("\ncoffer_requests_in_work 2\n") {
                page = try RawClient.ask(served.socket, "GET /metrics HTTP/1.1")
            }
            let process = try #require(served.server)
            kill(process.processIdentifier, SIGTERM)
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            // Why since it asked: its 25 seconds began then, and a server that waits for them ends after them.
            #expect(asked.duration(to: .now) < .seconds(24))
            #expect(client.answer().contains(#""events":[]"#))
        }
    }

    @Test(
        "are followed line by line until Ctrl-C, in a store and over the socket",
        arguments: ["socket", "store"]
    )
    func follow(place: String) async throws {
        try await Served.with { served in
            if place == "store" { served.kill() }
            let location = place == "store" ? ["--store", served.store] : ["--socket", served.socket]
            let follower = try served.program(
                "coffer",
                ["events", "--follow", "--output", "json"] + location
            )
            let output = Pipe()
            follower.standardOutput = output
            follower.standardError = output
            try follower.run()
            for sku in ["TEA-1", "TEA-2"] {
                let words = [
                    "product", "add", "--sku", sku, "--name", "Tea", "--price", "1", "--tax", "S:19",
                ]
                #expect(try served.run(words + location).code == 0)
            }
            var text = ""
            while text.split(separator: "\n").count < 2 {
                let more = output.fileHandleForReading.availableData
                try #require(!more.isEmpty, "\(text)")
                text += String(decoding: more, as: UTF8.self)
            }
            kill(follower.processIdentifier, SIGINT)
            follower.waitUntilExit()
            #expect(follower.terminationReason == .exit && follower.terminationStatus == 0)
            for line in text.split(separator: "\n") {
                let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                #expect(event?["operation"] as? String == "product.add")
            }
            #expect(try output.fileHandleForReading.readToEnd() ?? Data() == Data())
        }
    }
}
