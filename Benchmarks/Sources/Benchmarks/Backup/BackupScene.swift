internal import Engine
internal import Foundation
internal import Policy

/// A filled store, the way back to it, and the places that it is backed up to.
struct BackupScene {
    /// How many customers a store of a gibibyte has, each with an order that is opened like any other.
    static let customers = 20_000

    let folder: String
    let shop: Shop
    /// The program `coffer`.
    let coffer: String
    /// Whether it is a copy of another, which makes no backups until it is adopted.
    var isCopy = false

    var recoveryKey: String { "\(folder)/recovery-key" }
    var shelf: String { "\(folder)/shelf" }

    /// Makes a store of at least so many bytes in `folder`, or takes the one that was made there.
    static func make(
        in folder: String,
        bytes: Int64,
        policies: [String: String],
        coffer: String,
        progress: (Int64) -> Void
    ) async throws -> BackupScene {
        let ready = "\(folder)/filled"
        if FileManager.default.fileExists(atPath: ready) {
            let scene = BackupScene(folder: folder, shop: Shop(existing: folder), coffer: coffer)
            guard try scene.storeBytes() >= bytes else {
                throw BenchmarkError.broken("the store in `\(folder)` is smaller than what is asked for")
            }
            return scene
        }
        let shop = try await Shop(
            in: folder,
            policies: policies,
            recovery: try RecoveryIdentity(path: "\(folder)/recovery-key", outside: "\(folder)/store")
        )
        let scene = BackupScene(folder: folder, shop: shop, coffer: coffer)
        try await shop.fill(rows: customers) { _ in }
        var bulk = try StoreBulk(shop.database)
        try bulk.grow(toBytes: bytes, progress: progress)
        try Data().write(to: URL(filePath: ready))
        return scene
    }

    /// The scene with a store of its own in another folder.
    func copy(to folder: String) throws -> BackupScene {
        var scene = BackupScene(folder: folder, shop: try shop.copy(to: folder), coffer: coffer)
        scene.isCopy = true
        try FileManager.default.copyItem(atPath: recoveryKey, toPath: scene.recoveryKey)
        return scene
    }

    /// The length of its databases.
    func storeBytes() throws -> Int64 {
        try Self.bytes(of: [shop.database, "\(shop.storeFolder)/vault-1.db"])
    }

    /// The words of a `coffer` command on the store.
    func words(_ words: String...) -> [String] { [coffer] + words + ["--store", shop.storeFolder] }

    /// The length of files and of everything in folders.
    static func bytes(of paths: [String]) throws -> Int64 {
        var sum: Int64 = 0
        for path in paths {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            guard attributes[.type] as? FileAttributeType == .typeDirectory else {
                sum += (attributes[.size] as? NSNumber)?.int64Value ?? 0
                continue
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: path)
            sum += try bytes(of: names.map { "\(path)/\($0)" })
        }
        return sum
    }
}
