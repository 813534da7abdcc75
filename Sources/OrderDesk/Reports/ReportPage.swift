public import Engine
internal import Orders
internal import Storage

/// Writes the figures as one page with charts, in HTML.
public struct ReportPage: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "report.page"
    /// What it does, in one sentence for people.
    public static let summary = "Write all figures as one page with charts, in HTML."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .from: .firstDay("what happened"), .to: .lastDay("what happened"),
            .language: .choice(DocumentLanguage.allCases.map(\.rawValue), "The language; en if not given.")
                .optional,
        ]
    )

    /// Only what happened on this day or later, `YYYY-MM-DD`.
    public var from: String?
    /// Only what happened on this day or before, `YYYY-MM-DD`; stock and ages are looked at from there.
    public var to: String?
    /// The language; English where none is given.
    public var language: DocumentLanguage?

    /// A page of all figures.
    public init(from: String? = nil, to: String? = nil, language: DocumentLanguage? = nil) {
        self.from = from
        self.to = to
        self.language = language
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try ReportSpan.validate(from: from, to: to) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReportPageAnswer {
        let language = language ?? .english
        guard let texts = ReportTexts.all[language] else { preconditionFailure("a language without texts") }
        let writer = ReportWriter(
            language: language,
            texts: texts,
            span: ReportSpan(from: from, to: to),
            context: context
        )
        let title = texts.filled(.title, ["store": context.settings.name])
        let body = HTML([
            writer.head(title), try writer.deliveries(), try writer.revenue(), try writer.margin(),
            try writer.stock(),
            try writer.aging(), try writer.cycle(), try writer.satisfaction(),
        ])
        return ReportPageAnswer(
            language: language.rawValue,
            page: PageStyle.page(title, language, isTraining: context.settings.isTraining, body).text
        )
    }
}

/// A page, under the key `page`.
public struct ReportPageAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .language: .choice(DocumentLanguage.allCases.map(\.rawValue), "The language."),
            .page: .text("The page, HTML that needs nothing besides itself."),
        ]
    )

    /// The language.
    public let language: String
    /// The page, HTML that needs nothing besides itself.
    public let page: String
}
