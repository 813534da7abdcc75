internal import Engine
internal import Policy
internal import Storage

/// `report.html`: what is held about a person, in words that need no knowledge of the store.
///
/// One file without scripts, pictures or anything from elsewhere; every value is escaped.
struct ReportPage {
    private let data: SubjectExport
    private let sections: [ReportSections.Section]
    private let words: ReportWords
    private let texts: ReportTexts

    init(_ data: SubjectExport, tables: [Table], words: ReportWords) {
        self.data = data
        self.words = words
        sections = ReportSections(data, tables, words).all
        texts = ReportTexts(data.language)
    }

    /// The page.
    var html: String {
        let title = text("title", ["controller": data.controller])
        return """
            <!DOCTYPE html>
            <html lang="\(data.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            \(ReportStyle.css)
            </style>
            </head>
            <body>
            <h1>\(title)</h1>
            <p>\(text("intro", ["controller": data.controller]))</p>
            \(facts)
            <nav><ol>
            \(contents)
            </ol></nav>
            \(body)
            </body>
            </html>

            """
    }

    private var body: String {
        [
            part("held", sections.map(section).joined(separator: "\n")),
            part(
                "why",
                grid(["purpose", "basis"], data.purposes.map { [known($0.text), known($0.basis)] })
            ),
            part("terms", grid(["class", "term", "after", "reason", "law"], data.terms.map(term))),
            part(
                "recipients",
                data.recipients.isEmpty
                    ? "<p>\(text("recipients.none"))</p>"
                    : grid(["recipient", "what", "first", "last", "times"], data.recipients.map(recipient))
            ),
            part("withheld", grid(["table", "reason"], withheld)),
            part("rights", "<ul>\(texts.rights.map { "<li>\(Self.escaped($0))</li>" }.joined())</ul>"),
        ]
        .joined(separator: "\n")
    }

    private var contents: String {
        ["held", "why", "terms", "recipients", "withheld", "rights"]
            .map { "<li><a href=\"#\($0)\">\(text($0))</a></li>" }.joined(separator: "\n")
    }

    private var facts: String {
        var rows = [
            ("number", data.subjectNumber), ("made", texts.time(data.made)), ("pseudonym", data.subject),
        ]
        if let request = data.request { rows.insert(("request", request), at: 1) }
        if let others = data.mergedWith { rows.insert(("merged", others.joined(separator: ", ")), at: 1) }
        if let officer = data.officer { rows.append(("officer", officer)) }
        return list(rows.map { (text($0.0), Self.escaped($0.1)) })
    }

    private func part(_ key: String, _ content: String) -> String {
        "<section id=\"\(key)\">\n<h2>\(text(key))</h2>\n<p>\(text("\(key).text"))</p>\n\(content)\n</section>"
    }

    private func section(_ section: ReportSections.Section) -> String {
        let head =
            "<h3>\(Self.escaped(section.title)) <span class=\"count\">\(section.rows.count)</span></h3>"
        guard section.isTall else {
            return head + "\n" + table(section.headings.map(Self.escaped), section.rows)
        }
        let lists = section.rows.map { row in
            list(
                zip(section.headings, row).filter { !$1.isEmpty }.map { (Self.escaped($0), Self.escaped($1)) }
            )
        }
        return head + "\n" + lists.joined(separator: "\n")
    }

    private func term(_ term: SubjectExport.Term) -> [String] {
        [
            texts["class.\(term.retentionClass)"] ?? term.retentionClass, texts.duration(term.term),
            known(term.after), known(term.basis), term.article,
        ]
    }

    private func recipient(_ recipient: SubjectExport.Recipient) -> [String] {
        [
            recipient.name, known(recipient.what), texts.time(recipient.first), texts.time(recipient.last),
            "\(recipient.times)",
        ]
    }

    /// One row for each reason: the parts of the records, each with its entries as far as they have names for people.
    private var withheld: [[String]] {
        var rows: [(reason: String, parts: [(table: String, names: [String])])] = []
        for one in data.withheld {
            let row = rows.firstIndex { $0.reason == one.reason } ?? rows.count
            if row == rows.count { rows.append((one.reason, [])) }
            let part = rows[row].parts.firstIndex { $0.table == one.table } ?? rows[row].parts.count
            if part == rows[row].parts.count { rows[row].parts.append((one.table, [])) }
            let own = one.column.split(separator: ".").last.map(String.init) ?? one.column
            if let name = words.fields[own] { rows[row].parts[part].names.append(texts.word(name.word)) }
        }
        return rows.map { row in
            let parts = row.parts.map { part in
                let table = words.tables[part.table].map(texts.word) ?? known(part.table)
                return part.names.isEmpty ? table : "\(table) (\(part.names.joined(separator: ", ")))"
            }
            return [parts.joined(separator: "; "), known(row.reason)]
        }
    }

    /// A sentence of a policy or a description in the report's language, where there is a translation.
    private func known(_ sentence: String) -> String { texts.translated(sentence, words) }

    private func grid(_ keys: [String], _ rows: [[String]]) -> String { table(keys.map { text($0) }, rows) }

    private func table(_ headings: [String], _ rows: [[String]]) -> String {
        let head = headings.map { "<th>\($0)</th>" }.joined()
        let body = rows.map { row in
            "<tr>\(row.map { "<td>\(Self.escaped($0))</td>" }.joined())</tr>"
        }
        return
            "<div class=\"wide\"><table>\n<tr>\(head)</tr>\n\(body.joined(separator: "\n"))\n</table></div>"
    }

    private func list(_ rows: [(String, String)]) -> String {
        "<dl>\n\(rows.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }.joined(separator: "\n"))\n</dl>"
    }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let text = texts[key] else {
            preconditionFailure("the sentence `\(key)` is missing in \(data.language.rawValue)")
        }
        return values.reduce(Self.escaped(text)) { $0.replacing("{\($1.key)}", with: Self.escaped($1.value)) }
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
