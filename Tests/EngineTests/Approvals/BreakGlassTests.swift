import Engine
import Foundation
import Testing

@Suite("A role taken in an emergency")
struct BreakGlassTests {
    /// A store of two people with rules for emergencies.
    private static func with(_ test: (PairStore) async throws -> Void) async throws {
        try await PairStore.with(approvals: PairStore.approvals + PairStore.breakGlass, test)
    }

    private static func open(_ pair: PairStore, _ role: String = "keeper", within: String? = nil) async throws
        -> BreakGlassView
    {
        try await pair.perform(BreakGlassOpen(role: role, within: within), by: PairStore.wim).breakGlass
    }

    @Test("counts at once and for its time, for whoever took it and nobody else")
    func counts() async throws {
        try await Self.with { pair in
            let other = PairStore.Person(uid: 2999, user: "wim")
            await #expect(throws: Denial.self) { try await pair.perform(DoctorRun(), by: PairStore.wim) }
            let taken = try await Self.open(pair, within: "PT1H")
            #expect(taken.number == "BG-000001" && taken.state == "open" && taken.reason == "a test")
            _ = try await pair.perform(DoctorRun(), by: PairStore.wim)
            await #expect(throws: Denial.self) { try await pair.perform(DoctorRun(), by: other) }
            await #expect(throws: Denial.self) { try await pair.perform(DoctorRun(), by: PairStore.lea) }
            pair.pass(hours: 1)
            await #expect(throws: Denial.self) { try await pair.perform(DoctorRun(), by: PairStore.wim) }
        }
    }

