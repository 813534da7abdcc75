public import Engine
public import Sealing
internal import Storage

/// Marks mentions in one's own inbox as read, or as unread again.
public struct InboxMark: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "inbox.mark"
    /// What it does, in one sentence for people.
    public static let summary = "Mark mentions in your inbox as read, or as unread again."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .items: .list(of: .id, "The ids, as the inbox lists them.", atMost: most),
            .unread: .boolean("Whether they become unread again.").optional,
        ]
    )

    private static let most = 100

    /// The ids, as the inbox lists them.
    public var items: [String]
    /// Whether they become unread again.
    public var unread: Bool?

    /// Mentions to mark.
    public init(items: [String], unread: Bool? = nil) {
        self.items = items
        self.unread = unread
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard (1...Self.most).contains(items.count) else {
            throw InputError("items", "\(items.count) are named", help: "name 1 to \(Self.most) at a time")
        }
        for item in items where RowID(item) == nil {
            throw InputError("items", "`\(item)` is not an id", help: "take the ids from `coffer inbox list`")
        }
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let ids = items.compactMap { RowID($0) }
        for id in ids {
            guard try !InboxMentions.load(all: true, only: id, in: context).isEmpty else {
                throw InputError(
                    "items",
                    "`\(id)` is no mention in your inbox",
                    help: "take the ids from `coffer inbox list --all`"
                )
            }
            try mark(id, in: context)
            context.touch("note", id)
        }
        return ids[0]
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> InboxMarkAnswer {
        let unread = try InboxMentions.load(all: false, in: context).count
        return InboxMarkAnswer(marked: Int64(Set(items).count), unread: Int64(unread))
    }

    private func mark(_ id: RowID, in context: Context) throws {
        let reader = SQLValue.blob(context.principal.id.bytes)
        if unread == true {
            try context.connection.execute(
                "DELETE FROM note_read WHERE note_id = ?1 AND principal_id = ?2",
                .blob(id.bytes),
                reader
            )
        } else {
            try context.connection.execute(
                """
                INSERT INTO note_read (note_id, principal_id, read) VALUES (?1, ?2, ?3)
                ON CONFLICT (note_id, principal_id) DO NOTHING
                """,
                .blob(id.bytes),
                reader,
                .integer(context.nowMilliseconds)
            )
        }
    }
}

/// How many were marked, and how many are left.
public struct InboxMarkAnswer: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .marked: .count("How many were marked."),
            .unread: .count("How many mentions are not marked as read."),
        ]
    )

    /// How many were marked.
    public let marked: Int64
    /// How many mentions are not marked as read.
    public let unread: Int64
}
