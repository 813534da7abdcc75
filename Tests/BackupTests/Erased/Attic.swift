import AgeFormat
import Engine
import Foundation
import Sealing
import Storage
import Vault

@testable import Backup
@testable import Vault

/// Every archive that ever lay on a target, opened with the recovery identity: what somebody has who copied them all.
struct Attic {
    private let store: StoreID
    private let identity: X25519Identity
    private let schemas: [SchemaModule]
    private let scratch: String
    private var names: Set<String> = []
    /// The vaults by the names of their archives.
    private var vaults: [String: WrappedKeys] = [:]
    /// What the data archives hold, each envelope once.
    private(set) var sealed: [SealedValue] = []
    private var commitments: Set<[UInt8]> = []

    init(_ shelf: Shelf, schemas: [SchemaModule]) {
        store = shelf.store
        identity = shelf.identity
        self.schemas = schemas
        scratch = "\(shelf.scratch.path)/attic"
    }

    /// Takes what is new on a target; answers the names of the data archives.
    mutating func take(from folder: String) throws -> [String] {
        guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
        var found: [String] = []
        for file in files.sorted() {
            guard let name = try? ArchiveName(file), names.insert(file).inserted else { continue }
            try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: scratch) }
            let pass = ArchivePass(
                target: FolderTarget(folder),
                name: name,
                identities: [identity],
                record: nil,
                folder: scratch
            )
            _ = try pass.run()
            if let epoch = name.epoch {
                vaults[file] = try WrappedKeys(
                    vault: "\(scratch)/vault-\(epoch).db",
                    store: store,
                    epoch: epoch
                )
            } else {
                found.append(file)
                keep(try SealedValue.all(in: "\(scratch)/data.db", store: store, schemas: schemas))
            }
        }
        return found
    }

    /// Keeps what lies in the live store, which may be gone from it tomorrow.
    mutating func keep(_ values: [SealedValue]) {
        for value in values where commitments.insert(Array(value.bytes[42..<74])).inserted {
            sealed.append(value)
        }
    }

    /// Every key that an epoch's key opens in any vault archive, or in those of some names.
    func keys(openedBy epochKey: [UInt8], in only: Set<String>? = nil) -> [KeyID: [UInt8]] {
        var found: [KeyID: [UInt8]] = [:]
        for (name, vault) in vaults where only?.contains(name) ?? true {
            found.merge(vault.opened(by: epochKey)) { first, _ in first }
        }
        return found
    }

    /// The epoch keys that lie beside the archives on a target, or in a store's folder, as the recovery identity opens them.
    func epochKeys(in folder: String) throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { TargetLayout.epoch(ofCopy: $0) != nil }
            .map { name in
                let bytes = Array(FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data())
                let copy = try RecoveryCopy.open(bytes, identities: [identity])
                return copy.key.withBytes { key in
                    (0..<key.byteCount).map { key.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
                }
            }
    }
}
