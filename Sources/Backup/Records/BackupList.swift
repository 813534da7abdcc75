public import Engine
internal import Storage

/// The archives that count.
public struct BackupList: Query {
    /// Its name.
    public static let name = "backup.list"
    /// What it does.
    public static let summary = "List the archives that were read back and recorded."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.target: .target.optional, .archive: .text("Only the archive of this name.").optional]
    )

    /// The archives, oldest first.
    public struct Answer: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.archives: .list(of: ArchiveView.schema, "The archives, oldest first.")]
        )

        /// The archives, oldest first.
        public let archives: [ArchiveView]
    }

    /// Only those of this target.
    public var target: String?
    /// Only those of this name.
    public var archive: String?

    /// Asks for archives.
    public init(target: String? = nil, archive: String? = nil) {
        self.target = target
        self.archive = archive
    }

    /// The archives, oldest first.
    public func answer(in context: Context) throws -> Answer {
        let connection = context.connection
        let targets =
            try target.map { [try TargetRow.load(named: $0, connection)] } ?? TargetRow.all(connection)
        var views: [ArchiveView] = []
        for row in targets {
            for listed in try ListedArchive.rows(of: row.id, connection)
            where listed.isListed(in: row.confirmed) {
                views.append(ArchiveView(listed.record, target: row.name))
            }
        }
        if let archive {
            views = views.filter { $0.name == archive }
            guard !views.isEmpty else { throw EngineError.notFound(kind: "archive", name: archive) }
        }
        return Answer(
            archives: views.sorted { ($0.time, $0.name, $0.target) < ($1.time, $1.name, $1.target) }
        )
    }
}

/// An archive as it is answered.
public struct ArchiveView: Codable, Sendable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "BackupArchive",
        [
            .name: .text("The archive's name."),
            .kind: .choice(ArchiveKind.allCases.map(\.rawValue), "What it holds."),
            .target: .target,
            .time: .instant.about("When its snapshot was taken."),
            .bytes: .count("How many bytes are stored."),
            .digest: .text("BLAKE2b-256 of the stored bytes, hexadecimal.", pattern: "^[0-9a-f]{64}$"),
            .epoch: .count("The epoch at its snapshot."),
            .verifiedLevel: .integer("How much of it was shown by reading it back, 0 to 4.", in: 0...4),
        ]
    )

    /// The names in the answer.
    public enum CodingKeys: String, CodingKey {
        /// The names as they are spelt.
        case name, kind, target, time, bytes, digest, epoch
        /// How much of it was shown.
        case verifiedLevel = "verified_level"
    }

    /// The archive's name.
    public let name: String
    /// What it holds.
    public let kind: ArchiveKind
    /// The target it lies on.
    public let target: String
    /// When its snapshot was taken, RFC 3339.
    public let time: String
    /// How many bytes are stored.
    public let bytes: Int64
    /// BLAKE2b-256 of the stored bytes, hexadecimal.
    public let digest: String
    /// The epoch at its snapshot.
    public let epoch: UInt64
    /// How much of it was shown by reading it back, 0 to 4.
    public let verifiedLevel: Int

    init(_ record: ArchiveRecord, target: String) {
        name = record.name.text
        kind = record.name.kind
        self.target = target
        time = record.name.time.text
        bytes = record.bytes
        digest = "\(record.digest)"
        epoch = record.epoch
        verifiedLevel = record.level.rawValue
    }
}
