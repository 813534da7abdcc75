extension ChineseMessages {
    /// Of policy files and what they decide.
    static let policy = """
        the step's role ⇒ 该步骤的角色
        within {} ⇒ 在 {} 之内
        a time above zero ⇒ 大于零的时间
        `role` cannot be set for `{}` ⇒ 不能为 `{}` 设定 `role`
        each step names its own role ⇒ 每个步骤指明自己的角色
        take it out, or change the role of the step ⇒ 请将其去掉，或更改该步骤的角色
        an operation that changes something, but not approval.* or break-glass.* ⇒ 会作出更改的操作，但不是 approval.* 或 break-glass.*
        a duration above zero ⇒ 大于零的时长
        a role ⇒ 角色
        `from` needs either `amount` or `count` ⇒ `from` 需要 `amount` 或 `count` 之一
        it has both or neither ⇒ 它两者都有或都没有
        keep one of them ⇒ 请保留其中之一
        a percentage up to 100 ⇒ 不超过 100 的百分比
        an ISO 3166 code such as DE ⇒ ISO 3166 代码，例如 DE
        a reason of at most 200 bytes on one line ⇒ 一行内至多 200 字节的理由
        an order cannot be approved on `{}` ⇒ 订单不能在 `{}` 时批准
        it was approved before it was confirmed ⇒ 它在确认之前已批准
        write `on: {}` ⇒ 请写 `on: {}`
        the rule approves orders of any total ⇒ 该规则批准任意总额的订单
        a rule stands in for a second person only up to a limit that it states ⇒ 规则只能在其写明的限额之内代替第二人
        add `total-at-most` under `when` ⇒ 请在 `when` 下加入 `total-at-most`
        a duration above zero and up to 24 hours, such as PT4H ⇒ 大于零且不超过 24 小时的时长，例如 PT4H
        `{}` reviews what it was taken for ⇒ `{}` 复核启用它的用途
        the same rule lets it be taken ⇒ 同一规则允许启用它
        name another role under `review` ⇒ 请在 `review` 下指定另一个角色
        an ISO 8601 duration such as P10Y or PT4H ⇒ ISO 8601 时长，例如 P10Y 或 PT4H
        a decimal number such as 10000.00 ⇒ 十进制数，例如 10000.00
        an ISO 4217 code such as EUR ⇒ ISO 4217 代码，例如 EUR
        purpose: {} ⇒ 目的：{}
        smallest change: {} ⇒ 最小的更改：{}
        automatic: {} ⇒ 自动：{}
        field or group ⇒ 字段或组
        check that the file exists, is readable and is UTF-8 text ⇒ 请确认文件存在、可读且为 UTF-8 文本
        the policy has no `{}` ⇒ 策略没有 `{}`
        all five policy files are needed ⇒ 五个策略文件都必须有
        copy `{}` from the shipped Policies folder and edit it ⇒ 请从随附的 Policies 文件夹复制 `{}` 并编辑
        role `{}` is granted `{}`, which the never rule `{}` forbids ⇒ 角色 `{}` 被授予 `{}`，而禁止规则 `{}` 不允许
        the rule at {} holds for every grant ⇒ {} 处的规则适用于每项授权
        take `{}` from the role, or change the rule if that is what the company wants ⇒ 请从该角色去掉 `{}`；如果公司确实要这样，请更改规则
        nothing of that name is known here ⇒ 此处没有该名称
        {} `{}` is there twice ⇒ {} `{}` 出现两次
        each {} has a name of its own ⇒ 每个{}都有自己的名称
        rename or remove one ⇒ 请更名或移除一个
        step `{}` has no guard ⇒ 步骤 `{}` 没有条件
        a step without a guard can always be ended ⇒ 没有条件的步骤随时可以结束
        add `guard:` with the name of what must hold before the step ends ⇒ 请加入 `guard:`，写明结束该步骤前必须成立的条件的名称
        steps wait for each other: {} ⇒ 各步骤互相等待：{}
        none of them could ever begin ⇒ 其中没有一个能够开始
        take one name out of an `after` list ⇒ 请从某个 `after` 列表中去掉一个名称
        step `{}` is never reached ⇒ 步骤 `{}` 永远不会到达
        no path from the first step leads to it ⇒ 没有从第一步通向它的路径
        name in its `after` list a step that is reached ⇒ 请在其 `after` 列表中写入可到达的步骤
        this is not valid YAML ⇒ 这不是有效的 YAML
        look at this line and the one before it ⇒ 请查看此行和前一行
        a YAML {} is not allowed here ⇒ 此处不允许 YAML {}
        what a file says must stand in it as read ⇒ 文件的含义必须能直接读出
        key `{}` is there twice ⇒ 键 `{}` 出现两次
        it stands at line {}, column {} already ⇒ 它已在第 {} 行第 {} 列出现
        remove one of the two ⇒ 请移除两者之一
        unknown key `{}` ⇒ 未知的键 `{}`
        nothing here reads it ⇒ 此处没有任何内容读取它
        key `{}` is missing ⇒ 缺少键 `{}`
        this entry is not complete without it ⇒ 没有它，此条目不完整
        add `{}:` ⇒ 请加入 `{}:`
        {} is needed here ⇒ 此处需要{}
        there is {} ⇒ 现有的是{}
        write {} ⇒ 请写 {}
        `{}` does not fit here ⇒ `{}` 不适合此处
        {} is needed ⇒ 需要{}
        remove the tag; every value is read as text ⇒ 请去掉标记；每个值都按文本读取
        write the value out in each place ⇒ 请在各处写出该值
        use a plain text as the key ⇒ 请以纯文本作为键
        keep one document per file ⇒ 请每个文件只放一个文档
        merge key ⇒ 合并键
        key that is not a text ⇒ 非文本的键
        second document ⇒ 第二个文档
        policy file ⇒ 策略文件
        the file cannot be opened ⇒ 文件无法打开
        purpose of this role ⇒ 此角色的目的
        role `{}` may unmask, but not once in an hour ⇒ 角色 `{}` 可取消遮盖，但每小时一次也不行
        `reveals-per-hour` is missing or zero ⇒ `reveals-per-hour` 缺少或为零
        add it under `limits` ⇒ 请在 `limits` 下加入
        a name of lower-case letters, digits and dashes ⇒ 由小写字母、数字和连字符组成的名称
        rule `{}` needs either `{}` or `{}` ⇒ 规则 `{}` 需要 `{}` 或 `{}` 之一
        keep one; write two rules for two things ⇒ 请保留一个；两件事请写两条规则
        did you mean `{}`? ⇒ 您是不是想用 `{}`？
        remove it ⇒ 请移除它
        it cannot be parsed ⇒ 无法解析
        the file is empty ⇒ 文件为空
        `{}` does not fit this case ⇒ `{}` 不适合此用例
        a case with `field` expects full, masked or withheld; one without, permit or deny ⇒ 含 `field` 的用例预期 full、masked 或 withheld；不含的预期 permit 或 deny
        add or remove `field`, or change `expect` ⇒ 请加入或去掉 `field`，或更改 `expect`
        operations: rows that a role covers (* a purpose must be named) ⇒ 操作：角色可及的行（own 本人，team 本团队，all 全部，to-fulfil 待履行的订单；* 须指明目的）
        fields: what a role sees (+reason: all of it when a reason is given) ⇒ 字段：角色可见的内容（full 完整，masked 遮盖，- 不可见；+reason 说明理由后完整可见）
        a step ⇒ 步骤
        a text ⇒ 文本
        a list ⇒ 列表
        a mapping ⇒ 映射
        a whole number from {} to {} ⇒ {} 至 {} 的整数
        """
}
