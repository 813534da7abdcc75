internal import Audit
public import Engine
public import Sealing
internal import Storage

/// Notes where the file of a package lies, so that it can be removed when its time is over.
public struct PackagePlaced: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.export-placed"
    /// What it does, in one sentence for people.
    public static let summary = "Note where the file of a package lies."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .package: .id.about("The package."),
            .file: .text("Its path; sealed under the subject's key.", length: 1...4000),
            .bytes: .integer("How long it is.", in: 0...Int64.max),
        ]
    )

    /// The package's id.
    public var package: String
    /// The file's path.
    public var file: String
    /// How long it is.
    public var bytes: Int64

    /// The file of a package.
    public init(package: String, file: String, bytes: Int64) {
        (self.package, self.file, self.bytes) = (package, file, bytes)
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try PackageView.check(package)
        try PrivacyInput.check(on: nil, note: file)
    }

    /// Notes it; of a person whose service data is erased nothing is kept.
    public func perform(in context: Context) throws -> RowID {
        let (id, subject) = try PackageView.find(package, in: context)
        let isPlaced = try context.connection.row(
            "SELECT 1 FROM privacy_package WHERE id = ?1 AND place IS NOT NULL",
            .blob(id.bytes)
        ) { _ in true }
        guard isPlaced != true else {
            throw EngineError.conflict(
                what: "where package `\(package)` lies is noted already",
                reason: "a file is written once, and noted once",
                help: "see `coffer privacy export list`"
            )
        }
        let part = DecisionsInForce.Part(subject: subject, retentionClass: .service)
        guard try context.decisionsInForce().tombstones[part] == nil else { return id }
        let sealed = try context.seal(
            PersonalFields(["note": Plaintext(file)]),
            at: PackageView.place(id, subject)
        )
        try context.connection.execute(
            "UPDATE privacy_package SET place = ?2, bytes = ?3 WHERE id = ?1",
            .blob(id.bytes),
            .blob(sealed),
            .integer(bytes)
        )
        context.touch("package", id)
        return id
    }

    /// What the register says of it.
    public func answer(_ result: RowID, in context: Context) throws -> PackageAnswer {
        PackageAnswer(package: try PackageView.load(result, in: context))
    }
}

/// Notes that a package is gone: deleted, or given back, or as good as gone.
public struct PackageGone: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.export-gone"
    /// What it does, in one sentence for people.
    public static let summary = "Note that a package is gone."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.package: .id.about("The package.")])

    /// The package's id.
    public var package: String

    /// A package that is gone.
    public init(package: String) { self.package = package }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try PackageView.check(package) }

    /// Notes it once.
    public func perform(in context: Context) throws -> RowID {
        let (id, subject) = try PackageView.find(package, in: context)
        try context.connection.execute(
            "UPDATE privacy_package SET gone = ?2, gone_by = ?3 WHERE id = ?1 AND gone IS NULL",
            .blob(id.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.about(subject)
        context.touch("package", id)
        return id
    }

    /// What the register says of it.
    public func answer(_ result: RowID, in context: Context) throws -> PackageAnswer {
        PackageAnswer(package: try PackageView.load(result, in: context))
    }
}

/// One package, under the key `package`.
public struct PackageAnswer: Codable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "SubjectPackageAnswer",
        [.package: PackageView.schema]
    )

    /// What the register says of it.
    public let package: PackageView
}

extension PackageView {
    static func check(_ id: String) throws(InputError) {
        guard RowID(id) != nil else {
            throw InputError("package", "`\(id)` is not an id", help: "see `coffer privacy export list`")
        }
    }

    static func find(_ id: String, in context: Context) throws -> (id: RowID, subject: SubjectID) {
        let found = try RowID(id).flatMap { id in
            try context.connection.row(
                "SELECT subject_id FROM privacy_package WHERE id = ?1",
                .blob(id.bytes)
            ) { SubjectID(bytes: $0.blob(0)) }
            .flatMap { subject in subject.map { (id, $0) } }
        }
        guard let found else { throw EngineError.notFound(kind: "package", name: id) }
        return found
    }

    static func place(_ id: RowID, _ subject: SubjectID) -> SealedPlace {
        SealedPlace(table: "privacy_package", row: id, revision: 1, class: .service, subject: subject)
    }
}
