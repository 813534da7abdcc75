import Orders
import TestSupport
import Testing

@Suite("Parts of a billed line")
struct BilledShareTests {
    @Test("come to the whole to the cent, however it is divided", arguments: 0..<200 as Range<UInt64>)
    func wholes(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let whole = Int64.random(in: 1...60, using: &random)
        let net = Int64.random(in: 0...100_000, using: &random)
        var before: (quantity: Int64, net: Int64) = (0, 0)
        while before.quantity < whole {
            let part = Int64.random(in: 1...(whole - before.quantity), using: &random)
            let share = try BilledShare.net(of: net, whole: whole, before: before, quantity: part)
            #expect(share >= 0)
            before = (before.quantity + part, before.net + share)
        }
        #expect(before.net == net)
    }

    @Test("are never more than the whole, nor of nothing")
    func bounds() {
        #expect(throws: OrdersError.self) {
            try BilledShare.net(of: 100, whole: 3, before: (2, 67), quantity: 2)
        }
        #expect(throws: OrdersError.self) {
            try BilledShare.net(of: 100, whole: 3, before: (0, 0), quantity: 0)
        }
    }
}

@Suite("Creditor reference")
struct CreditorReferenceTests {
    @Test("has the check digits of ISO 11649")
    func digits() {
        #expect(CreditorReference(number: "539007547034")?.description == "RF18539007547034")
        #expect(CreditorReference("RF18 5390 0754 7034")?.description == "RF18539007547034")
    }

    @Test("is refused with any one character changed", arguments: 0..<40 as Range<UInt64>)
    func slips(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let number = "INV-2026-\(Int.random(in: 100_000...999_999, using: &random))"
        let reference = try #require(CreditorReference(number: number)).description
        #expect(CreditorReference(reference)?.description == reference)
        var slipped = Array(reference)
        let place = Int.random(in: 2..<slipped.count, using: &random)
        guard let digit = slipped[place].wholeNumberValue else { return }
        slipped[place] = Character("\((digit + Int.random(in: 1...9, using: &random)) % 10)")
        #expect(CreditorReference(String(slipped)) == nil)
    }

    @Test("is nothing else", arguments: ["", "RF", "RF18", "RF19539007547034", "18539007547034", "RF18é"])
    func malformed(text: String) { #expect(CreditorReference(text) == nil) }
}

@Suite("Open items")
struct OpenItemTests {
    private let due = CalendarDay("2026-03-10")

    @Test(
        "are told by what is settled and by their day",
        arguments: [
            (0, "2026-03-10", InvoiceState.open), (40, "2026-03-10", .partial), (100, "2026-04-01", .paid),
            (99, "2026-03-11", .overdue), (0, "2026-03-11", .overdue),
        ] as [(Int64, String, InvoiceState)]
    )
    func state(settled: Int64, today: String, state: InvoiceState) throws {
        let (due, today) = (try #require(due), try #require(CalendarDay(today)))
        #expect(InvoiceState(gross: 100, settled: settled, due: due, today: today) == state)
    }

    @Test(
        "age in steps of thirty days, and are reminded of three times",
        arguments: [
            ("2026-03-10", AgingStep.notDue, 0), ("2026-03-11", .upTo30, 0), ("2026-03-17", .upTo30, 1),
            ("2026-03-31", .upTo30, 2), ("2026-04-09", .upTo30, 2), ("2026-04-10", .upTo60, 2),
            ("2026-04-14", .upTo60, 3), ("2026-05-09", .upTo60, 3), ("2026-05-10", .upTo90, 3),
            ("2026-06-08", .upTo90, 3), ("2026-06-09", .over90, 3),
        ]
    )
    func aging(today: String, step: AgingStep, level: Int) throws {
        let (due, today) = (try #require(due), try #require(CalendarDay(today)))
        #expect(AgingStep(due: due, today: today) == step)
        #expect(Dunning.level(due: due, today: today) == level)
    }
}
