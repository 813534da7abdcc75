internal import Engine
internal import Storage

/// What is held under a record, table by table, as a person reads it: only what has a name and a value, and no ids.
struct ReportSections {
    /// A table of the report.
    struct Section {
        /// What it is called.
        let title: String
        /// The headings of its columns.
        let headings: [String]
        /// Its rows, each with a text for each column.
        let rows: [[String]]

        /// Whether each row is read by itself, as a list of names and values.
        var isTall: Bool { rows.count == 1 || headings.count > 8 }
    }

    private let record: SubjectExport.Record
    private let descriptions: [String: Table]
    private let value: ReportValue
    /// The rows by their key, of every table that has one.
    private let known: [String: (table: Table, row: [String: String])]

    init(_ record: SubjectExport.Record, _ language: LetterLanguage, _ tables: [Table], _ words: ReportWords)
    {
        self.record = record
        descriptions = Dictionary(tables.map { ($0.name, $0) }) { first, _ in first }
        value = ReportValue(words: words, language: language)
        var known: [String: (table: Table, row: [String: String])] = [:]
        for table in record.tables {
            guard let described = descriptions[table.name],
                let key = described.columns.first(where: { $0.content == .key })
            else { continue }
            for row in table.rows { if let id = row[key.name] { known[id] = (described, row) } }
        }
        self.known = known
    }

    var all: [Section] { record.tables.compactMap(section) }

    private func section(_ table: SubjectExport.Table) -> Section? {
        guard let described = descriptions[table.name], let title = value.words.tables[table.name] else {
            return nil
        }
        let columns = table.columns.compactMap { name -> (name: String, field: ReportWords.Field)? in
            let own = name.split(separator: ".").last.map(String.init) ?? name
            guard let field = value.words.field(own, in: described.name),
                table.rows.contains(where: { $0[name] != nil })
            else {
                return nil
            }
            return (name, field)
        }
        let owners = table.rows.map { owner(of: $0, described) }
        let hasOwner = owners.contains { $0 != nil }
        let rows = zip(table.rows, owners).map { row, owner in
            let currency = currency(of: row, described)
            return (hasOwner ? [owner ?? ""] : [])
                + columns.map { column in
                    row[column.name].map {
                        value.text($0, column.field.form, in: table.name, row: row, currency: currency)
                    } ?? ""
                }
        }
        let headings =
            (hasOwner ? [value.word(Self.belongsTo)] : []) + columns.map { value.word($0.field.word) }
        return Section(title: value.word(title), headings: headings, rows: rows)
    }

    /// The number of the document that a row belongs to, found over its references.
    private func owner(of row: [String: String], _ table: Table) -> String? {
        guard row["number"] == nil else { return nil }
        for reference in table.references {
            guard let parent = row[reference.column].flatMap({ known[$0] }), parent.table.name == reference.to
            else { continue }
            if let label = parent.row["number"] ?? owner(of: parent.row, parent.table) {
                return parent.row["revision"].map { "\(label) (\($0))" } ?? label
            }
        }
        return nil
    }

    /// The currency of a row, or of the row that it belongs to.
    private func currency(of row: [String: String], _ table: Table) -> String? {
        if let own = row["currency"] { return own }
        for reference in table.references {
            guard let parent = row[reference.column].flatMap({ known[$0] }), parent.table.name == reference.to
            else { continue }
            if let found = currency(of: parent.row, parent.table) { return found }
        }
        return nil
    }

    private static let belongsTo = ReportWords.Word("belongs to", "所属")
}
