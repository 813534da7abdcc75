@testable import Engine
import Foundation
import Sealing
import Storage
import Testing

@Suite("What a command prepares before its turn")
struct PreparationTests {
    private let request = Request(caller: NoteStore.owner)

    @Test("is what its turn stores, where nothing has changed meanwhile")
    func isUsed() async throws {
        try await withNotes { notes in
            let store = notes.store
            _ = try await store.perform(note, for: request)
            let parts = store.parts
            let prepared = parts.prepare(NoteEdit(number: "N-1", person: "Ada King"), for: request)
            let preparation = try #require(prepared)
            let body = try await edit("Ada King", store, preparation)
            let place = try await place(store)
            let fields = try parts.database.read { connection in
                try parts.context("note.show", request, connection, isWriting: false)
                    .use(body, at: place)
            }
            #expect(fields["name"]?.disclose() == "Ada King")
            #expect(preparation.envelope(of: fields, at: place) == body)
        }
    }

    @Test("stands for nothing where the row, the fields or the place are others by then")
    func isLeftAside() async throws {
        try await withNotes { notes in
            let store = notes.store
            _ = try await store.perform(note, for: request)
            let parts = store.parts
            let edit = NoteEdit(number: "N-1", person: "Ada King")
            let preparation = try #require(parts.prepare(edit, for: request))
            // Somebody else has their turn between the preparation and the command's own.
            _ = try await store.perform(NoteEdit(number: "N-1", person: "Augusta"), for: request)
            let body = try await self.edit("Ada King", store, preparation)
            let place = try await place(store)
            #expect(place.revision == 3)
            let stale = SealedPlace(
                table: place.table,
                row: place.row,
                revision: 2,
                class: place.retentionClass,
                subject: place.subject
            )
            let fields = PersonalFields([
                "name": Plaintext("Ada King"), "email": Plaintext("ada@example.org"),
            ])
            #expect(preparation.envelope(of: fields, at: stale) != nil)
            #expect(preparation.envelope(of: fields, at: place) == nil)
            #expect(preparation.envelope(of: PersonalFields(["name": Plaintext("Ada")]), at: stale) == nil)
            #expect(preparation.envelope(of: fields, at: stale) != body)
            let shown = try await store.perform(NoteShow(number: "N-1"), for: request)
            #expect(shown.person.values["name"] == "Ada King")
        }
    }

    @Test("is nothing where the caller may not do it, and the turn says why")
    func isDenied() async throws {
        try await withNotes { notes in
            let store = notes.store
            _ = try await store.perform(note, for: request)
            let stranger = Request(caller: Caller(uid: 4242, user: "stranger", groups: []))
            let edit = NoteEdit(number: "N-1", person: "Mallory")
            #expect(store.parts.prepare(edit, for: stranger) == nil)
            await #expect(throws: EngineError.self) { try await store.perform(edit, for: stranger) }
        }
    }

    @Test("of many that edit one note at once comes the same as of one after the other")
    func crowd() async throws {
        try await withNotes { notes in
            let store = notes.store
            _ = try await store.perform(note, for: request)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<40 {
                    group.addTask {
                        let edit = NoteEdit(number: "N-1", person: "Person \(index)")
                        let answer = try await store.perform(edit, for: request)
                        #expect(answer.person.values["name"] == "Person \(index)")
                    }
                }
                try await group.waitForAll()
            }
            let place = try await place(store)
            #expect(place.revision == 41)
            let verified = try await store.perform(AuditVerify(rows: true), for: request)
            #expect(verified.findings.isEmpty)
        }
    }

    private var note: NoteAdd { NoteAdd(number: "N-1", person: "Ada Lovelace", email: "ada@example.org") }

    /// Has the turn of an edit that was prepared, and answers the body that is stored afterwards.
    private func edit(_ person: String, _ store: Store, _ preparation: Preparation) async throws -> [UInt8] {
        let (parts, request) = (store.parts, request)
        _ = try await parts.database.write { connection in
            try CommandRun(
                connection: connection,
                parts: parts,
                request: request,
                preparation: preparation
            ).perform(NoteEdit(number: "N-1", person: person))
        }
        return try parts.database.read { connection in
            try #require(try connection.row("SELECT body FROM note") { $0.blob(0) })
        }
    }

    private func place(_ store: Store) async throws -> SealedPlace {
        let (parts, request) = (store.parts, request)
        return try parts.database.read { connection in
            let context = try parts.context("note.show", request, connection, isWriting: false)
            return try context.noteRow("number = ?1", .text("N-1"), name: "N-1").place
        }
    }
}
