import Engine
import OrderDesk
import Testing

@Suite("Orders")
struct OrderTests {
    @Test("computes net, tax and gross, takes its number and reserves the stock")
    func confirmed() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "100")
            let customer = try await desk.addCustomer("Ada Example").customer.number
            let open = OrderOpen(
                customer: customer,
                lines: [OrderLineInput(sku: "TEA-1", quantity: "3")],
                confirm: true
            )
            let order = try await desk.perform(open).order
            #expect(order.number?.hasPrefix("SO-") == true && order.number?.hasSuffix("-000001") == true)
            #expect(order.state == "confirmed")
            #expect(order.figures.values["net"] == "37.50")
            #expect(order.figures.values["tax"] == "7.13")
            #expect(order.figures.values["gross"] == "44.63")
            let stock = try await desk.perform(StockShow(sku: "TEA-1")).stock
            #expect(stock.total.allocated == "3" && stock.total.available == "97")
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("reserves nothing and takes no number while it is a draft")
    func draft() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "10")
            var order = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "2")])
            #expect(order.number == nil && order.state == "draft")
            #expect(try await desk.perform(StockShow(sku: "TEA-1")).stock.total.allocated == "0")

            var change = OrderLine(order: order.id, expectedVersion: order.version, position: 1)
            change.price = "10"
            order = try await desk.perform(change).order
            #expect(order.figures.values["net"] == "20.00" && order.lines?.first?.priceRule == "manual")

            change = OrderLine(order: order.id, expectedVersion: order.version, position: 1)
            change.quantity = "3"
            change.discountPercent = "10"
            order = try await desk.perform(change).order
            #expect(order.figures.values["net"] == "27.00", "a manual price survives a new quantity")

            let stale = OrderLine(order: order.id, expectedVersion: 1, position: 1)
            await #expect(throws: EngineError.self) { _ = try await desk.perform(stale) }

            let confirmed = try await desk.perform(OrderConfirm(order: order.id)).order
            #expect(confirmed.figures.values["net"] == "27.00" && confirmed.version == order.version + 1)
            await #expect(throws: (any Error).self) {
                _ = try await desk.perform(OrderConfirm(order: order.id))
            }
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("is answered as it is stored, whether it was just written or read", arguments: [true, false])
    func answered(isConfirmed: Bool) async throws {
        try await withDesk { desk in
            for (sku, tax) in [("Z-1", "Z:0"), ("TEA-1", "S:19"), ("BOOK-1", "S:7")] {
                try await desk.stock(sku, price: "12.505", tax: tax, quantity: "100")
            }
            let customer = try await desk.addCustomer("Ada Example", email: "ada@example.org").customer.number
            let lines = ["TEA-1", "Z-1", "BOOK-1", "TEA-1"].map { OrderLineInput(sku: $0, quantity: "3") }
            var open = OrderOpen(customer: customer, lines: lines, confirm: isConfirmed)
            open.charges = [
                OrderChargeInput(kind: "freight", amount: "5.90", tax: "S:19"),
                OrderChargeInput(kind: "packing", amount: "1.10", tax: "S:7"),
            ]
            open.requiredOn = "2030-02-28"
            open.externalReference = "X-1"
            open.shipTo = ShipTo()
            open.shipTo?.name = "Grace Example"
            let written = try await desk.perform(open).order
            #expect(written.lines?.count == 4 && written.charges?.count == 2 && written.taxes?.count == 3)
            #expect(try await desk.perform(OrderShow(order: written.id)).order == written)
        }
    }

    @Test("is confirmed whole or not at all")
    func allOrNothing() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "1", tax: "S:19", quantity: "10")
            try await desk.stock("TEA-2", price: "1", tax: "S:19", quantity: "1")
            let customer = try await desk.addCustomer("Ada Example").customer.number
            let lines = [
                OrderLineInput(sku: "TEA-1", quantity: "5"), OrderLineInput(sku: "TEA-2", quantity: "2"),
            ]
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(OrderOpen(customer: customer, lines: lines, confirm: true))
            }
            #expect(try await desk.perform(OrderList()).orders?.isEmpty == true)
            #expect(try await desk.perform(StockShow(sku: "TEA-1")).stock.total.allocated == "0")
            let next = [OrderLineInput(sku: "TEA-1", quantity: "1")]
            let order = try await desk.perform(OrderOpen(customer: customer, lines: next, confirm: true))
                .order
            #expect(order.number?.hasSuffix("-000001") == true, "the refused order took no number")
        }
    }

    @Test("shows in a dry run what confirming would do, and does none of it")
    func dryRun() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "10")
            let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "2")])
            let trial = try await desk.perform(OrderConfirm(order: draft.id), isDryRun: true).order
            #expect(trial.state == "confirmed" && trial.number?.hasSuffix("-000001") == true)
            let shown = try await desk.perform(OrderShow(order: draft.id)).order
            #expect(shown == draft)
            #expect(try await desk.perform(StockShow(sku: "TEA-1")).stock.total.allocated == "0")
        }
    }

    @Test("lets exactly one of many take the last piece")
    func lastPiece() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "1")
            let customer = try await desk.addCustomer("Ada Example").customer.number
            let open = OrderOpen(
                customer: customer,
                lines: [OrderLineInput(sku: "TEA-1", quantity: "1")],
                confirm: true
            )
            let won = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        do {
                            _ = try await desk.perform(open)
                            return true
                        } catch { return false }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(won == 1)
            #expect(try await desk.perform(OrderList()).orders?.count == 1)
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("is opened once under one idempotency key, and another body under it is a conflict")
    func idempotent() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "10")
            let customer = try await desk.addCustomer("Ada Example").customer.number
            var open = OrderOpen(
                customer: customer,
                lines: [OrderLineInput(sku: "TEA-1", quantity: "1")],
                confirm: true
            )
            let first = try await desk.perform(open, key: "k1").order
            let second = try await desk.perform(open, key: "k1").order
            #expect(first == second)
            open.lines[0].quantity = "2"
            let other = open
            let error = await #expect(throws: EngineError.self) {
                _ = try await desk.perform(other, key: "k1")
            }
            #expect(error == .idempotencyConflict(key: "k1"))
            #expect(try await desk.perform(OrderList()).orders?.count == 1)
        }
    }

    @Test("goes to the customer's address unless another is given, and keeps its own copy")
    func addresses() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "10")
            let line = [OrderLineInput(sku: "TEA-1", quantity: "1")]
            var finance = Desk.owner
            finance.purpose = "accounting"
            let order = try await desk.openDraft(line)
            #expect(order.shipTo?.values["city"] == "Berlin")
            #expect(
                order.billTo?.masked.contains("city") == true,
                "fiscal data is masked for who takes orders"
            )
            let billed = try await desk.perform(OrderShow(order: order.id), as: finance).order
            #expect(
                billed.billTo?.values["city"] == "Berlin" && billed.billTo?.values["name"] == "Ada Example"
            )
            var change = CustomerFields()
            change.city = "Potsdam"
            _ = try await desk.perform(CustomerEdit(customer: "C-000001", expectedVersion: 1, fields: change))
            #expect(
                try await desk.perform(OrderShow(order: order.id)).order.shipTo?.values["city"] == "Berlin"
            )
            var open = OrderOpen(customer: "C-000001", lines: line)
            var elsewhere = ShipTo()
            elsewhere.city = "Hamburg"
            open.shipTo = elsewhere
            let other = try await desk.perform(open).order
            #expect(other.shipTo?.values == ["name": "Ada Example", "city": "Hamburg"])
            let moved = try await desk.perform(OrderShow(order: other.id), as: finance).order
            #expect(moved.billTo?.values["city"] == "Potsdam")
        }
    }

    @Test("shows the warehouse where it goes and no amounts, once it is confirmed")
    func warehouse() async throws {
        try await withDesk { desk in
            let packer = try await desk.person("packer", role: "warehouse")
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "10")
            let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
            await #expect(throws: (any Error).self) {
                _ = try await desk.perform(OrderShow(order: draft.id), as: packer)
            }
            #expect(try await desk.perform(OrderList(), as: packer).orders?.isEmpty == true)
            let number = try #require(try await desk.perform(OrderConfirm(order: draft.id)).order.number)
            let order = try await desk.perform(OrderShow(order: number), as: packer).order
            #expect(order.shipTo?.values["street"] == "Example Street 1")
            #expect(order.figures.values.isEmpty && order.figures.withheld.contains("gross"))
            #expect(order.taxes == nil && order.charges == nil)
            #expect(order.lines?.first?.price == nil && order.lines?.first?.net == nil)
            #expect(order.billTo?.values.isEmpty == true && order.billTo?.withheld.contains("name") == true)
            #expect(try await desk.perform(OrderList(), as: packer).orders?.map(\.number) == [number])
        }
    }

    @Test(
        "is not confirmed above the role's limit, nor with too large a discount or too low a price",
        arguments: [
            OrderLineInput(sku: "TEA-1", quantity: "1000"),
            OrderLineInput(sku: "TEA-1", quantity: "1", discountPercent: "10.01"),
            OrderLineInput(sku: "TEA-1", quantity: "1", price: "11.24"),
        ]
    )
    func limits(line: OrderLineInput) async throws {
        try await withDesk { desk in
            let clerk = try await desk.person("clerk1", role: "clerk")
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "5000")
            var fields = CustomerFields()
            fields.name = "Ada Example"
            let customer = try await desk.perform(CustomerAdd(fields: fields), as: clerk).customer.number
            await #expect(throws: Denial.self) {
                _ = try await desk.perform(
                    OrderOpen(customer: customer, lines: [line], confirm: true),
                    as: clerk
                )
            }
            #expect(try await desk.perform(OrderList()).orders?.isEmpty == true)
            let allowed = OrderLineInput(sku: "TEA-1", quantity: "1", price: "11.25")
            _ = try await desk.perform(
                OrderOpen(customer: customer, lines: [allowed], confirm: true),
                as: clerk
            )
        }
    }

    @Test("is hidden from a clerk of another team")
    func otherTeam() async throws {
        try await withDesk { desk in
            let clerk = try await desk.person("clerk1", role: "clerk", team: "south")
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "10")
            let order = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
            await #expect(throws: (any Error).self) {
                _ = try await desk.perform(OrderShow(order: order.id), as: clerk)
            }
            #expect(try await desk.perform(OrderList(), as: clerk).orders?.isEmpty == true)
            #expect(try await desk.perform(CustomerList(), as: clerk).customers.isEmpty)
        }
    }
}
