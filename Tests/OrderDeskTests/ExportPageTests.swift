import Engine
import Foundation
import OrderDesk
import Testing

@Suite("An export of everything")
struct ExportPageTests {
    private static let compliance: Desk.Person = {
        var person = Desk.owner
        person.purpose = "privacy-request"
        return person
    }()

    /// The lines of a whole export, page after page.
    private func lines(of desk: Desk, as person: Desk.Person = compliance) async throws -> [String] {
        var lines: [String] = []
        var export = ExportPage()
        repeat {
            let page = try await desk.perform(export, as: person)
            #expect((export.after == nil) == (page.rows != nil))
            lines += page.lines
            export.after = page.next
        } while export.after != nil
        return lines
    }

    /// The rows of each table.
    private func tables(_ lines: [String]) throws -> [String: [[String: Any]]] {
        var tables: [String: [[String: Any]]] = [:]
        var name = ""
        for line in lines.dropFirst() {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let members = try #require(object)
            if members.count == 1, let table = members["table"] as? String {
                #expect(tables[table] == nil, "each table once")
                (name, tables[table]) = (table, [])
            } else {
                tables[name]?.append(members)
            }
        }
        return tables
    }

    private func fill(_ desk: Desk, customers: Int) async throws {
        try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "100")
        for number in 1...customers {
            try await desk.addCustomer("Person \(number)", email: "p\(number)@example.org")
        }
        let line = OrderLineInput(sku: "TEA-1", quantity: "2", discountPercent: "5")
        let order = try await desk.perform(OrderOpen(customer: "C-000001", lines: [line], confirm: true))
            .order
        _ = try await desk.perform(OrderOpen(customer: "C-000002", lines: [line]))
        var amend = OrderAmend(order: order.id, expectedVersion: order.version)
        amend.lines = [OrderLineChange(position: 1, quantity: "1")]
        _ = try await desk.perform(amend, reason: "Person 1 asked for less")
        _ = try await desk.perform(InvoiceIssue(order: order.id, inAdvance: true))
    }

    @Test("is not one person's in a two-person store")
    func twoPersons() async throws {
        try await withDesk(custody: .twoPerson) { desk in
            let denial = await #expect(throws: Denial.self) {
                _ = try await desk.perform(ExportPage(), as: Self.compliance)
            }
            #expect(denial?.rule == "custody.two-person")
        }
        try await withDesk { desk in
            let page = try await desk.perform(ExportPage(), as: Self.compliance)
            #expect(!page.lines.isEmpty)
        }
    }

    @Test("has every row once, over all pages, personal data in clear, and is the same to the byte")
    func whole() async throws {
        try await withDesk { desk in
            // Why so many: one table goes over several pages.
            try await fill(desk, customers: 230)
            let first = try await lines(of: desk)
            let start = try #require(first.first)
            let read = try JSONSerialization.jsonObject(with: Data(start.utf8)) as? [String: Any]
            let head = try #require(read)
            #expect(head["coffer"] as? String == "export" && head["version"] as? Int == 1)
            let names = try #require(head["tables"] as? [String])
            let tables = try tables(first)
            #expect(Set(tables.keys) == Set(names) && names.count == Set(names).count)
            #expect(!names.contains("lookup_tag") && !names.contains("idempotency"))
            let customers = try #require(tables["customer"])
            #expect(customers.count == 230)
            #expect(Set(customers.compactMap { $0["id"] as? String }).count == 230)
            let person = try #require(customers.first { $0["number"] as? String == "C-000007" })
            let contact = try #require(person["contact"] as? [String: String])
            #expect(contact["name"] == "Person 7" && contact["email"] == "p7@example.org")
            #expect(tables["sales_order"]?.count == 2 && tables["order_version"]?.count == 1)
            #expect(tables["invoice"]?.count == 1 && tables["number_series"]?.isEmpty == false)
            let reasons = tables["order_event"]?.compactMap { ($0["reason"] as? [String: String])?["reason"] }
            #expect(reasons == ["Person 1 asked for less"])
            #expect(tables["principal"]?.map { $0["name"] as? String } == ["owner"])
            #expect(try await lines(of: desk) == first)
            let rows = try await desk.perform(ExportPage(), as: Self.compliance).rows
            #expect(rows == Int64(tables.values.map(\.count).reduce(0, +)))
        }
    }

    @Test("stands in the audit log page by page, with whom each was about")
    func noted() async throws {
        try await withDesk { desk in
            try await fill(desk, customers: 2)
            var auditor = Desk.owner
            auditor.purpose = nil
            let before = try await desk.perform(ExportPage(), as: Self.compliance)
            #expect(before.isNoted && before.next == nil)
            let entries = try await desk.perform(
                AuditList(operation: ExportPage.name),
                as: auditor
            ).entries
            #expect(entries.count == 1)
            let after = try await desk.perform(ExportPage(), as: Self.compliance)
            #expect(after.log == before.log + 1, "whoever exports can tell that nobody else wrote")
        }
    }

    @Test(
        "is for compliance only, under a purpose that it names",
        arguments: ["clerk", "sales-lead", "warehouse", "finance", "support", "auditor", "admin"]
    )
    func refused(role: String) async throws {
        try await withDesk { desk in
            try await desk.addCustomer("Ada Example")
            let person = try await desk.person("somebody", role: role)
            await #expect(throws: Denial.self) { _ = try await desk.perform(ExportPage(), as: person) }
            var officer = try await desk.person("officer", role: "compliance")
            officer.purpose = "privacy-request"
            #expect(try await desk.perform(ExportPage(), as: officer).lines.count > 3)
        }
    }

    @Test(
        "begins at places that it named itself, and nowhere else",
        arguments: [
            "", "users", "audit_entry", "customer 7", "customer [1,2]", "customer [\"x\"]", "customer {}",
        ]
    )
    func places(after: String) async throws {
        try await withDesk { desk in
            await #expect(throws: InputError.self) {
                _ = try await desk.perform(ExportPage(after: after), as: Self.compliance)
            }
        }
    }
}
