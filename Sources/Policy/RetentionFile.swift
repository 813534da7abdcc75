/// How long personal data of one class is kept, why, and what happens then.
public struct RetentionTerm: Sendable, Equatable {
    /// The retention class.
    public let retentionClass: String
    /// How long after ``event``.
    public let term: CalendarDuration
    /// What starts the term, in words.
    public let event: String
    /// The legal basis, in words.
    public let basis: String
    /// The article of law.
    public let article: String
    /// What happens at the end.
    public let atEnd: EndAction
    /// Where the class stands.
    public let place: SourcePlace

    /// What happens when a term ends.
    public enum EndAction: String, CaseIterable, Codable, Sendable {
        /// The subject's key of this class is deleted.
        case shred
        /// A person looks at it and decides.
        case review
    }
}

/// What `retention.yaml` says: one term for each retention class.
public struct RetentionFile: Sendable, Equatable {
    /// The terms, in the file's order.
    public let terms: [RetentionTerm]

    /// The classes that need a term.
    public static let classes = Vocabulary.groups.filter { $0 != "figures" }

    /// Reads the file's tree.
    ///
    /// - Throws: ``PolicyError`` with the place of the first mistake, also for a class without a term.
    public init(_ tree: YAMLNode) throws(PolicyError) {
        let map = try tree.mapping(keys: ["version", "classes"])
        _ = try map.required("version").string()
        let node = try map.required("classes")
        var terms: [RetentionTerm] = []
        for entry in try node.mapping(keys: Self.classes).entries {
            terms.append(try RetentionTerm(entry))
        }
        for name in Self.classes where !terms.contains(where: { $0.retentionClass == name }) {
            throw .missingKey(at: node.place, key: name)
        }
        self.terms = terms
    }
}

extension RetentionTerm {
    init(_ entry: YAMLEntry) throws(PolicyError) {
        let map = try entry.value.mapping(keys: ["term", "after", "basis", "at-end"])
        retentionClass = entry.key
        place = entry.place
        term = try map.required("term").duration()
        event = try map.required("after").string()
        let basis = try map.required("basis").mapping(keys: ["text", "article"])
        self.basis = try basis.required("text").string()
        article = try basis.required("article").string()
        atEnd = try map.required("at-end").choice(of: EndAction.self, kind: "action")
    }
}
