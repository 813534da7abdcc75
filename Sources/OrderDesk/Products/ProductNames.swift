internal import Engine
internal import Sealing
internal import Storage

/// What a product is called in each language that documents are written in, where it has a name of its own there.
enum ProductNames {
    /// The names of a product, by language.
    static func load(_ product: ProductRow, _ connection: Connection) throws -> [DocumentLanguage: String] {
        guard product.names > 0 else { return [:] }
        let names = try connection.rows(
            "SELECT language, name FROM product_name WHERE product_id = ?1",
            .blob(product.id.bytes)
        ) { row in
            guard let language = DocumentLanguage(rawValue: row.text(0)) else {
                throw StorageError.corrupt("a product has a name in `\(row.text(0))`")
            }
            return (language, row.text(1))
        }
        return Dictionary(names) { $1 }
    }

    /// What a product is called on what a customer reads.
    static func name(of product: ProductRow, for customer: RowID, in context: Context) throws -> String {
        let names = try load(product, context.connection)
        guard !names.isEmpty else { return product.name }
        let tag = try context.connection.row(
            "SELECT language FROM customer WHERE id = ?1",
            .blob(customer.bytes)
        ) { $0.text(0) }
        return tag.flatMap { names[DocumentLanguage(closestTo: $0)] } ?? product.name
    }

    /// Writes all names of a product, in place of those there are.
    static func write(_ names: [DocumentLanguage: String], of product: RowID, in context: Context) throws {
        try context.connection.execute("DELETE FROM product_name WHERE product_id = ?1", .blob(product.bytes))
        for (language, name) in names {
            try context.connection.execute(
                "INSERT INTO product_name (product_id, language, name) VALUES (?1, ?2, ?3)",
                .blob(product.bytes),
                .text(language.rawValue),
                .text(name)
            )
        }
        try context.connection.execute(
            "UPDATE product SET names = ?2 WHERE id = ?1",
            .blob(product.bytes),
            .integer(Int64(names.count))
        )
    }
}
