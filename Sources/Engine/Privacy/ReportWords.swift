/// What a module's tables and fields are called in a report for the person whose data they hold, and how values read.
///
/// A module declares it once. A column without a word stands in the data for programs alone.
public struct ReportWords: Sendable {
    /// A word or sentence in each language that there are reports in.
    public struct Word: Sendable, Equatable {
        /// In English.
        public let english: String
        /// In Chinese, in simplified characters.
        public let chinese: String

        /// The same in both languages.
        public init(_ english: String, _ chinese: String) {
            self.english = english
            self.chinese = chinese
        }
    }

    /// How the stored text of a value is read.
    public enum Form: Sendable, Equatable {
        /// As it stands.
        case text
        /// A word of the program's own, by ``ReportWords/values``.
        case word
        /// Minor units of the currency of the row, or of the row that it belongs to.
        case money
        /// A whole number, scaled by what stands in another column.
        case scaled(by: String)
        /// A whole number, of which so many digits stand behind the point.
        case decimals(Int)
        /// Milliseconds since 1970.
        case instant
        /// Milliseconds from 1970 to a day's midnight.
        case day
        /// 0 for no, any other for yes.
        case flag
    }

    /// What a column, or a sealed field, is called.
    public struct Field: Sendable, Equatable {
        /// Its name for people.
        public let word: Word
        /// How its value is read.
        public let form: Form

        /// A field by its name in both languages.
        public init(_ english: String, _ chinese: String, _ form: Form = .text) {
            word = Word(english, chinese)
            self.form = form
        }
    }

    /// What tables are called.
    public let tables: [String: Word]
    /// What columns and sealed fields are called, by their own name, or by `table.name` where it means another thing there.
    public let fields: [String: Field]
    /// What the program's own words mean, by how they are stored, or by `table.word` where it means another thing there.
    public let values: [String: Word]
    /// Sentences of the module's own, in Chinese by their English.
    public let sentences: [String: String]

    /// The words of a module.
    public init(
        tables: [String: Word] = [:],
        fields: [String: Field] = [:],
        values: [String: Word] = [:],
        sentences: [String: String] = [:]
    ) {
        self.tables = tables
        self.fields = fields
        self.values = values
        self.sentences = sentences
    }

    /// What a column or a sealed field of a table is called; nil where nobody said.
    public func field(_ name: String, in table: String) -> Field? {
        fields["\(table).\(name)"] ?? fields[name]
    }

    /// What a word means in a table; nil where nobody said.
    public func value(_ word: String, in table: String) -> Word? {
        values["\(table).\(word)"] ?? values[word]
    }

    /// Both together; the first one's word counts where both have one.
    public func merged(with other: ReportWords) -> ReportWords {
        ReportWords(
            tables: tables.merging(other.tables) { first, _ in first },
            fields: fields.merging(other.fields) { first, _ in first },
            values: values.merging(other.values) { first, _ in first },
            sentences: sentences.merging(other.sentences) { first, _ in first }
        )
    }
}

/// Rows that tell to whom outside the store a person's data was given.
///
/// A module declares it once, so that an export can say who received what (GDPR Art. 15(1)(c)).
public struct RecipientSource: Sendable, Equatable {
    /// The table.
    public let table: String
    /// The column that names the recipient; rows where it is null do not count.
    public let column: String
    /// The column with the instant at which they received it; rows where it is null do not count.
    public let time: String
    /// The column with the document by which they know it again; nil where there is none.
    public let reference: String?
    /// What they received.
    public let what: ReportWords.Word

    /// Declares where recipients are named.
    public init(
        table: String,
        column: String,
        time: String,
        reference: String? = nil,
        what: ReportWords.Word
    ) {
        self.table = table
        self.column = column
        self.time = time
        self.reference = reference
        self.what = what
    }
}

extension Context {
    /// What tables and fields are called in reports.
    public var reportWords: ReportWords {
        let received = recipientSources.map(\.what).map { ($0.english, $0.chinese) }
        let own = ReportWords(sentences: Dictionary(received) { first, _ in first })
        return parts.modules.map(\.words).reduce(own) { $0.merged(with: $1) }
    }

    /// Where those are named who received data.
    public var recipientSources: [RecipientSource] { parts.modules.flatMap(\.recipients) }
}
