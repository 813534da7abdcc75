/// The fields of an answer that the role sees in part or not at all, over all its parts, and whose key is gone.
struct Hidden {
    /// The lists that name them.
    static let names: Set<String> = ["masked", "withheld", "lost"]

    /// Each with the part of the answer that it stands in, where that is not what was asked for.
    private var masked: Set<[String]> = []
    private var withheld: Set<[String]> = []
    /// What the things are called of which something cannot be opened any more.
    private var lost: Set<String> = []

    /// Collects them from the whole tree.
    init(_ answer: AnswerTree) { collect(answer, []) }

    /// Whether everything is shown.
    var isEmpty: Bool { masked.isEmpty && withheld.isEmpty && lost.isEmpty }

    /// One line for each kind.
    func lines(in language: Language) -> [String] {
        func list(_ fields: Set<[String]>) -> String {
            fields.map { path in path.map { FieldOrder.label($0, in: language) }.joined(separator: " ") }
                .sorted().joined(separator: ", ")
        }
        var lines: [String] = []
        if !masked.isEmpty { lines.append("masked for your role and purpose: \(list(masked))") }
        if !withheld.isEmpty { lines.append("withheld from your role and purpose: \(list(withheld))") }
        if !lost.isEmpty {
            lines.append(
                "not shown, since the key is gone (`coffer doctor` tells more): \(lost.sorted().joined(separator: ", "))"
            )
        }
        return lines.map { Messages.text($0, in: language) }
    }

    private mutating func collect(_ tree: AnswerTree, _ path: [String]) {
        for element in tree.elements { collect(element, path) }
        for (name, value) in tree.members {
            let fields = value.elements.compactMap(\.scalar).map { path + [$0] }
            switch name {
            case "masked": masked.formUnion(fields)
            case "withheld": withheld.formUnion(fields)
            case "lost":
                let names = ["number", "order", "name", "id"].lazy.compactMap { tree[$0]?.scalar }
                lost.insert(names.first ?? value.elements.compactMap(\.scalar).joined(separator: ", "))
            default:
                // Why: the outermost thing is what was asked for; only parts of it need their name.
                let isPart = ["shipTo", "billTo"].contains(name)
                collect(value, isPart ? [name] : path)
            }
        }
    }
}
