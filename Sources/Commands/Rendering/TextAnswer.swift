/// Answers for people: details as `field  value`, lists as tables, and what was withheld said at the end.
struct TextAnswer {
    /// How many values of a list stand in one cell; JSON has them all.
    private static let longestList = 12

    let style: TextStyle

    /// The whole answer, ending with a line break.
    func render(_ answer: AnswerTree) -> String {
        var lines: [String] = []
        var pairs: [(String, String)] = []
        for (name, value) in answer.members {
            if name == "next" { continue }
            if case .object = value {
                lines += section(details(value, indent: ""))
            } else if value.isTable {
                lines += section(table(name, value, indent: ""))
            } else {
                pairs.append((FieldOrder.label(name), cell(name, value)))
            }
        }
        var body = aligned(pairs, indent: "") + (pairs.isEmpty || lines.isEmpty ? [] : [""]) + lines
        while body.last == "" { body.removeLast() }
        if let next = answer["next"]?.scalar {
            body += ["", style.aside("more follows: repeat with --after \(next)")]
        }
        let hidden = Hidden(answer)
        if !hidden.isEmpty { body += [""] + hidden.lines.map(style.aside) }
        return body.joined(separator: "\n") + "\n"
    }

    private func section(_ lines: [String]) -> [String] { lines.isEmpty ? [] : lines + [""] }

    /// The fields of one thing; what is nested stands below, indented.
    private func details(_ thing: AnswerTree, indent: String) -> [String] {
        var pairs: [(String, String)] = []
        var below: [String] = []
        for (name, value) in thing.members where name != "masked" && name != "withheld" {
            if case .list(let elements) = value, elements.isEmpty { continue }
            if let number = Self.reference(value) {
                pairs.append((FieldOrder.label(name), printable(number)))
            } else if value.scalar != nil {
                pairs.append((FieldOrder.label(name), cell(name, value)))
            } else if value.isTable {
                below +=
                    ["", style.heading(FieldOrder.label(name))] + table(name, value, indent: indent + "  ")
            } else {
                let inner = details(value, indent: indent + "  ")
                if !inner.isEmpty { below += ["", style.heading(FieldOrder.label(name))] + inner }
            }
        }
        return aligned(pairs, indent: indent) + below
    }

    private func table(_ name: String, _ list: AnswerTree, indent: String) -> [String] {
        let rows = list.elements.map(Self.flat)
        guard !rows.isEmpty else { return [indent + FieldOrder.none(of: name)] }
        let present = Set(rows.flatMap { row in row.filter { $0.value.scalar != nil }.keys })
        let known = FieldOrder.columns[name]?.filter(present.contains) ?? []
        let columns =
            known.isEmpty
            ? present.subtracting(["masked", "withheld"]).sorted(by: FieldOrder.isBefore) : known
        let shown = columns.filter { column in
            column != "id" || rows.contains { $0["number"] == nil }
        }
        return TextTable(
            headings: shown.map(FieldOrder.label),
            rows: rows.map { row in shown.map { name in row[name].map { cell(name, $0) } ?? "" } }
        ).lines(style, indent: indent)
    }

    private func aligned(_ pairs: [(String, String)], indent: String) -> [String] {
        let width = pairs.map { DisplayWidth.of($0.0) }.max() ?? 0
        return pairs.map { label, value in
            let gap = String(repeating: " ", count: width - DisplayWidth.of(label))
            return value.isEmpty
                ? indent + style.aside(label) : "\(indent)\(style.aside(label))\(gap)  \(value)"
        }
    }

    private func cell(_ name: String, _ value: AnswerTree) -> String {
        if value.elements.count > Self.longestList {
            let shown = value.elements.prefix(Self.longestList).compactMap(\.scalar).joined(separator: ", ")
            return printable("\(shown), and \(value.elements.count - Self.longestList) more")
        }
        let text = value.scalar ?? ""
        return printable(FieldOrder.instants.contains(name) ? LocalTime.text(text) ?? text : text)
    }

    /// Why: a stored value must not be able to steer the terminal.
    private func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            return text
        }
        let kept = text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
        return String(String.UnicodeScalarView(kept))
    }

    /// A row whose nested things are shown by their number, or by their fields where no such field is there.
    private static func flat(_ row: AnswerTree) -> [String: AnswerTree] {
        guard case .object(var members) = row else { return [:] }
        for (name, value) in members {
            if let text = reference(value) {
                members[name] = .text(text)
            } else if case .object(let inner) = value {
                members.merge(inner) { outer, _ in outer }
                members[name] = nil
            } else if value.isTable, value.elements.count == 1,
                case .object(let inner)? = value.elements.first
            {
                members.merge(inner) { outer, _ in outer }
                members[name] = nil
            }
        }
        return members
    }

    /// What a thing is called that is only referred to: an object of an id and a number.
    private static func reference(_ value: AnswerTree) -> String? {
        guard case .object(let members) = value, Set(members.keys) == ["id", "number"] else { return nil }
        return members["number"]?.scalar
    }
}
