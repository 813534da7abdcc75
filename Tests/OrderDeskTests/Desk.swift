import Commands
import Engine
import Foundation
import OrderDesk
import Vault

/// A real store with the shipped policy in a temporary folder, and one clerk's way to speak to it.
struct Desk: Sendable {
    /// Who asks.
    struct Person: Sendable {
        let caller: Caller
        /// The purpose named with each request; the role's default where nil.
        var purpose: String?
        /// Whose rights are used, with `--as`.
        var actingAs: String?
    }

    static let owner = Person(caller: Caller(uid: 1000, user: "owner", groups: []))

    let store: Store
    let folder: String

    func perform<C: Command>(
        _ command: C,
        as person: Person = owner,
        key: String? = nil,
        reason: String? = nil,
        isDryRun: Bool = false
    ) async throws -> C.Output {
        var request = request(person, key, isDryRun)
        request.reason = reason
        return try await store.perform(command, for: request)
    }

    func perform<Q: Query>(_ query: Q, as person: Person = owner) async throws -> Q.Output {
        try await store.perform(query, for: request(person, nil, false))
    }

    /// Makes a principal with one role, and a Unix user who is nobody else's.
    func person(_ name: String, role: String, team: String = "main", uid: UInt32? = nil) async throws
        -> Person
    {
        let add = UserAdd(user: name, unixUser: name, unixGroup: nil, roles: [role], team: team)
        _ = try await perform(add)
        let own = name.utf8.reduce(5381) { ($0 &* 33 &+ UInt32($1)) & 0xFFFF }
        return Person(caller: Caller(uid: uid ?? 2000 + own, user: name, groups: []))
    }

    /// A customer with an address in Berlin.
    @discardableResult
    func addCustomer(_ name: String, email: String? = nil) async throws -> CustomerAnswer {
        var fields = CustomerFields()
        fields.name = name
        fields.email = email
        fields.street = "Example Street 1"
        fields.city = "Berlin"
        fields.postcode = "10115"
        fields.country = "DE"
        return try await perform(CustomerAdd(fields: fields))
    }

    /// A product, and some of it in stock.
    func stock(_ sku: String, price: String, tax: String, quantity: String) async throws {
        _ = try await perform(ProductAdd(sku: sku, productName: "Product \(sku)", price: price, tax: tax))
        _ = try await perform(StockReceive(sku: sku, quantity: quantity))
    }

    /// A draft for a customer made for it where there is none yet.
    func openDraft(_ lines: [OrderLineInput]) async throws -> OrderView {
        if try await perform(CustomerList()).customers.isEmpty { try await addCustomer("Ada Example") }
        return try await perform(OrderOpen(customer: "C-000001", lines: lines)).order
    }

    /// What `doctor` finds wrong.
    func findings() async throws -> [String] {
        try await perform(DoctorRun()).checks.flatMap { $0.findings.map(\.what) }
    }

    /// Every order, page after page.
    func allOrders(_ filter: (inout OrderList) -> Void = { _ in }) async throws -> [OrderView] {
        var list = OrderList()
        list.limit = 250
        filter(&list)
        var orders: [OrderView] = []
        repeat {
            let page = try await perform(list)
            orders += page.orders ?? []
            list.after = page.next
        } while list.after != nil
        return orders
    }

    /// A plan from the text of a mapping file and of CSV files.
    func plan(_ mapping: String, _ files: [String: String]) throws -> ImportPlan {
        let folder = folder + "/" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
        try Data(mapping.utf8).write(to: URL(filePath: "\(folder)/mapping.yaml"))
        return try ImportPlan.load(mapping: "\(folder)/mapping.yaml", folder: folder)
    }

    func run(_ plan: ImportPlan, skipBad: Bool = false, isDryRun: Bool = false) async throws -> ImportReport {
        try await plan.run(on: store, for: request(Self.owner, nil, isDryRun), skipBad: skipBad)
    }

    /// Imports customers, products and orders with the mapping files that the project ships.
    func importNorthwind(from files: String, expecting added: [Int]) async throws {
        let mappings = try Shipped.folder("docs/examples/northwind")
        for (kind, count) in zip(["customers", "products", "orders"], added) {
            let plan = try ImportPlan.load(mapping: "\(mappings)/\(kind).yaml", folder: files)
            let report = try await run(plan)
            guard report.added == count, report.problems.isEmpty else { throw Unexpected(report: report) }
        }
    }

    /// An import that did something else than it should.
    struct Unexpected: Error {
        let report: ImportReport
    }

    private func request(_ person: Person, _ key: String?, _ isDryRun: Bool) -> Request {
        Request(
            caller: person.caller,
            actingAs: person.actingAs,
            purpose: person.purpose,
            idempotencyKey: key,
            isDryRun: isDryRun
        )
    }
}

/// Runs a test on a new store that is closed and removed afterwards, whatever happens.
func withDesk(
    currency: String = "EUR",
    custody: Custody = .solo,
    policies change: (inout [String: String]) -> Void = { _ in },
    clock: @escaping @Sendable () -> Date = { Date() },
    _ test: (Desk) async throws -> Void
) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let settings = StoreSettings(name: "Test", custody: custody, currency: currency, country: "DE")
    var policies = try Shipped.policies()
    change(&policies)
    let unlock = UnlockProvider.keyFile("\(folder)/root.key")
    _ = try Store.create(
        at: "\(folder)/store",
        StoreOptions(settings: settings, unlock: unlock, policies: policies),
        modules: storeModules,
        caller: Desk.owner.caller
    )
    // Why alone: what two people agree to may need the store for itself.
    let store = try Store.open(
        at: "\(folder)/store",
        unlock: unlock,
        mode: .serving,
        access: custody == .solo ? .shared : .exclusive,
        modules: storeModules,
        clock: clock
    )
    try await with(store, in: folder, test)
}

/// Runs a test on a store that is there already, and closes it whatever happens.
func withDesk(at place: String, folder: String, _ test: (Desk) async throws -> Void) async throws {
    let store = try Store.open(
        at: place,
        unlock: nil,
        mode: .serving,
        access: .exclusive,
        modules: storeModules
    )
    try await with(store, in: folder, test)
}

/// Runs a test on an open store, and closes it whatever happens.
private func with(_ store: Store, in folder: String, _ test: (Desk) async throws -> Void) async throws {
    do {
        try await test(Desk(store: store, folder: folder))
    } catch {
        try store.close()
        throw error
    }
    try store.close()
}

/// Runs a test in a temporary folder that is removed afterwards.
func withFolder(_ test: (String) throws -> Void) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try test(folder)
}

private func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
    )
    return folder
}

/// What the project ships beside its sources.
enum Shipped {
    struct NotFound: Error {
        let name: String
    }

    /// A folder of the project, found by walking up from this file or from the current folder.
    static func folder(_ name: String) throws -> String {
        let starts = [
            URL(filePath: #filePath).resolvingSymlinksInPath().path, FileManager.default.currentDirectoryPath,
        ]
        for start in starts {
            var folder = URL(filePath: start)
            while folder.path != "/" {
                let candidate = folder.appending(path: name).path
                if FileManager.default.fileExists(atPath: candidate) { return candidate }
                folder.deleteLastPathComponent()
            }
        }
        throw NotFound(name: name)
    }

    static func policies() throws -> [String: String] {
        let folder = try folder("Policies")
        var texts: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".yaml")
        {
            texts[name] = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        }
        return texts
    }
}
