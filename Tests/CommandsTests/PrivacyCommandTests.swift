import Foundation
import Testing

@Suite("coffer privacy", .enabled(if: Program.isBuilt, "the program was not built"))
struct PrivacyCommandTests {
    @Test("takes a request from receipt to a certificate that a stranger checks")
    func contract() throws {
        try Shop.with { shop in
            try shop.stock()
            let opened = try shop.json(
                "privacy",
                "request",
                "open",
                "--kind",
                "erasure",
                "--subject",
                "C-000001",
                "--received",
                "2026-11-23"
            )
            let request = try #require(opened["request"] as? [String: Any])
            #expect(request["number"] as? String == "DSR-2026-000001")
            #expect(request["kind"] as? String == "erasure")
            #expect(request["state"] as? String == "received")
            #expect(request["due"] as? String == "2026-12-23")
            let number = "DSR-2026-000001"
            try shop.json("privacy", "request", "verify-identity", number, "--method", "known-channel")
            try shop.json("privacy", "request", "assess", number, "--note", "all of it")
            try shop.json("privacy", "request", "approve", number)
            let done = try shop.json("privacy", "request", "run", number)
            #expect((done["request"] as? [String: Any])?["state"] as? String == "done-live")
            let file = try #require(done["certificate"] as? String)
            let key = try #require(try shop.json("key", "signing-key")["signingKey"] as? String)
            let path = shop.folder.appending(path: file).path
            let checked = try Program.run(
                ["privacy", "certificate", "verify", path, "--key", key, "--output", "json"],
                in: shop.folder
            )
            #expect(checked.code == 0)
            let certificate = try checked.json["certificate"] as? [String: Any]
            #expect(certificate?["request"] as? String == number)
            let other = String(key.reversed())
            let refused = try Program.run(
                ["privacy", "certificate", "verify", path, "--key", other],
                in: shop.folder
            )
            #expect(refused.code == 65)
            let closed = try shop.json("privacy", "request", "close", number)["request"] as? [String: Any]
            #expect(closed?["state"] as? String == "closed")
            let shown = try shop.json("customer", "show", "C-000001")["customer"] as? [String: Any]
            #expect(shown?["name"] == nil && shown?["number"] as? String == "C-000001")
        }
    }

    @Test("prints deadlines as iCalendar, and a letter as a letter")
    func texts() throws {
        try Shop.with { shop in
            try shop.stock()
            try shop.json("privacy", "request", "open", "--kind", "access", "--subject", "C-000001")
            let calendar = try shop.run("privacy", "request", "list", "--ics")
            #expect(calendar.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
            #expect(calendar.output.hasSuffix("END:VCALENDAR\r\n"))
            let letter = try shop.run("privacy", "letter", "DSR-2026-000001", "--letter", "acknowledgement")
            #expect(letter.output.contains("\n\nDear Example Person,\n\n"))
        }
    }
}
