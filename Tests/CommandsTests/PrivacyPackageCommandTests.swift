import Foundation
import TestSupport
import Testing

@Suite("The commands for packages", .enabled(if: Program.isBuilt, "the program was not built"))
struct PrivacyPackageCommandTests {
    @Test("hands out every record of a person whose records were merged, in one file, for one request")
    func merged() throws {
        try Shop.with { shop in
            try shop.stock()
            try shop.json("customer", "add", "--name", "Person Example")
            try shop.json("customer", "merge", "C-000001", "C-000002")
            try shop.json("privacy", "request", "open", "--kind", "access", "--subject", "C-000002")
            let request = "DSR-2026-000001"
            try shop.json("privacy", "request", "verify-identity", request, "--method", "account")
            try shop.json("privacy", "request", "assess", request)
            try shop.json("privacy", "request", "approve", request)
            let early = try shop.run("privacy", "request", "run", request)
            let next = "coffer privacy export --request \(request) --to FILE"
            #expect(early.code == 0 && early.errors.contains(next))
            let made = try shop.json("privacy", "export", "--request", request, "--to", "one.zip")
            let package = made["package"] as? [String: Any]
            #expect(package?["mergedWith"] as? [String] == ["C-000001"])
            let names = try Python.zipNames(shop.folder.appending(path: "one.zip").path)
            #expect(names.contains("csv/customer.csv") && names.contains("csv/C-000001/customer.csv"))
            let shown = try shop.json("privacy", "request", "show", request)["request"] as? [String: Any]
            #expect((shown?["packages"] as? [String])?.count == 1)
        }
    }

    @Test("says which request about another record waits when one was carried out")
    func waiting() throws {
        try Shop.with { shop in
            try shop.stock()
            try shop.json("customer", "add", "--name", "Person Example")
            try shop.json("customer", "merge", "C-000001", "C-000002")
            try shop.json("privacy", "request", "open", "--kind", "restriction", "--subject", "C-000001")
            for request in ["DSR-2026-000001", "DSR-2026-000002"] {
                try shop.json("privacy", "request", "verify-identity", request, "--method", "account")
                try shop.json("privacy", "request", "assess", request)
                try shop.json("privacy", "request", "approve", request)
            }
            let first = try shop.run("privacy", "request", "run", "DSR-2026-000001")
            #expect(
                first.errors.contains("C-000002") && first.errors.contains("`DSR-2026-000002` is `approved`")
            )
            let second = try shop.run("privacy", "request", "run", "DSR-2026-000002")
            #expect(first.code == 0 && second.code == 0 && !second.errors.contains("C-000001"))
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
            let anywhere = try Program.run(["--store", "nowhere", "privacy", "export", "schema"], in: folder)
            #expect(anywhere.code == 0 && anywhere.output == printed.output, "no store is opened")
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
enum Python {
    static func zipNames(_ path: String) throws -> [String] {
        try run("import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))", path)
    }

    /// A file in a zip archive.
    static func member(_ name: String, of path: String) throws -> Data {
        let lines = try run(
            "import base64, sys, zipfile; "
                + "print(base64.b64encode(zipfile.ZipFile(sys.argv[1]).read('\(name)')).decode())",
            path
        )
        return try #require(Data(base64Encoded: lines.joined()))
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
