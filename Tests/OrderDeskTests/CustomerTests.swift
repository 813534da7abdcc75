import Engine
import OrderDesk
import Testing

@Suite("Customers")
struct CustomerTests {
    @Test("is numbered without gaps and shown as it was given")
    func added() async throws {
        try await withDesk { desk in
            let first = try await desk.addCustomer("Ada Example", email: "ada@example.org")
            let second = try await desk.addCustomer("Bob Sample", email: "bob@example.org")
            #expect([first.customer.number, second.customer.number] == ["C-000001", "C-000002"])
            let shown = try await desk.perform(CustomerShow(customer: "C-000001")).customer
            #expect(shown.fields.values["name"] == "Ada Example")
            #expect(shown.fields.values["email"] == "ada@example.org")
            #expect(shown.version == 1)
        }
    }

    @Test(
        "refuses input that cannot be used, and writes nothing",
        arguments: [
            ("email", "nobody"), ("country", "Germany"), ("country", "XX"), ("phone", "none"), ("name", " "),
            ("street", "line\none"),
        ]
    )
    func refused(field: String, value: String) async throws {
        try await withDesk { desk in
            var fields = CustomerFields()
            fields.name = "Ada Example"
            switch field {
            case "email": fields.email = value
            case "country": fields.country = value
            case "phone": fields.phone = value
            case "street": fields.street = value
            default: fields.name = value
            }
            let add = CustomerAdd(fields: fields)
            let error = await #expect(throws: InputError.self) { _ = try await desk.perform(add) }
            #expect(error?.field == field)
            let written = try await desk.perform(CustomerList()).customers
            #expect(written.isEmpty)
        }
    }

    @Test(
        "is found by each of its exact values, however they are written",
        arguments: [
            CustomerFind(email: "ADA@Example.org"), CustomerFind(phone: "0049 30 123-4567"),
            CustomerFind(taxID: "de 123 456 789"), CustomerFind(postcode: "10 115"),
            CustomerFind(customerName: "example"), CustomerFind(customerName: "Exa"),
            CustomerFind(customerName: "Exmaple"),
            CustomerFind(email: "ada@example.org", customerName: "ada"),
        ]
    )
    func found(search: CustomerFind) async throws {
        try await withDesk { desk in
            var other = CustomerFields()
            other.name = "Bob Sample"
            other.email = "bob@example.org"
            _ = try await desk.perform(CustomerAdd(fields: other))
            var fields = CustomerFields()
            fields.name = "Ada Example"
            fields.email = "ada@example.org"
            fields.phone = "+49 (0)30 1234567"
            fields.postcode = "10115"
            fields.taxID = "DE123456789"
            _ = try await desk.perform(CustomerAdd(fields: fields))
            var asking = Desk.owner
            if search.taxID != nil { asking.purpose = "accounting" }
            let found = try await desk.perform(search, as: asking).customers
            #expect(found.map(\.number) == ["C-000002"])
        }
    }

    @Test("is not found by a value that only shares its tag")
    func comparedBeforeCounted() async throws {
        try await withDesk { desk in
            for index in 0..<12 { _ = try await desk.addCustomer("Person", email: "p\(index)@example.org") }
            for index in 0..<12 {
                let found = try await desk.perform(CustomerFind(email: "p\(index)@example.org")).customers
                #expect(found.map { $0.fields.values["email"] } == ["p\(index)@example.org"])
            }
            #expect(try await desk.perform(CustomerFind(email: "nobody@example.org")).customers.isEmpty)
        }
    }

    @Test("is found by a rare word beside one that everybody shares, and keeps to the limit")
    func rareWord() async throws {
        try await withDesk { desk in
            for index in 0..<30 {
                _ = try await desk.addCustomer("Person \(index == 29 ? "Zebra" : "Other")")
            }
            let found = try await desk.perform(CustomerFind(customerName: "person zebra")).customers
            #expect(found.map(\.number) == ["C-000030"])
            let some = try await desk.perform(CustomerFind(customerName: "person", limit: 7)).customers
            #expect(some.count == 7 && some.allSatisfy { $0.match == "exact" })
        }
    }

    @Test("names others with the same e-mail address when one is added")
    func duplicates() async throws {
        try await withDesk { desk in
            _ = try await desk.addCustomer("Ada Example", email: "ada@example.org")
            let again = try await desk.addCustomer("A. Example", email: "ADA@example.org")
            #expect(again.duplicates == ["C-000001"])
        }
    }

    @Test("changes only from the version that was read, and is found by its new values alone")
    func edited() async throws {
        try await withDesk { desk in
            _ = try await desk.addCustomer("Ada Example", email: "ada@example.org")
            var change = CustomerFields()
            change.email = "ada@new.example"
            let edit = CustomerEdit(customer: "C-000001", expectedVersion: 1, fields: change)
            #expect(try await desk.perform(edit).customer.version == 2)
            #expect(try await desk.perform(CustomerFind(email: "ada@example.org")).customers.isEmpty)
            #expect(try await desk.perform(CustomerFind(email: "ada@new.example")).customers.count == 1)
            #expect(try await desk.perform(CustomerFind(customerName: "Ada")).customers.count == 1)
            await #expect(throws: EngineError.self) { _ = try await desk.perform(edit) }
            let shown = try await desk.perform(CustomerShow(customer: "C-000001")).customer
            #expect(shown.fields.values["email"] == "ada@new.example")
        }
    }

    @Test("shows its tax id to a clerk in part, and does not let a clerk search by it")
    func maskedForClerk() async throws {
        try await withDesk { desk in
            let clerk = try await desk.person("clerk1", role: "clerk")
            var fields = CustomerFields()
            fields.name = "Ada Example"
            fields.taxID = "DE123456789"
            let shown = try await desk.perform(CustomerAdd(fields: fields), as: clerk).customer
            #expect(shown.fields.masked == ["taxID"])
            #expect(shown.fields.values["taxID"] == "DE***")
            await #expect(throws: (any Error).self) {
                _ = try await desk.perform(CustomerFind(taxID: "DE123456789"), as: clerk)
            }
        }
    }

    @Test("lists a page after another")
    func pages() async throws {
        try await withDesk { desk in
            for index in 0..<5 { _ = try await desk.addCustomer("Person \(index)") }
            var after: String?
            var seen: [String] = []
            repeat {
                let page = try await desk.perform(CustomerList(limit: 2, after: after))
                seen += page.customers.map(\.number)
                after = page.next
            } while after != nil
            #expect(seen == (1...5).map { "C-00000\($0)" })
        }
    }
}
