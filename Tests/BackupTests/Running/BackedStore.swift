import AgeFormat
import Commands
import Engine
import Foundation
import Sealing
import Storage
import Testing
import Vault

@testable import Backup

/// A store that makes backups, with folders as its targets.
struct BackedStore {
    /// The store itself, asked as its owner; answers pass through JSON, as over a socket.
    struct Door: StoreDoor {
        let store: Store

        func perform<C: Command>(_ command: C) async throws -> C.Output where C.Output: Decodable {
            try through(await store.perform(command, for: Request(caller: Shelf.caller)))
        }

        func perform<Q: Query>(_ query: Q) async throws -> Q.Output where Q.Output: Decodable {
            try through(await store.perform(query, for: Request(caller: Shelf.caller)))
        }

        /// Renews the epoch.
        func renew() async throws {
            _ = try await store.perform(KeyRenew(), for: Request(caller: Shelf.caller))
        }

        private func through<T: Codable>(_ value: T) throws -> T {
            try JSONDecoder().decode(T.self, from: JSONEncoder().encode(value))
        }
    }

    static let modules = storeModules

    let shelf: Shelf
    let verifier: X25519Identity
    /// Gives every snapshot a second of its own, so that none waits for the next one.
    let clock: SteppedClock

    var folder: String { shelf.folder }
    var scratch: String { "\(shelf.scratch.path)/scratch" }

    static func make() async throws -> BackedStore {
        BackedStore(shelf: try await Shelf.make(), verifier: try X25519Identity(), clock: SteppedClock())
    }

    func path(_ target: String) -> String { "\(shelf.scratch.path)/target-\(target)" }

    /// Opens the store at a folder for what `body` does.
    func use<R>(at folder: String? = nil, _ body: (Door) async throws -> R) async throws -> R {
        let clock = clock
        let store = try Store.open(
            at: folder ?? self.folder,
            unlock: .keyFile("\(folder ?? self.folder)/root.key"),
            mode: .serving,
            access: .exclusive,
            modules: Self.modules,
            clock: { clock.now() }
        )
        do {
            let result = try await body(Door(store: store))
            try store.close()
            return result
        } catch {
            try store.close()
            throw error
        }
    }

    /// Names folders as targets.
    func add(_ targets: String..., to door: Door) async throws {
        for target in targets {
            let found = try TargetTrial(FolderTarget(path(target))).run()
            _ = try await door.perform(
                BackupTargetAdd(target: target, address: path(target), catalogue: found)
            )
        }
    }

    func run(_ door: Door, crashAt step: RunStep? = nil) -> BackupRun {
        var run = BackupRun(
            door: door,
            identity: verifier,
            scratch: scratch,
            schemas: Store.schemas(Self.modules)
        )
        let clock = clock
        run.now = { clock.now() }
        run.crashPoint = { if $0 == step { throw Crash() } }
        return run
    }

    struct Crash: Error {}

    /// Verifies everything that the catalogue on a target lists, as somebody would who has only the target; answers how
    /// many data archives restore.
    @discardableResult
    func verifyAll(_ target: String) throws -> Int {
        let place = FolderTarget(path(target))
        let names = try place.list().map(\.name)
        guard names.contains("catalogue.note") else { return 0 }
        let catalogue = try Catalogue.open(
            bytes("catalogue.note", target),
            store: shelf.store,
            publicKey: shelf.signingKey
        )
        let verification = ArchiveVerification(
            target: place,
            identities: [shelf.identity],
            scratch: shelf.scratch.path,
            schemas: Store.schemas(Self.modules),
            signingKey: shelf.signingKey
        )
        let decisions = try DecisionsLogFile.open(bytes("decisions.jsonl", target), shelf)
        let vaults = catalogue.archives.filter { $0.name.kind == .vault }
        let vault = try #require(vaults.last, "no vault archive is listed")
        #expect(vaults.allSatisfy { $0.epoch == catalogue.epoch.number }, "epochs are mixed")
        let copies = names.compactMap { TargetLayout.epoch(ofCopy: $0) }
        #expect(copies.contains(catalogue.epoch.number))
        let copy = try bytes("epoch-\(catalogue.epoch.number).age", target)
        #expect(ArchiveDigest(of: copy) == catalogue.epoch.digest)
        let datas = catalogue.archives.filter { $0.name.kind == .data }
        for data in datas {
            _ = try verification.verify(
                data: (data.name, data),
                vault: (vault.name, vault),
                decisions: decisions
            )
        }
        return datas.count
    }

    func bytes(_ name: String, _ target: String) throws -> [UInt8] {
        try Array(#require(FileManager.default.contents(atPath: "\(path(target))/\(name)")))
    }

    /// Every file of a target with its contents.
    func contents(_ target: String) throws -> [String: [UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path(target))
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try bytes($0, target)) })
    }

    /// The oldest epoch that each target is held to; nobody has the store open meanwhile.
    func standing() throws -> [CopyStanding] {
        let schemas = Store.schemas(Self.modules)
        let database = try Database(path: "\(folder)/data.db", modules: schemas, mode: .single, create: false)
        let found = try database.read {
            try backupModule.copies($0, Int64(clock.now().timeIntervalSince1970) * 1000)
        }
        try database.close()
        return found
    }

    /// What lies in the spool and in the scratch folder beside the locks.
    func leftovers() throws -> [String] {
        let files = FileManager.default
        return try ["\(folder)/spool", scratch].filter { files.fileExists(atPath: $0) }
            .flatMap { try files.contentsOfDirectory(atPath: $0) }
            .filter { !["spool.lock", "turn.lock", "last-second", "run.lock"].contains($0) }
    }
}
