internal import Engine
internal import Policy

/// What stands in the record of processing activities besides what the policy and the tables say.
struct ProcessingPageTexts {
    let language: LetterLanguage
    private let words: ReportWords
    private let report: ReportTexts

    /// The texts in a language, with the words of the store's modules.
    init(_ language: LetterLanguage, _ words: ReportWords) {
        self.language = language
        self.words = words
        report = ReportTexts(language)
    }

    /// A sentence of the page.
    subscript(_ key: Key) -> String {
        switch language {
        case .english: key.texts.english
        case .simplifiedChinese: key.texts.chinese
        }
    }

    /// What protects the data, whatever a company adds.
    var measures: [String] {
        switch language {
        case .english: Self.measures.map(\.english)
        case .simplifiedChinese: Self.measures.map(\.chinese)
        }
    }

    /// A sentence that the policy or a description brings in English, where there is a translation.
    func translated(_ sentence: String) -> String { report.translated(sentence, words) }

    /// What a column is called; its own name in English, as the record always had it.
    func column(_ name: String, of table: String) -> String {
        guard language == .simplifiedChinese else { return name }
        return words.field(name, in: table)?.word.chinese ?? name
    }

    /// How long a class is kept, from when on, and why.
    func term(_ term: RetentionTerm) -> String {
        switch language {
        case .english:
            return
                "\(term.retentionClass): \(term.term) after \(term.event); \(term.basis); \(term.article)"
        case .simplifiedChinese:
            let name = report["class.\(term.retentionClass)"] ?? term.retentionClass
            return
                "\(name)（\(term.retentionClass)）：\(translated(term.event))起 \(report.duration("\(term.term)"))；"
                + "\(translated(term.basis))；\(term.article)"
        }
    }

    /// What joins several values.
    var comma: String { language == .english ? ", " : "、" }

    /// The sentences of the page.
    enum Key {
        case title, about, controller, country, officer, noOfficer, made, name, basis, who, whose, which,
            recipients, howLong, measures, transfers, noTransfers, none

        fileprivate var texts: ReportWords.Word {
            switch self {
            case .title: .init("Record of processing activities", "处理活动记录")
            case .about:
                .init(
                    "GDPR Art. 30(1). Made from the policy in force and the description of the tables.",
                    "《通用数据保护条例》（GDPR）第 30 条第 1 款。依据现行策略及各表的说明生成。"
                )
            case .controller: .init("controller", "控制者")
            case .country: .init("country", "国家")
            case .officer: .init("data protection officer", "数据保护官")
            case .noOfficer:
                .init(
                    "not named: see `coffer company set --officer-contact`",
                    "未指定：见 `coffer company set --officer-contact`"
                )
            case .made: .init("made on", "生成时间")
            case .name: .init("name", "名称")
            case .basis: .init("legal basis", "法律依据")
            case .who: .init("who", "由谁处理")
            case .whose: .init("whose data", "数据主体")
            case .which: .init("which data", "数据项目")
            case .recipients: .init("recipients", "接收方")
            case .howLong: .init("how long", "保存期限")
            case .measures: .init("Measures of security (Art. 32)", "安全措施（第 32 条）")
            case .transfers: .init("Transfers to other countries", "向其他国家的传输")
            case .noTransfers:
                .init(
                    "The store records none; what the recipients above do is for the company to say.",
                    "本库没有此类记录；上述接收方如何处理，由公司说明。"
                )
            case .none: .init("none", "无")
            }
        }
    }

    private static let measures: [ReportWords.Word] = [
        .init(
            "personal fields are sealed one by one, under a key for each person and class of data",
            "个人数据字段逐个加密，每个人和每类数据各用一个密钥"
        ),
        .init(
            "who asks is told by the operating system, and each field is shown as the policy says, by default not at all",
            "请求人的身份由操作系统确认，每个字段按策略显示，默认完全不显示"
        ),
        .init(
            "whatever is shown or changed is written into a log whose entries cannot be altered unnoticed",
            "显示或更改的一切都写入日志，其记录无法被不知不觉地更改"
        ),
        .init(
            "data goes at the end of its term by the deletion of its key, and older backups do not open without it",
            "数据在期限届满时因其密钥被删除而消失，没有密钥，旧备份也无法打开"
        ),
        .init(
            "backups are encrypted, read back, restored and compared before they count",
            "备份经加密、读回、恢复和比较之后才算数"
        ),
    ]
}
