import Engine
import OrderDesk
import Privacy
import Testing

@Suite("A restriction")
struct RestrictionTests {
    private func withShop(_ test: (PrivacyStore) async throws -> Void) async throws {
        try await PrivacyStore.with { store in
            for name in ["Ada Example", "Berta Example"] { try await store.addCustomer(name) }
            _ = try await store.perform(
                ProductAdd(sku: "TEA-1", productName: "Tea", price: "2.50", tax: "S:19"),
                purpose: nil
            )
            _ = try await store.perform(StockReceive(sku: "TEA-1", quantity: "99"), purpose: nil)
            try await test(store)
        }
    }

    private let line = OrderLineInput(sku: "TEA-1", quantity: "1")

    @Test("keeps the data from being shown, found, changed and copied into an order, and names the request")
    func blocks() async throws {
        try await withShop { store in
            let number = try await store.restrict("C-000001")
            var fields = CustomerFields()
            fields.city = "Bonn"
            let edit = CustomerEdit(customer: "C-000001", expectedVersion: 1, fields: fields)
            let clerk = try await store.person("clerk1", uid: 2001, role: "clerk")
            for person in [clerk, PrivacyStore.owner] {
                func refused(_ attempt: () async throws -> Void) async {
                    let denial = await #expect(throws: Denial.self) { try await attempt() }
                    #expect(denial?.rule == "restriction")
                    #expect(denial?.reason.contains("Art. 18") == true)
                    #expect(denial?.reason.contains(number) == true && denial?.help.contains(number) == true)
                }
                let selling = "order-handling"
                await refused {
                    _ = try await store.perform(
                        CustomerShow(customer: "C-000001"),
                        as: person,
                        purpose: selling
                    )
                }
                await refused {
                    let find = CustomerFind(email: "adaexample@example.org")
                    _ = try await store.perform(find, as: person, purpose: selling)
                }
                await refused { _ = try await store.perform(edit, as: person, purpose: selling) }
                await refused {
                    let open = OrderOpen(customer: "C-000001", lines: [line])
                    _ = try await store.perform(open, as: person, purpose: selling)
                }
                let other = OrderOpen(customer: "C-000002", lines: [line])
                _ = try await store.perform(other, as: person, purpose: selling)
            }
            let list = try await store.perform(CustomerList(), purpose: "order-handling").customers
            #expect(list.count == 2 && list[0].fields.values.isEmpty, "a list goes on without it")
            #expect(list[0].fields.withheld.contains("email"))
            #expect(list[1].fields.values["name"] == "Berta Example")
            let rest = CustomerList(limit: 1)
            #expect(
                try await store.perform(rest, purpose: "order-handling").customers.count == 1,
                "also where nobody else is on the page"
            )
            #expect(try await store.perform(OrderList(), purpose: "order-handling").orders?.count == 2)
        }
    }

    @Test("leaves the purposes that the law leaves, and is lifted once the person was told")
    func leaves() async throws {
        try await withShop { store in
            let number = try await store.restrict("C-000001")
            let shown = try await store.perform(CustomerShow(customer: "C-000001")).customer
            #expect(shown.fields.values["name"] == "Ada Example")
            let accounts = try await store.perform(CustomerShow(customer: "C-000001"), purpose: "accounting")
            #expect(accounts.customer.fields.values["name"] != nil)
            let listed = try await store.perform(RestrictionList()).restrictions
            #expect(listed.map(\.request) == [number] && listed.map(\.subjectNumber) == ["C-000001"])
            let letter = try await store.perform(LetterWrite(request: number, letter: .lifting))
            #expect(letter.text.contains("Art. 18(3)") && letter.text.contains("Ada Example"))
            await #expect(throws: InputError.self, "told before it was asked for") {
                try await store.perform(RestrictionLift(subject: "C-000001", told: "2026-11-22"))
            }
            await #expect(throws: InputError.self, "told tomorrow") {
                try await store.perform(RestrictionLift(subject: "C-000001", told: "2026-11-24"))
            }
            let lift = RestrictionLift(subject: "C-000001", told: "2026-11-23")
            #expect(try await store.perform(lift).isRestricted == false)
            let again = try await store.perform(CustomerShow(customer: "C-000001"), purpose: "order-handling")
            #expect(again.customer.fields.values["name"] == "Ada Example")
            #expect(try await store.perform(RestrictionList()).restrictions.isEmpty)
            await #expect(throws: EngineError.self) { try await store.perform(lift) }
            await #expect(throws: EngineError.self, "there is nothing left to lift") {
                try await store.perform(LetterWrite(request: number, letter: .lifting))
            }
        }
    }

    @Test("is lifted by two people in a two-person store")
    func two() async throws {
        try await PrivacyStore.with(custody: .twoPerson) { store in
            try await store.addCustomer("Ada Example")
            let second = try await store.person("second", uid: 2001)
            let request = try await store.assessed(.restriction, "C-000001").number
            _ = try await store.perform(RequestApprove(request: request), as: second)
            _ = try await store.perform(RequestRun(request: request))
            let lift = RestrictionLift(subject: "C-000001", told: "2026-11-23")
            let error = await #expect(throws: EngineError.self) { try await store.perform(lift) }
            let number = try #require(error.flatMap { Problem($0).approval })
            _ = try await store.perform(ApprovalGrant(approval: number), as: second)
            #expect(try await store.perform(RestrictionList()).restrictions.isEmpty)
        }
    }

    @Test("holds while an erasure waits, and goes with it; a restriction of its own stays")
    func coolOff() async throws {
        try await PrivacyStore.with { store in
            for name in ["Ada Example", "Berta Example"] { try await store.addCustomer(name) }
            let show = CustomerShow(customer: "C-000001")
            let request = try await store.assessed(.erasure, "C-000001").number
            _ = try await store.perform(show, purpose: "order-handling")
            _ = try await store.perform(RequestApprove(request: request))
            let denial = await #expect(throws: Denial.self) {
                try await store.perform(show, purpose: "order-handling")
            }
            #expect(denial?.reason.contains(request) == true)
            await #expect(throws: EngineError.self) {
                try await store.perform(RestrictionLift(subject: "C-000001", told: "2026-11-23"))
            }
            _ = try await store.perform(RequestWithdraw(request: request))
            _ = try await store.perform(show, purpose: "order-handling")
            let own = try await store.restrict("C-000002")
            let second = try await store.assessed(.erasure, "C-000002").number
            _ = try await store.perform(RequestApprove(request: second))
            _ = try await store.perform(RequestWithdraw(request: second))
            let still = await #expect(throws: Denial.self) {
                try await store.perform(CustomerShow(customer: "C-000002"), purpose: "order-handling")
            }
            #expect(still?.reason.contains(own) == true)
        }
    }

    @Test("by objection closes one purpose and no other")
    func objection() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            let request = try await store.assessed(.objection, "C-000001").number
            _ = try await store.perform(RequestApprove(request: request))
            await #expect(throws: InputError.self) { try await store.perform(RequestRun(request: request)) }
            await #expect(throws: InputError.self, "no purpose of the policy") {
                try await store.perform(RequestRun(request: request, about: "selling"))
            }
            _ = try await store.perform(RequestRun(request: request, about: "customer-service"))
            let denial = await #expect(throws: Denial.self) {
                try await store.perform(CustomerShow(customer: "C-000001"), purpose: "customer-service")
            }
            #expect(denial?.rule == "objection" && denial?.reason.contains(request) == true)
            _ = try await store.perform(CustomerShow(customer: "C-000001"), purpose: "order-handling")
            let listed = try await store.perform(RestrictionList()).restrictions
            #expect(listed.map(\.purpose) == ["customer-service"])
        }
    }

    @Test("does not make a change that was made unknown to who repeats it")
    func repeated() async throws {
        try await withShop { store in
            let open = OrderOpen(customer: "C-000001", lines: [line])
            let first = try await store.perform(open, key: "k1", purpose: "order-handling").order
            _ = try await store.restrict("C-000001")
            let again = try await store.perform(open, key: "k1", purpose: "order-handling").order
            #expect(again.id == first.id && again.shipTo?.values.isEmpty == true)
            await #expect(throws: Denial.self) {
                try await store.perform(open, key: "k2", purpose: "order-handling")
            }
        }
    }

    @Test("keeps others from being told that the person has the same address")
    func duplicates() async throws {
        try await withShop { store in
            var fields = CustomerFields()
            fields.name = "Carla Example"
            fields.email = "adaexample@example.org"
            let before = try await store.perform(CustomerAdd(fields: fields), purpose: "order-handling")
            #expect(before.duplicates == ["C-000001"])
            _ = try await store.restrict("C-000001")
            _ = try await store.restrict("C-000003")
            let after = try await store.perform(CustomerAdd(fields: fields), purpose: "order-handling")
            #expect(after.duplicates ?? [] == [])
        }
    }
}
