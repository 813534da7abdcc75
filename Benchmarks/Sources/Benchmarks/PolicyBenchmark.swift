internal import Commands
internal import Engine
internal import FoundationEssentials
internal import OrderDesk
internal import Policy

/// One decision of the shipped policy.
enum PolicyBenchmark {
    static func measure(_ policies: PolicyFiles) async throws -> [Measurement] {
        let vocabulary = EngineModule.vocabulary([engineModule] + storeModules)
        let policy = try CompiledPolicy(files: policies, vocabulary: vocabulary)
        guard let operation = policy.operation(named: OrderOpen.name) else {
            throw BenchmarkError.broken("the shipped policy does not know `\(OrderOpen.name)`")
        }
        let names = vocabulary.operations.map(\.name)
        let table = Dictionary(uniqueKeysWithValues: names.map { ($0, $0.count) })
        let times = 10_000
        let samples = try await Samples.interleaved(
            rounds: 200,
            operations: (times, times),
            floor: {
                var found = 0
                for index in 0..<times { found += table[names[index % names.count]] ?? 0 }
                keep(found)
            },
            ours: {
                var permitted = 0
                for index in 0..<times {
                    let roles = RoleSet(rawValue: UInt64(index & 0xff))
                    let decision = policy.decide(roles: roles, operation: operation, purpose: nil)
                    if decision.isPermitted { permitted += 1 }
                }
                keep(permitted)
            }
        )
        return [
            Measurement(
                "policy decision",
                floor: "dictionary look-up",
                samples,
                target: .time(atMostSeconds: 1e-6)
            )
        ]
    }
}
