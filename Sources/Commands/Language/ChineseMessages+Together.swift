extension ChineseMessages {
    /// Of notes, the inbox, and what else people do together.
    static let together = """
        nothing is written ⇒ 没有写任何内容
        say it in a sentence ⇒ 请用一句话说明
        {} are mentioned, and at most {} may be ⇒ 提及了 {} 个对象，最多 {} 个
        mention a role or a team instead ⇒ 请改为提及角色或团队
        the mention at character {} names no user, role or team of this store ⇒ 第 {} 个字符处的提及不是此库的用户、角色或团队
        see `coffer user list` for the names, or write a blank behind the @ ⇒ 名称请见 `coffer user list`，或在 @ 之后加空格
        the mention at character {} may mean a {} or a {} ⇒ 第 {} 个字符处的提及可能指{}，也可能指{}
        say which: @user:NAME, @role:NAME or @team:NAME ⇒ 请指明：@user:NAME、@role:NAME 或 @team:NAME
        their roles show them no text of notes ⇒ 其角色看不到备注内容
        their roles do not reach what it is about ⇒ 其角色无权查看备注所涉对象
        nobody is in it now ⇒ 目前其中没有人
        nobody of them sees it ⇒ 其中无人能看到
        some of them do not see it: {} ⇒ 其中有人看不到：{}
        {} are named ⇒ 列出了 {} 个
        name 1 to {} at a time ⇒ 每次请列出 1 至 {} 个
        take the ids from `coffer inbox list` ⇒ 标识请取自 `coffer inbox list`
        `{}` is no mention in your inbox ⇒ `{}` 不是您收件箱中的提及
        take the ids from `coffer inbox list --all` ⇒ 标识请取自 `coffer inbox list --all`
        note ⇒ 备注
        team ⇒ 团队

        """
}
