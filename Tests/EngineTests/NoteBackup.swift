import AgeFormat
import Foundation
import Vault

@testable import Engine

/// What a backup of a closed store consists of, as it lies on a target, and a way back from it.
struct NoteBackup {
    /// The folder that holds the copies.
    let folder: String
    /// The identity's file of the store.
    let recoveryKey: String
    /// The number of the epoch that was copied.
    let epoch: UInt64

    /// Copies the files of a store that nobody has open.
    init(of store: String, to folder: String) throws {
        self.folder = folder
        recoveryKey = (store as NSString).deletingLastPathComponent + "/recovery-key"
        let files = FileManager.default
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let names = try files.contentsOfDirectory(atPath: store)
        for name in names
        where name.hasPrefix("data.db") || name.hasPrefix("vault-") || name.hasSuffix(".age") {
            try files.copyItem(atPath: "\(store)/\(name)", toPath: "\(folder)/\(name)")
        }
        epoch =
            names.compactMap { name in
                name.hasSuffix(".key") && name.hasPrefix("epoch-")
                    ? UInt64(name.dropFirst(6).dropLast(4)) : nil
            }.max() ?? 0
    }

    /// A plan for a fresh folder with the copies in it.
    func plan(decisions: [[UInt8]], at place: String) throws -> RecoveryPlan {
        let files = FileManager.default
        try files.createDirectory(atPath: place, withIntermediateDirectories: true)
        for name in try files.contentsOfDirectory(atPath: folder) where !name.hasSuffix(".age") {
            try files.copyItem(atPath: "\(folder)/\(name)", toPath: "\(place)/\(name)")
        }
        let text = try String(contentsOfFile: recoveryKey, encoding: .utf8)
        let facts = RecoveryFacts(text: text)
        var plan = RecoveryPlan(
            folder: place,
            epochCopy: Array(try Data(contentsOf: URL(filePath: "\(folder)/epoch-\(epoch).age"))),
            identities: try KeyFile.identities(in: Array(text.utf8).span.bytes),
            unlock: .keyFile(place + "/root.key"),
            decisions: decisions.enumerated().map { .init(source: "shelf-\($0)", file: $1) },
            caller: NoteStore.owner
        )
        plan.store = facts.store
        plan.signingKey = facts.signingKey
        return plan
    }
}
