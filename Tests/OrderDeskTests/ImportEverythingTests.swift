import Engine
import Foundation
import OrderDesk
import TestSupport
import Testing

@Suite("An import of everything")
struct ImportEverythingTests {
    private static let finance: Desk.Person = {
        var finance = Desk.owner
        finance.purpose = "accounting"
        return finance
    }()

    private func line(_ quantity: String) -> OrderLineInput {
        OrderLineInput(sku: "TEA-1", quantity: quantity)
    }

    /// Orders in every state, with all that hangs on them.
    private func fill(_ desk: Desk) async throws {
        try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "100")
        try await desk.stock("TEA-2", price: "0.333", tax: "S:7", quantity: "9")
        for name in ["Ada Example", "Bert Example", "Cleo 例子"] {
            try await desk.addCustomer(name, email: "\(name.prefix(3).lowercased())@example.org")
        }
        _ = try await desk.perform(
            CustomerTerms(customer: "C-000002", expectedVersion: 1, paymentDays: 0, taxMode: "inclusive")
        )
        var price = PriceSet(product: "TEA-1", price: "14.88")
        price.customer = "C-000002"
        _ = try await desk.perform(price)
        var coupon = CouponAdd(code: "SPRING")
        (coupon.percent, coupon.combines) = ("5", true)
        _ = try await desk.perform(coupon)
        _ = try await desk.perform(
            SupplierAdd(code: "TEA", supplierName: "Tea House", country: "GB", leadDays: 3)
        )
        _ = try await desk.perform(CustomerCodeAdd(customer: "C-000002", product: "TEA-1", code: "T 1"))
        _ = try await desk.perform(StockExpect(sku: "TEA-2", quantity: "5", due: "2999-01-31"))
        _ = try await desk.perform(ProductAdd(sku: "MILK", productName: "Milk", price: "1", tax: "S:7"))
        var lots = ProductEdit(product: "MILK", expectedVersion: 1)
        lots.lots = true
        _ = try await desk.perform(lots)
        let milk = StockReceive(sku: "MILK", quantity: "9", lot: "L-1", bestBefore: "2999-01-31")
        _ = try await desk.perform(milk)
        let cups = [OrderLineInput(sku: "MILK", quantity: "2")]
        _ = try await desk.perform(OrderOpen(customer: "C-000001", lines: cups, confirm: true))
        func open(_ quantity: String, for customer: String = "C-000001", confirm: Bool = true) async throws
            -> OrderView
        {
            let open = OrderOpen(customer: customer, lines: [line(quantity)], confirm: confirm)
            return try await desk.perform(open).order
        }
        let draft = try await open("1", confirm: false)
        _ = try await desk.perform(TemplateSave(order: draft.id, template: "monthly"))
        _ = try await desk.perform(OrderQuote(order: draft.id))
        let submitted = try await open("2", confirm: false)
        _ = try await desk.perform(OrderSubmit(order: submitted.id))
        let approved = try await open("3", confirm: false)
        _ = try await desk.perform(OrderSubmit(order: approved.id))
        _ = try await desk.perform(OrderApprove(order: approved.id, acceptUnusual: true), reason: "fine")
        _ = try await desk.perform(OrderCancel(order: try await open("1", confirm: false).id), reason: "no")
        _ = try await desk.perform(OrderVoid(order: try await open("1").id), reason: "twice")
        _ = try await desk.perform(OrderHold(order: try await open("1").id), reason: "wait")
        var rich = OrderOpen(customer: "C-000002", lines: [line("4")], confirm: true)
        rich.coupon = "SPRING"
        rich.discount = OrderDiscountInput(percent: "3.3")
        rich.charges = [OrderChargeInput(kind: "freight", amount: "5.00", tax: "S:19")]
        let order = try await desk.perform(rich, reason: "loyal").order
        var amend = OrderAmend(order: order.id, expectedVersion: order.version)
        amend.lines = [OrderLineChange(position: 1, quantity: "3")]
        _ = try await desk.perform(amend, reason: "one less, says Bert")
        let pick = ShipmentPick(order: order.id, lines: [ShipmentPick.Part(position: 1, quantity: "2")])
        let shipment = try await desk.perform(pick).shipment.number
        _ = try await desk.perform(ShipmentPack(shipment: shipment))
        _ = try await desk.perform(ShipmentShip(shipment: shipment))
        let one = [ShipmentPick.Part(position: 1, quantity: "1")]
        _ = try await desk.perform(ReturnReceive(shipment: shipment, lines: one), reason: "torn")
        let invoice = try await desk.perform(InvoiceIssue(order: order.id), as: Self.finance).invoice
        let credit = InvoiceCredit(invoice: invoice.number, lines: one)
        _ = try await desk.perform(credit, as: Self.finance, reason: "torn")
        _ = try await desk.perform(
            PaymentRecord(customer: "C-000002", amount: "10.00", method: "card", reference: invoice.number),
            as: Self.finance
        )
        _ = try await desk.perform(InvoiceDocument(invoice: invoice.number), as: Self.finance)
        var prefer = CustomerPrefer(customer: "C-000003", expectedVersion: 1)
        var shed = ShipTo()
        shed.note = "behind the shed"
        (prefer.carrier, prefer.documentsBy, prefer.shipTo) = ("Post", "post", shed)
        _ = try await desk.perform(prefer)
        let asked = try await desk.perform(FeedbackAsk(order: order.id, product: "TEA-1"))
        let token = try #require(asked.token)
        _ = try await desk.perform(FeedbackGive(token: token, score: 4, text: "warm and quick"))
        _ = try await desk.perform(AlertSweep())
        let clerk = try await desk.person("clea", role: "clerk")
        for (about, document) in [(WorkKind.order, order.id), (.product, "TEA-1")] {
            let add = NoteAdd(
                about: about,
                document: document,
                text: "as @clea, @owner and @role:finance know"
            )
            let note = try await desk.perform(add).note.id
            _ = try await desk.perform(InboxMark(items: [note]))
        }
        _ = try await desk.perform(OrderOpen(customer: "C-000003", lines: [line("1")]), as: clerk)
    }

    @Test("makes an equal store: what it exports is the same to the byte", arguments: [1, 7, 400])
    func equal(rowsAtOnce: Int) async throws {
        var lines: [String] = []
        try await withDesk { desk in
            try await fill(desk)
            lines = try await desk.exported()
        }
        let states = Set(lines.compactMap { $0.firstMatch(of: #/"state":"([a-z]+)"/#).map { String($0.1) } })
        #expect(
            states.isSuperset(of: ["draft", "submitted", "approved", "confirmed", "cancelled", "voided"]),
            "\(states)"
        )
        let exported = lines
        try await withDesk { desk in
            try await desk.take(exported, rowsAtOnce: rowsAtOnce)
            #expect(try await desk.exported() == exported)
            #expect(try await desk.findings() == [])
            let found = try await desk.perform(CustomerFind(email: "ada@example.org")).customers
            #expect(found.map(\.number) == ["C-000001"], "lookup tags were made anew")
            #expect(try await desk.perform(SeriesCheck()).series.allSatisfy(\.isContinuous))
            let event = try await desk.perform(OrderShow(order: "SO-\(Self.year)-000003")).order.history?.last
            #expect(event?.user == "owner", "\(event.debugDescription)")
            let next = try await desk.addCustomer("Dora Example").customer.number
            #expect(next == "C-000004", "the series goes on")
            let order = OrderOpen(customer: "C-000001", lines: [line("1")], confirm: true)
            _ = try await desk.perform(order)
            #expect(try await desk.findings() == [])
        }
    }

    private static var year: Int { Calendar(identifier: .gregorian).component(.year, from: Date()) }

    @Test("goes into a store that holds nothing, of the same currency and country, and begins with the head")
    func refused() async throws {
        var lines: [String] = []
        try await withDesk { desk in
            try await desk.addCustomer("Ada Example")
            lines = try await desk.exported()
        }
        let exported = lines
        try await withDesk { desk in
            for head in [
                "", "{}", exported[1], exported[0].replacing("\"version\":1", with: "\"version\":2"),
            ] {
                await #expect(throws: (any Error).self, "\(head)") {
                    _ = try await desk.perform(ImportPage(step: .begin, lines: [head]))
                }
            }
            let newer = exported[0].replacing(#/"desk":[0-9]+/#, with: "\"desk\":999")
            let error = await #expect(throws: EngineError.self) {
                _ = try await desk.perform(ImportPage(step: .begin, lines: [newer]))
            }
            #expect("\(try #require(error))".contains("another version"))
            for step in [ImportPage.Step.finish, .abandon] {
                await #expect(throws: EngineError.self) {
                    _ = try await desk.perform(ImportPage(step: step, lines: [exported[0]]))
                }
            }
            try await desk.addCustomer("Somebody Else")
            await #expect(throws: EngineError.self, "it holds something") { try await desk.take(exported) }
            #expect(try await desk.perform(CustomerList()).customers.count == 1)
        }
        try await withDesk(currency: "USD") { desk in
            await #expect(throws: EngineError.self, "another currency") { try await desk.take(exported) }
        }
    }

    @Test("takes nothing that is not what was written, and leaves the store empty when it is given up")
    func damaged() async throws {
        var lines: [String] = []
        try await withDesk { desk in
            try await fill(desk)
            lines = try await desk.exported()
        }
        let exported = lines
        let foot = Desk.foot(exported)
        let email = try #require(exported.firstIndex { $0.contains("ada@example.org") })
        let quantity = try #require(exported.firstIndex { $0.contains("\"on_hand\":100") })
        let last = try #require(exported.lastIndex { !$0.hasPrefix("{\"table\"") })
        let damages: [(String, [String])] = [
            ("another value", exported.replacing(email, "ada@example.org", "eva@example.org")),
            ("another quantity", exported.replacing(quantity, "\"on_hand\":100", "\"on_hand\":101")),
            ("an unknown column", exported.replacing(email, "{\"", "{\"bogus\":1,\"")),
            ("no object", exported.replacing(email, "{", "[")),
            ("a row less", Array(exported[..<email] + exported[(email + 1)...])),
            ("a row twice", Array(exported[...email] + exported[email...])),
            ("another kind", exported.replacing(email, "\"version\":", "\"version\":\"x\",\"no\":")),
            ("a cut", Array(exported[..<last])),
        ]
        try await withDesk { desk in
            for (what, damaged) in damages {
                await #expect(throws: (any Error).self, "\(what)") {
                    try await desk.take(damaged, foot: foot)
                }
                let left = try await desk.perform(ImportPage(step: .abandon))
                #expect(!left.isOpen && left.rows == 0, "\(what)")
                #expect(try await desk.findings() == [], "\(what)")
            }
            try await desk.take(exported, foot: foot)
            #expect(try await desk.exported() == exported, "a store that gave up takes the right file")
        }
    }

    @Test("is shown by doctor while it is not finished, and is given up by the next one")
    func unfinished() async throws {
        var lines: [String] = []
        try await withDesk { desk in
            try await desk.addCustomer("Ada Example")
            lines = try await desk.exported()
        }
        let exported = lines
        try await withDesk { desk in
            _ = try await desk.perform(ImportPage(step: .begin, lines: [exported[0]]))
            let series = try #require(ExportText.tables(exported).first { $0.table == "number_series" })
            _ = try await desk.perform(ImportPage(step: .rows, table: series.table, lines: series.rows))
            #expect(try await desk.findings().contains { $0.contains("import") })
            try await desk.take(exported)
            #expect(try await desk.findings() == [])
            #expect(try await desk.exported() == exported)
        }
    }

    @Test("is not given up, nor begun anew, once somebody has worked in the store: their work stays")
    func workedIn() async throws {
        try await withDesk { desk in
            let head = try #require(try await desk.exported().first)
            _ = try await desk.perform(ImportPage(step: .begin, lines: [head]))
            try await desk.addCustomer("Ada Example")
            for page in [ImportPage(step: .abandon), ImportPage(step: .begin, lines: [head])] {
                let error = await #expect(throws: EngineError.self) { _ = try await desk.perform(page) }
                #expect("\(try #require(error))".contains("somebody has worked in this store"))
            }
            #expect(try await desk.perform(CustomerList()).customers.map(\.number) == ["C-000001"])
        }
    }

    @Test(
        "of the Northwind history makes an equal store",
        .enabled(if: NorthwindFiles.folder != nil, "the data set ../shared/northwind is not here")
    )
    func northwind() async throws {
        let folder = try #require(NorthwindFiles.folder)
        var lines: [String] = []
        try await withDesk(currency: "USD") { desk in
            try await desk.importNorthwind(from: folder, expecting: [91, 77, 830])
            lines = try await desk.exported()
        }
        let exported = lines
        try await withDesk(currency: "USD") { desk in
            try await desk.take(exported)
            #expect(try await desk.exported() == exported)
            #expect(try await desk.findings() == [])
        }
    }
}

extension [String] {
    /// The lines with one of them changed.
    fileprivate func replacing(_ index: Int, _ old: String, _ new: String) -> [String] {
        var lines = self
        let line = lines[index]
        guard let range = line.range(of: old) else { return [] }
        lines[index] = line.replacingCharacters(in: range, with: new)
        return lines
    }
}
