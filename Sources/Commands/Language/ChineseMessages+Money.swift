extension ChineseMessages {
    /// Of invoices, payments, the bank, periods, documents and what `doctor` finds.
    static let money = """
        lines are named as well ⇒ 同时也指定了行
        name the return or lines, not both ⇒ 请指定退货单或行，不要两者都指定
        a line is named twice ⇒ 有一行被指定了两次
        name each line once ⇒ 每行请只指定一次
        it is a credit note itself ⇒ 它本身就是贷项通知单
        name the invoice that it credits ⇒ 请指定它所冲减的发票
        all of it is credited ⇒ 已全部冲减
        show it with `coffer invoice show` ⇒ 请用 `coffer invoice show` 查看
        return `{}` is credited with `{}` ⇒ 退货单 `{}` 已由 `{}` 冲减
        return `{}` is of another order ⇒ 退货单 `{}` 属于另一订单
        see `coffer return show {}` ⇒ 请查看 `coffer return show {}`
        {} of line {} are left to credit ⇒ 第 {2} 行还可冲减 {1}
        credit no more than that ⇒ 请勿超过该数冲减
        `{}` cannot be credited ⇒ `{}` 无法冲减
        a reminder is no invoice ⇒ 催款函不是发票
        leave one of both out ⇒ 请省略其中之一
        the country of the delivery is not known, and an intra-Community supply must name it ⇒ 送货国家不明，而欧盟内部供货必须写明
        name it on the next order ⇒ 请在下一张订单上写明
        there is no reminder of `{}` to write ⇒ `{}` 没有可出具的催款函
        it was not reminded of ⇒ 尚未催款
        nothing of it is open ⇒ 它没有未付金额
        note the reminder first, with `coffer invoice remind {}` ⇒ 请先用 `coffer invoice remind {}` 登记催款
        release it first ⇒ 请先解除搁置
        only confirmed orders are invoiced ⇒ 只有已确认的订单可开票
        nothing of it is shipped that is not invoiced ⇒ 已发货的部分都已开票
        ship it first, or invoice it before with --in-advance ⇒ 请先发货，或用 --in-advance 预先开票
        order `{}` cannot be invoiced ⇒ 订单 `{}` 无法开票
        nothing of it is overdue ⇒ 它没有逾期金额
        see `coffer invoice list --overdue` ⇒ 请查看 `coffer invoice list --overdue`
        its next reminder is due {} days after its day ⇒ 下一次催款应在到期后 {} 天
        all reminders went out ⇒ 催款函已全部发出
        close the order with a reason, which writes it off ⇒ 请说明理由关闭订单，即作核销
        wait for that day ⇒ 请等到那一天
        `{}` is not reminded of ⇒ 未对 `{}` 催款
        `{}` cannot be written in UBL ⇒ `{}` 无法写成 UBL
        its currency {} has more decimals than EN 16931 knows ⇒ 其货币 {} 的小数位数超出 EN 16931 的规定
        send the page instead, with `coffer invoice document {}` ⇒ 请改用 `coffer invoice document {}` 发送页面
        our VAT id is not known ⇒ 本公司的增值税号不明
        say it with its country in front, with `coffer company set --tax-id` ⇒ 请用 `coffer company set --tax-id` 写明，前加国家代码
        where the company is registered is not known ⇒ 公司的登记地不明
        say it with `coffer company set --registration` ⇒ 请用 `coffer company set --registration` 写明
        the name or the country of whom it goes to is not known ⇒ 收件方的名称或国家不明
        add them with `coffer customer edit {}`, for the next invoice ⇒ 请用 `coffer customer edit {}` 补上，供下一张发票使用
        the buyer's VAT id is not known ⇒ 买方的增值税号不明
        add it with `coffer customer edit {}`, for the next invoice ⇒ 请用 `coffer customer edit {}` 补上，供下一张发票使用
        the document on `{}` is not what it was ⇒ `{}` 的单据已与原来不同
        what it tells of has changed since it was made ⇒ 自单据生成以来，其内容已变化
        make it anew, with another idempotency key ⇒ 请换一个幂等键重新生成
        the document names {}, which your roles do not see whole ⇒ 单据写有{}，而您的角色无法完整看到
        let somebody make it whose roles see it ⇒ 请让角色能看到的人生成
        the document shows prices, which your roles do not see ⇒ 单据含有价格，而您的角色无法看到
        let somebody make it whose roles see them ⇒ 请让角色能看到的人生成
        this is no SHA-256 ⇒ 这不是 SHA-256
        give 64 hexadecimal digits ⇒ 请给出 64 位十六进制数字
        no document with this content was made here ⇒ 此处没有生成过该内容的单据
        it was made elsewhere, or something in it was changed afterwards ⇒ 它是在别处生成的，或事后被改动过
        ask for a copy: documents are made again with `coffer invoice document` and its like ⇒ 请索取副本：用 `coffer invoice document` 等命令可重新生成单据
        `{}` does not settle `{}` ⇒ `{}` 不能结清 `{}`
        they are of another customer or currency ⇒ 两者属于不同的客户或货币
        money in settles invoices, money out credit notes ⇒ 收款结清发票，付款结清贷项通知单
        look for the right one with `coffer invoice list --open` ⇒ 请用 `coffer invoice list --open` 查找正确的一张
        `{}` does not settle so much of `{}` ⇒ `{}` 不能结清 `{}` 这么多
        {} of the payment and {} of the invoice are open ⇒ 付款尚余 {}，发票尚欠 {}
        give no more than the smaller of both ⇒ 请不要超过两者中较小者
        the check digits of `{}` do not fit ⇒ `{}` 的校验位不符
        compare it with the invoice, or leave it out and allocate the payment by hand ⇒ 请与发票核对，或省略它并手工分配付款
        give what came in ⇒ 请给出到账金额
        `{}` is no way to pay that is known here ⇒ `{}` 不是此处认识的付款方式
        nothing like that is given back for `{}` ⇒ 不能为 `{}` 退回这么多
        {} of it are open ⇒ 它尚余 {}
        it is an invoice ⇒ 它是发票
        it is money that was given back ⇒ 它是已退还的款项
        look for what is open with `coffer payment list --open` ⇒ 请用 `coffer payment list --open` 查找未结的款项
        give back no more than that ⇒ 请勿超过该数退回
        credit it first with `coffer invoice credit` ⇒ 请先用 `coffer invoice credit` 冲减
        the amount cannot be settled ⇒ 该金额无法结清
        more would be settled than is open ⇒ 结清金额将超过未付金额
        show what is open with `coffer invoice list --open` ⇒ 请用 `coffer invoice list --open` 查看未付项
        {} is still to come ⇒ {} 尚未到来
        lock it once it has begun ⇒ 请在该月开始后再锁定
        the month {} cannot be locked ⇒ 月份 {} 无法锁定
        it is locked already ⇒ 它已锁定
        see `coffer period list` ⇒ 请查看 `coffer period list`
        the month {} is locked ⇒ 月份 {} 已锁定
        {} closed its books on {}; nothing is issued, credited or paid in it any more ⇒ {} 已于 {} 结账；该月不再开票、冲减或付款
        use a date in an open month, or have it opened with `coffer period unlock {} --reason TEXT` ⇒ 请使用未锁定月份的日期，或请人用 `coffer period unlock {} --reason TEXT` 解锁
        `{}` is not a month ⇒ `{}` 不是月份
        write it as YYYY-MM ⇒ 请写成 YYYY-MM
        `{}` is no IBAN ⇒ `{}` 不是 IBAN
        copy it from a statement of the bank ⇒ 请从银行对账单上抄录
        the company was changed meanwhile ⇒ 公司资料在此期间已被更改
        it is at version {}, and {} was read ⇒ 现为版本 {}，而读取的是 {}
        look at it with `coffer company show` and repeat the change ⇒ 请用 `coffer company show` 查看后重做更改
        it names no invoice and no order of ours ⇒ 它没有写明我方的发票或订单
        record it with `coffer payment record --bank-reference`, naming the customer ⇒ 请用 `coffer payment record --bank-reference` 登记并指明客户
        it names invoices of more than one customer ⇒ 它写明了不止一个客户的发票
        ask who paid what, and record the parts with `coffer payment record` ⇒ 请询问各自付了什么，并用 `coffer payment record` 分别登记
        the data of `{}` may not be used ⇒ `{}` 的数据不得使用
        see `coffer privacy restriction list` ⇒ 请查看 `coffer privacy restriction list`
        it is in {}, and what it names is not ⇒ 它以 {} 计，而所写单据不是
        it is money that went out ⇒ 它是付出的款项
        nothing is to be done here ⇒ 此处无需任何操作
        it is not booked yet ⇒ 它尚未入账
        the bank takes an entry back ⇒ 银行冲回一笔记录
        look for the payment with `coffer payment list`, and write to whoever paid ⇒ 请用 `coffer payment list` 查找付款，并联系付款人
        its parts do not come to its amount, or something of it is missing ⇒ 其各部分之和与金额不符，或有缺失
        look at the bank's own list, and record it with `coffer payment record --bank-reference` ⇒ 请查看银行自己的清单，并用 `coffer payment record --bank-reference` 登记
        its amount or its day is not one ⇒ 其金额或日期无效
        look at the bank's own list ⇒ 请查看银行自己的清单
        it is no bank statement in the format camt.053 ⇒ 它不是 camt.053 格式的银行对账单
        ask the bank for camt.053 (ISO 20022) ⇒ 请向银行索取 camt.053（ISO 20022）
        a statement has no id ⇒ 有一份对账单没有编号
        ask the bank for the file again ⇒ 请向银行重新索取文件
        it has more than {} MiB ⇒ 它超过 {} MiB
        ask the bank for one file a day ⇒ 请向银行按日索取文件
        it is not text in UTF-8 ⇒ 它不是 UTF-8 文本
        ask the bank for it in UTF-8 ⇒ 请向银行索取 UTF-8 文件
        there is text outside of the elements ⇒ 元素之外有文字
        it declares a document type or entities, which a bank's file never needs ⇒ 它声明了文档类型或实体，而银行文件从不需要
        `</{}>` closes nothing ⇒ `</{}>` 没有对应的开始
        it has too many elements, or too deep ones ⇒ 元素过多或嵌套过深
        it has a second root ⇒ 它有第二个根元素
        it ends before its last element is closed ⇒ 它在最后一个元素闭合之前结束
        an attribute of `<{}>` is written wrongly ⇒ `<{}>` 的一个属性书写有误
        an attribute of `<{}>` is not quoted ⇒ `<{}>` 的一个属性没有加引号
        it says that it is not in UTF-8 ⇒ 它声明自己不是 UTF-8
        `{}` is missing ⇒ 缺少 `{}`
        an attribute holds `<` ⇒ 有一个属性含有 `<`
        `&{};` is not known ⇒ `&{};` 未知
        an attribute does not end ⇒ 有一个属性没有结束
        a name is missing ⇒ 缺少名称
        line {}: {} ⇒ 第 {} 行：{}
        ask the bank for the file again, as camt.053 in UTF-8 ⇒ 请向银行重新索取 UTF-8 的 camt.053 文件
        """

    /// Sentences that are no lines of a text here, since a line that begins so would be taken for an import of a module.
    static let others = [
        MessageCatalogue.Entry(
            english: "import the statement in which it is booked",
            translation: "请导入其入账的对账单"
        ),
        MessageCatalogue.Entry(english: "import", translation: "导入"),
    ]

    /// What `doctor` looks at in the desk, and what it finds.
    static let care = """
        merged customers are counted ⇒ 合并客户的计数
        the records that were merged into customer `{}` are not those that it counts ⇒ 并入客户 `{}` 的记录与其计数不符
        look into who wrote to the database beside Coffer ⇒ 请调查谁绕过 Coffer 写入了数据库
        sealed customers have lookup tags ⇒ 密封客户的查找标签
        customer `{}` has no lookup tags, so a search does not find it ⇒ 客户 `{}` 没有查找标签，因此查找不到
        give its name again with `coffer customer edit` ⇒ 请用 `coffer customer edit` 重新给出名称
        discounts equal their shares ⇒ 折扣与各行分摊一致
        the discounts on `{}` are not the shares of its lines ⇒ `{}` 的折扣与各行分摊不符
        restore its rows from the newest verified backup ⇒ 请从最新的已验证备份恢复其记录
        coupons are used as often as they count ⇒ 优惠券使用次数与计数一致
        coupon `{}` counts {} uses, but {} orders used it ⇒ 优惠券 `{}` 计为 {} 次，而有 {} 张订单使用
        look in the audit log for the orders that name it ⇒ 请在审计日志中查找写明它的订单
        returns are of what left ⇒ 退货来自已发货物
        more of line {} of shipment `{}` came back than left ⇒ 发货单 `{2}` 第 {1} 行的退回多于发出
        look in the audit log for its returns, and count the product ⇒ 请在审计日志中查找其退货，并盘点商品
        stock balances equal their movements ⇒ 库存余额与变动一致
        the stock of `{}` at `{}` is not the sum of its movements ⇒ `{}` 在 `{}` 的库存不等于其变动之和
        count it, and look into who wrote to the database beside Coffer ⇒ 请盘点，并调查谁绕过 Coffer 写入了数据库
        number series have no gaps ⇒ 编号系列没有缺号
        the series `{}` of {} has given {} numbers, but {} are in use or noted as skipped ⇒ {2} 年的编号系列 `{1}` 已发出 {3} 个号码，而在用或记为跳过的有 {4} 个
        look in the audit log for what became of the others, and note it for the auditor ⇒ 请在审计日志中查找其余号码的去向，并为审计人员记录
        order totals equal their lines ⇒ 订单合计与各行一致
        the totals of order `{}` are not those of its lines ⇒ 订单 `{}` 的合计与各行不符
        restore the order's rows from the newest verified backup ⇒ 请从最新的已验证备份恢复该订单的记录
        reservations belong to open orders ⇒ 预留属于未结订单
        of `{}` {} are allocated, but orders wait for {} ⇒ `{}` 已分配 {}，而订单等待 {}
        look in the audit log for the orders of this product ⇒ 请在审计日志中查找该商品的订单
        confirmed lines are covered ⇒ 已确认的行均有着落
        line {} of order `{}` is not what is shipped, reserved and waited for ⇒ 订单 `{2}` 第 {1} 行与已发、预留和待补之和不符
        look in the audit log for what was done with the order ⇒ 请在审计日志中查找对该订单的操作
        amended orders keep every version ⇒ 变更过的订单保留每个版本
        order `{}` is at version {}, but {} earlier ones are kept ⇒ 订单 `{}` 为版本 {}，而保留了 {} 个早先版本
        invoice totals equal their lines ⇒ 发票合计与各行一致
        the invoiced amounts or quantities of `{}` are not those of its lines ⇒ `{}` 的开票金额或数量与各行不符
        settled amounts equal their settlements ⇒ 结清金额与结算记录一致
        what is settled of `{}` is not the sum of its settlements ⇒ `{}` 的结清金额不等于其结算之和
        compare its settlements with the bank's statement ⇒ 请将其结算与银行对账单核对
        """
}
