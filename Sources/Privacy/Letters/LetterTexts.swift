/// The sentences of letters, by key; every language has every key.
///
/// `{name}`, `{company}`, `{officer}`, `{number}`, `{received}`, `{due}`, `{right}`, `{ground}` and `{kept}` stand for what a letter
/// is about, `{basis}`, `{article}` and `{until}` for one thing that is kept.
enum LetterTexts {
    static let all: [LetterLanguage: [String: String]] = [.english: english, .simplifiedChinese: chinese]

    static let keys: [String] =
        ["salutation", "salutation.unnamed", "officer", "closing", "completion.part", "kept", "kept.until"]
        + LetterKind.allCases.flatMap { ["\($0.rawValue).subject", "\($0.rawValue).body"] }
        + RequestKind.allCases.map { "right.\($0.rawValue)" }
        + RefusalGround.allCases.map { "refusal.\($0.rawValue)" }
        + ExtensionGround.allCases.map { "extension.\($0.rawValue)" }

    private static let english = [
        "salutation": "Dear {name},",
        "salutation.unnamed": "Dear Sir or Madam,",
        "officer": "Questions about your data are answered by our data protection officer: {officer}",
        "closing": "Yours faithfully\n{company}",
        "acknowledgement.subject": "Your request {number}",
        "acknowledgement.body":
            "We received your request on {received}. You ask {right}. You will have our answer by {due} at the latest.",
        "identity.subject": "Your request {number}: please tell us who you are",
        "identity.body":
            """
        We received your request on {received}. You ask {right}. Before we answer we must be sure that it comes from \
        you (GDPR Art. 12(6)). Please answer this letter from an address that we know, or name the number and the \
        date of one of your orders. We need no copy of a document. Our time to answer goes on once we know who you are.
        """,
        "extension.subject": "Your request {number}: we need more time",
        "extension.body":
            """
        We received your request on {received}. You ask {right}. We need up to two more months, because {ground} \
        (GDPR Art. 12(3)). You will have our answer by {due} at the latest.
        """,
        "refusal.subject": "Your request {number}: our decision",
        "refusal.body":
            """
        We received your request on {received}. You ask {right}. We do not follow it, because {ground}. You may \
        complain to a data protection authority, in particular where you live, where you work, or where you think that \
        your rights were infringed (GDPR Art. 77), and you may go to court (GDPR Art. 79).
        """,
        "completion.subject": "Your request {number}: done",
        "completion.body":
            "We received your request on {received}. You asked {right}. It is done. If something is missing, please write to us; you may also complain to a data protection authority (GDPR Art. 77).",
        "completion.part":
            """
        We received your request on {received}. You asked {right}. It is done but for what the law makes us keep (GDPR \
        Art. 17(3)):

        {kept}

        It is used for nothing else, and goes by itself once it need not be kept any more. If you do not agree, please write to \
        us; you may also complain to a data protection authority (GDPR Art. 77), and you may go to court (GDPR Art. 79).
        """,
        "kept": "- {basis} ({article})",
        "kept.until": "- {basis} ({article}), until {until}",
        "lifting.subject": "Your request {number}: your data will be used again",
        "lifting.body":
            """
        We received your request on {received}. You asked {right}, and since then we have kept your data and not used \
        it. The reason for that has passed. We are going to use your data again, and tell you before we do (GDPR \
        Art. 18(3)). If you do not agree, please write to us; you may also complain to a data protection authority \
        (GDPR Art. 77).
        """,
        "right.access": "to see the data that we hold about you (GDPR Art. 15)",
        "right.portability": "to receive your data in a form that you can take elsewhere (GDPR Art. 20)",
        "right.rectification": "to have your data put right (GDPR Art. 16)",
        "right.erasure": "to have your data erased (GDPR Art. 17)",
        "right.restriction": "that your data is kept but not used (GDPR Art. 18)",
        "right.objection": "that your data is not used for a purpose (GDPR Art. 21)",
        "right.consent-withdrawal": "to take back your consent (GDPR Art. 7(3))",
        "refusal.manifestly-unfounded": "it is manifestly unfounded (GDPR Art. 12(5))",
        "refusal.excessive": "it repeats earlier requests and is excessive (GDPR Art. 12(5))",
        "refusal.not-identified": "we could not find out whether it comes from you (GDPR Art. 12(2))",
        "refusal.legal-obligation": "a law obliges us to keep the data (GDPR Art. 17(3)(b))",
        "refusal.legal-claims":
            "the data is needed to establish, exercise or defend legal claims (GDPR Art. 17(3)(e))",
        "refusal.rights-of-others": "it would harm the rights of others (GDPR Art. 15(4))",
        "refusal.not-applicable": "what the right asks for is not given in your case",
        "extension.complexity": "your request is complex",
        "extension.number-of-requests": "we have many requests to answer",
    ]

