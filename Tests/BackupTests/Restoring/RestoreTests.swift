import AgeFormat
import Commands
import Engine
import Foundation
import OrderDesk
import Sealing
import Storage
import TestSupport
import Testing
import Vault

@testable import Audit
@testable import Backup

@Suite("A store that is brought back")
struct RestoreTests {
    private static let time = Timestamp(seconds: 1_795_953_600)
    private struct Stopped: Error {}

    @Test("is the one that was backed up, under a new life, with nothing but the identity")
    func whole() async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        var summary: RestoreSummary?
        let outcome = try shelf.restore { summary = $0 }
        #expect(summary?.state == Self.time.text && summary?.unreached == [])
        #expect(outcome.signed.report.lostKeys == [])
        #expect(try outcome.signed.isSigned(by: shelf.signingKey))
        #expect(try await shelf.emails(in: shelf.back) == shelf.emails(in: shelf.folder))
        try await shelf.use(shelf.back) { store in
            #expect(try store.incarnation().standing == .restored)
            let audit = try await store.perform(AuditVerify(), for: Request(caller: Shelf.caller))
            #expect(audit.findings.isEmpty)
        }
        let mode = try FileManager.default.attributesOfItem(atPath: shelf.back)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        #expect(try shelf.leftovers() == [])
    }

    @Test("is not made where the answer is no, and nothing is left of it")
    func declined() async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        #expect(throws: Stopped.self) { try shelf.restore { _ in throw Stopped() } }
        #expect(!FileManager.default.fileExists(atPath: shelf.back))
        #expect(try shelf.leftovers() == [])
    }

    @Test(
        "is refused before anybody is asked, where a newer program made its tables",
        arguments: ["desk", "vault"]
    )
    func newer(module: String) async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        let isVault = module == "vault"
        let path = "\(parts.folder)/\(isVault ? "vault-1.db" : "data.db")"
        let name = module
        #expect((isVault ? parts.vault : parts.data).schema[name] != nil)
        let database = try Database(
            path: path,
            modules: isVault ? [Vault.schema] : Store.schemas(storeModules),
            mode: .single,
            create: false
        )
        try database.writeNow { connection in
            _ = try connection.execute(
                "INSERT INTO schema_migration (module, number, name, applied) VALUES (?1, 99, 'later', 0)",
                .text(name)
            )
        }
        try database.removeResidue()
        try database.close()
        func changed(_ manifest: Manifest) throws -> Manifest {
            var schema = manifest.schema
            schema[name] = 99
            var rows = manifest.rows
            rows["schema_migration", default: 0] += 1
            return try manifest.with(rows: rows, schema: schema).resized(in: parts.folder)
        }
        let data = try shelf.pack(isVault ? parts.data : changed(parts.data), from: parts.folder)
        let vault = try shelf.pack(isVault ? changed(parts.vault) : parts.vault, from: parts.folder)
        try await shelf.list([data, vault], time: Self.time)
        var isAsked = false
        let error = #expect(throws: StorageError.self) { try shelf.restore { _ in isAsked = true } }
        guard case .newerSchema(name, 99, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!isAsked)
        #expect(!FileManager.default.fileExists(atPath: shelf.back))
    }

    @Test("is refused over anything that is there already")
    func occupied() async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        try FileManager.default.createDirectory(atPath: shelf.back, withIntermediateDirectories: false)
        try shelf.restore()
        #expect(throws: RestoreError.occupied(path: shelf.back)) { try shelf.restore() }
    }

    @Test("comes to the state that is asked for, and gives no number twice that was given since")
    func earlier() async throws {
        let shelf = try await Shelf.make()
        let first = try await shelf.backUp(at: Self.time)
        try await shelf.trade(customers: 2)
        let later = Timestamp(seconds: Self.time.seconds + 3_600)
        let parts = try await shelf.parts(at: later)
        let marks = [SeriesMark(entity: "main", kind: "customer", year: 0, last: 5)]
        let data = try shelf.pack(parts.data.with(series: marks), from: parts.folder)
        let vault = try shelf.pack(parts.vault, from: parts.folder)
        try await shelf.list(first.archives + [data, vault], time: later, sequence: 2)
        let outcome = try shelf.restore { _ in
        } change: { request in
            request.wish = .at(Timestamp(seconds: Self.time.seconds + 60))
        }
        #expect(outcome.summary.state == Self.time.text && outcome.summary.warnings == [])
        #expect(outcome.signed.report.seriesGaps.map(\.last) == [5])
        #expect(try await shelf.emails(in: shelf.back).count == 3)
        #expect(throws: RestoreError.noData(until: Timestamp(seconds: 0).text)) {
            try shelf.restore { _ in
            } change: { request in
                request.destination += "-2"
                request.wish = .at(Timestamp(seconds: 0))
            }
        }
    }

    @Test(
        "does not bring back whom a decision forgot, wherever that decision was found",
        arguments: [true, false]
    )
    func forgotten(inOldStore: Bool) async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        let (key, subject) = try shelf.contactKey()
        let tombstone = Decision.tombstone(key: key, subject: subject, class: .contact)
        if inOldStore {
            let database = try Database(
                path: "\(shelf.folder)/data.db",
                modules: Store.schemas(storeModules),
                mode: .single,
                create: false
            )
            let vault = try Vault.open(in: shelf.folder, unlock: nil)
            _ = try database.writeNow { connection in
                try DecisionBook(vault: vault).append(tombstone, at: 0, on: connection)
            }
            try database.close()
            try vault.close()
        } else {
            let log = try shelf.decisions(adding: [tombstone], to: shelf.decisions().entries)
            try shelf.put(DecisionsLog.fileName, log.file)
        }
        let outcome = try shelf.restore { _ in
        } change: { request in
            if inOldStore { request.oldStore = shelf.folder }
        }
        #expect(outcome.summary.decisions == 1)
        #expect(outcome.signed.report.keysShredded == 1 && outcome.signed.report.decisionsAdded == 1)
        #expect(outcome.signed.report.envelopesRemoved > 0)
        #expect(try await shelf.emails(in: shelf.back).count == 2)
    }

    @Test("is refused without decisions, with fewer than the catalogue names, and with forked ones")
    func decisions() async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        let empty = try shelf.get(DecisionsLog.fileName)
        try FileManager.default.removeItem(atPath: "\(shelf.shelf)/\(DecisionsLog.fileName)")
        #expect(throws: RecoveryError.noDecisions) { try shelf.restore() }
        let one = try shelf.decisions(adding: [.restriction(subject: .random(), isInForce: true)], to: [])
        let other = try shelf.decisions(adding: [.restriction(subject: .random(), isInForce: true)], to: [])
        try shelf.put(DecisionsLog.fileName, one.file)
        let parts = try await shelf.parts(at: Self.time)
        let records = [
            try shelf.pack(parts.data, from: parts.folder), try shelf.pack(parts.vault, from: parts.folder),
        ]
        try await shelf.list(records, time: Self.time, decisions: one)
        try shelf.put(DecisionsLog.fileName, empty)
        #expect(throws: DecisionError.smaller(size: 0, named: 1)) { try shelf.restore() }
        try shelf.put(DecisionsLog.fileName, other.file)
        #expect(throws: DecisionError.forked(sequence: 1)) { try shelf.restore() }
        try shelf.put(
            DecisionsLog.fileName,
            one.file.map { $0 == UInt8(ascii: "1") ? UInt8(ascii: "2") : $0 }
        )
        #expect(throws: RecoveryError.self) { try shelf.restore() }
        try shelf.put(DecisionsLog.fileName, one.file)
        #expect(try shelf.restore().summary.decisions == 1)
    }

    @Test("is refused from a catalogue that another key signed, and without one")
    func catalogue() async throws {
        let shelf = try await Shelf.make()
        let other = try await Shelf.make(customers: 1)
        let catalogue = try await shelf.backUp(at: Self.time)
        try await shelf.list(catalogue.archives, time: Self.time, sign: other.sign)
        let error = #expect(throws: RestoreError.self) { try shelf.restore() }
        guard case .catalogue(shelf.shelf, "catalogue-refused", _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        try FileManager.default.removeItem(atPath: "\(shelf.shelf)/catalogue.note")
        #expect(throws: RestoreError.noCatalogue(target: shelf.shelf)) { try shelf.restore() }
    }

    @Test("is refused where the newest archive was taken away or exchanged, and says which")
    func swapped() async throws {
        let shelf = try await Shelf.make()
        let first = try await shelf.backUp(at: Self.time)
        let later = Timestamp(seconds: Self.time.seconds + 3_600)
        let parts = try await shelf.parts(at: later)
        let data = try shelf.pack(parts.data, from: parts.folder)
        let vault = try shelf.pack(parts.vault, from: parts.folder)
        try await shelf.list(first.archives + [data, vault], time: later)
        let bytes = try shelf.get(data.name.text)
        try FileManager.default.removeItem(atPath: "\(shelf.shelf)/\(data.name)")
        #expect(throws: RestoreError.missing(archive: data.name.text, target: shelf.shelf)) {
            try shelf.restore()
        }
        let old = try shelf.get(first.archives[0].name.text)
        try shelf.put(data.name.text, Array((old + bytes).prefix(bytes.count)))
        #expect(
            throws: ReadingError.otherBytes(
                archive: data.name.text,
                expected: Int64(bytes.count),
                found: Int64(bytes.count)
            )
        ) { try shelf.restore() }
        try shelf.restore { _ in
        } change: {
            $0.wish = .archive(first.archives[0].name)
        }
    }

    @Test("is refused without the key of the vault's epoch, or with another one in its place")
    func epochCopy() async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        let copy = try shelf.get("epoch-1.age")
        try FileManager.default.removeItem(atPath: "\(shelf.shelf)/epoch-1.age")
        #expect(throws: RestoreError.noVault) { try shelf.restore() }
        try shelf.put("epoch-1.age", copy.dropLast() + [copy.last.map { $0 ^ 1 } ?? 0])
        #expect(throws: RestoreError.noVault) { try shelf.restore() }
        try shelf.put("epoch-1.age", copy)
        try shelf.restore()
    }

    @Test("goes on without a target that does not answer, and names it before it asks")
    func unreached() async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        let gone = "\(shelf.scratch.path)/gone"
        let outcome = try shelf.restore { _ in
        } change: { request in
            request.sources = [.folder(gone), .folder(shelf.shelf)]
        }
        #expect(outcome.summary.unreached.map(\.target) == [gone])
        #expect(outcome.summary.reached == [shelf.shelf])
        #expect(throws: RestoreError.self) {
            try shelf.restore { _ in
            } change: { request in
                request.destination += "-2"
                request.sources = [.folder(gone)]
            }
        }
    }

    @Test("takes the place of a stopped store only, in one step, and keeps the old one")
    func replaced() async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        try await shelf.trade(customers: 1)
        func replace() throws -> RestoreOutcome {
            try shelf.restore { _ in
            } change: { request in
                request.destination = shelf.folder
                request.replaces = true
            }
        }
        try await shelf.use { _ in
            #expect(throws: StorageError.self) { try replace() }
        }
        let outcome = try replace()
        let kept = try #require(outcome.summary.keptAs)
        #expect(kept.hasPrefix("\(shelf.folder).replaced-"))
        #expect(try await shelf.emails(in: shelf.folder).count == 3)
        #expect(try await shelf.emails(in: kept).count == 4)
        #expect(
            outcome.signed.report.seriesGaps.map(\.last) == [4],
            "the number that the old store gave is not given again"
        )
        #expect(try shelf.leftovers() == [])
        let other = try await Shelf.make(customers: 1)
        #expect(throws: RestoreError.otherStore(path: other.folder)) {
            try shelf.restore { _ in
            } change: { request in
                request.destination = other.folder
                request.replaces = true
            }
        }
    }

    @Test("needs an identity that says which store it is for, and that opens the archives")
    func identity() async throws {
        let shelf = try await Shelf.make()
        let catalogue = try await shelf.backUp(at: Self.time)
        #expect(throws: RestoreError.identityPlain) {
            try shelf.restore { _ in
            } change: {
                $0.facts = RecoveryFacts(text: "")
            }
        }
        let stranger = try X25519Identity()
        #expect(throws: ReadingError.notForUs(archive: catalogue.archives[0].name.text)) {
            try shelf.restore { _ in
            } change: {
                $0.identities = [stranger]
            }
        }
    }
}
