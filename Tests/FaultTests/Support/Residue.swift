import Foundation
import TestSupport
import Testing

extension BackedShop {
    /// Opens every archive on the target with the recovery identity, as far as `age` and `tar` do, below `opened`.
    ///
    /// - Returns: How many there are.
    func openArchives() async throws -> Int {
        let names = try FileManager.default.contentsOfDirectory(atPath: target)
            .filter { $0.hasSuffix(".tar.zst.age") }
        for name in names {
            let folder = "\(shop.path)/opened/\(name)"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let identity = "\(shop.store).recovery-key"
            _ = try await shop.coffer([
                "age", "decrypt", "-i", identity, "-o", "\(folder).tar.zst", "\(target)/\(name)",
            ]).succeeded()
            _ = try await shop.run(["tar", "--zstd", "-xf", "\(folder).tar.zst", "-C", folder]).succeeded()
        }
        return names.count
    }
}

extension ShopFolder {
    /// What follows the name of a database in that of its copy from before a migration.
    static let oldCopySuffix = ".before-migration"

    /// Looks for values in the files of a folder (`files`) or in the memory of a process (`memory`).
    func residue(_ kind: String, _ place: String, _ values: [String]) async throws -> Outcome {
        let script = try ProjectFiles.path("Tests/FaultTests/Scripts/residue.py")
        return try await run(["python3", script, kind, place] + values).succeeded()
    }

    /// The copies of databases from before a migration.
    func oldCopies() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: store).filter { $0.contains(Self.oldCopySuffix) }
    }
}
