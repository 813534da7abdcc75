import Engine
import OrderDesk
import Testing

@Suite("A refusal in the audit log")
struct RefusalEntryTests {
    /// The refusals that stand in the log once somebody has made a change.
    private func entries(_ desk: Desk) async throws -> [AuditView] {
        try await desk.addCustomer("Ada Example")
        return try await desk.perform(AuditList(limit: 1000)).entries.filter { $0.outcome == "denied" }
    }

    @Test("stands there once a day for each operation and rule of a user, and tells who, what and why")
    func once() async throws {
        try await ReviewTests.with { desk, clock in
            let clerk = try await desk.person("clara", role: "clerk")
            let other = try await desk.person("carl", role: "clerk")
            for person in [clerk, clerk, other, clerk] {
                await #expect(throws: Denial.self) { try await desk.perform(ReportRevenue(), as: person) }
            }
            await #expect(throws: Denial.self) {
                try await desk.perform(
                    StockAdjust(sku: "TEA-1", quantity: "5"),
                    as: clerk,
                    reason: "for Ada Example"
                )
            }
            let log = try await desk.perform(AuditList(limit: 1000)).entries
            #expect(!log.contains { $0.outcome == "denied" }, "who is refused writes nothing")
            let first = try await entries(desk)
            #expect(first.map(\.operation) == ["stock.adjust", "report.revenue", "report.revenue"])
            #expect(first.map(\.principal) == ["clara", "carl", "clara"])
            #expect(first.allSatisfy { $0.rule == "no-grant" && $0.objects.isEmpty && $0.subjects.isEmpty })
            clock.set("2026-10-06")
            await #expect(throws: Denial.self) { try await desk.perform(ReportRevenue(), as: clerk) }
            #expect(try await entries(desk).count == 4, "another day")
            #expect(try await desk.perform(AuditVerify(rows: true)).findings.isEmpty)
        }
    }

    @Test("is not made by strangers, by what is wrong with the input, nor by what succeeds")
    func others() async throws {
        try await ReviewTests.with { desk, _ in
            let stranger = Desk.Person(caller: Caller(uid: 4711, user: "nobody", groups: []))
            await #expect(throws: EngineError.self) { try await desk.perform(ReportRevenue(), as: stranger) }
            await #expect(throws: InputError.self) { try await desk.perform(ReviewMake(period: "x")) }
            _ = try await desk.perform(ReportRevenue())
            #expect(try await entries(desk).isEmpty)
        }
    }

    @Test("is no event, and rolls back nothing of what others change")
    func noEvent() async throws {
        try await ReviewTests.with { desk, _ in
            let clerk = try await desk.person("clara", role: "clerk")
            let before = try await desk.perform(EventList(limit: 1000)).events.count
            await #expect(throws: Denial.self) {
                try await desk.perform(
                    ProductAdd(sku: "X", productName: "X", price: "1", tax: "S:19"),
                    as: clerk
                )
            }
            #expect(try await desk.perform(EventList(limit: 1000)).events.count == before)
            #expect(try await desk.perform(ProductList()).products.isEmpty, "nothing was written")
        }
    }
}
