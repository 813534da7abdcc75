import Foundation
import Testing

/// A store of its own in a folder that is removed whatever happens.
struct Shop {
    let folder: URL

    /// The store's folder.
    var store: String { folder.appending(path: "shop").path }

    /// Makes a store and hands it to `body`.
    static func with(_ body: (Shop) throws -> Void) throws {
        try withFolder { folder in
            let shop = Shop(folder: folder)
            let made = try Program.run([
                "init", shop.store, "--name", "Corner Shop", "--policies", Program.policies,
            ])
            try #require(made.code == 0, "\(made.errors)")
            try body(shop)
        }
    }

    /// Hands a scratch folder to `body`.
    static func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "coffer-cli-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    /// Runs a command on the store.
    func run(
        _ arguments: String...,
        environment: [String: String] = [:],
        input: String? = nil
    ) throws -> Program.Outcome {
        try Program.run(["--store", store] + arguments, environment: environment, input: input, in: folder)
    }

    /// Runs a command that must succeed, and answers its JSON.
    @discardableResult
    func json(_ arguments: String...) throws -> [String: Any] {
        let outcome = try Program.run(["--store", store] + arguments + ["--output", "json"], in: folder)
        try #require(outcome.code == 0, "\(arguments): \(outcome.errors)")
        return try outcome.json
    }

    /// A customer, a product and 100 of it.
    func stock() throws {
        try json(
            "customer",
            "add",
            "--name",
            "Example Person",
            "--email",
            "person@example.org",
            "--phone",
            "+49 30 1234567",
            "--street",
            "Unter den Linden 1",
            "--city",
            "Berlin",
            "--postcode",
            "10115",
            "--country",
            "DE"
        )
        try json(
            "product",
            "add",
            "--sku",
            "TEA-1",
            "--name",
            "Tea",
            "--price",
            "12.50",
            "--currency",
            "EUR",
            "--tax",
            "S:19",
            "--unit",
            "C62"
        )
        try json("stock", "receive", "TEA-1", "100")
    }
}
