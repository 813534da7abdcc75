import Policy
import TestSupport
import Testing

@Suite("Reading damaged YAML")
struct StrictYAMLRobustnessTests {
    @Test("ends in a tree or in an error with a place inside the text", arguments: 0..<30)
    func mutated(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let source = Array(try #require(try ShippedPolicy.files().texts["approvals.yaml"]).unicodeScalars)
        let alphabet = Array("&*!<>{}[]:-?|%@`'\"#,\t\n\r \u{0}\u{7F}\u{85}\u{FEFF}é\u{1F469}".unicodeScalars)
        for _ in 0..<30 {
            var scalars = source
            for _ in 0..<(1 + random.next() % 4) {
                let index = Int(random.next() % UInt64(scalars.count))
                let replacement = alphabet[Int(random.next() % UInt64(alphabet.count))]
                switch random.next() % 3 {
                case 0: scalars[index] = replacement
                case 1: scalars.insert(replacement, at: index)
                default: scalars.removeSubrange(index..<min(scalars.count, index + 5))
                }
            }
            try parse(scalars)
        }
    }

    @Test("cut off anywhere does the same")
    func truncated() throws {
        let source = Array(try #require(try ShippedPolicy.files().texts["workflow.yaml"]).unicodeScalars)
        for length in stride(from: 0, to: source.count, by: 7) { try parse(source.prefix(length)) }
    }

    @Test("nested a hundred thousand deep is refused, not followed", arguments: ["[", "{a: ", "- ", "? "])
    func deep(opening: String) {
        let text = String(repeating: opening, count: 100_000)
        #expect(throws: PolicyError.self) { try StrictYAML.parse(text, file: "x.yaml") }
    }

    @Test("nested a few hundred deep is read", arguments: [100, 500, 900])
    func nested(depth: Int) throws {
        let text = String(repeating: "[", count: depth) + "x" + String(repeating: "]", count: depth)
        var node = try StrictYAML.parse(text, file: "x.yaml")
        for _ in 0..<depth { node = try #require(try node.items().first) }
        #expect(try node.string() == "x")
    }

    @Test("does not multiply values that name each other")
    func laughs() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<30 {
            let item = "*a\(level - 1)"
            text += "a\(level): &a\(level) [\(Array(repeating: item, count: 9).joined(separator: ", "))]\n"
        }
        #expect(throws: PolicyError.self) { try StrictYAML.parse(text, file: "x.yaml") }
    }

    private func parse(_ scalars: some Sequence<Unicode.Scalar>) throws {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        do throws(PolicyError) {
            _ = try StrictYAML.parse(String(text), file: "x.yaml")
        } catch {
            let place = try #require(error.place)
            #expect(place.line >= 1 && place.column >= 1)
            #expect(place.line <= text.count + 1)
        }
    }
}
