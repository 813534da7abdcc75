import Engine
import Foundation
import OrderDesk
import Testing

@Suite("Prices by rule")
struct PriceRuleTests {
    /// Sells tea at 12.50 to `C-000001`.
    private func withTea(_ body: @Sendable (Desk) async throws -> Void) async throws {
        try await withDesk { desk in
            try await desk.addCustomer("Ada Example")
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "1000")
            try await body(desk)
        }
    }

    private func line(_ quantity: String, price: String? = nil) -> OrderLineInput {
        OrderLineInput(sku: "TEA-1", quantity: quantity, price: price)
    }

    private func priced(_ order: OrderView) throws -> String {
        let line = try #require(order.lines?.first)
        return "\(line.priceRule ?? "-") \(line.price ?? "-")"
    }

    private func set(
        _ price: String,
        in desk: Desk,
        as person: Desk.Person = Desk.owner,
        _ place: (inout PriceSet) -> Void
    ) async throws -> PriceView {
        var set = PriceSet(product: "TEA-1", price: price)
        place(&set)
        return try await desk.perform(set, as: person).price
    }

    @Test("come in the fixed order, and each line says which gave its price")
    func order() async throws {
        try await withTea { desk in
            func open(_ quantity: String = "10", price: String? = nil) async throws -> String {
                try await priced(desk.openDraft([line(quantity, price: price)]))
            }
            #expect(try await open() == "base 12.50")
            _ = try await set("12.00", in: desk) { $0.fromQuantity = "10" }
            #expect(try await open("9") == "base 12.50")
            #expect(try await open() == "tier 12.00")
            _ = try await set("11.50", in: desk) { ($0.list, $0.from) = ("all year", "2020-01-01") }
            #expect(try await open() == "dated-list 11.50")
            _ = try await set("11.00", in: desk) { $0.group = "retail" }
            #expect(try await open() == "dated-list 11.50", "the customer is in no group")
            let terms = CustomerTerms(customer: "C-000001", expectedVersion: 1, priceGroup: "retail")
            #expect(try await desk.perform(terms).priceGroup == "retail")
            #expect(try await open() == "group-list 11.00")
            let contract = try await set("10.50", in: desk) { $0.customer = "C-000001" }
            #expect(try await open() == "contract 10.50")
            #expect(try await open(price: "10.00") == "manual 10.00")
            #expect(try await desk.perform(PriceRemove(price: contract.id)).removed == contract.id)
            #expect(try await open() == "group-list 11.00")
        }
    }

    @Test("hold on their days only")
    func days() async throws {
        try await withTea { desk in
            for (name, from, through) in [("past", nil, "2020-12-31"), ("future", "2999-01-01", nil)] {
                _ = try await set("1", in: desk) { ($0.list, $0.from, $0.through) = (name, from, through) }
            }
            #expect(try await priced(desk.openDraft([line("1")])) == "base 12.50")
        }
    }

    @Test("follow a draft's quantity, and leave a price by hand alone")
    func quantity() async throws {
        try await withTea { desk in
            _ = try await set("12.00", in: desk) { $0.fromQuantity = "10" }
            var order = try await desk.openDraft([line("1"), line("1", price: "12.40")])
            for position in [1, 2] {
                var change = OrderLine(order: order.id, expectedVersion: order.version, position: position)
                change.quantity = "10"
                order = try await desk.perform(change).order
            }
            #expect(order.lines?.map(\.priceRule) == ["tier", "manual"])
            #expect(order.lines?.map(\.price) == ["12.00", "12.40"])
            var back = OrderLine(order: order.id, expectedVersion: order.version, position: 2)
            back.price = ""
            order = try await desk.perform(back).order
            #expect(order.lines?.map(\.priceRule) == ["tier", "tier"])
        }
    }

    @Test("of a confirmed order stay what they were")
    func frozen() async throws {
        try await withTea { desk in
            var order = try await desk.perform(
                OrderOpen(customer: "C-000001", lines: [line("10")], confirm: true)
            ).order
            _ = try await set("1.00", in: desk) { $0.customer = "C-000001" }
            #expect(try await priced(desk.perform(OrderShow(order: order.id)).order) == "base 12.50")
            var more = OrderAmend(order: order.id, expectedVersion: order.version)
            more.lines = [OrderLineChange(position: 1, quantity: "20")]
            order = try await desk.perform(more, reason: "they want more").order
            #expect(try priced(order) == "base 12.50", "the price was agreed on")
            #expect(order.figures.values["net"] == "250.00")
        }
    }

    @Test("may be in a currency that the product has no price in")
    func currency() async throws {
        try await withTea { desk in
            var fields = CustomerFields()
            fields.name = "Bo"
            _ = try await desk.perform(CustomerAdd(fields: fields, currency: "USD"))
            let open = OrderOpen(customer: "C-000002", lines: [line("1")])
            await #expect(throws: InputError.self) { try await desk.perform(open) }
            _ = try await set("14.00", in: desk) { ($0.currency, $0.group) = ("USD", "export") }
            let terms = CustomerTerms(customer: "C-000002", expectedVersion: 1, priceGroup: "export")
            _ = try await desk.perform(terms)
            #expect(try await priced(desk.perform(open).order) == "group-list 14.00")
        }
    }

    @Test("are replaced when they are set again at the same place, and only then")
    func replaced() async throws {
        try await withTea { desk in
            let first = try await set("12.00", in: desk) { $0.fromQuantity = "10" }
            let again = try await set("11.90", in: desk) { $0.fromQuantity = "10" }
            let other = try await set("11.00", in: desk) { $0.fromQuantity = "100" }
            #expect(first.id == again.id)
            #expect(other.id != again.id)
            let prices = try await desk.perform(PriceList()).prices
            #expect(prices.map(\.fromQuantity) == ["10", "100"])
            var page = PriceList()
            page.limit = 1
            let next = try #require(try await desk.perform(page).next)
            page.after = next
            #expect(try await desk.perform(page).prices.map(\.id) == [other.id])
        }
    }

    @Test(
        "are refused where nothing or more than one thing says when they hold",
        arguments: [
            [:], ["customer": "C-000001", "group": "retail"], ["list": "spring"],
            ["fromQuantity": "10", "from": "2026-01-01"],
            ["list": "spring", "from": "2026-03-02", "through": "2026-03-01"],
        ]
    )
    func refused(place: [String: String]) async throws {
        try await withTea { desk in
            await #expect(throws: InputError.self) {
                _ = try await set("1", in: desk) {
                    $0.customer = place["customer"]
                    ($0.group, $0.list) = (place["group"], place["list"])
                    ($0.fromQuantity, $0.from, $0.through) = (
                        place["fromQuantity"], place["from"], place["through"]
                    )
                }
            }
            let prices = try await desk.perform(PriceList()).prices
            #expect(prices.isEmpty)
        }
    }

    @Test("are set by no clerk, and of another team's customer not even seen by one")
    func roles() async throws {
        try await withTea { desk in
            let clerk = try await desk.person("clerk1", role: "clerk", team: "north")
            await #expect(throws: Denial.self) {
                _ = try await set("1", in: desk, as: clerk) { $0.group = "retail" }
            }
            _ = try await set("9.00", in: desk) { $0.customer = "C-000001" }
            _ = try await set("11.00", in: desk) { $0.group = "retail" }
            #expect(try await desk.perform(PriceList(), as: clerk).prices.map(\.rule) == ["group-list"])
            #expect(try await desk.perform(PriceList()).prices.map(\.rule) == ["contract", "group-list"])
        }
    }
}
