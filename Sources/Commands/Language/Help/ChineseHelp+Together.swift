extension ChineseHelp {
    /// Of notes, the inbox, and what else people do together.
    static let together = """
        Write to each other about an order, a customer or another document. ⇒ 就订单、客户或其他单据相互留言。
        Write a note about a document; @NAME puts it into somebody's inbox. ⇒ 就单据写备注；@NAME 会把它放入某人的收件箱。
        @NAME mentions a user, a role or a team; @user:NAME, @role:NAME and @team:NAME say which. Who is mentioned and may not see the note is named in the answer. The text is sealed as the customer's contact data is, and goes with it. ⇒ @NAME 提及用户、角色或团队；@user:NAME、@role:NAME 和 @team:NAME 指明是哪一种。被提及而看不到备注的人会在回答中列出。内容与客户的联系资料一样加密保存，并随之删除。
        What kind of document it is about: order, customer, shipment, invoice, payment, return, product or supplier. ⇒ 所涉单据的种类：order（订单）、customer（客户）、shipment（发货单）、invoice（发票）、payment（付款）、return（退货单）、product（商品）或 supplier（供应商）。
        The document's number, code or id. ⇒ 单据的编号、编码或标识。
        What the note says, in one line. ⇒ 备注内容，写成一行。
        List the notes about a document, the oldest first. ⇒ 列出某单据的备注，最早的在前。
        See what waits for you: notes that mention you, and steps that are yours. ⇒ 查看等待您处理的事项：提及您的备注和属于您的步骤。
        List what waits for you, what is due first at the beginning. ⇒ 列出等待您处理的事项，最先到期的在前。
        A note waits for whoever it mentions by name, by a role that they have now or by their team, until they mark it as read. A step waits until it is done. ⇒ 备注等待以姓名、现有角色或所在团队提及的人，直到其标记为已读。步骤则等到完成为止。
        Only things of this kind. ⇒ 只列此种事项。
        List what was marked as read as well. ⇒ 也列出已标记为已读的事项。
        Mark mentions in your inbox as read, or as unread again. ⇒ 将收件箱中的提及标记为已读，或重新标记为未读。
        The ids, as the inbox lists them. ⇒ 收件箱中列出的标识。
        They become unread again. ⇒ 重新标记为未读。

        """
}
