extension ChineseLabels {
    /// The fields of reviews, one a line with its name.
    static let reviews = """
        change 变化
        closedIn 结束于
        comparedWith 比较对象
        figure 指标
        figures 指标
        granted 授予时间
        improvement 改进措施
        improvements 改进措施
        lastUsed 最后使用
        openedIn 提出于
        overdueItems 逾期事项
        period 期间
        refusals 被拒请求
        reviews 评审
        roleUse 角色使用
        signedBy 签署人
        timesUsed 使用次数

        """
}
