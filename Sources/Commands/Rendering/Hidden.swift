/// The fields of an answer that the role sees in part or not at all, over all its parts.
struct Hidden {
    /// Each with the part of the answer that it stands in, where that is not what was asked for.
    private var masked: Set<[String]> = []
    private var withheld: Set<[String]> = []

    /// Collects them from the whole tree.
    init(_ answer: AnswerTree) { collect(answer, []) }

    /// Whether everything is shown.
    var isEmpty: Bool { masked.isEmpty && withheld.isEmpty }

    /// One line for each kind.
    func lines(in language: Language) -> [String] {
        func list(_ fields: Set<[String]>) -> String {
            fields.map { path in path.map { FieldOrder.label($0, in: language) }.joined(separator: " ") }
                .sorted().joined(separator: ", ")
        }
        var lines: [String] = []
        if !masked.isEmpty { lines.append("masked for your role and purpose: \(list(masked))") }
        if !withheld.isEmpty { lines.append("withheld from your role and purpose: \(list(withheld))") }
        return lines.map { Messages.text($0, in: language) }
    }

    private mutating func collect(_ tree: AnswerTree, _ path: [String]) {
        for element in tree.elements { collect(element, path) }
        for (name, value) in tree.members {
            let fields = value.elements.compactMap(\.scalar).map { path + [$0] }
            switch name {
            case "masked": masked.formUnion(fields)
            case "withheld": withheld.formUnion(fields)
            default:
                // Why: the outermost thing is what was asked for; only parts of it need their name.
                let isPart = ["shipTo", "billTo"].contains(name)
                collect(value, isPart ? [name] : path)
            }
        }
    }
}
