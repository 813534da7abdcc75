public import Engine

/// A field that was put right on a request; the value that was wrong is not kept.
public struct CorrectionView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "PrivacyCorrection",
        [
            .table: .text("The table.").example("customer"),
            .field: .text("The field.").example("email"),
            .revision: .count("The envelope's revision that has the right value."),
            .time: .instant,
            .by: .text("Who put it right."),
        ]
    )

    /// The table.
    public let table: String
    /// The field.
    public let field: String
    /// The envelope's revision that has the right value.
    public let revision: UInt64
    /// When it was put right.
    public let time: String
    /// Who put it right.
    public let by: String

    init(_ row: CorrectionRow, in context: Context) throws {
        table = row.place.table
        field = row.field
        revision = row.place.revision
        time = PrivacyTime.text(row.time)
        by = try context.name(of: row.principal)
    }
}
