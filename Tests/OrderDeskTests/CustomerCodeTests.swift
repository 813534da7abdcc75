import Engine
import Foundation
import OrderDesk
import Testing

@Suite("Customers' own codes of products")
struct CustomerCodeTests {
    private static let finance: Desk.Person = {
        var finance = Desk.owner
        finance.purpose = "accounting"
        return finance
    }()

    /// Ada, who calls tea 4711 and a cup A-2, and Bert, who calls a cup 4711.
    private func withCodes(_ body: (Desk) async throws -> Void) async throws {
        try await withDesk { desk in
            for sku in ["TEA", "CUP", "POT"] {
                try await desk.stock(sku, price: "10.00", tax: "S:19", quantity: "100")
            }
            for name in ["Ada Example", "Bert Example"] { try await desk.addCustomer(name) }
            for (customer, product, code) in [
                ("C-000001", "TEA", "4711"), ("C-000001", "CUP", "A-2"), ("C-000002", "CUP", "4711"),
            ] {
                let add = CustomerCodeAdd(customer: customer, product: product, code: code)
                let added = try await desk.perform(add).code
                #expect(added.customer == customer && added.sku == product && added.code == code)
            }
            try await body(desk)
        }
    }

    private func open(
        _ desk: Desk,
        _ customer: String,
        _ skus: [String],
        confirm: Bool = true
    ) async throws -> OrderView {
        let lines = skus.map { OrderLineInput(sku: $0, quantity: "1") }
        return try await desk.perform(OrderOpen(customer: customer, lines: lines, confirm: confirm)).order
    }

    private func codes(_ order: OrderView) -> [String] {
        (order.lines ?? []).map { "\($0.sku) \($0.buyerCode ?? "-")" }
    }

    private func refusal(_ work: () async throws -> Void) async throws -> String {
        let error = await #expect(throws: EngineError.self) { try await work() }
        return "\(try #require(error))"
    }

