import Engine
import Foundation
import OrderDesk
import Testing

@Suite("What is large waits for a second person")
struct LargeRequestTests {
    private static func with(_ test: (Desk, Desk.Person) async throws -> Void) async throws {
        try await withDesk(custody: .twoPerson) { desk in
            let lead = try await desk.person("sam", role: "sales-lead")
            try await test(desk, lead)
        }
    }

    /// The number of the approval that a request waits as; nil where it was done.
    private static func waiting(_ work: () async throws -> Void) async throws -> String? {
        do {
            try await work()
            return nil
        } catch EngineError.approvalPending(let number, _, _, _, _) {
            return number
        }
    }

    @Test("an order from the amount of the rule on, confirmed at once or later", arguments: [true, false])
    func order(atOnce: Bool) async throws {
        try await Self.with { desk, lead in
            try await desk.stock("SHIP", price: "42016.81", tax: "S:19", quantity: "10")
            try await desk.addCustomer("Ada Example")
            // 42016.81 and 19 % tax are 50000.00.
            func confirm(_ price: String) async throws -> String? {
                var line = OrderLineInput(sku: "SHIP", quantity: "1")
                line.price = price
                if atOnce {
                    let open = OrderOpen(customer: "C-000001", lines: [line], confirm: true)
                    return try await Self.waiting { _ = try await desk.perform(open) }
                }
                let draft = try await desk.openDraft([line])
                return try await Self.waiting { _ = try await desk.perform(OrderConfirm(order: draft.id)) }
            }
            #expect(try await confirm("42016.79") == nil)
            let number = try #require(try await confirm("42016.81"))
            let shown = try await desk.perform(ApprovalShow(approval: number), as: lead).approval
            #expect(shown.measures == ["50000.00 EUR"] && shown.rules.map(\.rule) == ["large-order"])
            let before = try await desk.perform(OrderList()).orders?.filter { $0.state == "confirmed" }.count
            #expect(before == 1)
            _ = try await desk.perform(ApprovalGrant(approval: number), as: lead)
            let after = try await desk.perform(OrderList()).orders?.filter { $0.state == "confirmed" }.count
            #expect(after == 2)
            #expect(try await desk.findings().isEmpty)
        }
    }

    private static let mapping = """
        kind: customers
        file: people.csv
        fields:
          externalRef: Id
          name: Name

        """

    private static func plan(_ desk: Desk, _ ids: Range<Int>) throws -> ImportPlan {
        let rows = ids.map { "\($0),Person \($0)\n" }.joined()
        return try desk.plan(mapping, ["people.csv": "Id,Name\n" + rows])
    }

    @Test("customers from the number of the rule on, also when they are brought in pieces")
    func pieces() async throws {
        try await Self.with { desk, lead in
            #expect(try await desk.run(Self.plan(desk, 0..<600)).added == 600)
            #expect(try await desk.run(Self.plan(desk, 0..<600)).unchanged == 600)
            let number = try await Self.waiting { _ = try await desk.run(Self.plan(desk, 600..<1000)) }
            let shown = try await desk.perform(ApprovalShow(approval: try #require(number)), as: lead)
                .approval
            #expect(shown.measures == ["1000 customers within a day"])
            #expect(shown.input?.contains { $0.name == "source" && $0.value == "people.csv" } == true)
            _ = try await desk.perform(ApprovalGrant(approval: shown.number), as: lead)
            #expect(try await desk.run(Self.plan(desk, 0..<1000)).unchanged == 1000)
        }
    }

    @Test("every part of a file that is large as a whole, each as an approval of its own")
    func parts() async throws {
        try await Self.with { desk, lead in
            let waits = await #expect(throws: ImportWaits.self) {
                try await desk.run(Self.plan(desk, 0..<1100))
            }
            let problem = Problem(try #require(waits))
            #expect(problem.code == "approval-pending" && problem.exitCode == 75)
            let approvals = try await desk.perform(ApprovalList(), as: lead).approvals
            #expect(approvals.map(\.number) == ["AP-000002", "AP-000001"])
            #expect(try await desk.perform(CustomerList()).customers.isEmpty)
            for approval in approvals {
                _ = try await desk.perform(ApprovalGrant(approval: approval.number), as: lead)
            }
            #expect(try await desk.run(Self.plan(desk, 0..<1100)).unchanged == 1100)
        }
    }
}
