import Engine
import Foundation
import OrderDesk
import Testing

@Suite("Import")
struct ImportTests {
    static let mapping = """
        kind: customers
        file: people.csv
        skip-when-empty: [Name]
        fields:
          externalRef: Key
          name: Name
          street: Street
          country: {column: Country, values: countries}
        values:
          countries: {Germany: DE, Norway: "NO"}
        """

    @Test("reads quoted commas, quotes and line breaks, and leaves out what the mapping says")
    func quoted() async throws {
        try await withDesk { desk in
            let csv =
                """
                Key,Name,Street,Country
                1,"Example, ""Ada""\",Main St 1,Germany
                2,,x,Germany
                3,Bob,,Norway
                """
            let plan = try desk.plan(Self.mapping, ["people.csv": csv])
            let report = try await desk.run(plan)
            #expect(report.added == 2 && report.skipped == 1 && report.problems.isEmpty)
            let shown = try await desk.perform(CustomerShow(customer: "C-000001")).customer
            #expect(
                shown.fields.values["name"] == "Example, \"Ada\"" && shown.fields.values["country"] == "DE"
            )
            let again = try await desk.run(plan)
            #expect(again.added == 0 && again.unchanged == 2)
        }
    }

    @Test("names file, line and field of a bad row, counting line breaks inside quotes, and imports nothing")
    func badRow() async throws {
        try await withDesk { desk in
            let csv =
                [
                    "Key,Name,Street,Country", "1,Ada,\"a", "b", "c\",Germany", "", "2,Bob,x,Atlantis",
                    "2,Cy,x,Norway", "",
                ].joined(separator: "\r\n")
            let plan = try desk.plan(Self.mapping, ["people.csv": csv])
            #expect(plan.problems.map(\.line) == [6])
            #expect(plan.problems.map(\.field) == ["country"])
            await #expect(throws: InputError.self) { _ = try await desk.run(plan) }
            #expect(try await desk.perform(CustomerList()).customers.isEmpty)
            let report = try await desk.run(plan, skipBad: true)
            #expect(
                report.added == 1 && report.refused == 2,
                "line breaks are refused inside a street as well"
            )
            #expect(report.problems.map(\.line).sorted() == [2, 6])
        }
    }

    @Test("shows in a dry run what it would do, and does none of it")
    func dryRun() async throws {
        try await withDesk { desk in
            let plan = try desk.plan(
                Self.mapping,
                ["people.csv": "Key,Name,Street,Country\n1,Ada,,Germany\n"]
            )
            #expect(try await desk.run(plan, isDryRun: true).added == 1)
            #expect(try await desk.perform(CustomerList()).customers.isEmpty)
        }
    }

    @Test(
        "refuses a mapping with an unknown field, an unknown table or a path",
        arguments: [
            "kind: customers\nfile: a.csv\nfields: {nme: Name}",
            "kind: customers\nfile: ../a.csv\nfields: {name: Name}",
            "kind: customers\nfile: a.csv\nfields: {name: {column: Name, values: none}}",
            "kind: customers\nfile: a.csv\nkey: x\nfields: {name: Name}",
        ]
    )
    func mapping(text: String) async throws {
        try await withDesk { desk in
            let error = #expect(throws: InputError.self) { _ = try desk.plan(text, ["a.csv": "Name\nx\n"]) }
            #expect(error?.field.hasPrefix("mapping.yaml:") == true)
        }
    }

    @Test(
        "refuses a file that is not sound CSV, or lacks a column",
        arguments: [
            "Key,Name,Street,Country\n1,\"Ada,,Germany\n", "Key,Name,Street,Country\n1,Ada,x,Germany,extra\n",
            "Key,Name,Street\n1,Ada,x\n", "Key,Key,Name,Street,Country\n", "",
        ]
    )
    func unsound(csv: String) async throws {
        try await withDesk { desk in
            #expect(throws: InputError.self) { _ = try desk.plan(Self.mapping, ["people.csv": csv]) }
        }
    }

    @Test(
        "refuses orders that name what does not exist, with the line of the right file"
    )
    func orders() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "1", tax: "O", quantity: "1")
            _ = try await desk.addCustomer("Ada Example")
            let mapping = """
                kind: orders
                file: o.csv
                key: Id
                fields: {externalRef: Id, customer: Who, tax: {constant: O}, opened: Day}
                lines:
                  file: l.csv
                  key: Id
                  fields: {product: What, quantity: Count, price: Price}
                """
            let orders = """
                Id,Who,Day
                1,C-000001,2024-02-30
                2,C-000009,2024-02-29
                3,C-000001,2024-02-29
                4,C-000001,2024-02-29
                5,C-000001,2024-02-29
                6,C-000001,2024-02-29
                """
            let lines = """
                Id,What,Count,Price
                1,TEA-1,1,1
                2,TEA-1,1,1
                3,TEA-9,1,1
                4,TEA-1,0,1
                5,TEA-1,5,1
                """
            let plan = try desk.plan(mapping, ["o.csv": orders, "l.csv": lines])
            let report = try await desk.run(plan, skipBad: true)
            #expect(report.added == 1 && report.refused == 5)
            #expect(
                report.problems.map { "\($0.file):\($0.line):\($0.field)" }.sorted() == [
                    "l.csv:4:product", "l.csv:5:quantity", "o.csv:2:opened", "o.csv:3:customer",
                    "o.csv:7:lines",
                ]
            )
            let order = try #require(try await desk.perform(OrderList()).orders?.first)
            #expect(order.number == "SO-2024-000001" && order.figures.values["net"] == "5.00")
            #expect(try await desk.perform(StockShow(sku: "TEA-1")).stock.total.allocated == "0")
        }
    }
}
