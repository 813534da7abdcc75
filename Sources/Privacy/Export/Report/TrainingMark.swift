internal import Engine

/// What every page and letter of a training store begins with; nothing in any other store.
struct TrainingMark {
    private let text: String?

    init(_ language: LetterLanguage, in context: Context) {
        let sentence =
            switch language {
            case .english: "TRAINING – nothing in this document is real"
            case .simplifiedChinese: "培训用 – 本文件中的一切均不属实"
            }
        text = context.settings.isTraining ? sentence : nil
    }

    /// The first line of a page's body.
    var html: String { text.map { "<p class=\"training\" role=\"note\">\($0)</p>\n" } ?? "" }

    /// A letter's text under its mark.
    func above(_ letter: String) -> String { text.map { "\($0)\n\n\(letter)" } ?? letter }
}
