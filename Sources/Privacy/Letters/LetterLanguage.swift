/// A language that letters and reports are written in.
public enum LetterLanguage: String, Sendable, Codable, CaseIterable {
    /// English.
    case english = "en"
    /// Chinese in simplified characters.
    case simplifiedChinese = "zh-Hans"

    /// The language closest to a BCP 47 tag: Chinese for any Chinese, English for all others.
    init(closestTo tag: String) {
        let primary = tag.lowercased().split(separator: "-").first
        self = primary == "zh" ? .simplifiedChinese : .english
    }
}

/// What a letter is about.
public enum LetterKind: String, Sendable, Codable, CaseIterable {
    /// The request came in, and when the answer comes.
    case acknowledgement
    /// Who asks?
    case identity
    /// Two more months are needed.
    case `extension`
    /// It is not followed, and where to complain.
    case refusal
    /// It was done.
    case completion
    /// The restriction is about to be lifted.
    case lifting
}
