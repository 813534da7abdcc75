import Engine
import Foundation
import Storage
import Testing

@Suite("Rows of authority")
struct AuthorityTests {
    private static let reader = Request(caller: Caller(uid: 2000, user: "reader", groups: []))

    /// A closed store with one reader in it.
    private func withReader(_ test: (String) async throws -> Void) async throws {
        try await withNoteFolder { folder in
            let store = try openNotes(folder)
            try await NoteStore(folder: folder, store: store).add("reader", role: "reader")
            try store.close()
            try await test(folder)
        }
    }

    @Test("are accepted as they were written")
    func untouched() async throws {
        try await withReader { folder in try openNotes(folder).close() }
    }

    @Test(
        "refuse the store when somebody wrote to them on the disk, and name the row",
        arguments: [
            (
                "UPDATE principal_role SET role = 'admin' WHERE role = 'reader' AND principal_id <> granted_by",
                "a grant of the role `admin`"
            ),
            ("UPDATE principal SET unix_user = 'mallory' WHERE name = 'owner'", "the principal `owner`"),
            ("UPDATE store_setting SET value = 'two-person' WHERE name = 'custody'", "the setting `custody`"),
            (
                "UPDATE store_setting SET value = replace(value, 'masked', 'full') WHERE name = 'policy:roles.yaml'",
                "the setting `policy:roles.yaml`"
            ),
            (
                "DELETE FROM principal_role WHERE role = 'reader'",
                "the set of principals, grants, settings and pending approvals"
            ),
            ("UPDATE authority_head SET revision = revision + 1", "the row `authority_head`"),
        ]
    )
    func promoted(sql: String, row: String) async throws {
        try await withReader { folder in
            try tamper(folder, sql)
            let refusal = #expect(throws: EngineError.self) { try openNotes(folder) }
            guard case .authorityDamaged(let named) = refusal else {
                Issue.record("refused with \(String(describing: refusal))")
                return
            }
            #expect(named.hasPrefix(row))
        }
    }

    @Test("refuse the store when a revoked grant is put back as it was, with its valid seal")
    func replayed() async throws {
        try await withReader { folder in
            let before = try bareDatabase(folder)
            let grant = try before.read { connection in
                try connection.row(
                    """
                    SELECT principal_id, role, granted, granted_by, seal FROM principal_role
                    WHERE role = 'reader' AND principal_id <> granted_by
                    """
                ) {
                    [
                        SQLValue.blob($0.blob(0)), .text($0.text(1)), .integer($0.int64(2)),
                        .blob($0.blob(3)), .blob($0.blob(4)),
                    ]
                }
            }
            try before.close()
            let store = try openNotes(folder)
            let notes = NoteStore(folder: folder, store: store)
            _ = try await store.perform(UserRevoke(user: "reader", role: "reader"), for: notes.request())
            try store.close()
            let values = try #require(grant)
            try tamper(
                folder,
                "INSERT INTO principal_role VALUES (?1, ?2, ?3, ?4, ?5)",
                values[0],
                values[1],
                values[2],
                values[3],
                values[4]
            )
            #expect(throws: EngineError.self) { try openNotes(folder) }
        }
    }

    @Test("never leave a store without an administrator")
    func lastAdmin() async throws {
        try await withNotes { notes in
            await #expect(throws: EngineError.self) {
                try await notes.store.perform(UserRevoke(user: "owner", role: "admin"), for: notes.request())
            }
        }
    }

    @Test("put a policy in force only by the policy in force; editing the folder changes nothing")
    func policy() async throws {
        try await withNotes { notes in
            try await notes.add("reader", role: "reader")
            var files = NoteStore.policies
            files["roles.yaml"] = files["roles.yaml"]?.replacingOccurrences(
                of: "operations: [note.show]\n    visibility: {contact.name: masked}",
                with: "operations: [note.*]\n    visibility: {contact.name: masked}"
            )
            let roles = try #require(files["roles.yaml"])
            try roles.write(toFile: notes.folder + "/policies/roles.yaml", atomically: true, encoding: .utf8)
            let add = NoteAdd(number: "1", person: "Ada", email: "ada@example.org")
            await #expect(throws: Denial.self) {
                try await notes.store.perform(add, for: notes.request("reader"))
            }
            await #expect(throws: Denial.self) {
                try await notes.store.perform(PolicyApply(files: files), for: notes.request("reader"))
            }
            _ = try await notes.store.perform(PolicyApply(files: files), for: notes.request())
            let answer = try await notes.store.perform(add, for: notes.request("reader"))
            #expect(answer.person.values == ["name": "A."])
        }
    }
}
