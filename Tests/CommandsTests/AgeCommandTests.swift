import Foundation
import TestSupport
import Testing

@Suite("coffer age", .enabled(if: Program.isBuilt, "the program was not built"))
struct AgeCommandTests {
    /// A folder with an identity file `key`, its public key, and a file `plain` of several chunks.
    private func withFiles(_ body: (_ folder: URL, _ recipient: String) throws -> Void) throws {
        let folder = URL.temporaryDirectory.appending(path: "coffer-age-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = try Program.run(["age", "keygen", "-o", "key"], in: folder)
        #expect(made.code == 0 && made.output.isEmpty)
        let recipient = try #require(made.errors.split(whereSeparator: \.isWhitespace).last)
        var random = SeededGenerator(seed: 1)
        try Data(random.bytes(150_000)).write(to: folder.appending(path: "plain"))
        try Data("some words\n".utf8).write(to: folder.appending(path: "words"))
        try body(folder, String(recipient))
    }

    private func content(_ name: String, in folder: URL) throws -> Data {
        try Data(contentsOf: folder.appending(path: name))
    }

    @Test("makes an identity for its owner's eyes, and never in place of another")
    func keygen() throws {
        try withFiles { folder, recipient in
            let path = folder.appending(path: "key").path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let text = String(decoding: try content("key", in: folder), as: UTF8.self)
            let lines = text.split(separator: "\n")
            #expect(lines.count == 3 && lines[0].hasPrefix("# created: "))
            #expect(lines[1] == "# public key: \(recipient)" && lines[2].hasPrefix("AGE-SECRET-KEY-1"))
            #expect(try Program.run(["age", "keygen", "-o", "key"], in: folder).code == 74)
            #expect(try String(decoding: content("key", in: folder), as: UTF8.self) == text)
        }
    }

    @Test("gives back what it encrypted", arguments: ["-r", "-R", "--passphrase-file"], [false, true])
    func roundTrip(option: String, isArmored: Bool) throws {
        try withFiles { folder, recipient in
            try Data("# mine\n\(recipient)\n".utf8).write(to: folder.appending(path: "recipients"))
            let value = ["-r": recipient, "-R": "recipients", "--passphrase-file": "words"][option] ?? ""
            let key = option == "--passphrase-file" ? [option, value] : ["-i", "key"]
            let armor = isArmored ? ["-a"] : []
            let made = try Program.run(
                ["age", "encrypt", option, value, "-o", "file", "plain"] + armor,
                in: folder
            )
            #expect(made.code == 0, "\(made.errors)")
            #expect(try content("file", in: folder).starts(with: Data("-----BEGIN".utf8)) == isArmored)
            let opened = try Program.run(["age", "decrypt", "-o", "out", "file"] + key, in: folder)
            #expect(opened.code == 0, "\(opened.errors)")
            #expect(try content("out", in: folder) == content("plain", in: folder))
        }
    }

    @Test("names the kind of failure, ends with 65, and leaves no file")
    func failures() throws {
        try withFiles { folder, recipient in
            _ = try Program.run(["age", "encrypt", "-r", recipient, "-o", "file", "plain"], in: folder)
            _ = try Program.run(["age", "encrypt", "-a", "-r", recipient, "-o", "text", "plain"], in: folder)
            let file = try content("file", in: folder)
            let text = try content("text", in: folder)
            var hmac = file
            // The first character of the header's code: 22 bytes of version, 98 of stanza, `--- `.
            hmac[124] = hmac[124] == 65 ? 66 : 65
            let limit = "age-encryption.org/v1\n-> scrypt \(String(repeating: "A", count: 22)) 30\n"
            let zeros = String(repeating: "A", count: 43)
            let cases: [(String, Data)] = [
                ("age-no-match", file), ("age-header", Data("no age file".utf8)), ("age-hmac", hmac),
                ("age-payload", file.dropLast()), ("age-armor", text.dropLast(20)),
                ("age-limits", Data("\(limit)\(zeros)\n--- \(zeros)\n".utf8)),
            ]
            for (code, damaged) in cases {
                try damaged.write(to: folder.appending(path: "damaged"))
                let isForWords = ["age-no-match", "age-limits"].contains(code)
                let key = isForWords ? ["--passphrase-file", "words"] : ["-i", "key"]
                let words = ["age", "decrypt", "-o", "out", "damaged", "--output", "json"] + key
                let refused = try Program.run(words, in: folder)
                #expect(refused.code == 65 && refused.output.isEmpty)
                #expect(refused.errors.contains("\"code\":\"\(code)\""), "\(code): \(refused.errors)")
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(left == ["damaged", "file", "key", "plain", "text", "words"])
        }
    }

    @Test(
        "wants recipients or a passphrase, one of both",
        arguments: [[], ["-r", "age1", "--passphrase-file", "words"]]
    )
    func usage(options: [String]) throws {
        #expect(try Program.run(["age", "encrypt"] + options).code == 64)
    }
}
