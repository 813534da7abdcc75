import Foundation

/// The Northwind files read a second time, by other means than the importer: regular expressions over lines.
struct NorthwindFiles {
    /// An order as the files say it, in cents.
    struct Order {
        let id: String
        let customer: String
        let required: String
        let shipped: String
        let opened: String
        let freight: Int
        /// Each line rounded to cents, half away from zero.
        var lines: [Int] = []
    }

    let folder: String
    private(set) var orders: [String: Order] = [:]
    let customers: [String]
    let products: [[String: String]]

    /// The folder, or nil where the data set is not beside the project.
    static var folder: String? {
        if let shared = ProcessInfo.processInfo.environment["COFFER_SHARED"] {
            return existing("\(shared)/northwind")
        }
        let starts = [
            URL(filePath: #filePath).resolvingSymlinksInPath().path, FileManager.default.currentDirectoryPath,
        ]
        for start in starts {
            var folder = URL(filePath: start)
            while folder.path != "/" {
                if let found = existing(folder.appending(path: "shared/northwind").path) { return found }
                folder.deleteLastPathComponent()
            }
        }
        return nil
    }

    private static func existing(_ path: String) -> String? {
        FileManager.default.fileExists(atPath: path + "/orders.csv") ? path : nil
    }

    init(folder: String) throws {
        self.folder = folder
        customers = try Self.table(folder, "customers").filter { $0["Address"] != "" }.map {
            $0["CustomerID"] ?? ""
        }
        products = try Self.table(folder, "products")
        for row in try Self.table(folder, "orders") {
            let id = row["OrderID"] ?? ""
            orders[id] = Order(
                id: id,
                customer: row["CustomerID"] ?? "",
                required: String((row["RequiredDate"] ?? "").prefix(10)),
                shipped: String((row["ShippedDate"] ?? "").prefix(10)),
                opened: String((row["OrderDate"] ?? "").prefix(10)),
                freight: Self.cents(row["Freight"] ?? "")
            )
        }
        for row in try Self.table(folder, "order_details") {
            let (price, quantity) = (Self.cents(row["UnitPrice"] ?? ""), Int(row["Quantity"] ?? "") ?? -1)
            let rest = 100 - Self.cents(row["Discount"] ?? "")
            orders[row["OrderID"] ?? ""]?.lines.append((price * quantity * rest + 50) / 100)
        }
    }

    /// What an order's lines and freight come to, in cents.
    func total(_ id: String) -> Int { (orders[id]?.lines.reduce(0, +) ?? 0) + (orders[id]?.freight ?? 0) }

    /// The ids of orders shipped after the day they were wanted for.
    var late: Set<String> { Set(orders.values.filter { $0.shipped > $0.required }.map(\.id)) }

    /// The ids of products of which no more are left than their reorder level.
    var low: Set<String> {
        Set(
            products.filter { (Int($0["UnitsInStock"] ?? "") ?? 0) <= (Int($0["ReorderLevel"] ?? "") ?? 0) }
                .map { $0["ProductID"] ?? "" }
        )
    }

    /// Cents in a decimal with at most two places.
    private static func cents(_ text: String) -> Int {
        let parts = text.components(separatedBy: ".")
        let fraction = parts.count > 1 ? parts[1].padding(toLength: 2, withPad: "0", startingAt: 0) : "00"
        return (Int(parts[0]) ?? 0) * 100 + (Int(fraction) ?? 0)
    }

    private static func table(_ folder: String, _ name: String) throws -> [[String: String]] {
        let text = try String(contentsOfFile: "\(folder)/\(name).csv", encoding: .utf8)
        let lines = text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: ["\r"]) }.filter {
            !$0.isEmpty
        }
        let header = fields(lines[0])
        return lines.dropFirst().map { line in
            Dictionary(uniqueKeysWithValues: zip(header, fields(line)))
        }
    }

    private static func fields(_ line: String) -> [String] {
        (line + ",").matches(of: /("(?:[^"]|"")*"|[^,]*),/).map { match in
            let field = String(match.1)
            guard field.hasPrefix("\"") else { return field }
            return field.dropFirst().dropLast().replacingOccurrences(of: "\"\"", with: "\"")
        }
    }
}
