import Foundation
import Testing

/// The long loop is `make test-faults`; `COFFER_FAULT_ROUNDS` and `COFFER_FAULT_SEED` say how many rounds and which.
@Suite(
    "A server that is killed again and again",
    .enabled(if: Served.isBuilt, "the programs were not built"),
    .enabled(if: PythonTool.has("sqlite3"), "python3 is not installed")
)
struct FaultLoopTests {
    /// How many rounds one store lives through: looking through it takes longer as it grows.
    private static let roundsOfStore = 25
    private static let rounds = number("COFFER_FAULT_ROUNDS") ?? 16
    private static let firstSeed = number("COFFER_FAULT_SEED") ?? 2026

    private static func number(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    @Test("loses no acknowledged order, makes none twice, and keeps stock, numbers and log whole")
    func rounds() async throws {
        var total = FaultRound.Report()
        var done = 0
        while done < Self.rounds {
            let last = min(done + Self.roundsOfStore, Self.rounds)
            try await Served.with { served in
                var model = try Self.fill(served)
                for number in done..<last {
                    let seed = Self.firstSeed + number
                    let round = FaultRound(number: number, seed: UInt64(seed))
                    let report = try await round.run(served, &model)
                    total.add(report)
                    guard report.faults.isEmpty else {
                        let kept = try Self.keep(served, seed)
                        Issue.record("COFFER_FAULT_SEED=\(seed), stores in \(kept): \(report.faults)")
                        return
                    }
                }
            }
            done = last
            // Why after each store: the long loop takes half an hour, and somebody waits for it.
            print("\(done) of \(Self.rounds) rounds from seed \(Self.firstSeed): \(total.figures)")
        }
        #expect(total.acknowledged > 10 * Self.rounds)
    }

    /// Puts into a new store what orders are taken from.
    private static func fill(_ served: Served) throws -> FaultModel {
        try served.stock()
        let product = ["--name", "Rare", "--price", "1", "--tax", "S:19"]
        try served.json(["product", "add", "--sku", FaultClient.scarce] + product)
        try served.json(["stock", "receive", FaultClient.scarce, "10"])
        try served.json(["stock", "receive", FaultClient.plenty, "999000"])
        return FaultModel(onHand: [FaultClient.plenty: 1_000_000, FaultClient.scarce: 10])
    }

    /// Puts the store as the kill left it, and as it is now, where the test does not remove it.
    private static func keep(_ served: Served, _ seed: Int) throws -> String {
        served.kill()
        let place = FileManager.default.temporaryDirectory.appending(
            path: "coffer-fault-\(seed)-\(UUID().uuidString.prefix(8))"
        )
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for name in ["killed", "shop"] {
            let from = served.folder.appending(path: name)
            try FileManager.default.moveItem(at: from, to: place.appending(path: name))
        }
        return place.path
    }
}

extension FaultRound.Report {
    mutating func add(_ other: FaultRound.Report) {
        acknowledged += other.acknowledged
        refused += other.refused
        lost += other.lost
        keptUnanswered += other.keptUnanswered
    }

    /// What came of all requests, in words.
    var figures: String {
        "\(acknowledged) requests acknowledged, \(refused) refused for want of stock, \(lost) without an "
            + "answer, of which \(keptUnanswered) left an order"
    }
}
