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

    @Test("names the command for the package of each record that was merged")
    func merged() throws {
        try Shop.with { shop in
            try shop.stock()
            try shop.json("customer", "add", "--name", "Person Example")
            try shop.json("customer", "merge", "C-000001", "C-000002")
            let made = try shop.run("privacy", "export", "--subject", "C-000001", "--to", "one.zip")
            let next = "coffer privacy export --subject C-000002 --to one-C-000002.zip"
            #expect(made.code == 0 && made.errors.contains(next))
            let other = try shop.json(
                "privacy",
                "export",
                "--subject",
                "C-000002",
                "--to",
                "one-C-000002.zip"
            )
            let package = other["package"] as? [String: Any]
            #expect(package?["mergedWith"] as? [String] == ["C-000001"])
        }
    }

    @Test("hands out a package as a new file for its owner alone, and keeps it in a register")
    func package() throws {
        try Shop.with { shop in
            try shop.stock()
            let made = try shop.json("privacy", "export", "--subject", "C-000001", "--to", "package.zip")
            let path = shop.folder.appending(path: "package.zip").path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let names = try Python.zipNames(path)
            #expect(names.prefix(2) == ["report.html", "data.json"] && names.last == "manifest.json")
            #expect((made["package"] as? [String: Any])?["files"] as? [String] == names)
            let again = try shop.run("privacy", "export", "--subject", "C-000001", "--to", "package.zip")
            #expect(again.code == 74)
            let packages = try shop.json("privacy", "export", "list")["packages"] as? [[String: Any]]
            #expect(packages?.count == 1)
        }
    }

    @Test("removes the file of a package whose time is over, and only that one")
    func clean() throws {
        try Shop.with { shop in
            try shop.stock()
            for name in ["a.zip", "b.zip"] {
                try shop.json("privacy", "export", "--subject", "C-000001", "--to", name)
            }
            let early = try shop.json("privacy", "export", "clean", "--yes")
            #expect(early["removed"] as? [String] == [] && early["overdue"] as? [String] == [])
            try Python.run(
                "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
                    + "c.execute('UPDATE privacy_package SET expires = 1'); c.commit()",
                "\(shop.store)/data.db"
            )
            let other = shop.folder.appending(path: "b.zip")
            try Data("something else by now".utf8).write(to: other)
            let cleaned = try shop.json("privacy", "export", "clean", "--yes")
            #expect((cleaned["removed"] as? [String])?.count == 1)
            let left = try #require(cleaned["overdue"] as? [String])
            try #require(left.count == 1)
            let names = ["a.zip", "b.zip"].filter {
                FileManager.default.fileExists(atPath: shop.folder.appending(path: $0).path)
            }
            #expect(names == ["b.zip"])
            try shop.json("privacy", "export", "gone", left[0])
            let again = try shop.json("privacy", "export", "clean", "--yes")
            #expect(again["overdue"] as? [String] == [])
        }
    }

    @Test("encrypts a package with a passphrase, or as an age file that its identity opens")
    func protected() throws {
        try Shop.with { shop in
            try shop.stock()
            let secret = shop.folder.appending(path: "secret").path
            try "correct horse\n".write(toFile: secret, atomically: true, encoding: .utf8)
            try shop.json(
                "privacy",
                "export",
                "--subject",
                "C-000001",
                "--to",
                "a.zip",
                "--passphrase-file",
                secret
            )
            let key = shop.folder.appending(path: "identity").path
            _ = try Program.run(["age", "keygen", "-o", key], in: shop.folder)
            let text = try String(contentsOfFile: key, encoding: .utf8)
            let recipient = try #require(text.split(separator: " ").last { $0.hasPrefix("age1") })
            try shop.json(
                "privacy",
                "export",
                "--subject",
                "C-000001",
                "--to",
                "b.age",
                "--recipient",
                String(recipient.prefix { $0 != "\n" })
            )
            for name in ["a.zip", "b.age"] {
                let bytes = try Data(contentsOf: shop.folder.appending(path: name))
                #expect(bytes.firstRange(of: Data("Example Person".utf8)) == nil)
            }
            let opened = shop.folder.appending(path: "b.zip").path
            let age = shop.folder.appending(path: "b.age").path
            let decrypted = try Program.run(
                ["age", "decrypt", "-i", key, "-o", opened, age],
                in: shop.folder
            )
            #expect(decrypted.code == 0, "\(decrypted.errors)")
            #expect(try Python.zipNames(opened).first == "report.html")
        }
    }

    @Test("leaves no file behind where no package is made")
    func refused() throws {
        try Shop.with { shop in
            try shop.stock()
            let empty = shop.folder.appending(path: "empty").path
            try "\n".write(toFile: empty, atomically: true, encoding: .utf8)
            let before = try FileManager.default.contentsOfDirectory(atPath: shop.folder.path).sorted()
            func export(_ arguments: String...) throws -> Int32 {
                try Program.run(
                    ["--store", shop.store, "privacy", "export", "--to", "x.zip"] + arguments,
                    in: shop.folder
                ).code
            }
            #expect(try export("--subject", "C-000009") == 66)
            #expect(try export("--subject", "C-000001", "--purpose", "order-handling") == 77)
            #expect(try export("--subject", "C-000001", "--passphrase-file", empty) == 65)
            #expect(try export("--subject", "C-000001", "--recipient", "age1nonsense") == 65)
            #expect(try export("--subject", "C-000001", "--dry-run") == 0)
            let after = try FileManager.default.contentsOfDirectory(atPath: shop.folder.path).sorted()
            #expect(after == before)
        }
    }

    @Test("prints the schema of a package's data as it is published")
    func schema() throws {
        try Shop.withFolder { folder in
            let printed = try Program.run(["privacy", "export", "schema"], in: folder)
            let path = try ProjectFiles.path("docs/subject-export.schema.json")
            if ProcessInfo.processInfo.environment["COFFER_REWRITE_GOLDEN"] != nil {
                try printed.output.write(toFile: path, atomically: true, encoding: .utf8)
            }
            let published = try String(contentsOfFile: path, encoding: .utf8)
            #expect(printed.code == 0 && printed.output == published)
        }
    }
}

/// What another program says of a zip archive.
private enum Python {
    static func zipNames(_ path: String) throws -> [String] {
        try run("import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))", path)
    }

    /// Runs a program of Python's on a file, and answers the lines that it prints.
    @discardableResult
    static func run(_ program: String, _ path: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program, path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
