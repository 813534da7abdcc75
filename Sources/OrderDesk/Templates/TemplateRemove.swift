public import Engine
public import Sealing
internal import Storage

/// Removes a template; orders that were opened from it stay.
public struct TemplateRemove: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "template.remove"
    /// What it does, in one sentence for people.
    public static let summary = "Remove a template; orders that were opened from it stay."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.template: .text("What it is called.").example("monthly tea")]
    )

    /// What it is called.
    public var template: String

    /// The template to remove.
    public init(template: String) { self.template = template }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try TemplateRow.load(named: template, context.connection)
        for table in ["order_template_line WHERE template_id", "order_template WHERE id"] {
            try context.connection.execute("DELETE FROM \(table) = ?1", .blob(row.id.bytes))
        }
        context.touch("template", row.id)
        return row.id
    }

    /// Says which template is gone.
    public func answer(_ result: RowID, in context: Context) throws -> TemplateRemovedAnswer {
        TemplateRemovedAnswer(removed: template)
    }
}

/// Which template is gone.
public struct TemplateRemovedAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.removed: .text("What it was called.").example("monthly tea")]
    )

    /// What it was called.
    public let removed: String
}
