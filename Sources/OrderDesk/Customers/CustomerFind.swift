public import Engine
internal import Sealing
internal import Storage

/// Finds customers by sealed values; every candidate is opened and compared before it counts.
///
/// Several values must all fit. A name fits when each of its words is one of the customer's words or the
/// beginning of one; when no customer's name does, names that differ by a typing error are found.
public struct CustomerFind: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.find"
    /// What it does, in one sentence for people.
    public static let summary = "Find customers by e-mail, phone, tax id, postcode or name (also misspelt)."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .email: .text("The e-mail address, exact but for case.").optional,
            .phone: .text("The telephone number, exact but for the way it is written.").optional,
            .taxID: .text("The tax id, exact but for the way it is written.").optional,
            .postcode: .text("The postal code, exact but for the way it is written.").optional,
            .customerName: .text("Words of a name, or their beginnings (from three letters).").optional,
            .limit: .pageLimit.optional,
        ]
    )

    /// The e-mail address, exact but for case.
    public var email: String?
    /// The telephone number, exact but for the way it is written.
    public var phone: String?
    /// The tax id, exact but for the way it is written.
    public var taxID: String?
    /// The postal code, exact but for the way it is written.
    public var postcode: String?
    /// Words of the customer's or the contact person's name, or their beginnings (from three letters).
    public var customerName: String?
    /// The most customers to answer; 50 where none is given.
    public var limit: Int?

    /// A search; at least one value is needed.
    public init(
        email: String? = nil,
        phone: String? = nil,
        taxID: String? = nil,
        postcode: String? = nil,
        customerName: String? = nil,
        limit: Int? = nil
    ) {
        self.email = email
        self.phone = phone
        self.taxID = taxID
        self.postcode = postcode
        self.customerName = customerName
        self.limit = limit
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard !exact.isEmpty || customerName != nil else {
            throw InputError(
                "search",
                "nothing to look for was given",
                help: "give --email, --phone, --tax-id, --postcode or --name"
            )
        }
        for (key, value) in exact where key.normaliser.tokens(of: value).isEmpty {
            throw InputError(key.field, "this value cannot be looked for", help: "write it in full")
        }
        if let customerName, Normaliser.nameToken.tokens(of: customerName).isEmpty {
            throw InputError("name", "there is no word in it", help: "give a word of the name")
        }
        try Input.limit(limit)
    }

    /// Where a value is given that few others share; a postcode or a name may stand for many.
    public var isBrief: Bool { email != nil || phone != nil || taxID != nil }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> CustomersAnswer {
        for (key, _) in exact {
            try context.requireSearchable("\(key.isFiscal ? "fiscal" : "contact").\(key.field)")
        }
        if customerName != nil {
            try context.requireSearchable("contact.name")
            try context.requireSearchable("contact.contactName")
        }
        let found = try search(atMost: limit ?? 50, in: context)
        var seen: Set<RowID> = []
        return CustomersAnswer(
            customers: try found.compactMap { row, match in
                guard seen.insert(row.mergedInto ?? row.id).inserted else { return nil }
                let kept = try row.kept(in: context)
                var view = try CustomerView(kept, in: context)
                view.match = match
                if kept.id != row.id { view.foundAs = row.number }
                return view
            }
        )
    }

    private var exact: [(key: CustomerIndex.Key, value: String)] {
        [
            (CustomerIndex.email, email), (CustomerIndex.phone, phone), (CustomerIndex.taxID, taxID),
            (CustomerIndex.postcode, postcode),
        ].compactMap { key, value in value.map { (key, $0) } }
    }

    private func search(atMost limit: Int, in context: Context) throws -> [(CustomerRow, String)] {
        if let first = exact.first {
            let ids = try context.candidates(
                first.value,
                as: first.key.normaliser,
                scope: first.key.scope,
                limit: Candidates.idLimit
            )
            let wanted = customerName.map(CustomerName.init)
            let opensFiscal = exact.contains { $0.key.isFiscal }
            let candidates = Candidates(ids, opensFiscal: opensFiscal, in: context)
            return try candidates.compactMap(atMost: limit) { row, contact, fiscal in
                for (key, value) in exact {
                    let stored = (key.isFiscal ? fiscal : contact).text(key.field)
                    guard CustomerIndex.isSame(stored, value, as: key.normaliser) else { return nil }
                }
                guard let wanted else { return (row, "exact") }
                return wanted.match(contact).map { (row, $0.rawValue) }
            }
        }
        return try customerName.map { try CustomerName($0).search(atMost: limit, in: context) } ?? []
    }
}

/// Customers that lookup tags point at, opened for comparison.
struct Candidates {
    /// The most rows that one tag may point at before some are left out.
    static let idLimit = 100_000

    private let ids: [RowID]
    private let opensFiscal: Bool
    private let context: Context

    init(_ ids: [RowID], opensFiscal: Bool, in context: Context) {
        self.ids = ids
        self.opensFiscal = opensFiscal
        self.context = context
    }

    /// What `take` makes of the candidates in the caller's scope, until there are `limit` of it.
    func compactMap<T>(
        atMost limit: Int,
        _ take: (CustomerRow, _ contact: PersonalFields, _ fiscal: PersonalFields) throws -> T?
    ) throws -> [T] {
        var taken: [T] = []
        for id in ids where taken.count < limit {
            guard
                let row = try context.connection.row(
                    CustomerRow.byID,
                    .blob(id.bytes),
                    map: CustomerRow.init
                ),
                context.isInScope(owner: row.owner, team: row.team, isToFulfil: false)
            else { continue }
            let contact = try opened(row.contact, at: row.contactPlace)
            let fiscal = opensFiscal ? try opened(row.fiscal, at: row.fiscalPlace) : PersonalFields()
            if let one = try take(row, contact, fiscal) { taken.append(one) }
        }
        return taken
    }

    /// What is in an envelope; nothing where there is none, or where its key is gone and it fits no search.
    private func opened(_ sealed: [UInt8]?, at place: SealedPlace) throws -> PersonalFields {
        try sealed.flatMap { try context.useUnlessLost($0, at: place) } ?? PersonalFields()
    }
}
