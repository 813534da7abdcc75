import Foundation
import TestSupport
import Testing

@Suite(
    "The independent decoder",
    .enabled(if: IndependentDecoder.isPresent, "python3 with PyNaCl is not installed")
)
struct DecoderTests {
    @Test("opens our vectors from the written format alone")
    func opens() throws {
        let vectors = try JSONDecoder().decode([EnvelopeVector].self, from: OwnVectors.data("envelopes.json"))
        let answers = try IndependentDecoder.open(lines: try vectors.map { try JSONEncoder().encode($0) })
        #expect(answers == vectors.map(\.plaintext))
        #expect(!vectors.isEmpty)
    }

    @Test("refuses them in another place")
    func refuses() throws {
        let data = try OwnVectors.data("envelopes.json")
        let vectors = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        let lines = try vectors.map { vector in
            try JSONSerialization.data(withJSONObject: vector.merging(["class": "fiscal"]) { $1 })
        }
        #expect(try IndependentDecoder.open(lines: lines).allSatisfy { $0.hasPrefix("{\"error\"") })
    }
}
