public import Engine
internal import MerkleLog
internal import Storage

/// The catalogue to be put on a target.
public struct SignedCatalogue: Codable, Sendable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "SignedCatalogue",
        [
            .target: .target,
            .sequence: .count("Its sequence, to confirm it by."),
            .catalogue: .text("The signed note, to be written as `catalogue.note`."),
        ]
    )

    /// The name of the target.
    public let target: String
    /// Its sequence, to confirm it by.
    public let sequence: UInt64
    /// The signed note, to be written as `catalogue.note`.
    public let catalogue: String

    /// What the rows of a target come to.
    ///
    /// - Throws: ``RunError/noPair(target:)`` while no epoch's key lies there.
    init(_ row: TargetRow, _ context: Context) throws {
        guard let number = row.epoch, let digest = row.epochDigest.flatMap({ ArchiveDigest($0) }),
            let root = Hash(base64: row.decisionsRoot)
        else { throw RunError.noPair(target: row.name) }
        let listed = try ListedArchive.rows(of: row.id, context.connection).filter {
            $0.isListed(in: row.sequence)
        }
        let catalogue = try Catalogue(
            store: context.store,
            target: row.id,
            incarnation: context.incarnation().id,
            sequence: UInt64(row.sequence),
            time: Timestamp(context.now),
            epoch: .init(number: UInt64(number), digest: digest),
            decisions: .init(size: UInt64(row.decisions), root: root),
            archives: listed.map(\.record)
        )
        target = row.name
        sequence = catalogue.sequence
        let file = try catalogue.signed(publicKey: context.signingPublicKey) { try context.sign($0) }
        self.catalogue = String(decoding: file, as: UTF8.self)
    }
}
