import Engine
import Testing

@testable import OrderDesk

@Suite("Templates")
struct TemplateTests {
    /// A template of three teas, one of them with a discount, saved from an order of C-000001.
    private func withTemplate(_ test: @Sendable (Desk, OrderView) async throws -> Void) async throws {
        try await withDesk { desk in
            for (number, price) in [(1, "10.00"), (2, "5.00"), (3, "2.50")] {
                try await desk.stock("TEA-\(number)", price: price, tax: "S:19", quantity: "100")
            }
            for name in ["Ada Example", "Bob Example"] { try await desk.addCustomer(name) }
            let order = try await desk.openDraft([
                OrderLineInput(sku: "TEA-1", quantity: "3"),
                OrderLineInput(sku: "TEA-2", quantity: "2", price: "4.00"),
                OrderLineInput(sku: "TEA-3", quantity: "4", discountPercent: "5"),
            ])
            _ = try await desk.perform(TemplateSave(order: order.id, template: "monthly tea"))
            try await test(desk, order)
        }
    }

    private func open(
        _ desk: Desk,
        _ quantities: [TemplateQuantity]? = nil,
        lines: [OrderLineInput] = [],
        confirm: Bool = false,
        as person: Desk.Person = Desk.owner
    ) async throws -> OpenedOrderAnswer {
        var open = OrderOpen(customer: "C-000002", lines: lines, confirm: confirm)
        (open.template, open.quantities) = ("monthly tea", quantities)
        return try await desk.perform(open, as: person)
    }

    @Test("open orders of anybody at today's prices, and tell which are others than when they were saved")
    func opened() async throws {
        try await withTemplate { desk, _ in
            let first = try await open(desk)
            #expect(first.order.customer.number == "C-000002")
            #expect(first.order.lines?.map(\.quantity) == ["3", "2", "4"])
            #expect(first.order.lines?.map(\.price) == ["10.00", "5.00", "2.50"], "no price by hand is kept")
            #expect(first.order.lines?.map(\.discount) == ["0", "0", "0.05"])
            #expect(first.priceChanges?.map(\.sku) == ["TEA-2"])
            var dear = PriceSet(product: "TEA-1", price: "12.00")
            (dear.list, dear.from) = ("dear times", "2020-01-01")
            _ = try await desk.perform(dear)
            let next = try await open(desk)
            #expect(next.order.lines?.first?.price == "12.00")
            #expect(
                next.priceChanges?.map { [$0.sku, $0.from, $0.to] } == [
                    ["TEA-1", "10.00", "12.00"], ["TEA-2", "4.00", "5.00"],
                ]
            )
        }
    }

    @Test("take other quantities, leave lines out, and take lines besides")
    func quantities() async throws {
        try await withTemplate { desk, _ in
            let answer = try await open(
                desk,
                [TemplateQuantity(position: 1, quantity: "7"), TemplateQuantity(position: 3, quantity: "0")],
                lines: [OrderLineInput(sku: "TEA-3", quantity: "1")],
                confirm: true
            )
            #expect(answer.order.state == "confirmed")
            #expect(answer.order.lines?.map(\.sku) == ["TEA-1", "TEA-2", "TEA-3"])
            #expect(answer.order.lines?.map(\.quantity) == ["7", "2", "1"])
            for wrong in [TemplateQuantity(position: 4, quantity: "1"), .init(position: 1, quantity: "-1")] {
                await #expect(throws: InputError.self, "\(wrong)") { _ = try await open(desk, [wrong]) }
            }
            var aimless = OrderOpen(customer: "C-000002", lines: [])
            aimless.quantities = [TemplateQuantity(position: 1, quantity: "1")]
            let command = aimless
            await #expect(throws: InputError.self) { _ = try await desk.perform(command) }
        }
    }

    @Test("hold nothing about a customer, have one name each, and go without their orders")
    func kept() async throws {
        try await withTemplate { desk, order in
            await #expect(throws: EngineError.self, "there is one of that name") {
                _ = try await desk.perform(TemplateSave(order: order.id, template: "monthly tea"))
            }
            let empty = try await desk.openDraft([])
            await #expect(throws: EngineError.self, "it has no lines") {
                _ = try await desk.perform(TemplateSave(order: empty.id, template: "nothing"))
            }
            let shown = try await desk.perform(TemplateShow(template: "monthly tea")).template
            #expect(shown.lines.map(\.price) == ["10.00", "4.00", "2.50"] && shown.user == "owner")
            #expect(try await desk.perform(TemplateList()).templates == [shown])
            let opened = try await open(desk).order
            _ = try await desk.perform(TemplateRemove(template: "monthly tea"))
            #expect(try await desk.perform(TemplateList()).templates.isEmpty)
            #expect(try await desk.perform(OrderShow(order: opened.id)).order.lines?.count == 3)
            await #expect(throws: EngineError.self, "it is gone") { _ = try await open(desk) }
        }
    }

    @Test("give no discount that a role may not give")
    func limits() async throws {
        try await withTemplate { desk, _ in
            let generous = try await desk.openDraft([
                OrderLineInput(sku: "TEA-1", quantity: "1", discountPercent: "30")
            ])
            _ = try await desk.perform(TemplateRemove(template: "monthly tea"))
            _ = try await desk.perform(TemplateSave(order: generous.id, template: "monthly tea"))
            let clerk = try await desk.person("cleo", role: "clerk")
            await #expect(throws: Denial.self) { _ = try await open(desk, confirm: true, as: clerk) }
        }
    }
}
