import Engine
import Foundation
import Testing

@testable import OrderDesk

@Suite("A review")
struct ReviewTests {
    static func with(
        _ day: String = "2026-10-05",
        custody: Custody = .solo,
        policies: (inout [String: String]) -> Void = { _ in },
        _ test: (Desk, DayClock) async throws -> Void
    ) async throws {
        let clock = DayClock(day)
        try await withDesk(custody: custody, policies: policies, clock: { clock.now }) { desk in
            try await test(desk, clock)
        }
    }

    /// The bytes that a server would answer.
    static func bytes(_ answer: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(answer), as: UTF8.self)
    }

    static func value(_ review: ReviewView, _ key: String, _ name: String = "value") -> String? {
        review.figures.first { $0.figure == key }?.values.values[name]
    }

    /// Confirmed orders, opened by the owner.
    static func sell(_ count: Int, in desk: Desk) async throws {
        if try await desk.perform(ProductList()).products.isEmpty {
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "1000")
        }
        for _ in 0..<count {
            let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
            _ = try await desk.perform(OrderConfirm(order: draft.id))
        }
    }

    private func make(_ period: String, _ desk: Desk, as person: Desk.Person = Desk.owner) async throws
        -> ReviewView
    {
        try await desk.perform(ReviewMake(period: period), as: person).review
    }

    private func show(_ period: String, _ desk: Desk, as person: Desk.Person = Desk.owner) async throws
        -> ReviewView
    {
        try await desk.perform(ReviewShow(review: period), as: person).review
    }

    @Test("has the figures of the reports, and says what they were in the last one of the same length")
    func figures() async throws {
        try await Self.with { desk, clock in
            try await Self.sell(2, in: desk)
            clock.set("2026-11-02")
            let october = try await make("2026-10", desk)
            #expect(october.comparedWith == nil && october.state == "draft" && october.version == 1)
            #expect(Self.value(october, "orders.opened") == "2")
            #expect(Self.value(october, "revenue.net.EUR") == "20.00")
            _ = try await desk.perform(ReviewSignOff(review: "2026-10"))
            try await Self.sell(5, in: desk)
            clock.set("2026-12-01")
            let november = try await make("2026-11", desk)
            #expect(november.comparedWith == "2026-10")
            #expect(Self.value(november, "orders.opened") == "5")
            #expect(Self.value(november, "orders.opened", "before") == "2")
            #expect(Self.value(november, "orders.opened", "change") == "3")
            var cycle = ReportCycle(from: "2026-11-01", to: "2026-11-30")
            let steps = try await desk.perform(cycle).steps
            for step in steps {
                #expect(Self.value(november, "cycle.\(step.step).p50-hours") == step.p50Hours, "\(step.step)")
            }
            cycle.to = "2026-11-30"
            var margin = ReportMargin()
            (margin.from, margin.to) = ("2026-11-01", "2026-11-30")
            let told = try await desk.perform(margin).margins
            #expect(told.count == 1 && told.first?.tooFew == false)
            #expect(Self.value(november, "margin.percent.EUR") == told.first?.figures.values["percent"])
            // A quarter is compared with quarters only.
            #expect(try await make("2026-Q4", desk).comparedWith == nil)
        }
    }

    @Test("says nothing of fewer than five, and nothing about a customer")
    func smallGroups() async throws {
        try await Self.with { desk, clock in
            try await Self.sell(4, in: desk)
            clock.set("2026-11-02")
            let review = try await make("2026-10", desk)
            for key in [
                "margin.amount.EUR", "margin.percent.EUR", "cycle.confirmation.p50-hours",
                "satisfaction.mean",
            ] {
                let figure = try #require(review.figures.first { $0.figure == key })
                #expect(figure.tooFew && figure.values.values.isEmpty, "\(key)")
            }
            let page = try await desk.perform(ReviewPage(review: "2026-10")).page
            for text in [try Self.bytes(review), page] {
                #expect(!text.contains("Ada") && !text.contains("C-000001") && !text.contains("Berlin"))
            }
        }
    }

    @Test("is made anew while it is a draft, and is the same to the byte once it is signed off")
    func kept() async throws {
        try await Self.with { desk, clock in
            try await Self.sell(1, in: desk)
            clock.set("2026-10-20")
            _ = try await make("2026-10", desk)
            let early = await #expect(throws: EngineError.self) {
                try await desk.perform(ReviewSignOff(review: "2026-10"))
            }
            #expect("\(try #require(early))".contains("its last day is 2026-10-31"))
            try await Self.sell(1, in: desk)
            clock.set("2026-11-02")
            // Its days are over, and it was made before they were.
            await #expect(throws: EngineError.self) {
                try await desk.perform(ReviewSignOff(review: "2026-10"))
            }
            let again = try await desk.perform(ReviewMake(period: "2026-10"))
            #expect(again.verdict != nil && again.review.version == 2)
            #expect(Self.value(again.review, "orders.opened") == "2")
            let open = ReviewActionAdd(
                review: "2026-10",
                improvement: "confirm on the same day",
                figure: "orders.opened"
            )
            _ = try await desk.perform(open)
            let stale = await #expect(throws: EngineError.self) {
                try await desk.perform(ReviewSignOff(review: "2026-10", expectedVersion: 1))
            }
            #expect("\(try #require(stale))".contains("now at version 2"))
            _ = try await desk.perform(ReviewSignOff(review: "2026-10", expectedVersion: 2))
            let signed = try Self.bytes(try await show("2026-10", desk))
            let page = try await desk.perform(ReviewPage(review: "2026-10")).page

            clock.set("2026-12-02")
            try await Self.sell(3, in: desk)
            _ = try await make("2026-11", desk)
            _ = try await desk.perform(
                ReviewActionClose(action: "IM-000001", review: "2026-11"),
                reason: "done"
            )
            for command in [ReviewMake(period: "2026-10")] {
                let refusal = await #expect(throws: EngineError.self) { try await desk.perform(command) }
                #expect("\(try #require(refusal))".contains("it is signed off"))
            }
            await #expect(throws: EngineError.self) {
                try await desk.perform(ReviewSignOff(review: "2026-10"))
            }
            await #expect(throws: EngineError.self) { try await desk.perform(open) }
            #expect(try Self.bytes(try await show("2026-10", desk)) == signed)
            #expect(try await desk.perform(ReviewPage(review: "2026-10")).page == page)
            #expect(try await desk.findings() == [])
        }
    }

    @Test("carries forward what is to be improved, and closes it with its figure before and after")
    func improvements() async throws {
        try await Self.with { desk, clock in
            try await Self.sell(1, in: desk)
            clock.set("2026-11-02")
            _ = try await make("2026-10", desk)
            var add = ReviewActionAdd(
                review: "2026-10",
                improvement: "open orders on the day they are asked for",
                figure: "orders.opened",
                owner: "owner",
                dueOn: "2026-11-20"
            )
            _ = try await desk.perform(add)
            (add.figure, add.improvement, add.dueOn) = (nil, "tidy the shelf", nil)
            _ = try await desk.perform(add)
            add.figure = "satisfaction.mean"
            await #expect(throws: InputError.self, "it has no value") { try await desk.perform(add) }
            add.figure = "orders.invented"
            await #expect(throws: InputError.self) { try await desk.perform(add) }
            let own = ReviewActionClose(action: "IM-000001", review: "2026-10")
            let early = await #expect(throws: EngineError.self) { try await desk.perform(own) }
            #expect("\(try #require(early))".contains("no later period of the same length"))
            _ = try await desk.perform(ReviewSignOff(review: "2026-10"))

            try await Self.sell(4, in: desk)
            clock.set("2026-12-02")
            let november = try await make("2026-11", desk)
            #expect(november.improvements.map(\.number) == ["IM-000001", "IM-000002"], "carried forward")
            #expect(Self.value(november, "overdue.improvements") == "1")
            #expect(november.overdueItems.contains { $0.kind == "improvement" && $0.number == "IM-000001" })
            let drop = ReviewActionClose(action: "IM-000002", review: "2026-11", outcome: .dropped)
            let silent = await #expect(throws: InputError.self) { try await desk.perform(drop) }
            #expect(silent?.field == "reason")
            #expect(try await desk.perform(ReviewActionList()).improvements.count == 2, "nothing was written")
            _ = try await desk.perform(drop, reason: "the shelf is gone")
            let closed = try await desk.perform(
                ReviewActionClose(action: "IM-000001", review: "2026-11")
            ).improvement
            #expect(closed.state == .done && closed.openedIn == "2026-10" && closed.closedIn == "2026-11")
            #expect(closed.fields.values["before"] == "1" && closed.fields.values["after"] == "4")
            #expect(closed.fields.values["improvement"] == "open orders on the day they are asked for")
            await #expect(throws: EngineError.self, "it is closed once") {
                try await desk.perform(ReviewActionClose(action: "IM-000001", review: "2026-11"))
            }
            _ = try await desk.perform(ReviewSignOff(review: "2026-11"))
            clock.set("2027-01-02")
            #expect(try await make("2026-12", desk).improvements.isEmpty, "what is closed is not carried on")
            #expect(try await desk.perform(ReviewActionList()).improvements.isEmpty)
            let all = try await desk.perform(ReviewActionList(all: true)).improvements
            #expect(all.map(\.state) == [.done, .dropped])
        }
    }

    @Test("counts what was refused, by operation and rule, from the audit log")
    func refusals() async throws {
        try await Self.with { desk, clock in
            let clerk = try await desk.person("clara", role: "clerk")
            for day in ["2026-10-06", "2026-10-07"] {
                clock.set(day)
                for _ in 0..<3 {
                    await #expect(throws: Denial.self) { try await desk.perform(ReportRevenue(), as: clerk) }
                }
            }
            // Of another month.
            clock.set("2026-11-01")
            await #expect(throws: Denial.self) {
                try await desk.perform(ReviewMake(period: "2026-10"), as: clerk)
            }
            let review = try await make("2026-10", desk)
            #expect(review.refusals.map(\.operation) == ["report.revenue"])
            let refusal = try #require(review.refusals.first)
            #expect(refusal.rule == "no-grant" && refusal.users == 1 && refusal.days == 2)
            #expect(Self.value(review, "refusals.days") == "2")
            #expect(try await desk.perform(ReviewList()).reviews.count == 1, "the clerk made none")
        }
    }

    @Test("says who holds which role and used it when; their names are for those who see data about staff")
    func roles() async throws {
        try await Self.with { desk, clock in
            let clerk = try await desk.person("clara", role: "clerk")
            let auditor = try await desk.person("aida", role: "auditor")
            var officer = try await desk.person("olga", role: "compliance")
            officer.purpose = "incident-response"
            clock.set("2026-10-12")
            var fields = CustomerFields()
            fields.name = "Berta Example"
            _ = try await desk.perform(CustomerAdd(fields: fields), as: clerk)
            clock.set("2026-11-01")
            _ = try await make("2026-10", desk)
            let full = try await show("2026-10", desk, as: officer).roleUse
            let used = try #require(full.first { $0.holder.values["user"] == "clara" })
            #expect(used.role == "clerk" && used.timesUsed == 1)
            #expect(used.lastUsed.map { "\($0)" } == "2026-10-12T12:00:00.000Z")
            #expect(used.granted.map { "\($0)" } == "2026-10-05T12:00:00.000Z")
            let idle = try #require(full.first { $0.holder.values["user"] == "aida" })
            #expect(idle.timesUsed == 0 && idle.lastUsed == nil)
            let seen = try await show("2026-10", desk, as: auditor)
            #expect(seen.roleUse.count == full.count)
            #expect(seen.roleUse.allSatisfy { $0.holder.withheld == ["user"] && $0.holder.values.isEmpty })
            let page = try await desk.perform(ReviewPage(review: "2026-10"), as: auditor).page
            #expect(!page.contains("clara") && !page.contains("aida"))
        }
    }

    @Test("is written as a page in both languages", arguments: DocumentLanguage.allCases)
    func page(language: DocumentLanguage) async throws {
        try await Self.with { desk, clock in
            try await Self.sell(1, in: desk)
            clock.set("2026-11-02")
            let review = try await make("2026-10", desk)
            _ = try await desk.perform(ReviewActionAdd(review: "2026-10", improvement: "<b>pick</b>"))
            let page = try await desk.perform(ReviewPage(review: "2026-10", language: language)).page
            #expect(page.contains("&lt;b&gt;pick&lt;/b&gt;") && !page.contains("<b>"))
            #expect(page.contains(language == .english ? "A draft; not signed off." : "草稿，尚未签署。"))
            for figure in review.figures {
                #expect(
                    ReviewTexts.name(of: figure.figure, in: language) != figure.figure,
                    "\(figure.figure)"
                )
            }
            #expect(ReviewTexts.all[language]?.keys == Set(ReviewText.allCases))
        }
    }
}
