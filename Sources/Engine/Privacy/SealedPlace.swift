public import Sealing

/// Where an envelope lies: what it is bound to and opens in, and nowhere else.
public struct SealedPlace: Sendable, Equatable {
    /// The table's name.
    public var table: String
    /// The row's id.
    public var row: RowID
    /// The envelope's own counter, raised each time it is sealed anew.
    public var revision: UInt64
    /// The retention class of its fields.
    public var retentionClass: RetentionClass
    /// Whose data it is.
    public var subject: SubjectID

    /// A place for an envelope.
    public init(table: String, row: RowID, revision: UInt64, class: RetentionClass, subject: SubjectID) {
        self.table = table
        self.row = row
        self.revision = revision
        retentionClass = `class`
        self.subject = subject
    }
}
