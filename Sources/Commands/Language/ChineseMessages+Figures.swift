extension ChineseMessages {
    /// What the rules of the domain refuse: amounts, tax, moves and guards.
    static let figures = """
        `{}` is not a currency ⇒ `{}` 不是货币
        it is no code of ISO 4217 that is in use ⇒ 它不是在用的 ISO 4217 代码
        write three capital letters, such as EUR ⇒ 请写三个大写字母，例如 EUR
        {} and {} do not mix ⇒ {} 与 {} 不能混用
        amounts of different currencies cannot be reckoned together ⇒ 不同货币的金额不能一起计算
        use one currency in the whole document ⇒ 整张单据请只用一种货币
        `{}` is not an amount ⇒ `{}` 不是金额
        an amount of {} has no decimals ⇒ {} 的金额没有小数
        an amount of {} has exactly {} decimals ⇒ {} 的金额恰有 {} 位小数
        write it like {}, without grouping ⇒ 请写成 {} 的形式，不加千位分隔符
        `{}` is not a decimal number ⇒ `{}` 不是十进制数
        it is not a whole number in digits ⇒ 它不是用数字写成的整数
        it is not digits with a point and up to {} decimals after it ⇒ 它不是带小数点且至多 {} 位小数的数字
        write it like 12, without grouping ⇒ 请写成 12 的形式，不加千位分隔符
        write it like 12 or 12.5, without grouping ⇒ 请写成 12 或 12.5 的形式，不加千位分隔符
        the figures are too large ⇒ 数值过大
        {} does not fit 64 bits ⇒ {} 超出 64 位
        check quantities and prices for a slip, or split the document ⇒ 请检查数量和价格是否有误，或拆分单据
        `{}` is not a quantity ⇒ `{}` 不是数量
        a quantity is above zero ⇒ 数量应大于零
        `{}` is not a unit code ⇒ `{}` 不是单位代码
        a unit code has two or three capital letters and digits ⇒ 单位代码由两三个大写字母和数字组成
        use a code of UN/ECE Recommendation 20, such as C62 for pieces or KGM for kilograms ⇒ 请使用 UN/ECE 第 20 号建议书的代码，例如件用 C62，千克用 KGM
        `{}` is not a unit price ⇒ `{}` 不是单价
        it is below zero ⇒ 它小于零
        give a price at or above zero, or a discount ⇒ 请给出不小于零的价格，或改用折扣
        `{}` is not a tax code ⇒ `{}` 不是税码
        it is no category of EN 16931 with a rate of up to two decimals ⇒ 它不是 EN 16931 的类别加至多两位小数的税率
        write S:19 (category and percent), or Z, E, AE, K, G or O without a rate ⇒ 请写 S:19（类别和百分比），或不带税率的 Z、E、AE、K、G、O
        {} percent do not go with tax category {} ⇒ 税类 {2} 不能用 {1}% 的税率
        S has a rate above 0 and up to 100 ⇒ S 的税率大于 0 且不超过 100
        {} has no rate ⇒ {} 没有税率
        write S:19, or Z for a rate of zero ⇒ 请写 S:19，零税率请用 Z
        write {} alone ⇒ 请只写 {}
        tax category {} cannot be used ⇒ 税类 {} 无法使用
        the buyer's VAT id is missing ⇒ 缺少买方的增值税号
        the seller's VAT id is missing ⇒ 缺少卖方的增值税号
        the VAT ids of seller and buyer are missing ⇒ 缺少买卖双方的增值税号
        add the VAT id, or use another category ⇒ 请补上增值税号，或改用其他税类
        there is no price ⇒ 没有价格
        no list, tier or base price holds for it ⇒ 没有适用的价目表、阶梯价或基础价
        add a price, or set one by hand ⇒ 请添加价格，或手工设定
        the price set by hand is refused ⇒ 手工设定的价格被拒绝
        it has no reason ⇒ 它没有理由
        say why in a sentence ⇒ 请用一句话说明理由
        the discount is refused ⇒ 折扣被拒绝
        {} is not between nothing and the whole ⇒ {} 不在零与全部之间
        give 0 to 100 percent, a fraction of 0 to 1, or an amount up to what it is taken from ⇒ 请给出 0 至 100 的百分比、0 至 1 的比例，或不超过被减额的金额
        the charge of {} {} is refused ⇒ {} {} 的附加费用被拒绝
        a charge is not below zero ⇒ 附加费用不能小于零
        use a discount instead ⇒ 请改用折扣
        an order that is {} does not {} ⇒ 状态为“{}”的订单不能执行“{}”
        {} starts from {} ⇒ “{}”只能从“{}”开始
        nothing more can be done with it; open a new order ⇒ 对它已无可执行的操作；请另开新订单
        the order does not {} yet ⇒ 订单尚不能执行“{}”
        there is not enough stock ⇒ 库存不足
        {} are wanted and {} are available ⇒ 需要 {}，可用 {}
        take less, or receive goods first ⇒ 请减少数量，或先收货
        the stock does not hold that much ⇒ 库存没有那么多
        {} are taken and {} are {} ⇒ 取用 {}，而“{3}”为 {2}
        take less, or check the earlier movements ⇒ 请减少数量，或检查此前的变动
        `{}` cannot be moved ⇒ `{}` 无法移动
        a movement has a quantity above zero ⇒ 移动的数量应大于零
        `{}` is not a number of series {} ⇒ `{}` 不是编号系列 {} 的号码
        it is not {}- with at least six digits ⇒ 它不是 {}- 加至少六位数字
        write it like {}-000042 ⇒ 请写成 {}-000042 的形式
        `{}` does not name a series ⇒ `{}` 不是编号系列
        a series has one to six capital letters and a year up to 9999 ⇒ 编号系列由一至六个大写字母和不超过 9999 的年份组成
        use a prefix such as SO ⇒ 请使用 SO 之类的前缀
        the order is on hold ⇒ 订单已被搁置
        release it first, or ask who put it on hold ⇒ 请先解除搁置，或询问搁置者
        the order has no lines ⇒ 订单没有行
        add at least one line ⇒ 请至少添加一行
        the customer's data are not complete ⇒ 客户资料不完整
        add what is missing to the customer ⇒ 请补全客户资料
        prices and tax are not computed ⇒ 价格和税额尚未计算
        give every line a price and a tax code ⇒ 请为每行给出价格和税码
        the stock was not checked ⇒ 尚未检查库存
        check the stock of every line ⇒ 请检查每行的库存
        whoever opened an order may not approve it ⇒ 开单人不得批准自己的订单
        ask a second person to approve it ⇒ 请让第二人批准
        the total is above the approver's limit ⇒ 总额超出批准人的限额
        ask someone with a higher limit ⇒ 请找限额更高的人
        the customer's credit limit would be exceeded ⇒ 将超出客户的信用额度
        wait for a payment or raise the limit ⇒ 请等待付款或提高额度
        something unusual was not looked at ⇒ 有异常之处尚未查看
        look at the flagged lines and say why they stand ⇒ 请查看被标记的行，并说明保留的理由
        the order was changed in the meantime ⇒ 订单在此期间已被更改
        read it again and repeat the move ⇒ 请重新读取后再执行
        the prices have expired ⇒ 价格已失效
        price the order again ⇒ 请重新为订单定价
        the stock cannot be reserved ⇒ 库存无法预留
        order less, or accept a back-order ⇒ 请减少订量，或接受缺货待补
        a quantity would fall below what is shipped or invoiced ⇒ 数量将低于已发货或已开票的数量
        return or credit the difference instead ⇒ 请改为退货或冲减差额
        the change needs an approver ⇒ 此更改需要批准人
        ask an approver to make it ⇒ 请让批准人执行
        something is shipped or invoiced already ⇒ 已有发货或开票
        take a return or write a credit note instead ⇒ 请改为退货或开贷项通知单
        the order is not shipped, billed and paid ⇒ 订单尚未发货、开票并付清
        settle what is open, or write it off with a reason ⇒ 请结清未了部分，或说明理由核销
        no reason is given ⇒ 未说明理由
        say why in a sentence, with --reason ⇒ 请用 --reason 以一句话说明理由
        the order is not confirmed ⇒ 订单未确认
        the text is empty or longer than 200 bytes ⇒ 文本为空或超过 200 字节
        write 1 to 200 bytes ⇒ 请写 1 至 200 字节
        the text holds a control character ⇒ 文本含有控制字符
        `{}` is not between 1 and {} ⇒ `{}` 不在 1 至 {} 之间
        read the next page with --after ⇒ 请用 --after 读取下一页
        `{}` is below zero ⇒ `{}` 小于零
        better than naive: it missed by {} in the mean, the best of the naive methods by {} ⇒ 优于朴素预测：其平均误差为 {1}，朴素方法中最好的为 {2}
        no better than naive: nothing missed by less than to repeat what was, which missed by {} in the mean ⇒ 不优于朴素预测：没有方法的误差小于照搬过去的值，后者平均误差为 {}
        not back-tested: what was asked for in {} days goes on evenly, since {} whole months are too few to forecast from; {} are needed ⇒ 未经回测：按 {1} 天内的需求平均推算，因为 {2} 个整月不足以预测；需要 {3} 个
        not back-tested: what was asked for in {} days goes on evenly, since {} days ahead are more than a forecast reaches ⇒ 未经回测：按 {1} 天内的需求平均推算，因为今后 {2} 天超出了预测范围
        {} is the usual quantity of `{}`, and {} is {} deviations from it, where 3.5 are let through (modified z-score over {} lines) ⇒ `{2}` 的通常数量为 {1}，而 {3} 与之相差 {4} 个偏差，允许的上限为 3.5（{5} 行的修正 Z 分数）
        {} {} is the usual price of `{}`, and {} is {} deviations from it, where 3.5 are let through (modified z-score over {} lines) ⇒ `{3}` 的通常价格为 {1} {2}，而 {4} 与之相差 {5} 个偏差，允许的上限为 3.5（{6} 行的修正 Z 分数）
        {} is what this customer usually takes of `{}` (the median of {} orders), and {} is ten times that or more ⇒ 此客户通常订购 `{2}` {1}（{3} 笔订单的中位数），而 {4} 达到其十倍或以上
        {} % is given away of the price of `{}`, where 20 % are let through ⇒ `{2}` 的价格让利 {1} %，允许的上限为 20 %
        look at all that is flagged with `coffer order show {}`; where it stands, say why with --accept-unusual and --reason ⇒ 请用 `coffer order show {}` 查看所有标记之处；如确认无误，请用 --accept-unusual 和 --reason 说明理由
        better than naive: it missed by {} days in the mean, the last gap repeated by {} ⇒ 优于朴素预测：其平均误差为 {1} 天，照搬上次间隔的误差为 {2} 天
        no better than naive: nothing missed by fewer days than the last gap repeated, which missed by {} in the mean ⇒ 不优于朴素预测：没有方法的误差天数少于照搬上次间隔，后者平均误差为 {} 天
        nothing can be said of the next order of `{}` ⇒ 无法预测 `{}` 的下次订购
        confirmed orders of {} days are known up to {}; {} are needed ⇒ 截至 {2} 只有 {1} 天有已确认的订单；需要 {3} 天
        see what was bought with `coffer customer show {} --history` ⇒ 请用 `coffer customer show {} --history` 查看已购商品
        nobody is profiled for `{}`, which asks for no consent ⇒ 不得以无需同意的 `{}` 为目的对任何人进行画像
        name a purpose that asks for one with --purpose; as shipped it is `profiling` ⇒ 请用 --purpose 指明需要同意的目的；默认策略中为 `profiling`
        give a number of months ⇒ 请给出月数
        nothing can be said of what will be asked for of `{}` ⇒ 无法预测 `{}` 今后的需求
        {} whole months lie between its first sale and {}; {} are needed ⇒ 从首次销售到 {2} 只有 {1} 个整月；需要 {3} 个
        see what was sold with `coffer report margin` ⇒ 请用 `coffer report margin` 查看已售情况
        give a price at or above zero ⇒ 请给出不小于零的价格
        `{}` is not a GTIN: it has another length, or its check digit does not fit ⇒ `{}` 不是 GTIN：长度不同，或校验位不符
        write the 8, 12, 13 or 14 digits under the bar code ⇒ 请写条码下方的 8、12、13 或 14 位数字
        give a quantity at or above zero ⇒ 请给出不小于零的数量
        `{}` is not a fraction of the line ⇒ `{}` 不是该行的比例
        write 0.05 for five percent ⇒ 百分之五请写 0.05
        give an amount at or above zero ⇒ 请给出不小于零的金额
        `{}` lies before `{}` ⇒ `{}` 早于 `{}`
        name the earlier day with --from ⇒ 请用 --from 给出较早的日期
        `{}` is not between {} and 3650 ⇒ `{}` 不在 {} 至 3650 之间
        """
}
