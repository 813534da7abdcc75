import Policy
import Testing

@Suite("The difference between two policies")
struct DiffTests {
    @Test("is nothing between a policy and itself")
    func same() throws {
        #expect(CompiledPolicy.diff(try ShippedPolicy.policy(), try ShippedPolicy.policy()).isEmpty)
    }

    @Test(
        "names each point that changed",
        arguments: [
            (
                "roles.yaml", "      - order.confirm\n", "",
                [
                    "clerk: order.confirm for order-handling: permit (team) → -",
                    "clerk: order.confirm: permit (team) → -",
                ]
            ),
            (
                "roles.yaml", "figures.cost: withheld", "figures.cost: masked",
                ["clerk: figures.cost: - → masked"]
            ),
            (
                "roles.yaml", "discount-percent: 10", "discount-percent: 12.5",
                ["clerk: limit discount-percent: 10 → 12.5"]
            ),
            (
                "roles.yaml", "reveals-per-hour: 30", "reveals-per-hour: 5",
                ["support: limit reveals-per-hour: 30 → 5"]
            ),
            (
                "approvals.yaml", "from: {count: 1000}", "from: {count: 10}",
                [
                    "approval large-import: customer.import from 1000: 1 of sales-lead, compliance, cool-off none, expires P7D, two-person stores → customer.import from 10: 1 of sales-lead, compliance, cool-off none, expires P7D, two-person stores"
                ]
            ),
            (
                "retention.yaml", "term: P10Y", "term: P8Y",
                [
                    "retention fiscal: P10Y after the end of the calendar year of the document, then shred → P8Y after the end of the calendar year of the document, then shred"
                ]
            ),
            ("roles.yaml", "# Who the roles are.", "# What the roles are.", []),
        ]
    )
    func points(file: String, old: String, new: String, expected: [String]) throws {
        let edited = try CompiledPolicy(
            files: ShippedPolicy.edited(file, old, new),
            vocabulary: ShippedPolicy.vocabulary
        )
        let changes = CompiledPolicy.diff(try ShippedPolicy.policy(), edited)
        #expect(changes.map(\.description).sorted() == expected.sorted())
    }
}
