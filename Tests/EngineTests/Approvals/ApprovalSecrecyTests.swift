import Engine
import Foundation
import Storage
import Testing

@Suite("What is stored of a waiting request")
struct ApprovalSecrecyTests {
    @Test("holds no personal value in clear in any file")
    func sealed() async throws {
        try await PairStore.with { pair in
            _ = try await pair.ask(PairStore.note("1"), by: PairStore.wim)
            let files = try FileManager.default.subpathsOfDirectory(atPath: pair.folder)
            for file in files {
                guard let bytes = FileManager.default.contents(atPath: "\(pair.folder)/\(file)") else {
                    continue
                }
                for secret in ["Grace", "Hopper", "grace@example.org", "a test"] {
                    #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) in \(file)")
                }
            }
        }
    }

    @Test("is sealed under the key of the person it is about, where there is one")
    func subject() async throws {
        try await PairStore.with { pair in
            let made = try await pair.ask(PairStore.note("1"), by: PairStore.wim)
            _ = try await pair.perform(ApprovalGrant(approval: made), by: PairStore.lea)
            let number = try await pair.ask(NoteEdit(number: "1", person: "Grace B."), by: PairStore.wim)
            func subjects() throws -> [[UInt8]] {
                try pair.query { connection in
                    let part = try connection.row("SELECT subject_id FROM approval_part") { $0.blob(0) }
                    let note = try connection.row("SELECT subject_id FROM note") { $0.blob(0) }
                    return [part ?? [], note ?? [0]]
                }
            }
            let found = try subjects()
            #expect(found[0] == found[1])
            // Forgotten with the person: nobody can carry it out any more.
            _ = try await pair.perform(NoteForget(number: "1"), by: PairStore.wim)
            // The person's key, and that of the input which the note was made with.
            #expect(try pair.store.shredTombstoned() == 2)
            _ = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.lea)
            await #expect(throws: (any Error).self) {
                try await pair.perform(ApprovalGrant(approval: number), by: PairStore.leo)
            }
            let refused = try await pair.perform(ApprovalRefuse(approval: number), by: PairStore.leo)
            #expect(refused.approval.state == "refused")
        }
    }

    @Test(
        "cannot be changed on the disk between asking and granting",
        arguments: [
            "UPDATE approval SET operation = 'note.forget'", "UPDATE approval SET uid = 3000",
            "UPDATE approval SET expires = expires + 1", "UPDATE approval SET digest = zeroblob(32)",
            "UPDATE approval SET rules = ''", "DELETE FROM approval_vote", "UPDATE approval_vote SET uid = 7",
            "UPDATE approval SET state = 'done'",
        ]
    )
    func tampered(sql: String) async throws {
        try await PairStore.with { pair in
            let made = try await pair.ask(PairStore.note("1"), by: PairStore.wim)
            _ = try await pair.perform(ApprovalGrant(approval: made), by: PairStore.lea)
            let number = try await pair.ask(NoteEdit(number: "1", person: "X"), by: PairStore.wim)
            _ = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.lea)
            try tamper(pair.folder, sql + (sql.hasPrefix("UPDATE approval SET") ? " WHERE position = 2" : ""))
            let error = await #expect(throws: EngineError.self) {
                try await pair.perform(ApprovalGrant(approval: number), by: PairStore.leo)
            }
            #expect(error?.code == "authority-damaged")
        }
    }

    @Test("cannot be swapped for the input of another request")
    func swapped() async throws {
        try await PairStore.with { pair in
            let one = try await pair.ask(PairStore.note("1"), by: PairStore.wim)
            let two = try await pair.ask(PairStore.note("2"), by: PairStore.wim)
            try tamper(
                pair.folder,
                """
                UPDATE approval_part SET approval_id = (
                    SELECT id FROM approval WHERE id <> approval_part.approval_id
                )
                """
            )
            for number in [one, two] {
                await #expect(throws: EngineError.self) {
                    try await pair.perform(ApprovalGrant(approval: number), by: PairStore.lea)
                }
            }
            #expect(try pair.count("note") == 0)
        }
    }

    @Test("cannot be put back to waiting once it was refused")
    func replayed() async throws {
        try await PairStore.with { pair in
            let number = try await pair.ask(PairStore.note("1"), by: PairStore.wim)
            let seal = try pair.query { try $0.row("SELECT seal FROM approval") { $0.blob(0) } }
            _ = try await pair.perform(ApprovalRefuse(approval: number), by: PairStore.lea)
            try tamper(
                pair.folder,
                "UPDATE approval SET state = 'pending', decided = NULL, seal = ?1",
                .blob(try #require(seal))
            )
            let error = await #expect(throws: EngineError.self) {
                try await pair.perform(ApprovalGrant(approval: number), by: PairStore.leo)
            }
            #expect(error?.code == "authority-damaged")
        }
    }
}
