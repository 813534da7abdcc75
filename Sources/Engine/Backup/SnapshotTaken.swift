/// A consistent copy of a store's databases, as it lies in the spool.
public struct SnapshotTaken: Codable, Sendable, Equatable, SchemaDescribed {
    /// A file of a snapshot.
    public struct File: Codable, Sendable, Equatable {
        static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .name: .text("The name that its entry in the archive has."),
                .path: .text("Where it lies."),
                .bytes: .count("Its length."),
            ]
        )

        /// The name that its entry in the archive has.
        public let name: String
        /// Where it lies.
        public let path: String
        /// Its length.
        public let bytes: Int64
    }

    /// What goes into one archive.
    public struct Part: Codable, Sendable, Equatable {
        static let shape = JSONSchema.object(
            CodingKeys.self,
            named: "SnapshotPart",
            [
                .kind: .choice(SnapshotTake.Kind.allCases.map(\.rawValue), "What it holds."),
                .epoch: .count("The epoch of the keys."),
                .schema: .map(of: .count(), "The version of each module's tables."),
                .files: .list(of: File.schema, "What is in it, in order."),
                .rows: .map(of: .count(), "The number of rows of each table."),
                .auditCheckpoint: .text("The audit log's signed checkpoint; of data.").optional,
                .decisionsCheckpoint: .text("The decisions log's signed checkpoint."),
                .series: .list(of: SeriesMark.schema, "How far each number series had come; of data.")
                    .optional,
            ]
        )

        /// What it holds.
        public let kind: SnapshotTake.Kind
        /// The epoch of the keys.
        public let epoch: UInt64
        /// The version of each module's tables.
        public let schema: [String: Int]
        /// What is in it, in order.
        public let files: [File]
        /// The number of rows of each table.
        public let rows: [String: Int64]
        /// The audit log's signed checkpoint; of data.
        public let auditCheckpoint: String?
        /// The decisions log's signed checkpoint.
        public let decisionsCheckpoint: String
        /// How far each number series had come; of data.
        public let series: [SeriesMark]?
    }

    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Snapshot",
        [
            .snapshot: .id.about("The snapshot's id, to release it by."),
            .folder: .text("Its folder in the spool."),
            .store: .id.about("The store's id."),
            .incarnation: .id.about("The id of this life of the store."),
            .created: .instant.about("When it was taken, in whole seconds."),
            .software: .text("What took it."),
            .parts: .list(of: Part.shape, "What was asked for: data first, then the vault."),
            .epochCopy: .text("Where the vault's `epoch-<n>.age` lies, if there is one.").optional,
            .decisions: .text("Where the decisions log lies, at least as new as every part."),
            .decisionCount: .count("How many decisions it has."),
            .decisionsRoot: .text("The root of the tree over them, base64."),
        ]
    )

    /// The snapshot's id, to release it by.
    public let snapshot: String
    /// Its folder in the spool.
    public let folder: String
    /// The store's id.
    public let store: String
    /// The id of this life of the store.
    public let incarnation: String
    /// When it was taken, RFC 3339 in whole seconds.
    public let created: String
    /// What took it.
    public let software: String
    /// What was asked for: data first, then the vault.
    public let parts: [Part]
    /// Where the vault's `epoch-<n>.age` lies, if there is one.
    public let epochCopy: String?
    /// Where the decisions log lies, at least as new as every part.
    public let decisions: String
    /// How many decisions it has.
    public let decisionCount: UInt64
    /// The root of the tree over them, base64.
    public let decisionsRoot: String

    /// What was taken of one kind.
    public func part(_ kind: SnapshotTake.Kind) -> Part? { parts.first { $0.kind == kind } }
}
