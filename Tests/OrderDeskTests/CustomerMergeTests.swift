import Engine
import Foundation
import OrderDesk
import TestSupport
import Testing

@Suite("Customers that are merged")
struct CustomerMergeTests {
    private static let finance: Desk.Person = {
        var finance = Desk.owner
        finance.purpose = "accounting"
        return finance
    }()
    private let merge = CustomerMerge(customer: "C-000001", other: "C-000002")

    private func open(_ desk: Desk, _ customer: String, _ quantity: String = "1") async throws -> OrderView {
        let line = OrderLineInput(sku: "TEA-1", quantity: quantity)
        return try await desk.perform(OrderOpen(customer: customer, lines: [line], confirm: true)).order
    }

    /// Ada under two numbers, each with a confirmed order that is invoiced, and Bob.
    private func withAda(_ body: (Desk) async throws -> Void) async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "1000")
            for (name, email) in [
                ("Ada Example", "ada"), ("Example, Ada", "a.example"), ("Bob Example", "bob"),
            ] {
                try await desk.addCustomer(name, email: "\(email)@example.org")
                let customers = try await desk.perform(CustomerList()).customers
                let order = try await open(desk, try #require(customers.last?.number))
                _ = try await desk.perform(InvoiceIssue(order: order.id, inAdvance: true), as: Self.finance)
            }
            try await body(desk)
        }
    }

    private func orders(_ desk: Desk, of customer: String) async throws -> [String?] {
        var list = OrderList()
        list.customer = customer
        return try await desk.perform(list).orders?.map(\.customer.number) ?? []
    }

    private func invoices(_ desk: Desk, of customer: String) async throws -> [InvoiceView] {
        var list = InvoiceList()
        list.customer = customer
        return try await desk.perform(list).invoices
    }

    @Test(
        "stand as one: lists, sums, money and searches count both, and the merged number leads to the kept one"
    )
    func together() async throws {
        try await withAda { desk in
            let tried = try await desk.perform(merge, isDryRun: true)
            #expect(tried.customer == "C-000001" && tried.merged == "C-000002")
            #expect(tried.orders == 1 && tried.invoices == 1 && tried.payments == 0 && tried.prices == 0)
            #expect(try await orders(desk, of: "C-000001") == ["C-000001"], "a dry run merges nothing")
            #expect(try await desk.perform(merge) == tried)

            let shown = try await desk.perform(CustomerShow(customer: "C-000002"))
            #expect(shown.mergedFrom == "C-000002" && shown.customer.number == "C-000001")
            #expect(shown.customer.merged?.map(\.number) == ["C-000002"])
            let kept = shown.customer.merged?.first?.fields.values
            #expect(kept?["name"] == "Example, Ada" && kept?["street"] == "Example Street 1")
            #expect(try await desk.perform(CustomerShow(customer: "C-000001")).mergedFrom == nil)
            let listed = try await desk.perform(CustomerList(totals: true)).customers
            #expect(listed.map(\.number) == ["C-000001", "C-000003"])
            #expect(listed.map { $0.totals?.first?.orders } == [2, 1])
            let found = try await desk.perform(CustomerFind(email: "a.example@example.org")).customers
            #expect(found.map(\.number) == ["C-000001"] && found.map(\.foundAs) == ["C-000002"])
            let named = try await desk.perform(CustomerFind(customerName: "ada")).customers
            #expect(named.map(\.number) == ["C-000001"], "once, though both fit")

            for number in ["C-000001", "C-000002"] {
                #expect(try await orders(desk, of: number) == ["C-000001", "C-000002"])
                #expect(try await invoices(desk, of: number).count == 2)
            }
            var sums = OrderList()
            sums.byCustomer = true
            let perCustomer = try await desk.perform(sums).customers ?? []
            #expect(perCustomer.map(\.number) == ["C-000001", "C-000003"])
            #expect(perCustomer.map { $0.totals.first?.orders } == [2, 1])
            let revenue = try await desk.perform(ReportRevenue(by: .customer)).revenue
            #expect(revenue.map(\.customer) == ["C-000001", "C-000003"])
            #expect(revenue.map { $0.figures.values["net"] } == ["20.00", "10.00"])
            let invoiced = try await desk.perform(ReportRevenue(by: .customer, basis: .invoiced)).revenue
            #expect(invoiced.map { $0.figures.values["net"] } == ["20.00", "10.00"])
            let owed = try await desk.perform(ReportAging()).receivables
            #expect(owed.map(\.customer) == ["C-000001", "C-000003"])
            #expect(try await desk.perform(ReportMargin(by: .customer)).margins.map(\.orders) == [2, 1])
            #expect(try await open(desk, "C-000002").customer.number == "C-000001")

            let payment = PaymentRecord(
                customer: "C-000002",
                amount: "11.90",
                method: "cash",
                reference: "INV-\(Self.year)-000002"
            )
            #expect(try await desk.perform(payment, as: Self.finance).payment.customer == "C-000001")
            #expect(try await invoices(desk, of: "C-000001").map(\.state) == ["open", "paid"])
            let rest = PaymentRecord(customer: "C-000003", amount: "5", method: "cash")
            let foreign = try await desk.perform(rest, as: Self.finance).payment.number
            await #expect(throws: EngineError.self, "Bob is somebody else") {
                let allocate = PaymentAllocate(payment: foreign, invoice: "INV-\(Self.year)-000001")
                _ = try await desk.perform(allocate, as: Self.finance)
            }
            #expect(try await desk.findings() == [])
        }
    }

    private static var year: Int { Calendar(identifier: .gregorian).component(.year, from: Date()) }

    @Test("owe together what the kept one may owe")
    func credit() async throws {
        try await withAda { desk in
            let terms = CustomerTerms(customer: "C-000001", expectedVersion: 1, creditLimit: "30.00")
            _ = try await desk.perform(terms)
            _ = try await desk.perform(merge)
            let error = await #expect(throws: EngineError.self, "11.90 are owed under each number") {
                _ = try await open(desk, "C-000001")
            }
            #expect("\(try #require(error))".contains("credit limit"))
            _ = try await desk.perform(CustomerUnmerge(customer: "C-000002"))
            _ = try await open(desk, "C-000001")
        }
    }

    @Test("are refused where they cannot go on as one, and then nothing is changed")
    func refused() async throws {
        try await withAda { desk in
            let before = try await desk.exported()
            let same = CustomerMerge(customer: "C-000001", other: "C-000001")
            await #expect(throws: InputError.self) { _ = try await desk.perform(same) }
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(CustomerMerge(customer: "C-000001", other: "C-000009"))
            }
            await #expect(throws: EngineError.self, "it is merged into none") {
                _ = try await desk.perform(CustomerUnmerge(customer: "C-000002"))
            }
            let clerk = try await desk.person("cleo", role: "clerk")
            await #expect(throws: Denial.self) { _ = try await desk.perform(merge, as: clerk) }
            #expect(
                try await desk.exported().filter { $0.contains("C-0000") }
                    == before.filter { $0.contains("C-0000") }
            )
            _ = try await desk.perform(merge)
            for (kept, other) in [
                ("C-000003", "C-000001"), ("C-000003", "C-000002"), ("C-000002", "C-000003"),
            ] {
                await #expect(throws: EngineError.self, "\(other) into \(kept)") {
                    _ = try await desk.perform(CustomerMerge(customer: kept, other: other))
                }
            }
            for version in [1, 2] as [Int64] {
                await #expect(throws: EngineError.self, "it is not edited by itself") {
                    _ = try await desk.perform(CustomerEdit(customer: "C-000002", expectedVersion: version))
                }
            }
            await #expect(throws: EngineError.self, "nor are its terms") {
                let terms = CustomerTerms(customer: "C-000002", expectedVersion: 1, paymentDays: 1)
                _ = try await desk.perform(terms)
            }
        }
    }

    @Test("and taken apart leave every row as it was", arguments: 0..<6 as Range<UInt64>)
    func undone(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "1000")
            let count = Int.random(in: 3...6, using: &random)
            for number in 1...count {
                try await desk.addCustomer("Ada Example \(number)", email: "ada\(number)@example.org")
            }
            func someone() -> String { "C-00000\(Int.random(in: 1...count, using: &random))" }
            for _ in 0..<Int.random(in: 2...8, using: &random) {
                let order = try await open(desk, someone(), "\(Int.random(in: 1...3, using: &random))")
                if Bool.random(using: &random) {
                    _ = try await desk.perform(
                        InvoiceIssue(order: order.id, inAdvance: true),
                        as: Self.finance
                    )
                }
                if Bool.random(using: &random) {
                    let paid = PaymentRecord(customer: someone(), amount: "5.00", method: "cash")
                    _ = try await desk.perform(paid, as: Self.finance)
                }
            }
            let before = try await desk.exported()
            var merged: [String] = []
            let numbers = (1...count).map { "C-00000\($0)" }.shuffled(using: &random)
            let kept = try #require(numbers.first)
            for other in numbers.dropFirst().prefix(Int.random(in: 1..<count, using: &random)) {
                _ = try await desk.perform(CustomerMerge(customer: kept, other: other))
                merged.append(other)
            }
            #expect(try await desk.exported() != before)
            #expect(try await desk.findings() == [])
            let all = try await orders(desk, of: kept)
            var list = OrderList()
            list.limit = 1000
            let own = try await desk.perform(list).orders?.map(\.customer.number) ?? []
            #expect(all.count == own.count { $0 == kept || merged.contains($0) })
            for other in merged.shuffled(using: &random) {
                _ = try await desk.perform(CustomerUnmerge(customer: other))
            }
            #expect(try await desk.exported() == before)
            #expect(try await desk.findings() == [])
        }
    }

    @Test("go along with an export of everything")
    func carried() async throws {
        var lines: [String] = []
        try await withAda { desk in
            // The kept record is the younger one: its row comes after the one that names it.
            _ = try await desk.perform(CustomerMerge(customer: "C-000002", other: "C-000001"))
            lines = try await desk.exported()
        }
        let exported = lines
        try await withDesk { desk in
            try await desk.take(exported)
            #expect(try await desk.exported() == exported)
            #expect(try await desk.perform(CustomerShow(customer: "C-000001")).customer.number == "C-000002")
            #expect(try await desk.findings() == [])
        }
    }
}
