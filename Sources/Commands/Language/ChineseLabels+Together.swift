extension ChineseLabels {
    /// Of notes, the inbox, and what else people do together.
    static let together = """
        items 待办
        marked 已标记数
        noteText 备注内容
        notes 备注
        read 已读
        remark 说明
        unread 未读
        unseen 看不到的人

        """
}
