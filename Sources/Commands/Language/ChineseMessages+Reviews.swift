extension ChineseMessages {
    /// Of reviews and what is to be improved.
    static let reviews = """
        review ⇒ 评审
        review action ⇒ 改进措施
        `{}` is no month, quarter or year ⇒ `{}` 不是月份、季度或年份
        write it as 2026-11, 2026-Q4 or 2026 ⇒ 请写作 2026-11、2026-Q4 或 2026
        {} is still to come ⇒ {} 尚未到来
        make its review once it has begun ⇒ 请在其开始后再生成评审
        the review of {} cannot be made anew ⇒ {} 的评审无法重新生成
        it is signed off, and is kept as it was then ⇒ 它已签署，并按当时的内容保存
        take it up in the next review, made with `coffer review make --period PERIOD` ⇒ 请在下一次评审中提出，用 `coffer review make --period PERIOD` 生成
        made anew: the draft that was there is replaced, and what is to be improved stays ⇒ 已重新生成：原有草稿被替换，改进措施保留
        the review of {} cannot be signed off ⇒ {} 的评审无法签署
        the review of {} cannot be signed off yet ⇒ {} 的评审尚不能签署
        it was made on {}, and its last day is {} ⇒ 它生成于 {}，而其最后一天是 {}
        make it anew after that day with `coffer review make --period {}` ⇒ 请在该日之后用 `coffer review make --period {}` 重新生成
        this store is in two-person custody, and you are not a second person to who made the review ⇒ 此库采用双人保管，而您相对于生成评审的人不是第二人
        let another user of the store with the role sign it off, as themselves ⇒ 请让此库中具有该角色的其他用户以本人身份签署
        the review of {} is signed off, and kept as it is ⇒ {} 的评审将被签署，并原样保存
        a review is about the orders of all, and your roles reach some of them ⇒ 评审涉及所有人的订单，而您的角色只能访问其中一部分
        let somebody do it whose role has `rows: all` ⇒ 请让角色具有 `rows: all` 的人来做
        nothing can be taken up in the review of {} ⇒ {} 的评审中无法再提出改进措施
        the review of {} has no value of `{}` ⇒ {} 的评审中没有 `{}` 的值
        name a figure that has one, see `coffer review show {}` ⇒ 请指定有值的指标，见 `coffer review show {}`
        say in a sentence what is to be done ⇒ 请用一句话说明要做什么
        `open` is no way to close it ⇒ 不能以 `open` 结束
        use done or dropped ⇒ 请使用 done 或 dropped
        `{}` cannot be closed ⇒ `{}` 无法结束
        it is closed already, in the review of {} ⇒ 它已在 {} 的评审中结束
        see `coffer review show {}` ⇒ 见 `coffer review show {}`
        nothing can be closed in the review of {} ⇒ {} 的评审中无法结束改进措施
        no reason is given for dropping it ⇒ 未说明放弃的理由
        its figure was measured in {}, and {} is no later period of the same length ⇒ 其指标测于 {}，而 {} 不是同样长度的更晚期间
        close it in a later review of the same length, or drop it with --dropped ⇒ 请在同样长度的更晚评审中结束，或用 --dropped 放弃
        the review of {} has no value of `{}`: there were too few cases ⇒ {} 的评审中没有 `{}` 的值：数量不足
        close it in a review that has one, or drop it with --dropped ⇒ 请在有值的评审中结束，或用 --dropped 放弃
        the review of {} is not what was kept: its digest differs ⇒ {} 的评审不是所保存的内容：其摘要不同
        the review of {} names an improvement that is not there ⇒ {} 的评审提到一项不存在的改进措施
        restore the newest verified backup, and look into who wrote to the database beside Coffer ⇒ 请恢复最新的已验证备份，并调查谁绕过 Coffer 写入了数据库
        reviews are what was kept ⇒ 评审与所保存的一致
        a review of a period that is none ⇒ 有评审的期间无效
        an improvement in a state that is none ⇒ 有改进措施的状态无效
        """
}