    @Test("ends early when it is given back, or taken away by whoever reviews it")
    func closed() async throws {
        try await Self.with { pair in
            let taken = try await Self.open(pair)
            await #expect(throws: EngineError.self) {
                try await pair.perform(BreakGlassReview(number: taken.number), by: PairStore.ada)
            }
            let closed = try await pair.perform(BreakGlassClose(number: taken.number), by: PairStore.ada)
            #expect(closed.breakGlass.state == "ended")
            await #expect(throws: Denial.self) { try await pair.perform(DoctorRun(), by: PairStore.wim) }
        }
    }

    @Test("wants a reason, a role that may be taken, and no more time than its rule gives")
    func refused() async throws {
        try await Self.with { pair in
            var silent = pair.request(PairStore.wim)
            silent.reason = nil
            await #expect(throws: InputError.self) {
                try await pair.store.perform(BreakGlassOpen(role: "keeper"), for: silent)
            }
            await #expect(throws: InputError.self) { try await Self.open(pair, within: "PT2H1S") }
            await #expect(throws: Denial.self) { try await Self.open(pair, "admin") }
            await #expect(throws: Denial.self) {
                try await pair.perform(BreakGlassOpen(role: "keeper"), by: PairStore.owner, as: "wim")
            }
            let rows = try pair.count("break_glass")
            #expect(rows == 0)
            _ = try await Self.open(pair, within: "PT2H")
        }
    }

    @Test("blocks the next one until somebody else has reviewed it")
    func blocks() async throws {
        try await Self.with { pair in
            let taken = try await Self.open(pair)
            pair.pass(hours: 3)
            await #expect(throws: EngineError.self) { try await Self.open(pair) }
            for person in [PairStore.wim, PairStore.lea] {
                await #expect(throws: Denial.self) {
                    try await pair.perform(BreakGlassReview(number: taken.number), by: person)
                }
            }
            await #expect(throws: Denial.self) {
                try await pair.perform(BreakGlassReview(number: taken.number), by: PairStore.owner, as: "ada")
            }
            let reviewed = try await pair.perform(BreakGlassReview(number: taken.number), by: PairStore.ada)
            #expect(reviewed.breakGlass.state == "reviewed" && reviewed.breakGlass.reviewedBy == "ada")
            #expect(try await Self.open(pair).number == "BG-000002")
        }
    }

    @Test(
        "is reviewed by another person, whatever name of theirs its taker tries",
        arguments: [
            ("with a role of their own that may review", PairStore.wim, nil),
            ("as another principal of the same uid, by its Unix user", .init(uid: 2001, user: "ada"), nil),
            (
                "as another principal of the same uid, by its group",
                .init(uid: 2001, user: "wim-2", groups: ["keys"]), nil
            ),
            ("as the same principal, by another uid", .init(uid: 2999, user: "wim"), nil),
            ("in the name of the other administrator", PairStore.wim, "ada"),
        ] as [(String, PairStore.Person, String?)]
    )
    func ownReview(way: String, person: PairStore.Person, name: String?) async throws {
        try await Self.with { pair in
            // Whoever takes it is an administrator as well, so that their role alone would let them review it.
            _ = try await pair.agree(UserGrant(user: "wim", role: "admin"), PairStore.owner, PairStore.ada)
            let keys = UserAdd(user: "keys", unixUser: nil, unixGroup: "keys", roles: ["admin"])
            _ = try await pair.agree(keys, PairStore.owner, PairStore.ada)
            let taken = try await Self.open(pair)
            _ = try await pair.perform(BreakGlassClose(number: taken.number), by: PairStore.wim)
            let denial = await #expect(throws: Denial.self, "\(way)") {
                try await pair.perform(BreakGlassReview(number: taken.number), by: person, as: name)
            }
            #expect(denial?.rule == "second-person", "\(way)")
            let list = try await pair.perform(BreakGlassList(), by: PairStore.ada).breakGlass
            #expect(list.map(\.state) == ["ended"])
            await #expect(throws: EngineError.self) { try await Self.open(pair) }
            let reviewed = try await pair.perform(BreakGlassReview(number: taken.number), by: PairStore.ada)
            #expect(reviewed.breakGlass.reviewedBy == "ada")
        }
    }

    @Test("never makes a second person")
    func noSecondPerson() async throws {
        try await Self.with { pair in
            let number = try await pair.ask(PairStore.note("1"), by: PairStore.owner)
            _ = try await Self.open(pair, "lead")
            pair.pass(hours: 1.5)
            let denial = await #expect(throws: Denial.self) {
                try await pair.perform(ApprovalGrant(approval: number), by: PairStore.wim)
            }
            #expect(denial?.rule == "note-made")
            // What is asked for meanwhile waits as ever.
            _ = try await pair.ask(PairStore.note("2"), by: PairStore.wim)
            let done = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.lea)
            #expect(done.approval.state == "done")
        }
    }

    @Test("is seen at once, and marks what is done meanwhile")
    func seen() async throws {
        try await Self.with { pair in
            let before = try await pair.perform(EventList(), by: PairStore.ada).next
            let taken = try await Self.open(pair)
            let events = try await pair.perform(EventList(after: before), by: PairStore.ada).events
            #expect(events.map(\.operation) == ["break-glass.open"] && events.first?.user == "wim")
            #expect(try await pair.perform(StoreStatus(), by: PairStore.ada).breakGlassUnreviewed == 1)
            let gauges = try pair.store.gauges().map { "\($0.gauge.name) \($0.value)" }
            #expect(gauges.contains("coffer_break_glass_open 1.0"))
            #expect(gauges.contains("coffer_break_glass_unreviewed 1.0"))
            let list = try await pair.perform(BreakGlassList(), by: PairStore.ada).breakGlass
            #expect(list.map(\.number) == [taken.number] && list.first?.reason == "a test")
            let note = try await pair.ask(PairStore.note("1"), by: PairStore.wim)
            let entries = try await pair.perform(AuditList(limit: 2), by: PairStore.owner).entries
            #expect(entries.first?.approvals == [taken.number, note])
            #expect(try await pair.perform(AuditList(limit: 1), by: PairStore.owner).entries.count == 1)
        }
    }

    @Test(
        "cannot be made or lengthened on the disk",
        arguments: [
            "UPDATE break_glass SET until = until + 1", "UPDATE break_glass SET role = 'admin'",
            "UPDATE break_glass SET closed = NULL", "UPDATE break_glass SET reviewed = 1",
            "DELETE FROM break_glass",
        ]
    )
    func tampered(sql: String) async throws {
        try await Self.with { pair in
            let taken = try await Self.open(pair)
            _ = try await pair.perform(BreakGlassClose(number: taken.number), by: PairStore.wim)
            let number = try await pair.ask(PairStore.note("1"), by: PairStore.owner)
            try tamper(pair.folder, sql)
            let error = await #expect(throws: EngineError.self) {
                try await pair.perform(ApprovalGrant(approval: number), by: PairStore.lea)
            }
            #expect(error?.code == "authority-damaged")
        }
    }
}
