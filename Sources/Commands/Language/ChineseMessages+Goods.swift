extension ChineseMessages {
    /// Of products, prices, coupons, stock, suppliers, shipments, returns and imports.
    static let goods = """
        `{}` is not between 0 and 6 ⇒ `{}` 不在 0 至 6 之间
        `{}` is not between 1 and 6 ⇒ `{}` 不在 1 至 6 之间
        use 0 for whole pieces ⇒ 整件请用 0
        there already is a product `{}` ⇒ 已有商品 `{}`
        `{}` cannot be the code of a new product ⇒ `{}` 不能作为新商品的编码
        a customer orders another product by it ⇒ 有客户以此订购另一商品
        choose another code, or take that one away with `coffer customer code remove` ⇒ 请另选编码，或用 `coffer customer code remove` 去掉该客户编码
        a customer orders another product by `{}` ⇒ 有客户以 `{}` 订购另一商品
        `{}` does not become a code of `{}` ⇒ `{}` 不能成为 `{}` 的编码
        it is `{}` that stands for `{}` ⇒ 代表 `{2}` 的是 `{1}`
        take that one away first, with `coffer customer code remove {} {}` ⇒ 请先用 `coffer customer code remove {} {}` 去掉它
        it stands for `{}` ⇒ 它代表 `{}`
        one code means one product; see `coffer customer code list {}` ⇒ 一个编码只代表一个商品；请查看 `coffer customer code list {}`
        it is our own code of another product ⇒ 它是另一商品的我方编码
        nobody could tell which one an order means; agree on another code ⇒ 无法判断订单指的是哪一个；请另行约定编码
        not so much is expected on {} ⇒ {} 没有这么多预计到货
        less of it was announced for that day at `{}` ⇒ 该日在 `{}` 的预告数量较少
        leave the day out, or see `coffer stock show` with --at ⇒ 请省略日期，或用带 --at 的 `coffer stock show` 查看
        {} has passed ⇒ {} 已过
        name today or a later day; what moved before is in `coffer stock ledger {}` ⇒ 请指定今天或之后的日期；此前的变动见 `coffer stock ledger {}`
        goods that are there are not due ⇒ 已到的货物没有到期日
        leave the day out ⇒ 请省略日期
        give a cost at or above zero ⇒ 请给出不小于零的成本
        of `{}` at `{}` {} are incoming, but {} are expected on some day ⇒ `{}` 在 `{}` 有 {} 在途，但按日期预计的为 {}
        compare it with what suppliers confirmed, and note it anew with `coffer stock expect` ⇒ 请与供应商的确认核对，并用 `coffer stock expect` 重新登记
        expected goods come to what is incoming ⇒ 预计到货等于在途数量
        products know whether customers have codes for them ⇒ 商品知道是否有客户编码
        `{}` does not know how many customers have a code of their own for it ⇒ `{}` 的客户编码计数不正确
        add and remove a code of it with `coffer customer code`, which counts them anew ⇒ 请用 `coffer customer code` 添加并去掉一个编码，计数会随之更新
        `{}` is no way that is known here ⇒ `{}` 不是此处已知的方式
        `{}` is not between 1 and 365 ⇒ `{}` 不在 1 至 365 之间
        a step is named as well ⇒ 同时指定了步骤
        name one of the two ⇒ 请只指定其中之一
        nobody is asked about order `{}` ⇒ 不能就订单 `{}` 询问客户
        ask once it is confirmed ⇒ 请在确认后询问
        `{}` is in no line of order `{}` ⇒ `{}` 不在订单 `{}` 的任何行中
        name a product of the order, see `coffer order show {}` ⇒ 请指定该订单中的商品，见 `coffer order show {}`
        order `{}` has no step `{}` ⇒ 订单 `{}` 没有步骤 `{}`
        `{}` is not between 1 and 5 ⇒ `{}` 不在 1 至 5 之间
        give 1 for bad, 5 for good ⇒ 1 为差，5 为好
        the token opens no question ⇒ 该令牌不对应任何询问
        it was used, its time is over, or it was never given out ⇒ 它已被使用、已过期，或从未发出
        compare it with the customer's message, or ask anew with `coffer feedback ask` ⇒ 请与客户的消息核对，或用 `coffer feedback ask` 重新询问
        `{}` has no lots ⇒ `{}` 没有批次
        leave the lot out, or say that it has some with `coffer product edit --lots` ⇒ 请省略批次，或用 `coffer product edit --lots` 说明它有批次
        no lot of `{}` is named ⇒ 未指明 `{}` 的批次
        name the lot with --lot, see `coffer stock show {}` ⇒ 请用 --lot 指明批次，见 `coffer stock show {}`
        lot `{}` of `{}` is best before another day ⇒ `{2}` 的批次 `{1}` 的最佳使用期不同
        it is known as best before {} ⇒ 已登记的最佳使用期至 {}
        it is known without a best-before day ⇒ 已登记为没有最佳使用期
        compare it with the label, or take the goods in under a lot of their own ⇒ 请与标签核对，或以单独的批次入库
        whether `{}` has lots cannot be changed any more ⇒ `{}` 是否有批次已不能更改
        some of it lies there or was shipped, and could come back ⇒ 其中一部分在库，或已发货并可能退回
        add a product of its own, and discontinue this one ⇒ 请新增一个商品，并停用此商品
        no lot is named ⇒ 未指明批次
        name the lot that it is of ⇒ 请指明其批次
        name it in a column ⇒ 请在某一列中给出
        leave the lot out ⇒ 请省略批次
        goods that are expected are of no lot yet ⇒ 预计到货的货物尚无批次
        lot `{}` is known as best before another day ⇒ 批次 `{}` 已登记的最佳使用期不同
        an invoice tells no lots apart ⇒ 发票不区分批次
        of lot `{}` of `{}` there is not so much that is free ⇒ `{2}` 的批次 `{1}` 没有这么多可动用
        take less of it, or another lot, see `coffer stock show {}` ⇒ 请减少数量或换用其他批次，见 `coffer stock show {}`
        goods are of lots where products have them ⇒ 有批次的商品，其货物均有批次
        goods of `{}` at `{}` are of no lot that is known ⇒ `{}` 在 `{}` 的货物不属于任何已知批次
        look in the audit log for how they came there, and count them ⇒ 请在审计日志中查看其来源，并进行盘点
        reservations lie where balances say ⇒ 保留与各库位余额一致
        what is reserved of `{}` at `{}` is not what its balance says ⇒ `{}` 在 `{}` 的保留数量与余额不符
        a code names one product ⇒ 一个编码只对应一个商品
        choose another code, or show it with `coffer product show {}` ⇒ 请另选编码，或用 `coffer product show {}` 查看
        there already is a product with the GTIN `{}` ⇒ 已有 GTIN 为 `{}` 的商品
        a GTIN names one product ⇒ 一个 GTIN 只对应一个商品
        check the number, or show the other one with `coffer product show {}` ⇒ 请检查号码，或用 `coffer product show {}` 查看另一商品
        it is given in {}, and the currency becomes {} ⇒ 它以 {} 给出，而货币将变为 {}
        give the price, and the cost where there is one, in the new currency ⇒ 请以新货币给出价格，如有成本也一并给出
        the unit and the decimals of `{}` cannot be changed any more ⇒ `{}` 的单位和小数位数已不能更改
        quantities of it are on record, and would mean something else ⇒ 已有其数量记录，更改后含义将不同
        add a product of its own for the other unit, and discontinue this one ⇒ 请为另一单位新增商品，并停用此商品
        documents are not written in `{}` ⇒ 单据不以 `{}` 书写
        more than {} products are named ⇒ 指定的商品超过 {} 个
        name those that matter ⇒ 请只指定重要的商品
        it names the product itself ⇒ 它指向商品自身
        name other products ⇒ 请指定其他商品
        `{}` is required as well ⇒ `{}` 同时也被要求
        name it in one of the two ⇒ 请只在两者之一中指定
        `{}` could not be ordered any more ⇒ `{}` 将无法再订购
        with all that it requires, `{}` excludes `{}` ⇒ 连同其所要求的全部商品，`{}` 与 `{}` 互斥
        take one of these rules away, see `coffer product show {}` ⇒ 请去掉其中一条规则，见 `coffer product show {}`
        there already is a {} with the external reference `{}` ⇒ 已有外部编号为 `{2}` 的{1}
        an external reference names one {} ⇒ 一个外部编号只对应一个{}
        find it with `coffer {} list`, or leave the reference out ⇒ 请用 `coffer {} list` 查找，或省略外部编号
        there already is a {} `{}` ⇒ 已有{} `{}`
        what it is called means one {} ⇒ 一个名称只对应一个{}
        see `coffer {} list`, or use another word ⇒ 请查看 `coffer {} list`，或另用名称
        `{}` is neither `exclusive` nor `inclusive` ⇒ `{}` 既不是 `exclusive` 也不是 `inclusive`
        say `exclusive` for prices without tax, `inclusive` for prices with tax ⇒ 不含税价格用 `exclusive`，含税价格用 `inclusive`
        `{}` is neither `line` nor `document` ⇒ `{}` 既不是 `line` 也不是 `document`
        say `line` to round each line, `document` to round the sum of each tax rate ⇒ 逐行舍入用 `line`，按税率合计舍入用 `document`
        `{}` is not an id ⇒ `{}` 不是标识符
        give what `next` of the last page says ⇒ 请给出上一页 `next` 的值
        `{}` is not a number ⇒ `{}` 不是数字
        take `next` of the page before ⇒ 请使用上一页的 `next`
        the last day lies before the first ⇒ 截止日早于起始日
        give a later day ⇒ 请给出更晚的日期
        nothing says for whom or when it holds ⇒ 未说明对谁或何时有效
        it names more than one rule: {} ⇒ 它指定了多条规则：{}
        name a customer, a group, a list or a quantity, and only one of them ⇒ 请指定客户、组、价目表或数量，且只指定一项
        a price by quantity has no days ⇒ 按数量的价格没有日期
        leave the days out, or put the price on a list ⇒ 请省略日期，或将价格放入价目表
        a list for everyone without days would hide the product's own price ⇒ 对所有人且无日期的价目表会掩盖商品自身的价格
        give the first or the last day ⇒ 请给出起始日或截止日
        `{}` is no word for a coupon ⇒ `{}` 不能用作优惠券代码
        use 3 to 32 letters, digits and hyphens ⇒ 请使用 3 至 32 个字母、数字和连字符
        {} is before {} ⇒ {} 早于 {}
        give a later last day ⇒ 请给出更晚的截止日
        it could never be used ⇒ 它永远无法使用
        give a number above zero, or none ⇒ 请给出大于零的数，或不给
        a minimum and its currency belong together ⇒ 最低金额与其货币必须同时给出
        give both or none ⇒ 请两者都给或都不给
        an amount off without a minimum could give everything away ⇒ 没有最低金额的减额可能白送全部
        say from which sum on it counts ⇒ 请说明从多少金额起有效
        it is below what the coupon takes off ⇒ 它低于优惠券的减额
        give a higher minimum ⇒ 请提高最低金额
        coupon `{}` cannot be ended ⇒ 优惠券 `{}` 无法停用
        it was ended before ⇒ 它此前已停用
        see `coffer coupon list --all` ⇒ 请查看 `coffer coupon list --all`
        today is not a day ⇒ 今天不是有效日期
        set this machine's clock ⇒ 请校准本机时钟
        coupon `{}` does not count for order `{}` ⇒ 优惠券 `{}` 对订单 `{}` 无效
        it was ended ⇒ 它已停用
        it counts from {} on ⇒ 它自 {} 起有效
        it counted through {} ⇒ 它的有效期至 {}
        all of its {} uses are taken ⇒ 其 {} 次使用已用完
        this customer has taken all of the {} uses that one may have ⇒ 该客户已用完每人可用的 {} 次
        it is for orders in {} ⇒ 它用于以 {} 计价的订单
        it asks for goods of {} {}, and these come to {} ⇒ 它要求货款达到 {} {}，而现为 {}
        the order has another discount, and it counts alone ⇒ 订单另有折扣，而它不可叠加
        order more, or leave the coupon out ⇒ 请增加订量，或不用优惠券
        take the other discounts away, or leave the coupon out ⇒ 请去掉其他折扣，或不用优惠券
        leave the coupon out; see `coffer coupon list` ⇒ 请不用该优惠券；见 `coffer coupon list`
        give a number above zero ⇒ 请给出大于零的数
        the stock at `{}` does not allow it ⇒ `{}` 处的库存不允许
        give how many came in ⇒ 请给出到货数量
        there already is a supplier `{}` ⇒ 已有供应商 `{}`
        a code names one supplier ⇒ 一个编码只对应一个供应商
        choose another code, or show it with `coffer supplier show {}` ⇒ 请另选编码，或用 `coffer supplier show {}` 查看
        `{}` is no country ⇒ `{}` 不是国家
        use its ISO 3166 code, as DE ⇒ 请使用 ISO 3166 代码，如 DE
        `{}` is not between 0 and 3650 ⇒ `{}` 不在 0 至 3650 之间
        shipment `{}` does not {} ⇒ 发货单 `{}` 无法执行“{}”
        nothing more can be done with it ⇒ 对它已无可执行的操作
        from here: {} ⇒ 从此状态可执行：{}
        order `{}` is on hold ⇒ 订单 `{}` 已被搁置
        release the order first, or ask who put it on hold ⇒ 请先解除搁置，或询问搁置者
        shipment `{}` does not ship ⇒ 发货单 `{}` 无法发货
        line {} is no longer reserved at `{}` ⇒ 第 {} 行在 `{}` 处已不再预留
        cancel the shipment and pick the order again ⇒ 请取消发货单并重新拣货
        shipment `{}` has no delivery note ⇒ 发货单 `{}` 没有送货单
        it is cancelled ⇒ 它已取消
        pick the order again, with `coffer shipment pick {}` ⇒ 请用 `coffer shipment pick {}` 重新拣货
        `{}` is not a state of a shipment ⇒ `{}` 不是发货单状态
        only confirmed orders are shipped ⇒ 只有已确认的订单可发货
        nothing is reserved for it that is not being picked already ⇒ 为其预留的货物都已在拣货中
        receive what it waits for with `coffer stock receive` ⇒ 请用 `coffer stock receive` 收取其等待的货物
        {} more of line {} are wanted than are reserved ⇒ 第 {2} 行所需比预留多 {1}
        take less, or receive what it waits for ⇒ 请减少数量，或收取其等待的货物
        order `{}` cannot be picked ⇒ 订单 `{}` 无法拣货
        shipment `{}` has nothing to pick ⇒ 发货单 `{}` 没有可拣的货物
        show it with `coffer shipment show {}` ⇒ 请用 `coffer shipment show {}` 查看
        order `{}` cannot be given up ⇒ 订单 `{}` 无法放弃
        a shipment of it is being picked or packed ⇒ 它有发货单正在拣货或打包
        cancel it first, see `coffer shipment list --order {}` ⇒ 请先取消，见 `coffer shipment list --order {}`
        return `{}` is not to {} ⇒ 退货单 `{}` 无法执行“{}”
        `{}` is not how goods look ⇒ `{}` 不是货物状况
        cancel it with `coffer shipment cancel` ⇒ 请用 `coffer shipment cancel` 取消
        all of it came back ⇒ 已全部退回
        see `coffer return list --order {}` ⇒ 请查看 `coffer return list --order {}`
        {} of line {} are left to come back ⇒ 第 {2} 行还可退回 {1}
        take back no more than that ⇒ 请勿超过该数退回
        nothing of `{}` is taken back ⇒ 未从 `{}` 退回任何货物
        order `{}` does not replace `{}` ⇒ 订单 `{}` 不能替换 `{}`
        open the order that does with `coffer order open`, and name that ⇒ 请用 `coffer order open` 开立替换订单，并指定它
        a quoted field is not closed ⇒ 带引号的字段未闭合
        check that every `"` has its partner ⇒ 请检查每个 `"` 是否成对
        it is not a CSV file with commas: text stands beside a quoted field ⇒ 这不是以逗号分隔的 CSV 文件：带引号的字段旁有其他文字
        write a quote inside a quoted field twice ⇒ 引号字段内的引号请写两次
        the first line does not name every column once ⇒ 首行没有将每列各命名一次
        give the file a header line ⇒ 请给文件加上标题行
        it is not a list of JSON objects whose members are texts, numbers, `true`, `false` or `null` ⇒ 它不是 JSON 对象列表，其成员须为文本、数字、`true`、`false` 或 `null`
        write it as [{"name": "value", …}, …] ⇒ 请写成 [{"名称": "值", …}, …] 的形式
        the row has {} fields, the header {} ⇒ 该行有 {} 个字段，标题有 {} 个
        put fields that hold a comma in quotes ⇒ 含逗号的字段请加引号
        it is not there or cannot be read ⇒ 它不存在或无法读取
        it is not UTF-8 text ⇒ 它不是 UTF-8 文本
        save the file as UTF-8 ⇒ 请将文件存为 UTF-8
        nothing was imported: {} ⇒ 未导入任何内容：{}
        nothing was imported: {}; and {} more ⇒ 未导入任何内容：{}；另有 {} 处
        correct these rows, or leave them out with --skip-bad ⇒ 请更正这些行，或用 --skip-bad 跳过
        there are {} rows, more than {} ⇒ 共有 {} 行，超过 {} 行
        send them in several parts ⇒ 请分几部分发送
        `{}` is not a day ⇒ `{}` 不是日期
        write it as YYYY-MM-DD ⇒ 请写成 YYYY-MM-DD
        this is not a whole number ⇒ 这不是整数
        this is neither `yes` nor `no` ⇒ 这既不是 `yes` 也不是 `no`
        exchange it in the mapping file ⇒ 请在映射文件中替换
        it has no column `{}` ⇒ 它没有列 `{}`
        the mapping file names it; its columns are {} ⇒ 映射文件中指定了它；现有列为 {}
        """
}
