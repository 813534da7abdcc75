/// What a table holds, column by column: the one description that export, erasure and the registers read.
public struct Table: Sendable {
    /// The table's name.
    public let name: String
    /// What one row is, in a few words for people.
    public let about: String
    /// Every column of the table.
    public let columns: [Column]

    /// The description of a table.
    public init(_ name: String, about: String, columns: [Column]) {
        self.name = name
        self.about = about
        self.columns = columns
    }
}

/// What a column holds, who sees it, and what becomes of it in an export and in an erasure.
public struct Column: Sendable {
    /// The kinds of content a column can have.
    public enum Content: Sendable, Equatable {
        /// The row's own id.
        case key
        /// The id of a row in another table.
        case reference(String)
        /// A fact of the business that says nothing about a person.
        case business
        /// The pseudonymous id of a data subject.
        case subject
        /// An envelope that seals these personal fields of one retention class.
        case sealed(class: String, fields: [String])
        /// A lookup tag made from a personal value of one retention class.
        case lookupTag(class: String)
        /// What the store needs for itself: seals, counters, digests.
        case system
    }

    /// What a data-subject export does with the column.
    public enum Export: Sendable, Equatable {
        /// It is handed out.
        case included
        /// It is named with the reason why it is not handed out.
        case withheld(reason: String)
        /// It says nothing about a person.
        case notPersonal
    }

    /// What an erasure does with the column.
    public enum Erasure: Sendable, Equatable {
        /// It stays, for this reason.
        case kept(reason: String)
        /// Its bytes are replaced by nothing and its key is shredded.
        case emptied
        /// The whole row goes.
        case rowRemoved
        /// It says nothing about a person.
        case notPersonal
    }

    /// The column's name.
    public let name: String
    /// What it holds.
    public let content: Content
    /// The policy's group of fields that decides who sees it; `open` for everyone who sees the row.
    public let visibility: String
    /// What an export does with it.
    public let export: Export
    /// What an erasure does with it.
    public let erasure: Erasure
    /// The sealed fields that hold what somebody wrote in their own words, which may name anybody.
    public let freeText: [String]

    /// The description of a column.
    public init(
        _ name: String,
        _ content: Content,
        visibility: String,
        export: Export,
        erasure: Erasure,
        freeText: [String] = []
    ) {
        self.name = name
        self.content = content
        self.visibility = visibility
        self.export = export
        self.erasure = erasure
        self.freeText = freeText
    }
}

extension Column {
    /// The row's own id.
    public static func key(_ name: String) -> Column {
        Column(name, .key, visibility: "open", export: .notPersonal, erasure: .notPersonal)
    }

    /// The id of a row in another table.
    public static func reference(_ name: String, to table: String) -> Column {
        Column(name, .reference(table), visibility: "open", export: .notPersonal, erasure: .notPersonal)
    }

    /// A fact of the business that says nothing about a person.
    public static func business(_ name: String, visibility: String = "open") -> Column {
        Column(name, .business, visibility: visibility, export: .notPersonal, erasure: .notPersonal)
    }

    /// What the store needs for itself.
    public static func system(_ name: String) -> Column {
        Column(name, .system, visibility: "open", export: .notPersonal, erasure: .notPersonal)
    }

    /// When something happened, in milliseconds since 1970.
    public static func instant(_ name: String) -> Column {
        Column(name, .system, visibility: "open", export: .included, erasure: .notPersonal)
    }

    /// A data subject's pseudonym, which stays so that the fiscal record keeps its shape.
    public static func subject(_ name: String) -> Column {
        Column(
            name,
            .subject,
            visibility: "open",
            export: .included,
            erasure: .kept(reason: "a random id; it names nobody once the subject's keys are shredded")
        )
    }

    /// An envelope of personal fields of one class.
    public static func sealed(
        _ name: String,
        class: String,
        fields: [String],
        freeText: [String] = []
    ) -> Column {
        Column(
            name,
            .sealed(class: `class`, fields: fields),
            visibility: `class`,
            export: .included,
            erasure: .emptied,
            freeText: freeText
        )
    }
}
