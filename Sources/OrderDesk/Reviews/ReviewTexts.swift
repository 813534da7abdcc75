internal import Orders

/// What stands in the page of a review.
enum ReviewText: String, CaseIterable, Sendable {
    case title, made, compared, comparedWithNone, signed, draft, none, tooFew, withheld
    case figures, figure, value, before, after, change
    case improvements, improvement, number, state, open, done, dropped, openedIn, closedIn, owner, due
    case overdue, kind, order, step, invoice
    case refusals, refusalsNote, operation, rule, users, days
    case roles, rolesNote, role, user, granted, lastUsed, uses
    case drill, drillNone, drillPassed, drillFailed
}

/// The texts of the pages of reviews, by language.
enum ReviewTexts {
    static let all: [DocumentLanguage: TextCatalogue<ReviewText>] = [
        .english: TextCatalogue(english), .simplifiedChinese: TextCatalogue(chinese),
    ]

    /// What a figure is called; a key that is none stands as it is.
    static func name(of key: String, in language: DocumentLanguage) -> String {
        guard let (measure, step, rest) = ReviewMeasure.parts(key), let reports = ReportTexts.all[language]
        else { return key }
        if let step {
            let share = reports[rest == "p50-hours" ? .median : .ninth]
            return "\(reports[step.text]): \(share) (\(reports[.hours]))"
        }
        guard let measure, let names = names[measure] else { return key }
        let name = language == .simplifiedChinese ? names.chinese : names.english
        return rest.isEmpty ? name : "\(name) (\(rest))"
    }

    private static let names: [ReviewMeasure: (english: String, chinese: String)] = [
        .opened: ("Orders opened", "创建的订单"), .confirmed: ("Of these confirmed", "其中已确认"),
        .amended: ("Corrected after confirmation, %", "确认后更正的比例（%）"),
        .givenUp: ("Cancelled or voided, %", "取消或作废的比例（%）"),
        .shipped: ("Orders shipped", "已发货订单"), .late: ("Shipped late", "延误发货"),
        .onTime: ("Shipped in time, %", "准时发货率（%）"),
        .asked: ("Customers asked", "询问数"), .answered: ("Answers", "评价数"),
        .mean: ("Mean score, 1 to 5", "平均分（1 至 5）"), .satisfied: ("Scores of 4 or 5, %", "4 分或 5 分的比例（%）"),
        .revenueOrders: ("Orders with revenue", "有销售额的订单"), .revenueNet: ("Revenue without tax", "不含税销售额"),
        .marginAmount: ("Margin of products with five orders", "满五份订单的商品毛利"),
        .marginPercent: ("Margin of these, % of revenue", "上述商品毛利率（%）"),
        .agingOpen: ("Open invoices", "未付发票"), .agingOverdue: ("Of these overdue", "其中逾期"),
        .salesDays: ("Days of sales not paid", "应收账款周转天数"),
        .overdueOrders: ("Orders overdue", "逾期订单"), .overdueSteps: ("Steps overdue", "逾期步骤"),
        .overdueInvoices: ("Invoices overdue", "逾期发票"),
        .overdueImprovements: ("Improvements overdue", "逾期改进措施"),
        .refusals: ("Refusals, by user and day", "被拒请求（按用户和日）"),
    ]

    private static let english: [ReviewText: String] = [
        .title: "Review of {store}, {period}",
        .made: "From {from} to {to}. Made on {day} by {user}; what is overdue was so on that day.",
        .compared: "Compared with the review of {period}.",
        .comparedWithNone: "No review of the same length was signed off before.",
        .signed: "Signed off on {day} by {user}.", .draft: "A draft; not signed off.", .none: "None.",
        .tooFew: "too few", .withheld: "not shown",
        .figures: "Figures", .figure: "Figure", .value: "Now", .before: "Before", .after: "After",
        .change: "Change",
        .improvements: "Improvements", .improvement: "Improvement", .number: "Number", .state: "State",
        .open: "open", .done: "done", .dropped: "dropped", .openedIn: "Taken up in", .closedIn: "Closed in",
        .owner: "Whose", .due: "Due",
        .overdue: "Overdue", .kind: "What", .order: "order", .step: "step", .invoice: "invoice",
        .refusals: "Refusals",
        .refusalsNote:
            "What the policy refused, from the audit log: of each day the first for a user and an operation.",
        .operation: "Operation", .rule: "Rule", .users: "Users", .days: "Days",
        .roles: "Roles",
        .rolesNote:
            "Who holds a role and used it, from the audit log: changes, and what showed somebody's data.",
        .role: "Role", .user: "User", .granted: "Held since", .lastUsed: "Last used", .uses: "Uses",
        .drill: "Last drill", .drillNone: "No backup was tried yet.",
        .drillPassed: "{day}, from {target}: the store came back as it was.",
        .drillFailed: "{day}, from {target}: failed ({problem}).",
    ]

    private static let chinese: [ReviewText: String] = [
        .title: "{store} {period} 评审", .made: "期间：{from} 至 {to}。由 {user} 于 {day} 生成；逾期事项以该日为准。",
        .compared: "与 {period} 的评审比较。", .comparedWithNone: "此前没有同样长度且已签署的评审。",
        .signed: "由 {user} 于 {day} 签署。", .draft: "草稿，尚未签署。", .none: "无。", .tooFew: "数量不足",
        .withheld: "不显示",
        .figures: "指标", .figure: "指标", .value: "本期", .before: "之前", .after: "之后", .change: "变化",
        .improvements: "改进措施", .improvement: "改进措施", .number: "编号", .state: "状态", .open: "进行中",
        .done: "已完成", .dropped: "已放弃", .openedIn: "提出于", .closedIn: "结束于", .owner: "负责人", .due: "期限",
        .overdue: "逾期事项", .kind: "类别", .order: "订单", .step: "步骤", .invoice: "发票",
        .refusals: "被拒请求", .refusalsNote: "策略拒绝的请求，取自审计日志：每个用户每项操作每日只计首次。",
        .operation: "操作", .rule: "规则", .users: "用户数", .days: "天数",
        .roles: "角色", .rolesNote: "谁持有角色及其使用情况，取自审计日志：更改，以及显示个人数据的操作。",
        .role: "角色", .user: "用户", .granted: "授予日期", .lastUsed: "最后使用", .uses: "使用次数",
        .drill: "最近一次演练", .drillNone: "尚未试过备份。", .drillPassed: "{day}，来自 {target}：库已原样恢复。",
        .drillFailed: "{day}，来自 {target}：失败（{problem}）。",
    ]
}
