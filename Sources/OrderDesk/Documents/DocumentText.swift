/// What stands in documents.
enum DocumentText: String, CaseIterable, Sendable {
    case quotation, quotationText, validThrough, pickingList, pickingText, place, picked
    case orderConfirmation, deliveryNote, invoice, creditNote, reminder, statement
    case date, dueOn, order, customer, reference, buyerTaxID, sellerTaxID, carrier,
        tracking
    case requiredOn, credits
    case billTo, shipTo, position, item, quantity, price, discount, net, freight, taxOn, noTax, sumNet, gross
    case pay, payTo, payable, creditText, deliveryText, confirmationText, version
    case reminder1, reminder2, reminder3, openAmount
    case statementText, statementEmpty, issued, amount, open, total, document, overdue
    case exempt, reverseCharge, intraCommunity, export, notSubject
    case piece, kilogram, litre, metre, hour
    case registration, day
    case wholeDiscount, wholeDiscountPercent, coupon
    case training
    case priceWithTax, amountWithTax, taxIn, bothCodes, instructions, lot, lotBestBefore
}

/// The texts of documents, by language.
enum DocumentTexts {
    static let all: [DocumentLanguage: TextCatalogue<DocumentText>] = [
        .english: TextCatalogue(english), .simplifiedChinese: TextCatalogue(chinese),
    ]

    /// What every document of a training store says.
    static func training(_ language: DocumentLanguage) -> String {
        guard let texts = all[language] else { preconditionFailure("a language without texts") }
        return texts[.training]
    }

    private static let english: [DocumentText: String] = [
        .training: "TRAINING – nothing in this document is real",
        .quotation: "Quotation {number}",
        .quotationText: "We offer what stands below at these prices, which hold through {day}.",
        .validThrough: "Holds through", .pickingList: "Picking list {number}",
        .pickingText: "Picked by ____________________ on ____________________", .place: "Place",
        .picked: "Picked",
        .orderConfirmation: "Order confirmation {number}", .deliveryNote: "Delivery note {number}",
        .invoice: "Invoice {number}", .creditNote: "Credit note {number}",
        .reminder: "Reminder: invoice {number}",
        .statement: "Statement of account {number}",
        .date: "Date", .dueOn: "Due", .order: "Order", .customer: "Customer number",
        .reference: "Payment reference", .buyerTaxID: "Your tax id",
        .sellerTaxID: "Tax id {id}", .carrier: "Carrier", .tracking: "Tracking", .requiredOn: "Wanted for",
        .credits: "Credits invoice",
        .billTo: "Bill to", .shipTo: "Deliver to", .position: "No.", .item: "Item", .quantity: "Quantity",
        .price: "Price", .discount: "Discount", .net: "Amount", .freight: "Freight",
        .taxOn: "VAT {rate} % on {base}", .noTax: "{reason}: no VAT on {base}", .sumNet: "Total without VAT",
        .gross: "Total in {currency}",
        .pay: "Please pay {amount} {currency} by {day}, and name {reference} as the reference.",
        .payTo: "Our account: {iban}, {bic}", .payable: "Our account: {iban}",
        .creditText: "This credit note is settled against invoice {invoice}; what is left of it is refunded.",
        .deliveryText: "Please check the goods at once, and tell us of damage with the number of this note.",
        .confirmationText: "Thank you for your order. We deliver what stands below at these prices.",
        .version: "Version {version} of this order; it takes the place of every earlier one.",
        .reminder1:
            "You have surely overlooked our invoice {invoice} of {issued}: {amount} {currency} were due on {due}. Please pay within 7 days. If your payment crossed this letter, please disregard it.",
        .reminder2:
            "We wrote to you about our invoice {invoice} of {issued} before. {amount} {currency} were due on {due} and are still open. Please pay within 7 days.",
        .reminder3:
            "Our invoice {invoice} of {issued} is open in spite of two reminders. {amount} {currency} were due on {due}. Please pay within 7 days; otherwise we shall have to claim it by other means.",
        .openAmount: "Open",
        .statementText: "These documents were open between us on {day}.",
        .statementEmpty: "Nothing was open between us on {day}.", .issued: "Issued", .amount: "Amount",
        .open: "Open", .total: "Open in {currency}", .document: "Document", .overdue: "Overdue",
        .exempt: "Exempt from VAT", .reverseCharge: "Reverse charge",
        .intraCommunity: "Intra-Community supply",
        .export: "Export outside the EU", .notSubject: "Not subject to VAT",
        .piece: "pcs", .kilogram: "kg", .litre: "l", .metre: "m", .hour: "h",
        .registration: "Registered: {entry}", .day: "{day} {month} {year}",
        .wholeDiscount: "Discount", .wholeDiscountPercent: "Discount of {percent} %",
        .coupon: "Coupon {code}",
        .priceWithTax: "Price incl. VAT", .amountWithTax: "Amount incl. VAT",
        .taxIn: "Including VAT {rate} % on {base}", .bothCodes: "{ours}, your number {yours}",
        .instructions: "Please mind at delivery: {text}", .lot: "{code}, lot {lot}",
        .lotBestBefore: "{code}, lot {lot}, best before {day}",
    ]

