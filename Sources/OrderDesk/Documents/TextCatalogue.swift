/// The texts of one kind of page in one language.
struct TextCatalogue<Key: Hashable & Sendable>: Sendable {
    private let texts: [Key: String]

    /// The texts of a language; every key has one, and a test sees to it.
    init(_ texts: [Key: String]) { self.texts = texts }

    /// Which keys have a text.
    var keys: Set<Key> { Set(texts.keys) }

    /// A text.
    subscript(key: Key) -> String {
        guard let text = texts[key] else { preconditionFailure("the text `\(key)` is missing") }
        return text
    }

    /// A sentence with its gaps filled; `{name}` is a gap.
    ///
    /// Why whole sentences: words stand in another sequence in another language.
    func filled(_ key: Key, _ values: [String: String]) -> String {
        // Why one walk from left to right: a name that looks like a gap stays a name.
        var (result, rest) = ("", self[key][...])
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            guard let value = values[name] else {
                preconditionFailure("nothing fills `{\(name)}` of `\(key)`")
            }
            result += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
