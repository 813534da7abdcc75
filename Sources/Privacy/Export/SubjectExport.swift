public import Engine

/// Everything that a store holds about a person: `data.json` of a package, and what its other files are made from.
///
/// Every value is a text: whole numbers in decimal, ids as UUIDs. A sealed field stands as `column.field`. Each column of
/// each table is either handed out or named under `withheld` with the reason.
public struct SubjectExport: Codable, Sendable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "SubjectExport",
        [
            .format: .choice(["coffer-subject-export-1"], "The form of this object."),
            .controller: .text("Who holds the data."),
            .officer: .text("Who answers questions about it: the data protection officer.").optional,
            .subject: .id.about("The subject's pseudonym."),
            .subjectNumber: .text("The number that people know the subject by.").example("C-000001"),
            .mergedWith: .list(
                of: .text(),
                "The numbers of the person's other records; each is here under `records`."
            )
            .optional,
            .records: .list(
                of: Record.schema,
                "The person's other records, where records were merged; this object itself is about the one of `subject`."
            )
            .optional,
            .request: .text("The request that the package answers.").example("DSR-2026-000001").optional,
            .made: .instant,
            .language: .choice(of: LetterLanguage.self, "The language of the report."),
            .tables: .list(of: Table.schema, "The tables that hold rows of the subject."),
            .withheld: .list(of: Withheld.schema, "What is held and not handed out, with the reason."),
            .recipients: .list(of: Recipient.schema, "Who received data of the subject."),
            .purposes: .list(
                of: Purpose.schema,
                "What personal data is used for, each with its legal basis."
            ),
            .terms: .list(of: Term.schema, "How long each class is kept, and why."),
        ]
    )

    /// What its published schema is called.
    public static let title = "Everything that a Coffer store holds about a person: data.json of a package"

    /// What is held under one record of the person: a record has a pseudonym, a number and keys of its own.
    public struct Record: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "SubjectExportRecord",
            [
                .subject: .id.about("The record's pseudonym."),
                .subjectNumber: .text("The number that people know the record by.").example("C-000002"),
                .tables: .list(of: Table.schema, "The tables that hold rows of the record."),
                .withheld: .list(of: Withheld.schema, "What is held and not handed out, with the reason."),
                .recipients: .list(of: Recipient.schema, "Who received data of the record."),
                .terms: .list(of: Term.schema, "How long each class is kept, and why."),
            ]
        )

        /// The record's pseudonym.
        public var subject: String
        /// The number that people know the record by.
        public var subjectNumber: String
        /// The tables that hold rows of the record.
        public var tables: [Table]
        /// What is held and not handed out.
        public var withheld: [Withheld]
        /// Who received data of the record.
        public var recipients: [Recipient]
        /// How long each class is kept.
        public var terms: [Term]
    }

    /// A table with the subject's rows.
    public struct Table: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "SubjectExportTable",
            [
                .name: .text("The table."),
                .about: .text("What one row is."),
                .columns: .list(of: .text(), "The columns that are handed out, in order."),
                .rows: .list(
                    of: .map(of: .text()),
                    "The rows: each value by its column; without a value absent."
                ),
            ]
        )

        /// The table.
        public var name: String
        /// What one row is.
        public var about: String
        /// The columns that are handed out, in order.
        public var columns: [String]
        /// The rows, each value by its column.
        public var rows: [[String: String]]
    }

    /// A column that is not handed out.
    public struct Withheld: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "SubjectExportWithheld",
            [
                .table: .text("The table."), .column: .text("The column."),
                .reason: .text("Why it is not handed out."),
            ]
        )

        /// The table.
        public var table: String
        /// The column.
        public var column: String
        /// Why it is not handed out.
        public var reason: String
    }

    /// Somebody outside the store who received data.
    public struct Recipient: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "SubjectExportRecipient",
            [
                .name: .text("Who."), .what: .text("What they received."),
                .first: .instant.about("When for the first time."), .last: .instant.about("When last."),
                .times: .integer("How often."),
            ]
        )

        /// Who.
        public var name: String
        /// What they received.
        public var what: String
        /// When for the first time.
        public var first: String
        /// When last.
        public var last: String
        /// How often.
        public var times: Int
    }

    /// What personal data is used for.
    public struct Purpose: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "SubjectExportPurpose",
            [
                .name: .text("The purpose."), .text: .text("What it means."),
                .basis: .text("The legal basis."),
            ]
        )

        /// The purpose.
        public var name: String
        /// What it means.
        public var text: String
        /// The legal basis.
        public var basis: String
    }

    /// How long a class is kept.
    public struct Term: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "SubjectExportTerm",
            [
                .retentionClass: .text("The retention class."), .term: .text("How long, ISO 8601."),
                .after: .text("After what."), .basis: .text("Why."), .article: .text("The article of law."),
            ]
        )

        /// The retention class.
        public var retentionClass: String
        /// How long, ISO 8601.
        public var term: String
        /// After what.
        public var after: String
        /// Why.
        public var basis: String
        /// The article of law.
        public var article: String

        private enum CodingKeys: String, CodingKey {
            case retentionClass = "class"
            case term, after, basis, article
        }
    }

    /// The form of this object.
    public var format = "coffer-subject-export-1"
    /// Who holds the data.
    public var controller: String
    /// Who answers questions about it, the data protection officer; nil where nobody said.
    public var officer: String?
    /// The subject's pseudonym.
    public var subject: String
    /// The number that people know the subject by.
    public var subjectNumber: String
    /// The numbers of the person's other records; nil where there are none.
    public var mergedWith: [String]?
    /// The person's other records, each with all that is held under it; nil where there are none.
    public var records: [Record]?
    /// The request that the package answers.
    public var request: String?
    /// When it was made.
    public var made: String
    /// The language of the report.
    public var language: LetterLanguage
    /// The tables that hold rows of the subject.
    public var tables: [Table]
    /// What is held and not handed out.
    public var withheld: [Withheld]
    /// Who received data of the subject.
    public var recipients: [Recipient]
    /// What personal data is used for.
    public var purposes: [Purpose]
    /// How long each class is kept.
    public var terms: [Term]
}

extension SubjectExport {
    /// Every record of the person, first the one that the package was asked for.
    var all: [Record] {
        let first = Record(
            subject: subject,
            subjectNumber: subjectNumber,
            tables: tables,
            withheld: withheld,
            recipients: recipients,
            terms: terms
        )
        return [first] + (records ?? [])
    }
}
