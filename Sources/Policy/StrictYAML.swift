internal import Yams

/// Reads YAML in which what you see is what is meant: no tags, anchors, aliases, merge keys or repeated keys.
///
/// Every scalar stays a string (`no` is the text `no`), and every node knows its place.
public enum StrictYAML {
    /// The longest text that is read, in bytes (1 MiB).
    public static let maximumBytes = 1 << 20

    /// Reads one document.
    ///
    /// - Parameters:
    ///   - text: The YAML text.
    ///   - file: The file's name for error messages.
    /// - Returns: The document's root.
    /// - Throws: ``PolicyError`` with line and column of the first mistake.
    public static func parse(_ text: String, file: String) throws(PolicyError) -> YAMLNode {
        guard text.utf8.count <= maximumBytes else {
            throw .unreadable(file: file, reason: "it is larger than \(maximumBytes) bytes")
        }
        var reader = Reader(text: text, file: file)
        return try reader.read()
    }
}

/// Turns the parser's tree into ours and looks at each node's first character in the source.
private struct Reader {
    let file: String
    let text: String
    let lines: [[Unicode.Scalar]]

    init(text: String, file: String) {
        self.file = file
        self.text = text
        lines = SourceLines.split(text)
    }

    mutating func read() throws(PolicyError) -> YAMLNode {
        let parser: Parser
        let root: Node?
        do {
            parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            root = try parser.singleRoot()
        } catch let error as YamlError {
            throw YAMLFailure(file: file, lines: lines, text: text).policyError(for: error)
        } catch {
            throw .malformed(at: place(1, 1), problem: "it cannot be parsed")
        }
        guard let root else { throw .malformed(at: place(1, 1), problem: "the file is empty") }
        // Why: nodes hold their anchors weakly, the parser holds them strongly.
        return try withExtendedLifetime(parser) { () throws(PolicyError) in try convert(root) }
    }

    private func place(_ line: Int, _ column: Int) -> SourcePlace {
        SourcePlace(file: file, line: line, column: column)
    }

    private func convert(_ node: Node) throws(PolicyError) -> YAMLNode {
        let mark = node.mark
        let place = place(mark?.line ?? 1, mark?.column ?? 1)
        try refuseProperties(of: node, at: place)
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain
            return YAMLNode(place: place, content: .scalar(scalar.string, isPlain: isPlain))
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            for item in sequence { items.append(try convert(item)) }
            return YAMLNode(place: place, content: .sequence(items))
        case .mapping(let mapping):
            return YAMLNode(place: place, content: .mapping(try entries(of: mapping)))
        case .alias:
            throw .construct(at: place, kind: .alias)
        }
    }

    private func entries(of mapping: Node.Mapping) throws(PolicyError) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        for (key, value) in mapping {
            let keyNode = try convert(key)
            guard case .scalar(let name, let isPlain) = keyNode.content else {
                throw .construct(at: keyNode.place, kind: .complexKey)
            }
            if name == "<<", isPlain { throw .construct(at: keyNode.place, kind: .mergeKey) }
            entries.append(YAMLEntry(key: name, place: keyNode.place, value: try convert(value)))
        }
        return entries
    }

    /// A node's mark is where its tag or anchor begins, if it has one; nothing else begins with these characters.
    private func refuseProperties(of node: Node, at place: SourcePlace) throws(PolicyError) {
        guard node.mark != nil, lines.indices.contains(place.line - 1) else { return }
        let line = lines[place.line - 1]
        guard line.indices.contains(place.column - 1) else { return }
        switch line[place.column - 1] {
        case "!": throw .construct(at: place, kind: .tag)
        case "&": throw .construct(at: place, kind: .anchor)
        case "*": throw .construct(at: place, kind: .alias)
        default: return
        }
    }
}
