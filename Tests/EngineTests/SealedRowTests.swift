import Engine
import Foundation
import Storage
import Testing

@Suite("Sealed rows")
struct SealedRowTests {
    /// A closed store with two notes about two people, the first edited once.
    private func withTwoNotes(_ test: (String) async throws -> Void) async throws {
        try await withNoteFolder { folder in
            let store = try openNotes(folder)
            let notes = NoteStore(folder: folder, store: store)
            for (number, person) in [("1", "Ada Lovelace"), ("2", "Grace Hopper")] {
                let add = NoteAdd(number: number, person: person, email: "\(number)@canary.example")
                _ = try await store.perform(add, for: notes.request())
            }
            try store.close()
            try await test(folder)
        }
    }

    private func show(_ number: String, _ folder: String) async throws -> NoteAnswer {
        let store = try openNotes(folder)
        defer { try? store.close() }
        let request = Request(caller: NoteStore.owner)
        return try await store.perform(NoteShow(number: number), for: request)
    }

    @Test("open where they were written")
    func untouched() async throws {
        try await withTwoNotes { folder in
            let answer = try await show("1", folder)
            #expect(answer.person.values["name"] == "Ada Lovelace")
        }
    }

    @Test(
        "open nowhere else",
        arguments: [
            "UPDATE note SET body = (SELECT body FROM note WHERE number = '2') WHERE number = '1'",
            "UPDATE note SET subject_id = (SELECT subject_id FROM note WHERE number = '2') WHERE number = '1'",
            "UPDATE note SET body_revision = 2 WHERE number = '1'",
            "UPDATE note SET body = zeroblob(length(body)) WHERE number = '1'",
        ]
    )
    func moved(sql: String) async throws {
        try await withTwoNotes { folder in
            try tamper(folder, sql)
            let error = await #expect(throws: (any Error).self) { try await show("1", folder) }
            let problem = Problem(try #require(error))
            #expect(problem.exitCode == 65, "\(problem.text)")
        }
    }

    @Test("put back to an older valid state are found by the audit log")
    func rolledBack() async throws {
        try await withTwoNotes { folder in
            let before = try bareDatabase(folder)
            let old = try before.read {
                try $0.row("SELECT body FROM note WHERE number = '1'") { $0.blob(0) }
            }
            try before.close()
            let store = try openNotes(folder)
            let request = Request(caller: NoteStore.owner)
            _ = try await store.perform(NoteEdit(number: "1", person: "Ada King"), for: request)
            let sound = try await store.perform(AuditVerify(rows: true), for: request)
            #expect(sound.sound)
            try store.close()
            try tamper(
                folder,
                "UPDATE note SET body = ?1, body_revision = 1 WHERE number = '1'",
                .blob(try #require(old))
            )
            let answer = try await show("1", folder)
            #expect(answer.person.values["name"] == "Ada Lovelace", "the old state is valid by itself")
            let again = try openNotes(folder)
            let report = try await again.perform(AuditVerify(rows: true), for: request)
            #expect(report.findings.map(\.code) == ["row-outdated"])
            try again.close()
        }
    }

    @Test("leave no personal value in clear in any file of the store")
    func canary() async throws {
        try await withTwoNotes { folder in
            let files = try #require(FileManager.default.enumerator(atPath: folder))
            var read = 0
            for case let name as String in files {
                guard let bytes = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
                read += 1
                for canary in ["Lovelace", "Hopper", "canary.example"] {
                    #expect(
                        bytes.range(of: Data(canary.utf8)) == nil,
                        "`\(canary)` stands in clear in \(name)"
                    )
                }
            }
            #expect(read > 5)
        }
    }
}
