import Orders
import TestSupport
import Testing

@Suite("A look at what is watched over")
struct AlertRoundTests {
    private typealias Round = AlertRound<Int>

    @Test("raises once, passes on in time, leaves what is acknowledged alone, and ends what is gone")
    func course() {
        #expect(Round(standing: [], causes: [2, 1], now: 0).steps == [.raise(1), .raise(2)])
        let standing: [Round.Standing] = [
            .init(cause: 1, goesOn: 10, isUnseen: false), .init(cause: 2, goesOn: nil, isUnseen: false),
        ]
        #expect(Round(standing: standing, causes: [1, 2], now: 9).steps == [])
        #expect(Round(standing: standing, causes: [1, 2], now: 10).steps == [.passOn(1)])
        #expect(Round(standing: standing, causes: [3], now: 10).steps == [.clear(1), .clear(2), .raise(3)])
    }

    @Test("leaves what may not be looked at as it is")
    func unseen() {
        let standing: [Round.Standing] = [.init(cause: 1, goesOn: 10, isUnseen: true)]
        #expect(Round(standing: standing, causes: [], now: 99).steps == [])
        #expect(Round(standing: standing, causes: [1], now: 99).steps == [])
    }

    /// One alert of the model, written down cause by cause instead of in sets.
    private struct Known {
        var goesOn: Int64?
        var level = 0
    }

    @Test(
        "does what an independent model does, whatever causes come and go",
        arguments: 0..<40 as Range<UInt64>
    )
    func model(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let (wait, last, kinds) = (Int64(5), 2, 0..<8)
        var model: [Known?] = kinds.map { _ in nil }
        var real: [Int: (goesOn: Int64?, level: Int)] = [:]
        var raised = kinds.map { _ in 0 }
        var comings = kinds.map { _ in 0 }
        for turn in 0..<60 {
            let now = Int64(turn) * Int64.random(in: 1...3, using: &random)
            let there = Set(kinds.filter { _ in Bool.random(using: &random) })
            for cause in kinds {
                switch (model[cause], there.contains(cause)) {
                case (nil, true):
                    model[cause] = Known(goesOn: now + wait)
                    comings[cause] += 1
                case (nil, false): break
                case (.some, false): model[cause] = nil
                case (.some(var known), true):
                    if let goesOn = known.goesOn, now >= goesOn {
                        known.level += 1
                        known.goesOn = known.level < last ? now + wait : nil
                    }
                    model[cause] = known
                }
            }
            let standing = real.map {
                Round.Standing(cause: $0.key, goesOn: $0.value.goesOn, isUnseen: false)
            }
            let steps = Round(standing: standing, causes: there, now: now).steps
            #expect(Set(steps).count == steps.count, "nothing twice")
            for step in steps {
                switch step {
                case .raise(let cause):
                    #expect(real[cause] == nil)
                    real[cause] = (now + wait, 0)
                    raised[cause] += 1
                case .passOn(let cause):
                    let level = (real[cause]?.level ?? 0) + 1
                    real[cause] = (level < last ? now + wait : nil, level)
                case .clear(let cause): real[cause] = nil
                }
            }
            for cause in kinds {
                #expect(model[cause]?.level == real[cause]?.level, "cause \(cause) in turn \(turn)")
                #expect(model[cause]?.goesOn == real[cause]?.goesOn, "cause \(cause) in turn \(turn)")
            }
            #expect(Set(real.keys) == there, "an alert stands for what is there, and for nothing else")
            if let taken = there.randomElement(using: &random) {
                model[taken]?.goesOn = nil
                real[taken]?.goesOn = nil
            }
        }
        #expect(raised == comings, "as many alerts as a cause came")
    }
}
