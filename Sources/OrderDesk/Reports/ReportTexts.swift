/// What stands in a report page.
enum ReportText: String, CaseIterable, Sendable {
    case title, made, span, from, to, deliveries, shipped, onTime, late, onTimePercent, overdue, month
    case revenue, revenueIn, customer, documents, goods, charges, net
    case margin, marginIn, marginNone, cost, percent
    case stock, stockNone, product, onHand, incoming, reorderLevel, expected, proposed
    case aging, agingIn, notDue, days1to30, days31to60, days61to90, over90, open, salesDays, owesNone
    case cycle, orders, step, median, ninth, hours, bottleneck, cycleNone, opened, confirmed, amended,
        cancelled
    case voided, tooFew, withheld
    case satisfaction, satisfactionNote, satisfactionNone, askedAbout, asked, answered, response, mean,
        meanOfAll, meanByMonth, satisfied, wholeOrder
    case submission, approval, confirmation, picking, shipping, delivery, invoicing, settlement, lead
    case working, waiting
}

/// The texts of report pages, by language.
enum ReportTexts {
    static let all: [DocumentLanguage: TextCatalogue<ReportText>] = [
        .english: TextCatalogue(english), .simplifiedChinese: TextCatalogue(chinese),
    ]

    /// What the steps of the shipped process are called; a company's own stand as it wrote them.
    static func step(_ name: String, in language: DocumentLanguage) -> String {
        language == .simplifiedChinese ? chineseSteps[name] ?? name : name
    }

    private static let chineseSteps = [
        "customer": "客户", "products": "商品", "price": "价格", "stock": "库存", "shipment": "发货信息",
        "confirmation": "确认", "picking": "拣货", "shipping": "发货", "invoicing": "开票", "settlement": "结清",
    ]

    private static let english: [ReportText: String] = [
        .title: "Figures of {store}", .made: "Made on {day}.", .span: "From {from} to {to}.",
        .from: "From {from} on.", .to: "Up to {to}.",
        .deliveries: "Deliveries", .shipped: "Shipped", .onTime: "In time", .late: "Late",
        .onTimePercent: "In time, %", .overdue: "Confirmed orders that should have left by now: {count}",
        .month: "Month", .revenue: "Revenue", .revenueIn: "Revenue by month in {currency}, without tax",
        .customer: "Customer", .documents: "Orders", .goods: "Goods", .charges: "Charges", .net: "Net",
        .margin: "Margin", .marginIn: "Margin by product in {currency}, without tax",
        .marginNone: "Of no product with a known cost were there five orders.", .cost: "Cost",
        .percent: "Of revenue, %",
        .stock: "Stock against reorder level", .stockNone: "Nothing is low.", .product: "Product",
        .onHand: "On hand", .incoming: "On its way", .reorderLevel: "Reorder level",
        .expected: "Expected demand",
        .proposed: "To order",
        .aging: "Open invoices by age", .agingIn: "Open by days overdue, in {currency}", .notDue: "Not due",
        .days1to30: "1–30", .days31to60: "31–60", .days61to90: "61–90", .over90: "Over 90", .open: "Open",
        .salesDays: "Days of sales that are not paid, counted back: {days}", .owesNone: "Nothing is open.",
        .cycle: "Time per step", .orders: "Orders", .step: "Step", .median: "Half within",
        .ninth: "Nine in ten within",
        .hours: "Hours", .bottleneck: "The step that takes longest: {step}",
        .cycleNone: "No step was taken by five orders yet.", .opened: "Opened", .confirmed: "Confirmed",
        .amended: "Amended", .cancelled: "Cancelled", .voided: "Voided", .tooFew: "fewer than five",
        .withheld: "Your role sees no amounts.",
        .submission: "Opening to submission", .approval: "Submission to approval",
        .confirmation: "Approval to confirmation", .picking: "Confirmation to picking",
        .shipping: "Picking to shipment", .delivery: "Shipment to arrival", .invoicing: "Shipment to invoice",
        .settlement: "Invoice to payment", .lead: "Opening to shipment",
        .working: "of which worked at", .waiting: "of which waited",
        .satisfaction: "Satisfaction",
        .satisfactionNote:
            "Scores from 1 (bad) to 5 (good). Five answers about the same are told together once the fifth is there, and count in these days if it is; of fewer nothing is told.",
        .satisfactionNone: "No five answers about the same fall in these days.",
        .askedAbout: "Asked about", .asked: "Asked", .answered: "Answers", .response: "Of asked, %",
        .mean: "Mean score", .meanOfAll: "Mean of all", .meanByMonth: "Mean score by month",
        .satisfied: "4 or 5, %", .wholeOrder: "the order as a whole",
    ]

    private static let chinese: [ReportText: String] = [
        .title: "{store} 经营数据", .made: "生成日期：{day}。", .span: "期间：{from} 至 {to}。", .from: "期间：自 {from} 起。",
        .to: "期间：至 {to} 止。",
        .deliveries: "交货", .shipped: "已发货", .onTime: "准时", .late: "延误", .onTimePercent: "准时率（%）",
        .overdue: "已确认但逾期未发货的订单：{count}", .month: "月份",
        .revenue: "销售额", .revenueIn: "各月不含税销售额（{currency}）", .customer: "客户", .documents: "订单数",
        .goods: "货款", .charges: "附加费用", .net: "不含税合计",
        .margin: "毛利", .marginIn: "各商品不含税毛利（{currency}）", .marginNone: "没有成本已知且订单满五份的商品。",
        .cost: "成本", .percent: "毛利率（%）",
        .stock: "库存与再订货点", .stockNone: "没有低库存商品。", .product: "商品", .onHand: "现有库存", .incoming: "在途",
        .reorderLevel: "再订货点", .expected: "预计需求", .proposed: "建议订货",
        .aging: "未付发票账龄", .agingIn: "按逾期天数的未付金额（{currency}）", .notDue: "未到期", .days1to30: "1–30 天",
        .days31to60: "31–60 天", .days61to90: "61–90 天", .over90: "90 天以上", .open: "未付",
        .salesDays: "应收账款周转天数（倒推法）：{days}", .owesNone: "没有未付发票。",
        .cycle: "各步骤用时", .orders: "订单数", .step: "步骤", .median: "半数不超过", .ninth: "九成不超过", .hours: "小时",
        .bottleneck: "用时最长的步骤：{step}", .cycleNone: "尚无任何步骤有五份以上订单完成。", .opened: "已创建",
        .confirmed: "已确认", .amended: "已变更", .cancelled: "已取消", .voided: "已作废", .tooFew: "不足五份",
        .withheld: "您的角色无权查看金额。",
        .submission: "创建至提交", .approval: "提交至批准", .confirmation: "批准至确认", .picking: "确认至拣货",
        .shipping: "拣货至发货", .delivery: "发货至送达", .invoicing: "发货至开票", .settlement: "开票至付清",
        .lead: "创建至发货", .working: "其中处理用时", .waiting: "其中等待用时",
        .satisfaction: "满意度",
        .satisfactionNote: "评分从 1（差）到 5（好）。关于同一事项的评价满五份后一并计入，并以第五份的日期为准；不足五份不予显示。",
        .satisfactionNone: "本期间没有任何事项满五份评价。",
        .askedAbout: "询问事项", .asked: "询问数", .answered: "评价数", .response: "回复率（%）", .mean: "平均分",
        .meanOfAll: "总平均分", .meanByMonth: "各月平均分", .satisfied: "4 分或 5 分（%）", .wholeOrder: "整个订单",
    ]
}