    private static let chinese = [
        "salutation": "尊敬的{name}：",
        "salutation.unnamed": "尊敬的先生／女士：",
        "officer": "有关您个人数据的问题，请联系我们的数据保护官：{officer}",
        "closing": "此致\n{company}",
        "acknowledgement.subject": "关于您的请求 {number}",
        "acknowledgement.body": "我们于 {received} 收到您的请求：{right}。我们最迟将于 {due} 答复您。",
        "identity.subject": "关于您的请求 {number}：请确认您的身份",
        "identity.body":
            """
        我们于 {received} 收到您的请求：{right}。在答复之前，我们必须确认请求确实由您本人提出（《通用数据保护条例》\
        第 12 条第 6 款）。请用我们已知的地址回复本函，或告知您某一订单的编号和日期。我们不需要任何证件的复印件。\
        确认身份之后，答复期限继续计算。
        """,
        "extension.subject": "关于您的请求 {number}：需要更多时间",
        "extension.body":
            "我们于 {received} 收到您的请求：{right}。由于{ground}，我们最多还需要两个月（《通用数据保护条例》第 12 条第 3 款）。我们最迟将于 {due} 答复您。",
        "refusal.subject": "关于您的请求 {number}：我们的决定",
        "refusal.body":
            """
        我们于 {received} 收到您的请求：{right}。我们不能满足该请求，因为{ground}。您可以向数据保护监管机构投诉，\
        特别是您的居住地、工作地或您认为侵权发生地的监管机构（《通用数据保护条例》第 77 条），也可以向法院起诉（第 79 条）。
        """,
        "completion.subject": "关于您的请求 {number}：已完成",
        "completion.body":
            "我们于 {received} 收到您的请求：{right}。该请求已经完成。如有遗漏，请来函告知；您也可以向数据保护监管机构投诉（《通用数据保护条例》第 77 条）。",
        "completion.part":
            """
        我们于 {received} 收到您的请求：{right}。除法律要求我们保留的内容外（《通用数据保护条例》第 17 条第 3 款），该请求已经完成。\
        仍予保留的是：

        {kept}

        这些数据不作他用，无须再保留时即自动删除。如您不同意，请来函告知；您也可以向数据保护监管机构投诉（《通用数据保护条例》\
        第 77 条），也可以向法院起诉（第 79 条）。
        """,
        "kept": "- {basis}（{article}）",
        "kept.until": "- {basis}（{article}），至 {until}",
        "lifting.subject": "关于您的请求 {number}：我们将重新使用您的数据",
        "lifting.body":
            """
        我们于 {received} 收到您的请求：{right}。自那时起，我们只保存您的数据而未加使用。限制的理由现已不复存在，\
        我们将重新使用您的数据，并在此之前告知您（《通用数据保护条例》第 18 条第 3 款）。如您不同意，请来函告知；\
        您也可以向数据保护监管机构投诉（《通用数据保护条例》第 77 条）。
        """,
        "right.access": "查阅我们持有的关于您的数据（《通用数据保护条例》第 15 条）",
        "right.portability": "以可转移的形式取得您的数据（《通用数据保护条例》第 20 条）",
        "right.rectification": "更正您的数据（《通用数据保护条例》第 16 条）",
        "right.erasure": "删除您的数据（《通用数据保护条例》第 17 条）",
        "right.restriction": "只保存而不使用您的数据（《通用数据保护条例》第 18 条）",
        "right.objection": "不得为某一目的使用您的数据（《通用数据保护条例》第 21 条）",
        "right.consent-withdrawal": "撤回您的同意（《通用数据保护条例》第 7 条第 3 款）",
        "refusal.manifestly-unfounded": "该请求明显没有根据（《通用数据保护条例》第 12 条第 5 款）",
        "refusal.excessive": "该请求重复先前的请求，属于过度（《通用数据保护条例》第 12 条第 5 款）",
        "refusal.not-identified": "我们无法确认该请求由您本人提出（《通用数据保护条例》第 12 条第 2 款）",
        "refusal.legal-obligation": "法律要求我们保存这些数据（《通用数据保护条例》第 17 条第 3 款第 b 项）",
        "refusal.legal-claims": "这些数据是提出、行使或抗辩法律请求所必需的（《通用数据保护条例》第 17 条第 3 款第 e 项）",
        "refusal.rights-of-others": "满足该请求会损害他人的权利（《通用数据保护条例》第 15 条第 4 款）",
        "refusal.not-applicable": "您的情况不符合该权利的条件",
        "extension.complexity": "您的请求较为复杂",
        "extension.number-of-requests": "我们需要答复的请求数量较多",
    ]
}
