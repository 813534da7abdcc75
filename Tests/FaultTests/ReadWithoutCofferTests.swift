import Foundation
import TestSupport
import Testing

@Suite(
    "A store read without Coffer",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence),
    .enabled(if: IndependentDecoder.isPresent, Comment(rawValue: IndependentDecoder.absence))
)
struct ReadWithoutCofferTests {
    private struct SealedValue: Decodable {
        let table, column: String
        let fields: [String: String]
    }

    @Test(
        "gives every sealed value from the key file down, also after the epoch was renewed",
        arguments: [false, true]
    )
    func read(afterRenewal: Bool) async throws {
        try await ShopFolder.withShop { shop in
            let edit = ["customer", "edit", "C-000001", "--version", "1", "--tax-id", "DE123456789"]
            _ = try await shop.coffer(edit).succeeded()
            _ = try await shop.coffer(["order", "confirm", shop.draft(2)]).succeeded()
            if afterRenewal { _ = try await shop.coffer(["key", "renew", "--yes"]).succeeded() }
            let outcome = try await self.outcome(shop).succeeded()
            let values = try outcome.output.split(separator: "\n").map {
                try JSONDecoder().decode(SealedValue.self, from: Data($0.utf8))
            }
            #expect(values.map(\.column).sorted() == ["bill_fiscal", "contact", "fiscal", "ship_contact"])
            let address = ["Example Person", "Example Street 1", "Berlin", "10115", "DE"]
            for (column, prefix) in [("contact", ""), ("ship_contact", "ship"), ("bill_fiscal", "bill")] {
                let fields = try #require(values.first { $0.column == column }).fields
                let names = ["name", "street", "city", "postcode", "country"].map {
                    prefix.isEmpty ? $0 : prefix + $0.capitalized
                }
                #expect(names.map { fields[$0] } == address, "\(column)")
            }
            #expect(
                values.filter { $0.fields["taxID"] == "DE123456789" }.map(\.column).sorted() == [
                    "bill_fiscal", "fiscal",
                ]
            )
        }
    }

    @Test("gives nothing with another store's key file")
    func otherKey() async throws {
        try await ShopFolder.withShop { shop in
            _ = try await shop.coffer(["init", "\(shop.path)/other", "--name", "Another Shop"]).succeeded()
            _ = try await shop.run(["cp", "\(shop.path)/other/root.key", "\(shop.store)/root.key"])
                .succeeded()
            let outcome = try await self.outcome(shop)
            #expect(outcome.code != 0)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("not this key, not this place, or damaged"))
        }
    }

    private func outcome(_ shop: ShopFolder) async throws -> Outcome {
        let script = try ProjectFiles.path("Tests/FaultTests/Scripts/read_store.py")
        let decoder = try ProjectFiles.path("docs/decoder/open_envelope.py")
        // Why by its path: PyNaCl is installed for Debian's own python3, and another may come first.
        return try await shop.run(["/usr/bin/python3", script, decoder, shop.store])
    }
}
