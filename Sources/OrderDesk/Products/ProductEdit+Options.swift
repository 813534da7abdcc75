internal import Engine

extension ProductEdit {
    /// The most products that one product requires or excludes.
    static let mostOptions = 50

    /// Checks the names by themselves.
    func requireNames() throws(InputError) {
        for (tag, name) in (names ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard DocumentLanguage(rawValue: tag) != nil else {
                throw InputError(
                    "names",
                    "documents are not written in `\(tag)`",
                    help: "use one of \(DocumentLanguage.allCases.map(\.rawValue).joined(separator: ", "))"
                )
            }
            if !name.isEmpty { try Input.reference(name, field: "names") }
        }
    }

    /// Checks what it requires and excludes by itself.
    func requireOptions() throws(InputError) {
        for (field, codes) in [("requires", requires), ("excludes", excludes)] {
            guard let codes else { continue }
            for code in codes { try Input.reference(code, field: field) }
            guard codes.count <= Self.mostOptions else {
                throw InputError(
                    field,
                    "more than \(Self.mostOptions) products are named",
                    help: "name those that matter"
                )
            }
        }
    }

    /// The edit with the products that it names by their codes, as they may be named by their ids.
    ///
    /// - Throws: `EngineError.notFound` for what names no product.
    func namingByCode(in context: Context) throws -> ProductEdit {
        func codes(_ names: [String]?) throws -> [String]? {
            try names?.map { try ProductRow.load(named: $0, context.connection).sku }
        }
        var edit = self
        edit.requires = try codes(requires)
        edit.excludes = try codes(excludes)
        return edit
    }

    /// Refuses options that name the product itself, or another one twice.
    static func requireSense(of facts: ProductFacts, _ sku: String) throws(InputError) {
        for (field, codes) in [("requires", facts.requires), ("excludes", facts.excludes)] {
            guard codes.contains(sku) else { continue }
            throw InputError(field, "it names the product itself", help: "name other products")
        }
        guard let code = Set(facts.requires).intersection(facts.excludes).min() else { return }
        throw InputError("excludes", "`\(code)` is required as well", help: "name it in one of the two")
    }
}
