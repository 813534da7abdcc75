/// What a role says of its purposes: those that it may act under, and the one that counts when none is named.
///
/// Each is written for the whole role, or as a mapping by noun with the rest under `default`:
///
///     purposes: {default: [privacy-request, incident-response], approval: [oversight, privacy-request]}
///     default-purpose: {approval: oversight}
struct RolePurposes {
    let all: [String]
    let byNoun: [String: [String]]
    let unnamed: String?
    let unnamedByNoun: [String: String]
    /// Where each noun stands.
    let nouns: [RoleEntry.Pattern]

    /// Reads them from a role; every name must be among the known ones, and every default among the role's own.
    init(_ map: YAMLMapping, known: [String]) throws(PolicyError) {
        let node = try map.required("purposes")
        var byNoun: [String: [String]] = [:]
        var nouns: [RoleEntry.Pattern] = []
        if case .mapping(let entries) = node.content {
            for entry in entries {
                byNoun[entry.key] = try Self.names(entry.value, among: known)
                nouns.append(RoleEntry.Pattern(text: entry.key, place: entry.place))
            }
            guard let rest = byNoun.removeValue(forKey: "default") else {
                throw .missingKey(at: node.place, key: "default")
            }
            all = rest
        } else {
            all = try Self.names(node, among: known)
        }
        self.byNoun = byNoun
        var unnamedByNoun: [String: String] = [:]
        if let node = map["default-purpose"] {
            if case .mapping(let entries) = node.content {
                for entry in entries {
                    let own = byNoun[entry.key] ?? all
                    unnamedByNoun[entry.key] = try Self.name(entry.value, among: own)
                    nouns.append(RoleEntry.Pattern(text: entry.key, place: entry.place))
                }
                unnamed = unnamedByNoun.removeValue(forKey: "default")
            } else {
                unnamed = try Self.name(node, among: all)
            }
        } else {
            unnamed = nil
        }
        self.unnamedByNoun = unnamedByNoun
        self.nouns = nouns.filter { $0.text != "default" }
    }

    private static func names(_ node: YAMLNode, among known: [String]) throws(PolicyError) -> [String] {
        let names = try RoleEntry.patterns(node)
        for name in names where !known.contains(name.text) {
            throw .unknownName(at: name.place, kind: "purpose", name: name.text, known: known)
        }
        return names.map(\.text)
    }

    private static func name(_ node: YAMLNode, among own: [String]) throws(PolicyError) -> String {
        let name = try node.string()
        guard own.contains(name) else {
            throw .unknownName(at: node.place, kind: "purpose of this role", name: name, known: own)
        }
        return name
    }
}

extension RoleEntry {
    /// The purposes that the role may act under with operations on a noun.
    func purposes(for noun: String) -> [String] { purposesByNoun[noun] ?? purposes }

    /// The purpose that counts for operations on a noun when none is named; nil where one must be.
    func defaultPurpose(for noun: String) -> String? {
        if let own = defaultPurposeByNoun[noun] { return own }
        // Why: what counts for the rest of the role must not slip in where the noun has purposes of its own.
        return defaultPurpose.flatMap { purposes(for: noun).contains($0) ? $0 : nil }
    }
}
