internal import ArgumentParser

/// What the parser answers by itself: pages of help, versions, scripts for completion.
enum HelpAnswer {
    /// The answer in a language; pages of help alone are translated.
    static func text(
        of error: any Error,
        from command: (some ParsableCommand).Type,
        in language: Language
    ) -> String {
        guard language == .simplifiedChinese,
            let page = HelpPage(command.fullMessage(for: error, columns: HelpPage.unbroken))
        else { return command.fullMessage(for: error) }
        return HelpTranslation.chinese.page(page, columns: TerminalScreen.columns)
    }
}
