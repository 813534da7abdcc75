public import Sealing

/// The rows that data subjects are known by: a table whose rows have `id`, `subject_id` and a number for people.
///
/// A module declares it once, so that a request about a person finds them without knowing the module.
public struct SubjectRegister: Sendable, Equatable {
    /// Where the subject's own name is sealed.
    public struct Name: Sendable, Equatable {
        /// The sealed column.
        public let column: String
        /// Its retention class.
        public let retentionClass: RetentionClass
        /// The field in the envelope.
        public let field: String

        /// Where a name is sealed.
        public init(column: String, class: RetentionClass, field: String) {
            self.column = column
            retentionClass = `class`
            self.field = field
        }
    }

    /// What such a subject is, for example `customer`; the same word as in commands.
    public let kind: String
    /// The table.
    public let table: String
    /// The column with the number that people use.
    public let number: String
    /// The column with the BCP 47 tag of the subject's language.
    public let language: String
    /// The column with the row that a person's further record goes on under; nil where there is none.
    public let merged: String?
    /// Where the subject's name is sealed.
    public let name: Name

    /// Declares where subjects are known by a number.
    public init(
        kind: String,
        table: String,
        number: String,
        language: String,
        merged: String? = nil,
        name: Name
    ) {
        self.merged = merged
        self.kind = kind
        self.table = table
        self.number = number
        self.language = language
        self.name = name
    }
}

/// A data subject that a register knows.
public struct KnownSubject: Sendable, Equatable {
    /// The subject.
    public let id: SubjectID
    /// The register's row.
    public let row: RowID
    /// What it is, for example `customer`.
    public let kind: String
    /// The number that people use.
    public let number: String
    /// The BCP 47 tag of its language.
    public let language: String
}
