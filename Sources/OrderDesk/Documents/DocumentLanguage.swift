/// A language that documents and reports are written in.
public enum DocumentLanguage: String, Sendable, Codable, CaseIterable {
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
