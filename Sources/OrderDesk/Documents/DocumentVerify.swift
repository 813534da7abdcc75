public import Engine
internal import Orders
internal import Sealing

/// Says whether a file is a document that was made here, and when, and by whom.
public struct DocumentVerify: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "document.verify"
    /// What it does, in one sentence for people.
    public static let summary = "Say whether a page is a document that was made here."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.digest: .text("The SHA-256 of the page.", pattern: "^[0-9a-f]{64}$")]
    )

    /// The SHA-256 of the page, in lower-case hexadecimal.
    public var digest: String

    /// The digest of a page.
    public init(digest: String) { self.digest = digest }

    /// The digest of a page's bytes.
    public init(page: [UInt8]) { digest = Hexadecimal.encode(SHA256.hash(page)) }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard Hexadecimal.decode(digest)?.count == SHA256.byteCount else {
            throw InputError("digest", "this is no SHA-256", help: "give 64 hexadecimal digits")
        }
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> DocumentsAnswer {
        let rows = try DocumentRow.load(digest: Hexadecimal.decode(digest) ?? [], context.connection)
            .filter { context.isInScope(owner: $0.owner, team: $0.team, isToFulfil: false) }
        guard !rows.isEmpty else {
            throw EngineError.conflict(
                what: "no document with this content was made here",
                reason: "it was made elsewhere, or something in it was changed afterwards",
                help: "ask for a copy: documents are made again with `coffer invoice document` and its like"
            )
        }
        return DocumentsAnswer(documents: try rows.map { try DocumentView($0, in: context) })
    }
}

/// Documents, under the key `documents`.
public struct DocumentsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.documents: .list(of: DocumentView.schema, "Each time it was made, the first one first.")]
    )

    /// Each time it was made, the first one first.
    public let documents: [DocumentView]
}
