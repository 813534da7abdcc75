/// The fields of an answer that the role sees in part or not at all, over all its parts.
struct Hidden {
    private var masked: Set<String> = []
    private var withheld: Set<String> = []

    /// Collects them from the whole tree.
    init(_ answer: AnswerTree) { collect(answer, "") }

    /// Whether everything is shown.
    var isEmpty: Bool { masked.isEmpty && withheld.isEmpty }

    /// One line for each kind.
    var lines: [String] {
        [("masked for your role and purpose", masked), ("withheld from your role and purpose", withheld)]
            .compactMap {
                title,
                fields in
                fields.isEmpty ? nil : "\(title): \(fields.sorted().joined(separator: ", "))"
            }
    }

    private mutating func collect(_ tree: AnswerTree, _ path: String) {
        for element in tree.elements { collect(element, path) }
        for (name, value) in tree.members {
            let fields = value.elements.compactMap(\.scalar).map { path + FieldOrder.label($0) }
            switch name {
            case "masked": masked.formUnion(fields)
            case "withheld": withheld.formUnion(fields)
            default:
                // Why: the outermost thing is what was asked for; only parts of it need their name.
                let isPart = ["shipTo", "billTo"].contains(name)
                collect(value, isPart ? "\(FieldOrder.label(name)) " : path)
            }
        }
    }
}
