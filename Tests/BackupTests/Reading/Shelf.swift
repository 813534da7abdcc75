import AgeFormat
import Archiving
import Commands
import Engine
import Foundation
import MerkleLog
import OrderDesk
import Sealing
import Storage
import TestSupport
import Vault

@testable import Audit
@testable import Backup

/// A store with customers and orders, and a folder that its backups are put on by hand, so that a test may break any one
/// part of them.
struct Shelf {
    /// The parts of a pair of archives before they are packed.
    struct Parts {
        /// The folder with `data.db`, `vault-<n>.db` and `policies`.
        var folder: String
        var data: Manifest
        var vault: Manifest
    }

    /// What should be there and is not.
    struct Missing: Error {
        let name: String
    }

    let scratch: Scratch
    let store: StoreID
    let signingKey: [UInt8]
    let identity: X25519Identity

    static let caller = Caller(uid: 1000, user: "owner", groups: [])

    var folder: String { "\(scratch.path)/store" }
    var shelf: String { "\(scratch.path)/shelf" }
    var identityFile: String { "\(scratch.path)/recovery-key" }
    var target: FolderTarget { FolderTarget(shelf) }
    var verification: ArchiveVerification {
        ArchiveVerification(
            target: target,
            identities: [identity],
            scratch: scratch.path,
            schemas: Store.schemas(storeModules),
            signingKey: signingKey
        )
    }

    /// Makes the store with some customers and orders.
    static func make(customers: Int = 3) async throws -> Shelf {
        let scratch = try Scratch()
        let folder = "\(scratch.path)/store"
        let policies = try ProjectFiles.path("Policies")
        let texts = try FileManager.default.contentsOfDirectory(atPath: policies)
            .filter { $0.hasSuffix(".yaml") }
            .map { ($0, try String(contentsOfFile: "\(policies)/\($0)", encoding: .utf8)) }
        let recovery = try RecoveryIdentity(path: "\(scratch.path)/recovery-key", outside: folder)
        _ = try Store.create(
            at: folder,
            StoreOptions(
                settings: StoreSettings(name: "Test", custody: .solo, currency: "EUR", country: "DE"),
                unlock: .keyFile("\(folder)/root.key"),
                policies: Dictionary(uniqueKeysWithValues: texts),
                recovery: recovery
            ),
            modules: storeModules,
            caller: caller
        )
        let facts = RecoveryFacts(text: try String(contentsOfFile: recovery.path, encoding: .utf8))
        guard let store = facts.store.flatMap(StoreID.init), let key = facts.signingKey else {
            throw Missing(name: recovery.path)
        }
        let shelf = Shelf(scratch: scratch, store: store, signingKey: key, identity: recovery.identity)
        _ = try scratch.folder("shelf")
        try await shelf.trade(customers: customers)
        return shelf
    }

    /// Adds customers, each with an order.
    func trade(customers: Int) async throws {
        try await use { store in
            let request = Request(caller: Self.caller)
            for index in 0..<customers {
                var fields = CustomerFields()
                fields.name = "Person \(index) Example"
                fields.email = "person\(index)@example.org"
                fields.street = "Example Street \(index)"
                fields.city = "Berlin"
                fields.postcode = "10115"
                fields.country = "DE"
                let added = try await store.perform(CustomerAdd(fields: fields), for: request)
                if try await store.perform(ProductList(), for: request).products.isEmpty {
                    _ = try await store.perform(
                        ProductAdd(sku: "TEA", productName: "Tea", price: "2.50", tax: "S:19"),
                        for: request
                    )
                }
                let lines = [OrderLineInput(sku: "TEA", quantity: "2")]
                _ = try await store.perform(
                    OrderOpen(customer: added.customer.number, lines: lines),
                    for: request
                )
            }
        }
    }

    /// Opens the store for what `body` does.
    @discardableResult
    func use<R>(_ place: String? = nil, _ body: (Store) async throws -> R) async throws -> R {
        let store = try Store.open(
            at: place ?? folder,
            unlock: nil,
            mode: .oneShot,
            access: .exclusive,
            modules: storeModules
        )
        do {
            let result = try await body(store)
            try store.close()
            return result
        } catch {
            try store.close()
            throw error
        }
    }

    /// Signs with the store's key.
    func sign(_ message: [UInt8]) throws -> [UInt8] {
        let vault = try Vault.open(in: folder, unlock: nil)
        defer { try? vault.close() }
        return try vault.sign(message)
    }

    /// A snapshot of the closed store.
    func parts(at time: Timestamp) async throws -> Parts {
        let place = try scratch.folder("spool-\(UUID().uuidString)")
        let files = FileManager.default
        let (checkpoint, incarnation, decisions) = try await use { store in
            (
                try await store.perform(AuditCheckpoint(), for: Request(caller: Self.caller)).checkpoint,
                try store.incarnation().id,
                try DecisionsLog(store.decisionsFile(), store: self.store, publicKey: signingKey).checkpoint
            )
        }
        try files.copyItem(atPath: "\(folder)/data.db", toPath: "\(place)/data.db")
        try files.copyItem(atPath: "\(folder)/policies", toPath: "\(place)/policies")
        let vault = try files.contentsOfDirectory(atPath: folder).first {
            $0.hasPrefix("vault-") && $0.hasSuffix(".db")
        }
        guard let vault, let epoch = UInt64(vault.dropFirst(6).dropLast(3)) else {
            throw Missing(name: "vault")
        }
        try files.copyItem(atPath: "\(folder)/\(vault)", toPath: "\(place)/\(vault)")
        let database = try Database(
            path: "\(place)/data.db",
            modules: Store.schemas(storeModules),
            mode: .single,
            create: false
        )
        try database.writeNow { connection in
            for table in ["lookup_row", "lookup_tag", "lookup_plan"] {
                try connection.execute("DROP TABLE \(table)")
            }
        }
        try database.removeResidue()
        try database.close()
        func manifest(_ kind: ArchiveKind, _ entries: [String], _ database: String) throws -> Manifest {
            let file = try DatabaseFile("\(place)/\(database)")
            return try file.read { connection in
                Manifest(
                    kind: kind,
                    store: store,
                    incarnation: incarnation,
                    created: time,
                    software: "test",
                    epoch: epoch,
                    schema: try connection.schemaVersions(),
                    files: try entries.map {
                        Manifest.File(name: $0, bytes: try Self.size("\(place)/\($0)"))
                    },
                    rows: Dictionary(
                        uniqueKeysWithValues: try connection.tableNames().map {
                            ($0, try connection.rowCount(of: $0) ?? -1)
                        }
                    ),
                    auditCheckpoint: kind == .data ? checkpoint : nil,
                    decisionsCheckpoint: decisions,
                    series: kind == .data ? [] : nil
                )
            }
        }
        let policies = try files.contentsOfDirectory(atPath: "\(place)/policies").sorted()
        return Parts(
            folder: place,
            data: try manifest(.data, ["data.db"] + policies.map { "policies/\($0)" }, "data.db"),
            vault: try manifest(.vault, [vault], vault)
        )
    }

    /// What lies on the shelf under a name.
    func get(_ name: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: "\(shelf)/\(name)") else {
            throw Missing(name: name)
        }
        return Array(data)
    }

    /// Puts a file on the shelf, or overwrites it.
    func put(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: "\(shelf)/\(name)"))
    }

    /// The decisions as they lie on the shelf.
    func decisions() throws -> DecisionsLog {
        try DecisionsLog(get(DecisionsLog.fileName), store: store, publicKey: signingKey)
    }

    static func size(_ path: String) throws -> Int64 {
        Int64(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? -1)
    }
}
