public import Engine
internal import Sealing

/// A document that was made.
public struct DocumentView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Document",
        [
            .kind: .choice(PaperKind.allCases.map(\.rawValue), "What it is."),
            .number: .text("What it is about.").example("INV-2026-000001"),
            .customer: .text("The customer's number.").example("C-000001"),
            .language: .choice(DocumentLanguage.allCases.map(\.rawValue), "Its language."),
            .digest: .text("The SHA-256 of the page.", pattern: "^[0-9a-f]{64}$"),
            .made: .instant,
            .documentsBy: .documentsBy.optional,
            .user: .text("Who made it."),
        ]
    )

    /// What it is.
    public let kind: String
    /// What it is about.
    public let number: String
    /// The customer's number.
    public let customer: String
    /// Its language.
    public let language: String
    /// The SHA-256 of the page, in lower-case hexadecimal.
    public let digest: String
    /// How the customer likes to be sent documents; absent where nothing was said.
    public let documentsBy: String?
    /// When it was made.
    public let made: Instant
    /// Who made it.
    public let user: String

    init(_ row: DocumentRow, in context: Context) throws {
        kind = row.kind
        number = row.number
        customer = row.customerNumber
        language = row.language
        digest = Hexadecimal.encode(row.digest)
        documentsBy = row.documentsBy?.rawValue
        made = Instant(row.made)
        user = try context.name(of: row.madeBy)
    }
}

/// A document with its page, under the keys `document` and `page`.
public struct DocumentAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .document: DocumentView.schema,
            .page: .text("The page, HTML that needs nothing besides itself."),
        ]
    )

    /// The document.
    public let document: DocumentView
    /// The page, HTML that needs nothing besides itself.
    public let page: String
}
