internal import Engine

/// The letter that tells a recipient what became of data that they received.
///
/// GDPR Art. 19.
struct RecipientLetter {
    let company: String
    /// Who answers questions about personal data there; nil where nobody said.
    let officer: String?
    let request: String
    let kind: RequestKind
    /// Whom it is about; nil where that is not known any more.
    let name: String?
    let recipient: RecipientRow
    /// The fields that were put right, with what is right now; nil where there is nothing now.
    let changes: [(word: ReportWords.Word, value: String?)]

    func subject(in language: LetterLanguage) -> String {
        switch (language, kind) {
        case (.english, .erasure): "Please erase personal data (\(request))"
        case (.english, .restriction): "Please restrict the use of personal data (\(request))"
        case (.english, _): "Please correct personal data (\(request))"
        case (.simplifiedChinese, .erasure): "请删除个人数据（\(request)）"
        case (.simplifiedChinese, .restriction): "请限制个人数据的使用（\(request)）"
        case (.simplifiedChinese, _): "请更正个人数据（\(request)）"
        }
    }

    func text(in language: LetterLanguage) -> String {
        let parts: [String?] =
            language == .english
            ? [
                "To \(recipient.name)", whom(in: language), "You received: \(recipient.what.english).",
                what(in: language),
                "Please tell us when it is done, and tell those to whom you passed it on.",
                officer.map { "Questions about this are answered by our data protection officer: \($0)" },
                "Yours faithfully\n\(company)",
            ]
            : [
                "致 \(recipient.name)", whom(in: language), "贵方曾收到：\(recipient.what.chinese)。",
                what(in: language), "完成后请告知我们，并请转告贵方曾提供该数据的其他各方。",
                officer.map { "有关本函的问题，请联系我们的数据保护官：\($0)" }, "此致\n\(company)",
            ]
        return parts.compactMap { $0 }.joined(separator: "\n\n") + "\n"
    }

    private func whom(in language: LetterLanguage) -> String {
        let documents = recipient.references.joined(separator: language == .english ? ", " : "、")
        return switch (language, name, documents.isEmpty) {
        case (.english, let name?, true): "This is about \(name)."
        case (.english, let name?, false): "This is about \(name), in \(documents)."
        case (.english, nil, _): "This is about the person in \(documents)."
        case (.simplifiedChinese, let name?, true): "本函涉及：\(name)。"
        case (.simplifiedChinese, let name?, false): "本函涉及：\(name)，单据 \(documents)。"
        case (.simplifiedChinese, nil, _): "本函涉及单据 \(documents) 中的人员。"
        }
    }

    private func what(in language: LetterLanguage) -> String {
        switch (language, kind) {
        case (.english, .erasure):
            "The data was erased with us. Please erase it as well, unless a law obliges you to keep it (GDPR Art. 17, 19)."
        case (.english, .restriction):
            "The person had its use restricted. Please keep it and do not use it until we write again (GDPR Art. 18, 19)."
        case (.english, _):
            "Some of it was wrong. This is right, please correct it (GDPR Art. 16, 19):\n\n"
                + list(in: language)
        case (.simplifiedChinese, .erasure):
            "我们已删除该数据。除法律要求保存者外，请贵方同样删除（《通用数据保护条例》第 17 条、第 19 条）。"
        case (.simplifiedChinese, .restriction):
            "当事人已限制该数据的使用。在我们另行通知之前，请只保存而不使用（《通用数据保护条例》第 18 条、第 19 条）。"
        case (.simplifiedChinese, _):
            "其中有不正确之处。正确内容如下，请更正（《通用数据保护条例》第 16 条、第 19 条）：\n\n" + list(in: language)
        }
    }

    private func list(in language: LetterLanguage) -> String {
        changes.map { change in
            language == .english
                ? "\(change.word.english): \(change.value ?? "nothing any more")"
                : "\(change.word.chinese)：\(change.value ?? "不再有")"
        }
        .joined(separator: "\n")
    }
}
