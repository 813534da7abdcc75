internal import Policy

/// How the columns of a file become the fields of what is imported: the content of a mapping file.
struct ImportMapping {
    /// What kind of records a file holds.
    enum Kind: String, CaseIterable {
        case customers, suppliers, products, orders, stock, payments
    }

    /// Where the value of one field comes from.
    enum Source {
        /// The same text in every row.
        case constant(String)
        /// A column's text, with a prefix before it or exchanged by a table of values.
        case column(String, prefix: String, values: String?)
    }

    /// The fields that one file fills.
    struct Fields {
        let sources: [String: Source]

        /// The names of the columns it reads, sorted.
        var columns: [String] {
            Set(
                sources.values.compactMap { source in
                    if case .column(let name, _, _) = source { name } else { nil }
                }
            ).sorted()
        }
    }

    /// A second file that holds the lines of the records in the first.
    struct Lines {
        let file: String
        /// The column of the second file that names the record.
        let key: String
        let fields: Fields
    }

    let kind: Kind
    let file: String
    /// Columns that a row must fill: a row in which one of them is empty is left out.
    let skipWhenEmpty: [String]
    let fields: Fields
    let lines: Lines?
    /// Tables that exchange one text for another, by name.
    let values: [String: [String: String]]
    /// The column that names an order in `file`, for its lines.
    let key: String?

    /// Reads a mapping file.
    ///
    /// - Throws: `PolicyError` with file, line and column of the first mistake.
    init(_ text: String, file name: String) throws(PolicyError) {
        let map = try StrictYAML.parse(text, file: name)
            .mapping(keys: ["kind", "file", "key", "skip-when-empty", "fields", "lines", "values"])
        kind = try map.required("kind").choice(of: Kind.self, kind: "kind of import")
        file = try Self.fileName(map.required("file"))
        skipWhenEmpty =
            try map["skip-when-empty"].map { node throws(PolicyError) in try node.strings() } ?? []
        values = try Self.values(map["values"])
        fields = try Self.fields(map.required("fields"), known: Self.known(kind), values: values)
        key = try map["key"].map { node throws(PolicyError) in try node.string() }
        guard kind == .orders else {
            for unread in ["lines", "key"] {
                if let node = map[unread] {
                    throw .unknownKey(at: node.place, key: unread, known: ["fields"])
                }
            }
            lines = nil
            return
        }
        _ = try map.required("key")
        let part = try map.required("lines").mapping(keys: ["file", "key", "fields"])
        lines = Lines(
            file: try Self.fileName(part.required("file")),
            key: try part.required("key").string(),
            fields: try Self.fields(part.required("fields"), known: Self.lineFields, values: values)
        )
    }

    private static let lineFields = ["product", "quantity", "price", "discount"]

    private static func known(_ kind: Kind) -> [String] {
        switch kind {
        case .customers:
            ["externalRef", "currency", "language"] + SealedFields.contact + SealedFields.fiscal
        case .suppliers:
            ["externalRef", "code", "name", "country", "leadDays"]
        case .products:
            [
                "externalRef", "sku", "name", "unit", "price", "currency", "tax", "decimals", "reorderLevel",
                "onHand", "incoming", "discontinued", "gtin", "cost",
                "supplier",
            ]
        case .orders:
            ["externalRef", "customer", "currency", "tax", "opened", "requiredOn", "shippedOn", "freight"]
                + SealedFields.shipTo
        case .stock:
            ["externalRef", "product", "quantity", "location", "lot", "bestBefore", "expected", "due"]
        case .payments:
            ["externalRef", "customer", "amount", "currency", "method", "reference", "valuedOn"]
        }
    }

    private static func fields(
        _ node: YAMLNode,
        known: [String],
        values: [String: [String: String]]
    ) throws(PolicyError) -> Fields {
        var sources: [String: Source] = [:]
        for entry in try node.mapping(keys: known).entries {
            sources[entry.key] = try source(entry.value, values: values)
        }
        return Fields(sources: sources)
    }

    private static func source(
        _ node: YAMLNode,
        values: [String: [String: String]]
    ) throws(PolicyError) -> Source {
        if case .scalar = node.content {
            return .column(try node.string(), prefix: "", values: nil)
        }
        let map = try node.mapping(keys: ["column", "constant", "prefix", "values"])
        if let constant = map["constant"] {
            guard map.entries.count == 1 else {
                throw .contradiction(
                    at: node.place,
                    what: "a constant is given together with something else",
                    reason: "a constant stands alone",
                    help: "remove the other keys, or the constant"
                )
            }
            return .constant(try constant.string())
        }
        let prefix = try map["prefix"].map { node throws(PolicyError) in try node.string() } ?? ""
        let table = try map["values"].map { node throws(PolicyError) in try node.string() }
        if let table, values[table] == nil, let place = map["values"]?.place {
            throw .unknownName(at: place, kind: "table of values", name: table, known: values.keys.sorted())
        }
        return .column(try map.required("column").string(), prefix: prefix, values: table)
    }

    private static func values(_ node: YAMLNode?) throws(PolicyError) -> [String: [String: String]] {
        guard let node else { return [:] }
        var tables: [String: [String: String]] = [:]
        for table in try node.entries() {
            var texts: [String: String] = [:]
            for entry in try table.value.entries() { texts[entry.key] = try entry.value.string() }
            tables[table.key] = texts
        }
        return tables
    }

    /// Why: a mapping file names files beside the data; a path would let it read anything the importer may
    /// read.
    private static func fileName(_ node: YAMLNode) throws(PolicyError) -> String {
        let name = try node.string()
        guard !name.isEmpty, !name.contains("/"), name != "..", name != "." else {
            throw .badValue(at: node.place, value: name, expected: "the name of a file, without a folder")
        }
        return name
    }
}
