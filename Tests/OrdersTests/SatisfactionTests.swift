import Orders
import Testing

@Suite("Satisfaction")
struct SatisfactionTests {
    private func group(_ answers: [Int: Int64], silent: Int64 = 0) -> Satisfaction {
        var group = Satisfaction()
        group.add(silent, score: nil)
        for (score, count) in answers { group.add(count, score: score) }
        return group
    }

    @Test("is a mean, a share of 4 and 5, and a share of those who answered")
    func figures() {
        let some = group([5: 3, 4: 1, 2: 1, 1: 1], silent: 2)
        #expect(some.asked == 8 && some.answered == 6)
        #expect(some.mean?.description == "3.67" && some.satisfied?.percent?.description == "66.67")
        #expect(some.response.percent?.description == "75.00")
    }

    @Test("tells nothing of fewer than five answers", arguments: 0...6 as ClosedRange<Int64>)
    func few(count: Int64) {
        let some = group([3: count], silent: 9)
        #expect(some.isTooFew == (count < 5))
        #expect((some.mean == nil) == (count < 5) && (some.satisfied == nil) == (count < 5))
    }

    @Test("tells no total from which a small group's answers could be taken")
    func total() {
        let (large, small, none) = (group([5: 7]), group([1: 4]), group([:], silent: 3))
        #expect(Satisfaction.total(of: [large, small]) == nil)
        #expect(Satisfaction.total(of: [small]) == nil)
        #expect(Satisfaction.total(of: [large, none])?.answered == 7, "nobody is nobody")
        #expect(
            Satisfaction.total(of: [large, small, group([2: 1])])?.answered == 12,
            "five hide each other"
        )
        #expect(Satisfaction.total(of: [])?.asked == 0)
    }
}
