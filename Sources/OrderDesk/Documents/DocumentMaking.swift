public import Engine
internal import Sealing
internal import Storage

/// A command that writes a document for a customer, keeps its digest, and answers with the page.
///
/// The page itself is not kept: it follows from what is frozen, and would be one more copy of a person's data. The digest says
/// afterwards whether a file is what was handed out.
public protocol DocumentMaking: Command where Output == DocumentAnswer {
    /// The language; the customer's where none is given.
    var language: DocumentLanguage? { get }
}

/// What a document is made of; each kind says how it is written.
protocol PaperWriting: DocumentMaking {
    /// Writes the document as of an instant.
    func paper(at instant: Int64, in context: Context) throws -> Paper
}

extension PaperWriting {
    /// The language that was asked for, else the customer's, and a writer of it.
    func writer(for customer: CustomerRow, in context: Context) throws -> PaperWriter {
        let language = language ?? DocumentLanguage(closestTo: customer.language)
        return try PaperWriter(DocumentValues(language), in: context)
    }

    /// Writes the document and notes that it was made.
    func write(in context: Context) throws -> RowID {
        let paper = try paper(at: context.nowMilliseconds, in: context)
        let id = context.newID()
        let digest = SHA256.hash(Array(paper.page.text.utf8))
        try context.connection.execute(
            """
            INSERT INTO document (id, kind, number, customer_id, language, digest, made, made_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            .blob(id.bytes),
            .text(paper.kind.rawValue),
            .text(paper.number),
            .blob(paper.customer.id.bytes),
            .text(paper.language.rawValue),
            .blob(digest),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.touch("document", id)
        context.keep(paper.page, under: id)
        return id
    }

    /// The document that was made, written again where this request did not just do it.
    ///
    /// - Throws: `EngineError.conflict` where what it tells of has changed since.
    func written(_ result: RowID, in context: Context) throws -> DocumentAnswer {
        let row = try DocumentRow.load(result, in: context)
        let page = try context.kept(HTML.self, under: result) ?? paper(at: row.made, in: context).page
        guard SHA256.hash(Array(page.text.utf8)) == row.digest else {
            throw EngineError.conflict(
                what: "the document on `\(row.number)` is not what it was",
                reason: "what it tells of has changed since it was made",
                help: "make it anew, with another idempotency key"
            )
        }
        return DocumentAnswer(document: try DocumentView(row, in: context), page: page.text)
    }
}

extension Context {
    /// Refuses a document that would show less than it must: whoever makes it sees all of it.
    func requireWhole(_ disclosure: Disclosure, _ what: String) throws {
        guard let hidden = (disclosure.withheld + disclosure.masked).first else { return }
        throw Denial(
            rule: "document.\(hidden)",
            reason: "the document names \(what), which your roles do not see whole",
            help: "let somebody make it whose roles see it"
        )
    }

    /// Refuses a document with amounts to whom sees none.
    func requireAmounts() throws {
        guard !seesWhole("figures.total") || !seesWhole("figures.price") else { return }
        throw Denial(
            rule: "document.figures",
            reason: "the document shows prices, which your roles do not see",
            help: "let somebody make it whose roles see them"
        )
    }
}

/// A row of `document`.
struct DocumentRow {
    let id: RowID
    let kind: String
    let number: String
    let customerNumber: String
    let language: String
    let digest: [UInt8]
    let made: Int64
    let madeBy: RowID
    let owner: RowID
    let team: String
    /// How the customer likes to be sent documents; nil where nothing was said.
    let documentsBy: DocumentChannel?

    private static let select = """
        SELECT d.id, d.kind, d.number, c.number, d.language, d.digest, d.made, d.made_by, c.owner_id, c.team,
            p.documents_by
        FROM document d JOIN customer c ON c.id = d.customer_id
        LEFT JOIN customer_preference p ON p.customer_id = COALESCE(c.merged_into, c.id)
        """

    init(_ row: Row) throws {
        id = try row.identifier(0)
        kind = row.text(1)
        number = row.text(2)
        customerNumber = row.text(3)
        language = row.text(4)
        digest = row.blob(5)
        made = row.int64(6)
        madeBy = try row.identifier(7)
        owner = try row.identifier(8)
        team = row.text(9)
        documentsBy = row.optionalText(10).flatMap(DocumentChannel.init)
    }

    static func load(_ id: RowID, in context: Context) throws -> DocumentRow {
        let row = try context.connection.row(
            "\(select) WHERE d.id = ?1",
            .blob(id.bytes),
            map: DocumentRow.init
        )
        guard let row else { throw EngineError.notFound(kind: "document", name: id.description) }
        return row
    }

    /// Every document with this digest, the oldest first.
    static func load(digest: [UInt8], _ connection: Connection) throws -> [DocumentRow] {
        try connection.rows(
            "\(select) WHERE d.digest = ?1 ORDER BY d.id",
            .blob(digest),
            map: DocumentRow.init
        )
    }
}
