@testable import Engine
import Foundation
import Storage
import TestSupport
import Testing

@Suite("A brief query")
struct BriefQueryTests {
    private let request = Request(caller: NoteStore.owner)

    @Test("is answered in the transaction of its audit entry while nobody else writes")
    func inItsEntrysTransaction() async throws {
        try await withNotes { notes in
            _ = try await notes.store.perform(note, for: request)
            let before = (figures: notes.store.commitFigures, counts: try notes.counts())
            let probe = Probe()
            let shown = try await notes.store.perform(NoteGlance(probe), for: request)
            #expect(shown.person.values["name"] == "Ada Lovelace")
            #expect(try await probe.connection == writer(notes.store))
            #expect(notes.store.commitFigures.batches == before.figures.batches + 2)
            #expect(try notes.counts().entries == before.counts.entries + 1)
            let listed = try await notes.store.perform(AuditList(limit: 1), for: request)
            #expect(listed.entries.first?.operation == "note.show")
        }
    }

    @Test("is read beside whoever has the writer, and released after its entry all the same")
    func besideAWriter() async throws {
        try await withNotes { notes in
            let store = notes.store
            _ = try await store.perform(note, for: request)
            let own = try await writer(store)
            let entries = try notes.counts().entries
            let holder = await Holder { untilLetGo in
                try store.parts.database.writeNow { _ in untilLetGo() }
            }
            let probe = Probe()
            async let shown = store.perform(NoteGlance(probe), for: request)
            let connection = await probe.connection
            #expect(connection != nil && connection != own)
            #expect(try notes.counts().entries == entries)
            try await holder.letGo()
            #expect(try await shown.person.values["name"] == "Ada Lovelace")
            #expect(try notes.counts().entries == entries + 1)
        }
    }

    @Test("that is refused leaves nothing, and the writer goes on")
    func refused() async throws {
        try await withNotes { notes in
            _ = try await notes.store.perform(note, for: request)
            let before = try notes.counts()
            await #expect(throws: EngineError.self) {
                try await notes.store.perform(NoteGlance(Probe(), number: "N-9"), for: request)
            }
            #expect(try notes.counts() == before)
            _ = try await notes.store.perform(NoteGlance(Probe()), for: request)
            let verified = try await notes.store.perform(AuditVerify(rows: true), for: request)
            #expect(verified.findings.isEmpty)
        }
    }

    private var note: NoteAdd { NoteAdd(number: "N-1", person: "Ada Lovelace", email: "ada@example.org") }

    private func writer(_ store: Store) async throws -> ObjectIdentifier {
        try await store.parts.database.write { ObjectIdentifier($0) }
    }
}

/// Shows a note as a query that says it is brief, and tells which connection it was answered on.
private struct NoteGlance: Query {
    static let name = NoteShow.name
    static let summary = NoteShow.summary
    static let schema = NoteShow.schema

    private enum CodingKeys: CodingKey { case number }

    var number = "N-1"
    var probe: Probe?
    var isBrief: Bool { true }

    init(_ probe: Probe, number: String = "N-1") {
        self.probe = probe
        self.number = number
    }

    func answer(in context: Context) throws -> NoteAnswer {
        probe?.note(context.connection)
        return try NoteShow(number: number).answer(in: context)
    }
}

/// Which connection a query was answered on, for one that waits to know.
private final class Probe: Sendable {
    private let seen = AsyncStream.makeStream(of: ObjectIdentifier.self)

    func note(_ connection: Connection) { seen.continuation.yield(ObjectIdentifier(connection)) }

    /// The first connection that is noted.
    var connection: ObjectIdentifier? {
        get async {
            for await connection in seen.stream { return connection }
            return nil
        }
    }
}
