import Commands
import Engine
import Foundation
import OrderDesk
import Testing

/// A store opened in this process, to look at what a program left behind.
struct OpenedStore: Sendable {
    let store: Store
    /// Whoever runs the tests, who made the store.
    static let request = Request(caller: .current())

    /// Opens a store, lets `body` look at it, and closes it.
    static func with<R>(
        _ folder: String,
        at clock: @escaping @Sendable () -> Date = { .now },
        _ body: (OpenedStore) async throws -> R
    ) async throws -> R {
        let store = try Store.open(
            at: folder,
            unlock: nil,
            mode: .oneShot,
            modules: storeModules,
            clock: clock
        )
        let result: R
        do {
            result = try await body(OpenedStore(store: store))
        } catch {
            try store.close()
            throw error
        }
        try store.close()
        return result
    }

    func perform<C: Command>(_ command: C, key: String? = nil) async throws -> C.Output {
        var request = Self.request
        request.idempotencyKey = key
        return try await store.perform(command, for: request)
    }

    func perform<Q: Query>(_ query: Q, purpose: String? = nil) async throws -> Q.Output {
        var request = Self.request
        request.purpose = purpose
        return try await store.perform(query, for: request)
    }

    /// Everything that `doctor` and `audit verify --rows` find wrong.
    func findings() async throws -> [String] {
        let doctor = try await perform(DoctorRun()).checks.flatMap { check in
            check.findings.map { "\(check.name): \($0.what)" }
        }
        return try await doctor + perform(AuditVerify(rows: true)).findings.map(\.text)
    }

    /// What is reserved of a product.
    func allocated(_ sku: String) async throws -> String {
        try await perform(StockShow(sku: sku)).stock.total.allocated
    }

    /// How many entries the log has of an operation.
    func entries(of operation: String) async throws -> Int {
        try await perform(AuditList(principal: nil, operation: operation, subject: nil, limit: 1000)).entries
            .count
    }
}
