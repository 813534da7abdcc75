import Commands
import Engine
import Foundation
import OrderDesk
import Policy
import Privacy
import Testing

@Suite("A restricted person at the desk")
struct RestrictedDeskTests {
    private func failure(_ change: DeskScene.Change, isDryRun: Bool) async -> (any Error)? {
        do {
            try await change.perform(isDryRun)
            return nil
        } catch {
            return error
        }
    }

    @Test("is spared by every change there is, and by a dry run as well")
    func everyChange() async throws {
        try await PrivacyStore.with("2026-11-02") { store in
            let scene = try await DeskScene(store)
            let known = orderDesk.operations.filter { $0.kind == .command }.map { $0.name }
            let covered = DeskScene.others.union(scene.changes.map(\.name))
            #expect(Set(known).subtracting(covered) == [], "a change that this test does not make")
            for change in scene.changes {
                let text = await failure(change, isDryRun: true).map { "\($0)" } ?? ""
                #expect(text == "", "the control: \(change.name) is possible before")
            }
            let number = try await store.restrict(DeskScene.customer)
            // Claims are what a restriction leaves, so the books are closed by an objection here.
            let objection = try await store.object(DeskScene.customer, to: "accounting")
            for change in scene.changes {
                for isDryRun in [true, false] {
                    let denial = await failure(change, isDryRun: isDryRun) as? Denial
                    let rule = denial.map(\.rule) ?? "none"
                    #expect(["restriction", "objection"].contains(rule), "\(change.name): \(rule)")
                    let request = rule == "restriction" ? number : objection
                    #expect(denial?.reason.contains(request) == true, "\(change.name)")
                }
            }
        }
    }

    @Test(
        "is not watched over, and what stands about the person stays as it was until the restriction is over"
    )
    func watched() async throws {
        try await PrivacyStore.with("2026-11-02") { store in
            _ = try await DeskScene(store)
            func about() async throws -> [AlertView] {
                try await store.perform(AlertList(kind: .paymentOverdue), purpose: nil).alerts
            }
            let before = try await about()
            #expect(before.count > 0 && before.allSatisfy { $0.passedOn == 0 })
            let restriction = try await store.restrict(DeskScene.customer)
            store.set("2027-05-01")
            let sweep = try await store.perform(AlertSweep(), purpose: nil)
            #expect(sweep.raised == 0 && sweep.passedOn == 0 && sweep.cleared == 0)
            #expect(try await about() == [], "nor told of")
            _ = try await store.perform(LetterWrite(request: restriction, letter: .lifting))
            _ = try await store.perform(RestrictionLift(subject: DeskScene.customer, told: "2027-05-01"))
            #expect(try await about() == before, "as it was")
            #expect(try await store.perform(AlertSweep(), purpose: nil).passedOn >= before.count)
        }
    }

    @Test("is left out of an import of orders, and the row says so")
    func imports() async throws {
        try await PrivacyStore.with { store in
            _ = try await DeskScene(store)
            _ = try await store.restrict(DeskScene.customer)
            let text = """
                {"line": 2, "externalReference": "IO-1", "customer": "\(DeskScene.customer)", "tax": "S:19",
                "opened": "2020-01-01", "shipTo": {},
                "lines": [{"line": 2, "product": "TEA-1", "quantity": "1", "price": "10"}]}
                """
            let row = try JSONDecoder().decode(ImportedOrder.self, from: Data(text.utf8))
            let orders = OrderImport(source: "o.csv", lineSource: "l.csv", rows: [row], skipBad: true)
            let report = try await store.perform(orders, purpose: nil).report
            #expect(report.added == 0 && report.refused == 1)
            #expect(report.problems.map(\.field) == ["customer"])
        }
    }

    @Test("is left out of an import of payments, and the row says so")
    func paymentRows() async throws {
        try await PrivacyStore.with { store in
            _ = try await DeskScene(store)
            let text = """
                {"line": 2, "externalReference": "P-1", "customer": "\(DeskScene.customer)", "amount": "1.00",
                "valuedOn": "2027-02-01"}
                """
            let row = try JSONDecoder().decode(ImportedPayment.self, from: Data(text.utf8))
            let take = PaymentRowsImport(source: "p.csv", rows: [row], skipBad: true)
            let tried = try await store.perform(take, purpose: "accounting", isDryRun: true).report
            #expect(tried.added == 1, "the control: it is possible before")
            // Claims are what a restriction leaves, so the books are closed by an objection here.
            _ = try await store.object(DeskScene.customer, to: "accounting")
            let report = try await store.perform(take, purpose: "accounting").report
            #expect(report.added == 0 && report.refused == 1)
            #expect(report.problems.map(\.field) == ["customer"])
        }
    }

    @Test("is left over of a bank's statement, and the entry says so")
    func statements() async throws {
        try await PrivacyStore.with { store in
            _ = try await DeskScene(store)
            let orders = try await store.perform(OrderList(), purpose: nil).orders ?? []
            let number = try #require(orders.compactMap(\.number).first)
            let entry = BankEntry(
                bankReference: "B-1",
                kind: .in,
                amount: "1.00",
                currency: "EUR",
                valuedOn: "2027-02-01",
                names: [number]
            )
            let take = PaymentImport(source: "bank.xml", entries: [entry])
            let tried = try await store.perform(take, purpose: nil, isDryRun: true).outcomes
            #expect(tried.map(\.outcome) == [.recorded])
            // Claims are what a restriction leaves, so the books are closed by an objection here.
            _ = try await store.object(DeskScene.customer, to: "accounting")
            let outcomes = try await store.perform(take, purpose: nil).outcomes
            #expect(outcomes.map(\.outcome) == [.leftOver])
            #expect(outcomes.first?.reason?.contains("may not be used") == true)
        }
    }
}
