internal import Engine

/// What a notice of a breach says, item by item as the law lists them.
struct BreachNoticeText {
    let company: String
    /// Who answers questions; nil where nobody said, which leaves a gap to fill in.
    let officer: String?
    let row: BreachRow
    var notes: [BreachAction: String] = [:]
    var subjects = 0
    var records = 0
    var unreadable = 0
    var classes: [(name: String, subjects: Int)] = []

    init(company: String, officer: DataProtectionOfficer?, row: BreachRow) {
        self.company = company
        self.officer = officer?.line
        self.row = row
    }

    /// What is still to be filled in.
    private static let gap = "____________________"

    func title(in language: LetterLanguage) -> String {
        language == .english
            ? "Personal data breach \(row.number)" : "个人数据泄露 \(row.number)"
    }

    /// The notice to the authority, by the letters of the law.
    ///
    /// GDPR Art. 33(3).
    func authority(in language: LetterLanguage) -> String {
        let known = ReportValue.instant(row.aware)
        var parts: [String]
        if language == .english {
            parts = [
                "Notification of a personal data breach (GDPR Art. 33)",
                "Controller: \(company)\nOur reference: \(row.number)\nWe became aware on: \(known)",
                "(a) What happened, whom and what it concerns\n\(note(.facts, language))\n"
                    + "Persons, as our log tells: \(subjects)\nRecords: \(records)\n" + kinds(language),
                "(b) Where more can be learnt\n\(company), data protection officer: \(officer ?? Self.gap)",
                "(c) Likely consequences\n\(note(.effects, language))",
                "(d) Measures taken or proposed\n\(note(.measures, language))",
            ]
            if unreadable > 0 {
                parts[2] += "\n\(unreadable) entries of the log of that time cannot be read any more."
            }
            if let late = notes[.late] {
                parts.append("Why this comes later than after 72 hours (Art. 33(1))\n\(late)")
            }
        } else {
            parts = [
                "个人数据泄露通知（《通用数据保护条例》第 33 条）",
                "控制者：\(company)\n编号：\(row.number)\n知悉时间：\(known)",
                "（a）泄露的性质、涉及的人员和数据\n\(note(.facts, language))\n"
                    + "日志显示的涉及人数：\(subjects)\n记录数：\(records)\n" + kinds(language),
                "（b）联系方式\n\(company)，数据保护官：\(officer ?? Self.gap)",
                "（c）可能的后果\n\(note(.effects, language))",
                "（d）已采取或拟采取的措施\n\(note(.measures, language))",
            ]
            if unreadable > 0 { parts[2] += "\n该时段有 \(unreadable) 条日志已无法读取。" }
            if let late = notes[.late] { parts.append("超过 72 小时的理由（第 33 条第 1 款）\n\(late)") }
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// The notice to a person, in plain words.
    ///
    /// GDPR Art. 34(2).
    func person(_ name: String?, _ fields: [String], in language: LetterLanguage) -> String {
        let parts: [String]
        if language == .english {
            parts = [
                name.map { "Dear \($0)," } ?? "Dear Sir or Madam,",
                "we write because somebody may have seen data of yours who should not have (GDPR Art. 34).",
                "What happened: \(note(.facts, language))",
                "Your data: \(fields.joined(separator: ", ")).",
                "What it may lead to: \(note(.effects, language))",
                "What we did, and what you can do: \(note(.measures, language))",
                "You learn more from our data protection officer: \(officer ?? Self.gap). Please name \(row.number).",
                "Yours faithfully\n\(company)",
            ]
        } else {
            parts = [
                name.map { "尊敬的\($0)：" } ?? "尊敬的先生／女士：",
                "您的数据可能被无权查看的人看到，特此告知（《通用数据保护条例》第 34 条）。",
                "发生的情况：\(note(.facts, language))",
                "涉及您的数据：\(fields.joined(separator: "、"))。",
                "可能的后果：\(note(.effects, language))",
                "我们采取的措施以及您可以做的事：\(note(.measures, language))",
                "详情请联系我们的数据保护官：\(officer ?? Self.gap)，并注明编号 \(row.number)。",
                "此致\n\(company)",
            ]
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func kinds(_ language: LetterLanguage) -> String {
        guard !classes.isEmpty else { return language == .english ? "Kinds of data: none shown" : "数据类别：无" }
        let list = classes.map { "\($0.name) (\($0.subjects))" }.joined(separator: ", ")
        return language == .english ? "Kinds of data, with the persons of each: \(list)" : "数据类别及人数：\(list)"
    }

    private func note(_ action: BreachAction, _ language: LetterLanguage) -> String {
        notes[action] ?? (language == .english ? "not known yet" : "尚不清楚")
    }
}
