/// What the engine's own tables are called in a report for the person whose data they hold.
enum EngineWords {
    static let all = ReportWords(
        tables: [
            "decision": .init("What was decided about your data", "就您的数据作出的决定"),
            "break_glass": .init("Roles that you took in an emergency", "您在紧急情况下取得的角色"),
            "lookup_tag": .init("Marks that records are found by", "查找标记"),
            "lookup_row": .init("Which of those marks a record has", "记录所带的查找标记"),
            "approval_part": .init("Requests that wait for a second person", "等待第二人同意的请求"),
            "approval_person": .init("Whom such a request is about", "此类请求涉及的人"),
        ],
        fields: [
            "kind": .init("kind", "类型", .word), "class": .init("kind of data", "数据类别"),
            "line": .init("as it was signed", "签名原文"), "number": .init("number", "编号"),
            "rule": .init("under which rule", "依据规则"), "role": .init("role", "角色"),
            "reason": .init("reason", "理由"),
        ],
        values: [
            "tombstone": .init("erased", "已删除"), "hold": .init("legal hold", "法律保留"),
            "consent": .init("consent", "同意"), "restriction": .init("restriction", "限制处理"),
            "objection": .init("objection", "反对"),
        ]
    )
}
