internal import Engine
internal import FoundationEssentials
internal import OrderDesk

/// A shop on its way through some weeks: who works in it, and what time it is there.
struct DemoShop {
    let store: Store
    let clock: DemoClock
    let caller: Caller

    /// Who works in it, with what they do and in which words the log will know them.
    static let staff = [
        (name: "clara", role: "clerk"), (name: "simon", role: "sales-lead"),
        (name: "wendy", role: "warehouse"),
        (name: "fiona", role: "finance"), (name: "audrey", role: "auditor"),
    ]

    /// Makes a change as somebody of the staff, or as the owner.
    @discardableResult
    func perform<C: Command>(_ command: C, as name: String? = nil, reason: String? = nil) async throws
        -> C.Output
    {
        try await store.perform(command, for: Request(caller: caller, actingAs: name, reason: reason))
    }

    /// Who works there, what is sold, and who buys.
    func open(people: [DemoGoods.Person], certificatesThrough end: String) async throws {
        for person in Self.staff {
            try await perform(
                UserAdd(
                    user: person.name,
                    unixUser: nil,
                    unixGroup: "demo-\(person.role)",
                    roles: [person.role],
                    team: "main"
                )
            )
        }
        var company = CompanySet(expectedVersion: 0)
        company.legalName = "Corner Shop Ltd"
        company.street = "Market 1"
        company.postcode = "10115"
        company.city = "Berlin"
        company.taxID = "DE123456789"
        company.iban = "DE89 3704 0044 0532 0130 00"
        company.officer = "Data protection, privacy@example.org"
        try await perform(company)
        for supplier in DemoGoods.suppliers {
            try await perform(
                SupplierAdd(
                    code: supplier.code,
                    supplierName: supplier.name,
                    country: supplier.country,
                    leadDays: supplier.days
                )
            )
            try await perform(
                SupplierCertify(supplier: supplier.code, certificate: "ISO 22000", validThrough: end)
            )
        }
        for product in DemoGoods.products {
            try await perform(
                ProductAdd(
                    sku: product.sku,
                    productName: product.name,
                    price: product.price,
                    tax: "S:19",
                    reorderLevel: "20"
                )
            )
            try await perform(SupplierSupply(supplier: product.supplier, product: product.sku))
            try await perform(StockReceive(sku: product.sku, quantity: "400"), as: "wendy")
        }
        for person in people { try await add(person) }
    }

    /// A customer more.
    func add(_ person: DemoGoods.Person) async throws {
        var fields = CustomerFields()
        fields.name = person.name
        fields.email = person.email
        fields.phone = person.phone
        fields.street = person.street
        (fields.city, fields.postcode, fields.country) = person.city
        try await perform(CustomerAdd(fields: fields), as: "clara")
    }
}
