internal import Commands
internal import Engine
internal import Foundation
internal import OrderDesk
internal import Vault

/// A store of the shipped policy, filled through the library's own import.
struct Shop {
    /// How many rows are written to files at a time.
    private static let part = 20_000
    private static let products = 20

    let folder: String
    let request: Request

    /// The store's folder.
    var storeFolder: String { "\(folder)/store" }
    /// The store's database.
    var database: String { "\(storeFolder)/data.db" }

    /// Makes a store with products in stock.
    init(in folder: String, policies: [String: String], recovery: RecoveryIdentity? = nil) async throws {
        self.folder = folder
        request = Request(caller: .current())
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        _ = try Store.create(
            at: storeFolder,
            StoreOptions(
                settings: StoreSettings(name: "Bench", custody: .solo, currency: "EUR", country: "DE"),
                unlock: .keyFile("\(storeFolder)/root.key"),
                policies: policies,
                recovery: recovery
            ),
            modules: storeModules,
            caller: request.caller
        )
        let store = try open()
        for index in 0..<Self.products {
            let sku = Self.sku(index)
            let add = ProductAdd(sku: sku, productName: "Product \(index)", price: "12.50", tax: "S:19")
            _ = try await store.perform(add, for: request)
            _ = try await store.perform(StockReceive(sku: sku, quantity: "1000000000"), for: request)
        }
        try store.close()
    }

    private init(folder: String, request: Request) {
        self.folder = folder
        self.request = request
    }

    /// The shop that was made in a folder before.
    init(existing folder: String) { self.init(folder: folder, request: Request(caller: .current())) }

    /// A shop whose store is a copy of this one, which nobody may have open.
    func copy(to folder: String) throws -> Shop {
        let shop = Shop(folder: folder, request: request)
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        try FileManager.default.copyItem(atPath: storeFolder, toPath: shop.storeFolder)
        return shop
    }

    /// The request of whoever works on the requests of data subjects.
    var officer: Request {
        var request = request
        request.purpose = "privacy-request"
        return request
    }

    func open(_ access: StoreAccess = .shared) throws -> Store {
        try Store.open(at: storeFolder, unlock: nil, mode: .serving, access: access, modules: storeModules)
    }

    /// Imports customers and, for each, one confirmed order of five lines.
    func fill(rows: Int, progress: (Int) -> Void) async throws {
        try await fill(0..<rows, progress: progress)
    }

    /// The same with numbers from a range, which nobody has yet.
    func fill(_ rows: Range<Int>, progress: (Int) -> Void) async throws {
        let store = try open()
        var start = rows.lowerBound
        while start < rows.upperBound {
            let end = min(start + Self.part, rows.upperBound)
            try await load("customers", Self.customers(start..<end), Self.customerMapping, into: store)
            try await load("orders", Self.orders(start..<end), Self.orderMapping, into: store)
            start = end
            progress(start)
        }
        try store.close()
    }

    /// Imports orders of 2 or 3 lines, 2.6 in the middle, that were shipped, one in nine of them late; answers the time
    /// that the import itself took, in seconds.
    func addHistory(_ rows: Range<Int>, customers: Int) async throws -> Double {
        let store = try open()
        var (orders, lines) = ("Key,Customer,Day,Required,Shipped\n", Self.lineHead)
        for index in rows {
            let month = "\(2022 + index / 12 % 4)-\(String(101 + index % 12).suffix(2))"
            let shipped = index % 9 == 0 ? 28 : 8 + index % 12
            orders += "H\(index),K\(index % customers),\(month)-0\(index % 7 + 1),\(month)-21,\(month)-"
            orders += "\(String(100 + shipped).suffix(2))\n"
            for line in 0..<(index % 5 < 3 ? 3 : 2) {
                lines += "H\(index),\(Self.sku(index + line)),2,12.50\n"
            }
        }
        let seconds = try await load(
            "history",
            ["orders.csv": orders, "lines.csv": lines],
            Self.orderMapping.replacing(
                "opened: Day",
                with: "opened: Day\n  requiredOn: Required\n  shippedOn: Shipped"
            ),
            into: store
        )
        try store.close()
        return seconds
    }

    /// Imports customers.
    func addCustomers(_ count: Int) async throws {
        let store = try open()
        try await load("customers", Self.customers(0..<count), Self.customerMapping, into: store)
        try store.close()
    }

    /// An order of many lines to open and confirm.
    func longOrder(_ index: Int, lines: Int) -> OrderOpen {
        OrderOpen(
            customer: Self.customerNumber(index),
            lines: (0..<lines).map { OrderLineInput(sku: Self.sku(index + $0), quantity: "1") },
            confirm: true
        )
    }