    @Test("name the product in the customer's orders, lines and amendments, and in nobody else's")
    func ordered() async throws {
        try await withCodes { desk in
            #expect(
                codes(try await open(desk, "C-000001", ["4711", "TEA", "A-2", "POT"])) == [
                    "TEA 4711", "TEA 4711", "CUP A-2", "POT -",
                ]
            )
            #expect(codes(try await open(desk, "C-000002", ["4711", "TEA"])) == ["CUP 4711", "TEA -"])
            let unknown = try await refusal { _ = try await open(desk, "C-000002", ["A-2"]) }
            #expect(unknown.hasPrefix("there is no product `A-2`\n"))
            let draft = try await open(desk, "C-000001", ["POT"], confirm: false)
            var line = OrderLine(order: draft.id, expectedVersion: 1)
            (line.sku, line.quantity) = ("4711", "2")
            #expect(codes(try await desk.perform(line).order) == ["POT -", "TEA 4711"])
            let order = try await desk.perform(OrderConfirm(order: draft.id)).order
            let added = OrderAmend(
                order: order.id,
                expectedVersion: order.version,
                lines: [OrderLineChange(sku: "A-2", quantity: "1")]
            )
            let amended = try await desk.perform(added, reason: "one more").order
            #expect(codes(amended) == ["POT -", "TEA 4711", "CUP A-2"])
            let versions = try await desk.perform(OrderVersionsShow(order: order.id)).versions
            #expect(versions.first?.lines.map(\.buyerCode) == [nil, "4711"], "an earlier version keeps them")
        }
    }

    @Test("are listed and taken away; what is confirmed keeps them, a draft does not")
    func removed() async throws {
        try await withCodes { desk in
            let confirmed = try await open(desk, "C-000001", ["4711"])
            let draft = try await open(desk, "C-000001", ["4711"], confirm: false)
            var list = CustomerCodeList(customer: "C-000001")
            list.limit = 1
            let first = try await desk.perform(list)
            #expect(first.codes.map(\.code) == ["A-2"] && first.next == "CUP")
            list.after = first.next
            let second = try await desk.perform(list)
            #expect(second.codes.map(\.code) == ["4711"] && second.next == nil)
            let remove = CustomerCodeRemove(customer: "C-000001", product: "4711")
            #expect(try await desk.perform(remove).removed == "TEA")
            #expect(try await refusal { _ = try await desk.perform(remove) }.hasPrefix("there is no product"))
            let again = CustomerCodeRemove(customer: "C-000001", product: "TEA")
            #expect(try await refusal { _ = try await desk.perform(again) }.contains("customer code `TEA`"))
            #expect(codes(try await desk.perform(OrderShow(order: confirmed.id)).order) == ["TEA 4711"])
            let order = try await desk.perform(OrderConfirm(order: draft.id)).order
            #expect(codes(order) == ["TEA -"])
            #expect(try await desk.findings() == [])
        }
    }

    @Test(
        "mean one product: no second code, no code twice, none that is our own of another, and no new product under one"
    )
    func unique() async throws {
        try await withCodes { desk in
            func refused(_ product: String, _ code: String) async throws -> String {
                let add = CustomerCodeAdd(customer: "C-000001", product: product, code: code)
                return try await refusal { _ = try await desk.perform(add) }
            }
            #expect(try await refused("TEA", "other").contains("it is `4711` that stands for `TEA`"))
            #expect(try await refused("POT", "A-2").contains("it stands for `CUP`"))
            #expect(try await refused("POT", "TEA").contains("our own code of another product"))
            let own = CustomerCodeAdd(customer: "C-000001", product: "POT", code: "POT")
            #expect(try await desk.perform(own).code.code == "POT")
            let same = CustomerCodeAdd(customer: "C-000001", product: "TEA", code: "4711")
            #expect(try await desk.perform(same).code.code == "4711", "the same again changes nothing")
            let product = ProductAdd(sku: "A-2", productName: "Other", price: "1", tax: "S:19")
            let taken = try await refusal { _ = try await desk.perform(product) }
            #expect(taken.hasPrefix("`A-2` cannot be the code of a new product\n"))
            let mapping = """
                kind: products
                file: goods.csv
                fields: {externalRef: Id, sku: Id, name: What, price: Price, tax: {constant: O}}
                """
            let plan = try desk.plan(mapping, ["goods.csv": "Id,What,Price\n4711,Ale,1\nALE,Ale,1\n"])
            let report = try await desk.run(plan, skipBad: true)
            #expect(report.added == 1 && report.problems.map { "\($0.line):\($0.field)" } == ["2:sku"])
            let clerk = try await desk.person("clea", role: "clerk", team: "other")
            await #expect(throws: EngineError.self, "another team's customer") {
                _ = try await desk.perform(CustomerCodeList(customer: "C-000001"), as: clerk)
            }
            let packer = try await desk.person("wendy", role: "warehouse")
            await #expect(throws: Denial.self) { _ = try await desk.perform(same, as: packer) }
        }
    }

    @Test("of records that were merged count for the customer, those of the kept record first")
    func merged() async throws {
        try await withCodes { desk in
            let pot = CustomerCodeAdd(customer: "C-000002", product: "POT", code: "P-9")
            _ = try await desk.perform(pot)
            _ = try await desk.perform(CustomerMerge(customer: "C-000001", other: "C-000002"))
            #expect(
                codes(try await open(desk, "C-000001", ["4711", "P-9", "CUP"])) == [
                    "TEA 4711", "POT P-9", "CUP A-2",
                ]
            )
            let list = try await desk.perform(CustomerCodeList(customer: "C-000002")).codes
            #expect(
                list.map { "\($0.customer) \($0.sku) \($0.code)" } == [
                    "C-000001 CUP A-2", "C-000002 POT P-9", "C-000001 TEA 4711",
                ]
            )
            _ = try await desk.perform(CustomerUnmerge(customer: "C-000002"))
            #expect(codes(try await open(desk, "C-000002", ["4711"])) == ["CUP 4711"])
        }
    }

    @Test("stand beside ours on what the customer reads, and in the UBL invoice as BT-156")
    func documents() async throws {
        try await withCodes { desk in
            var company = CompanySet(expectedVersion: 0)
            (company.legalName, company.taxID) = ("Tea & Books", "DE123456789")
            (company.street, company.city, company.postcode) = ("Market 1", "Berlin", "10115")
            _ = try await desk.perform(company)
            let order = try await open(desk, "C-000001", ["4711", "POT"])
            let number = try #require(order.number)
            let shipment = try await desk.perform(ShipmentPick(order: number)).shipment.number
            let list = try await desk.perform(ShipmentPickingList(shipment: shipment)).page
            #expect(!list.contains("4711"), "who picks goes by our own codes")
            for language in DocumentLanguage.allCases {
                let both = language == .english ? "TEA, your number 4711" : "TEA（贵方编号 4711）"
                let confirmation = OrderDocument(order: number, language: language)
                let note = ShipmentDocument(shipment: shipment, language: language)
                for page in [try await desk.perform(confirmation).page, try await desk.perform(note).page] {
                    #expect(page.contains(">\(both)<") && page.contains(">POT<"), "\(language)")
                }
            }
            _ = try await desk.perform(ShipmentPack(shipment: shipment))
            _ = try await desk.perform(ShipmentShip(shipment: shipment))
            let issued = try await desk.perform(InvoiceIssue(order: number), as: Self.finance).invoice
            #expect(issued.lines?.map(\.buyerCode) == ["4711", nil])
            let ubl = InvoiceDocument(invoice: issued.number, ubl: true)
            let page = try await desk.perform(ubl, as: Self.finance).page
            #expect(page.components(separatedBy: "<cac:BuyersItemIdentification>").count == 2)
            let item = try #require(page.range(of: "<cbc:Name>Product TEA</cbc:Name>"))
            let rest = page[item.upperBound...]
            let buyers = try #require(rest.range(of: "<cbc:ID>4711</cbc:ID>"))
            let sellers = try #require(rest.range(of: "<cac:SellersItemIdentification>"))
            #expect(buyers.lowerBound < sellers.lowerBound, "the schema wants the buyer's first")
            let credit = InvoiceCredit(invoice: issued.number)
            let credited = try await desk.perform(credit, as: Self.finance, reason: "torn").invoice
            #expect(credited.lines?.map(\.buyerCode) == ["4711", nil])
        }
    }
}
