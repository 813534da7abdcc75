import Audit
@testable import Engine
import Foundation
import Sealing
import Storage
import Vault

/// A real store with the note module and a policy of four roles, in a temporary folder.
struct NoteStore: Sendable {
    static let owner = Caller(uid: 1000, user: "owner", groups: [])
    static let policies = [
        "roles.yaml": """
        version: "1"
        purposes:
          work: {text: daily work, basis: contract}
          care: {text: answering people, basis: contract}
        roles:
          writer:
            text: writes notes
            operations: [note.*]
            visibility: {contact: full}
            rows: all
            purposes: [work]
            default-purpose: work
          reader:
            text: reads notes without their e-mail
            operations: [note.show]
            visibility: {contact.name: masked}
            rows: all
            purposes: [work]
            default-purpose: work
          support:
            text: reads notes, unmasks with a reason
            operations: [note.show]
            visibility: {contact: masked}
            rows: all
            purposes: [care]
            default-purpose: care
            unmask-with-reason: [contact]
            limits: {reveals-per-hour: 3}
          admin:
            text: runs the store
            operations: [user.*, key.*, audit.*, policy.apply, doctor.*, store.*, snapshot.*]
            rows: all
            purposes: [work]
            default-purpose: work
        never: []
        """,
        "approvals.yaml": "version: \"1\"\nrules: []\n",
        "retention.yaml": "version: \"1\"\nclasses:\n"
            + RetentionClass.allCases.map {
                """
                  \($0.rawValue): {term: P3Y, after: the last note, at-end: shred, basis: {text: law, article: Art. 6}}

                """
            }.joined(),
        "workflow.yaml": """
        process: notes
        version: 1
        steps:
          - {name: write, text: a note is written, role: writer, within: PT4H, guard: has-text}
        """,
        "tests.yaml": "version: \"1\"\ncases: []\n",
    ]

    let folder: String
    let store: Store

    func request(_ user: String = "owner", reason: String? = nil, key: String? = nil, isDryRun: Bool = false)
        -> Request
    {
        let caller = Caller(uid: user == "owner" ? 1000 : 2000, user: user, groups: [])
        return Request(caller: caller, reason: reason, idempotencyKey: key, isDryRun: isDryRun)
    }

    /// Makes a Unix user known with one role.
    func add(_ user: String, role: String) async throws {
        _ = try await store.perform(
            UserAdd(user: user, unixUser: user, unixGroup: nil, roles: [role]),
            for: request()
        )
    }

    /// The number of audit entries and of notes.
    func counts() throws -> (entries: Int64, notes: Int64) {
        try query { connection in
            (
                try connection.row("SELECT COUNT(*) FROM audit_entry") { $0.int64(0) } ?? -1,
                try connection.row("SELECT COUNT(*) FROM note") { $0.int64(0) } ?? -1
            )
        }
    }

    /// Reads beside Coffer.
    func query<R: Sendable>(_ body: (Connection) throws -> R) throws -> R {
        let beside = try bareDatabase(folder)
        defer { try? beside.close() }
        return try beside.read(body)
    }
}

/// A second connection to the data, as somebody who writes to the disk has it.
func bareDatabase(_ folder: String) throws -> Database {
    let modules = [AuditLog.schema, engineSchema, noteModule.schema]
    return try Database(path: folder + "/data.db", modules: modules, mode: .single, create: false)
}

/// Writes beside Coffer, to a store that is closed.
func tamper(_ folder: String, _ sql: String, _ values: SQLValue...) throws {
    let database = try bareDatabase(folder)
    let changed = try database.writeNow { try $0.execute(sql, arguments: values) }
    try database.close()
    guard changed > 0 else { throw EngineError.notFound(kind: "row", name: sql) }
}

/// Runs a test on a new store that is closed and removed afterwards, whatever happens.
func withNotes(_ test: (NoteStore) async throws -> Void) async throws {
    try await withNoteFolder { folder in
        let store = try openNotes(folder)
        do {
            try await test(NoteStore(folder: folder, store: store))
        } catch {
            try store.close()
            throw error
        }
        try store.close()
    }
}

/// Runs a test on the folder of a new store.
func withNoteFolder(
    recovery: Bool = false,
    _ test: (String) async throws -> Void
) async throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "notes-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let folder = parent + "/store"
    let settings = StoreSettings(name: "Notes", custody: .solo, currency: "EUR", country: "DE")
    let options = StoreOptions(
        settings: settings,
        unlock: .keyFile(folder + "/root.key"),
        policies: NoteStore.policies,
        recovery: recovery ? try RecoveryIdentity(path: parent + "/recovery-key", outside: folder) : nil
    )
    _ = try Store.create(at: folder, options, modules: [noteModule], caller: NoteStore.owner)
    try await test(folder)
}

/// Opens the store of a folder.
func openNotes(_ folder: String, access: StoreAccess = .shared) throws -> Store {
    try Store.open(at: folder, unlock: nil, mode: .serving, access: access, modules: [noteModule])
}
