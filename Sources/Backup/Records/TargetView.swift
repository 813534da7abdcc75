public import Engine
internal import FoundationEssentials
internal import Sealing

/// A target as it is answered.
public struct TargetView: Codable, Sendable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "BackupTarget",
        [
            .id: .id.about("The target's id, which its catalogue carries."),
            .target: .target,
            .address: .text("A folder, or `rclone:remote:path`."),
            .added: .instant.about("When it was added."),
            .incarnation: .id.about("The life of the store that wrote there last."),
            .sequence: .count("The sequence of the catalogue that was signed last."),
            .confirmed: .count("The sequence of the catalogue that lies there, as far as is known."),
            .decisions: .count("How many decisions its log has."),
            .epoch: .count("The epoch whose key lies there.").optional,
            .retains: .text("For how long the place keeps what is removed there, an ISO 8601 duration.")
                .optional,
        ]
    )

    /// The target's id.
    public let id: String
    /// What people call it.
    public let target: String
    /// A folder, or `rclone:remote:path`.
    public let address: String
    /// When it was added, RFC 3339.
    public let added: String
    /// The life of the store that wrote there last.
    public let incarnation: String
    /// The sequence of the catalogue that was signed last.
    public let sequence: UInt64
    /// The sequence of the catalogue that lies there, as far as is known.
    public let confirmed: UInt64
    /// How many decisions its log has.
    public let decisions: UInt64
    /// The epoch whose key lies there.
    public let epoch: UInt64?
    /// For how long the place keeps what is removed there, an ISO 8601 duration.
    public let retains: String?

    init(_ row: TargetRow) {
        id = "\(row.id)"
        target = row.name
        address = row.address
        added = Timestamp(seconds: row.added / 1000).text
        incarnation = row.incarnation
        sequence = UInt64(row.sequence)
        confirmed = UInt64(row.confirmed)
        decisions = UInt64(row.decisions)
        epoch = row.epoch.map { UInt64($0) }
        retains = row.retains
    }
}
