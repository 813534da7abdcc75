extension ChineseMessages {
    /// Of customers, orders, templates, steps, rules and alerts.
    static let orders = """
        a customer needs a name ⇒ 客户必须有名称
        give one with --name ⇒ 请用 --name 给出
        give the new name, or leave --name out ⇒ 请给出新名称，或省略 --name
        a customer has no field `{}` ⇒ 客户没有字段 `{}`
        name one of {} ⇒ 请使用以下之一：{}
        this is not an e-mail address ⇒ 这不是电子邮件地址
        write it as name@example.org ⇒ 请写成 name@example.org 的形式
        this is not a telephone number ⇒ 这不是电话号码
        write it as +49 30 1234567 ⇒ 请写成 +49 30 1234567 的形式
        the value is longer than {} bytes ⇒ 该值超过 {} 字节
        shorten it ⇒ 请缩短
        the value holds a control character ⇒ 该值含有控制字符
        write it on one line ⇒ 请写在一行内
        nothing to look for was given ⇒ 未给出要查找的内容
        give --email, --phone, --tax-id, --postcode or --name ⇒ 请给出 --email、--phone、--tax-id、--postcode 或 --name
        this value cannot be looked for ⇒ 无法按此值查找
        write it in full ⇒ 请写完整
        there is no word in it ⇒ 其中没有词语
        give a word of the name ⇒ 请给出名称中的一个词
        this is not an ISO 3166-1 alpha-2 country code ⇒ 这不是 ISO 3166-1 二位国家代码
        write the two capital letters, for example DE, US or CN ⇒ 请写两个大写字母，例如 DE、US 或 CN
        it is the same record ⇒ 这是同一条记录
        name two records of one customer ⇒ 请指出同一客户的两条记录
        `{}` is not merged into `{}` ⇒ 未将 `{}` 并入 `{}`
        others were merged into `{}` ⇒ 已有其他记录并入 `{}`
        merge `{}` into it instead, or take those apart first with `coffer customer unmerge` ⇒ 请改为将 `{}` 并入它，或先用 `coffer customer unmerge` 拆开那些记录
        another team looks after each ⇒ 两者由不同的团队负责
        let both be of one team first ⇒ 请先让两者归同一团队
        the data of one was erased ⇒ 其中一方的数据已被删除
        leave it: nobody can tell any more whose it was ⇒ 请勿合并：已无人能知道它属于谁
        one of them is restricted, or the person objected under one of them only ⇒ 其中一方受限制，或本人只在其中一方提出了反对
        let compliance lift the restriction, or take the objection under the other number too, with `coffer privacy request open` ⇒ 请合规人员解除限制，或用 `coffer privacy request open` 在另一编号下也登记反对
        `{}` is not changed by itself ⇒ `{}` 不能单独更改
        it was merged into `{}` ⇒ 它已并入 `{}`
        change that one, or take them apart with `coffer customer unmerge {}` ⇒ 请更改那一条，或用 `coffer customer unmerge {}` 拆开
        `{}` is not taken out of another ⇒ 未将 `{}` 从其他记录中取出
        it was merged into none ⇒ 它没有并入任何记录
        see `coffer customer show {}`, and name one of its `merged` ⇒ 请查看 `coffer customer show {}`，并指出其 `merged` 中的一条
        {} is outside 0 to 365 ⇒ {} 不在 0 至 365 之间
        give a number of days ⇒ 请给出天数
        there is no statement of `{}` to write ⇒ `{}` 没有可出具的对账单
        nothing was ever invoiced ⇒ 从未开过发票
        see `coffer customer show {}` ⇒ 请查看 `coffer customer show {}`
        there is not enough of `{}` ⇒ `{}` 数量不足
        {} are wanted and {} are available; nothing of it was done ⇒ 需要 {}，可用 {}；未执行任何操作
        order less, accept a back-order with --back-order, or repeat it once goods came in with `coffer stock receive {}` ⇒ 请减少订量、用 --back-order 接受缺货待补，或在用 `coffer stock receive {}` 收货后重试
        nothing would be given ⇒ 等于没有给出折扣
        give more than zero, or no discount ⇒ 请给出大于零的值，或不给折扣
        `{}` is not sold any more ⇒ `{}` 已停售
        the product is discontinued ⇒ 该商品已停产
        order another product, see `coffer product list` ⇒ 请订购其他商品，见 `coffer product list`
        `{}` is not above zero ⇒ `{}` 不大于零
        give how many are ordered ⇒ 请给出订购数量
        `{}` is priced in {}, the order is in {} ⇒ `{}` 以 {} 定价，而订单以 {} 计价
        give a price in {}, or set one with `coffer price set` ⇒ 请以 {} 给出价格，或用 `coffer price set` 设定
        `{}` is priced without tax, the order's prices are with tax ⇒ `{}` 的价格不含税，而订单价格含税
        `{}` is priced with tax, the order's prices are without tax ⇒ `{}` 的价格含税，而订单价格不含税
        give a price with tax, or set one with `coffer price set --tax-mode inclusive` ⇒ 请给出含税价格，或用 `coffer price set --tax-mode inclusive` 设定
        give a price without tax, or set one with `coffer price set --tax-mode exclusive` ⇒ 请给出不含税价格，或用 `coffer price set --tax-mode exclusive` 设定
        more than {} lines are changed ⇒ 更改的行超过 {} 行
        change fewer at a time ⇒ 请一次少改几行
        no line would be left of it ⇒ 订单将不剩任何一行
        void it with `coffer order void` ⇒ 请用 `coffer order void` 作废
        nothing of it would change ⇒ 不会有任何变化
        say what is to change ⇒ 请说明要更改什么
        a discount is given as well ⇒ 同时也给出了折扣
        give another one, or take the one there is away ⇒ 请给出新折扣，或去掉现有折扣
        a part of it is invoiced with the discount as it was ⇒ 已有部分按原折扣开票
        credit the invoice first, or credit the difference ⇒ 请先冲减发票，或冲减差额
        order `{}` does not amend ⇒ 订单 `{}` 未变更
        more of a line is shipped or being picked ⇒ 某行已发货或正在拣货的数量更多
        return it instead ⇒ 请改为退货
        a discount on the whole order is given without a reason ⇒ 整单折扣未说明理由
        no discount is given ⇒ 未给出折扣
        it is given in percent and as an amount ⇒ 同时给出了百分比和金额
        give a percentage or an amount ⇒ 请给出百分比或金额之一
        order `{}` has no confirmation to write ⇒ 订单 `{}` 没有可出具的确认书
        confirm it first, with `coffer order confirm {}` ⇒ 请先用 `coffer order confirm {}` 确认
        order `{}` cannot be held back ⇒ 订单 `{}` 无法搁置
        it is on hold already ⇒ 它已被搁置
        it is on hold ⇒ 它已被搁置
        show it with `coffer order show {}` ⇒ 请用 `coffer order show {}` 查看
        a new line needs a product and a quantity ⇒ 新行需要商品和数量
        give SKU:QUANTITY, or the position of the line to change or remove ⇒ 请给出 SKU:数量，或要更改、删除的行号
        the product of a line does not change ⇒ 行的商品不能更改
        remove the line and add another ⇒ 请删除该行并另加一行
        the order has {} lines already ⇒ 订单已有 {} 行
        open another order ⇒ 请另开订单
        `{}` is not a state of an order ⇒ `{}` 不是订单状态
        the lines of order `{}` cannot be changed ⇒ 订单 `{}` 的行无法更改
        change it with `coffer order amend {}` ⇒ 请用 `coffer order amend {}` 变更
        only drafts are changed in place; show it with `coffer order show {}` ⇒ 只有草稿可直接更改；请用 `coffer order show {}` 查看
        order `{}` does not {} ⇒ 订单 `{}` 无法执行“{}”
        order `{}` cannot be used ⇒ 订单 `{}` 无法使用
        its state `{}` is not one of this version ⇒ 其状态 `{}` 不属于此版本
        use the version of Coffer that wrote it ⇒ 请使用写入它的 Coffer 版本
        the order has more than {} lines ⇒ 订单超过 {} 行
        split it into several orders ⇒ 请拆成几张订单
        an order without lines cannot be confirmed ⇒ 没有行的订单无法确认
        give a --line SKU:QUANTITY ⇒ 请给出 --line SKU:数量
        no template is named ⇒ 未指定模板
        name one, or give lines ⇒ 请指定一个，或给出行
        it has no lines ⇒ 它没有行
        its prices are not those that were handed in ⇒ 其价格与提交时不同
        {} is over ⇒ {} 已过
        give a day that is still to come ⇒ 请给出尚未到来的日期
        order `{}` cannot be offered ⇒ 订单 `{}` 无法报价
        offer a draft, or an order that waits for its confirmation; see `coffer order show {}` ⇒ 请对草稿或待确认的订单报价；见 `coffer order show {}`
        order `{}` cannot be released ⇒ 订单 `{}` 无法解除搁置
        it is not on hold ⇒ 它未被搁置
        nothing is to be done ⇒ 无需任何操作
        the order is not confirmed at one go ⇒ 订单不能一步确认
        the rule `{}` holds it back: {} ⇒ 规则 `{}` 将其搁置：{}
        hand it in with `coffer order submit`; somebody then looks at it ⇒ 请用 `coffer order submit` 提交，随后会有人处理
        `{}` is not ordered without `{}` ⇒ 没有 `{2}` 就不能订购 `{1}`
        it requires `{}`, which would be in no line of the order ⇒ 它要求同时订购 `{}`，而订单中没有
        order `{}` as well, first or in the same command, or take `{}` out ⇒ 请先行或在同一命令中订购 `{}`，或去掉 `{}`
        `{}` and `{}` are not ordered together ⇒ `{}` 与 `{}` 不能同时订购
        `{}` excludes `{}` ⇒ `{}` 与 `{}` 互斥
        take one of them out, or open an order of its own for it ⇒ 请去掉其中之一，或为其另开订单
        template `{}` has no line {} ⇒ 模板 `{}` 没有第 {} 行
        see `coffer template show '{}'` ⇒ 请查看 `coffer template show '{}'`
        order `{}` makes no template ⇒ 订单 `{}` 不能存为模板
        save an order that has some ⇒ 请保存有行的订单
        see `coffer order steps {}` ⇒ 请查看 `coffer order steps {}`
        `{}` has not the role `{}` ⇒ `{}` 没有角色 `{}`
        name somebody who has it with --user ⇒ 请用 --user 指定有该角色的人
        step `{}` of order `{}` is not handed over ⇒ 订单 `{2}` 的步骤 `{1}` 未移交
        it ended by itself: its cause is gone ⇒ 它已自行结束：其原因已消除
        see what stands with `coffer alert list` ⇒ 请用 `coffer alert list` 查看现有提醒
        `{}` has acknowledged it ⇒ `{}` 已确认收到
        talk to whoever looks after it ⇒ 请与负责人联系
        it is with the role `{}`, which you do not have ⇒ 它归角色 `{}` 处理，而您没有该角色
        leave it to whoever has the role ⇒ 请交由有该角色的人处理
        alert {} is not acknowledged ⇒ 提醒 {} 未确认
        no more than the reorder level is there of `{}` ⇒ `{}` 的库存不高于再订货点
        order `{}` wants goods that are not there ⇒ 订单 `{}` 所需货物不足
        step `{}` of order `{}` is overdue ⇒ 订单 `{2}` 的步骤 `{1}` 已逾期
        order `{}` has not left on the day it is wanted for ⇒ 订单 `{}` 到要求日期仍未发货
        invoice `{}` is not paid on its day ⇒ 发票 `{}` 到期未付
        certificate `{}` of supplier `{}` ends or has ended ⇒ 供应商 `{2}` 的证书 `{1}` 即将到期或已到期
        a certificate of supplier `{}` ends or has ended ⇒ 供应商 `{}` 的证书即将到期或已到期
        something that this version does not know ⇒ 此版本不认识的事项
        who receives the goods or the bill is not known ⇒ 收货方或付款方不明
        there are no lines ⇒ 没有行
        there is nothing to price ⇒ 没有可定价的内容
        less is there than is ordered ⇒ 库存少于订购数量
        street or city of the delivery is not known ⇒ 送货的街道或城市不明
        not all of it is picked ⇒ 尚未全部拣货
        not all of it left ⇒ 尚未全部发货
        not all of it is invoiced ⇒ 尚未全部开票
        not all of it is paid ⇒ 尚未全部付清
        """
}
