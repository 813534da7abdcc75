import Engine
import OrderDesk
import Orders
import TestSupport
import Testing

extension DocumentDiscountTests {
    @Test(
        "are changed and taken away by amendments within the limit, each with what it was, until something is invoiced"
    )
    func changed() async throws {
        try await withOrder(OrderDiscountInput(percent: "10")) { desk, draft in
            let clerk = try await desk.person("cleo", role: "clerk")
            var order = try await desk.perform(OrderConfirm(order: draft.id), as: clerk).order
            func amend(_ change: (inout OrderAmend) -> Void, as person: Desk.Person = Desk.owner) async throws
            {
                var amend = OrderAmend(order: order.id, expectedVersion: order.version)
                change(&amend)
                order = try await desk.perform(amend, as: person, reason: Self.why).order
            }
            await #expect(throws: Denial.self, "more than a clerk may give") {
                try await amend({ $0.discount = OrderDiscountInput(percent: "10.5") }, as: clerk)
            }
            await #expect(throws: InputError.self, "one or the other") {
                try await amend { ($0.discount, $0.removeDiscount) = (OrderDiscountInput(amount: "1"), true) }
            }
            try await amend({ $0.discount = OrderDiscountInput(amount: "5.05") })
            #expect(order.figures.values["net"] == "45.00" && order.discounts?.map(\.taken) == ["5.05"])
            await #expect(throws: EngineError.self, "the total rises: an approver") {
                try await amend({ $0.removeDiscount = true }, as: clerk)
            }
            try await amend({ $0.removeDiscount = true })
            #expect(order.figures.values["net"] == "50.05" && order.discounts == nil)
            await #expect(throws: EngineError.self, "there is none any more") {
                try await amend { $0.removeDiscount = true }
            }
            try await amend({ $0.discount = OrderDiscountInput(percent: "20") })
            let versions = try await desk.perform(OrderVersionsShow(order: order.id)).versions
            let changes = versions.map { $0.changes.map { "\($0.kind) \($0.from ?? "-") \($0.to ?? "-")" } }
            #expect(
                changes == [
                    [], ["order-discount 10 % 5.05"], ["order-discount 5.05 -"], ["order-discount - 20 %"],
                ]
            )
            #expect(versions.map { $0.figures.values["net"] } == ["45.05", "45.00", "50.05", "40.04"])
            let issue = InvoiceIssue(order: order.id, inAdvance: true)
            var finance = Desk.owner
            finance.purpose = "accounting"
            let invoice = try await desk.perform(issue, as: finance).invoice
            #expect(invoice.figures.values["net"] == "40.04")
            func again() async throws {
                order = try await desk.perform(OrderShow(order: order.id)).order
            }
            try await again()
            for change: (inout OrderAmend) -> Void in [
                { $0.removeDiscount = true }, { $0.discount = OrderDiscountInput(percent: "5") },
            ] {
                let error = await #expect(throws: EngineError.self, "it is invoiced") {
                    try await amend(change)
                }
                #expect("\(try #require(error))".contains("invoiced with the discount as it was"))
            }
            _ = try await desk.perform(InvoiceCredit(invoice: invoice.number), as: finance, reason: Self.why)
            try await again()
            try await amend({ $0.removeDiscount = true })
            #expect(order.figures.values["net"] == "50.05")
            #expect(try await desk.findings().isEmpty)
        }
    }

    /// A confirmed order under a coupon that counts alone, and one under a coupon that combines.
    private func underCoupons(
        quantity: String,
        _ body: @escaping @Sendable (_ desk: Desk, _ order: OrderView, _ combines: Bool) async throws -> Void
    ) async throws {
        try await withOrder(nil) { desk, _ in
            for (code, combines) in [("ALONE", false), ("BOTH", true)] {
                var add = CouponAdd(code: code, percent: "5")
                add.combines = combines
                _ = try await desk.perform(add)
                var open = OrderOpen(
                    customer: "C-000001",
                    lines: [OrderLineInput(sku: "TEA-1", quantity: quantity)],
                    confirm: true
                )
                open.coupon = code
                try await body(desk, try await desk.perform(open).order, combines)
            }
        }
    }

    @Test("are not given by an amendment beside a coupon that counts alone")
    func besideCoupon() async throws {
        try await underCoupons(quantity: "1") { desk, order, combines in
            var amend = OrderAmend(order: order.id, expectedVersion: order.version)
            amend.discount = OrderDiscountInput(percent: "5")
            let command = amend
            if combines {
                let next = try await desk.perform(command, reason: Self.why).order
                #expect(next.discounts?.map(\.kind) == ["document", "coupon"])
            } else {
                await #expect(throws: EngineError.self) {
                    _ = try await desk.perform(command, reason: Self.why)
                }
            }
        }
    }

    @Test(
        "are not given on a line by an amendment beside a coupon that counts alone, and stay where they were"
    )
    func lineBesideCoupon() async throws {
        try await underCoupons(quantity: "2") { desk, order, combines in
            for change in [
                OrderLineChange(position: 1, discountPercent: "3"),
                OrderLineChange(sku: "TEA-1", quantity: "1", discountPercent: "3"),
            ] {
                let amend = OrderAmend(order: order.id, expectedVersion: order.version, lines: [change])
                if combines {
                    _ = try await desk.perform(amend, reason: Self.why, isDryRun: true)
                } else {
                    let error = await #expect(throws: EngineError.self) {
                        _ = try await desk.perform(amend, reason: Self.why)
                    }
                    #expect("\(try #require(error))".hasPrefix("coupon `ALONE` does not count for order"))
                }
            }
            let more = OrderLineChange(sku: "TEA-1", quantity: "1")
            let amend = OrderAmend(order: order.id, expectedVersion: order.version, lines: [more])
            _ = try await desk.perform(amend, reason: Self.why)
        }
    }
}
