public import Engine
internal import FoundationEssentials
public import Sealing

/// What an archive holds and of which state of the store it is: `manifest.json`, its first entry.
public struct Manifest: Sendable, Equatable, Codable {
    /// The name of its entry.
    public static let fileName = "manifest.json"
    /// The only format that is read.
    public static let format = "coffer-manifest-1"
    /// The longest manifest that is read, in bytes.
    public static let limitBytes = 8 << 20

    /// Another entry of the archive.
    public struct File: Sendable, Hashable, Codable {
        /// Its name.
        public let name: String
        /// Its length.
        public let bytes: Int64

        /// Another entry of the archive.
        public init(name: String, bytes: Int64) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// ``format``.
    public let format: String
    /// What the archive holds.
    public let kind: ArchiveKind
    /// The store.
    public let store: StoreID
    /// The life of the store.
    public let incarnation: String
    /// When the snapshot was taken, RFC 3339 in whole seconds.
    public let created: String
    /// What wrote it, with its version.
    public let software: String
    /// The epoch of the keys.
    public let epoch: UInt64
    /// The version of each module's tables.
    public let schema: [String: Int]
    /// All entries but the manifest, in order.
    public let files: [File]
    /// How many rows each table has.
    public let rows: [String: Int64]
    /// The signed checkpoint of the audit log; in a data archive.
    public let auditCheckpoint: String?
    /// The signed checkpoint of the decisions log.
    public let decisionsCheckpoint: String
    /// How far each number series had come; in a data archive.
    public let series: [SeriesMark]?

    /// The names in the file.
    public enum CodingKeys: String, CodingKey {
        /// The names as they are spelt.
        case format, kind, store, incarnation, created, software, epoch, schema, files, rows, series
        /// The signed checkpoint of the audit log.
        case auditCheckpoint = "audit_checkpoint"
        /// The signed checkpoint of the decisions log.
        case decisionsCheckpoint = "decisions_checkpoint"
    }

    /// What an archive holds and of which state of the store it is.
    public init(
        kind: ArchiveKind,
        store: StoreID,
        incarnation: String,
        created: Timestamp,
        software: String,
        epoch: UInt64,
        schema: [String: Int],
        files: [File],
        rows: [String: Int64],
        auditCheckpoint: String?,
        decisionsCheckpoint: String,
        series: [SeriesMark]?
    ) {
        format = Self.format
        self.kind = kind
        self.store = store
        self.incarnation = incarnation
        self.created = created.text
        self.software = software
        self.epoch = epoch
        self.schema = schema
        self.files = files
        self.rows = rows
        self.auditCheckpoint = auditCheckpoint
        self.decisionsCheckpoint = decisionsCheckpoint
        self.series = series
    }
}

extension Manifest {
    /// The file: one JSON object with sorted keys, and a line break.
    public var file: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try Array(encoder.encode(self)) + [0x0A]
        }
    }

    /// The name that an archive of it has on a target.
    ///
    /// - Throws: ``FormatError/manifest(what:)``.
    public func archiveName() throws(FormatError) -> ArchiveName {
        guard let time = Timestamp(text: created) else { throw .manifest(what: "its time is not one") }
        return switch kind {
        case .data: .data(store: store, time: time)
        case .vault: .vault(store: store, time: time, epoch: epoch)
        }
    }

    /// Reads the file; names that it does not know are passed over, since a format only ever gains some.
    ///
    /// - Throws: ``FormatError/manifest(what:)``.
    public init(file: [UInt8]) throws(FormatError) {
        guard file.count <= Self.limitBytes else { throw .manifest(what: "it is longer than 8 MiB") }
        let manifest: Manifest
        do {
            manifest = try JSONDecoder().decode(Manifest.self, from: Data(file))
        } catch {
            throw .manifest(what: "it is not JSON with the members of a manifest")
        }
        try manifest.check()
        self = manifest
    }

    private func check() throws(FormatError) {
        guard format == Self.format else { throw .manifest(what: "its format is not `\(Self.format)`") }
        _ = try archiveName()
        guard StoreID(incarnation) != nil else { throw .manifest(what: "its incarnation is not an id") }
        guard (kind == .data) == (auditCheckpoint != nil), (kind == .data) == (series != nil) else {
            throw .manifest(what: "it has not the members of its kind")
        }
        guard Set(files.map(\.name)).count == files.count,
            !files.contains(where: { $0.name == Self.fileName })
        else { throw .manifest(what: "it names an entry twice") }
        guard files.allSatisfy({ $0.bytes >= 0 }), rows.values.allSatisfy({ $0 >= 0 }) else {
            throw .manifest(what: "it counts below nothing")
        }
    }
}
