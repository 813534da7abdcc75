public import Engine
internal import Sealing
internal import Storage

/// A package as the register knows it.
public struct PackageView: Codable, Sendable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "SubjectPackage",
        [
            .id: .id, .subject: .id.about("The subject's pseudonym."),
            .subjectNumber: .text("The number that people know the subject by.").example("C-000001").optional,
            .mergedWith: .list(of: .text(), "The numbers of the person's other records that are in it.")
                .optional,
            .request: .text("The request that it answers.").example("DSR-2026-000001").optional,
            .made: .instant, .madeBy: .text("Who made it."),
            .expires: .instant.about("When it is to be gone everywhere."),
            .isExpired: .boolean("Whether that time has come."),
            .gone: .instant.about("When it was noted as gone.").optional,
            .isOverdue: .boolean("Whether its time has come and it is not noted as gone."),
        ]
    )

    /// The id, a UUID.
    public let id: String
    /// The subject's pseudonym.
    public let subject: String
    /// The number that people know the subject by; nil where it is not known any more.
    public let subjectNumber: String?
    /// The numbers of the person's other records that are in it; nil where there are none.
    public let mergedWith: [String]?
    /// The request that it answers.
    public let request: String?
    /// When it was made.
    public let made: String
    /// Who made it.
    public let madeBy: String
    /// When it is to be gone everywhere.
    public let expires: String
    /// Whether that time has come.
    public let isExpired: Bool
    /// When it was noted as gone.
    public let gone: String?
    /// Whether its time has come and it is not noted as gone.
    public let isOverdue: Bool

    /// The package with this id.
    static func load(_ id: RowID, in context: Context) throws -> PackageView {
        guard let found = try load("p.id = ?1", [.blob(id.bytes)], in: context).first else {
            throw EngineError.notFound(kind: "package", name: "\(id)")
        }
        return found
    }

    /// Every package, the newest first.
    static func all(in context: Context) throws -> [PackageView] { try load("1 = 1", [], in: context) }

    /// When each package that answers a request was made, in milliseconds since 1970.
    static func made(for request: RequestRow, in context: Context) throws -> [Int64] {
        try context.connection.rows(
            "SELECT made FROM privacy_package WHERE request_id = ?1 ORDER BY made, id",
            .blob(request.id.bytes)
        ) { $0.int64(0) }
    }

    /// The person's other records that a package covers, as they were known when it was made.
    static func otherRecords(of package: RowID, in context: Context) throws -> [KnownSubject] {
        let subjects = try context.connection.rows(
            "SELECT subject_id FROM privacy_package_record WHERE package_id = ?1",
            .blob(package.bytes)
        ) { SubjectID(bytes: $0.blob(0)) }
        return try subjects.compactMap { subject in
            guard let subject else {
                throw StorageError.corrupt("a row of `privacy_package_record` has no sound id")
            }
            return try context.knownSubject(subject)
        }
        .sorted { $0.number < $1.number }
    }

    private static func load(
        _ condition: String,
        _ values: [SQLValue],
        in context: Context
    ) throws -> [PackageView] {
        let rows = try context.connection.rows(
            """
            SELECT p.id, p.subject_id, r.number, p.made, p.made_by, p.expires, p.gone FROM privacy_package p
            LEFT JOIN privacy_request r ON r.id = p.request_id WHERE \(condition) ORDER BY p.made DESC, p.id DESC
            """,
            arguments: values
        ) { row in
            (
                id: row.blob(0), subject: row.blob(1), request: row.optionalText(2), made: row.int64(3),
                by: row.blob(4), expires: row.int64(5), gone: row.optionalInt64(6)
            )
        }
        return try rows.map { row in
            guard let id = RowID(bytes: row.id), let subject = SubjectID(bytes: row.subject),
                let by = RowID(bytes: row.by)
            else { throw StorageError.corrupt("a row of `privacy_package` has no sound id") }
            let others = try otherRecords(of: id, in: context).map(\.number)
            return PackageView(
                id: "\(id)",
                subject: "\(subject)",
                subjectNumber: try context.knownSubject(subject)?.number,
                mergedWith: others.isEmpty ? nil : others,
                request: row.request,
                made: PrivacyTime.text(row.made),
                madeBy: try context.name(of: by),
                expires: PrivacyTime.text(row.expires),
                isExpired: row.expires <= context.nowMilliseconds,
                gone: row.gone.map { PrivacyTime.text($0) },
                isOverdue: row.gone == nil && row.expires <= context.nowMilliseconds
            )
        }
    }
}

/// Lists the packages that were handed out.
public struct PackageList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.export-list"
    /// What it does, in one sentence for people.
    public static let summary = "List the packages that were handed out, with when they are to be gone."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The packages.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.packages: .list(of: PackageView.schema, "The newest first.")]
        )

        /// The packages.
        public let packages: [PackageView]
    }

    /// Asks for the packages.
    public init() {}

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> Answer {
        Answer(packages: try PackageView.all(in: context))
    }
}
