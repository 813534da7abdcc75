import Foundation
import Policy
import Testing

@Suite("Figures about orders")
struct FiguresTests {
    /// What tells of single orders whatever two reports that are taken off each other tell.
    private static let singles = ["order.list", "order.show", "order.steps", "product.show"]

    /// The roles that read a report and not the orders that it is of, in full, under the same purpose.
    private func readers(of report: String, without single: String, _ policy: CompiledPolicy) throws
        -> [String]
    {
        let report = try #require(policy.operation(named: report))
        let single = try #require(policy.operation(named: single))
        let fields = try ["figures.total", "figures.cost"].map { try #require(policy.field(named: $0)) }
        return policy.roles.flatMap { role in
            policy.purposes.compactMap { purpose -> String? in
                let held = RoleSet(role)
                guard case .permit(let wide) = policy.decide(roles: held, operation: report, purpose: purpose)
                else { return nil }
                func seen(_ operation: OperationIndex) -> [Visibility] {
                    fields.map {
                        policy.visibility(roles: held, operation: operation, purpose: purpose, field: $0)
                    }
                }
                if case .permit(let narrow) = policy.decide(roles: held, operation: single, purpose: purpose),
                    narrow.scope >= wide.scope, seen(single) == seen(report)
                {
                    return nil
                }
                return policy.name(of: role)
            }
        }
    }

    @Test(
        "are read by nobody who does not read each order and its cost",
        arguments: ["report.margin", "report.cycle"]
    )
    func readers(report: String) throws {
        let policy = try ShippedPolicy.policy()
        for single in Self.singles {
            #expect(try readers(of: report, without: single, policy) == [], "\(single)")
        }
    }

    @Test("would tell who reads no order of single ones: the test finds such a role")
    func control() throws {
        let files = try ShippedPolicy.edited(
            "roles.yaml",
            "      - report.stock\n",
            "      - report.margin\n"
        )
        let policy = try CompiledPolicy(files: files, vocabulary: ShippedPolicy.vocabulary)
        #expect(try readers(of: "report.margin", without: "order.show", policy) == ["warehouse"])
    }
}
