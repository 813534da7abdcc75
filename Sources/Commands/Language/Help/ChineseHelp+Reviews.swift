extension ChineseHelp {
    /// Of reviews.
    static let reviews = """
        Reviews of a month, a quarter or a year, and what is to be improved. ⇒ 月度、季度或年度评审，以及改进措施。
        A review is a draft until it is signed off, and may be made anew; from then on it is kept as it is. What is to be improved is carried forward from one review to the next until it is closed. ⇒ 评审在签署之前是草稿，可以重新生成；签署后原样保存。改进措施从一次评审带到下一次，直到结束。
        Make the review of a month, quarter or year; a draft that is there is made anew. ⇒ 生成某月、季度或年度的评审；已有草稿则重新生成。
        Figures are those of the reports with the same names, over these days; what is open or overdue is so now. Refusals and the use of roles come from the audit log. ⇒ 指标即同名报告在这些日子内的数值；未付和逾期以现在为准。被拒请求和角色使用取自审计日志。
        The month, quarter or year: 2026-11, 2026-Q4 or 2026. ⇒ 月份、季度或年份：2026-11、2026-Q4 或 2026。
        List the reviews, the newest first. ⇒ 列出评审，最新的在前。
        Show a review: figures, refusals, what is overdue, roles, improvements. ⇒ 显示评审：指标、被拒请求、逾期事项、角色、改进措施。
        The review's period. ⇒ 评审的期间。
        Write a review as one page to print, in HTML. ⇒ 将评审写成一页可打印的 HTML。
        Sign a review off; it is kept as it is from then on. ⇒ 签署评审；此后原样保存。
        Its days must be over, and it must have been made after them. In two-person custody somebody else than who made it signs it off. ⇒ 其期间须已结束，且须在结束之后生成。在双人保管下，由生成者以外的人签署。
        What is to be improved, with the figure that tells whether it helped. ⇒ 改进措施，以及说明其效果的指标。
        Take up something to improve, with the figure that tells whether it helped. ⇒ 提出一项改进措施，并指明说明其效果的指标。
        The figure is one of `coffer review show`. Its value in this review is the one before; that of the review in which it is closed is the one after. ⇒ 指标取自 `coffer review show`。它在本次评审中的值为之前的值；在结束该措施的评审中的值为之后的值。
        The review's period; not signed off. ⇒ 评审的期间；尚未签署。
        What is to be done; sealed. ⇒ 要做什么；加密保存。
        The figure that tells whether it helped. ⇒ 说明其效果的指标。
        Whose matter it is. ⇒ 由谁负责。
        The day by which it is to be done. ⇒ 应完成的日期。
        List what is to be improved. ⇒ 列出改进措施。
        Those that are closed as well. ⇒ 也列出已结束的。
        Close something to improve, with its figure before and after; drop it with a reason. ⇒ 结束一项改进措施，附其指标之前和之后的值；放弃须说明理由。
        Its number. ⇒ 其编号。
        The review in which it is closed; not signed off. ⇒ 在哪次评审中结束；尚未签署。
        It is not to be done any more; --reason says why. ⇒ 不再要做；用 --reason 说明原因。
        """
}
