internal import Engine
internal import FoundationEssentials
internal import Orders

/// What a person was handed by another store of Coffer, ready to be imported: the `data.json` of their package.
///
/// Customers come with every field, terms and language, orders as history with every line, price, charge, discount, address
/// and tax. What the company did about them stays where it was done: nothing is shipped, billed or paid a second time.
public struct PackageToImport: Sendable {
    /// What the file says that it is.
    static let format = "coffer-subject-export-1"
    /// The tables that are taken over.
    public static let tables: Set = [
        "customer", "sales_order", "order_line", "order_charge", "order_discount", "order_tax",
    ]

    /// The customers, and then their orders.
    public let plans: [ImportPlan]
    /// How many records the person has in it; they are separate customers until somebody merges them.
    public let records: Int
    /// The tables that are not taken over, with the number of their rows.
    public let left: [(table: String, rows: Int)]

    /// Reads a file.
    ///
    /// - Throws: `EngineError` for a file that cannot be read, `InputError` with the place of what is wrong in it.
    public static func load(_ path: String) throws -> PackageToImport {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw EngineError.file(path: path, reason: "it is not there or cannot be read")
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let package = try? JSONDecoder().decode(Package.self, from: data), package.format == format
        else {
            throw InputError(
                name,
                "it is not the `data.json` of a package that Coffer made for a person",
                help: "take `data.json` out of the package, for example with `unzip -p package.zip data.json`"
            )
        }
        return try PackageToImport(package, file: name)
    }

    private init(_ package: Package, file: String) throws(InputError) {
        var customers: [ImportedCustomer] = []
        var orders: [ImportedOrder] = []
        var left: [String: Int] = [:]
        for record in [package.first] + (package.records ?? []) {
            let reading = PackageReading(record, file: file)
            let customer = try reading.customer(line: customers.count + 1)
            customers.append(customer)
            for row in reading.orders {
                orders.append(
                    try reading.order(row, of: customer.externalReference, line: orders.count + 1)
                )
            }
            for table in record.tables where !Self.tables.contains(table.name) {
                left[table.name, default: 0] += table.rows.count
            }
        }
        records = customers.count
        self.left = left.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        plans = [ImportPlan(.customers(customers), of: file), ImportPlan(.orders(orders), of: file)]
    }
}

extension PackageToImport {
    /// What is read of a `data.json`; its form is described in `docs/subject-export.schema.json`.
    private struct Package: Decodable {
        let format: String
        let tables: [Table]
        let records: [Record]?

        var first: Record { Record(tables: tables) }
    }

    /// One record of the person.
    struct Record: Decodable {
        let tables: [Table]
    }

    /// A table with the rows of a record.
    struct Table: Decodable {
        let name: String
        let rows: [[String: String]]
    }
}

extension ImportPlan {
    /// Rows that were read from one file, each of which can be used as far as it says itself.
    fileprivate init(_ rows: Rows, of file: String) {
        self.init(rows: rows, source: file, lineSource: file, skipped: 0, problems: [], refused: 0)
    }
}
