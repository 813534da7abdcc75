import Engine
import Foundation
import OrderDesk
import Testing

@Suite("An unusual order")
struct UnusualOrderTests {
    /// A desk where one customer took so many times two or three pieces at 10, and another opens a draft.
    private func withHistory(
        of count: Int,
        _ line: OrderLineInput,
        _ test: (Desk, _ draft: String) async throws -> Void
    ) async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10", tax: "S:19", quantity: "1000")
            for name in ["Ada Example", "Berta Example"] { try await desk.addCustomer(name) }
            for number in 0..<count {
                let usual = OrderLineInput(sku: "TEA-1", quantity: number % 2 == 0 ? "2" : "3")
                _ = try await desk.perform(OrderOpen(customer: "C-000001", lines: [usual], confirm: true))
            }
            let draft = try await desk.perform(OrderOpen(customer: "C-000002", lines: [line])).order.id
            try await test(desk, draft)
        }
    }

    @Test("is flagged when it is handed in, and is not approved before somebody says why it stands")
    func flagged() async throws {
        let line = OrderLineInput(sku: "TEA-1", quantity: "20", price: "7")
        try await withHistory(of: 10, line) { desk, draft in
            let order = try await desk.perform(OrderSubmit(order: draft)).order
            #expect(order.lines?.first?.unusual == ["quantity", "price"])
            let found = try #require(order.unusual)
            #expect(found.map(\.about) == ["quantity", "price", "price"])
            // Half of 2 and half of 3: median 2.5, MAD 0.5; at least half of what is usual is 1.25.
            #expect(found[0].compared == 10 && found[0].usual == "2.5" && found[0].mad == "0.5")
            #expect(found[0].zScore == "14.00" && found[0].threshold == "3.5")
            #expect(
                found[0].reason.hasPrefix("2.5 is the usual quantity of `TEA-1`, and 20 is 14.00 deviations")
            )
            #expect(found[1].zScore == "6.00" && found[1].usual == "10" && found[1].mad == "0")
            #expect(found[2].reason.contains("30 % is given away"))
            let refusal = await #expect(throws: EngineError.self) {
                _ = try await desk.perform(OrderApprove(order: draft))
            }
            let text = "\(try #require(refusal))"
            #expect(text.contains(found[0].reason) && text.contains("--accept-unusual"))
            await #expect(throws: EngineError.self, "a reason is needed") {
                _ = try await desk.perform(OrderApprove(order: draft, acceptUnusual: true))
            }
            let after = try await desk.perform(OrderShow(order: draft)).order
            #expect(after.state == "submitted" && after.version == order.version, "nothing was written")
            let accepted = OrderApprove(order: draft, acceptUnusual: true)
            let approved = try await desk.perform(accepted, reason: "a fair").order
            #expect(approved.state == "approved" && approved.unusual == nil)
        }
    }

    @Test("is not told of with fewer than ten lines to compare it with")
    func few() async throws {
        try await withHistory(of: 9, OrderLineInput(sku: "TEA-1", quantity: "500")) { desk, draft in
            let order = try await desk.perform(OrderSubmit(order: draft)).order
            #expect(order.unusual == nil && order.lines?.first?.unusual == nil)
            #expect(try await desk.perform(OrderApprove(order: draft)).order.state == "approved")
        }
    }

    @Test("is compared in price only with what is meant alike: another currency says nothing")
    func currency() async throws {
        try await withHistory(of: 10, OrderLineInput(sku: "TEA-1", quantity: "2")) { desk, _ in
            let dear = OrderLineInput(sku: "TEA-1", quantity: "2", price: "1000")
            var fields = CustomerFields()
            fields.name = "Carla Example"
            (fields.street, fields.postcode, fields.city) = ("1-1-1 Example", "100-0001", "Tokyo")
            fields.country = "JP"
            _ = try await desk.perform(CustomerAdd(fields: fields, currency: "JPY"))
            for (customer, about) in [("C-000002", ["price"]), ("C-000003", nil)] as [(String, [String]?)] {
                let open = OrderOpen(customer: customer, lines: [dear])
                let draft = try await desk.perform(open).order.id
                let order = try await desk.perform(OrderSubmit(order: draft)).order
                #expect(order.unusual?.map(\.about) == about)
            }
        }
    }

    @Test(
        "is found among the real lines by the median and the MAD that the files have",
        .enabled(if: NorthwindFiles.folder != nil, "the data set ../shared/northwind is not here")
    )
    func northwind() async throws {
        let folder = try #require(NorthwindFiles.folder)
        try await withDesk(currency: "USD") { desk in
            try await desk.importNorthwind(from: folder, expecting: [91, 77, 830])
            let products = try await desk.perform(ProductList(limit: 1000)).products
            let tofu = try #require(products.first { $0.externalReference == "11" }).sku
            func submit(_ quantity: String) async throws -> [UnusualLineView] {
                let open = OrderOpen(
                    customer: "C-000001",
                    lines: [OrderLineInput(sku: tofu, quantity: quantity)]
                )
                let draft = try await desk.perform(open).order.id
                return try await desk.perform(OrderSubmit(order: draft)).order.unusual ?? []
            }
            let text = try String(contentsOfFile: "\(folder)/order_details.csv", encoding: .utf8)
            let sold = text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
                let fields = line.split(separator: ",")
                return fields[1] == "11" ? Double(fields[3]) : nil
            }
            func median(_ values: [Double]) -> Double {
                let sorted = values.sorted()
                return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
            }
            let usual = median(sold)
            let mad = median(sold.map { abs($0 - usual) })
            #expect(try await submit("12") == [])
            let found = try #require(try await submit("400").first { $0.compared == sold.count })
            #expect(found.about == "quantity" && found.usual.flatMap(Double.init) == usual)
            #expect(found.mad.flatMap(Double.init) == mad)
            // The usual distance is 1/0.6745 of the MAD, and half of what is usual at least.
            let score = (400 - usual) / max(mad / 0.6745, usual / 2)
            #expect(abs((found.zScore.flatMap(Double.init) ?? 0) - score) <= 0.005)
        }
    }
}
