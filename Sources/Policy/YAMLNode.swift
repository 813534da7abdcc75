/// One node of a strictly read YAML file, with its place.
public struct YAMLNode: Hashable, Sendable {
    /// What a node holds.
    public enum Content: Hashable, Sendable {
        /// A text; `isPlain` when it was written without quotes.
        case scalar(String, isPlain: Bool)
        /// A list.
        case sequence([YAMLNode])
        /// A mapping, in the file's order; keys are unique.
        case mapping([YAMLEntry])
    }

    /// Where the node begins.
    public let place: SourcePlace

    /// What the node holds.
    public let content: Content

    /// The node's kind in words, for messages.
    public var kind: String {
        switch content {
        case .scalar("", isPlain: true): "nothing"
        case .scalar: "a text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }

    /// The node's text.
    ///
    /// - Throws: ``PolicyError/wrongShape(at:expected:found:)`` for a list, a mapping or no value at all.
    public func string() throws(PolicyError) -> String {
        guard case .scalar(let text, let isPlain) = content, !(text.isEmpty && isPlain) else {
            throw .wrongShape(at: place, expected: "a text", found: kind)
        }
        return text
    }

    /// The node's items.
    ///
    /// - Throws: ``PolicyError/wrongShape(at:expected:found:)`` when the node is not a list.
    public func items() throws(PolicyError) -> [YAMLNode] {
        guard case .sequence(let items) = content else {
            throw .wrongShape(at: place, expected: "a list", found: kind)
        }
        return items
    }

    /// The node's items, each a text that occurs once.
    ///
    /// - Throws: ``PolicyError`` for another shape or a repeated text.
    public func strings() throws(PolicyError) -> [String] {
        var seen: Set<String> = []
        var texts: [String] = []
        for item in try items() {
            let text = try item.string()
            guard seen.insert(text).inserted else {
                throw .repeatedName(at: item.place, kind: "entry", name: text)
            }
            texts.append(text)
        }
        return texts
    }

    /// The node's entries under keys that the caller does not fix.
    ///
    /// - Throws: ``PolicyError/wrongShape(at:expected:found:)`` when the node is not a mapping.
    public func entries() throws(PolicyError) -> [YAMLEntry] {
        guard case .mapping(let entries) = content else {
            throw .wrongShape(at: place, expected: "a mapping", found: kind)
        }
        return entries
    }

    /// The node as a mapping whose keys are all known.
    ///
    /// - Parameter keys: Every key that may occur.
    /// - Returns: The mapping.
    /// - Throws: ``PolicyError/unknownKey(at:key:known:)`` at the first key that is not in `keys`.
    public func mapping(keys: [String]) throws(PolicyError) -> YAMLMapping {
        let entries = try entries()
        for entry in entries where !keys.contains(entry.key) {
            throw .unknownKey(at: entry.place, key: entry.key, known: keys)
        }
        return YAMLMapping(place: place, entries: entries)
    }

    /// The node's text as one of the values of an enumeration.
    ///
    /// - Throws: ``PolicyError/unknownName(at:kind:name:known:)`` for any other text.
    public func choice<Choice>(
        of type: Choice.Type,
        kind: String
    ) throws(PolicyError) -> Choice where Choice: RawRepresentable<String> & CaseIterable {
        let text = try string()
        guard let choice = Choice(rawValue: text) else {
            throw .unknownName(at: place, kind: kind, name: text, known: Choice.allCases.map(\.rawValue))
        }
        return choice
    }

    /// The node's text as a whole number inside a range.
    ///
    /// - Throws: ``PolicyError/badValue(at:value:expected:)`` for anything else.
    public func integer(in range: ClosedRange<Int>) throws(PolicyError) -> Int {
        let text = try string()
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(text), range.contains(number)
        else {
            let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
            throw .badValue(at: place, value: text, expected: expected)
        }
        return number
    }
}

/// One key of a mapping with its place and its value.
public struct YAMLEntry: Hashable, Sendable {
    /// The key's text.
    public let key: String

    /// Where the key stands.
    public let place: SourcePlace

    /// The value.
    public let value: YAMLNode
}

/// A mapping whose keys were found to be known.
public struct YAMLMapping: Sendable {
    /// Where the mapping begins.
    public let place: SourcePlace

    /// The entries in the file's order.
    public let entries: [YAMLEntry]

    /// The value under a key, if it is there.
    public subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

    /// The value under a key that must be there.
    ///
    /// - Throws: ``PolicyError/missingKey(at:key:)`` with the mapping's place.
    public func required(_ key: String) throws(PolicyError) -> YAMLNode {
        guard let value = self[key] else { throw .missingKey(at: place, key: key) }
        return value
    }
}
