extension ChineseHelp {
    /// Of suppliers, shipments, returns, invoices, payments, documents, reports and series.
    static let trade = """
        The firms that goods are bought from, their certificates, and what to order from whom. ⇒ 供货的公司、其证书，以及应向谁订购什么。
        Add a firm that goods are bought from, with the days until they come. ⇒ 添加供货公司及其交货天数。
        A firm, not a person: the name or number of somebody who works there does not belong to it. ⇒ 是公司而不是个人：在其中工作的人的姓名或号码不应写在这里。
        The code that people know it by; unique. ⇒ 人员所用的编码；不得重复。
        The firm's name. ⇒ 公司的名称。
        Its country, ISO 3166. ⇒ 其国家，ISO 3166。
        How many days pass until ordered goods are there. ⇒ 订购的货物多少天后到货。
        Change what is known of a supplier; what is not given stays. ⇒ 更改供应商的资料；未给出的内容保持不变。
        The supplier's code or id. ⇒ 供应商的编码或标识。
        List the suppliers by code. ⇒ 按编码列出供应商。
        Show a supplier with its certificates and its products. ⇒ 显示供应商及其证书和商品。
        Note through which day a certificate of a supplier holds. ⇒ 登记供应商的证书有效至哪一天。
        What it is, for example "ISO 9001". ⇒ 证书名称，例如 "ISO 9001"。
        Say that a product is bought from a supplier. ⇒ 登记某商品从某供应商购买。
        Propose what to order from each supplier, with the days that it takes. ⇒ 建议向各供应商订购的内容，以及所需天数。
        What was ordered and noted with `coffer stock expect` is on its way, and is not proposed again. How much will be asked for until it would be there and used up is forecast as by `coffer report forecast` where a product was sold for twelve whole months; each proposal says by which method, from how many months, what it missed by when it was tried, and whether that is any better than to repeat what was. Else the demand of the window goes on evenly. ⇒ 已订购并用 `coffer stock expect` 登记的货物在途，不会再次建议订购。商品已售满十二个整月时，到货并用完之前的需求按 `coffer report forecast` 的方法预测；每条建议都会说明所用方法、历史月数、回测误差，以及是否优于照搬过去的值。否则按统计窗口内的需求平均推算。
        Over how many days demand is looked at where nothing is forecast; 90. ⇒ 无法预测时统计多少天的需求；90。
        Only this supplier. ⇒ 只看此供应商。
        Over how many days demand is looked at; 90. ⇒ 统计多少天的需求；90。
        How many days goods are to last; 30. ⇒ 货物应够用多少天；30。
        Shipments: pick, pack, ship, deliver. ⇒ 发货：拣货、打包、发出、送达。
        Begin a shipment of what is reserved for an order, or of a part of it. ⇒ 为订单已预留的货物或其中一部分开始发货。
        Take so many of a line, of a lot where one is named. ⇒ 从某行取这么多；如指明批次，则取自该批次。
        Note that the goods of a shipment are packed. ⇒ 登记发货单的货物已打包。
        The shipment's number. ⇒ 发货单的编号。
        Hand a packed shipment to the carrier; its goods leave the stock. ⇒ 将打包好的发货单交给承运人；其货物出库。
        Who carries it. ⇒ 承运人。
        What the carrier calls it. ⇒ 承运人的单号。
        Note that a shipment arrived. ⇒ 登记发货单已送达。
        Give up a shipment that has not left; its goods stay reserved. ⇒ 放弃尚未发出的发货单；其货物仍保持预留。
        Show one shipment with its lines and its address. ⇒ 显示一张发货单及其行和地址。
        List shipments by order or state. ⇒ 按订单或状态列出发货单。
        Only shipments of this order, by number or id. ⇒ 只列此订单的发货单，按编号或标识。
        Only shipments in this state. ⇒ 只列此状态的发货单。
        Write the picking list of a shipment as a page, place by place. ⇒ 将发货单的拣货单写成一页，按库位排列。
        The language; English if not given. ⇒ 语言；未给出时为英语。
        Write the delivery note of a shipment as a page, without prices. ⇒ 将发货单的送货单写成一页，不含价格。
        Goods that customers send back. ⇒ 客户退回的货物。
        Take goods of a shipment back, never more than left; needs a reason. ⇒ 收回发货单的货物，不得多于发出的数量；须说明理由。
        Take so many of a line back, of a lot where one is named. ⇒ 某行收回这么多；如指明批次，则属该批次。
        How they look: as-new, opened or damaged. ⇒ 货物的状况：as-new（如新）、opened（已拆封）或 damaged（损坏）。
        Put returned goods back on the shelf, to be sold again. ⇒ 将退回的货物放回货架，重新销售。
        The return's number. ⇒ 退货单的编号。
        Throw returned goods away. ⇒ 将退回的货物报废。
        Say that an order stands in for what came back. ⇒ 登记某订单替换退回的货物。
        The number or id of the order that replaces it. ⇒ 替换订单的编号或标识。
        Show one return. ⇒ 显示一张退货单。
        List returns, or those of one order. ⇒ 列出退货单，或某订单的退货单。
        Only those of this order, by number or id. ⇒ 只列此订单的退货单，按编号或标识。
        Ask customers how an order was, and note what they say. ⇒ 询问客户对订单的评价，并登记其答复。
        Make the token by which a customer says once how an order, a step or a product of it was. ⇒ 生成令牌，客户凭此对订单、其步骤或其中的商品评价一次。
        The token is told once; the store keeps a digest of it. Send it to the customer: whoever has it answers once, until it expires. ⇒ 令牌只显示一次；库中只保存其摘要。请将其发给客户：持有者在到期之前可答复一次。
        The step of the order that it is about. ⇒ 所询问的订单步骤。
        The product on the order that it is about. ⇒ 所询问的订单商品。
        For how many days the token holds; 60 if not given. ⇒ 令牌的有效天数；未给出时为 60。
        Note what a customer says, by the token that they were given; once. ⇒ 凭客户所得的令牌登记其评价；只能一次。
        The token is read from a file, so that it stands in no list of processes. ⇒ 令牌从文件读取，因此不会出现在进程列表中。
        The file with the token that the customer was given. ⇒ 客户所得令牌的文件。
        How it was, from 1 (bad) to 5 (good). ⇒ 评分，从 1（差）到 5（好）。
        What they say, in their own words. ⇒ 客户的原话。
        List what customers were asked and what they said. ⇒ 列出对客户的询问及其评价。
        Only what is about this order, by number or id. ⇒ 只列有关此订单的，按编号或标识。
        Only what was answered. ⇒ 只列已答复的。
        Invoices and credit notes. ⇒ 发票和贷项通知单。
        Issue an invoice for what is shipped of an order and not invoiced yet. ⇒ 为订单中已发货而未开票的部分开具发票。
        Invoice what is not shipped yet, too. ⇒ 尚未发货的部分也开票。
        Credit an invoice, or a part of it, with a credit note; needs a reason. ⇒ 以贷项通知单冲减一张发票或其一部分；须说明理由。
        The invoice's number. ⇒ 发票的编号。
        Credit so many of a line. ⇒ 某行冲减这么多。
        Credit what came back with this return. ⇒ 冲减随此退货单退回的货物。
        Note the next reminder of an overdue invoice, when its day has come. ⇒ 登记逾期发票的下一次催款，须已到催款日。
        Show one invoice or credit note with what settles it. ⇒ 显示一张发票或贷项通知单及其结清情况。
        The number. ⇒ 编号。
        List invoices and credit notes: of an order, of a customer, open or overdue. ⇒ 列出发票和贷项通知单：某订单的、某客户的、未结的或逾期的。
        Only those of this customer, by number or id. ⇒ 只列此客户的，按编号或标识。
        Only those of which something is not settled. ⇒ 只列未完全结清的。
        Only invoices that should have been paid by now. ⇒ 只列现在应已付清的发票。
        Sum up what is open by how long it is overdue. ⇒ 按逾期时间汇总未结款项。
        The day to look from; today if not given. ⇒ 以哪一天为准；未给出时为今天。
        Write an invoice or a credit note as a page, or the reminder of an overdue invoice. ⇒ 将发票或贷项通知单，或逾期发票的催款函写成一页。
        Write the reminder of it instead. ⇒ 改为写出其催款函。
        Write it for programs instead, as UBL 2.1 by EN 16931. ⇒ 改为供程序使用的格式，即符合 EN 16931 的 UBL 2.1。
        Payments and refunds. ⇒ 付款和退款。
        Record money that came in; its reference finds the invoice that it settles. ⇒ 登记收到的款项；其付款附言可找到所结清的发票。
        How much came in. ⇒ 收到的金额。
        Another currency than the customer's. ⇒ 与客户不同的货币。
        transfer, card, cash, direct-debit or other. ⇒ transfer（转账）、card（银行卡）、cash（现金）、direct-debit（直接扣款）或 other（其他）。
        What it names. ⇒ 其中注明的内容。
        The day on which it counts; today if not given. ⇒ 起息日；未给出时为今天。
        What the bank calls it, so that no import takes it again. ⇒ 银行的流水号，以免导入时重复登记。
        Record what a bank's statement (camt.053) tells of; each entry once. ⇒ 登记银行对账单（camt.053）中的款项；每笔只登记一次。
        Money that names an invoice (its RF reference or number) or an order becomes a payment and settles it as far as it goes. What names nobody is told and left: record it with `coffer payment record`, with --bank-reference, so that no later import takes it. Who paid, from which account and with which words stays in the file. ⇒ 注明发票（其 RF 参考号或编号）或订单的款项成为付款，并尽其所及予以结清。未注明的会列出并保留：请用 `coffer payment record` 加 --bank-reference 登记，以免以后的导入重复登记。付款人、付款账户和附言只留在文件中。
        The file of the bank. ⇒ 银行的文件。
        Settle an invoice with what is open of a payment. ⇒ 用一笔付款的未结余额结清发票。
        The payment's number. ⇒ 付款的编号。
        How much of it; as much as fits if not given. ⇒ 其中多少；未给出时尽其所及。
        Note money given back for what is open of a credit note or of a payment. ⇒ 登记针对贷项通知单或付款未结余额退还的款项。
        The credit note's number, or the payment's of which something is open. ⇒ 贷项通知单的编号，或仍有余额的付款的编号。
        How much of it; all that is open if not given. ⇒ 其中多少；未给出时为全部未结余额。
        Show one payment with what it settles. ⇒ 显示一笔付款及其结清的内容。
        List payments: of a customer, or those of which something is open. ⇒ 列出付款：某客户的，或尚有余额的。
        Only those of which something settles nothing yet. ⇒ 只列尚有部分未用于结清的付款。
        Months whose books are closed. ⇒ 已结账的月份。
        In a locked month no invoice or credit note is issued, no payment is recorded with a value date in it, and nothing is settled. Months are those of UTC. ⇒ 在已锁定的月份中，不开具发票或贷项通知单，不登记起息日在其中的付款，也不作任何结清。月份以 UTC 计。
        Close the books of a month that has begun; nothing in it is issued, credited or paid any more. ⇒ 结束一个已开始的月份的账目；其中不再开票、冲减或收款。
        The month, YYYY-MM. ⇒ 月份，YYYY-MM。
        Open the books of a locked month again; needs a reason. ⇒ 重新打开已锁定月份的账目；须说明理由。
        List the months whose books are closed. ⇒ 列出已结账的月份。
        Documents that were made, known by their digest. ⇒ 已生成的单据，以其摘要识别。
        They are made by `coffer order quote`, `coffer order document`, `coffer shipment document`, `coffer invoice document` and `coffer customer statement`. ⇒ 它们由 `coffer order quote`、`coffer order document`、`coffer shipment document`、`coffer invoice document` 和 `coffer customer statement` 生成。
        Say whether a page is a document that was made here. ⇒ 判断一个页面是否是在此生成的单据。
        The page, as it was written with --format html. ⇒ 页面，即用 --format html 写出的原样。
        Figures over many orders: deliveries, revenue, margins, stock, forecasts, aging, cycle times, satisfaction. ⇒ 众多订单的统计：交货、销售额、毛利、库存、预测、账龄、用时、满意度。
        Say what the next months will ask for of a product, and how far that may be trusted. ⇒ 说明某商品今后几个月的预计需求，以及其可信程度。
        From the demand of the whole months so far, by the method that would have missed least: the last value, the month a year before, simple or Holt-Winters smoothing, or Croston's for what is seldom asked for. What each of them missed by is said, and where none is better than to repeat what was, that is said, too. ⇒ 根据此前各整月的需求，采用回测误差最小的方法：上月值、去年同月、简单或 Holt-Winters 指数平滑，或用于偶发需求的 Croston 法。会列出每种方法的误差；若没有一种优于照搬过去的值，也会明说。
        What customers' orders tell of them, where they consent to being profiled. ⇒ 在客户同意画像的前提下，从其订单得出的信息。
        Say when a customer will order next, where they consent to being profiled. ⇒ 在客户同意画像的前提下，说明其预计何时再次订购。
        From the days between the customer's confirmed orders, of which seven days are needed: as long as the last time, as in the mean, as in the middle of all times, or as a smoothed level, whichever would have missed least. What each missed by is said, and where none is better than to repeat the last gap, that is said, too. Without a consent to `profiling`, and after an objection or under a restriction, it is refused. ⇒ 根据客户已确认订单之间的间隔天数（至少需要七天有订单）：上次间隔、平均间隔、中位间隔或平滑间隔，取回测误差最小者。会列出每种方法的误差；若没有一种优于照搬上次间隔，也会明说。没有对 `profiling` 的同意、或在反对或限制处理之后，将予以拒绝。
        The last day whose orders count; today. ⇒ 统计截至该日的订单；今天。
        The day before whose month demand counts; today. ⇒ 统计该日所在月份之前的需求；今天。
        How many months to look ahead, up to 6; 3. ⇒ 预测今后几个月，最多 6；3。
        Say how many orders left by the day they were wanted for, month by month. ⇒ 逐月说明多少订单在要求日期之前发出。
        Only from this day on. ⇒ 只从此日起。
        Only up to this day. ⇒ 只到此日止。
        List the orders that left after the day they were wanted for, the latest first. ⇒ 列出在要求日期之后才发出的订单，最近的在前。
        Sum revenue without tax up by month, customer, or both, in each currency. ⇒ 按月份、客户或两者汇总各币种的不含税销售额。
        What to sum up by. ⇒ 按什么汇总。
        What counts: confirmed orders, or invoices less credit notes. ⇒ 计入什么：已确认的订单，或发票减贷项通知单。
        Say what is left of what was sold over its cost, by product, customer or clerk. ⇒ 按商品、客户或经办人说明销售额扣除成本后的余额。
        List what is low, and propose how much of it to order again. ⇒ 列出低库存，并建议再订购的数量。
        The day up to which demand counts; today if not given. ⇒ 需求统计到哪一天；未给出时为今天。
        How many days until ordered goods are there; 14. ⇒ 订购的货物多少天后到货；14。
        How many days they are to last; 30. ⇒ 应够用多少天；30。
        List every product. ⇒ 列出每个商品。
        Say what each customer owes and for how long, and how many days' sales are open. ⇒ 说明每个客户欠款多少、多久，以及未收款相当于多少天的销售额。
        Say how long each step of an order takes, and how many are corrected or given up. ⇒ 说明订单的每个步骤用时多久，有多少被更正或放弃。
        Write all figures as one page with charts, in HTML. ⇒ 将全部统计写成一页带图表的 HTML。
        Say how content customers are, by step, product or month. ⇒ 按步骤、商品或月份说明客户的满意度。
        What customers answered to `coffer feedback ask`. Of fewer than five answers nothing is told, nor a total that would tell what so few said. ⇒ 客户对 `coffer feedback ask` 的答复。少于五份答复时不显示任何结果，也不显示会泄露这少数答复的总计。
        The language of the page. ⇒ 页面的语言。
        Series of document numbers. ⇒ 单据编号系列。
        Check that every series of numbers runs without gap and repeat. ⇒ 检查每个编号系列是否连续且无重复。
        """
}