    private static let chinese: [DocumentText: String] = [
        .training: "培训用 – 本文件中的一切均不属实",
        .quotation: "报价单 {number}", .quotationText: "我方按以下价格提供下列商品，价格有效期至 {day}。", .validThrough: "有效期至",
        .pickingList: "拣货单 {number}", .pickingText: "拣货人 ____________________ 日期 ____________________",
        .place: "库位", .picked: "实拣",
        .orderConfirmation: "订单确认书 {number}", .deliveryNote: "送货单 {number}", .invoice: "发票 {number}",
        .creditNote: "贷项通知单 {number}", .reminder: "催款函：发票 {number}", .statement: "对账单 {number}",
        .date: "日期", .dueOn: "付款期限", .order: "订单号", .customer: "客户编号", .reference: "付款附言",
        .buyerTaxID: "贵方税号", .sellerTaxID: "税号：{id}",
        .carrier: "承运人", .tracking: "运单号", .requiredOn: "要求到货日", .credits: "冲减发票",
        .billTo: "付款方", .shipTo: "收货方", .position: "序号", .item: "商品", .quantity: "数量", .price: "单价",
        .discount: "折扣", .net: "金额", .freight: "运费", .taxOn: "增值税 {rate}%（计税金额 {base}）",
        .noTax: "{reason}：{base} 不计增值税", .sumNet: "不含税合计", .gross: "合计（{currency}）",
        .pay: "请于 {day} 前支付 {amount} {currency}，并注明付款附言 {reference}。",
        .payTo: "收款账户：{iban}（{bic}）", .payable: "收款账户：{iban}",
        .creditText: "本贷项通知单冲减发票 {invoice}，余额将予以退还。",
        .deliveryText: "请当场验收货物；如有损坏，请注明本单编号并通知我方。",
        .confirmationText: "感谢您的订购。我方将按以下价格交付下列商品。", .version: "本订单第 {version} 版，取代此前所有版本。",
        .reminder1:
            "贵方可能遗漏了我方 {issued} 开具的发票 {invoice}：应于 {due} 支付 {amount} {currency}。请在 7 日内付款。如已付款，请不必理会本函。",
        .reminder2: "我方曾就 {issued} 开具的发票 {invoice} 致函贵方。{amount} {currency} 应于 {due} 支付，至今尚未付清。请在 7 日内付款。",
        .reminder3:
            "我方 {issued} 开具的发票 {invoice} 经两次催款仍未付清。{amount} {currency} 应于 {due} 支付。请在 7 日内付款，否则我方将采取其他方式追讨。",
        .openAmount: "未付金额", .statementText: "截至 {day}，双方未结清的单据如下。", .statementEmpty: "截至 {day}，双方没有未结清的单据。",
        .issued: "开具日期", .amount: "总金额", .open: "未结清", .total: "未结清合计（{currency}）", .document: "单据",
        .overdue: "已逾期",
        .exempt: "免征增值税", .reverseCharge: "逆向征收", .intraCommunity: "欧盟内部供货", .export: "出口至欧盟以外",
        .notSubject: "不属于增值税征税范围",
        .piece: "件", .kilogram: "千克", .litre: "升", .metre: "米", .hour: "小时", .registration: "登记：{entry}",

        .day: "{year}年{month}月{day}日", .wholeDiscount: "整单折扣", .wholeDiscountPercent: "整单折扣 {percent}%",
        .coupon: "优惠券 {code}", .priceWithTax: "含税单价", .amountWithTax: "含税金额",
        .taxIn: "其中增值税 {rate}%（计税金额 {base}）", .bothCodes: "{ours}（贵方编号 {yours}）",
        .instructions: "送货须知：{text}", .lot: "{code}，批次 {lot}",
        .lotBestBefore: "{code}，批次 {lot}，最佳使用期至 {day}",
    ]
}
