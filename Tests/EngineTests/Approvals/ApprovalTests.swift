import Engine
import Foundation
import Testing

@Suite("A request that needs a second person")
struct ApprovalTests {
    @Test("is stored and answered with its number, and nothing else is written")
    func stored() async throws {
        try await PairStore.with { pair in
            let before = try pair.count("audit_entry")
            let error = await #expect(throws: EngineError.self) {
                try await pair.perform(PairStore.note("1"), by: PairStore.wim)
            }
            let problem = Problem(try #require(error))
            #expect(problem.code == "approval-pending" && problem.approval == "AP-000001")
            #expect(problem.httpStatus == 409 && problem.exitCode == 75)
            #expect(try pair.count("note") == 0)
            #expect(try pair.count("audit_entry") == before + 1)
            let entry = try #require(
                try await pair.perform(AuditList(limit: 1), by: PairStore.owner).entries.first
            )
            #expect(entry.operation == "note.add" && entry.outcome == "pending")
            #expect(entry.principal == "wim" && entry.approvals == ["AP-000001"])
            let list = try await pair.perform(ApprovalList(), by: PairStore.lea).approvals
            #expect(list.map(\.number) == ["AP-000001"] && list.first?.user == "wim")
            #expect(list.first?.rules.map(\.rule) == ["note-made"])
        }
    }

    @Test("is carried out once somebody else agrees, in the name of whoever asked")
    func granted() async throws {
        try await PairStore.with { pair in
            let number = try await pair.ask(PairStore.note("1"), by: PairStore.wim)
            let answer = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.lea)
            #expect(answer.approval.state == "done" && answer.approval.votes.map(\.user) == ["lea"])
            let note = try await pair.perform(NoteShow(number: "1"), by: PairStore.wim)
            #expect(note.person.values["name"] == "Grace Hopper")
            let entries = try await pair.perform(AuditList(limit: 10), by: PairStore.owner).entries
            let made = try #require(entries.first { $0.operation == "note.add" && $0.outcome == "done" })
            #expect(made.principal == "wim" && made.uid == 2001 && made.approvals == ["\(number)/lea"])
            let grant = try #require(entries.first { $0.operation == "approval.grant" })
            #expect(grant.principal == "lea" && grant.approvals == [number])
            #expect(try pair.count("approval_part") == 0)
            let verified = try await pair.perform(AuditVerify(rows: true), by: PairStore.owner)
            #expect(verified.sound)
        }
    }

    @Test("under one idempotency key is stored once, and answered like any other once it is done")
    func repeated() async throws {
        try await PairStore.with { pair in
            let first = try await pair.ask(PairStore.note("1"), by: PairStore.wim, key: "k")
            let again = try await pair.ask(PairStore.note("1"), by: PairStore.wim, key: "k")
            #expect(first == again)
            #expect(try pair.count("approval") == 1)
            await #expect(throws: EngineError.idempotencyConflict(key: "k")) {
                try await pair.perform(PairStore.note("2"), by: PairStore.wim, key: "k")
            }
            _ = try await pair.perform(ApprovalGrant(approval: first), by: PairStore.lea)
            let answer = try await pair.perform(PairStore.note("1"), by: PairStore.wim, key: "k")
            #expect(answer.number == "1")
            #expect(try pair.count("note") == 1)
            let other = try await pair.ask(PairStore.note("2"), by: PairStore.wim)
            let third = try await pair.ask(PairStore.note("2"), by: PairStore.wim)
            #expect(other != third)
        }
    }

    @Test("is never carried out once it was refused, taken back or has expired", arguments: 0..<3)
    func closed(way: Int) async throws {
        try await PairStore.with { pair in
            let number = try await pair.ask(PairStore.note("1"), by: PairStore.wim, key: "k")
            switch way {
            case 0: _ = try await pair.perform(ApprovalRefuse(approval: number), by: PairStore.lea)
            case 1: _ = try await pair.perform(ApprovalWithdraw(approval: number), by: PairStore.wim)
            default: pair.pass(hours: 24 * 7)
            }
            let state = ["refused", "withdrawn", "expired"][way]
            #expect(try await pair.state(number) == state)
            let closed = EngineError.approvalClosed(number: number, state: state)
            await #expect(throws: closed) {
                try await pair.perform(ApprovalGrant(approval: number), by: PairStore.leo)
            }
            await #expect(throws: closed) {
                try await pair.perform(PairStore.note("1"), by: PairStore.wim, key: "k")
            }
            #expect(try pair.count("note") == 0)
            // What has expired is cleared away with the next change.
            _ = try await pair.ask(PairStore.note("9"), by: PairStore.wim)
            #expect(try pair.count("approval_part") == 1)
            let verified = try await pair.perform(AuditVerify(rows: true), by: PairStore.owner)
            #expect(verified.sound)
        }
    }

    @Test("that would fail anyway is refused before anybody is asked")
    func hopeless() async throws {
        try await PairStore.with { pair in
            await #expect(throws: EngineError.notFound(kind: "note", name: "7")) {
                try await pair.perform(NoteEdit(number: "7", person: "Nobody"), by: PairStore.wim)
            }
            await #expect(throws: Denial.self) {
                try await pair.perform(PairStore.note("1"), by: PairStore.lea)
            }
            let filed = try pair.count("approval")
            #expect(filed == 0)
        }
    }

    @Test("waits for as many people as its rule wants, each counted once")
    func twoOthers() async throws {
        try await PairStore.with { pair in
            let made = try await pair.ask(PairStore.note("1"), by: PairStore.wim)
            _ = try await pair.perform(ApprovalGrant(approval: made), by: PairStore.lea)
            let number = try await pair.ask(
                NoteEdit(number: "1", person: "Grace B. Hopper"),
                by: PairStore.wim
            )
            let first = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.lea)
            #expect(first.approval.state == "pending")
            await #expect(throws: EngineError.self) {
                try await pair.perform(ApprovalGrant(approval: number), by: PairStore.lea)
            }
            let second = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.gus)
            #expect(second.approval.state == "done")
            #expect(second.approval.votes.map(\.user).sorted() == ["lea", "leads"])
            let note = try await pair.perform(NoteShow(number: "1"), by: PairStore.wim)
            #expect(note.person.values["name"] == "Grace B. Hopper")
        }
    }

    @Test("is decided under the policy and the rights of the moment it is carried out")
    func reauthorised() async throws {
        try await PairStore.with { pair in
            let number = try await pair.ask(PairStore.note("1"), by: PairStore.wim)
            let revoke = try await pair.ask(UserRevoke(user: "wim", role: "writer"), by: PairStore.owner)
            _ = try await pair.perform(ApprovalGrant(approval: revoke), by: PairStore.ada)
            await #expect(throws: Denial.self) {
                try await pair.perform(ApprovalGrant(approval: number), by: PairStore.lea)
            }
            #expect(try await pair.state(number) == "pending")
            #expect(try pair.count("approval_vote") == 1)
            #expect(try pair.count("note") == 0)
        }
    }

    @Test("does not count whoever agreed and has lost the role since")
    func lostRole() async throws {
        try await PairStore.with { pair in
            let made = try await pair.ask(PairStore.note("1"), by: PairStore.wim)
            _ = try await pair.perform(ApprovalGrant(approval: made), by: PairStore.lea)
            let number = try await pair.ask(NoteEdit(number: "1", person: "X"), by: PairStore.wim)
            _ = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.lea)
            let revoke = try await pair.ask(UserRevoke(user: "lea", role: nil), by: PairStore.owner)
            _ = try await pair.perform(ApprovalGrant(approval: revoke), by: PairStore.ada)
            let second = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.leo)
            #expect(second.approval.state == "pending")
            let third = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.gus)
            #expect(third.approval.state == "done")
        }
    }

    @Test("shows a second person what was asked, and nothing that could be about somebody")
    func shown() async throws {
        try await PairStore.with { pair in
            let note = try await pair.ask(PairStore.note("1"), by: PairStore.wim)
            let blind = try await pair.perform(ApprovalShow(approval: note), by: PairStore.lea).approval
            #expect(blind.input?.isEmpty == true && blind.objects.count == 1)
            let grant = try await pair.ask(UserGrant(user: "wim", role: "lead"), by: PairStore.owner)
            let shown = try await pair.perform(ApprovalShow(approval: grant), by: PairStore.ada).approval
            #expect(shown.input?.map { "\($0.name)=\($0.value)" } == ["role=lead", "user=wim"])
        }
    }

    @Test("is not filed without end by one person")
    func bounded() async throws {
        try await PairStore.with { pair in
            for number in 1...100 { _ = try await pair.ask(PairStore.note("\(number)"), by: PairStore.wim) }
            let error = await #expect(throws: EngineError.self) {
                try await pair.perform(PairStore.note("101"), by: PairStore.wim)
            }
            #expect(error?.code == "conflict")
            _ = try await pair.perform(ApprovalWithdraw(approval: "AP-000001"), by: PairStore.wim)
            #expect(try await pair.ask(PairStore.note("101"), by: PairStore.wim) == "AP-000101")
        }
    }

    @Test("is only told of in a dry run")
    func dryRun() async throws {
        try await PairStore.with { pair in
            var request = pair.request(PairStore.wim)
            request.isDryRun = true
            await #expect(throws: EngineError.approvalDue(rule: "note-made", operation: "note.add")) {
                try await pair.store.perform(PairStore.note("1"), for: request)
            }
            #expect(try pair.count("approval") == 0)
            let number = try await pair.ask(PairStore.note("1"), by: PairStore.wim)
            var trial = pair.request(PairStore.lea)
            trial.isDryRun = true
            let answer = try await pair.store.perform(ApprovalGrant(approval: number), for: trial)
            #expect(answer.approval.state == "done")
            #expect(try pair.count("note") == 0)
            #expect(try await pair.state(number) == "pending")
        }
    }
}
