public import Engine
internal import Storage

/// Writes a review as one page to print, in HTML.
public struct ReviewPage: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "review.page"
    /// What it does, in one sentence for people.
    public static let summary = "Write a review as one page to print, in HTML."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .review: .reviewPeriod,
            .language: .choice(DocumentLanguage.allCases.map(\.rawValue), "The language; en if not given.")
                .optional,
        ]
    )

    /// The review's period.
    public var review: String
    /// The language; English where none is given.
    public var language: DocumentLanguage?

    /// A page of a review.
    public init(review: String, language: DocumentLanguage? = nil) {
        self.review = review
        self.language = language
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { _ = try ReviewPeriod(reading: review, field: "review") }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReportPageAnswer {
        let view = try ReviewShow(review: review).answer(in: context).review
        let language = language ?? .english
        let writer = ReviewWriter(view: view, language: language)
        let title = writer.texts.filled(.title, ["store": context.settings.name, "period": view.period])
        return ReportPageAnswer(
            language: language.rawValue,
            page: PageStyle.page(
                title,
                language,
                isTraining: context.settings.isTraining,
                writer.body(title)
            ).text
        )
    }
}