    /// Imports more confirmed orders of five lines for one customer.
    func addOrders(_ count: Int, ofCustomer customer: Int) async throws {
        let store = try open()
        var (orders, lines) = (Self.orderHead, Self.lineHead)
        for index in 0..<count {
            let key = "M\(customer)-\(index)"
            orders += "\(key),K\(customer),2025-0\(index % 9 + 1)-15\n"
            for line in 0..<5 { lines += "\(key),\(Self.sku(index + line)),2,12.50\n" }
        }
        let files = ["orders.csv": orders, "lines.csv": lines]
        try await load("orders", files, Self.orderMapping, into: store)
        try store.close()
    }

    /// An order of five lines to open and confirm.
    func order(_ index: Int) -> OrderOpen {
        OrderOpen(
            customer: Self.customerNumber(index),
            lines: (0..<5).map { OrderLineInput(sku: Self.sku(index + $0), quantity: "3") },
            confirm: true
        )
    }

    /// Opens the orders whose rows the floor writes again.
    func giveExamples(_ store: Store, customers: Int) async throws {
        for index in 0..<BareOrder.examples {
            _ = try await store.perform(order(index * 97 % customers), for: request)
        }
    }

    static func email(_ index: Int) -> String { "person\(index)@example.org" }
    static func customerNumber(_ index: Int) -> String { "C-" + String(1_000_001 + index).suffix(6) }

    private static func sku(_ index: Int) -> String { "SKU-\(100 + index % products)" }

    @discardableResult
    private func load(
        _ name: String,
        _ files: [String: String],
        _ mapping: String,
        into store: Store
    ) async throws -> Double {
        let mappingFile = "\(folder)/\(name).yaml"
        try mapping.write(toFile: mappingFile, atomically: false, encoding: .utf8)
        for (name, text) in files {
            try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
        }
        let start = ContinuousClock.now
        let plan = try ImportPlan.load(mapping: mappingFile, folder: folder)
        // Why leaving out bad rows: there are none, and nothing has to be tried first.
        let report = try await plan.run(on: store, for: request, skipBad: true)
        guard report.added == plan.count, report.problems.isEmpty else {
            throw BenchmarkError.broken("only \(report.added) of \(plan.count) \(name) could be imported")
        }
        return (ContinuousClock.now - start).seconds
    }

    private static let customerMapping = """
        kind: customers
        file: customers.csv
        fields:
          externalRef: Key
          name: Name
          email: Email
          phone: Phone
          street: Street
          city: City
          postcode: Postcode
          country: Country
          taxID: TaxID
        """

    private static func customers(_ range: Range<Int>) -> [String: String] {
        var text = "Key,Name,Email,Phone,Street,City,Postcode,Country,TaxID\n"
        for index in range {
            text += "K\(index),Person \(word(index)) \(word(index / 7 + 11)),\(email(index)),"
            text +=
                "+4930\(1_000_000 + index),Example Street \(index % 200 + 1),Berlin,\(10_115 + index % 900),DE,"
            text += "DE\(100_000_000 + index)\n"
        }
        return ["customers.csv": text]
    }

    private static let orderMapping = """
        kind: orders
        file: orders.csv
        key: Key
        fields:
          externalRef: Key
          customer: Customer
          currency: { constant: EUR }
          tax: { constant: "S:19" }
          opened: Day
        lines:
          file: lines.csv
          key: Key
          fields: { product: Product, quantity: Quantity, price: Price }
        """

    private static let orderHead = "Key,Customer,Day\n"
    private static let lineHead = "Key,Product,Quantity,Price\n"

    private static func orders(_ range: Range<Int>) -> [String: String] {
        var (orders, lines) = (orderHead, lineHead)
        for index in range {
            orders += "O\(index),K\(index),2024-0\(index % 9 + 1)-15\n"
            for line in 0..<5 { lines += "O\(index),\(sku(index + line)),2,12.50\n" }
        }
        return ["orders.csv": orders, "lines.csv": lines]
    }

    /// A word of six letters that looks like no other with a near number.
    private static func word(_ index: Int) -> String {
        var rest = UInt64(index) &* 0x9E37_79B9_7F4A_7C15
        return String(
            (0..<6).map { _ in
                defer { rest >>= 5 }
                return Character(Unicode.Scalar(UInt8(97 + rest % 26)))
            }
        ).capitalized
    }
}
