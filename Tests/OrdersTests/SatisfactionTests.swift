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

    @Test("comes in batches of five, each full before the next begins")
    func batches() {
        var (last, sizes): (Int64?, [Int64: Int64]) = (nil, [:])
        for _ in 0..<23 {
            let batch = Satisfaction.batch(after: last, holding: last.flatMap { sizes[$0] } ?? 0)
            sizes[batch, default: 0] += 1
            last = batch
        }
        #expect(sizes == [0: 5, 1: 5, 2: 5, 3: 5, 4: 3])
        #expect(Satisfaction.batch(after: 3, holding: 2) == 3, "a batch that lost some is filled again")
    }

    @Test("adds up")
    func sum() {
        var both = group([5: 3], silent: 1)
        both.add(group([1: 2]))
        #expect(both.asked == 6 && both.answered == 5 && both.mean?.description == "3.40")
    }
}
