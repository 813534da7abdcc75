/// Looks whether a piece of markup is well formed: tags nest, attributes are quoted, ampersands begin a reference.
struct XMLProbe {
    private static let empty: Set<String> = ["br", "meta"]

    /// What is wrong with it, or nil.
    func fault(in markup: String) -> String? {
        var open: [String] = []
        var rest = markup[...]
        while let start = rest.firstIndex(of: "<") {
            if let fault = fault(inText: rest[..<start]) { return fault }
            guard let end = rest[start...].firstIndex(of: ">") else { return "a tag without end" }
            let tag = String(rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else {
                    return "</\(tag.dropFirst())> closes nothing"
                }
                continue
            }
            guard let match = tag.wholeMatch(of: /([a-z0-9]+)((?:\s+[a-zA-Z0-9-]+="[^"<]*")*)\s*(\/?)/) else {
                return "<\(tag)>"
            }
            if let fault = fault(inText: match.2) { return fault }
            let name = String(match.1)
            if match.3.isEmpty, !Self.empty.contains(name) { open.append(name) }
        }
        return open.isEmpty ? fault(inText: rest) : "<\(open.joined(separator: "><"))> is not closed"
    }

    private func fault(inText text: Substring) -> String? {
        text.ranges(of: "&").lazy.compactMap { range -> String? in
            text[range.lowerBound...].prefixMatch(of: /&(amp|lt|gt|quot|#39);/) == nil
                ? "a bare & in \(text.prefix(60))" : nil
        }.first
    }
}
