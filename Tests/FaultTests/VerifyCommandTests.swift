import Foundation
import Testing

@Suite("Backups that are verified", .enabled(if: CofferProgram.path != nil, CofferProgram.absence))
struct VerifyCommandTests {
    @Test("are right, and their target stays as it is")
    func right() async throws {
        try await BackedShop.with { backed in
            let before = try contents(backed.target)
            let name = try #require(before.keys.first { $0.contains("-data.") })
            let verified = try await backed.shop.coffer([
                "backup", "verify", name, "--level", "3", "--output", "json",
            ])
            .succeeded()
            #expect(verified.output.contains(name) && verified.output.contains("\"verified_level\": 3"))
            _ = try await backed.shop.coffer(["backup", "verify"]).succeeded()
            #expect(try contents(backed.target) == before)
            #expect(try backed.leftovers() == [])
        }
    }

    @Test("turn red when an archive is damaged, taken away, or a vault is put in place of another")
    func wrong() async throws {
        try await BackedShop.with { backed in
            let whole = try contents(backed.target)
            let data = try #require(whole.keys.first { $0.contains("-data.") })
            let vault = try #require(whole.keys.first { $0.contains("-vault-") })
            func expectRed(_ place: Comment) async throws {
                let verified = try await backed.shop.coffer(["backup", "verify"])
                #expect(verified.code == 65, place)
                #expect(try backed.leftovers() == [], place)
                for (name, bytes) in whole {
                    try bytes.write(to: URL(filePath: "\(backed.target)/\(name)"))
                }
            }
            var flipped = try #require(whole[data])
            flipped[flipped.count / 2] ^= 1
            try flipped.write(to: URL(filePath: "\(backed.target)/\(data)"))
            try await expectRed("one bit of the data")
            try FileManager.default.removeItem(atPath: "\(backed.target)/\(vault)")
            try await expectRed("no vault")
            try #require(whole[data]).write(to: URL(filePath: "\(backed.target)/\(vault)"))
            try await expectRed("data in place of the vault")
            _ = try await backed.shop.coffer(["backup", "verify"]).succeeded()
        }
    }

    private func contents(_ folder: String) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(filePath: "\(folder)/\($0)"))) }
        )
    }
}
