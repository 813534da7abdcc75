/// Finds the position of each name that a policy speaks of.
struct NameTable: Sendable {
    let vocabulary: Vocabulary
    let roles: [String: Int]
    let operations: [String: Int]
    /// The operations on each noun, in the vocabulary's order.
    ///
    /// Why kept: a policy of eight roles asks for hundreds of patterns, and every command that is run alone compiles it.
    let operationsByNoun: [String: [Int]]
    let purposes: [String: Int]
    let fields: [String: Int]

    init(vocabulary: Vocabulary, roles file: RolesFile) {
        self.vocabulary = vocabulary
        roles = Self.positions(file.roles.map(\.name))
        operations = Self.positions(vocabulary.operations.map(\.name))
        operationsByNoun = Dictionary(grouping: vocabulary.operations.indices) {
            vocabulary.operations[$0].noun
        }
        purposes = Self.positions(file.purposes.map(\.name))
        fields = Self.positions(vocabulary.fields.map(\.path))
    }

    private static func positions(_ names: [String]) -> [String: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The operations that `order.confirm` or `order.*` means; `*` where a rule may mean all of them.
    func operations(
        matching pattern: RoleEntry.Pattern,
        allowsAll: Bool = false
    ) throws(PolicyError) -> [Int] {
        if pattern.text == "*", allowsAll { return Array(vocabulary.operations.indices) }
        if let exact = operations[pattern.text] { return [exact] }
        if pattern.text.hasSuffix(".*"), let matches = operationsByNoun[String(pattern.text.dropLast(2))] {
            return matches
        }
        let known = vocabulary.operations.map(\.name) + operationsByNoun.keys.sorted().map { $0 + ".*" }
        throw .unknownName(at: pattern.place, kind: "operation", name: pattern.text, known: known)
    }

    /// The fields that `contact` or `contact.email` means.
    func fields(matching path: String, at place: SourcePlace) throws(PolicyError) -> [Int] {
        if let exact = fields[path] { return [exact] }
        guard Vocabulary.groups.contains(path) else {
            let known = Vocabulary.groups + vocabulary.fields.map(\.path)
            throw .unknownName(at: place, kind: "field or group", name: path, known: known)
        }
        return vocabulary.fields.indices.filter { vocabulary.fields[$0].group == path }
    }

    func role(_ pattern: RoleEntry.Pattern) throws(PolicyError) -> Int {
        guard let role = roles[pattern.text] else {
            let known = roles.keys.sorted()
            throw .unknownName(at: pattern.place, kind: "role", name: pattern.text, known: known)
        }
        return role
    }
}
