import Orders
import TestSupport
import Testing

@Suite("Versions of an order")
struct OrderTermsTests {
    private static func line(_ position: Int64, _ quantity: Int64, price: Int64 = 10) -> OrderTerms.Line {
        OrderTerms.Line(
            position: position,
            sku: "SKU-\(position)",
            quantity: ScaledDecimal(quantity),
            price: ScaledDecimal(price),
            discount: .zero
        )
    }

    private static func terms(_ lines: [OrderTerms.Line], gross: Int64 = 100) -> OrderTerms {
        OrderTerms(lines: lines, charges: 0, requiredOn: nil, gross: gross)
    }

    @Test("tell what they change, each thing once")
    func changes() {
        var old = Self.terms([Self.line(1, 2), Self.line(2, 3)])
        old.requiredOn = CalendarDay("2026-03-01")
        var new = Self.terms([Self.line(1, 5, price: 9), Self.line(3, 1)])
        new.charges = 490
        let changes = old.changes(to: new)
        #expect(
            changes.map(\.kind) == [.quantity, .price, .lineRemoved, .lineAdded, .charges, .requiredOn]
        )
        #expect(changes.map(\.position) == [1, 1, 2, 3, nil, nil])
        #expect(changes.map(\.from) == ["2", "10", "SKU-2 3", nil, nil, "2026-03-01"])
        #expect(changes.map(\.to) == ["5", "9", nil, "SKU-3 1", nil, nil])
    }

    @Test("need an approver when the total rises or something shipped is touched")
    func approver() {
        let old = Self.terms([Self.line(1, 5), Self.line(2, 5)])
        let done: [Int64: ScaledDecimal] = [1: ScaledDecimal(2)]
        #expect(!old.needsApprover(for: old, done: done))
        #expect(old.needsApprover(for: Self.terms(old.lines, gross: 101), done: [:]))
        #expect(old.needsApprover(for: Self.terms([Self.line(1, 4), Self.line(2, 5)]), done: done))
        #expect(!old.needsApprover(for: Self.terms([Self.line(1, 5), Self.line(2, 4)]), done: done))
        #expect(!old.needsApprover(for: Self.terms([Self.line(1, 5)]), done: done))
    }

    @Test("never fall below what is shipped or invoiced")
    func bound() {
        let done: [Int64: ScaledDecimal] = [1: ScaledDecimal(20, scale: 1)]
        #expect(Self.terms([Self.line(1, 2)]).keeps(done: done))
        #expect(!Self.terms([Self.line(1, 1)]).keeps(done: done))
        #expect(!Self.terms([Self.line(2, 9)]).keeps(done: done))
        #expect(Self.terms([]).keeps(done: [:]))
    }

    @Test("undo each other's changes", arguments: 0..<40 as Range<UInt64>)
    func symmetric(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func some() -> OrderTerms {
            let positions = (1...6 as ClosedRange<Int64>).filter { _ in Bool.random(using: &random) }
            return Self.terms(
                positions.map {
                    Self.line(
                        $0,
                        .random(in: 1...3, using: &random),
                        price: .random(in: 1...2, using: &random)
                    )
                }
            )
        }
        let (one, other) = (some(), some())
        let (there, back) = (one.changes(to: other), other.changes(to: one))
        #expect(there.isEmpty == (one.lines == other.lines))
        #expect(there.map(\.from) == back.map(\.to) && there.map(\.to) == back.map(\.from))
        #expect(one.changes(to: one).isEmpty)
    }
}

@Suite("What is unusual about a line")
struct UnusualLineTests {
    @Test("is ten times the usual quantity, once there is a history")
    func quantity() {
        func found(_ quantity: Int64, _ history: [Int64]) -> [UnusualLine.Matter] {
            UnusualLine.found(quantity: quantity, history: history, givenAway: 0).map(\.matter)
        }
        #expect(found(1000, [1, 1]).isEmpty)
        #expect(found(9, [1, 1, 1]).isEmpty)
        #expect(found(10, [1, 1, 50]) == [.quantity])
        #expect(found(.max, [.max, .max, .max]).isEmpty)
    }

    @Test("is a price with more than a fifth given away")
    func price() {
        func found(_ givenAway: Int64) -> [UnusualLine.Matter] {
            UnusualLine.found(quantity: 1, history: [], givenAway: givenAway).map(\.matter)
        }
        #expect(found(200_000).isEmpty)
        #expect(found(200_001) == [.price])
    }
}
