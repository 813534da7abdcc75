public import Engine
internal import Sealing
internal import Storage

/// Lists the packages that are to be gone by now, with where their files lie as far as that is known.
public struct PackagesOverdue: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.export-overdue"
    /// What it does, in one sentence for people.
    public static let summary = "List the packages that are to be gone by now, with where they lie."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The packages.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.packages: .list(of: OverduePackage.schema, "The longest over first.")]
        )

        /// The packages.
        public let packages: [OverduePackage]
    }

    /// Asks for the packages.
    public init() {}

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> Answer {
        let rows = try context.connection.rows(
            """
            SELECT id, subject_id, expires, place, bytes FROM privacy_package
            WHERE gone IS NULL AND expires <= ?1 ORDER BY expires, id
            """,
            .integer(context.nowMilliseconds)
        ) { row in
            guard let id = RowID(bytes: row.blob(0)), let subject = SubjectID(bytes: row.blob(1)) else {
                throw StorageError.corrupt("a row of `privacy_package` has no sound id")
            }
            return (
                id: id, subject: subject, expires: row.int64(2), place: row.optionalBlob(3),
                bytes: row.optionalInt64(4)
            )
        }
        return Answer(
            packages: try rows.map { row in
                OverduePackage(
                    id: "\(row.id)",
                    subject: "\(row.subject)",
                    expires: PrivacyTime.text(row.expires),
                    bytes: row.bytes,
                    fields: try row.place.map {
                        try context.reveal($0, at: PackageView.place(row.id, row.subject), fields: ["note"])
                    } ?? Disclosure()
                )
            }
        )
    }
}

/// A package that is to be gone by now; `note` is the path of its file.
public struct OverduePackage: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "OverduePackage",
        [
            .id: .id, .subject: .id.about("The subject's pseudonym."),
            .expires: .instant.about("When it was to be gone."),
            .bytes: .count("How long its file is, where that is known.").optional,
        ]
    )
    .disclosing(["note"])

    /// The id, a UUID.
    public let id: String
    /// The subject's pseudonym.
    public let subject: String
    /// When it was to be gone.
    public let expires: String
    /// How long its file is.
    public let bytes: Int64?
    /// The path of its file, as the policy lets it through.
    public let fields: Disclosure

    private enum Key: String, CodingKey {
        case id, subject, expires, bytes
    }

    /// Writes the package as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(subject, forKey: .subject)
        try container.encode(expires, forKey: .expires)
        try container.encodeIfPresent(bytes, forKey: .bytes)
        try fields.encode(to: encoder)
    }
}
