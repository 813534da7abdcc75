/// Times of two things that were done by turns, each in seconds for one operation.
struct Samples {
    /// Of the floor.
    private(set) var floor: [Double] = []
    /// Of what is measured.
    private(set) var ours: [Double] = []

    /// Takes times that were measured elsewhere.
    init(floor: [Double] = [], ours: [Double] = []) {
        self.floor = floor
        self.ours = ours
    }

    /// Does `floor` and `ours` by turns, so that what else goes on at the machine falls on both.
    ///
    /// Each sample is one call of a closure, divided by the number of operations that the call does. A tenth of the
    /// rounds goes before and is not counted.
    static func interleaved(
        rounds: Int,
        perRound: Int = 1,
        operations: (floor: Int, ours: Int) = (1, 1),
        floor: () async throws -> Void,
        ours: () async throws -> Void
    ) async throws -> Samples {
        var samples = Samples()
        let unmeasured = max(1, rounds / 10)
        for round in 0..<rounds + unmeasured {
            for _ in 0..<perRound {
                let seconds = try await time(floor) / Double(operations.floor)
                if round >= unmeasured { samples.floor.append(seconds) }
            }
            for _ in 0..<perRound {
                let seconds = try await time(ours) / Double(operations.ours)
                if round >= unmeasured { samples.ours.append(seconds) }
            }
        }
        return samples
    }

    /// Puts what was measured inside the operations in place of their whole times.
    func replacing(ours: [Double]) -> Samples {
        var samples = self
        samples.ours = Array(ours.suffix(self.ours.count))
        return samples
    }

    private static func time(_ body: () async throws -> Void) async throws -> Double {
        let start = ContinuousClock.now
        try await body()
        return (ContinuousClock.now - start).seconds
    }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

extension [Double] {
    /// The middle of the sorted values; 0 where there are none.
    var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

/// Keeps the optimiser from leaving out what made `value`.
@inline(never)
func keep<T>(_ value: T) { withExtendedLifetime(value) {} }
