import Commands
import Engine
import OrderDesk
import Testing

@testable import Audit
@testable import Backup

@Suite("A store that is brought back from before a decision")
struct RestoredDecisionsTests {
    private static let time = Timestamp(seconds: 1_795_953_600)

    @Test("does not use the data of whom a newer decision restricted, nor for what somebody objected to")
    func restrictions() async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        let (_, subject) = try shelf.contactKey()
        let log = try shelf.decisions(
            adding: [
                .restriction(subject: subject, isInForce: true),
                .objection(subject: subject, purpose: "accounting", isInForce: true),
            ],
            to: shelf.decisions().entries
        )
        try shelf.put(DecisionsLog.fileName, log.file)
        try shelf.restore()
        #expect(try await shelf.emails(in: shelf.back).count == 2, "of three, in a list")
        try await shelf.use(shelf.back) { store in
            for (purpose, rule) in [("order-handling", "restriction"), ("accounting", "objection")] {
                let request = Request(caller: Shelf.caller, purpose: purpose)
                let denial = await #expect(throws: Denial.self) {
                    try await store.perform(CustomerShow(customer: "C-000001"), for: request)
                }
                #expect(denial?.rule == rule)
                #expect(denial?.reason.contains("of the decisions log") == true, "the request is not known")
            }
            let allowed = Request(caller: Shelf.caller, purpose: "privacy-request")
            let shown = try await store.perform(CustomerShow(customer: "C-000001"), for: allowed)
            #expect(shown.customer.fields.withheld.isEmpty)
        }
    }

    @Test(
        "does not use the data of whom a newer decision lets take a consent back",
        arguments: [true, false]
    )
    func consents(isWithdrawn: Bool) async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        let (_, subject) = try shelf.contactKey()
        let given = Decision.consent(subject: subject, purpose: "marketing", isInForce: true)
        let withdrawn = Decision.consent(subject: subject, purpose: "marketing", isInForce: false)
        let log = try shelf.decisions(
            adding: isWithdrawn ? [given, withdrawn] : [given],
            to: shelf.decisions().entries
        )
        try shelf.put(DecisionsLog.fileName, log.file)
        try shelf.restore()
        try await shelf.use(shelf.back) { store in
            let request = Request(caller: Shelf.caller, purpose: "marketing")
            let show = CustomerShow(customer: "C-000001")
            if isWithdrawn {
                await #expect(throws: Denial.self) { try await store.perform(show, for: request) }
            } else {
                let shown = try await store.perform(show, for: request)
                #expect(shown.customer.fields.values["email"] != nil)
            }
        }
    }

    @Test("uses the data again where the newer decision lifted a restriction")
    func lifted() async throws {
        let shelf = try await Shelf.make()
        let (_, subject) = try shelf.contactKey()
        try await shelf.backUp(at: Self.time)
        let log = try shelf.decisions(
            adding: [
                .restriction(subject: subject, isInForce: true),
                .restriction(subject: subject, isInForce: false),
            ],
            to: shelf.decisions().entries
        )
        try shelf.put(DecisionsLog.fileName, log.file)
        try shelf.restore()
        #expect(try await shelf.emails(in: shelf.back).count == 3)
    }
}
