internal import Engine
internal import Policy
internal import Storage

/// `report.html`: what is held about a person, in words that need no knowledge of the store.
///
/// One file without scripts, pictures or anything from elsewhere; every value is escaped.
struct ReportPage {
    private let data: SubjectExport
    /// What is held under each record, by its number.
    private let records: [(number: String, sections: [ReportSections.Section])]
    private let words: ReportWords
    private let texts: ReportTexts
    private let mark: TrainingMark

    init(_ data: SubjectExport, in context: Context) {
        let (tables, words) = (context.tables, context.reportWords)
        self.data = data
        mark = TrainingMark(data.language, in: context)
        self.words = words
        records = data.all.map { ($0.subjectNumber, ReportSections($0, data.language, tables, words).all) }
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
            \(mark.html)<h1>\(title)</h1>
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
            part("held", held),
            part(
                "why",
                grid(["purpose", "basis"], data.purposes.map { [known($0.text), known($0.basis)] })
            ),
            part("terms", grid(["class", "term", "after", "reason", "law"], terms.map(term))),
            part(
                "recipients",
                recipients.isEmpty
                    ? "<p>\(text("recipients.none"))</p>"
                    : grid(["recipient", "what", "first", "last", "times"], recipients.map(recipient))
            ),
            part("withheld", grid(["table", "reason"], withheld)),
            part("rights", "<ul>\(texts.rights.map { "<li>\(Self.escaped($0))</li>" }.joined())</ul>"),
        ]
        .joined(separator: "\n")
    }

    /// What is held; each record under its number where the person has several.
    private var held: String {
        guard records.count > 1 else {
            return records.flatMap(\.sections).map { section($0) }.joined(separator: "\n")
        }
        return records.map { record in
            let head = "<h3 class=\"record\">\(text("record", ["number": record.number]))</h3>"
            return ([head] + record.sections.map { section($0, level: 4) }).joined(separator: "\n")
        }
        .joined(separator: "\n")
    }

    /// The terms of all records, each once.
    private var terms: [SubjectExport.Term] {
        var seen: Set<String> = []
        return data.all.flatMap(\.terms).filter { seen.insert($0.retentionClass).inserted }
    }

    /// The receivers over all records, each once.
    private var recipients: [SubjectExport.Recipient] {
        var merged: [SubjectExport.Recipient] = []
        for one in data.all.flatMap(\.recipients) {
            guard let place = merged.firstIndex(where: { $0.name == one.name && $0.what == one.what }) else {
                merged.append(one)
                continue
            }
            merged[place].first = min(merged[place].first, one.first)
            merged[place].last = max(merged[place].last, one.last)
            merged[place].times += one.times
        }
        return merged
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

    private func section(_ section: ReportSections.Section, level: Int = 3) -> String {
        let count = "<span class=\"count\">\(section.rows.count)</span>"
        let head = "<h\(level)>\(Self.escaped(section.title)) \(count)</h\(level)>"
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
        for one in data.all.flatMap(\.withheld) {
            let row = rows.firstIndex { $0.reason == one.reason } ?? rows.count
            if row == rows.count { rows.append((one.reason, [])) }
            let part = rows[row].parts.firstIndex { $0.table == one.table } ?? rows[row].parts.count
            if part == rows[row].parts.count { rows[row].parts.append((one.table, [])) }
            let own = one.column.split(separator: ".").last.map(String.init) ?? one.column
            guard let name = words.field(own, in: one.table).map({ texts.word($0.word) }),
                !rows[row].parts[part].names.contains(name)
            else { continue }
            rows[row].parts[part].names.append(name)
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
