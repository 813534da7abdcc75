internal import Engine

/// Turns the rows of CSV files into what an import takes, by a mapping.
struct RowReader {
    private let mapping: ImportMapping
    private let table: ImportTable
    private var lineFile = ""
    private var lines: [String: [ImportedLine]] = [:]
    private var problems: [RowProblem] = []
    private var badKeys: Set<String> = []

    init(_ mapping: ImportMapping, _ table: ImportTable) throws(InputError) {
        self.mapping = mapping
        self.table = table
        try Self.require(
            mapping.fields.columns + mapping.skipWhenEmpty + (mapping.key.map { [$0] } ?? []),
            in: table
        )
    }

    /// Reads the second file and keeps its rows by the record they belong to.
    mutating func group(_ second: ImportTable, _ part: ImportMapping.Lines) throws(InputError) {
        try Self.require(part.fields.columns + [part.key], in: second)
        lineFile = second.file
        let known = Set(table.rows.map { $0[mapping.key ?? ""] })
        for row in second.rows {
            let key = row[part.key]
            guard known.contains(key) else {
                problems.append(
                    RowProblem(
                        file: second.file,
                        line: row.line,
                        field: part.key,
                        reason: "no row of \(table.file) has this key"
                    )
                )
                continue
            }
            guard let texts = texts(row, part.fields, file: second.file) else {
                badKeys.insert(key)
                continue
            }
            lines[key, default: []].append(
                ImportedLine(
                    line: row.line,
                    product: texts["product"] ?? "",
                    quantity: texts["quantity"] ?? "",
                    price: texts["price"] ?? "",
                    discount: texts["discount"]
                )
            )
        }
    }

    /// The plan for every row of the first file.
    mutating func plan() throws(InputError) -> ImportPlan {
        var skipped = 0
        var refused = 0
        var seen: Set<String> = []
        var read: [(row: ImportTable.Row, texts: [String: String])] = []
        for row in table.rows {
            if mapping.skipWhenEmpty.contains(where: { row[$0].allSatisfy(\.isWhitespace) }) {
                skipped += 1
                continue
            }
            guard let texts = texts(row, mapping.fields, file: table.file),
                isNew(texts["externalRef"], row, &seen),
                !badKeys.contains(row[mapping.key ?? ""])
            else {
                refused += 1
                continue
            }
            read.append((row, texts))
        }
        return ImportPlan(
            rows: rows(read),
            source: table.file,
            lineSource: lineFile,
            skipped: skipped,
            problems: problems.sorted { ($0.file, $0.line) < ($1.file, $1.line) },
            refused: refused
        )
    }

    private func rows(_ read: [(row: ImportTable.Row, texts: [String: String])]) -> ImportPlan.Rows {
        switch mapping.kind {
        case .customers:
            .customers(
                read.map { row, texts in
                    ImportedCustomer(
                        line: row.line,
                        externalReference: texts["externalRef"] ?? "",
                        fields: CustomerFields(texts),
                        currency: texts["currency"],
                        language: texts["language"]
                    )
                }
            )
        case .suppliers:
            .suppliers(
                read.map { row, texts in
                    ImportedSupplier(
                        line: row.line,
                        externalReference: texts["externalRef"] ?? "",
                        code: texts["code"] ?? "",
                        name: texts["name"] ?? "",
                        country: texts["country"],
                        leadDays: texts["leadDays"] ?? ""
                    )
                }
            )
        case .products:
            .products(
                read.map { row, texts in
                    ImportedProduct(
                        line: row.line,
                        externalReference: texts["externalRef"] ?? "",
                        sku: texts["sku"] ?? "",
                        name: texts["name"] ?? "",
                        unit: texts["unit"],
                        price: texts["price"] ?? "",
                        currency: texts["currency"],
                        tax: texts["tax"] ?? "",
                        decimals: texts["decimals"],
                        reorderLevel: texts["reorderLevel"],
                        onHand: texts["onHand"],
                        incoming: texts["incoming"],
                        discontinued: texts["discontinued"],
                        gtin: texts["gtin"],
                        cost: texts["cost"],
                        supplier: texts["supplier"]
                    )
                }
            )
        case .orders:
            .orders(
                read.map { row, texts in
                    ImportedOrder(
                        line: row.line,
                        externalReference: texts["externalRef"] ?? "",
                        customer: texts["customer"] ?? "",
                        currency: texts["currency"],
                        tax: texts["tax"] ?? "",
                        opened: texts["opened"] ?? "",
                        requiredOn: texts["requiredOn"],
                        shippedOn: texts["shippedOn"],
                        freight: texts["freight"],
                        shipTo: ShipTo(texts),
                        lines: lines[row[mapping.key ?? ""]] ?? []
                    )
                }
            )
        case .stock: .stock(read.map { ImportedStock(line: $0.line, $1) })
        case .payments: .payments(read.map { ImportedPayment(line: $0.line, $1) })
        }
    }

    /// The fields of a row that are not empty, or nil when one of them has no value in its table.
    private mutating func texts(
        _ row: ImportTable.Row,
        _ fields: ImportMapping.Fields,
        file: String
    ) -> [String: String]? {
        var texts: [String: String] = [:]
        var isSound = true
        for (field, source) in fields.sources {
            switch source {
            case .constant(let text): texts[field] = text
            case .column(let column, let prefix, let values):
                let text = Self.trimmed(row[column])
                guard !text.isEmpty else { continue }
                guard let values, let table = mapping.values[values] else {
                    texts[field] = prefix + text
                    continue
                }
                guard let exchanged = table[text] else {
                    isSound = false
                    problems.append(
                        RowProblem(
                            file: file,
                            line: row.line,
                            field: field,
                            reason:
                                "the text in \(column) is not in the table `\(values)` of the mapping file"
                        )
                    )
                    continue
                }
                texts[field] = prefix + exchanged
            }
        }
        return isSound ? texts : nil
    }

    private mutating func isNew(_ reference: String?, _ row: ImportTable.Row, _ seen: inout Set<String>)
        -> Bool
    {
        let reason: String
        if let reference {
            guard !seen.insert(reference).inserted else { return true }
            reason = "`\(reference)` stands in the file twice"
        } else {
            reason = "a row needs a reference, so that importing the file again changes nothing"
        }
        problems.append(RowProblem(file: table.file, line: row.line, field: "externalRef", reason: reason))
        return false
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    private static func require(_ columns: [String], in table: ImportTable) throws(InputError) {
        for column in columns where !table.columns.contains(column) {
            throw InputError(
                table.file,
                "it has no column `\(column)`",
                help: "the mapping file names it; its columns are \(table.columns.joined(separator: ", "))"
            )
        }
    }
}
