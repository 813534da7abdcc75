import Engine
import Foundation
import OrderDesk
import Policy
import Testing

@Suite("Suppliers")
struct SupplierTests {
    @Test("have a code of their own, are changed from the version that was read, and supply products")
    func life() async throws {
        try await withDesk { desk in
            let added = try await desk.perform(
                SupplierAdd(code: "TEA", supplierName: "Tea House", country: "GB", leadDays: 10)
            ).supplier
            #expect(added.version == 1 && added.leadDays == 10 && added.certificates == [])
            await #expect(throws: EngineError.self, "the code is taken") {
                _ = try await desk.perform(SupplierAdd(code: "TEA", supplierName: "Other", leadDays: 1))
            }
            await #expect(throws: InputError.self) {
                _ = try await desk.perform(
                    SupplierAdd(code: "X", supplierName: "X", country: "XX", leadDays: 1)
                )
            }
            await #expect(throws: InputError.self) {
                _ = try await desk.perform(SupplierAdd(code: "X", supplierName: "X", leadDays: -1))
            }
            let edit = SupplierEdit(supplier: "TEA", expectedVersion: 1, leadDays: 20)
            #expect(try await desk.perform(edit).supplier.leadDays == 20)
            await #expect(throws: EngineError.self, "it is at another version") {
                _ = try await desk.perform(edit)
            }
            _ = try await desk.perform(SupplierAdd(code: "ALE", supplierName: "Ale House", leadDays: 1))
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "9")
            _ = try await desk.perform(SupplierSupply(supplier: "ALE", product: "TEA-1"))
            #expect(
                try await desk.perform(SupplierSupply(supplier: "TEA", product: "TEA-1")).supplier.products
                    == ["TEA-1"]
            )
            let listed = try await desk.perform(SupplierList()).suppliers
            #expect(listed.map(\.code) == ["ALE", "TEA"] && listed.map(\.products) == [[], ["TEA-1"]])
            let page = try await desk.perform(SupplierList(limit: 1))
            #expect(page.next == "ALE")
            #expect(try await desk.perform(SupplierList(after: "ALE")).suppliers.map(\.code) == ["TEA"])
            let clerk = try await desk.person("cleo", role: "clerk")
            await #expect(throws: Denial.self) {
                _ = try await desk.perform(SupplierAdd(code: "Y", supplierName: "Y", leadDays: 1), as: clerk)
            }
            #expect(try await desk.findings() == [])
        }
    }

    @Test("are looked after before a certificate ends, once, until it is renewed")
    func certificates() async throws {
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            _ = try await desk.perform(SupplierAdd(code: "TEA", supplierName: "Tea House", leadDays: 10))
            func day(_ days: Int) -> String {
                Day(Int64(clock.now.timeIntervalSince1970 * 1000) + Int64(days) * 86_400_000).description
            }
            _ = try await desk.perform(
                SupplierCertify(supplier: "TEA", certificate: "ISO 9001", validThrough: day(40))
            )
            #expect(try await desk.perform(AlertSweep()).raised == 0)
            _ = try await desk.perform(
                SupplierCertify(supplier: "TEA", certificate: "Organic", validThrough: day(400))
            )
            clock.advance(days: 11)
            #expect(try await desk.perform(AlertSweep()).raised == 1)
            #expect(try await desk.perform(AlertSweep()).raised == 0)
            let alert = try #require(try await desk.perform(AlertList()).alerts.first)
            #expect(
                alert.kind == "certificate-expiring" && alert.supplier == "TEA" && alert.role == "warehouse"
            )
            #expect(alert.certificate == "ISO 9001", "which of the two")
            #expect(alert.text == "certificate `ISO 9001` of supplier `TEA` ends or has ended")
            clock.advance(days: 40)
            #expect(try await desk.perform(AlertSweep()).cleared == 0, "nor does it end with the certificate")
            let shown = try await desk.perform(SupplierShow(supplier: "TEA")).supplier
            #expect(shown.certificates.map(\.expired) == [true, false])
            let renewed = try await desk.perform(
                SupplierCertify(supplier: "TEA", certificate: "ISO 9001", validThrough: day(400))
            ).supplier
            #expect(
                renewed.certificates.map(\.name) == ["Organic", "ISO 9001"]
                    && renewed.certificates.map(\.expired) == [false, false]
            )
            #expect(try await desk.perform(AlertSweep()).cleared == 1)
        }
    }

    @Test("are proposed what to order, each with its days, and never twice for the same need")
    func reorder() async throws {
        try await withDesk { desk in
            _ = try await desk.perform(SupplierAdd(code: "TEA", supplierName: "Tea House", leadDays: 60))
            _ = try await desk.perform(SupplierAdd(code: "ALE", supplierName: "Ale House", leadDays: 0))
            for sku in ["A", "B", "C"] {
                _ = try await desk.perform(
                    ProductAdd(sku: sku, productName: sku, price: "1", tax: "S:19", reorderLevel: "5")
                )
                _ = try await desk.perform(StockReceive(sku: sku, quantity: "14"))
            }
            _ = try await desk.perform(SupplierSupply(supplier: "TEA", product: "A"))
            _ = try await desk.perform(SupplierSupply(supplier: "ALE", product: "B"))
            try await desk.addCustomer("Ada Example")
            let lines = ["A", "B", "C"].map { OrderLineInput(sku: $0, quantity: "9") }
            _ = try await desk.perform(OrderOpen(customer: "C-000001", lines: lines, confirm: true))
            let found = try await desk.perform(SupplierReorder()).reorder
            // Nine in 90 days: for 60 + 30, 0 + 30 and 14 + 30 days they are 9, 3 and 5 pieces.
            #expect(found.map(\.supplier) == ["ALE", "TEA", nil])
            #expect(found.map { $0.lines.map(\.quantity) } == [["3"], ["9"], ["5"]])
            #expect(found.map(\.leadDays) == [0, 60, 14])
            #expect(try await desk.perform(SupplierReorder(supplier: "TEA")).reorder == [found[1]])
            _ = try await desk.perform(StockExpect(sku: "A", quantity: "9"))
            #expect(try await desk.perform(SupplierReorder()).reorder.map(\.supplier) == ["ALE", nil])
        }
    }
}
