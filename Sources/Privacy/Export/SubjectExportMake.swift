public import Engine
public import Sealing
internal import Storage

/// Makes a package of everything that is held about a person, and keeps in a register that it was handed out.
public struct SubjectExportMake: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.export"
    /// What it does, in one sentence for people.
    public static let summary = "Hand out everything that is held about a person (GDPR Art. 15 and 20)."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .subject: .text(
                "The number or the pseudonym of the subject; the request's where nobody is named."
            )
            .example("C-000001").optional,
            .find: SubjectSearch.schema.optional,
            .request: .text("The request that the package answers.").example("DSR-2026-000001").optional,
            .language: .choice(
                of: LetterLanguage.self,
                "The language of the report; else the request's, else the subject's."
            )
            .optional,
        ]
    )

    /// What a second person sees before agreeing.
    public static let shownToApprovers = ["subject", "request"]

    /// The number or the pseudonym of the subject.
    public var subject: String?
    /// What the person is known by, where nobody knows the number.
    public var find: SubjectSearch?
    /// The request that the package answers.
    public var request: String?
    /// The language of the report.
    public var language: LetterLanguage?

    /// A package about a subject.
    public init(
        subject: String? = nil,
        find: SubjectSearch? = nil,
        request: String? = nil,
        language: LetterLanguage? = nil
    ) {
        self.subject = subject
        self.find = find
        self.request = request
        self.language = language
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard request == nil || subject != nil || find != nil else { return }
        try SubjectSearch.check(subject, find)
    }

    /// A package.
    public struct Answer: Codable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .package: PackageView.schema, .data: SubjectExport.schema,
                .report: .text("The same for the person, as a page of HTML."),
            ]
        )

        /// What the register says of it.
        public let package: PackageView
        /// What is handed out.
        public let data: SubjectExport
        /// The same for the person, as a page of HTML.
        public let report: String
    }

    /// How long a package lies about at most.
    static let expiryDays: Int64 = 30

    /// Notes the package in the register.
    public func perform(in context: Context) throws -> RowID {
        let answered = try request.map { try RequestRow.load(named: $0, in: context) }
        let known =
            if let answered, subject == nil, find == nil {
                try context.subject(named: "\(answered.subject)")
            } else { try context.subject(named: subject, or: find) }
        let records = try context.records(of: known)
        if let answered { try require(answered, isFor: records) } else { try requireFew(in: context) }
        let id = context.newID()
        try context.connection.execute(
            """
            INSERT INTO privacy_package (id, subject_id, request_id, made, made_by, expires)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """,
            .blob(id.bytes),
            .blob(known.id.bytes),
            .optional(answered?.id.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .integer(context.nowMilliseconds + Self.expiryDays * 86_400_000)
        )
        for record in records.dropFirst() {
            try context.connection.execute(
                "INSERT INTO privacy_package_record (package_id, subject_id) VALUES (?1, ?2)",
                .blob(id.bytes),
                .blob(record.id.bytes)
            )
        }
        for record in records { context.about(record.id) }
        context.touch("package", id)
        if let answered { context.touch("request", answered.id) }
        return id
    }

    /// Reads what is held; every field that leaves is noted in the audit entry.
    public func answer(_ result: RowID, in context: Context) throws -> Answer {
        let package = try PackageView.load(result, in: context)
        let known = try context.subject(named: package.subject)
        let records = [known] + (try PackageView.otherRecords(of: result, in: context))
        let answered = try request.map { try RequestRow.load(named: $0, in: context) }
        let language =
            language ?? LetterLanguage(closestTo: answered?.language ?? known.language)
        let data = try ExportWhole(records: records, context: context).read(package, language: language)
        let page = ReportPage(data, in: context)
        return Answer(package: package, data: data, report: page.html)
    }

    /// Asks for a second person where many packages are made within a day.
    ///
    /// Everybody's count together, so that nobody hands out more under another name; those that answer a request were agreed
    /// to with it.
    private func requireFew(in context: Context) throws {
        let made = try context.connection.row(
            "SELECT COUNT(*) FROM privacy_package WHERE request_id IS NULL AND made > ?1",
            .integer(context.nowMilliseconds - 86_400_000)
        ) { Int($0.int64(0)) }
        try context.requireApproval(count: (made ?? 0) + 1, of: "packages within a day")
    }

    /// Only what was asked for and agreed to is answered with a package: for any of the person's records, since the package
    /// covers all of them.
    private func require(_ request: RequestRow, isFor records: [KnownSubject]) throws {
        guard records.contains(where: { $0.id == request.subject }) else {
            throw InputError(
                "request",
                "`\(request.number)` is about somebody else",
                help:
                    "give the subject that it is about; `coffer privacy request show \(request.number)` tells"
            )
        }
        guard request.kind.isAnsweredWithPackage, [.approved, .doneLive].contains(request.state)
        else {
            throw EngineError.conflict(
                what: "no package answers request `\(request.number)` now",
                reason: "it is a request for \(request.kind.rawValue) and `\(request.state.rawValue)`",
                help: "a request for access or portability is answered once it was approved"
            )
        }
    }
}
