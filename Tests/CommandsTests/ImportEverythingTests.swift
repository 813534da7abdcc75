import Foundation
import TestSupport
import Testing

@Suite("coffer import --all", .enabled(if: Program.isBuilt, "the program was not built"))
struct ImportEverythingCommandTests {
    private static let purpose = ["--purpose", "privacy-request"]

    private func run(_ shop: Shop, _ store: String, _ words: String...) throws -> Program.Outcome {
        try Program.run(["--store", shop.folder.appending(path: store).path] + words, in: shop.folder)
    }

    private func export(_ shop: Shop, of store: String, to name: String, _ protection: String...) throws {
        let words = ["--store", shop.folder.appending(path: store).path, "export", "--all", "--out", name]
        let made = try Program.run(words + Self.purpose + protection, in: shop.folder)
        try #require(made.code == 0, "\(made.errors)")
    }

    /// A shop with stock and a second, empty store beside it, of the same name.
    private func withTwo(_ body: (Shop) throws -> Void) throws {
        try Shop.with { shop in
            try shop.stock()
            let words = ["init", "new", "--name", "Corner Shop", "--policies", try Program.policies]
            let made = try Program.run(words, in: shop.folder)
            try #require(made.code == 0, "\(made.errors)")
            try body(shop)
        }
    }

    private func bytes(_ shop: Shop, _ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: shop.folder.appending(path: name)))
    }

    @Test("makes an equal store of an age file, which exports the same to the byte")
    func equal() throws {
        try withTwo { shop in
            #expect(try Program.run(["age", "keygen", "--out", "key"], in: shop.folder).code == 0)
            let keys = try String(contentsOf: shop.folder.appending(path: "key"), encoding: .utf8)
            let key = String(try #require(keys.firstMatch(of: #/age1[0-9a-z]+/#)).0)
            try export(shop, of: "shop", to: "all.age", "-r", key)
            try export(shop, of: "shop", to: "before", "--plain")
            let dry = try run(shop, "new", "import", "all.age", "--all", "-i", "key", "--dry-run")
            #expect(dry.code == 0 && dry.errors.contains("nothing was written"), "\(dry.errors)")
            let closed = try run(shop, "new", "import", "all.age", "--all")
            #expect(closed.code != 0, "no key")
            let taken = try run(shop, "new", "import", "all.age", "--all", "-i", "key", "--output", "json")
            #expect(taken.code == 0, "\(taken.errors)")
            let answer = try taken.json["import"] as? [String: Any]
            #expect((answer?["rows"] as? Int ?? 0) > 5)
            try export(shop, of: "new", to: "after", "--plain")
            #expect(try bytes(shop, "before") == bytes(shop, "after"))
            let doctor = try run(shop, "new", "doctor")
            #expect(doctor.code == 0, "\(doctor.output)")
            let again = try run(shop, "new", "import", "all.age", "--all", "-i", "key")
            #expect(again.code == 75, "it holds something now: \(again.errors)")
        }
    }

    @Test(
        "refuses a file that is not what was written, says where, and writes nothing",
        arguments: 0..<8 as Range<UInt64>
    )
    func damaged(seed: UInt64) throws {
        try withTwo { shop in
            try export(shop, of: "shop", to: "all", "--plain")
            var random = SeededGenerator(seed: seed)
            var file = try bytes(shop, "all")
            switch seed % 4 {
            case 0: file = Array(file.prefix(.random(in: 0..<file.count, using: &random)))
            case 1: file[.random(in: 0..<file.count, using: &random)] ^= 0x01
            case 2: file.remove(at: .random(in: 0..<file.count, using: &random))
            default: file += Array("{}\n".utf8)
            }
            try Data(file).write(to: shop.folder.appending(path: "bad"))
            let refused = try run(shop, "new", "import", "bad", "--all")
            #expect(refused.code == 65, "seed \(seed): \(refused.code) \(refused.errors)")
            #expect(refused.errors.contains("line ") && refused.errors.contains("bad"), "\(refused.errors)")
            let taken = try run(shop, "new", "import", "all", "--all")
            #expect(taken.code == 0, "nothing was written before: \(taken.errors)")
        }
    }
}
