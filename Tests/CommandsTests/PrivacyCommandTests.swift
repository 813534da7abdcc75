import Foundation
import TestSupport
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

    @Test("signs a certificate anew when the copies that waited have caught up, and both are sound")
    func newerCertificate() throws {
        try Shop.with { shop in
            try shop.stock()
            try shop.json("backup", "target", "add", "shelf", shop.folder.appending(path: "shelf").path)
            try shop.json("backup", "run")
            let number = "DSR-2026-000001"
            try shop.json("privacy", "request", "open", "--kind", "erasure", "--subject", "C-000001")
            try shop.json("privacy", "request", "verify-identity", number, "--method", "account")
            for step in ["assess", "approve", "run"] { try shop.json("privacy", "request", step, number) }
            func newest() throws -> (waiting: Int, note: String) {
                let shown = try shop.json("privacy", "certificate", "show", number)["certificate"]
                let certificate = try #require(shown as? [String: Any])
                let waiting = try #require(certificate["waiting"] as? [Any])
                return (waiting.count, try #require(certificate["note"] as? String))
            }
            let first = try newest()
            #expect(first.waiting == 1)
            try shop.json("privacy", "erasure", "finish")
            #expect(try newest().note == first.note, "nothing changed")
            try shop.json("backup", "run")
            try shop.json("privacy", "erasure", "finish")
            let second = try newest()
            #expect(second.waiting == 0)
            let shown = try shop.json("privacy", "request", "show", number)["request"] as? [String: Any]
            #expect(shown?["state"] as? String == "final-in-backups")
            let key = try #require(try shop.json("key", "signing-key")["signingKey"] as? String)
            for note in [first.note, second.note] {
                let path = shop.folder.appending(path: "note").path
                try note.write(toFile: path, atomically: true, encoding: .utf8)
                let checked = try Program.run(
                    ["privacy", "certificate", "verify", path, "--key", key],
                    in: shop.folder
                )
                #expect(checked.code == 0, "\(checked.errors)")
            }
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

    @Test("prints deadlines for people without the calendar for programs, and a notice as a notice")
    func notices() throws {
        try Shop.with { shop in
            try shop.stock()
            try shop.json("privacy", "request", "open", "--kind", "access", "--subject", "C-000001")
            let deadlines = try shop.run("privacy", "request", "calendar").output
            #expect(deadlines.contains("DSR-2026-000001") && !deadlines.contains("VCALENDAR"))
            try shop.json("privacy", "breach", "open", "--facts", "a laptop was lost")
            let breach = "BR-2026-000001"
            try shop.json(
                "privacy",
                "breach",
                "assess",
                breach,
                "--risk",
                "risk",
                "--effects",
                "e",
                "--measures",
                "m"
            )
            let gap = try shop.run("privacy", "breach", "notice", breach)
            #expect(gap.output.contains("\n\n(b) Where more can be learnt\n") && gap.output.contains("____"))
            #expect(gap.errors.contains("coffer company set --officer"))
            try shop.json(
                "company",
                "set",
                "--version",
                "0",
                "--officer",
                "Olga Officer",
                "--officer-contact",
                "privacy@shop.example"
            )
            let whole = try shop.run("privacy", "breach", "notice", breach)
            #expect(whole.output.contains("data protection officer: Olga Officer, privacy@shop.example"))
            #expect(!whole.output.contains("____") && !whole.errors.contains("company set"))
        }
    }
}
