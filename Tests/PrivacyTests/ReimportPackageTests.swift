import Engine
import OrderDesk
import Testing

@testable import Privacy

@Suite("A whole package that is taken elsewhere")
struct ReimportPackageTests {
    /// The tables with what the person gave and agreed to: equal after they were entered elsewhere.
    private static let own: Set = ["customer", "sales_order", "order_line", "order_charge", "order_tax"]
    /// The tables with what the company did about it, which another company does not do again.
    private static let companys: Set = [
        "order_event", "order_step_owner", "allocation", "stock_movement", "shipment", "shipment_line",
        "invoice", "invoice_line", "invoice_charge",
        "invoice_tax", "payment", "settlement", "privacy_request", "privacy_event", "privacy_package",
        "privacy_package_record",
    ]

    /// What an order keeps of what was done about it: that stands in those tables.
    private static let progress: Set = ["fulfilment", "billing", "shipped_on"]

    /// A fresh store that sells the same.
    private func fresh(_ test: (PrivacyStore) async throws -> Void) async throws {
        try await PrivacyStore.with { store in
            let tea = ProductAdd(sku: "TEA-1", productName: "Tea", price: "2.50", tax: "S:19")
            _ = try await store.perform(tea, purpose: nil)
            _ = try await store.perform(StockReceive(sku: "TEA-1", quantity: "99"), purpose: nil)
            try await test(store)
        }
    }

    @Test("is the same data.json again, record by record, but for what a store gives by itself")
    func lossless() async throws {
        var taken = Reimport.Handed?.none
        try await ExportScene.with { store in
            _ = try await store.perform(CustomerMerge(customer: "C-000001", other: "C-000002"), purpose: nil)
            taken = try await Reimport.data(of: "C-000001", store)
        }
        let first = try #require(taken)
        #expect(first.all.count == 2)
        for table in Set(first.all.flatMap(\.tables).map(\.name)) {
            #expect(
                Self.own.contains(table) != Self.companys.contains(table),
                "\(table) is in neither list, or both"
            )
        }
        try await fresh { store in
            let reports = try await Reimport.take(first, into: store)
            #expect(reports.map(\.added) == [2, 3])
            _ = try await store.perform(CustomerMerge(customer: "C-000001", other: "C-000002"), purpose: nil)
            let again = try await Reimport.data(of: "C-000001", store)
            #expect(again.all.map(\.subjectNumber) == first.all.map(\.subjectNumber))
            #expect(again.data.mergedWith == first.data.mergedWith)
            #expect(again.data.purposes == first.data.purposes)
            for (one, other) in zip(again.all, first.all) {
                for table in Self.own {
                    let facts = [one, other].map { record in
                        Reimport.facts(table, record, besides: other, leavingOut: Self.progress)
                    }
                    #expect(facts[0] == facts[1], "\(table)")
                }
            }
            let names = first.all.flatMap(\.tables).map(\.name)
            #expect(Self.own.isSubset(of: names))
        }
    }
}
