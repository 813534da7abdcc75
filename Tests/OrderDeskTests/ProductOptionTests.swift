import Engine
import OrderDesk
import Testing

@Suite("Names and options of products")
struct ProductOptionTests {
    private func edit(
        _ sku: String,
        _ version: Int64,
        _ change: (inout ProductEdit) -> Void
    ) -> ProductEdit {
        var edit = ProductEdit(product: sku, expectedVersion: version)
        change(&edit)
        return edit
    }

    /// A pot that is not sold without its lid and never with a cup, and Ada.
    private func withPot(_ body: (Desk) async throws -> Void) async throws {
        try await withDesk { desk in
            for sku in ["POT", "LID", "CUP"] {
                try await desk.stock(sku, price: "10.00", tax: "S:19", quantity: "100")
            }
            let rules = edit("POT", 1) { ($0.requires, $0.excludes) = (["LID"], ["CUP"]) }
            let pot = try await desk.perform(rules).product
            #expect(pot.requires == ["LID"] && pot.excludes == ["CUP"])
            #expect(pot.changes?.map(\.to) == ["CUP", "LID"])
            try await desk.addCustomer("Ada Example")
            try await body(desk)
        }
    }

    private func lines(_ skus: [String]) -> [OrderLineInput] {
        skus.map { OrderLineInput(sku: $0, quantity: "1") }
    }

    private func refusal(_ work: () async throws -> Void) async throws -> String {
        let error = await #expect(throws: EngineError.self) { try await work() }
        return "\(try #require(error))"
    }

    @Test("are kept by orders however they are opened, and a refusal says what is missing or in the way")
    func opened() async throws {
        try await withPot { desk in
            for confirm in [false, true] {
                func open(_ skus: [String]) async throws {
                    let open = OrderOpen(customer: "C-000001", lines: lines(skus), confirm: confirm)
                    _ = try await desk.perform(open)
                }
                let alone = try await refusal { try await open(["POT"]) }
                #expect(alone.hasPrefix("`POT` is not ordered without `LID`\n"), "\(alone)")
                for skus in [["POT", "LID", "CUP"], ["CUP", "LID", "POT"]] {
                    let together = try await refusal { try await open(skus) }
                    #expect(together.hasPrefix("`POT` and `CUP` are not ordered together\n"), "\(together)")
                }
                for skus in [["POT", "LID"], ["LID", "POT"], ["CUP"], ["CUP", "LID"]] { try await open(skus) }
            }
            #expect(try await desk.allOrders().count == 8)
        }
    }

