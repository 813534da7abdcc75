public import Engine
internal import Storage

/// Lists templates by name.
public struct TemplateList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "template.list"
    /// What it does, in one sentence for people.
    public static let summary = "List templates for orders."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .limit: .pageLimit.optional,
            .after: .text("The name after which the page begins.").optional,
        ]
    )

    /// The most templates on the page; 50 where none is given.
    public var limit: Int?
    /// The name after which the page begins.
    public var after: String?

    /// Every template, a page at a time.
    public init() {}

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.limit(limit) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> TemplatesAnswer {
        let size = limit ?? 50
        let rows = try TemplateRow.page(after: after ?? "", limit: size + 1, context.connection)
        return TemplatesAnswer(
            templates: try rows.prefix(size).map { try TemplateView($0, in: context) },
            next: rows.count > size ? rows[size - 1].name : nil
        )
    }
}

/// Shows one template.
public struct TemplateShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "template.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show a template for orders."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.template: .text("What it is called.").example("monthly tea")]
    )

    /// What it is called.
    public var template: String

    /// The template to show.
    public init(template: String) { self.template = template }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> TemplateAnswer {
        TemplateAnswer(
            template: try TemplateView(TemplateRow.load(named: template, context.connection), in: context)
        )
    }
}
