extension ChineseMessages {
    /// Of commands themselves: what they remark, ask and show on pages.
    static let program = """
        created: {} ⇒ 创建时间：{}
        give recipients (-r, -R) or a passphrase (-p), one of both ⇒ 请给出接收者（-r、-R）或口令（-p）之一
        bytes do not go to a terminal; use -a, or -o FILE ⇒ 字节不写到终端；请用 -a 或 -o FILE
        name either an entry or an earlier size with --from ⇒ 请指定一条记录，或用 --from 给出较早的大小
        a drill has no dry run and no idempotency key: each one is a new one ⇒ 演练没有试运行，也没有幂等键：每次都是新的
        a prune has no idempotency key: it removes what is to go now ⇒ 清理没有幂等键：它移除现在应移除的内容
        dry run: nothing was removed ⇒ 试运行：未移除任何内容
        on `{}`: {} goes ({}) ⇒ `{}` 上：{} 将被移除（{}）
        remove {} archives ⇒ 移除 {} 个归档
        a backup has no dry run and no idempotency key: each one is a new one ⇒ 备份没有试运行，也没有幂等键：每次都是新的
        with a server, --identity and --scratch say where yours are ⇒ 使用服务器时，请用 --identity 和 --scratch 说明您自己的位置
        `{}` is none of {} ⇒ `{}` 不是 {} 之一
        without --give-up nothing is changed: there is no other dry run, and no key ⇒ 不带 --give-up 就不作任何更改：没有其他试运行，也没有幂等键
        give up the life {} of this store for good, and take `{}` over from it ⇒ 永久放弃此库的实例 {}，并从它接管 `{}`
        if that life is gone for good: `coffer backup target claim {} --give-up ID` with its id ⇒ 如该实例已永久消失：请用其标识运行 `coffer backup target claim {} --give-up ID`
        write this down beside the recovery identity: {} ⇒ 请将此写在恢复身份旁：{}
        send no more backups to `{}` ⇒ 不再向 `{}` 发送备份
        {}: {} is not right: {} ⇒ {}：{} 有误：{}
        file descriptor {} is not open for reading, or holds more than {} bytes ⇒ 文件描述符 {} 未打开供读取，或内容超过 {} 字节
        there is no terminal to ask on; use --passphrase-fd ⇒ 没有可询问的终端；请用 --passphrase-fd
        the two that were typed differ ⇒ 两次输入不同
        it is longer than {} bytes ⇒ 它超过 {} 字节
        it ended with {} ⇒ 它以 {} 结束
        it did not take the whole page ⇒ 它没有接收整个页面
        `{}` cannot be written ⇒ `{}` 无法写出
        coffer watch: {} changes since you began ⇒ coffer watch：自开始以来 {} 项更改
        nothing has been changed yet ⇒ 尚无更改
        Ctrl-C ends ⇒ Ctrl-C 结束
        this is not the first line of an export ⇒ 这不是导出的第一行
        the file ends before its last line ⇒ 文件在最后一行之前结束
        the rows of `{}` are not those that were written ⇒ `{}` 的各行不是所写出的
        the lines are not those that were written ⇒ 各行不是所写出的
        a row stands before the first table ⇒ 在第一个表之前就有数据行
        say --all: there is no export of a part ⇒ 请用 --all：没有部分导出
        give recipients (-r, -R) or --plain, one of both ⇒ 请给出接收者（-r、-R）或 --plain 之一
        the file ends inside it ⇒ 文件在其中间结束
        use the file as `coffer export --all` wrote it; nothing was imported ⇒ 请原样使用 `coffer export --all` 写出的文件；未导入任何内容
        the export is not of one state of the store, and was given up ⇒ 导出不属于库的同一状态，已被放弃
        somebody else worked in the store while it was read ⇒ 读取期间有他人使用此库
        stop the server and export again, with nobody else in the store ⇒ 请停止服务器，在无他人使用此库时重新导出
        lines up to {} of `{}`, table `{}`: {} ⇒ `{2}` 至第 {1} 行，表 `{3}`：{4}
        give --mapping, or --package, or --all and where it is encrypted --identity, one of them ⇒ 请给出 --mapping、--package 或 --all（已加密时另加 --identity）之一
        it is not the `data.json` of a package that Coffer made for a person ⇒ 它不是 Coffer 为本人制作的数据包中的 `data.json`
        take `data.json` out of the package, for example with `unzip -p package.zip data.json` ⇒ 请从数据包中取出 `data.json`，例如用 `unzip -p package.zip data.json`
        take `data.json` out of the package anew ⇒ 请重新从数据包中取出 `data.json`
        `{}` holds what no store of Coffer writes ⇒ `{}` 中的内容不是 Coffer 的库所写
        a record in it has no customer ⇒ 其中一个记录没有客户
        only customers are imported ⇒ 只导入客户
        the orders were not tried: their customer is not there yet ⇒ 订单未试：其客户尚不存在
        payment terms and credit limit were left out: your roles may not set them ⇒ 付款条件和信用额度已略去：您的角色不得设置它们
        the person has {} records in it, which are separate customers here; `coffer customer merge` makes them one ⇒ 本人在其中有 {} 个记录，在此处为各自独立的客户；`coffer customer merge` 可将其合并
        what the company there did about it was not taken over: {} ⇒ 那里的公司为此所做的事项未接收：{}
        `{}` is no state of an order ⇒ `{}` 不是订单的状态
        `{}` is no instant ⇒ `{}` 不是时刻
        write it as 2026-03-01T09:30:00.000Z ⇒ 请写成 2026-03-01T09:30:00.000Z
        `{}` is sold in `{}` here and was sold in `{}` ⇒ `{}` 在此以 `{2}` 为单位销售，原来以 `{3}` 为单位
        `{}` is no rule of prices ⇒ `{}` 不是价格规则
        it is neither a share nor an amount ⇒ 它既不是比例也不是金额
        the order comes to something else here than what it came to ⇒ 订单在此处的总额与原来不同
        leave the order out ⇒ 请略去该订单
        a store needs the company's name ⇒ 库需要公司名称
        give it with --name ⇒ 请用 --name 给出
        `{}` is not a code of {} capital letters ⇒ `{}` 不是由 {} 个大写字母组成的代码
        use ISO 4217, for example EUR ⇒ 请使用 ISO 4217，例如 EUR
        use ISO 3166-1, for example DE ⇒ 请使用 ISO 3166-1，例如 DE
        made a store in {} ⇒ 已在 {} 中创建库
        unlock: {} ⇒ 解锁：{}
        made a demo store in {} ⇒ 已在 {} 中创建演示库
        made a demo store with {} faults in {} ⇒ 已创建有 {} 处错误的演示库，位于 {}
        the faulty demo store cannot be made from these policies ⇒ 无法用这些策略创建有错误的演示库
        they are not the shipped ones, and it is not known where to make them worse ⇒ 它们不是随附的策略，不知道该在何处改坏
        leave --policies out, or make the good store with --kind good ⇒ 请不要给出 --policies，或用 --kind good 创建正常的库
        More of a product is promised than there is. ⇒ 某产品的承诺数量多于现有数量。
        Invoice numbers were given of which there is no invoice. ⇒ 有已发出的发票号没有对应的发票。
        An order waits for longer than its step may take. ⇒ 有订单的等待时间超过其步骤的时限。
        Whoever gives rights out sees customers as well. ⇒ 授予权限的人也能看到客户。
        The newest verified backup is weeks old. ⇒ 最新的已验证备份是数周之前的。
        The next backup could not be opened once the machine is gone: nobody outside has a copy of its key. ⇒ 一旦机器丢失，下一次备份将无法打开：外部没有人持有其密钥的副本。
        A phone number stands in clear, in a field that is not sealed. ⇒ 有电话号码以明文出现在未加密的字段中。
        An entry of the audit log was altered. ⇒ 审计日志中有一条记录被改动。
        A customer is there twice. ⇒ 有一个客户重复。
        The certificate of a supplier has expired. ⇒ 有供应商的证书已过期。
        The totals of an order are not those of its lines. ⇒ 有订单的合计与其行不符。
        no address of a person stands in clear ⇒ 没有个人的联系方式以明文出现
        no more is promised than there is ⇒ 承诺数量不多于现有数量
        {} of `{}` at `{}` are promised and not there ⇒ 有 {} 件 `{}`（位于 `{}`）已承诺却并不存在
        count the product, and tell whoever waits for it ⇒ 请盘点该产品，并通知等待它的人
        `{}` of `{}` holds a phone number or an e-mail address in clear (rows: {}) ⇒ `{}`（表 `{}`）中有电话号码或电子邮件地址以明文出现（行数：{}）
        `{}` of `{}` holds a phone number or an e-mail address in clear (rows: {}; the first is `{}`) ⇒ `{}`（表 `{}`）中有电话号码或电子邮件地址以明文出现（行数：{}；第一行是 `{}`）
        write it without them; what is known of a person belongs in the customer's own fields, which are sealed ⇒ 请改写而不含这些内容；关于个人的信息应放在客户自己的加密字段中
        no role gives rights out and sees personal data ⇒ 没有角色既授予权限又能看到个人数据
        the role `{}` gives rights out and sees `{}`: it can let itself see everything ⇒ 角色 `{}` 授予权限，又能看到 `{}`：它可以让自己看到一切
        take the fields out of its `visibility` in roles.yaml, then `coffer policy apply` ⇒ 请在 roles.yaml 中从其 `visibility` 去掉这些字段，然后运行 `coffer policy apply`
        the recovery identity has its copy of the epoch key ⇒ 恢复身份持有纪元密钥的副本
        `epoch-{}.age` is missing: once the machine is gone, nobody opens what is backed up from now on ⇒ 缺少 `epoch-{}.age`：一旦机器丢失，从现在起备份的内容将无人能打开
        write it anew with `coffer key renew`, then make a backup ⇒ 请用 `coffer key renew` 重新写出，然后进行备份
        training store: nothing in it is real ⇒ 培训用的库：其中一切均不属实
        training ⇒ 培训
        Every document and question of it says so, no server serves it, and it never becomes a real one. ⇒ 它的每份文件和每个问题都会如此说明，没有服务器为它服务，它也永远不会成为真实的库。
        recovery: keep this apart from the machine ⇒ 恢复：请与本机分开保存
        custody: {} ⇒ 保管方式：{}
        first user: {} ⇒ 第一个用户：{}
        roles: {} ⇒ 角色：{}
        next ⇒ 下一步
        everything but keys; what is personal in it is sealed ⇒ 除密钥外的一切；其中的个人数据已加密
        which store this is and how it is unlocked; not secret ⇒ 这是哪个库以及如何解锁；不保密
        the root key, mode 600 ⇒ 根密钥，权限 600
        who may do and see what ⇒ 谁可以做什么、看到什么
        held while the store is in use ⇒ 库使用期间被占用
        every key, wrapped ⇒ 所有密钥，已包裹
        the same for the recovery identity ⇒ 同上，供恢复身份使用
        the key that wraps them, wrapped by the root key ⇒ 包裹它们的密钥，由根密钥包裹
        The root key lies in {}. ⇒ 根密钥位于 {}。
        Whoever can read it owns the store. Keep a copy where the store is not: without it nobody opens the store again. ⇒ 能读取它的人即拥有此库。请在库以外之处保存一份副本：没有它，任何人都无法再打开此库。
        Every command asks for the passphrase, or reads it with --passphrase-fd. ⇒ 每个命令都会询问口令，或用 --passphrase-fd 读取。
        It is stored nowhere: without it nobody opens the store again. ⇒ 它不存放在任何地方：没有它，任何人都无法再打开此库。
        The root key comes from systemd (LoadCredentialEncrypted=) and is in no file of the store. ⇒ 根密钥来自 systemd（LoadCredentialEncrypted=），不在此库的任何文件中。
        One person may take every step. Each step is recorded, and every certificate says so. ⇒ 一人即可执行每一步。每一步都有记录，每份证书都会注明。
        The recovery identity was written to {}. ⇒ 恢复身份已写入 {}。
        It is the ONLY way back when this machine or its key is lost: no backup opens without it. ⇒ 本机或其密钥丢失时，它是唯一的恢复途径：没有它，任何备份都打不开。
        1. Print it, or copy it to a medium that leaves this machine, and keep that in a safe place. ⇒ 1. 请将其打印，或复制到可离开本机的介质，并妥善保存。
        2. Test what you keep: coffer key check-recovery FILE ⇒ 2. 请检验所保存的内容：coffer key check-recovery FILE
        3. Then remove the file here. Whoever holds it and a backup reads everything. ⇒ 3. 然后删除此处的文件。持有它和备份的人可读取一切。
        renew the epoch key and wrap every other key anew ⇒ 更新纪元密钥，并重新包裹其他所有密钥
        give the identity's file or --recipient, one of both ⇒ 请给出身份的文件或 --recipient 之一
        {} is the way back to this store: it opens the key of epoch {} ⇒ {} 是此库的恢复途径：它能打开纪元 {} 的密钥
        keep it where the machine is not ⇒ 请保存在本机以外之处
        name another recovery identity and renew the epoch key ⇒ 指定另一个恢复身份并更新纪元密钥
        give --discount-percent, --discount-amount or --remove ⇒ 请给出 --discount-percent、--discount-amount 或 --remove
        give a coupon's code or --remove ⇒ 请给出优惠券的代码或 --remove
        give --customer, or an order with --file ⇒ 请给出 --customer，或用 --file 给出订单
        with --file the order stands in the file, and in no option ⇒ 带 --file 时，订单写在文件中，不写在选项中
        {} never rules hold at all {} points ⇒ {} 条禁止规则在全部 {} 个点上成立
        {} cases, {} of them otherwise than expected ⇒ {} 个用例，其中 {} 个与预期不符
        expected {}, got {} ⇒ 预期 {}，结果 {}
        no decision comes out otherwise ⇒ 没有结果不同的决定
        the policy knows no {} `{}` ⇒ 策略中没有{} `{}`
        Privacy on {} ⇒ {} 的个人数据保护
        Requests ⇒ 请求
        Breaches ⇒ 泄露
        Copies ⇒ 副本
        Last drill ⇒ 最近演练
        Terms over ⇒ 期限届满
        Holds ⇒ 法律保留
        Packages ⇒ 数据包
        Mentions ⇒ 提及
        Erasures ⇒ 删除
        {} begun within 24 hours, {} may ⇒ 24 小时内已开始 {}，上限 {}
        Emergencies ⇒ 紧急授权
        {} to be reviewed, {} in use ⇒ 待复核 {}，使用中 {}
        {}: {} took `{}` on {} ⇒ {1}：{2} 于 {4} 取得角色 `{3}`
        and {} more: `coffer break-glass list` ⇒ 另有 {} 个：`coffer break-glass list`
        due ⇒ 到期
        left ⇒ 剩余
        request ⇒ 请求
        kind ⇒ 种类
        waits for ⇒ 等待
        and {} more: `coffer privacy request list` ⇒ 另有 {} 个：`coffer privacy request list`
        none open ⇒ 无待处理
        {} open, the authority is told or need not be ⇒ 待处理 {}，已告知监管机构或无须告知
        {} open; the authority is to be told of {}, it was due {} hours ago ⇒ 待处理 {}；其中 {} 起须告知监管机构，已逾期 {} 小时
        {} open; the authority is to be told of {}, within {} hours ⇒ 待处理 {}；其中 {} 起须在 {3} 小时内告知监管机构
        none with an older key ⇒ 没有存有旧密钥的
        none yet: `coffer backup drill` ⇒ 尚无：`coffer backup drill`
        {} on `{}`: passed ⇒ {} 在 `{}` 上：通过
        {} to be erased ⇒ 待删除 {}
        {} to be looked at ⇒ 待审查 {}
        {} wait to be looked at ⇒ 待查看 {}
        the person ⇒ 本人
        you ⇒ 您
        a second person ⇒ 第二人
        time to think again ⇒ 冷静期
        backup targets ⇒ 备份目标
        the law's term ⇒ 法定期限
        the first line of `{}` is empty ⇒ `{}` 的第一行为空
        write the passphrase into its first line ⇒ 请将口令写在其第一行
        the notice has a gap: nobody is named who answers questions; say it with `coffer company set --officer NAME --officer-contact TEXT --version N` ⇒ 通知有缺漏：未指明由谁答复询问；请用 `coffer company set --officer NAME --officer-contact TEXT --version N` 设定
        give --passphrase-file or --recipient, not both ⇒ 请给出 --passphrase-file 或 --recipient 之一，不要两者都给
        remove the files of {} packages ⇒ 移除 {} 个数据包的文件
        the certificate cannot be written there ⇒ 证书无法写到该处
        erase the data that has reached the end of its term ⇒ 删除保留期限届满的数据
        writing {} of {}, {}/s, {} left ⇒ 正在写入 {} / {}，每秒 {}，剩余 {}
        writing {} {} of {}, {}/s, {} left ⇒ 正在写入 {} {} / {}，每秒 {}，剩余 {}
        reading back {} of {}, {}/s, {} left ⇒ 正在读回 {} / {}，每秒 {}，剩余 {}
        reading back {} {} of {}, {}/s, {} left ⇒ 正在读回 {} {} / {}，每秒 {}，剩余 {}
        reading back {} ⇒ 正在读回 {}
        reading back ⇒ 正在读回
        bringing the store back from {} ⇒ 正在从 {} 恢复库
        bringing the store back ⇒ 正在恢复库
        taking a snapshot ⇒ 正在取快照
        not reached: {} ({}); whether newer backups lie there is not known ⇒ 未能到达：{}（{}）；那里是否有更新的备份不得而知
        newer, and given up: {} on {} ⇒ 较新而放弃的：{2} 上的 {1}
        make this the live store, and never use the other copy again ⇒ 使其成为正式的库，不再使用另一副本
        the state is of {}, {} ago ⇒ 状态时间为 {}，{} 前
        warning: {} ⇒ 警告：{}
        no store is named with --store or --socket: no log tells that this was read ⇒ 未用 --store 或 --socket 指定库：没有日志记录此次读取
        the usual store cannot be opened ({}): no log tells that this was read ⇒ 通常的库无法打开（{}）：没有日志记录此次读取
        dry run: nothing was brought back ⇒ 试运行：未恢复任何内容
        bring back the store as it was at {} ⇒ 将库恢复到 {} 的状态
        the store {} comes back as it was at {}, {} ago ⇒ 库 {} 将恢复到 {} 的状态，即 {} 前
        data:  {} from {} ⇒ 数据：{2} 上的 {1}
        vault: {} from {} ⇒ 密钥库：{2} 上的 {1}
        the newest catalogue was signed at {}; what was done after it is lost ⇒ 最新的目录签署于 {}；其后所做的已丢失
        {} decisions were found; they are followed before anything is opened ⇒ 找到 {} 条决定；在打开任何内容之前先予执行
        NOT reached: {} ({}) ⇒ 未能到达：{}（{}）
        if you know of a newer backup or another target, name it with --from: a roll-back of everything at once cannot be seen from here ⇒ 如您知道更新的备份或另一备份目标，请用 --from 指定：从此处无法看出全部内容同时被回退
        the store that is there now is kept as {} ⇒ 现有的库保留为 {}
        the store is back in {} ⇒ 库已恢复到 {}
        store ⇒ 库
        newest entry ⇒ 最新记录
        incarnation ⇒ 实例
        epoch ⇒ 纪元
        decisions ⇒ 决定
        lost ⇒ 丢失
        skipped ⇒ 跳过
        user added ⇒ 添加的用户
        the old one ⇒ 旧库
        none ⇒ 无
        {} (restored) ⇒ {}（已恢复）
        {} found, {} newer than the backup, {} keys deleted ⇒ 找到 {} 条，其中 {} 条比备份新，删除密钥 {} 个
        {} envelopes of {}, class {} ⇒ {2} 的 {3} 类别封装 {1} 个
        {} {} to {}, given after the backup ⇒ {} {} 至 {}，在备份之后给出
        {} {} to {} of {}, given after the backup ⇒ {4} 年的 {1} {2} 至 {3}，在备份之后给出
        {} requests that waited for a second person; ask again ⇒ {} 个等待第二人的请求；请重新提出
        {}, as administrator ⇒ {}，作为管理员
        when the other one is gone for good ⇒ 另一个永久消失之后
        take the user `{}` out of service ⇒ 停用用户 `{}`
        it says so itself, and --after is given ⇒ 它自身已有记载，而又给出了 --after
        begins behind place {} of the log ⇒ 从日志的位置 {} 之后开始
        the secret is in `{}`; give the receiver a copy of it ⇒ 密钥在 `{}` 中；请将其副本交给接收方
        the receiver is back; it took change {} ⇒ 接收方已恢复；它接收了更改 {}
        change {} was not taken: {}; trying again ⇒ 更改 {} 未被接收：{}；正在重试
        `{}` is no address to deliver to ⇒ `{}` 不是可投递的地址
        it must begin with https://, or with http:// for a receiver on this machine ⇒ 它须以 https:// 开头；接收方在本机时可用 http://
        give the whole address, for example https://example.org/hooks/coffer ⇒ 请给出完整的地址，例如 https://example.org/hooks/coffer
        the secret in `{}` cannot be used ⇒ `{}` 中的密钥无法使用
        make one with `coffer webhook secret FILE`, and give the receiver a copy ⇒ 请用 `coffer webhook secret FILE` 生成，并将副本交给接收方
        no secret was made ⇒ 未生成密钥
        `{}` is there already, and a receiver may know what is in it ⇒ `{}` 已存在，接收方可能知道其内容
        name another file, or remove this one first ⇒ 请指定另一个文件，或先移除这一个
        cannot tell from `{}` how far the deliveries came ⇒ 无法从 `{}` 得知投递的进度
        name another file with --state, and say where to begin with --after ⇒ 请用 --state 指定另一个文件，并用 --after 说明从何处开始
        another delivery is under way ⇒ 另一次投递正在进行
        it holds `{}`, and two would not keep the order ⇒ 它占用 `{}`，两个同时进行将无法保持顺序
        wait for it, or stop it first ⇒ 请等其完成，或先将其停止
        the log of this store is not the one that was delivered from ⇒ 此库的日志不是投递所依的那一个
        its entry {} is another change than the one delivered last, or your role no longer sees it ⇒ 其记录 {} 与最后投递的更改不同，或您的角色已看不到它
        where the store came back from a backup, name a new file with --state, and say where to begin with --after ⇒ 如此库从备份恢复而来，请用 --state 指定新文件，并用 --after 说明从何处开始
        nothing can be delivered from here ⇒ 从此处无法投递
        curl, which speaks to the receiver, is not in the search path ⇒ 搜索路径中没有与接收方通信的 curl
        install it (`apt install curl`) ⇒ 请安装它（`apt install curl`）
        `{}` wants no more messages ⇒ `{}` 不再接收消息
        it answered 410, which says that it is gone for good ⇒ 它应答 410，表明已永久消失
        ask whoever runs it for the new address ⇒ 请向其运营者询问新地址
        `{}` did not take change {} ⇒ `{}` 没有接收更改 {}
        repeat the command when the receiver is back; it goes on with this change, and nothing is left out ⇒ 请在接收方恢复后重复该命令；它从此更改继续，不会遗漏
        curl ended with {} ⇒ curl 以 {} 结束
        it answered {} ⇒ 它应答 {}
        others may read it; `chmod 600` it ⇒ 他人可读取；请对其运行 `chmod 600`
        it cannot be read, or was not written by Coffer ⇒ 它无法读取，或不是由 Coffer 写成
        it cannot be written as JSON ⇒ 它无法写成 JSON
        nothing has reached its term ⇒ 没有期限届满的内容
        nothing was erased ⇒ 未删除任何内容
        --attempts is above 0 ⇒ --attempts 应大于 0
        --timeout is 1 to 300 ⇒ --timeout 为 1 至 300
        --training goes with --unlock keyfile ⇒ --training 与 --unlock keyfile 同用
        --passphrase-fd goes with --unlock passphrase ⇒ --passphrase-fd 与 --unlock passphrase 同用
        --key-file goes with --unlock keyfile ⇒ --key-file 与 --unlock keyfile 同用
        --to DIR says where the store comes to ⇒ 请用 --to DIR 说明库恢复到何处
        --extract brings nothing back: it does not go with --to, --list or --replace ⇒ --extract 不恢复任何内容：不能与 --to、--list 或 --replace 同用
        --store and --socket say which store notes an --extract; use --to here ⇒ --store 和 --socket 指明由哪个库记录 --extract；此处请用 --to
        --as, --purpose and --scratch go with --extract ⇒ --as、--purpose 和 --scratch 与 --extract 同用
        --at and --archive both say which state; give one of them ⇒ --at 和 --archive 都指明状态；请给出其中之一
        --socket does not go with --store, --key-file or --passphrase-fd ⇒ --socket 不能与 --store、--key-file 或 --passphrase-fd 同用
        --socket does not go with --store ⇒ --socket 不能与 --store 同用
        --level is 1, 2 or 3 ⇒ --level 为 1、2 或 3
        --key-file needs --store ⇒ --key-file 须与 --store 同用
        New passphrase: ⇒ 新口令：
        The same again: ⇒ 再次输入：
        Passphrase: ⇒ 口令：
        give what `coffer key signing-key` prints as the signing key ⇒ 请给出 `coffer key signing-key` 输出的签名公钥
        it is no public key: that is 64 hexadecimal digits ⇒ 它不是公钥：公钥是 64 位十六进制数字
        """
}
