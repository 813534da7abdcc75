import Policy
import Testing

@Suite("Strict YAML")
struct StrictYAMLTests {
    struct Mistake: CustomTestStringConvertible, Sendable {
        let text: String
        let place: String
        let code: String
        var testDescription: String { "\(code) at \(place)" }
    }

    static let mistakes = [
        Mistake(text: "", place: "x.yaml:1:1", code: "policy-malformed"),
        Mistake(text: "a: !!str b\n", place: "x.yaml:1:4", code: "policy-construct-refused"),
        Mistake(text: "a: 1\nb: ! c\n", place: "x.yaml:2:4", code: "policy-construct-refused"),
        Mistake(text: "a:\n  - !local [b]\n", place: "x.yaml:2:5", code: "policy-construct-refused"),
        Mistake(text: "a: !map {b: c}\n", place: "x.yaml:1:4", code: "policy-construct-refused"),
        Mistake(text: "a: &name b\n", place: "x.yaml:1:4", code: "policy-construct-refused"),
        Mistake(text: "a: b\nc: &name [d]\n", place: "x.yaml:2:4", code: "policy-construct-refused"),
        Mistake(text: "&key a: b\n", place: "x.yaml:1:1", code: "policy-construct-refused"),
        Mistake(text: "a: b\nc: *name\n", place: "x.yaml:2:4", code: "policy-construct-refused"),
        Mistake(text: "a: &n b\nc: *n\n", place: "x.yaml:1:4", code: "policy-construct-refused"),
        Mistake(text: "a:\n  <<: {b: c}\n", place: "x.yaml:2:3", code: "policy-construct-refused"),
        Mistake(text: "? [a, b]\n: c\n", place: "x.yaml:1:3", code: "policy-construct-refused"),
        Mistake(text: "a: b\n---\nc: d\n", place: "x.yaml:2:1", code: "policy-construct-refused"),
        Mistake(text: "a: b\nc: d\na: e\n", place: "x.yaml:3:1", code: "policy-key-repeated"),
        Mistake(text: "a: {b: 1, c: 2, b: 3}\n", place: "x.yaml:1:17", code: "policy-key-repeated"),
        Mistake(text: "- a: 1\n  b: 2\n  \"a\" : 3\n", place: "x.yaml:3:3", code: "policy-key-repeated"),
        Mistake(text: "a:\n  b: 1\n\n  # b: 2\n  b: 3\n", place: "x.yaml:5:3", code: "policy-key-repeated"),
        Mistake(text: "a: [b\n", place: "x.yaml:2:1", code: "policy-malformed"),
        Mistake(text: "a: b: c\n", place: "x.yaml:1:5", code: "policy-malformed"),
        Mistake(text: "a:\n\tb: c\n", place: "x.yaml:2:1", code: "policy-malformed"),
        Mistake(text: "a: 'b\n", place: "x.yaml:2:1", code: "policy-malformed"),
        Mistake(text: "a: b\nc: \u{1}\n", place: "x.yaml:2:4", code: "policy-malformed"),
    ]

    @Test("refuses what hides its meaning, at the exact place", arguments: mistakes)
    func refuses(mistake: Mistake) throws {
        let error = try #require(throws: PolicyError.self) {
            try StrictYAML.parse(mistake.text, file: "x.yaml")
        }
        #expect(error.code == mistake.code)
        #expect(error.place?.description == mistake.place)
        let lines = error.description.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix(mistake.place + ": "))
        #expect(lines[1].hasPrefix("reason: ") && lines[2].hasPrefix("help: "))
    }

    @Test(
        "leaves every scalar a string",
        arguments: [
            "no", "yes", "on", "off", "true", "null", "~", "0x10", "1e3", "010", "2026-01-02", "1:30", ".inf",
        ]
    )
    func strings(text: String) throws {
        let node = try StrictYAML.parse("a: \(text)\n", file: "x.yaml").mapping(keys: ["a"]).required("a")
        #expect(try node.string() == text)
    }

    @Test("keeps stars, ampersands and exclamation marks inside texts")
    func innerMarks() throws {
        let text = "a: x*y & z!\nb: '*quoted'\nc: \"&quoted\"\nd: |\n  !block\n"
        let node = try StrictYAML.parse(text, file: "x.yaml")
        #expect(
            try node.entries().map { try $0.value.string() } == [
                "x*y & z!", "*quoted", "&quoted", "!block\n",
            ]
        )
    }

    @Test("counts lines and columns from one, columns in Unicode scalars")
    func places() throws {
        let node = try StrictYAML.parse("é: x\nlist:\n  - äöü: y\n", file: "x.yaml")
        let list = try node.mapping(keys: ["é", "list"]).required("list")
        let entry = try #require(try list.items().first?.entries().first)
        #expect(entry.place.description == "x.yaml:3:5")
        #expect(entry.value.place.description == "x.yaml:3:10")
    }

    @Test("names an unknown key, its place and the key that was meant")
    func unknownKey() throws {
        let node = try StrictYAML.parse("a: 1\npurposse: 2\n", file: "x.yaml")
        let error = try #require(throws: PolicyError.self) { try node.mapping(keys: ["a", "purpose"]) }
        #expect(error == .unknownKey(at: place(2, 1), key: "purposse", known: ["a", "purpose"]))
        #expect(error.description.hasSuffix("help: did you mean `purpose`?"))
    }

    @Test("names what is missing and what has the wrong shape")
    func shapes() throws {
        let node = try StrictYAML.parse("a:\n  b: 1\nc: [x, x]\nd:\ne: 12a\n", file: "x.yaml")
        let map = try node.mapping(keys: ["a", "c", "d", "e"])
        #expect(throws: PolicyError.missingKey(at: place(1, 1), key: "z")) { try map.required("z") }
        #expect(throws: PolicyError.wrongShape(at: place(2, 3), expected: "a text", found: "a mapping")) {
            try map.required("a").string()
        }
        #expect(throws: PolicyError.repeatedName(at: place(3, 8), kind: "entry", name: "x")) {
            try map.required("c").strings()
        }
        #expect(throws: PolicyError.self) { try map.required("d").string() }
        #expect(throws: PolicyError.self) { try map.required("e").integer(in: 0...100) }
        #expect(throws: PolicyError.self) { try node.items() }
    }

    @Test("refuses a text of more than a mebibyte")
    func tooLarge() {
        let text = "a: " + String(repeating: "x", count: StrictYAML.maximumBytes)
        #expect(throws: PolicyError.self) { try StrictYAML.parse(text, file: "x.yaml") }
    }

    private func place(_ line: Int, _ column: Int) -> SourcePlace {
        SourcePlace(file: "x.yaml", line: line, column: column)
    }
}
