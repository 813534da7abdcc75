extension ChineseMessages {
    /// Sentences that are put on a page or filled in while the program runs, and short ones of several floors.
    static let runtime = """
        it is 2^{}, accepted are 2^{} to 2^{} ⇒ 它为 2^{}，可接受的为 2^{} 至 2^{}
        it is a point of low order, and anyone could read what is encrypted to it ⇒ 它是低阶点，任何人都能读取加密给它的内容
        it is not `{}1` with {} characters after it ⇒ 它不是 `{}1` 加 {} 个字符
        it is not compressed with zstd ⇒ 它不是用 zstd 压缩的
        it has more than {} bytes ⇒ 它超过 {} 字节
        it is a link ⇒ 它是链接
        it is not a regular file ⇒ 它不是普通文件
        see `coffer audit list` ⇒ 请查看 `coffer audit list`
        it is not 1 to {} small letters, digits, dots and hyphens ⇒ 它不是 1 至 {} 个小写字母、数字、点和连字符
        1 data archive on its targets, newer than {}: {} ⇒ 其备份目标上有 1 个数据归档比{}更新：{}
        {} data archives on its targets, newer than {}: {} ⇒ 其备份目标上有 {} 个数据归档比{}更新：{}
        it is not one JSON object ⇒ 它不是一个 JSON 对象
        there is no setting `{}` ⇒ 没有设置 `{}`
        it is not the JSON that was written ⇒ 它不是所写出的 JSON
        it is below nothing ⇒ 它小于零
        it is another store's ⇒ 它属于另一个库
        it is longer than 8 MiB ⇒ 它超过 8 MiB
        it is not JSON with the members of a manifest ⇒ 它不是具有清单各成员的 JSON
        the hook `{}` ended with {} ⇒ 钩子 `{}` 以 {} 结束
        the hook `{}` ended with {}: {} ⇒ 钩子 `{}` 以 {} 结束：{}
        it is not the archive's first entry ⇒ 它不是归档的第一个条目
        it is not a checkpoint of this store's decisions log ⇒ 它不是此库的决定日志的检查点
        drills leave `{}` out: its keys are of an epoch that has ended; `coffer backup run` puts new ones there ⇒ 演练略过 `{}`：其密钥属于已结束的纪元；`coffer backup run` 会放入新的
        the newest verified backup is {} h {} min old, and the limit is {} min; make one with `coffer backup run` ⇒ 最新的已验证备份已有 {} 小时 {} 分钟，限度为 {} 分钟；请用 `coffer backup run` 备份
        the store took {} s to come back in the last drill, and the limit is {} s; keep archives on a faster target ⇒ 最近的演练中恢复库用了 {} 秒，限度为 {} 秒；请将归档保存在更快的备份目标上
        there is no verified backup; make one with `coffer backup run` ⇒ 没有已验证的备份；请用 `coffer backup run` 备份
        there already is a backup target `{}` at `{}` ⇒ 已有备份目标 `{}`，位于 `{}`
        it is another store than the one that the identity is for ⇒ 它不是该身份所属的库
        it is none of the forms that are read ⇒ 它不是可读取的形式
        `{}`, which is newer, cannot be read ({}): numbers that were given after the state that comes back may be given again ⇒ 较新的 `{}` 无法读取（{}）：在所恢复的状态之后给出的编号可能再次给出
        the old store `{}` cannot be read ({}): decisions and numbers that only it knows are lost ⇒ 旧库 `{}` 无法读取（{}）：只有它知道的决定和编号已丢失
        hour {} of {} ⇒ 第 {} 个小时，共 {} 个
        day {} of {} ⇒ 第 {} 天，共 {} 天
        week {} of {} ⇒ 第 {} 周，共 {} 周
        month {} of {} ⇒ 第 {} 个月，共 {} 个月
        year {} of {} ⇒ 第 {} 年，共 {} 年
        1 newer hour ⇒ 有较新的 1 个小时
        {} newer hours ⇒ 有较新的 {} 个小时
        1 newer day ⇒ 有较新的 1 天
        {} newer days ⇒ 有较新的 {} 天
        1 newer week ⇒ 有较新的 1 周
        {} newer weeks ⇒ 有较新的 {} 周
        1 newer month ⇒ 有较新的 1 个月
        {} newer months ⇒ 有较新的 {} 个月
        1 newer year ⇒ 有较新的 1 年
        {} newer years ⇒ 有较新的 {} 年
        a newer one of its hour ⇒ 其小时内有较新的
        a newer one of its day ⇒ 其当天有较新的
        a newer one of its week ⇒ 其当周有较新的
        a newer one of its month ⇒ 其当月有较新的
        a newer one of its year ⇒ 其当年有较新的
        1 newer vault of its epoch ⇒ 其纪元有较新的 1 个密钥库归档
        {} newer vaults of its epoch ⇒ 其纪元有较新的 {} 个密钥库归档
        back up to another place; or, if that life is gone for good, see what lies there with `coffer backup target claim {}{}` ⇒ 请备份到另一处；如该实例已永久消失，请用 `coffer backup target claim {}{}` 查看那里有什么
        it is of epoch {}, and the epoch is {} by now ⇒ 它属于纪元 {}，而现在的纪元是 {}
        it has 1 field and not five ⇒ 它有 1 个字段，而不是五个
        it has {} fields and not five ⇒ 它有 {} 个字段，而不是五个
        it is not one minute to ten years ⇒ 它不在一分钟至十年之间
        it is not 1 to 64 characters ⇒ 它不是 1 至 64 个字符
        see `coffer backup target list` ⇒ 请查看 `coffer backup target list`
        it is not an instant ⇒ 它不是时刻
        it is none of the names of the IANA time zone database ⇒ 它不是 IANA 时区数据库中的名称
        there is no time zone `{}` ⇒ 没有时区 `{}`
        it is longer than 1024 bytes ⇒ 它超过 1024 字节
        it is neither an absolute folder nor `rclone:remote:path` ⇒ 它既不是绝对路径的文件夹，也不是 `rclone:remote:path`
        there is no `{}` on the backup target `{}` ⇒ 备份目标 `{2}` 上没有 `{1}`
        it is listed, and is not there ⇒ 它被列出，却不在那里
        it is not there ⇒ 它不在那里
        it is not there, so that nothing here is known to be the store's ⇒ 它不在那里，因此此处没有任何内容可确认为此库所有
        it is number {}, and number {} was put there ⇒ 其序号为 {}，而曾放入那里的是 {}
        it is the key of another epoch than the one that is listed ⇒ 它不是所列纪元的密钥
        it is there, and is not listed ⇒ 它在那里，却未被列出
        it is not what was written there ⇒ 它不是写入那里的内容
        public key: {} ⇒ 公钥：{}
        remove 1 archive ⇒ 移除 1 个归档
        coffer watch: 1 change since you began ⇒ coffer watch：自开始以来 1 项更改
        it is there already ⇒ 它已存在
        line {} of `{}`: {} ⇒ `{2}` 第 {1} 行：{3}
        importing {} from {} ⇒ 正在从 {2} 导入 {1}
        The gravest steps need a second person with another Unix user. Bring that person in first: ⇒ 最重大的步骤须有使用另一 Unix 用户的第二人。请先登记此人：
        until then you are alone and take them by yourself. ⇒ 在此之前只有您一人，由您自己执行。
        root.key in the store's folder ⇒ 库文件夹中的 root.key
        Passphrase of the store: ⇒ 库的口令：
        `{}` (epoch {}) ⇒ `{}`（纪元 {}）
        `{}` (epoch {}, until {}) ⇒ `{}`（纪元 {}，至 {}）
        older keys than epoch {} lie at {}: `coffer backup run` ⇒ 以下目标存有早于纪元 {} 的密钥：{}。请运行 `coffer backup run`
        {} on `{}`: failed ({}) ⇒ {} 在 `{}` 上：失败（{}）
        {} open, {} overdue, {} due within 7 days ⇒ 待处理 {}，逾期 {}，7 天内到期 {}
        {} under a legal hold ⇒ 受法律保留 {}
        {} under a restriction ⇒ 受限制 {}
        last sweep {} ⇒ 上次清理 {}
        no sweep yet ⇒ 尚未清理
        {} in force, {} to be looked at again ⇒ 有效 {}，待再次审查 {}
        {} handed out, {} overdue ⇒ 已交出 {}，逾期 {}
        it is no public key ⇒ 它不是公钥
        it is for `{}` ⇒ 它用于 `{}`
        it is not `{}` and 32 bytes in Base64 ⇒ 它不是 `{}` 加 32 字节的 Base64
        make a new backup with `coffer backup run` and drill again; if that fails too, run `coffer doctor` on the store itself ⇒ 请用 `coffer backup run` 制作新的备份并重新演练；如仍失败，请对库自身运行 `coffer doctor`
        {} keys are neither in the vault nor deleted by a decision, so that {} sealed rows are lost; one is of the subject {} ⇒ {} 个密钥既不在密钥库中，也未由决定删除，因此 {} 个加密行已丢失；其中之一属于数据主体 {}
        ask again when the time is over ⇒ 请在该时间过后再查询
        it is too long ⇒ 它过长
        it is of the store `{}`, and `{}` is asked for ⇒ 它属于库 `{}`，而所要求的是 `{}`
        it is of a store with {} {} ⇒ 它属于{} 为 {} 的库
        it is signed by this store and tells of it alone; take it along with a backup ⇒ 它由此库签名，只记载此库；请用备份将其带走
        it is longer than 1 MiB ⇒ 它超过 1 MiB
        it is not an Ed25519 key ⇒ 它不是 Ed25519 密钥
        a policy has at most {} ⇒ 一个策略至多有 {} 个
        merge roles that differ little ⇒ 请合并差别不大的角色
        there are {} roles ⇒ 有 {} 个角色
        rows: {} ⇒ 行：{}
        rule: {} ⇒ 规则：{}
        rule: {} ({}) ⇒ 规则：{}（{}）
        known here: {} ⇒ 此处可用：{}
        breach `{}` cannot be assessed now ⇒ 泄露 `{}` 现在不能评估
        breach `{}` cannot be closed now ⇒ 泄露 `{}` 现在不能结束
        breach `{}` cannot be told of now ⇒ 泄露 `{}` 现在不能告知
        `country` with two capital letters ⇒ `country` 加两个大写字母
        `years` with a first and a last year, for example 2026-2030 ⇒ `years` 加起止年份，例如 2026-2030
        a day and the holiday's name ⇒ 日期和假日的名称
        line {} should be {} ⇒ 第 {} 行应为{}
        line {}: {} does not come after the line above ⇒ 第 {} 行：{} 没有排在上一行之后
        line {}: {} is outside the years that the file covers ⇒ 第 {} 行：{} 不在文件涵盖的年份之内
        the holiday calendar cannot be used ⇒ 假日日历无法使用
        there is no holiday in {}, which the file says it covers ⇒ {} 年没有假日，而文件称涵盖该年
        write `country`, `about`, `source` and `years` first, then one line `YYYY-MM-DD NAME` a holiday ⇒ 请先写 `country`、`about`、`source` 和 `years`，然后每个假日一行 `YYYY-MM-DD NAME`
        give the calendar of the country that the store answers in ⇒ 请给出此库所在国家的日历
        it is a calendar of {}, and this store's country is {} ⇒ 它是 {} 的日历，而此库的国家是 {}
        it is not 1 to {} printable ASCII characters without a space ⇒ 它不是 1 至 {} 个不含空格的可见 ASCII 字符
        `coffer privacy recipients list {}` writes the letters, `… told` notes that they left; where telling is impossible or takes too much, close it with --recipients-notified ⇒ `coffer privacy recipients list {}` 写出信函，`… told` 登记其已发出；如无法告知或代价过大，请用 --recipients-notified 结束
        see `coffer privacy export list` ⇒ 请查看 `coffer privacy export list`
        it is a request for {} and `{}` ⇒ 它是关于{}的请求，状态为 `{}`
        a counter or seal that the store keeps for itself; it says nothing about you ⇒ 库供自身使用的计数或封印；它不含任何有关您的信息
        a shortened keyed hash of a value that is handed out ⇒ 所交出的值的带密钥短哈希
        who of the staff did it; the rights of others (GDPR Art. 15(4)) ⇒ 由哪位员工所做；他人的权利（GDPR 第 15(4) 条）
        see `coffer privacy hold list` ⇒ 请查看 `coffer privacy hold list`
        it is erased ⇒ 它已被删除
        it is `{}` ⇒ 其状态为 `{}`
        it is a request for {} ⇒ 它是关于{}的请求
        request `{}` cannot be extended ⇒ 请求 `{}` 不能延期
        request `{}` cannot be extended again ⇒ 请求 `{}` 不能再次延期
        it is empty or longer than {} bytes ⇒ 它为空或超过 {} 字节
        a legal hold: {} ⇒ 法律保留：{}
        a restriction: {} (GDPR Art. 18) ⇒ 限制：{}（GDPR 第 18 条）
        a restriction (GDPR Art. 18) ⇒ 限制（GDPR 第 18 条）
        it is no JSON object of strings ⇒ 它不是由字符串组成的 JSON 对象
        it is not JSON at byte {} ⇒ 它在第 {} 字节处不是 JSON
        it is not UTF-8 ⇒ 它不是 UTF-8
        it is larger than {} bytes ⇒ 它大于 {} 字节
        it is not the JSON that `init` wrote ⇒ 它不是 `init` 所写的 JSON
        it is no regular file ⇒ 它不是普通文件
        it is unlocked by {}, not in the way that was asked for ⇒ 它以 {} 解锁，而不是所要求的方式
        there is no key file `{}` ⇒ 没有密钥文件 `{}`
        it is empty ⇒ 它为空
        there is no {} key of subject `{}` ⇒ 数据主体 `{2}` 没有 {1} 密钥
        access ⇒ 查阅
        portability ⇒ 可携带
        rectification ⇒ 更正
        erasure ⇒ 删除
        restriction ⇒ 限制处理
        objection ⇒ 反对
        error {} ⇒ 错误 {}
        vault {} of {} ⇒ 第 {} 个密钥库归档，共 {} 个
        {}, in `{}` ⇒ {}，在 `{}` 中
        {}; nothing was imported ⇒ {}；未导入任何内容
        archive ⇒ 归档
        breach ⇒ 泄露
        break-glass ⇒ 紧急授权
        consent ⇒ 同意
        drill ⇒ 演练
        mention ⇒ 提及
        operation ⇒ 操作
        field ⇒ 字段
        package ⇒ 数据包
        recipient ⇒ 接收者
        step ⇒ 步骤
        subject ⇒ 数据主体
        table ⇒ 表
        case ⇒ 用例
        entry ⇒ 条目
        noun ⇒ 名词
        purpose ⇒ 目的
        rule ⇒ 规则
        action ⇒ 操作
        row scope ⇒ 行范围
        visibility ⇒ 可见性
        word for a consent ⇒ 同意的用语
        hour ⇒ 小时
        minute ⇒ 分钟
        month ⇒ 月份
        fiscal ⇒ 财务
        service ⇒ 服务
        marketing ⇒ 营销
        profiling ⇒ 画像
        staff ⇒ 员工
        first line ⇒ 第一行
        last line ⇒ 最后一行
        no consent is in force ⇒ 没有有效的同意
        """
}
