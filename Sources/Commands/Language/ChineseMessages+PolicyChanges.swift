extension ChineseMessages {
    /// What `coffer policy diff` says of a point of two policies: what it is, and what either says.
    static let policyChanges = """
        limit order-total ⇒ 限额 order-total
        limit order-total {} ⇒ 限额 order-total {}
        limit discount-percent ⇒ 限额 discount-percent
        limit reveals-per-hour ⇒ 限额 reveals-per-hour
        purpose {} consent ⇒ 目的 {} 的同意
        purpose {} ⇒ 目的 {}
        approval {} ⇒ 审批规则 {}
        break-glass {} ⇒ 紧急授权规则 {}
        retention {} ⇒ 保存期限 {}
        step {} ⇒ 步骤 {}
        rule {} ⇒ 自动规则 {}
        alert {} ⇒ 提醒 {}
        permit ({}) ⇒ 允许（{}）
        unlimited ⇒ 不限
        required ⇒ 须有
        none ⇒ 无
        left by a restriction for {} ⇒ 受限制时仍可用，依据 {}
        {} after {}, then {} ⇒ {2}之后 {1}，然后 {3}
        {} within {} after {}, guard {} ⇒ {1} 在 {3} 之后 {2} 内完成，条件 {4}
        {} within {}, guard {} ⇒ {} 在 {} 内完成，条件 {}
        {} always: {} of {}, cool-off {}, expires {}, two-person stores ⇒ {1}：始终须 {3} 中的 {2} 人同意，冷静期 {4}，有效期 {5}，仅限双人库
        {} always: {} of {}, cool-off {}, expires {} ⇒ {1}：始终须 {3} 中的 {2} 人同意，冷静期 {4}，有效期 {5}
        {} from {}: {} of {}, cool-off {}, expires {}, two-person stores ⇒ {1}：自 {2} 起须 {4} 中的 {3} 人同意，冷静期 {5}，有效期 {6}，仅限双人库
        {} from {}: {} of {}, cool-off {}, expires {} ⇒ {1}：自 {2} 起须 {4} 中的 {3} 人同意，冷静期 {5}，有效期 {6}
        {} by {} within {}, reviewed by {} ⇒ {2} 可取得 {1}，时限 {3}，由 {4} 审查
        {} within {} ⇒ {1}，每级 {2}
        {}, then {} ⇒ {}，然后 {}
        the step's role ⇒ 步骤的角色
        on {} when {} do {}: {} ⇒ 在 {} 时，如{}，则 {}：{}
        on {} do {}: {} ⇒ 在 {} 时，{}：{}
        {} and {} ⇒ {}，且{}
        total from {} ⇒ 总额至少 {}
        total at most {} ⇒ 总额至多 {}
        price group {} ⇒ 价格组 {}
        country {} ⇒ 国家 {}
        at most {} days to pay ⇒ 付款期限至多 {} 天
        discount at most {} % ⇒ 折扣至多 {}%
        all in stock ⇒ 全部有货
        not all in stock ⇒ 并非全部有货
        the last order or contact of the customer ⇒ 客户最后一次订购或联系
        the end of the calendar year of the document ⇒ 单据所属日历年度终了
        the case was closed ⇒ 事项处理完毕
        the consent was last used ⇒ 最后一次依据同意使用数据
        the end of the year in which the person left ⇒ 离职年度终了
        """
}
