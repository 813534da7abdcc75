extension ChineseMessages {
    /// Of the backup service, archives, records and pruning.
    static let backups = """
        the settings of the backup service cannot be used: `{}` ⇒ 备份服务的设置无法使用：`{}`
        see `docs/backup-schedule.md` for what stands in them ⇒ 其内容见 `docs/backup-schedule.md`
        the figures of the backup service cannot be written: `{}` ⇒ 备份服务的指标无法写出：`{}`
        let the user who runs it write into that folder, or name another file with --metrics ⇒ 请让运行它的用户可写入该文件夹，或用 --metrics 指定另一个文件
        there is no such file ⇒ 没有该文件
        the `command` of a hook begins with the absolute path of a program ⇒ 钩子的 `command` 以程序的绝对路径开头
        the `limitSeconds` of a hook are 1 to {} ⇒ 钩子的 `limitSeconds` 为 1 至 {}
        `recoveryPoint` and `recoveryTime` are times as `26h` ⇒ `recoveryPoint` 和 `recoveryTime` 是形如 `26h` 的时间
        `{}` is of another kind ⇒ `{}` 属于另一种类
        a scheduled run cannot be started ⇒ 计划的运行无法启动
        install `coffer` beside the backup service, or name it with --program ⇒ 请将 `coffer` 安装在备份服务旁，或用 --program 指定
        a scheduled run ended with {} ⇒ 计划的运行以 {} 结束
        run the same command by hand as the user of the backup service ⇒ 请以备份服务的用户手工运行同一命令
        a scheduled run was stopped ⇒ 计划的运行被停止
        it was at work for {} h, which is the most a run may take ⇒ 它已运行 {} 小时，即一次运行的上限
        see what keeps it by hand; a slow target may need its own schedule ⇒ 请手工查明受阻的原因；慢的备份目标可能需要自己的计划
        every target ⇒ 每个备份目标
        the last verified backup on {} is older than it may be ⇒ {} 上最近的已验证备份超出允许的时间
        for {} h {} min no scheduled backup succeeded, and the limit is {} ⇒ {} 小时 {} 分钟没有计划的备份成功，限度为 {}
        look at `coffer backup schedule list` and at what the last runs said, then run one by hand ⇒ 请查看 `coffer backup schedule list` 和最近几次运行的结果，然后手工运行一次
        a restore takes longer than it may ⇒ 恢复所需时间超出允许
        the last drill took {} min {} s, and the limit is {} ⇒ 最近的演练用时 {} 分 {} 秒，限度为 {}
        keep archives on a faster target, or raise `recoveryTime` in the settings of the backup service ⇒ 请将归档保存在更快的备份目标上，或在备份服务的设置中提高 `recoveryTime`
        the store's id or signing key ⇒ 库的标识或签名密钥
        the store is not made the live one ⇒ 库未成为正式的库
        bring the newest one back with `coffer restore`; or give up what only these hold, with --over-newer ⇒ 请用 `coffer restore` 恢复最新的；或用 --over-newer 放弃只有它们才有的内容
        `{}` on `{}` ⇒ `{2}` 上的 `{1}`
        the state of {}, which it is at ⇒ 其当前所处的 {} 的状态
        any that it knows of ⇒ 它所知的任何状态
        this place holds the backups of the target `{}` ⇒ 该处存有备份目标 `{}` 的备份
        its catalogue carries the id of that target ⇒ 其目录带有该备份目标的标识
        take it over under that name: `coffer backup target claim {}` ⇒ 请以该名称接管：`coffer backup target claim {}`
        backup target ⇒ 备份目标
        the target `{}` is at `{}` ⇒ 备份目标 `{}` 位于 `{}`
        leave the address out, or choose another name ⇒ 请省略地址，或另选名称
        there is nothing to take over at `{}` ⇒ `{}` 没有可接管的内容
        its catalogue was written by this life of the store, or by the one that it goes on from ⇒ 其目录由此库的这个实例，或其所延续的实例写成
        make a backup there with `coffer backup run` ⇒ 请用 `coffer backup run` 在那里备份
        no catalogue that this store signed lies there ⇒ 那里没有此库签名的目录
        name the place with `coffer backup target add`, and make a backup there with `coffer backup run` ⇒ 请用 `coffer backup target add` 指定该处，并用 `coffer backup run` 在那里备份
        the backup target `{}` is not taken over ⇒ 备份目标 `{}` 未被接管
        {} is to be given up, and {} wrote there last ⇒ 要放弃的是 {}，而最后写入那里的是 {}
        look again with `coffer backup target claim {}`, and give up that life only if it is gone for good ⇒ 请用 `coffer backup target claim {}` 再看一次，只有该实例已永久消失时才放弃它
        the keys there are of epoch {}, this store's of epoch {}; one would stand for the other ⇒ 那里的密钥属于纪元 {}，此库的属于纪元 {}；两者会互相混淆
        run `coffer key renew` until the epoch is above {}, then try again ⇒ 请运行 `coffer key renew` 直到纪元高于 {}，然后重试
        `{}` has {} keys that this store does not, and a backup would end their only copy ⇒ `{}` 有此库没有的 {} 个密钥，备份会使其唯一的副本消失
        leave it as it is and back up to another place; or bring the store back again with this one among --from ⇒ 请保持原样并备份到别处；或在 --from 中加入它，重新恢复此库
        say how long it took ⇒ 请说明用时多久
        a drill that passed names both archives ⇒ 通过的演练须指明两个归档
        name them ⇒ 请指明它们
        `{}` is of another kind or store ⇒ `{}` 属于另一种类或另一个库
        its keys are of epoch {}, which has ended; the next `coffer backup run` puts new ones there ⇒ 其密钥属于已结束的纪元 {}；下一次 `coffer backup run` 会放入新的
        `{}` is not a file that can be read ⇒ `{}` 不是可读取的文件
        `{}` is longer than it may be ⇒ `{}` 超出允许的长度
        `{}` has not the {} bytes that its manifest says ⇒ `{}` 没有其清单所述的 {} 字节
        `{}` cannot be read ⇒ `{}` 无法读取
        not a digest ⇒ 不是摘要
        it does not begin with `{}` and end in `{}` ⇒ 它不以 `{}` 开头并以 `{}` 结尾
        it does not name a store ⇒ 它没有指明库
        it does not name a time ⇒ 它没有指明时间
        it names neither data nor the vault of an epoch ⇒ 它既不指明数据，也不指明某纪元的密钥库
        not the name of an archive ⇒ 不是归档的名称
        its text does not end in a line break ⇒ 其文本没有以换行结尾
        its first line names no store ⇒ 其第一行没有指明库
        it has no line `{}` in its place ⇒ 其应有之处没有 `{}` 一行
        its line `{}` cannot be read ⇒ 其 `{}` 一行无法读取
        it lists an archive of another store ⇒ 它列出了另一个库的归档
        `{}` is not the name of an archive ⇒ `{}` 不是归档的名称
        use the name as `coffer backup list` prints it ⇒ 请使用 `coffer backup list` 所输出的名称
        the archive's manifest cannot be used ⇒ 归档的清单无法使用
        do not trust this archive; take another, and look at the target with `coffer backup verify` ⇒ 请勿相信此归档；请取另一个，并用 `coffer backup verify` 查看该备份目标
        the target's catalogue cannot be used ⇒ 备份目标的目录无法使用
        it may be a newer Coffer's; write it anew with `coffer backup run` ⇒ 它可能由较新的 Coffer 写成；请用 `coffer backup run` 重新写出
        the target's catalogue is not signed by this store ⇒ 备份目标的目录没有此库的签名
        do not trust this target's list; another place may have it whole, and `coffer backup run` writes it anew ⇒ 请勿相信此备份目标的列表；别处可能有完整的，而 `coffer backup run` 会重新写出
        its time is not one ⇒ 其时间不是时间
        its format is not `{}` ⇒ 其格式不是 `{}`
        its incarnation is not an id ⇒ 其实例不是标识
        it has not the members of its kind ⇒ 它没有其种类应有的成员
        it names an entry twice ⇒ 它两次列出同一条目
        it counts below nothing ⇒ 其数目小于零
        the hook names no program ⇒ 钩子没有指定程序
        the hook's input cannot be written as JSON ⇒ 钩子的输入无法写成 JSON
        the hook `{}` was ended after {} s ⇒ 钩子 `{}` 在 {} 秒后被终止
        the hook `{}` cannot be started: {} ⇒ 钩子 `{}` 无法启动：{}
        nothing is removed from the backup target `{}` ⇒ 未从备份目标 `{}` 移除任何内容
        there is no catalogue that this store signed, so that nothing there is known to be its own ⇒ 没有此库签名的目录，因此那里没有任何内容可确认为此库所有
        make a backup there with `coffer backup run`, which writes it anew ⇒ 请用 `coffer backup run` 在那里备份，它会重新写出目录
        its catalogue is number {}, and number {} was put there ⇒ 其目录的序号为 {}，而曾放入那里的是 {}
        look into who can write to the target, and make a backup there with `coffer backup run` ⇒ 请查明谁可以写入该备份目标，并用 `coffer backup run` 在那里备份
        its catalogue was signed before this store came back from a backup ⇒ 其目录在此库从备份恢复之前签名
        make a backup there with `coffer backup run` first, so that there is one of this life of the store ⇒ 请先用 `coffer backup run` 在那里备份，使其有此库这个实例的目录
        `{}` stays on the backup target `{}` ⇒ `{}` 保留在备份目标 `{}` 上
        the rules of retention keep it: {} ⇒ 保留规则保留它：{}
        see what goes with `coffer backup prune --dry-run`, and the rules with `coffer backup retention show` ⇒ 请用 `coffer backup prune --dry-run` 查看将移除的内容，用 `coffer backup retention show` 查看规则
        the archive `{}` does not open ⇒ 归档 `{}` 打不开
        it was encrypted to nobody whose identity is here ⇒ 它所加密给的对象的身份都不在此处
        use the recovery identity of its store, or see `coffer key recipients` for whom backups are meant ⇒ 请使用其库的恢复身份，或见 `coffer key recipients` 了解备份加密给谁
        the archive `{}` is damaged ⇒ 归档 `{}` 已损坏
        the archive `{}` is not the one that was put there ⇒ 归档 `{}` 不是当初放入那里的
        the archive `{}` is another one ⇒ 归档 `{}` 是另一个
        what is in it belongs under the name `{}` ⇒ 其内容应属于名称 `{}`
        the archive `{}` is not what was put into it ⇒ 归档 `{}` 的内容不是当初放入的
        `{}` reads back with other bytes than the snapshot has ⇒ `{}` 读回的字节与快照不同
        make the backup again; if it happens twice, look at the memory and disks of this machine ⇒ 请重新备份；如果再次发生，请检查本机的内存和磁盘
        the archive `{}` is none that Coffer makes ⇒ 归档 `{}` 不是 Coffer 所制作的
        it has an entry `{}` ⇒ 它有条目 `{}`
        the folder `{}` cannot be used for what comes out of an archive ⇒ 文件夹 `{}` 不能用于存放从归档中取出的内容
        check the free space there and that you may write there ⇒ 请检查该处的可用空间以及您是否可写入
        do not restore from it: take another archive or target, and look into who can write to this one ⇒ 请勿用它恢复：请取另一个归档或备份目标，并查明谁可以写入这一个
        it cannot be removed ⇒ 它无法移除
        no catalogue of this sequence was signed for it ⇒ 没有为它签署过此序号的目录
        confirm the newest one ⇒ 请确认最新的
        this is no table ⇒ 这不是表
        name one as `customers` ⇒ 请指明一个，例如 `customers`
        this is another store's archive ⇒ 这是另一个库的归档
        name the store that the archive is of, or none ⇒ 请指明归档所属的库，或不指明
        record archives of this store ⇒ 请登记此库的归档
        pass on what `snapshot.take` answered ⇒ 请传递 `snapshot.take` 所返回的内容
        the last drill, on `{}`, failed ({}); look into it with `coffer backup drill` ⇒ 最近在 `{}` 上的演练失败（{}）；请用 `coffer backup drill` 查明
        give it in seconds ⇒ 请以秒给出
        this place holds the backups of a target that is known already ⇒ 该处存有一个已知备份目标的备份
        remove the other one first, or give this place another folder ⇒ 请先移除另一个，或为此处指定另一个文件夹
        this is no length of time ⇒ 这不是时间长度
        give days, months or years, as `P30D`, `P6M` or `P1Y` ⇒ 请以天、月或年给出，例如 `P30D`、`P6M` 或 `P1Y`
        a name and a place stand for one target ⇒ 一个名称和一个位置代表一个备份目标
        choose another, or remove it with `coffer backup target remove {}` ⇒ 请另选，或用 `coffer backup target remove {}` 移除它
        this cannot be the name of a target ⇒ 这不能作备份目标的名称
        use letters a–z, digits and dashes ⇒ 请使用字母 a–z、数字和连字符
        this is not the address of a target ⇒ 这不是备份目标的地址
        give a folder as `/mnt/backup`, or a remote of rclone as `rclone:remote:path` ⇒ 请给出文件夹如 `/mnt/backup`，或 rclone 的远端如 `rclone:remote:path`
        """
}
