import Engine
import Foundation
import OrderDesk
import Testing

@Suite("An import of stock")
struct StockImportTests {
    private static let mapping = """
        kind: stock
        file: stock.csv
        fields: {externalRef: Id, product: Item, quantity: Count, location: Place, expected: Open, due: Due}
        """
    private static let file = """
        Id,Item,Count,Place,Open,Due
        1,TEA,10,,no,
        2,CUP,4,yard,,
        3,TEA,7,,yes,2099-01-31
        4,TEA,2,,yes,
        """

    private func shelves(_ desk: Desk) async throws -> [String] {
        var shelves: [String] = []
        for sku in ["CUP", "TEA"] {
            for place in try await desk.perform(StockShow(sku: sku)).stock.locations {
                shelves.append("\(sku) \(place.location) \(place.stock.onHand) \(place.stock.incoming)")
            }
        }
        return shelves
    }

    private func withProducts(_ body: (Desk) async throws -> Void) async throws {
        try await withDesk { desk in
            for sku in ["CUP", "TEA"] {
                let add = ProductAdd(sku: sku, productName: sku, price: "1", tax: "S:19")
                _ = try await desk.perform(add)
            }
            try await body(desk)
        }
    }

    @Test("takes what came in and what is expected in; a dry run and a second run change nothing")
    func taken() async throws {
        try await withProducts { desk in
            let plan = try desk.plan(Self.mapping, ["stock.csv": Self.file])
            #expect(plan.kind == "stock" && plan.count == 4)
            #expect(try await desk.run(plan, isDryRun: true).added == 4)
            #expect(try await shelves(desk) == [])
            let report = try await desk.run(plan)
            #expect(report.kind == "stock" && report.added == 4 && report.problems == [])
            let there = ["CUP yard 4 0", "TEA main 10 9"]
            #expect(try await shelves(desk) == there)
            let again = try await desk.run(plan)
            #expect(again.added == 0 && again.unchanged == 4)
            #expect(try await shelves(desk) == there)
            let more = Self.file + "\n5,CUP,1,yard,,\n"
            #expect(try await desk.run(desk.plan(Self.mapping, ["stock.csv": more])).added == 1)
            #expect(try await shelves(desk) == ["CUP yard 5 0", "TEA main 10 9"])
            let at = try await desk.perform(StockShow(sku: "TEA", at: "2099-02-01")).stock.at
            #expect(at?.arriving == "7" && at?.undated == "2")
            #expect(try await desk.findings() == [])
        }
    }

    @Test("reaches the orders that wait, and is the same from JSON")
    func waiting() async throws {
        try await withProducts { desk in
            try await desk.addCustomer("Ada Example")
            var open = OrderOpen(
                customer: "C-000001",
                lines: [OrderLineInput(sku: "TEA", quantity: "3")],
                confirm: true
            )
            open.backOrder = true
            let order = try await desk.perform(open).order
            #expect(order.lines?.first?.backOrdered == "3")
            let json = #"[{"Id": 1, "Item": "TEA", "Count": 10}]"#
            let mapping = """
                kind: stock
                file: stock.json
                fields: {externalRef: Id, product: Item, quantity: Count}
                """
            #expect(try await desk.run(desk.plan(mapping, ["stock.json": json])).added == 1)
            let line = try await desk.perform(OrderShow(order: order.id)).order.lines?.first
            #expect(line?.reserved == "3" && line?.backOrdered == nil)
        }
    }

    @Test("names the line and the field of what cannot be used, and takes nothing or the rest")
    func problems() async throws {
        try await withProducts { desk in
            let file = """
                Id,Item,Count,Place,Open,Due
                1,TEA,10,,,
                2,ALE,1,,,
                3,TEA,0,,,
                4,TEA,1.5,,,
                5,TEA,1,,maybe,
                6,TEA,1,,no,2099-01-31
                7,TEA,1,,yes,soon
                7,TEA,1,,,
                ,TEA,1,,,
                """
            let plan = try desk.plan(Self.mapping, ["stock.csv": file])
            let error = await #expect(throws: InputError.self) { _ = try await desk.run(plan) }
            #expect(error?.field.hasPrefix("stock.csv:") == true)
            #expect(try await shelves(desk) == [])
            let report = try await desk.run(plan, skipBad: true)
            #expect(report.added == 1 && report.refused == 8)
            #expect(
                Set(report.problems.map { "\($0.line):\($0.field)" }) == [
                    "3:product", "4:quantity", "5:quantity", "6:expected", "7:due", "8:due", "9:externalRef",
                    "10:externalRef",
                ]
            )
            let clerk = try await desk.person("clea", role: "clerk")
            await #expect(throws: Denial.self) {
                _ = try await desk.perform(StockImport(source: "stock.csv", rows: []), as: clerk)
            }
        }
    }

    @Test("and one of payments take the worked examples of the documentation as they are")
    func examples() async throws {
        try await withDesk { desk in
            for sku in ["CUP-1", "TEA-1"] {
                _ = try await desk.perform(ProductAdd(sku: sku, productName: sku, price: "1", tax: "S:19"))
            }
            try await desk.addCustomer("Ada Example")
            let folder = try Shipped.folder("docs/examples/goods")
            for (kind, count) in [("stock", 3), ("payments", 2)] {
                let plan = try ImportPlan.load(mapping: "\(folder)/\(kind).yaml", folder: folder)
                let report = try await desk.run(plan)
                #expect(report.kind == kind && report.added == count && report.problems == [], "\(report)")
                #expect(try await desk.run(plan).unchanged == count)
            }
        }
    }
}
