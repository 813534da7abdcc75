internal import Engine
internal import Policy

/// The sentences of a report in one language.
struct ReportTexts {
    private let language: LetterLanguage
    private let sentences: [String: String]

    init(_ language: LetterLanguage) {
        self.language = language
        sentences =
            switch language {
            case .english: Self.english
            case .simplifiedChinese: Self.chinese
            }
    }

    subscript(_ key: String) -> String? { sentences[key] }

    /// The keys of all sentences.
    var keys: Set<String> { Set(sentences.keys) }

    /// The rights that the person has, one sentence each.
    var rights: [String] { (1...7).compactMap { sentences["right.\($0)"] } }

    /// A word that a module brings.
    func word(_ word: ReportWords.Word) -> String {
        switch language {
        case .english: word.english
        case .simplifiedChinese: word.chinese
        }
    }

    /// A sentence that policies or descriptions bring in English, in this language; as it stands where nobody translated it.
    func translated(_ sentence: String, _ words: ReportWords) -> String {
        guard language == .simplifiedChinese else { return sentence }
        return ReportTranslations.chinese[sentence] ?? words.sentences[sentence] ?? sentence
    }

    /// An RFC 3339 instant to the minute.
    func time(_ text: String) -> String { "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC" }

    /// An ISO 8601 duration in words.
    func duration(_ text: String) -> String {
        guard let duration = CalendarDuration(text) else { return text }
        let parts = [("years", duration.years), ("months", duration.months), ("days", duration.days)]
        let words = parts.compactMap { unit, count -> String? in
            guard count > 0, let word = self[count == 1 ? "one.\(unit)" : unit] else { return nil }
            return "\(count)\(word)"
        }
        return words.isEmpty ? text : words.joined(separator: language == .english ? ", " : "")
    }

    private static let english = [
        "title": "Your data at {controller}",
        "intro":
            "This report tells what {controller} holds about you, what it is used for, how long it is kept and who received it. The same data lies beside it for programs: data.json, and one table each in the folder csv.",
        "number": "your number",
        "merged": "your other numbers, whose records are in this report as well",
        "record": "Under your number {number}",
        "officer": "questions about your data: our data protection officer",
        "made": "made on", "pseudonym": "your pseudonym in our records",
        "request": "answer to request",
        "held": "What we hold about you",
        "held.text":
            "Each heading is a part of our records; the figure beside it says how many entries it has. What has no value is left out, and so are ids, which stand in the files for programs. Where the data did not come from you, our records do not say from whom it came.",
        "why": "What it is used for",
        "why.text": "Our staff may use personal data for these purposes only, and each use is logged.",
        "purpose": "purpose", "basis": "legal basis",
        "terms": "How long it is kept",
        "terms.text": "Each kind of data is kept for its own time, and deleted when that is over.",
        "class": "kind of data", "term": "how long", "after": "counted from", "law": "law",
        "reason": "reason",
        "class.contact": "how to reach you", "class.fiscal": "invoices and taxes",
        "class.service": "questions, notes and requests", "class.marketing": "advertising you agreed to",
        "class.staff": "employment",
        "one.years": " year", "years": " years", "one.months": " month", "months": " months",
        "one.days": " day", "days": " days",
        "recipients": "Who received your data",
        "recipients.text": "These are the receivers that our records name.",
        "recipients.none": "Our records name nobody who received your data.",
        "recipient": "receiver", "what": "what they received", "first": "first on", "last": "last on",
        "times": "how often",
        "withheld": "What we hold and do not hand out",
        "withheld.text":
            "These parts of our records are not in this package, each for the reason beside it. You may ask about any of them.",
        "table": "part of our records",
        "rights": "Your rights",
        "rights.text": "All articles are of the GDPR. A letter or an e-mail is enough.",
        "right.1": "You may have wrong data put right (Art. 16).",
        "right.2": "You may have your data erased, but for what the law makes us keep (Art. 17).",
        "right.3": "You may have it kept and not used while something is disputed (Art. 18).",
        "right.4": "You may take it elsewhere: that is what the file data.json is for (Art. 20).",
        "right.5": "You may object to its use (Art. 21), and take back a consent at any time (Art. 7(3)).",
        "right.6":
            "The program that keeps these records takes no decision about you by itself (Art. 22).",
        "right.7": "You may complain to a data protection authority, for example where you live (Art. 77).",
    ]

    private static let chinese = [
        "title": "{controller} 持有的您的数据",
        "intro":
            "本报告说明 {controller} 持有您的哪些数据、作何用途、保存多久以及谁收到过这些数据。同样的数据也以供程序读取的形式附在旁边：data.json，以及 csv 文件夹中的各个表格。",
        "number": "您的编号", "merged": "您的其他编号（其记录也在本报告中）", "record": "编号 {number} 下的内容",
        "officer": "有关您个人数据的问题：数据保护官", "made": "制作时间",
        "pseudonym": "您在我们记录中的代号", "request": "所答复的请求",
        "held": "我们持有的关于您的数据",
        "held.text":
            "每个标题是我们记录的一部分，旁边的数字表示条目数。没有值的项目和内部标识不在此列出，内部标识见供程序读取的文件。如果数据并非来自您本人，我们的记录没有注明来源。",
        "why": "数据的用途", "why.text": "我们的员工只能为以下目的使用个人数据，每次使用都会被记录。",
        "purpose": "目的", "basis": "法律依据",
        "terms": "保存期限", "terms.text": "每类数据都有各自的保存期限，期满即删除。",
        "class": "数据类别", "term": "期限", "after": "起算", "law": "法律条文", "reason": "理由",
        "class.contact": "联系方式", "class.fiscal": "发票与税务",
        "class.service": "咨询、备注与请求", "class.marketing": "您同意的广告", "class.staff": "雇佣关系",
        "one.years": " 年", "years": " 年", "one.months": " 个月", "months": " 个月", "one.days": " 天",
        "days": " 天",
        "recipients": "谁收到了您的数据", "recipients.text": "以下是我们的记录中列明的接收方。",
        "recipients.none": "我们的记录中没有列明任何接收方。",
        "recipient": "接收方", "what": "收到的内容", "first": "首次", "last": "最近一次", "times": "次数",
        "withheld": "我们持有但未提供的内容",
        "withheld.text": "以下部分不在本资料包中，理由列于其旁。您可以就其中任何一项提出询问。",
        "table": "记录的部分",
        "rights": "您的权利", "rights.text": "以下条款均出自《通用数据保护条例》（GDPR）。写信或发电子邮件即可提出。",
        "right.1": "您可以要求更正错误的数据（第 16 条）。",
        "right.2": "您可以要求删除您的数据，但法律要求我们保存的部分除外（第 17 条）。",
        "right.3": "在有争议期间，您可以要求只保存而不使用数据（第 18 条）。",
        "right.4": "您可以把数据转移到别处：data.json 文件正是为此提供（第 20 条）。",
        "right.5": "您可以反对使用数据（第 21 条），并可随时撤回同意（第 7 条第 3 款）。",
        "right.6": "保存这些记录的程序不会自行对您作出任何决定（第 22 条）。",
        "right.7": "您可以向数据保护监管机构投诉，例如您居住地的机构（第 77 条）。",
    ]
}
