import Commands
import Engine
import Foundation
import OrderDesk
import Privacy
import Synchronization
import TestSupport
import Testing
import Vault

/// A real store with the shipped policy in a temporary folder, whose clock the test sets.
final class PrivacyStore: Sendable {
    /// Who asks.
    struct Person: Sendable {
        let caller: Caller
        var actingAs: String?
    }

    static let owner = Person(caller: Caller(uid: 1000, user: "owner", groups: []))
    static let modules = storeModules

    let folder: String
    let modules: [EngineModule]
    private let clock = Mutex(Date(timeIntervalSince1970: 0))
    private let opened = Mutex<Store?>(nil)

    private init(folder: String, day: String, modules: [EngineModule]) {
        self.folder = folder
        self.modules = modules
        set(day)
    }

    /// Runs a test on a new store that is closed and removed afterwards, whatever happens.
    static func with(
        _ day: String = "2026-11-23",
        custody: Custody = .solo,
        policy: (from: String, to: String)? = nil,
        more: [EngineModule] = [],
        _ test: (PrivacyStore) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "privacy-\(UUID().uuidString)")
            .path
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let made = PrivacyStore(folder: folder, day: day, modules: modules + more)
        _ = try Store.create(
            at: "\(folder)/store",
            StoreOptions(
                settings: StoreSettings(name: "Shop", custody: custody, currency: "EUR", country: "DE"),
                unlock: .keyFile("\(folder)/root.key"),
                policies: try policies(policy)
            ),
            modules: made.modules,
            caller: owner.caller
        )
        try made.open()
        do {
            try await test(made)
        } catch {
            try made.close()
            throw error
        }
        try made.close()
    }

    /// Runs something on a copy of this store, which is closed; the copy is closed and removed afterwards.
    func withCopy<R>(_ body: (PrivacyStore) async throws -> R) async throws -> R {
        let copy = PrivacyStore(folder: "\(folder)-\(UUID().uuidString)", day: "", modules: modules)
        copy.clock.withLock { $0 = clock.withLock { $0 } }
        try FileManager.default.copyItem(atPath: folder, toPath: copy.folder)
        defer { try? FileManager.default.removeItem(atPath: copy.folder) }
        try copy.open()
        let result: R
        do {
            result = try await body(copy)
        } catch {
            try copy.close()
            throw error
        }
        try copy.close()
        return result
    }

    /// Noon of a day is the time from now on.
    func set(_ day: String) {
        let style = Date.ISO8601FormatStyle()
        let time = try? Date("\(day)T12:00:00Z", strategy: style)
        clock.withLock { $0 = time ?? $0 }
    }

    func open() throws {
        let store = try Store.open(
            at: "\(folder)/store",
            unlock: .keyFile("\(folder)/root.key"),
            mode: .serving,
            access: .exclusive,
            modules: modules,
            clock: { [self] in clock.withLock { $0 } }
        )
        opened.withLock { $0 = store }
    }

    func close() throws {
        let store = opened.withLock { store in
            defer { store = nil }
            return store
        }
        try store?.close()
    }

    struct Closed: Error {}

    private func store() throws -> Store {
        guard let store = opened.withLock({ $0 }) else { throw Closed() }
        return store
    }

    /// Imports the rows of a plan.
    func take(_ plan: ImportPlan, as person: Person = owner) async throws -> ImportReport {
        try await plan.run(on: store(), for: request(person, nil))
    }

    func perform<C: Command>(
        _ command: C,
        as person: Person = owner,
        purpose: String? = "privacy-request",
        reason: String? = nil,
        isDryRun: Bool = false
    ) async throws -> C.Output {
        var request = request(person, purpose)
        request.reason = reason
        request.isDryRun = isDryRun
        return try await store().perform(command, for: request)
    }

    func perform<Q: Query>(
        _ query: Q,
        as person: Person = owner,
        purpose: String? = "privacy-request"
    ) async throws -> Q.Output {
        try await store().perform(query, for: request(person, purpose))
    }

    /// Carries out a command under an idempotency key.
    func perform<C: Command>(_ command: C, key: String, purpose: String?) async throws -> C.Output {
        var request = request(Self.owner, purpose)
        request.idempotencyKey = key
        return try await store().perform(command, for: request)
    }

    private func request(_ person: Person, _ purpose: String?) -> Request {
        Request(caller: person.caller, actingAs: person.actingAs, purpose: purpose)
    }

    /// Deletes the keys that tombstones name and leaves it at that, as a crash before the renewal of the epoch does.
    func shredOnly() throws { try store().shredTombstoned() }

    /// Makes a principal with one role and a Unix user of its own.
    func person(_ name: String, uid: UInt32, role: String = "compliance") async throws -> Person {
        let add = UserAdd(user: name, unixUser: name, unixGroup: nil, roles: [role], team: "main")
        _ = try await perform(add, purpose: nil)
        return Person(caller: Caller(uid: uid, user: name, groups: []))
    }

    /// A customer with an address in Berlin.
    @discardableResult
    func addCustomer(_ name: String, language: String? = nil) async throws -> CustomerAnswer {
        var fields = CustomerFields()
        fields.name = name
        fields.email = "\(name.lowercased().filter(\.isLetter))@example.org"
        fields.street = "Example Street 1"
        fields.city = "Berlin"
        fields.postcode = "10115"
        fields.country = "DE"
        return try await perform(CustomerAdd(fields: fields, language: language), purpose: nil)
    }

    /// Adds a customer, and confirms an order of theirs over a pound of tea.
    func addOrder(of name: String) async throws {
        let customer = try await addCustomer(name).customer.number
        _ = try await perform(
            ProductAdd(sku: "TEA-1", productName: "Tea", price: "2.50", tax: "S:19"),
            purpose: nil
        )
        _ = try await perform(StockReceive(sku: "TEA-1", quantity: "9"), purpose: nil)
        let line = OrderLineInput(sku: "TEA-1", quantity: "1")
        _ = try await perform(OrderOpen(customer: customer, lines: [line], confirm: true), purpose: nil)
    }

    /// Opens a request and takes it to the point before an approval.
    func assessed(_ kind: RequestKind, _ subject: String, as person: Person = owner) async throws
        -> RequestView
    {
        let opened = try await perform(RequestOpen(kind: kind, subject: subject), as: person).request
        _ = try await perform(RequestVerifyIdentity(request: opened.number, method: .account), as: person)
        return try await perform(RequestAssess(request: opened.number), as: person).request
    }

    /// Has a restriction of a subject's data decided, and answers the number of the request.
    func restrict(_ subject: String) async throws -> String {
        try await carryOut(.restriction, subject, about: nil)
    }

    /// Has a subject object to a purpose, and answers the number of the request.
    func object(_ subject: String, to purpose: String) async throws -> String {
        try await carryOut(.objection, subject, about: purpose)
    }

    /// Has a subject take a consent back as a request, and answers the number of the request.
    func withdrawConsent(_ subject: String, to purpose: String) async throws -> String {
        try await carryOut(.consentWithdrawal, subject, about: purpose)
    }

    private func carryOut(_ kind: RequestKind, _ subject: String, about purpose: String?) async throws
        -> String
    {
        let request = try await assessed(kind, subject).number
        _ = try await perform(RequestApprove(request: request))
        _ = try await perform(RequestRun(request: request, about: purpose))
        return request
    }

    /// What `doctor` finds wrong.
    func findings() async throws -> [String] {
        try await perform(DoctorRun(), purpose: nil).checks.flatMap { $0.findings.map(\.what) }
    }

    /// The shipped policy, with one change of what its roles are.
    static func policies(_ change: (from: String, to: String)? = nil) throws -> [String: String] {
        let folder = try ProjectFiles.path("Policies")
        var texts: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".yaml")
        {
            texts[name] = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        }
        guard let change else { return texts }
        try #require(
            texts.values.contains { $0.contains(change.from) },
            "the policies do not say `\(change.from)`"
        )
        return texts.mapValues { $0.replacing(change.from, with: change.to) }
    }
}
