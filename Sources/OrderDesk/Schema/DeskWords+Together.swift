internal import Engine

/// What the tables and fields of working together are called in a report for the person whose data they hold.
extension DeskWords {
    static let togetherTables: [String: ReportWords.Word] = [
        "note": .init("Notes about you and your orders", "关于您和您的订单的备注"),
        "note_mention": .init("Whom those notes were written to", "这些备注写给谁"),
        "note_read": .init("When those notes were read", "这些备注何时被阅读"),
    ]

    static let togetherFields: [String: ReportWords.Field] = [
        "read": .init("read on", "阅读时间", .instant)
    ]

    static let togetherSealed: [String: ReportWords.Field] = [
        "noteText": .init("what was noted", "备注内容")
    ]

    static let togetherValues: [String: ReportWords.Word] = [
        "note_mention.user": .init("one of the staff", "一名员工"),
        "note_mention.role": .init("everybody of a role", "某一角色的所有人"),
        "note_mention.team": .init("everybody of a team", "某一团队的所有人"),
    ]
}
