import Foundation
import Sealing
import Testing

@Suite("coffer export", .enabled(if: Program.isBuilt, "the program was not built"))
struct ExportCommandTests {
    private static let purpose = ["--purpose", "privacy-request"]

    private func export(_ shop: Shop, _ name: String, _ protection: String...) throws -> Program.Outcome {
        let words = ["--store", shop.store, "export", "--all", "--out", name, "--output", "json"]
        return try Program.run(words + Self.purpose + protection, in: shop.folder)
    }

    private func bytes(_ shop: Shop, _ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: shop.folder.appending(path: name)))
    }

    @Test("writes one file for its owner alone, the same to the byte, whose digests anybody can make again")
    func plain() throws {
        try Shop.with { shop in
            try shop.stock()
            let made = try export(shop, "first.jsonl", "--plain")
            #expect(made.code == 0, "\(made.errors)")
            #expect(try export(shop, "second.jsonl", "--plain").code == 0)
            let first = try bytes(shop, "first.jsonl")
            #expect(try first == bytes(shop, "second.jsonl"))
            let path = shop.folder.appending(path: "first.jsonl").path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let lines = first.split(separator: 0x0A)
            let last = try #require(lines.last)
            let read = try JSONSerialization.jsonObject(with: Data(last)) as? [String: Any]
            let foot = try #require(read)
            let before = Array(first.dropLast(last.count + 1))
            #expect(foot["digest"] as? String == Hexadecimal.encode(Blake2b.hash(before)))
            let answer = try made.json["export"] as? [String: Any]
            let told = try #require(answer)
            #expect(told["digest"] as? String == foot["digest"] as? String)
            #expect(told["bytes"] as? Int == before.count)
            let parts = try #require(foot["tables"] as? [[String: Any]])
            let rows = parts.compactMap { $0["rows"] as? Int }.reduce(0, +)
            #expect(told["rows"] as? Int == rows && lines.count == rows + parts.count + 2)
            let products = try #require(parts.first { $0["name"] as? String == "product" })
            let start = try #require(lines.firstIndex { Array($0) == Array(#"{"table":"product"}"#.utf8) })
            let product = Array(lines[start + 1]) + [0x0A]
            #expect(products["rows"] as? Int == 1)
            #expect(products["digest"] as? String == Hexadecimal.encode(Blake2b.hash(product)))
            #expect(String(decoding: first, as: UTF8.self).contains("Example Person"))
        }
    }

    @Test("encrypts it to whom it is for, who open it with age")
    func encrypted() throws {
        try Shop.with { shop in
            try shop.stock()
            #expect(try Program.run(["age", "keygen", "--out", "key"], in: shop.folder).code == 0)
            let keys = try String(contentsOf: shop.folder.appending(path: "key"), encoding: .utf8)
            let key = try #require(keys.firstMatch(of: #/age1[0-9a-z]+/#)).0
            #expect(try export(shop, "all.age", "-r", String(key)).code == 0)
            #expect(try export(shop, "all.jsonl", "--plain").code == 0)
            let sealed = try bytes(shop, "all.age")
            #expect(sealed.starts(with: Array("age-encryption.org/v1".utf8)))
            #expect(!String(decoding: sealed, as: UTF8.self).contains("Example Person"))
            let words = ["age", "decrypt", "-i", "key", "--out", "opened", "all.age"]
            #expect(try Program.run(words, in: shop.folder).code == 0)
            #expect(try bytes(shop, "opened") == bytes(shop, "all.jsonl"))
        }
    }

    @Test("leaves nothing behind where it is refused, and takes no other file's place")
    func refused() throws {
        try Shop.with { shop in
            try shop.stock()
            let silent = try Program.run(
                ["--store", shop.store, "export", "--all", "--out", "x", "--plain"],
                in: shop.folder
            )
            #expect(silent.code == 77 && silent.errors.contains("purpose"))
            let purpose = ["--store", shop.store, "export", "--out", "x"] + Self.purpose
            for words in [["--all"], ["--plain"], ["--all", "--plain", "-r", "age1x"]] {
                #expect(try Program.run(purpose + words, in: shop.folder).code == 64, "\(words)")
            }
            #expect(try export(shop, "x", "-r", "age1nonsense").code == 65)
            let names = try FileManager.default.contentsOfDirectory(atPath: shop.folder.path)
            #expect(!names.contains { $0.hasPrefix("x") }, "\(names)")
            try Data("mine".utf8).write(to: shop.folder.appending(path: "taken"))
            #expect(try export(shop, "taken", "--plain").code == 74)
            #expect(try bytes(shop, "taken") == Array("mine".utf8))
        }
    }

    @Test("tells programs how far it is, in lines of JSON")
    func progress() throws {
        try Shop.with { shop in
            try shop.stock()
            let made = try export(shop, "x", "--plain")
            let line = try #require(made.errors.split(separator: "\n").first)
            let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: [String: Any]]
            let progress = try #require(event?["progress"])
            #expect(
                progress["stage"] as? String == "export"
                    && progress["done"] as? Int == progress["total"] as? Int
            )
            #expect(try export(shop, "y", "--plain", "--quiet").errors.isEmpty)
        }
    }
}
