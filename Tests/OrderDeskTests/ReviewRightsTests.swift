import Commands
import Engine
import Foundation
import OrderDesk
import Storage
import Testing

@Suite("The right to a review")
struct ReviewRightsTests {
    @Test("to sign it off is another person's than who made it, where the store has two")
    func secondPerson() async throws {
        try await ReviewTests.with(custody: .twoPerson) { desk, clock in
            let maker = try await desk.person("lena", role: "sales-lead")
            let same = try await desk.person("lena2", role: "finance", uid: maker.caller.uid)
            let other = try await desk.person("fred", role: "finance")
            clock.set("2026-11-02")
            _ = try await desk.perform(ReviewMake(period: "2026-10"), as: maker)
            var guise = Desk.Person(caller: maker.caller)
            guise.actingAs = "fred"
            var asOther = Desk.Person(caller: Desk.owner.caller)
            asOther.actingAs = "fred"
            for person in [maker, same, guise, asOther] {
                let denial = await #expect(throws: Denial.self) {
                    try await desk.perform(ReviewSignOff(review: "2026-10"), as: person)
                }
                #expect(denial?.rule == "custody.two-person")
            }
            let draft = try await desk.perform(ReviewShow(review: "2026-10"), as: other).review
            #expect(draft.state == "draft" && draft.signed == nil, "nothing was written")
            let signed = try await desk.perform(ReviewSignOff(review: "2026-10"), as: other).review
            #expect(signed.state == "signed-off" && signed.signedBy == "fred" && signed.madeBy == "lena")
        }
    }

    @Test("is nobody's who reaches the orders of a team only")
    func reach() async throws {
        try await ReviewTests.with(policies: { policies in
            guard var roles = policies["roles.yaml"], let clerk = roles.range(of: "  clerk:\n"),
                let granted = roles.range(of: "    operations:\n", range: clerk.upperBound..<roles.endIndex)
            else { preconditionFailure("the policy is written otherwise by now") }
            roles.insert(
                contentsOf: "      - review.make\n      - review.show\n      - review.list\n",
                at: granted.upperBound
            )
            policies["roles.yaml"] = roles
        }) { desk, clock in
            let clerk = try await desk.person("clara", role: "clerk")
            clock.set("2026-11-02")
            let denial = await #expect(throws: Denial.self) {
                try await desk.perform(ReviewMake(period: "2026-10"), as: clerk)
            }
            #expect(denial?.rule == "review.all-rows")
            #expect(try await desk.perform(ReviewList()).reviews.isEmpty)
            _ = try await desk.perform(ReviewMake(period: "2026-10"))
            await #expect(throws: Denial.self) {
                try await desk.perform(ReviewShow(review: "2026-10"), as: clerk)
            }
        }
    }

    @Test("is asked for in a period that has begun")
    func periods() async throws {
        try await ReviewTests.with { desk, _ in
            for period in ["2026-13", "2026-Q5", "26", "2026-1", "2026-10-01", "", "0000", "2026-Q"] {
                let refusal = await #expect(throws: InputError.self, "\(period)") {
                    try await desk.perform(ReviewMake(period: period))
                }
                #expect(refusal?.field == "period")
            }
            await #expect(throws: InputError.self) { try await desk.perform(ReviewMake(period: "2026-11")) }
            #expect(try await desk.perform(ReviewList()).reviews.isEmpty, "nothing was written")
            for (period, to) in [
                ("2026-10", "2026-10-31"), ("2026-Q4", "2026-12-31"), ("2026", "2026-12-31"),
            ] {
                let review = try await desk.perform(ReviewMake(period: period)).review
                #expect("\(review.to)" == to)
            }
        }
    }

    @Test("does not reach what somebody wrote to the table beside Coffer")
    func tampered() async throws {
        try await ReviewTests.with { desk, clock in
            clock.set("2026-11-02")
            _ = try await desk.perform(ReviewMake(period: "2026-10"))
            _ = try await desk.perform(ReviewSignOff(review: "2026-10"))
            let database = try Database(
                path: desk.folder + "/store/data.db",
                modules: Store.schemas(storeModules),
                mode: .single,
                create: false
            )
            _ = try database.writeNow { connection in
                try connection.execute(
                    "UPDATE review SET document = replace(document, '\"key\":\"orders.opened\",\"value\":\"0\"', '\"key\":\"orders.opened\",\"value\":\"9\"')"
                )
            }
            try database.close()
            await #expect(throws: StorageError.self) { try await desk.perform(ReviewShow(review: "2026-10")) }
            #expect(
                try await desk.findings() == [
                    "the review of 2026-10 is not what was kept: its digest differs"
                ]
            )
        }
    }
}
