import AgeFormat
import Audit
import Foundation
import Sealing
import Storage
import Testing

@testable import Engine
@testable import Vault

@Suite("Bringing a store back")
struct RecoverTests {
    /// A store with two notes, its backup, and what was decided after the backup was made.
    private struct Scene {
        let folder: String
        let backup: NoteBackup
        let earlier: [UInt8]
        let decisions: [UInt8]

        func place(_ name: String = "back") -> String { folder + "-" + name }
    }

    private func withScene(_ test: (Scene) async throws -> Void) async throws {
        try await withNoteFolder(recovery: true) { folder in
            let before = try await use(folder) { notes in
                for (number, person) in [("N-1", "Ada Example"), ("N-2", "Bob Example")] {
                    let add = NoteAdd(number: number, person: person, email: "\(number)@example.org")
                    _ = try await notes.store.perform(add, for: notes.request())
                }
                return try notes.store.decisionsFile()
            }
            let backup = try NoteBackup(of: folder, to: folder + "-backup")
            let after = try await use(folder) { notes in
                _ = try await notes.store.perform(NoteForget(number: "N-1"), for: notes.request())
                #expect(try notes.store.shredTombstoned() == 1)
                return try notes.store.decisionsFile()
            }
            try await test(Scene(folder: folder, backup: backup, earlier: before, decisions: after))
        }
    }

    private func use<R>(_ folder: String, _ body: (NoteStore) async throws -> R) async throws -> R {
        let store = try openNotes(folder, access: .exclusive)
        do {
            let answer = try await body(NoteStore(folder: folder, store: store))
            try store.close()
            return answer
        } catch {
            try store.close()
            throw error
        }
    }

