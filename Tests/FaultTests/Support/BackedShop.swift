import AgeFormat
import Audit
import Backup
import Commands
import Engine
import Foundation
import Sealing
import Testing

/// A shop with a backup target, and what somebody can do who has nothing but the target and the recovery identity.
struct BackedShop: Sendable {
    let shop: ShopFolder
    let target: String

    static func with(_ test: (BackedShop) async throws -> Void) async throws {
        try await ShopFolder.withShop { shop in
            let backed = BackedShop(shop: shop, target: "\(shop.path)/shelf")
            _ = try await shop.coffer(["backup", "target", "add", "shelf", backed.target]).succeeded()
            _ = try await shop.coffer(["backup", "run"]).succeeded()
            try await test(backed)
        }
    }

    /// Reads back every archive that the catalogue lists, as level 3 does, and answers how many data archives there are.
    func verifyAll(_ place: Comment) throws -> Int {
        let recovery = try String(contentsOfFile: shop.store + ".recovery-key", encoding: .utf8)
        let facts = RecoveryFacts(text: recovery)
        let (store, key) = (try #require(facts.store.flatMap(StoreID.init)), try #require(facts.signingKey))
        let identities = try KeyFile.identities(in: Array(recovery.utf8).span.bytes)
        let catalogue = try Catalogue.open(bytes("catalogue.note"), store: store, publicKey: key)
        let vaults = catalogue.archives.filter { $0.name.kind == .vault }
        let vault = try #require(vaults.last, place)
        #expect(vaults.allSatisfy { $0.epoch == catalogue.epoch.number }, place)
        let copy = try bytes("epoch-\(catalogue.epoch.number).age")
        #expect(ArchiveDigest(of: copy) == catalogue.epoch.digest, place)
        let decisions = try DecisionsLog(bytes("decisions.jsonl"), store: store, publicKey: key)
        let verification = ArchiveVerification(
            target: FolderTarget(target),
            identities: identities,
            scratch: shop.temporary,
            schemas: Store.schemas(storeModules),
            signingKey: key
        )
        let datas = catalogue.archives.filter { $0.name.kind == .data }
        for data in datas {
            let verified = try verification.verify(
                data: (data.name, data),
                vault: (vault.name, vault),
                decisions: decisions
            )
            #expect(verified.map(\.level) == [.content, .content], place)
        }
        return datas.count
    }

    /// What lies in the spool and in the scratch folder beside the locks.
    func leftovers() throws -> [String] {
        try ["spool", "scratch"].flatMap {
            try FileManager.default.contentsOfDirectory(atPath: "\(shop.store)/\($0)")
        }
        .filter { !["spool.lock", "turn.lock", "last-second", "run.lock"].contains($0) }
    }

    /// Every file of the target with its contents.
    func contents() throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: target)
        return Dictionary(
            uniqueKeysWithValues: try names.map {
                ($0, try Data(contentsOf: URL(filePath: "\(target)/\($0)")))
            }
        )
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        try Array(#require(FileManager.default.contents(atPath: "\(target)/\(name)")))
    }
}
