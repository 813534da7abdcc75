/// The messages in Chinese: the English sentence, the mark, and its translation, one sentence a line.
enum ChineseMessages {
    /// Every sentence.
    static var entries: [MessageCatalogue.Entry] {
        [
            general, orders, goods, money, figures, care, words, server, connections, usage, keys, log,
            policy, engine,
            stores, privacy, sums, backups, restores, targets, program, runtime, learning, reviews, together,
        ].flatMap(MessageCatalogue.entries) + others
    }

    /// What every command can meet.
    static let general = """
        `{}` cannot be used ⇒ `{}` 无法使用
        refused by `{}` ⇒ 被规则 `{}` 拒绝
        there is no {} `{}` ⇒ 没有名为 `{2}` 的{1}
        nothing of this name exists, or your role does not reach it ⇒ 不存在该名称的对象，或您的角色无权访问
        check the spelling, or look for it with `coffer {} list` ⇒ 请检查拼写，或用 `coffer {} list` 查找
        {} `{}` has changed since you read it ⇒ {} `{}` 在您读取之后已被更改
        you changed version {}, it is now at version {}, last changed by `{}` ⇒ 您更改的是版本 {}，现在是版本 {}，最后由 `{}` 更改
        show it again and repeat your change on the current version ⇒ 请重新查看，并在当前版本上重做您的更改
        the idempotency key `{}` belongs to another request ⇒ 幂等键 `{}` 属于另一个请求
        it was used before with a different body ⇒ 它此前已用于内容不同的请求
        use a new key for a new request, or repeat the first request unchanged ⇒ 新请求请使用新的键，或原样重复第一个请求
        this store does not know the user `{}` ⇒ 此库不认识用户 `{}`
        no active principal is mapped to that Unix user or to one of its groups ⇒ 没有启用的主体与该 Unix 用户或其所属组对应
        ask an administrator of the store to run `coffer user add NAME --unix {} --role ROLE` ⇒ 请让此库的管理员运行 `coffer user add NAME --unix {} --role ROLE`
        `{}` needs the approval of a second person ⇒ `{}` 需要第二人批准
        the rule `{}` asks for it, and nobody has agreed to this request ⇒ 规则 `{}` 有此要求，而尚无人同意此请求
        make the request without --dry-run: it is stored until somebody agrees ⇒ 请不带 --dry-run 提出请求：它会保存到有人同意为止
        `{}` waits for a second person, as approval `{}` ⇒ `{}` 正等待第二人批准，审批号 `{}`
        the rule `{}` wants {} to agree until {} ⇒ 规则 `{}` 要求 {} 在 {} 之前同意
        nothing else was written; let them run `coffer approval grant {}` ⇒ 未写入其他内容；请对方运行 `coffer approval grant {}`
        approval `{}` does not wait any more ⇒ 审批 `{}` 已不再等待
        it is {} ⇒ 其状态为“{}”
        `coffer approval show {}` tells more; make the request again where it is still wanted ⇒ 详情见 `coffer approval show {}`；如仍需要，请重新提出请求
        the store's own records of authority were altered ⇒ 此库自身的权限记录已被改动
        {} does not carry a valid seal; somebody wrote to the database beside Coffer ⇒ {} 没有有效的封印；有人绕过 Coffer 写入了数据库
        do not use this store; restore the newest verified backup and look into who had access ⇒ 请勿使用此库；请恢复最新的已验证备份，并调查谁曾有访问权限
        there is no store in `{}` ⇒ `{}` 中没有库
        the folder or its `store.json` is missing, or you may not look into it ⇒ 文件夹或其中的 `store.json` 不存在，或您无权查看
        create one with `coffer init {} --name NAME`, or name another with --store ⇒ 请用 `coffer init {} --name NAME` 创建，或用 --store 指定其他库
        cannot create a store in `{}` ⇒ 无法在 `{}` 中创建库
        choose a folder that does not exist yet or is empty ⇒ 请选择一个尚不存在或为空的文件夹
        cannot use the file `{}` ⇒ 无法使用文件 `{}`
        check that it is there and that you may read and write it ⇒ 请确认文件存在且您可以读写
        `{}` needs the store for itself ⇒ `{}` 需要独占此库
        it replaces files that other commands have open ⇒ 它会替换其他命令正在使用的文件
        run it as `coffer` command of its own while nothing else uses the store ⇒ 请在没有其他程序使用此库时单独运行该 `coffer` 命令
        the data of `{}` is not used for `{}` without the person's consent (GDPR Art. 6(1)(a), 7) ⇒ 未经本人同意，`{}` 的数据不得用于 `{}`（GDPR 第 6(1)(a)、7 条）
        leave it; where there is a consent, compliance notes it with `coffer privacy consent give` ⇒ 请勿使用；如已有同意，由合规人员用 `coffer privacy consent give` 登记
        the data of `{}` is restricted: it is kept, and not used for `{}` (GDPR Art. 18); {} ⇒ `{}` 的数据受限制：予以保留，但不用于 `{}`（GDPR 第 18 条）；{}
        the data of `{}` is not used for `{}`: the person objected (GDPR Art. 21); {} ⇒ `{}` 的数据不用于 `{}`：本人已提出反对（GDPR 第 21 条）；{}
        request `{}` ⇒ 依据请求 `{}`
        decision {} of the decisions log ⇒ 依据决定日志第 {} 条
        leave it, or ask compliance, who sees why in `coffer privacy request show {}` ⇒ 请勿使用，或询问合规人员，其可用 `coffer privacy request show {}` 查看原因
        leave it, or ask compliance; the request itself is not in this store any more ⇒ 请勿使用，或询问合规人员；该请求本身已不在此库中
        the total of {} {} is above the limit of your roles ⇒ 总额 {} {} 超出您的角色的限额
        let someone with a higher limit confirm it, or raise `order-total` in roles.yaml ⇒ 请让限额更高的人确认，或在 roles.yaml 中提高 `order-total`
        a discount of {} % is above the {} % that your roles may give ⇒ {}% 的折扣超出您的角色可给的 {}%
        lower the discount, or raise `discount-percent` in roles.yaml ⇒ 请降低折扣，或在 roles.yaml 中提高 `discount-percent`
        your roles may unmask {} fields in an hour, and this would go beyond it ⇒ 您的角色每小时可取消遮盖 {} 个字段，本次将超出该数
        wait for the next hour, or ask without --reason to see the fields masked ⇒ 请等到下一小时，或不带 --reason 查询以查看遮盖后的字段
        no role may carry out `{}` ⇒ 没有角色可以执行 `{}`
        grant it in roles.yaml; what was begun is ended at the next start ⇒ 请在 roles.yaml 中授权；已开始的工作在下次启动时结束
        the policy knows no purpose `{}` ⇒ 策略中没有目的 `{}`
        use one of {} ⇒ 请使用以下之一：{}
        it has {} bytes ⇒ 它有 {} 字节
        use a key of 1 to 200 bytes ⇒ 请使用 1 至 200 字节的键
        searching by `{}` would show a value that your roles see {} ⇒ 按 `{}` 查找会泄露您的角色只能看到“{}”的值
        search by a field that you see in full ⇒ 请按您能完整看到的字段查找
        the person holds no role of this policy ⇒ 该人在此策略中没有角色
        none of the roles grants `{}` ⇒ 所持角色均未授权 `{}`
        a never rule: {} ⇒ 禁止规则：{}
        the granting roles have no default purpose, and none was named ⇒ 授权的角色没有默认目的，且未指明目的
        no granting role may act under `{}` ⇒ 授权的角色均不得以 `{}` 为目的行事
        role `{}` may unmask {} with a reason ⇒ 角色 `{}` 说明理由后可取消遮盖 {}
        role `{}` sees `{}` {} ⇒ 角色 `{}` 对 `{}` 的可见性为“{}”
        role `{}` grants it for {} ⇒ 角色 `{}` 已授权，范围：{}
        no granting role has a line for `{}` under `visibility` ⇒ 授权的角色在 `visibility` 下均没有 `{}` 一行
        name the purpose {} with --purpose ⇒ 请用 --purpose 指明目的 {}
        grant the person the role {} ⇒ 请授予该人角色 {}
        add `{}` to the `purposes` of a role that grants `{}` ⇒ 请将 `{}` 加入授权 `{}` 的角色的 `purposes`
        give a reason (up to {} fields an hour) ⇒ 请说明理由（每小时最多 {} 个字段）
        add `{}` to the `operations` of role `{}` in roles.yaml ⇒ 请在 roles.yaml 中将 `{}` 加入角色 `{}` 的 `operations`
        write `{}: full` under `visibility` of role `{}` in roles.yaml ⇒ 请在 roles.yaml 中角色 `{2}` 的 `visibility` 下写入 `{1}: full`
        none without a change of roles.yaml ⇒ 不更改 roles.yaml 则不可能
        change the never rule `{}` ({}) and then the role ⇒ 请先更改禁止规则 `{}`（{}），再更改角色
        something happened that Coffer does not expect ⇒ 发生了 Coffer 未预料到的情况
        this is a defect in Coffer; please report it with what you did ⇒ 这是 Coffer 的缺陷；请连同您的操作一并报告
        no store is named ⇒ 未指定库
        neither --store nor COFFER_STORE says where it is, and no server is at the usual place ⇒ --store 和 COFFER_STORE 均未说明其位置，通常位置也没有服务器
        add --store DIR or --socket PATH, or create a store with `coffer init DIR --name NAME` ⇒ 请加上 --store DIR 或 --socket PATH，或用 `coffer init DIR --name NAME` 创建库
        {}: this wants to be confirmed ⇒ {}：需要确认
        it cannot be taken back, and there is no terminal to ask on ⇒ 此操作无法撤销，且没有可供询问的终端
        repeat the command with --yes, or try it with --dry-run first ⇒ 请带 --yes 重复命令，或先用 --dry-run 试运行
        {}: not done ⇒ {}：未执行
        you did not answer `yes` ⇒ 您没有回答 `yes`
        nothing was changed; repeat the command when you are sure ⇒ 未作任何更改；确定后请重复命令
        cannot find the policies that a new store begins with ⇒ 找不到新库所用的初始策略
        they are not in {} ⇒ 它们不在 {} 中
        name their folder with --policies DIR ⇒ 请用 --policies DIR 指定其文件夹
        `{}` is not the way back to this store ⇒ `{}` 不能用于恢复此库
        it opens the copy beside the vault, but what it opens is not the epoch key in force ⇒ 它能打开密钥库旁的副本，但打开的不是现行的纪元密钥
        run `coffer key renew`, which writes the copy anew, and check again ⇒ 请运行 `coffer key renew` 重写副本，然后再次检查
        there are no policies to reload ⇒ 没有可重新加载的策略
        the server was started without --policies ⇒ 服务器启动时未带 --policies
        start it with --policies DIR, or use `coffer policy apply --policies DIR` ⇒ 请用 --policies DIR 启动，或使用 `coffer policy apply --policies DIR`
        cannot read `{}` ⇒ 无法读取 `{}`
        it is not there, you may not read it, or it is not UTF-8 text ⇒ 文件不存在、您无权读取，或不是 UTF-8 文本
        check the name and its permissions ⇒ 请检查名称及其权限
        the store in `{}` is served to nobody ⇒ `{}` 中的库不对任何人提供服务
        it was made with --training: nothing in it is real, and who asks over a socket would not see that ⇒ 它是用 --training 创建的：其中一切均不属实，而通过套接字提问的人看不出这一点
        serve a store that was made without --training ⇒ 请为未带 --training 创建的库提供服务
        nobody outside is told of what happens in the store in `{}` ⇒ `{}` 中的库里发生的事不通知外部任何人
        it was made with --training: nothing in it is real ⇒ 它是用 --training 创建的：其中一切均不属实
        deliver from a store that was made without --training ⇒ 请从未带 --training 创建的库投递
        the store in `{}` is not one to learn in ⇒ `{}` 中的库不是培训用的库
        the server at `{}` is not one to learn with ⇒ `{}` 处的服务器不是培训用的
        from here only training stores can be reached, so that nothing real is touched by mistake ⇒ 从这里只能访问培训用的库，以免误动真实的数据
        leave the guide first, then give the command again ⇒ 请先离开向导，再重新输入命令
        a PDF cannot be made here ⇒ 此处无法生成 PDF
        WeasyPrint, which turns a page into one, is not in the search path ⇒ 搜索路径中没有用于转换页面的 WeasyPrint
        install it (`apt install weasyprint fonts-noto-cjk`), or write the page with --format html ⇒ 请安装（`apt install weasyprint fonts-noto-cjk`），或用 --format html 写出页面
        the page would be unreadable as a PDF ⇒ 此页面生成的 PDF 将无法阅读
        it has Chinese text, and no font on this machine has Chinese characters ⇒ 页面含有中文，而本机没有包含中文字符的字体
        install one (`apt install fonts-noto-cjk`), or write the page with --format html ⇒ 请安装字体（`apt install fonts-noto-cjk`），或用 --format html 写出页面
        no PDF was made ⇒ 未生成 PDF
        WeasyPrint says: {} ⇒ WeasyPrint 报告：{}
        write the page with --format html, and try `weasyprint PAGE.html PAGE.pdf` on it ⇒ 请用 --format html 写出页面，再用 `weasyprint PAGE.html PAGE.pdf` 试试
        the answer was not read ⇒ 结果未被读取
        its reader went away ⇒ 读取方已离开
        the request itself was carried out; ask again to see its result ⇒ 请求本身已执行；请再次查询以查看结果
        the answer could not be written ⇒ 结果无法写出
        the command line cannot be used ⇒ 命令行无法使用
        see `{}` ⇒ 请参阅 `{}`
        """
}