    @Test("are kept line by line, at the hand-in, at the confirmation and by amendments")
    func changed() async throws {
        try await withPot { desk in
            let draft = try await desk.perform(OrderOpen(customer: "C-000001", lines: lines(["CUP"]))).order
            func line(_ version: Int64, _ change: (inout OrderLine) -> Void) -> OrderLine {
                var line = OrderLine(order: draft.id, expectedVersion: version)
                change(&line)
                return line
            }
            func add(_ sku: String, _ version: Int64) -> OrderLine {
                line(version) { ($0.sku, $0.quantity) = (sku, "1") }
            }
            #expect(try await refusal { _ = try await desk.perform(add("POT", 1)) }.contains("`LID`"))
            _ = try await desk.perform(add("LID", 1))
            #expect(try await refusal { _ = try await desk.perform(add("POT", 2)) }.contains("`CUP`"))
            _ = try await desk.perform(line(2) { ($0.position, $0.remove) = (1, true) })
            _ = try await desk.perform(add("POT", 3))
            let removed = line(4) { ($0.position, $0.remove) = (2, true) }
            #expect(try await refusal { _ = try await desk.perform(removed) }.contains("`LID`"))
            // A rule that comes later holds for what is not confirmed.
            #expect(
                try await refusal { _ = try await desk.perform(edit("LID", 1) { $0.requires = ["CUP"] }) }
                    .hasPrefix("`POT` could not be ordered any more\n")
            )
            _ = try await desk.perform(edit("POT", 2) { $0.excludes = [] })
            _ = try await desk.perform(edit("LID", 1) { $0.requires = ["CUP"] })
            #expect(
                try await refusal { _ = try await desk.perform(OrderSubmit(order: draft.id)) }.contains(
                    "`CUP`"
                )
            )
            #expect(
                try await refusal { _ = try await desk.perform(OrderConfirm(order: draft.id)) }.contains(
                    "`CUP`"
                )
            )
            _ = try await desk.perform(edit("LID", 2) { $0.requires = [] })
            let order = try await desk.perform(OrderConfirm(order: draft.id)).order
            _ = try await desk.perform(edit("LID", 3) { $0.requires = ["CUP"] })
            var day = OrderAmend(order: order.id, expectedVersion: order.version)
            day.requiredOn = "2026-12-24"
            let amended = try await desk.perform(day, reason: "asked for").order
            let without = OrderAmend(
                order: order.id,
                expectedVersion: amended.version,
                lines: [OrderLineChange(position: 3, remove: true)]
            )
            #expect(
                try await refusal { _ = try await desk.perform(without, reason: "no pot") }.contains("`CUP`"),
                "what changes has to keep the rules of today"
            )
            let change = [
                OrderLineChange(position: 3, remove: true), OrderLineChange(sku: "CUP", quantity: "1"),
            ]
            _ = try await desk.perform(
                OrderAmend(order: order.id, expectedVersion: amended.version, lines: change),
                reason: "a cup instead"
            )
            #expect(try await desk.findings() == [])
        }
    }

    @Test("name products that there are, others than itself, and each in one way")
    func named() async throws {
        try await withPot { desk in
            for change: (inout ProductEdit) -> Void in [
                { ($0.requires, $0.excludes) = (["CUP"], ["CUP"]) }, { $0.excludes = ["CUP", "LID"] },
                { $0.requires = ["POT"] }, { $0.excludes = [""] }, { $0.names = ["de": "Kanne"] },
                { $0.names = ["en": "two\nlines"] },
            ] {
                await #expect(throws: InputError.self) { _ = try await desk.perform(edit("POT", 2, change)) }
            }
            await #expect(throws: EngineError.self, "there is no such product") {
                _ = try await desk.perform(edit("POT", 2) { $0.requires = ["NONE"] })
            }
            let shown = try await desk.perform(ProductShow(product: "POT")).product
            #expect(shown.version == 2 && shown.requires == ["LID"] && shown.names == nil)
        }
    }

    @Test("appear on an order and its documents in the customer's language, and stay as they were confirmed")
    func names() async throws {
        try await withPot { desk in
            func rename(_ version: Int64, _ name: String) async throws {
                _ = try await desk.perform(edit("CUP", version) { $0.names = ["zh-Hans": name] })
            }
            try await rename(1, "茶杯")
            _ = try await desk.perform(
                CustomerEdit(customer: "C-000001", expectedVersion: 1, language: "zh-CN")
            )
            try await desk.addCustomer("Bob Example")
            func open(_ customer: String, confirm: Bool = true) async throws -> OrderView {
                let open = OrderOpen(customer: customer, lines: lines(["CUP"]), confirm: confirm)
                return try await desk.perform(open).order
            }
            let (ada, bob) = (try await open("C-000001"), try await open("C-000002"))
            let draft = try await open("C-000001", confirm: false)
            #expect([ada, bob, draft].map { $0.lines?.first?.name } == ["茶杯", "Product CUP", "茶杯"])
            try await rename(2, "瓷茶杯")
            let page = try await desk.perform(OrderDocument(order: ada.id)).page
            #expect(page.contains("茶杯") && page.contains("订单确认书") && !page.contains("瓷茶杯"))
            let sent = try await desk.perform(ShipmentPick(order: ada.id)).shipment.number
            let note = try await desk.perform(ShipmentDocument(shipment: sent)).page
            #expect(note.contains("茶杯") && !note.contains("瓷茶杯") && !note.contains("Product CUP"))
            let confirmed = try await desk.perform(OrderConfirm(order: draft.id)).order
            #expect(confirmed.lines?.first?.name == "瓷茶杯", "a draft follows")
            #expect(try await desk.perform(OrderShow(order: ada.id)).order.lines?.first?.name == "茶杯")
            try await rename(3, "")
            let shown = try await desk.perform(ProductShow(product: "CUP", changes: true)).product
            #expect(shown.names == nil)
            #expect(shown.changes?.map(\.field) == Array(repeating: "name.zh-Hans", count: 3))
            #expect(shown.changes?.map(\.from) == ["瓷茶杯", "茶杯", nil])
        }
    }

    @Test("go along with an export of everything")
    func carried() async throws {
        var exported: [String] = []
        try await withPot { desk in
            _ = try await desk.perform(edit("POT", 2) { $0.names = ["zh-Hans": "茶壶", "en": "Tea pot"] })
            exported = try await desk.exported()
        }
        let lines = exported
        try await withDesk { desk in
            try await desk.take(lines)
            #expect(try await desk.exported() == lines)
            let pot = try await desk.perform(ProductShow(product: "POT")).product
            #expect(pot.names == ["zh-Hans": "茶壶", "en": "Tea pot"] && pot.requires == ["LID"])
            await #expect(throws: EngineError.self, "its rules hold there as well") {
                _ = try await desk.openDraft(self.lines(["POT"]))
            }
        }
    }
}
