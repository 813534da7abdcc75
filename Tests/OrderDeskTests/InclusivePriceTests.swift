import Engine
import OrderDesk
import Storage
import Testing

@Suite("Prices with tax")
struct InclusivePriceTests {
    private static let finance: Desk.Person = {
        var finance = Desk.owner
        finance.purpose = "accounting"
        return finance
    }()

    private func say(_ mode: String, _ version: Int64, in desk: Desk) async throws {
        var company = CompanySet(expectedVersion: version)
        company.taxMode = mode
        _ = try await desk.perform(company)
    }

    private func line(_ sku: String, _ quantity: String, price: String? = nil) -> OrderLineInput {
        OrderLineInput(sku: sku, quantity: quantity, price: price)
    }

    @Test("are what the customer pays; an order keeps them, whatever the company says later")
    func frozen() async throws {
        try await withDesk { desk in
            try await say("inclusive", 0, in: desk)
            try await desk.stock("TEA-1", price: "11.90", tax: "S:19", quantity: "100")
            try await desk.stock("TEA-2", price: "0.99", tax: "S:7", quantity: "100")
            try await desk.addCustomer("Ada Example")
            var open = OrderOpen(customer: "C-000001", lines: [line("TEA-1", "3"), line("TEA-2", "1")])
            open.charges = [OrderChargeInput(kind: "freight", amount: "4.99", tax: "S:19")]
            let draft = try await desk.perform(open).order
            #expect(draft.figures.values["gross"] == "41.68" && draft.taxMode == "inclusive")
            // 40.69 at 19 %: 6.50 (6.4967) is in it; 0.99 at 7 %: 0.06 (0.0648).
            #expect(draft.figures.values["tax"] == "6.56" && draft.figures.values["net"] == "35.12")
            #expect(draft.lines?.map(\.price) == ["11.90", "0.99"])
            #expect(draft.lines?.map(\.net) == ["30.00", "0.93"])
            #expect(draft.lines?.map(\.includedTax) == ["5.70", "0.06"])
            #expect(draft.charges?.map(\.amount) == ["4.19"] && draft.charges?.first?.includedTax == "0.80")
            try await say("exclusive", 1, in: desk)
            var more = OrderLine(order: draft.id, expectedVersion: draft.version, position: 1)
            more.quantity = "6"
            let changed = try await desk.perform(more).order
            #expect(changed.taxMode == "inclusive" && changed.figures.values["gross"] == "77.38")
            let order = try await desk.perform(OrderConfirm(order: draft.id)).order
            var amend = OrderAmend(order: order.id, expectedVersion: order.version)
            amend.lines = [OrderLineChange(position: 1, quantity: "5")]
            let amended = try await desk.perform(amend, reason: "one less").order
            #expect(amended.figures.values["gross"] == "65.48" && amended.taxMode == "inclusive")
            let versions = try await desk.perform(OrderVersionsShow(order: order.id)).versions
            #expect(versions.last?.changes.map(\.kind) == ["quantity"], "the freight is what it was")
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("follow the customer's terms before the company's, and count only for orders that are with tax")
    func terms() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "100")
            try await desk.addCustomer("Ada Example")
            func priced(_ quantity: String = "1") async throws -> String {
                let order = try await desk.openDraft([line("TEA-1", quantity)])
                return
                    "\(order.taxMode) \(order.lines?.first?.priceRule ?? "") \(order.figures.values["gross"] ?? "")"
            }
            #expect(try await priced() == "exclusive base 11.90")
            let own = CustomerTerms(customer: "C-000001", expectedVersion: 1, taxMode: "inclusive")
            #expect(try await desk.perform(own).taxMode == "inclusive")
            let error = await #expect(throws: InputError.self, "10.00 is not a price with tax") {
                _ = try await priced()
            }
            #expect(error?.help.contains("--tax-mode inclusive") == true)
            var set = PriceSet(product: "TEA-1", price: "11.50")
            set.customer = "C-000001"
            #expect(try await desk.perform(set).price.taxMode == "inclusive", "as the customer's orders")
            var tier = PriceSet(product: "TEA-1", price: "9.00")
            tier.fromQuantity = "5"
            #expect(try await desk.perform(tier).price.taxMode == "exclusive", "as the product's price")
            #expect(try await priced() == "inclusive contract 11.50")
            #expect(try await priced("5") == "inclusive contract 57.50")
            let back = CustomerTerms(customer: "C-000001", expectedVersion: 2, taxMode: "")
            #expect(try await desk.perform(back).taxMode == nil)
            #expect(try await priced() == "exclusive base 11.90")
            #expect(try await priced("5") == "exclusive tier 53.55")
            for word in ["gross", "Inclusive", " "] {
                let terms = CustomerTerms(customer: "C-000001", expectedVersion: 3, taxMode: word)
                await #expect(throws: InputError.self) { _ = try await desk.perform(terms) }
            }
        }
    }

    @Test(
        "by hand are no discount for being without or with tax, and the limit of a role counts what is left",
        arguments: [("11.90", true), ("10.71", true), ("10.70", false)]
    )
    func limits(price: String, isAllowed: Bool) async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "100")
            try await desk.addCustomer("Ada Example")
            let terms = CustomerTerms(customer: "C-000001", expectedVersion: 1, taxMode: "inclusive")
            _ = try await desk.perform(terms)
            let clerk = try await desk.person("cleo", role: "clerk")
            let open = OrderOpen(
                customer: "C-000001",
                lines: [line("TEA-1", "1", price: price)],
                confirm: true
            )
            if isAllowed {
                let order = try await desk.perform(open, as: clerk).order
                #expect(order.figures.values["gross"] == price)
            } else {
                await #expect(throws: Denial.self) { _ = try await desk.perform(open, as: clerk) }
            }
        }
    }

    @Test("of a template are compared with prices of the same kind only")
    func template() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "100")
            let draft = try await desk.openDraft([line("TEA-1", "2")])
            _ = try await desk.perform(TemplateSave(order: draft.id, template: "monthly"))
            let terms = CustomerTerms(customer: "C-000001", expectedVersion: 1, taxMode: "inclusive")
            _ = try await desk.perform(terms)
            var set = PriceSet(product: "TEA-1", price: "12.00")
            set.customer = "C-000001"
            _ = try await desk.perform(set)
            var open = OrderOpen(customer: "C-000001", lines: [])
            open.template = "monthly"
            let answer = try await desk.perform(open)
            #expect(answer.order.figures.values["gross"] == "24.00" && answer.priceChanges == nil)
        }
    }

    @Test("stand on pages as they are paid, with the tax that is in them")
    func pages() async throws {
        try await withDesk { desk in
            try await say("inclusive", 0, in: desk)
            try await desk.stock("TEA-1", price: "11.90", tax: "S:19", quantity: "100")
            try await desk.addCustomer("Ada Example")
            var open = OrderOpen(customer: "C-000001", lines: [line("TEA-1", "3")], confirm: true)
            open.discount = OrderDiscountInput(amount: "5.70")
            open.charges = [OrderChargeInput(kind: "freight", amount: "4.76", tax: "S:19")]
            let order = try await desk.perform(open, reason: "loyal").order
            let issue = InvoiceIssue(order: order.id, inAdvance: true)
            let invoice = try await desk.perform(issue, as: Self.finance).invoice
            #expect(invoice.figures.values["gross"] == "34.76" && invoice.figures.values["net"] == "29.21")
            let confirmation = try await desk.perform(OrderDocument(order: order.id)).page
            let paper = InvoiceDocument(invoice: invoice.number, language: .english)
            let english = try await desk.perform(paper, as: Self.finance).page
            let other = InvoiceDocument(invoice: invoice.number, language: .simplifiedChinese)
            let chinese = try await desk.perform(other, as: Self.finance).page
            for page in [confirmation, english, chinese] {
                for text in ["11.90", "35.70", "-5.70", "4.76", "34.76", "5.55", "29.21"] {
                    #expect(page.contains(">\(text)<"), "\(text)")
                }
            }
            #expect(english.contains("Price incl. VAT") && english.contains("Including VAT 19 % on 29.21"))
            #expect(!english.contains(">VAT 19 %"))
            #expect(chinese.contains("含税单价") && chinese.contains("其中增值税 19%（计税金额 29.21）"))
        }
    }

    @Test("are looked at by doctor: the tax in lines and charges is that of the order")
    func doctor() throws {
        let id = [UInt8](repeating: 1, count: 16)
        try withFolder { folder in
            let database = try Database(
                path: folder + "/desk.db",
                modules: [orderDesk.schema],
                mode: .single,
                create: true
            )
            let check = try #require(orderDesk.checks.first { $0.name == "order totals equal their lines" })
            func findings(after statement: String) throws -> Int {
                try database.writeNow { connection in _ = try connection.execute(statement, .blob(id)) }
                return try database.read { try check.run($0).count }
            }
            for row in Self.rows { try database.writeNow { _ = try $0.execute(row, .blob(id)) } }
            #expect(try findings(after: "UPDATE order_line SET net = 1000 WHERE order_id = ?1") == 0)
            #expect(try findings(after: "UPDATE order_line SET included_tax = 191 WHERE order_id = ?1") == 1)
            #expect(try findings(after: "UPDATE order_line SET included_tax = 190 WHERE order_id = ?1") == 0)
            #expect(try findings(after: "UPDATE sales_order SET tax_mode = 'exclusive' WHERE id = ?1") == 1)
            try database.close()
        }
    }

    /// An order of one line of 11.90 with tax.
    private static let rows = [
        """
        INSERT INTO product (
            id, sku, name, unit, quantity_scale, price_coefficient, price_scale, currency, tax_category, tax_rate,
            reorder_level, discontinued, created, changed, changed_by, version, tax_mode
        ) VALUES (?1, 'TEA-1', 'Tea', 'C62', 0, 1190, 2, 'EUR', 'S', 1900, 0, 0, 0, 0, ?1, 1, 'inclusive')
        """,
        """
        INSERT INTO customer (
            id, number, subject_id, contact_revision, fiscal_revision, currency, language, owner_id, team, created,
            changed, changed_by, version
        ) VALUES (?1, 'C-000002', ?1, 0, 0, 'EUR', 'en', ?1, 'main', 0, 0, ?1, 1)
        """,
        """
        INSERT INTO sales_order (
            id, number, customer_id, subject_id, state, on_hold, imported, currency, net, tax, gross, charges,
            ship_contact_revision, bill_fiscal_revision, owner_id, team, opened, confirmed, changed, changed_by,
            version, tax_mode
        ) VALUES (?1, NULL, ?1, ?1, 'draft', 0, 0, 'EUR', 1000, 190, 1190, 0, 0, 0, ?1, 'main', 0, NULL, 0, ?1, 1,
            'inclusive')
        """,
        """
        INSERT INTO order_line (
            order_id, position, product_id, sku, name, unit, quantity, quantity_scale, price_coefficient, price_scale,
            price_rule, discount, tax_category, tax_rate, net, included_tax
        ) VALUES (?1, 1, ?1, 'TEA-1', 'Tea', 'C62', 1, 0, 1190, 2, 'base', 0, 'S', 1900, 1000, 190)
        """,
        "INSERT INTO order_tax (order_id, category, rate, base, tax) VALUES (?1, 'S', 1900, 1000, 190)",
    ]
}
