extension ChineseMessages {
    /// Of approvals, snapshots, drills, events and the whole store.
    static let engine = """
        the approval `{}` ⇒ 审批 `{}`
        a vote on an approval ⇒ 对审批的表决
        too many of your requests wait for a second person ⇒ 您的请求中等待第二人批准的过多
        {} may wait at once ⇒ 同时至多可有 {} 个在等待
        have some of them decided, or take them back with `coffer approval withdraw` ⇒ 请让人决定其中一些，或用 `coffer approval withdraw` 撤回
        what `{}` asked for is not there any more ⇒ `{}` 所请求的内容已不存在
        its sealed input was removed, forgotten with the person it is about, or altered ⇒ 其加密的输入已被移除、随所涉的人一并遗忘，或被更改
        refuse it, and let it be asked for again ⇒ 请拒绝它，并让人重新提出请求
        `{}` cannot be carried out ⇒ `{}` 无法执行
        whoever asked for it may ask for nothing any more ⇒ 提出请求的人已不能再请求任何操作
        refuse it ⇒ 请拒绝它
        `{}` needs the approval of further people ⇒ `{}` 还需要其他人的批准
        the rule `{}` was not met by those who agreed; it is new, or they lost a role ⇒ 已同意的人不满足规则 `{}`；该规则是新的，或他们失去了角色
        let somebody agree whom it names, or have it refused and asked for again ⇒ 请让该规则指定的人同意，或拒绝后重新提出请求
        somebody else ⇒ 另一个人
        {} of {} ⇒ {2} 中的 {1} 人
        `--as` never counts as a second person ⇒ `--as` 从不算作第二人
        let `{}` do it, from their own Unix user ⇒ 请让 `{}` 以其自身的 Unix 用户执行
        nobody decides on their own request ⇒ 任何人都不得决定自己的请求
        let somebody else decide, or take it back with `coffer approval withdraw` ⇒ 请让他人决定，或用 `coffer approval withdraw` 撤回
        the request was made by your Unix user, under another name in this store ⇒ 该请求由您的 Unix 用户以此库中的另一名称提出
        let somebody with another Unix user decide ⇒ 请让使用另一 Unix 用户的人决定
        you have agreed to `{}` already ⇒ 您已同意 `{}`
        one person counts once, whatever their roles ⇒ 无论有几个角色，一个人只算一次
        let somebody else agree as well ⇒ 请让其他人也同意
        you, or the role you would decide with, came to this store less than {} ago ⇒ 您或您用于决定的角色加入此库不足 {}
        decide once that time is over, or let somebody decide who is longer here ⇒ 请等该时间过后再决定，或让加入更久的人决定
        it wants {}, and you hold no such role of your own ⇒ 它要求 {}，而您自身没有该角色
        let somebody with that role decide ⇒ 请让有该角色的人决定
        this names nothing, or one thing twice ⇒ 它未指明任何内容，或同一内容指明两次
        name `data`, `vault` or both ⇒ 请指明 `data`、`vault` 或两者
        this is not the id of a snapshot ⇒ 这不是快照的标识
        use the id that was answered ⇒ 请使用所返回的标识
        a new snapshot cannot be held ⇒ 无法保存新的快照
        the snapshot cannot be removed ⇒ 无法移除快照
        the break-glass grant `{}` ⇒ 紧急授权 `{}`
        let somebody with that role review it ⇒ 请让有该角色的人复核
        nobody reviews what they took themselves, and nobody does it as somebody else ⇒ 任何人都不得复核自己所启用的，也不得以他人身份复核
        let another person with the role review it ⇒ 请让有该角色的另一人复核
        there is nothing on the backup target `{}` to drill with ⇒ 备份目标 `{}` 上没有可供演练的内容
        the drill cannot begin ⇒ 演练无法开始
        the drill cannot open the newest backup ⇒ 演练无法打开最新的备份
        the drill failed: this backup does not bring the store back as it was ⇒ 演练失败：此备份不能使库如原样恢复
        the table `{}` has {} rows, and the manifest says {} ⇒ 表 `{}` 有 {} 行，而清单为 {} 行
        the table `{}` had {} rows, and has {} in the store that came back ⇒ 表 `{}` 原有 {} 行，恢复的库中有 {} 行
        the audit log does not bear it out: {} ({}) ⇒ 审计日志不予证实：{}（{}）
        it does not hold that {}: {} ⇒ 以下一项不成立：{}：{}
        `{}` is of epoch {}, and the store's keys are of epoch {} ⇒ `{}` 属于纪元 {}，而此库的密钥属于纪元 {}
        `{}` on the target `{}`: {} ({}) ⇒ 备份目标 `{2}` 上的 `{1}`：{3}（{4}）
        its catalogue does not list both a data archive and a vault archive ⇒ 其目录没有同时列出数据归档和密钥库归档
        make a new pair with `coffer backup run`, then drill again ⇒ 请用 `coffer backup run` 制作新的一对，然后重新演练
        run `coffer backup drill`, which puts everything there ⇒ 请运行 `coffer backup drill`，它会把一切放到那里
        look into who can write to the target, and make a new backup with `coffer backup run` ⇒ 请查明谁可以写入该备份目标，并用 `coffer backup run` 制作新的备份
        the checkpoint in the manifest is not the store's ⇒ 清单中的检查点不是此库的
        `{}` needs nobody's approval any more ⇒ `{}` 已不再需要任何人的批准
        the policy in force has no rule that asks for it ⇒ 现行策略没有要求它的规则
        let `{}` make the request again ⇒ 请让 `{}` 重新提出请求
        {} is outside 1 to {} ⇒ {} 不在 1 至 {} 之间
        ask for fewer at a time ⇒ 请一次少要一些
        the request is not your own ⇒ 该请求不是您自己的
        refuse it with `coffer approval refuse {}` ⇒ 请用 `coffer approval refuse {}` 拒绝
        {} is outside 1 to 10000 ⇒ {} 不在 1 至 10000 之间
        ask for fewer entries at a time ⇒ 请一次少要一些记录
        `{}` is not a pseudonym ⇒ `{}` 不是假名
        use the id that `audit show` prints ⇒ 请使用 `audit show` 所输出的标识
        the log holds no such place ({}) ⇒ 日志没有该位置（{}）
        `coffer audit checkpoint` shows the log's size in its second line ⇒ `coffer audit checkpoint` 在其第二行显示日志的大小
        this is not a checkpoint that this store signed ({}) ⇒ 这不是此库签名的检查点（{}）
        give the text that `coffer audit checkpoint` printed, unchanged ⇒ 请原样给出 `coffer audit checkpoint` 所输出的文本
        the users, grants and settings are not the ones that the log's last change of them left ⇒ 用户、授权和设置不是日志中最后一次更改所留下的
        `{}` is over already ⇒ `{}` 已经结束
        its time is up, or it was given back ⇒ 其时间已到，或已被归还
        `coffer break-glass list --all` shows it ⇒ `coffer break-glass list --all` 会显示它
        `{}` is no duration ⇒ `{}` 不是时长
        write it as PT1H or PT30M ⇒ 请写成 PT1H 或 PT30M 的形式
        a role is taken for a reason only ⇒ 启用角色必须有理由
        say why with --reason ⇒ 请用 --reason 说明理由
        `{}` lets the role be taken for {} at most ⇒ `{}` 至多允许启用该角色 {}
        take it for a shorter time ⇒ 请启用较短的时间
        a role is taken for oneself, not as another user ⇒ 角色只能为自己启用，不能以他人身份启用
        repeat it without --as ⇒ 请不带 --as 重复
        the policy knows no role `{}` ⇒ 策略中没有角色 `{}`
        your roles may not take `{}`, or a never rule stands against it ⇒ 您的角色不得启用 `{}`，或有一条禁止规则不允许
        see `break-glass` in approvals.yaml, or ask an administrator for the role ⇒ 请查看 approvals.yaml 中的 `break-glass`，或向管理员索要该角色
        you have taken a role before that nobody has reviewed yet ⇒ 您此前启用的一个角色尚无人复核
        `{}` blocks the next one ⇒ `{}` 阻止下一次启用
        let somebody run `coffer break-glass review {}`, after it has ended ⇒ 请在其结束之后让人运行 `coffer break-glass review {}`
        `{}` cannot be reviewed now ⇒ `{}` 现在不能复核
        the role can still be used ⇒ 该角色仍可使用
        it was reviewed already ⇒ 它已复核
        end it first with `coffer break-glass close {}` ⇒ 请先用 `coffer break-glass close {}` 结束
        nothing is left to do ⇒ 已无可执行的操作
        rows and lookup tables name the same tags ⇒ 行与查找表的标签一致
        the lookup tags of `{}` are not those that its rows name ⇒ `{}` 的查找标签与其各行所列的不符
        make them anew with `coffer doctor rebuild-lookups` ⇒ 请用 `coffer doctor rebuild-lookups` 重建
        stop working on this store and restore the newest verified backup ⇒ 请停止使用此库，并恢复最新的已验证备份
        the data file is sound ⇒ 数据文件完好
        the vault is sound ⇒ 密钥库完好
        users, grants and settings carry valid seals ⇒ 用户、授权和设置带有有效的封印
        the audit log leads to its signed checkpoint ⇒ 审计日志与其签名的检查点一致
        run `coffer audit verify --rows` and look into who wrote to the file ⇒ 请运行 `coffer audit verify --rows`，并查明谁写入了该文件
        every column is described ⇒ 每一列都有说明
        the column `{}` is in the file or in the description, not in both ⇒ 列 `{}` 只在文件或说明之一中，而不是两者都有
        """
}
