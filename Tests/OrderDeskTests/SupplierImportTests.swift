import Engine
import Foundation
import OrderDesk
import Testing

@Suite("An import of suppliers")
struct SupplierImportTests {
    private static let mapping = """
        kind: suppliers
        file: firms.csv
        fields: {externalRef: Id, code: {column: Id, prefix: S-}, name: Firm, country: Land, leadDays: Days}
        """
    private static let products = """
        kind: products
        file: goods.csv
        fields: {externalRef: Id, sku: Id, name: What, price: Price, tax: {constant: O}, supplier: Firm}
        """

    @Test("adds firms and whose products they are; a dry run and a second run change nothing")
    func linked() async throws {
        try await withDesk { desk in
            let firms = "Id,Firm,Land,Days\n1,Tea House,GB,10\n2,Ale House,,0\n"
            let plan = try desk.plan(Self.mapping, ["firms.csv": firms])
            #expect(try await desk.run(plan, isDryRun: true).added == 2)
            #expect(try await desk.perform(SupplierList()).suppliers == [])
            let first = try await desk.run(plan)
            #expect(first.kind == "suppliers" && first.added == 2 && first.problems == [])
            let second = try await desk.run(plan)
            #expect(second.added == 0 && second.unchanged == 2)
            let goods = "Id,What,Price,Firm\nA,Tea,1,1\nB,Ale,1,S-2\nC,Cup,1,\n"
            #expect(try await desk.run(desk.plan(Self.products, ["goods.csv": goods])).added == 3)
            let listed = try await desk.perform(SupplierList()).suppliers
            #expect(
                listed.map { "\($0.code) \($0.name) \($0.country ?? "-") \($0.leadDays)" } == [
                    "S-1 Tea House GB 10", "S-2 Ale House - 0",
                ]
            )
            #expect(listed.map(\.products) == [["A"], ["B"]])
            #expect(try await desk.findings() == [])
        }
    }

    @Test("names the line and the field of what cannot be used, and leaves it out where that is asked for")
    func problems() async throws {
        try await withDesk { desk in
            let firms = """
                Id,Firm,Land,Days
                1,Tea House,GB,10
                2,,GB,10
                3,Ale House,XX,10
                4,Cup House,,soon
                5,Pot House,,-1
                5,Pan House,,1
                ,Nobody,,1
                """
            let plan = try desk.plan(Self.mapping, ["firms.csv": firms])
            let error = await #expect(throws: InputError.self) { _ = try await desk.run(plan) }
            #expect(error?.field.hasPrefix("firms.csv:") == true)
            #expect(try await desk.perform(SupplierList()).suppliers == [])
            let report = try await desk.run(plan, skipBad: true)
            #expect(report.added == 1 && report.refused == 6)
            #expect(
                Set(report.problems.map { "\($0.line):\($0.field)" }) == [
                    "3:name", "4:country", "5:leadDays", "6:leadDays", "7:externalRef", "8:externalRef",
                ]
            )
            let goods = "Id,What,Price,Firm\nA,Tea,1,9\nB,Ale,1,1\n"
            let products = try await desk.run(
                desk.plan(Self.products, ["goods.csv": goods]),
                skipBad: true
            )
            #expect(products.added == 1)
            #expect(products.problems.map { "\($0.line):\($0.field)" } == ["2:supplier"])
            let lead = try await desk.person("lea", role: "sales-lead")
            await #expect(throws: Denial.self, "imports are the admin's") {
                _ = try await desk.perform(SupplierImport(source: "firms.csv", rows: []), as: lead)
            }
        }
    }

    @Test(
        "takes the 29 suppliers of Northwind as they are, and links every product to its own",
        .enabled(if: NorthwindFiles.folder != nil, "the data set ../shared/northwind is not here")
    )
    func northwind() async throws {
        let folder = try #require(NorthwindFiles.folder)
        let files = try NorthwindFiles(folder: folder)
        try await withDesk(currency: "USD") { desk in
            let mappings = try Shipped.folder("docs/examples/northwind")
            for (mapping, count) in [("suppliers", 29), ("supplied-products", 77)] {
                let plan = try ImportPlan.load(mapping: "\(mappings)/\(mapping).yaml", folder: folder)
                let report = try await desk.run(plan)
                #expect(report.added == count && report.problems == [], "\(report)")
                #expect(try await desk.run(plan).unchanged == count)
            }
            let suppliers = try await desk.perform(SupplierList(limit: 1000)).suppliers
            #expect(suppliers.count == 29 && suppliers.allSatisfy { $0.country != nil })
            for supplier in suppliers {
                let own = files.products.filter { $0["SupplierID"] == supplier.externalReference }
                #expect(
                    Set(supplier.products) == Set(own.compactMap { $0["ProductID"].map { "NW-\($0)" } }),
                    "\(supplier.code)"
                )
            }
            #expect(suppliers.reduce(0) { $0 + $1.products.count } == 77)
        }
    }
}
