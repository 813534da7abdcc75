import Engine
import Testing

@Suite("The pipeline of an operation")
struct PipelineTests {
    private let add = NoteAdd(number: "1", person: "Ada Lovelace", email: "ada@example.org")

    @Test("answers what the role may see, and says what it does not show")
    func reveals() async throws {
        try await withNotes { notes in
            _ = try await notes.store.perform(add, for: notes.request())
            try await notes.add("reader", role: "reader")
            let full = try await notes.store.perform(NoteShow(number: "1"), for: notes.request())
            #expect(full.person.values == ["name": "Ada Lovelace", "email": "ada@example.org"])
            let part = try await notes.store.perform(NoteShow(number: "1"), for: notes.request("reader"))
            #expect(part.person.masked == ["name"] && part.person.withheld == ["email"])
            #expect(part.person.values["email"] == nil && part.person.values["name"] != "Ada Lovelace")
        }
    }

    @Test("leaves the audit entry before the answer, with the fields that were released and no value")
    func audited() async throws {
        try await withNotes { notes in
            _ = try await notes.store.perform(add, for: notes.request())
            try await notes.add("reader", role: "reader")
            _ = try await notes.store.perform(NoteShow(number: "1"), for: notes.request("reader"))
            let list = try await notes.store.perform(AuditList(limit: 1), for: notes.request())
            let entry = try #require(list.entries.first)
            #expect(entry.operation == "note.show" && entry.principal == "reader")
            #expect(entry.released.map(\.field) == ["contact.name"])
            #expect(entry.released.map(\.visibility) == ["masked"])
        }
    }

    @Test("tells an unknown user nothing, and writes nothing for one who is refused")
    func refused() async throws {
        try await withNotes { notes in
            try await notes.add("reader", role: "reader")
            let before = try notes.counts()
            await #expect(throws: EngineError.unknownCaller(user: "stranger")) {
                try await notes.store.perform(NoteShow(number: "1"), for: notes.request("stranger"))
            }
            let denial = await #expect(throws: Denial.self) {
                try await notes.store.perform(add, for: notes.request("reader"))
            }
            #expect(denial?.rule.isEmpty == false)
            await #expect(throws: InputError.self) {
                try await notes.store.perform(
                    NoteAdd(number: "", person: "x", email: "y"),
                    for: notes.request()
                )
            }
            let after = try notes.counts()
            #expect(before == after)
        }
    }

    @Test("rolls a failed operation back whole, with its entry")
    func rolledBack() async throws {
        try await withNotes { notes in
            let before = try notes.counts()
            var failing = add
            failing.failsAfterwards = true
            let command = failing
            await #expect(throws: NoteAdd.Failure.self) {
                try await notes.store.perform(command, for: notes.request())
            }
            let after = try notes.counts()
            #expect(before == after)
            let report = try await notes.store.perform(AuditVerify(rows: true), for: notes.request())
            #expect(report.sound)
        }
    }

    @Test("answers a repeated request once done, and refuses its key for another body")
    func idempotent() async throws {
        try await withNotes { notes in
            let first = try await notes.store.perform(add, for: notes.request(key: "k1"))
            let again = try await notes.store.perform(add, for: notes.request(key: "k1"))
            #expect(first == again)
            #expect(try notes.counts().notes == 1)
            let other = NoteAdd(number: "2", person: "Ada Lovelace", email: "ada@example.org")
            await #expect(throws: EngineError.idempotencyConflict(key: "k1")) {
                try await notes.store.perform(other, for: notes.request(key: "k1"))
            }
            #expect(try notes.counts().notes == 1)
        }
    }

    @Test("shows in a dry run what would be, and keeps only the entry of what was shown")
    func dryRun() async throws {
        try await withNotes { notes in
            let before = try notes.counts()
            let answer = try await notes.store.perform(add, for: notes.request(isDryRun: true))
            #expect(answer.person.values["name"] == "Ada Lovelace")
            let after = try notes.counts()
            #expect(after.notes == 0 && after.entries == before.entries + 1)
            let report = try await notes.store.perform(AuditVerify(rows: true), for: notes.request())
            #expect(report.sound)
        }
    }

    @Test("unmasks with a reason up to the hour's limit, and not beyond")
    func hourlyLimit() async throws {
        try await withNotes { notes in
            _ = try await notes.store.perform(add, for: notes.request())
            try await notes.add("helper", role: "support")
            let show = NoteShow(number: "1")
            let masked = try await notes.store.perform(show, for: notes.request("helper"))
            #expect(masked.person.masked == ["email", "name"])
            let asked = notes.request("helper", reason: "the customer calls about a parcel")
            let full = try await notes.store.perform(show, for: asked)
            #expect(full.person.masked == [] && full.person.values["name"] == "Ada Lovelace")
            let denial = await #expect(throws: Denial.self) {
                try await notes.store.perform(show, for: asked)
            }
            #expect(denial?.rule == "limits.reveals-per-hour")
            _ = try await notes.store.perform(show, for: notes.request("helper"))
        }
    }

    @Test("carries both names in the log when the owner acts as somebody else")
    func actingAs() async throws {
        try await withNotes { notes in
            _ = try await notes.store.perform(add, for: notes.request())
            try await notes.add("reader", role: "reader")
            var request = notes.request()
            request.actingAs = "reader"
            let answer = try await notes.store.perform(NoteShow(number: "1"), for: request)
            #expect(answer.person.withheld == ["email"])
            let list = try await notes.store.perform(AuditList(limit: 1), for: notes.request())
            #expect(list.entries.first?.principal == "owner" && list.entries.first?.actingAs == "reader")
        }
    }

    @Test("answers many at once, each durable, and their log is whole")
    func concurrent() async throws {
        try await withNotes { notes in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<64 {
                    group.addTask {
                        let note = NoteAdd(
                            number: "n\(index)",
                            person: "P\(index)",
                            email: "p\(index)@example.org"
                        )
                        _ = try await notes.store.perform(note, for: notes.request())
                        _ = try await notes.store.perform(NoteShow(number: "n\(index)"), for: notes.request())
                    }
                }
                try await group.waitForAll()
            }
            let counts = try notes.counts()
            #expect(counts.notes == 64)
            let report = try await notes.store.perform(AuditVerify(rows: true), for: notes.request())
            #expect(report.sound && report.envelopes == 64 && report.entries == 1 + 64 * 2)
        }
    }
}
