import Foundation
import Sealing
import Storage
import Testing
import Vault

/// A store's folder for one test, removed whatever happens.
struct StoreFolder: Sendable {
    let path: String
    let store = StoreID.random()
    static let now = Date(timeIntervalSince1970: 1_790_000_000)

    /// Runs `body` in a fresh, empty folder.
    static func with(_ body: (StoreFolder) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "vault-\(UUID())").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await body(StoreFolder(path: path))
    }

    /// Runs `body` with the vault of a fresh store.
    static func withVault(cacheCapacity: Int = 64, _ body: (Vault, StoreFolder) async throws -> Void)
        async throws
    {
        try await with { folder in
            let vault = try folder.create(cacheCapacity: cacheCapacity)
            try await body(vault, folder)
            try vault.close()
        }
    }

    var keyFile: String { file("root.key") }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func create(cacheCapacity: Int = 64) throws -> Vault {
        try Vault.create(
            in: path,
            store: store,
            unlock: .keyFile(keyFile),
            now: Self.now,
            mode: .pooled,
            cacheCapacity: cacheCapacity
        )
    }

    func open(cacheCapacity: Int = 64) throws -> Vault {
        try Vault.open(in: path, unlock: nil, cacheCapacity: cacheCapacity)
    }

    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

/// A value sealed for a subject, with what is needed to open it again.
struct SealedSample: Sendable {
    let subject: SubjectID
    let row: RowID
    let text: String
    let sealed: [UInt8]

    init(_ vault: Vault, _ text: String, subject: SubjectID = .random()) throws {
        self.subject = subject
        self.text = text
        row = .random()
        sealed = try vault.seal(
            PersonalFields(["name": Plaintext(text)]),
            table: "customer",
            row: row,
            revision: 1,
            class: .contact,
            subject: subject
        )
    }

    /// What opens now.
    func opened(_ vault: Vault) throws -> String? {
        try vault.open(sealed, table: "customer", row: row, revision: 1, class: .contact, subject: subject)[
            "name"
        ]?
        .disclose()
    }
}
