internal import Yams

/// Splits a text into lines the way the YAML scanner counts them.
enum SourceLines {
    static func split(_ text: String) -> [[Unicode.Scalar]] {
        var lines: [[Unicode.Scalar]] = [[]]
        var previous: Unicode.Scalar = " "
        var isFirst = true
        for scalar in text.unicodeScalars {
            defer { (previous, isFirst) = (scalar, false) }
            if isFirst, scalar == "\u{FEFF}" { continue }
            switch scalar {
            case "\n" where previous == "\r":
                continue
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
                lines.append([])
            default:
                lines[lines.count - 1].append(scalar)
            }
        }
        return lines
    }
}

/// Translates what the YAML parser reports into our errors, with the place that a person should look at.
struct YAMLFailure {
    let file: String
    let lines: [[Unicode.Scalar]]
    let text: String

    func policyError(for error: YamlError) -> PolicyError {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            let place = place(mark)
            return .malformed(at: place, problem: context.map { "\(problem) \($0.text)" } ?? problem)
        case .composer(_, let problem, let mark, _):
            let isAlias = problem.contains("alias")
            return .construct(at: place(mark), kind: isAlias ? .alias : .secondDocument)
        case .duplicatedKeysInMapping(let duplicates, let context):
            return repeatedKey(duplicates.first ?? "", first: place(context.mark))
        case .reader(let problem, let offset, _, _):
            return .malformed(at: place(offset: offset ?? 0), problem: problem)
        default:
            return .malformed(at: SourcePlace(file: file, line: 1, column: 1), problem: "it cannot be parsed")
        }
    }

    private func place(_ mark: Mark) -> SourcePlace {
        SourcePlace(file: file, line: mark.line, column: mark.column)
    }

    private func place(offset: Int) -> SourcePlace {
        let head = SourceLines.split(String(text.prefix(offset)))
        return SourcePlace(file: file, line: head.count, column: (head.last?.count ?? 0) + 1)
    }

    /// The parser names the first of two equal keys only; the second one is what somebody added by mistake.
    private func repeatedKey(_ key: String, first: SourcePlace) -> PolicyError {
        // Why: an anchored or aliased key must be called what it is, wherever the second one stands.
        if let mark = character(at: first), mark == "&" {
            return .construct(at: first, kind: .anchor)
        }
        let second = inBlock(key, after: first) ?? inFlow(key, after: first) ?? first
        return .repeatedKey(at: second, key: key, first: first)
    }

    private func character(at place: SourcePlace) -> Unicode.Scalar? {
        guard lines.indices.contains(place.line - 1) else { return nil }
        let line = lines[place.line - 1]
        return line.indices.contains(place.column - 1) ? line[place.column - 1] : nil
    }

    /// Block style: the same column of a later line, with nothing but spaces before it.
    private func inBlock(_ key: String, after first: SourcePlace) -> SourcePlace? {
        let column = first.column - 1
        for index in lines.indices.dropFirst(first.line) {
            let line = lines[index]
            guard let start = line.firstIndex(where: { $0 != " " }), line[start] != "#" else { continue }
            if start < column { return nil }
            if start == column, isKey(key, in: line, at: start) {
                return SourcePlace(file: file, line: index + 1, column: column + 1)
            }
        }
        return nil
    }

    /// Flow style: the next place where the key follows a comma or a brace.
    private func inFlow(_ key: String, after first: SourcePlace) -> SourcePlace? {
        var previous: Unicode.Scalar = ":"
        for index in lines.indices.dropFirst(first.line - 1) {
            let line = lines[index]
            for column in line.indices where index >= first.line || column >= first.column {
                if previous == "," || previous == "{", isKey(key, in: line, at: column) {
                    return SourcePlace(file: file, line: index + 1, column: column + 1)
                }
                if line[column] != " " { previous = line[column] }
            }
        }
        return nil
    }

    private func isKey(_ key: String, in line: [Unicode.Scalar], at column: Int) -> Bool {
        ["", "\"", "'"].contains { quote in
            let spelled = Array((quote + key + quote).unicodeScalars)
            let rest = line[column...]
            guard rest.starts(with: spelled) else { return false }
            return rest.dropFirst(spelled.count).first { $0 != " " } == ":"
        }
    }
}
