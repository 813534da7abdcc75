import Engine
import Foundation
import OrderDesk
import Testing

@Suite("Import of JSON")
struct ImportJSONTests {
    private static let mapping = ImportTests.mapping.replacingOccurrences(
        of: "people.csv",
        with: "people.json"
    )

    @Test("takes texts, numbers and nothing, and tells the line of an object that cannot be used")
    func rows() async throws {
        let json = """
            [
              {"Key": 1, "Name": "Example, \\"Ada\\" {[", "Street": "Main St 1", "Country": "Germany"},
              {"Key": 2, "Name": null},
              {"Country": "Norway", "Key": "3", "Name": "Bob"}, {"Key": 4.50, "Name": "Cy", "Country": "Norway"},
              {
                "Key": 5, "Name": "Dee", "Country": "Atlantis"
              }
            ]
            """
        try await withDesk { desk in
            let plan = try desk.plan(Self.mapping, ["people.json": json])
            #expect(plan.problems.map(\.line) == [5] && plan.problems.map(\.field) == ["country"])
            let report = try await desk.run(plan, skipBad: true)
            #expect(report.added == 3 && report.skipped == 1 && report.refused == 1)
            let customers = try await desk.perform(CustomerList()).customers
            #expect(customers.map(\.externalReference) == ["1", "3", "4.5"])
            #expect(customers.first?.fields.values["name"] == "Example, \"Ada\" {[")
            #expect(try await desk.run(plan, skipBad: true).unchanged == 3)
        }
    }

    @Test("refuses what is no list of flat objects")
    func refused() async throws {
        try await withDesk { desk in
            for json in [
                "", "{}", "[1]", #"[{"Name": ["Ada"]}]"#, #"[{"Name": {"a": "b"}}]"#, #"[{"Name": "Ada"}"#,
            ] {
                #expect(throws: InputError.self, "\(json)") {
                    _ = try desk.plan(Self.mapping, ["people.json": json])
                }
            }
        }
    }

    @Test(
        "makes of Northwind what its CSV makes",
        .enabled(if: NorthwindFiles.folder != nil, "the data set ../shared/northwind is not here")
    )
    func northwind() async throws {
        let folder = try #require(NorthwindFiles.folder)
        let mappings = try Shipped.folder("docs/examples/northwind")
        let mapping = try String(contentsOfFile: "\(mappings)/products.yaml", encoding: .utf8)
        let csv = try String(contentsOfFile: "\(folder)/products.csv", encoding: .utf8)
        let json = try NorthwindScript.run(
            ["-c", "import csv, json, sys; print(json.dumps(list(csv.DictReader(sys.stdin)), indent=1))"],
            input: Data(csv.utf8)
        )
        var products: [[String]] = []
        for (text, name, content) in [
            (mapping, "products.csv", csv),
            (
                mapping.replacingOccurrences(of: "products.csv", with: "products.json"), "products.json",
                String(decoding: json, as: UTF8.self)
            ),
        ] {
            try await withDesk(currency: "USD") { desk in
                let report = try await desk.run(desk.plan(text, [name: content]))
                #expect(report.added == 77 && report.problems.isEmpty)
                let list = try await desk.perform(ProductList(limit: 250)).products
                products.append(
                    list.map { product in
                        let price = product.figures.values["price"] ?? ""
                        return
                            "\(product.sku) \(product.name) \(price) \(product.stock.onHand) \(product.reorderLevel)"
                    }
                )
            }
        }
        #expect(products[0].count == 77 && products[0] == products[1])
    }
}
