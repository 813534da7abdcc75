/// What the program says, in the language of whoever reads it.
enum Messages {
    /// Every message in Chinese.
    static let chinese = MessageCatalogue(ChineseMessages.entries, valueNames: HelpTranslation.chineseNames)

    /// What changes between two policies, in Chinese.
    ///
    /// Why by themselves: some are so short that they would fit what is meant otherwise.
    static let policyChanges = MessageCatalogue(MessageCatalogue.entries(of: ChineseMessages.policyChanges))

    /// One message.
    static func text(_ english: String, in language: Language) -> String {
        switch language {
        case .english: english
        case .simplifiedChinese: chinese.translated(english) ?? english
        }
    }

    /// What happened, why and what to do, in one line each.
    static func lines(_ english: String, in language: Language) -> String {
        switch language {
        case .english: english
        case .simplifiedChinese: chinese.translated(lines: english)
        }
    }
}
