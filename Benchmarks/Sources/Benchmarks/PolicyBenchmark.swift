internal import Engine
internal import FoundationEssentials
internal import OrderDesk
internal import Policy

/// One decision of the shipped policy.
enum PolicyBenchmark {
    /// The engine's own operations, which the shipped policy speaks of as well.
    private static let engineOperations: [any Engine.Operation.Type] = [
        UserAdd.self, UserList.self, UserGrant.self, UserRevoke.self, AuditList.self, AuditShow.self,
        AuditVerify.self, AuditProve.self, AuditCheckpoint.self, KeyRenew.self, KeyStatus.self,
        PolicyApply.self, StoreStatus.self, DoctorRun.self,
    ]

    static func measure(_ policies: PolicyFiles) async throws -> [Measurement] {
        let operations = (engineOperations + orderDesk.operations).map {
            OperationEntry(name: $0.name, kind: $0 is any Query.Type ? .query : .command)
        }
        let policy = try CompiledPolicy(
            files: policies,
            vocabulary: Vocabulary(operations: operations, fields: orderDesk.fields)
        )
        guard let operation = policy.operation(named: OrderOpen.name) else {
            throw BenchmarkError.broken("the shipped policy does not know `\(OrderOpen.name)`")
        }
        let table = Dictionary(uniqueKeysWithValues: operations.map { ($0.name, $0.name.count) })
        let names = operations.map(\.name)
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
