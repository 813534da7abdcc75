/// Answers for people: details as `field  value`, lists as tables, and what was withheld said at the end.
struct TextAnswer {
    /// How many values of a list stand in one cell; JSON has them all.
    private static let longestList = 12

    /// Fields that hold a message of the program, by the thing or the list that they stand in; none for the answer itself.
    private static let messages: [String?: Set<String>] = [
        nil: ["verdict"],
        "outcomes": ["reason", "help"], "steps": ["missing"], "alert": ["text"], "alerts": ["text"],
        "days": ["text"], "findings": ["what"], "due": ["why"], "archives": ["reasons"],
        "reorder": ["verdict"], "unusual": ["reason"],
        "unseen": ["remark"],
    ]

    /// Lists of things that each hold a list, of which people read every line.
    private static let unfolded: Set<String> = ["reorder"]

    let style: TextStyle
    var language = Language.english

    /// The whole answer, ending with a line break.
    func render(_ answer: AnswerTree) -> String {
        var lines: [String] = []
        var pairs: [(String, String)] = []
        for (name, value) in answer.members {
            // Why not a calendar: it is for programs, which ask with `--ics` or for JSON.
            if name == "next" || name == "ics" { continue }
            if case .object = value {
                lines += section(details(value, of: name, indent: ""))
            } else if value.isTable {
                lines += section(table(name, value, indent: ""))
            } else {
                pairs.append((label(name), cell(name, value, of: nil)))
            }
        }
        var body = aligned(pairs, indent: "") + (pairs.isEmpty || lines.isEmpty ? [] : [""]) + lines
        while body.last == "" { body.removeLast() }
        if let next = answer["next"]?.scalar {
            body += [
                "", style.aside(Messages.text("more follows: repeat with --after \(next)", in: language)),
            ]
        }
        let hidden = Hidden(answer)
        if !hidden.isEmpty { body += [""] + hidden.lines(in: language).map(style.aside) }
        return body.joined(separator: "\n") + "\n"
    }

    private func section(_ lines: [String]) -> [String] { lines.isEmpty ? [] : lines + [""] }

    /// The fields of one thing; what is nested stands below, indented.
    private func details(_ thing: AnswerTree, of part: String, indent: String) -> [String] {
        var pairs: [(String, String)] = []
        var below: [String] = []
        for (name, value) in thing.members where !Hidden.names.contains(name) {
            if case .list(let elements) = value, elements.isEmpty { continue }
            if let number = Self.reference(value) {
                pairs.append((label(name), printable(number)))
            } else if value.scalar != nil {
                pairs.append((label(name), cell(name, value, of: part)))
            } else if value.isTable {
                below +=
                    ["", style.heading(label(name))] + table(name, value, indent: indent + "  ")
            } else {
                let inner = details(value, of: name, indent: indent + "  ")
                if !inner.isEmpty { below += ["", style.heading(label(name))] + inner }
            }
        }
        return aligned(pairs, indent: indent) + below
    }

    private func table(_ name: String, _ list: AnswerTree, indent: String) -> [String] {
        let elements = Self.unfolded.contains(name) ? list.elements.flatMap(Self.unfold) : list.elements
        let rows = elements.map(Self.flat)
        guard !rows.isEmpty else { return [indent + FieldOrder.none(of: name, in: language)] }
        let present = Set(rows.flatMap { row in row.filter { $0.value.scalar != nil }.keys })
        let known = FieldOrder.columns[name]?.filter(present.contains) ?? []
        let columns =
            known.isEmpty
            ? present.subtracting(Hidden.names).sorted(by: FieldOrder.isBefore) : known
        let shown = columns.filter { column in
            column != "id" || rows.contains { $0["number"] == nil }
        }
        return TextTable(
            headings: shown.map(label),
            rows: rows.map { row in
                shown.map { column in row[column].map { cell(column, $0, of: name) } ?? "" }
            }
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

    private func label(_ name: String) -> String { FieldOrder.label(name, in: language) }

    private func cell(_ name: String, _ value: AnswerTree, of part: String?) -> String {
        if value.elements.count > Self.longestList {
            let shown = value.elements.prefix(Self.longestList).compactMap(\.scalar).joined(separator: ", ")
            let more = value.elements.count - Self.longestList
            return printable(Messages.text("\(shown), and \(more) more", in: language))
        }
        let isMessage = Self.messages[part]?.contains(name) == true
        let isWord = if case .boolean = value { true } else { isMessage }
        let text = value.scalar.map { isWord ? Messages.text($0, in: language) : $0 } ?? ""
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

    /// A thing with a list of others in it, as one thing for each of them.
    private static func unfold(_ row: AnswerTree) -> [AnswerTree] {
        guard case .object(let members) = row, let list = members.first(where: { $0.value.isTable }) else {
            return [row]
        }
        return list.value.elements.map { element in
            var members = members
            members[list.key] = .list([element])
            return .object(members)
        }
    }

    /// What a thing is called that is only referred to: an object of an id and a number.
    private static func reference(_ value: AnswerTree) -> String? {
        guard case .object(let members) = value, Set(members.keys) == ["id", "number"] else { return nil }
        return members["number"]?.scalar
    }
}
