public import Sealing

/// One way to find sealed rows: which field is read, how its value is normalised, and the scope of its tags.
///
/// A module declares them once; its own writing of tags and ``DoctorRebuildLookups`` work from the same declaration.
public struct IndexedField: Sendable, Equatable {
    /// The tags' scope, unique in the store, for example `customer.email`.
    public let scope: String
    /// The table, whose rows have `id` and `subject_id`.
    public let table: String
    /// The sealed column.
    public let column: String
    /// The column's retention class.
    public let retentionClass: RetentionClass
    /// The field in the envelope.
    public let field: String
    /// How the value becomes tokens.
    public let normaliser: Normaliser

    /// Declares a way to find sealed rows.
    public init(
        scope: String,
        table: String,
        column: String,
        class: RetentionClass,
        field: String,
        normaliser: Normaliser
    ) {
        self.scope = scope
        self.table = table
        self.column = column
        retentionClass = `class`
        self.field = field
        self.normaliser = normaliser
    }
}
