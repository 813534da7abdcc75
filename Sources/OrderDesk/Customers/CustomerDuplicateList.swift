public import Engine
internal import Sealing
internal import Storage

/// Names customers that are there more than once: by the same e-mail address, phone or tax id.
public struct CustomerDuplicateList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.duplicates"
    /// What it does, in one sentence for people.
    public static let summary = "Name customers that may be there twice, by e-mail address, phone or tax id."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .limit: .pageLimit.optional,
            .after: .text("The number after which the page begins.").optional,
        ]
    )

    /// How many customers are looked at; 50 where none is given.
    public var limit: Int?
    /// The number after which the page begins.
    public var after: String?

    /// A page of customers to compare with all others.
    public init(limit: Int? = nil, after: String? = nil) {
        self.limit = limit
        self.after = after
    }

    /// Customers that may be there twice.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .duplicates: .list(of: Doubled.schema, "Those of the page that are there again."),
                .next: .text("Where the next page begins, where there is more.").optional,
            ]
        )

        /// Those of the page that are there again.
        public let duplicates: [Doubled]
        /// Where the next page begins; nil at the end.
        public let next: String?

        /// A customer, and who may be the same.
        public struct Doubled: Encodable, Sendable, SchemaDescribed {
            /// What it looks like.
            public static let schema = JSONSchema.object(
                CodingKeys.self,
                [
                    .number: .text("The customer's number.").example("C-000001"),
                    .others: .list(of: .text(), "The numbers of those who may be the same."),
                ]
            )

            /// The customer's number.
            public let number: String
            /// The numbers of those who may be the same, all of them later ones.
            public let others: [String]
        }
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.limit(limit) }

    /// Builds the answer from what is stored.
    ///
    /// A pair is named once, under its earlier number; records that were merged already are no pair.
    public func answer(in context: Context) throws -> Answer {
        let size = limit ?? 50
        let rows = try context.connection.rows(
            CustomerRow.page,
            .text(after ?? ""),
            .integer(context.scopeBits),
            .blob(context.principal.id.bytes),
            .text(context.principal.team),
            .integer(Int64(size + 1)),
            map: CustomerRow.init
        )
        let page = rows.prefix(size)
        let found = try page.compactMap { row -> Answer.Doubled? in
            guard row.mergedInto == nil, try context.mayUse(row.subject) else { return nil }
            let others = try CustomerDuplicates.numbers(of: row, in: context).filter { $0 > row.number }
            return others.isEmpty ? nil : Answer.Doubled(number: row.number, others: others)
        }
        return Answer(duplicates: found, next: rows.count > size ? page.last?.number : nil)
    }
}
