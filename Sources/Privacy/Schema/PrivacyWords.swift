internal import Engine

/// What the privacy desk's tables and fields are called in a report for the person whose data they hold.
enum PrivacyWords {
    static let all = ReportWords(tables: tables, fields: fields, values: PrivacyWords.values)

    private static let tables: [String: ReportWords.Word] = [
        "privacy_request": .init("Requests you made about your data", "您就您的数据提出的请求"),
        "privacy_event": .init("What was done about your requests", "对您的请求的处理"),
        "privacy_erasure": .init("Erasures", "删除"),
        "privacy_erased_class": .init("What was erased, and what had to stay", "已删除及须保留的内容"),
        "privacy_certificate": .init("Certificates of erasures", "删除证明"),
        "privacy_decision": .init("What your requests led to", "您的请求的结果"),
        "privacy_correction": .init("What was put right", "已更正的内容"),
        "privacy_notice": .init("Who was told of it", "已通知的接收方"),
        "privacy_mention": .init("Where you may be mentioned in the records of others", "他人记录中可能提到您之处"),
        "privacy_consent": .init("What you consented to or took back", "您同意或撤回的事项"),
        "privacy_hold": .init("Data that had to be kept", "须保留的数据"),
        "privacy_sweep": .init("When data at the end of its term was erased", "到期数据的删除时间"),
        "privacy_swept_class": .init("What was erased at the end of its term", "到期后已删除的内容"),
        "privacy_package": .init("Packages with your data", "含您数据的资料包"),
    ]

    private static let fields: [String: ReportWords.Field] = [
        // Where another module has the same word for another thing.
        "privacy_request.received": .init("received on", "收到日期"),
        "privacy_request.opened": .init("recorded on", "记录时间", .instant),
        "privacy_event.position": .init("step", "步骤"),
        "number": .init("number", "编号"), "kind": .init("kind", "类型", .word),
        "state": .init("state", "状态", .word), "received": .init("received on", "收到日期"),
        "language": .init("language", "语言"), "opened": .init("recorded on", "记录时间", .instant),
        "position": .init("step", "步骤"), "action": .init("what", "事项", .word), "day": .init("on", "日期"),
        "word": .init("how", "方式"), "time": .init("recorded on", "记录时间", .instant),
        "recipient": .init("receiver", "接收方"),
        "place_table": .init("part of our records", "记录的部分"), "place_column": .init("entry", "项目"),
        "place_field": .init("field", "字段"), "matched": .init("what was found", "匹配内容"),
        "found": .init("found on", "发现时间", .instant), "decided": .init("decided on", "决定时间", .instant),
        "note": .init("note", "备注"), "told": .init("you were told on", "通知您的日期"),
        "begun": .init("begun on", "开始时间", .instant),
        "finished": .init("finished on", "完成时间", .instant), "class": .init("kind of data", "数据类别"),
        "envelopes": .init("records", "记录数"), "held_until": .init("kept until", "保留至"),
        "basis": .init("reason", "理由"), "article": .init("law", "法律条文"),
        "issued": .init("issued on", "签发时间", .instant), "made": .init("made on", "制作时间", .instant),
        "purpose": .init("purpose", "目的", .word), "is_given": .init("given", "是否同意", .flag),
        "channel": .init("how", "方式", .word), "text_version": .init("version of the text", "文本版本"),
        "review": .init("to be looked at again on", "复查日期"),
        "grounds": .init("reason", "理由"), "started": .init("begun on", "开始时间", .instant),
        "ended": .init("kept until", "保留至"),
        "placed": .init("since", "起始时间", .instant), "lifted": .init("ended on", "结束时间", .instant),
        "gone": .init("gone since", "已销毁于", .instant),
        "expires": .init("to be gone by", "应在此前销毁", .instant),
    ]

    private static let values: [String: ReportWords.Word] = [
        // Where another module has the same word for another thing.
        "privacy_request.received": .init("received", "已收到"),
        "waiting": .init("waits to be looked at", "待审核"),
        "dismissed": .init("speaks of somebody else", "并非指您"),
        "paper": .init("on paper", "书面"), "web-form": .init("in a web form", "网页表单"),
        "email": .init("by e-mail", "电子邮件"), "phone": .init("by telephone", "电话"),
        "in-person": .init("in person", "当面"), "request": .init("as a request", "作为请求"),
        "marketing": .init("marketing", "营销"),
        "access": .init("access", "查阅"), "portability": .init("portability", "转移"),
        "rectification": .init("rectification", "更正"), "erasure": .init("erasure", "删除"),
        "restriction": .init("restriction", "限制处理"), "objection": .init("objection", "反对"),
        "consent-withdrawal": .init("withdrawal of consent", "撤回同意"), "received": .init("received", "已收到"),
        "identity-pending": .init("waiting to learn who asks", "等待核实身份"),
        "verified": .init("identity known", "身份已核实"), "assessed": .init("looked into", "已评估"),
        "scheduled": .init("scheduled", "已安排"), "executing": .init("under way", "执行中"),
        "done-live": .init("done", "已完成"), "partly-held": .init("done in part", "部分完成"),
        "refused": .init("refused", "已拒绝"), "duplicate": .init("asked twice", "重复"),
        "withdrawn": .init("withdrawn", "已撤回"), "verify-identity": .init("identity verified", "核实身份"),
        "ask-identity": .init("asked who you are", "询问身份"), "assess": .init("looked into", "评估"),
        "approve": .init("agreed to", "批准"), "extend": .init("more time taken", "延期"),
        "refuse": .init("refused", "拒绝"), "withdraw": .init("withdrawn", "撤回"),
        "mark-duplicate": .init("found to be asked twice", "标为重复"), "run": .init("carried out", "执行"),
        "finish": .init("finished", "完成"), "confirm-copies": .init("copies confirmed", "确认副本"),
        "notify-recipients": .init("receivers told", "通知接收方"),
        "await-held": .init("waits for what must stay", "等待须保留的内容"),
        "final-in-backups": .init("done in backups as well", "备份中也已完成"),
        "recipients-notified": .init("receivers told", "已通知接收方"), "close": .init("closed", "结案"),
    ]
}
