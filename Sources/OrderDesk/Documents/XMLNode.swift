/// An element of XML: text or elements in it, never both.
struct XMLNode {
    /// The name with its prefix.
    let name: String
    /// The attributes in their sequence.
    let attributes: [(name: String, value: String)]
    private let text: String?
    private let children: [XMLNode]

    /// An element with text in it.
    init(_ name: String, _ text: String, _ attributes: [(String, String)] = []) {
        self.name = name
        self.text = text
        self.attributes = attributes.map { ($0.0, $0.1) }
        children = []
    }

    /// An element with elements in it; those that are nil are left out.
    init(_ name: String, attributes: [(String, String)] = [], _ children: [XMLNode?]) {
        self.name = name
        self.attributes = attributes.map { ($0.0, $0.1) }
        text = nil
        self.children = children.compactMap(\.self)
    }

    /// An element with text in it, or nil without text.
    static func optional(_ name: String, _ text: String?) -> XMLNode? {
        text.flatMap { $0.isEmpty ? nil : XMLNode(name, $0) }
    }

    /// The whole document, one element a line.
    var document: HTML { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(markup(0))" }

    private func markup(_ depth: Int) -> HTML {
        let indent = String(repeating: "  ", count: depth)
        let given = attributes.map { name, value -> HTML in " \(name)=\"\(value)\"" }
        if let text { return "\(indent)<\(name)\(given)>\(text)</\(name)>\n" }
        let inner = children.map { $0.markup(depth + 1) }
        return "\(indent)<\(name)\(given)>\n\(inner)\(indent)</\(name)>\n"
    }
}