    @Test("keeps forgotten whom a decision after the backup forgot, and opens everybody else")
    func forgotten() async throws {
        try await withScene { scene in
            let place = scene.place()
            let plan = try scene.backup.plan(decisions: [scene.earlier, scene.decisions], at: place)
            let signed = try Store.recover(plan, modules: [noteModule])
            let report = signed.report
            #expect(try signed.isSigned(by: #require(plan.signingKey)))
            #expect(report.keysShredded == 1 && report.envelopesRemoved == 1 && report.lostKeys.isEmpty)
            #expect(report.decisions == 1 && report.decisionsAdded == 1)
            #expect(report.previousEpoch == 1 && report.epoch == 2)
            #expect(report.incarnation != report.previousIncarnation && report.userAdded == nil)
            try await use(place) { notes in
                let store = notes.store
                let kept = try await store.perform(NoteShow(number: "N-2"), for: notes.request())
                #expect(kept.person.values["name"] == "Bob Example")
                let doctor = try await store.perform(DoctorRun(), for: notes.request())
                let wrong = doctor.checks.flatMap(\.findings).filter { !$0.what.contains("policies") }
                #expect(wrong.isEmpty)
                let verified = try await store.perform(AuditVerify(rows: true), for: notes.request())
                #expect(verified.sound, "\(verified.findings)")
                #expect(try store.incarnation().standing == .restored)
                let status = try await store.perform(StoreStatus(), for: notes.request())
                #expect(status.incarnation == report.incarnation && status.recoverable)
                // The epoch is new, and its copy is for the same recovery identity.
                let copy = try await store.perform(StoreRecoveryCopy(), for: notes.request())
                #expect(try RecoveryCopy.isRight(copy, identities: plan.identities))
            }
            // Not even with the keys of the backup: what was decided is in the new store's own log.
            try await use(place) { notes in
                #expect(try notes.store.shredTombstoned() == 0)
                let adopted = try await notes.store.perform(StoreAdopt(), for: notes.request())
                #expect(adopted.standing == "live" && adopted.incarnation == report.incarnation)
                await #expect(throws: EngineError.self) {
                    try await notes.store.perform(StoreAdopt(), for: notes.request())
                }
            }
        }
    }

    @Test("finds no way round the decisions: without them the backup does show the forgotten")
    func control() async throws {
        try await withScene { scene in
            // The control: the same backup with the decisions of its own time opens the person's data.
            let plan = try scene.backup.plan(decisions: [scene.earlier], at: scene.place())
            _ = try Store.recover(plan, modules: [noteModule])
            try await use(scene.place()) { notes in
                let shown = try await notes.store.perform(NoteShow(number: "N-1"), for: notes.request())
                #expect(shown.person.values["name"] == "Ada Example")
            }
        }
    }

    @Test("lets every request expire that still waited for a second person")
    func approvals() async throws {
        try await withNoteFolder(recovery: true) { folder in
            let decisions = try await use(folder) { notes in
                try await file(notes)
                return try notes.store.decisionsFile()
            }
            let backup = try NoteBackup(of: folder, to: folder + "-backup")
            let place = folder + "-back"
            let plan = try backup.plan(decisions: [decisions], at: place)
            let report = try Store.recover(plan, modules: [noteModule]).report
            #expect(report.approvalsClosed == 1)
            try await use(place) { notes in
                let parts = notes.store.parts
                let (approval, pieces) = try parts.database.read { connection in
                    (
                        try parts.authority.approval(numbered: "AP-000001", connection),
                        try connection.row("SELECT COUNT(*) FROM approval_part") { $0.int64(0) }
                    )
                }
                #expect(approval?.state == .expired && approval?.decided != nil && pieces == 0)
                let verified = try await notes.store.perform(AuditVerify(rows: true), for: notes.request())
                #expect(verified.sound, "\(verified.findings)")
            }
        }
    }

    /// Has a request wait, as a rule that wants a second person does.
    private func file(_ notes: NoteStore) async throws {
        let (parts, request) = (notes.store.parts, notes.request())
        try await parts.database.write { connection in
            let context = try parts.context("note.add", request, connection, isWriting: true)
            let approval = Approval(
                id: context.newID(),
                position: 1,
                operation: "note.add",
                principal: context.principal.id,
                acting: context.principal.id,
                caller: request.caller,
                purpose: context.purpose,
                idempotencyKey: nil,
                rules: ["large-note"],
                measures: [],
                objects: [],
                digest: [1],
                created: context.nowMilliseconds,
                expires: context.nowMilliseconds + 86_400_000
            )
            try context.changeAuthority { try $0.store(approval, $1) }
            let input = ApprovalInput(context: context)
            try input.store(
                Array("{}".utf8),
                reason: nil,
                of: approval.id,
                about: context.newSubject()
            )
            try PendingEntry(context).append(parts, connection)
        }
    }

    @Test("is refused without decisions, with fewer than a manifest names, or with damaged ones")
    func refused() async throws {
        try await withScene { scene in
            let missing = try scene.backup.plan(decisions: [], at: scene.place("missing"))
            #expect(throws: RecoveryError.noDecisions) {
                try Store.recover(missing, modules: [noteModule])
            }
            var fewer = try scene.backup.plan(decisions: [scene.earlier], at: scene.place("fewer"))
            fewer.namedDecisions = [try note(in: scene.decisions)]
            #expect(throws: DecisionError.smaller(size: 0, named: 1)) {
                try Store.recover(fewer, modules: [noteModule])
            }
            var damaged = scene.decisions
            damaged[40] ^= 1
            let plan = try scene.backup.plan(decisions: [damaged], at: scene.place("damaged"))
            #expect { try Store.recover(plan, modules: [noteModule]) } throws: { error in
                guard case RecoveryError.decisions("shelf-0", _, _) = error else { return false }
                return true
            }
        }
    }

    @Test("is refused with another identity, another store's backup or another signing key")
    func foreign() async throws {
        try await withScene { scene in
            var other = try scene.backup.plan(decisions: [scene.decisions], at: scene.place("other"))
            other.identities = [try X25519Identity()]
            #expect { try Store.recover(other, modules: [noteModule]) } throws: {
                Problem($0).code == "age-no-match"
            }
            var signing = try scene.backup.plan(decisions: [scene.decisions], at: scene.place("signing"))
            signing.signingKey = [UInt8](repeating: 7, count: 32)
            #expect(throws: RecoveryError.signingKey) { try Store.recover(signing, modules: [noteModule]) }
            var named = try scene.backup.plan(decisions: [scene.decisions], at: scene.place("named"))
            named.store = "\(StoreID.random())"
            #expect { try Store.recover(named, modules: [noteModule]) } throws: {
                Problem($0).code == "recovery-other-store"
            }
        }
    }

    @Test("names every key that is gone without a decision as a loss, and opens the rest")
    func lost() async throws {
        try await withScene { scene in
            let place = scene.place()
            let plan = try scene.backup.plan(decisions: [scene.earlier], at: place)
            try tamperVault("\(place)/vault-1.db", "DELETE FROM wrapped_key WHERE kind = 'subject'")
            let report = try Store.recover(plan, modules: [noteModule]).report
            #expect(report.lostKeys.map(\.envelopes) == [1, 1] && report.envelopesRemoved == 0)
        }
    }

    @Test("lets whoever brings it back in as its administrator, where nobody is known there")
    func newMachine() async throws {
        try await withScene { scene in
            var plan = try scene.backup.plan(decisions: [scene.decisions], at: scene.place())
            plan.caller = Caller(uid: 5000, user: "rescuer", groups: [])
            let report = try Store.recover(plan, modules: [noteModule]).report
            #expect(report.userAdded == "rescuer")
            try await use(scene.place()) { notes in
                let request = Request(caller: plan.caller)
                _ = try await notes.store.perform(StoreStatus(), for: request)
                await #expect(throws: Denial.self) {
                    try await notes.store.perform(NoteShow(number: "N-2"), for: request)
                }
            }
        }
    }

    @Test("is noticed as a copy when the folder is copied, and not when it is renamed")
    func copied() async throws {
        try await withNoteFolder(recovery: true) { folder in
            let copy = folder + "-copy"
            try FileManager.default.copyItem(atPath: folder, toPath: copy)
            let first = try await use(folder) { try $0.store.incarnation() }
            #expect(first.standing == .live)
            let moved = folder + "-moved"
            try FileManager.default.moveItem(atPath: folder, toPath: moved)
            #expect(try await use(moved) { try $0.store.incarnation() } == first)
            try await use(copy) { notes in
                #expect(try notes.store.incarnation().standing == .copied)
                let adopted = try await notes.store.perform(StoreAdopt(), for: notes.request())
                #expect(adopted.standing == "live" && adopted.incarnation != first.id)
                let verified = try await notes.store.perform(AuditVerify(), for: notes.request())
                #expect(verified.sound, "\(verified.findings)")
            }
            // The log goes on under its new origin after it was closed.
            try await use(copy) { notes in
                try await notes.add("clerk", role: "writer")
                #expect(try await notes.store.perform(AuditVerify(), for: notes.request()).sound)
                #expect(try notes.store.incarnation().standing == .live)
            }
        }
    }

    @Test("a key goes only after its tombstone is durable, and a crash between is made up for")
    func tombstoneFirst() async throws {
        try await withNoteFolder(recovery: true) { folder in
            try await use(folder) { notes in
                let add = NoteAdd(number: "N-1", person: "Ada Example", email: "a@example.org")
                _ = try await notes.store.perform(add, for: notes.request())
                _ = try await notes.store.perform(
                    NoteForget(number: "N-1"),
                    for: notes.request(isDryRun: true)
                )
                #expect(try notes.store.shredTombstoned() == 0)
                _ = try await notes.store.perform(NoteForget(number: "N-1"), for: notes.request())
            }
            // As after a crash: the decision is there, the key still is, too.
            try await use(folder) { notes in
                let shown = try await notes.store.perform(NoteShow(number: "N-1"), for: notes.request())
                #expect(shown.person.values["name"] == "Ada Example")
                #expect(try notes.store.shredTombstoned() == 1)
                #expect(try notes.store.shredTombstoned() == 0)
                await #expect(throws: VaultError.self) {
                    try await notes.store.perform(NoteShow(number: "N-1"), for: notes.request())
                }
            }
        }
    }

    private func note(in file: [UInt8]) throws -> String {
        let last = try #require(file.split(separator: 0x0A).last)
        let json = try JSONSerialization.jsonObject(with: Data(last)) as? [String: String]
        return try #require(json?["checkpoint"])
    }

    private func tamperVault(_ path: String, _ sql: String) throws {
        let database = try Database(path: path, modules: [VaultSchema.module], mode: .single, create: false)
        let changed = try database.writeNow { try $0.execute(sql) }
        try database.close()
        try #require(changed > 0)
    }
}
