import Engine
import Foundation
import OrderDesk
import Testing

/// A scratch folder with a store in it that was made by the program, and a private `TMPDIR`.
struct ShopFolder: Sendable {
    let path: String
    /// The store's folder.
    let store: String

    /// Runs a test in a fresh folder that is removed whatever happens.
    static func with(_ test: (ShopFolder) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "fault-\(UUID().uuidString)").path
        let shop = ShopFolder(path: path, store: "\(path)/store")
        for folder in [path, shop.temporary] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await test(shop)
    }

    /// Runs a test on a new store with ten pieces of `TEA` in stock and one customer.
    static func withShop(_ test: (ShopFolder) async throws -> Void) async throws {
        try await with { shop in
            try await shop.fill()
            try await test(shop)
        }
    }

    var temporary: String { "\(path)/tmp" }
    var data: String { "\(store)/data.db" }
    var log: String { "\(store)/data.db-wal" }

    /// Nothing of the environment of the tests but the way to the tools.
    private var environment: [String: String] {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        return ["PATH": path, "HOME": temporary, "TMPDIR": temporary, "COFFER_STORE": store]
    }

    /// Makes the store.
    func fill() async throws {
        _ = try await coffer(["init", store, "--name", "Corner Shop"]).succeeded()
        _ = try await coffer([
            "product", "add", "--sku", "TEA", "--name", "Tea", "--price", "12.50", "--tax", "S:19",
        ]).succeeded()
        _ = try await coffer(["stock", "receive", "TEA", "10"]).succeeded()
        _ = try await coffer([
            "customer", "add", "--name", "Example Person", "--street", "Example Street 1", "--city", "Berlin",
            "--postcode", "10115", "--country", "DE",
        ]).succeeded()
    }

    /// Opens a draft.
    ///
    /// - Returns: Its id.
    func draft(_ pieces: Int) async throws -> String {
        try await coffer([
            "order", "open", "--customer", "C-000001", "--line", "TEA:\(pieces)", "--output", "json",
        ])
        .succeeded().text("order", "id")
    }

    /// Has the log hold more than a command leaves behind, as if somebody had died who wrote much.
    func makeLogLong() async throws {
        let script = """
            import os, sqlite3, sys
            database = sqlite3.connect(sys.argv[1], isolation_level=None)
            database.execute("PRAGMA wal_autocheckpoint = 0")
            version = database.execute("PRAGMA user_version").fetchone()[0]
            for _ in range(300):
                database.execute(f"PRAGMA user_version = {version}")
            os._exit(0)
            """
        _ = try await run(["python3", "-c", script, data]).succeeded()
    }

    /// Runs one command of the program, under other programs if wished.
    func coffer(_ words: [String], under: [String] = [], store: String? = nil) async throws -> Outcome {
        let program = try #require(CofferProgram.path)
        return try await run(under + [program] + words, store: store)
    }

    /// Runs any program.
    func run(_ words: [String], store: String? = nil) async throws -> Outcome {
        var environment = environment
        if let store { environment["COFFER_STORE"] = store }
        return try await Program.run(words, environment: environment, scratch: path)
    }

    /// A copy of the store as it lies on the disk, logs and locks included.
    func copy(_ name: String) async throws -> String {
        let copy = "\(path)/\(name)"
        _ = try await run(["cp", "-a", store, copy]).succeeded()
        return copy
    }
}
