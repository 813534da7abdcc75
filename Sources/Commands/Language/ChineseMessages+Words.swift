extension ChineseMessages {
    /// Kinds of things, states and moves where they stand in a sentence, and what is said beside an answer.
    static let words = """
        alert ⇒ 提醒
        approval ⇒ 审批
        audit entry ⇒ 审计记录
        company ⇒ 公司
        command ⇒ 命令
        coupon ⇒ 优惠券
        customer ⇒ 客户
        customer code ⇒ 客户编码
        document ⇒ 单据
        feedback ⇒ 评价
        invoice ⇒ 发票
        invoice line ⇒ 发票行
        locked month ⇒ 已锁定月份
        lot ⇒ 批次
        order ⇒ 订单
        order line ⇒ 订单行
        order step ⇒ 订单步骤
        payment ⇒ 付款
        price ⇒ 价格
        product ⇒ 商品
        quotation ⇒ 报价单
        return ⇒ 退货单
        role ⇒ 角色
        shipment ⇒ 发货单
        shipment line ⇒ 发货单行
        supplier ⇒ 供应商
        template ⇒ 模板
        user ⇒ 用户
        version ⇒ 版本
        charges ⇒ 附加费用
        discount ⇒ 折扣
        quantity ⇒ 数量
        line-added ⇒ 新增行
        line-removed ⇒ 删除行
        order-discount ⇒ 整单折扣
        required-on ⇒ 要求日期
        draft ⇒ 草稿
        submitted ⇒ 已提交
        approved ⇒ 已批准
        confirmed ⇒ 已确认
        closed ⇒ 已关闭
        cancelled ⇒ 已取消
        voided ⇒ 已作废
        picking ⇒ 拣货中
        packed ⇒ 已打包
        shipped ⇒ 已发货
        delivered ⇒ 已送达
        received ⇒ 已收到
        restocked ⇒ 已重新入库
        scrapped ⇒ 已报废
        on hold ⇒ 搁置中
        pending ⇒ 待处理
        granted ⇒ 已同意
        refused ⇒ 已拒绝
        withdrawn ⇒ 已撤回
        expired ⇒ 已过期
        done ⇒ 已完成
        masked ⇒ 遮盖
        withheld ⇒ 不可见
        full ⇒ 完整
        submit ⇒ 提交
        approve ⇒ 批准
        refuse ⇒ 拒绝
        confirm ⇒ 确认
        amend ⇒ 变更
        hold ⇒ 搁置
        release ⇒ 解除搁置
        cancel ⇒ 取消
        void ⇒ 作废
        close ⇒ 关闭
        reopen ⇒ 重新打开
        pack ⇒ 打包
        ship ⇒ 发货
        deliver ⇒ 送达
        restock ⇒ 重新入库
        scrap ⇒ 报废
        on hand ⇒ 现有
        allocated ⇒ 已分配
        unavailable ⇒ 不可用
        incoming ⇒ 在途
        available ⇒ 可用
        one of {} ⇒ {} 中的一人
        rows the person made ⇒ 本人创建的记录
        orders to fulfil ⇒ 待履行的订单
        rows of the person's team ⇒ 本人团队的记录
        all rows ⇒ 全部记录
        no change of the policy allows this; a `never` rule stands against it ⇒ 更改策略也不能允许；有一条 `never` 规则禁止
        whom it goes to ⇒ 收件方
        where it goes to ⇒ 送货地址
        the country of the delivery ⇒ 送货国家
        its guard is not known here ⇒ 此处不认识其条件
        table of values ⇒ 值表
        a constant is given together with something else ⇒ 常量与其他内容同时给出
        a constant stands alone ⇒ 常量须单独给出
        remove the other keys, or the constant ⇒ 请删除其他键，或删除常量
        the name of a file, without a folder ⇒ 文件名，不含文件夹
        there is no customer `{}` ⇒ 没有客户 `{}`
        there is no product `{}` ⇒ 没有商品 `{}`
        there is no such supplier; import suppliers before their products ⇒ 没有该供应商；请先导入供应商，再导入其商品
        `{}` is the code of another product ⇒ `{}` 是另一商品的编码
        `{}` is the code of another supplier ⇒ `{}` 是另一供应商的编码
        no row of {} has this key ⇒ {} 中没有该键的行
        the text in {} is not in the table `{}` of the mapping file ⇒ {} 中的文本不在映射文件的表 `{}` 中
        `{}` stands in the file twice ⇒ `{}` 在文件中出现两次
        a row needs a reference, so that importing the file again changes nothing ⇒ 每行需要一个外部编号，以便重复导入不产生变化
        {}:{}: {}: {} ⇒ {}:{}：{}：{}
        it is the order that the goods came back from ⇒ 货物正是从该订单退回的
        it is another customer's ⇒ 它属于另一客户
        it replaces `{}` already ⇒ 它已替换 `{}`
        it is not complete ⇒ 命令不完整
        dry run: nothing was written ⇒ 试运行：未写入任何内容
        no package answers it; make one with `coffer privacy export --request {} --to FILE` ⇒ 尚无资料包答复它；请用 `coffer privacy export --request {} --to FILE` 制作
        the person's other record, {}, is not reached by it: `{}` is `{}`, and is carried out by itself ⇒ 该人的另一记录 {} 不在其内：`{}` 处于 `{}`，须单独执行
        it stays open for what may not be erased yet; `coffer privacy certificate show {}` says what, why and until when ⇒ 因有内容尚不可删除，它保持未结；`coffer privacy certificate show {}` 说明是什么、为何及到何时
        nothing was put right by it; what other commands changed stands in the audit log ⇒ 它没有更正任何内容；其他命令所作的更改见审计日志
        over and still there: ⇒ 已到期但仍保留：
        dry run: nothing was recorded ⇒ 试运行：未登记任何内容
        dry run: the document is not noted as made ⇒ 试运行：单据未登记为已生成
        more follows: repeat with --after {} ⇒ 后面还有：请加上 --after {} 重复命令
        {}, and {} more ⇒ {}，另有 {} 项
        masked for your role and purpose: {} ⇒ 因您的角色和目的而遮盖：{}
        withheld from your role and purpose: {} ⇒ 因您的角色和目的而不可见：{}
        not shown, since the key is gone (`coffer doctor` tells more): {} ⇒ 因密钥已丢失而无法显示（详情见 `coffer doctor`）：{}
        give up order `{}` ⇒ 放弃订单 `{}`
        give up the confirmed order `{}` ⇒ 放弃已确认的订单 `{}`
        {} parts of the import wait for a second person ⇒ 导入的 {} 个部分正等待第二人批准
        so many at once are looked at by somebody who did not bring them; each part is an approval of its own ⇒ 一次如此之多须由非导入者查看；每个部分各为一项审批
        let them run `coffer approval grant` with each of {} ⇒ 请对方对以下各项运行 `coffer approval grant`：{}
        yes ⇒ 是
        no ⇒ 否
        ok ⇒ 正常
        wrong ⇒ 异常
        nothing is to be ordered ⇒ 没有需要订购的商品
        nothing is wrong ⇒ 一切正常
        something is wrong ⇒ 存在异常
        {}. This cannot be taken back. Go on? [yes/no] ⇒ {}。此操作无法撤销。继续吗？[yes/no]
        """
}
