extension ChineseMessages {
    /// Of restoring, retention and runs.
    static let restores = """
        the old store's data cannot be copied there ⇒ 旧库的数据无法复制到那里
        the store cannot be put to `{}` ⇒ 库无法放到 `{}`
        `{}` is not replaced ⇒ `{}` 未被替换
        the backup target `{}` cannot be restored from ⇒ 无法从备份目标 `{}` 恢复
        `{}` is not a time ⇒ `{}` 不是时间
        nothing can be restored ⇒ 没有可恢复的内容
        the identity's file does not name the store and its signing key ⇒ 身份的文件没有指明库及其签名密钥
        no target could be reached: {} ⇒ 没有可到达的备份目标：{}
        it has no `catalogue.note`, so that nothing on it is known to be the store's ⇒ 它没有 `catalogue.note`，因此其中没有任何内容可确认为此库所有
        no data archive of {} or before is in a catalogue ⇒ 没有目录列出 {} 或之前的数据归档
        no data archive is in a catalogue ⇒ 没有目录列出数据归档
        `{}` is in no catalogue of the targets that were named ⇒ `{}` 不在所指定备份目标的任何目录中
        the catalogue of `{}` lists `{}`, and it is not there whole ⇒ `{}` 的目录列出 `{}`，而它在那里并不完整
        no target has a vault archive together with its `epoch-<n>.age`, unchanged ⇒ 没有备份目标同时有未经更改的密钥库归档及其 `epoch-<n>.age`
        there is something of that name already ⇒ 已有同名的内容
        there is no store ⇒ 没有库
        add the lines `# store: …` and `# signing key: …` as `coffer init` wrote them, from your paper copy ⇒ 请从您的纸质副本补上 `coffer init` 所写的 `# store: …` 和 `# signing key: …` 两行
        connect one of them, and name it with --from ⇒ 请连接其中之一，并用 --from 指定
        name another target with --from; by hand, see docs/disaster-recovery.md ⇒ 请用 --from 指定另一个备份目标；手工恢复见 docs/disaster-recovery.md
        leave it out, restore from another target, and look into who can write to this one ⇒ 请略去它，从另一个备份目标恢复，并查明谁可以写入这一个
        see what is there with `coffer restore --from TARGET --identity FILE --list` ⇒ 请用 `coffer restore --from TARGET --identity FILE --list` 查看有什么
        name every target that you have with --from, or an older archive with --archive ⇒ 请用 --from 指定您拥有的每个备份目标，或用 --archive 指定较旧的归档
        name every target that you have with --from ⇒ 请用 --from 指定您拥有的每个备份目标
        name a folder that does not exist yet, or replace a stopped store with --replace ⇒ 请指定尚不存在的文件夹，或用 --replace 替换已停止的库
        without --replace the store is put into a new folder ⇒ 不带 --replace 时，库放入新文件夹
        check the path, and whose recovery identity this is ⇒ 请检查路径，以及这是谁的恢复身份
        check the free space and that you may write beside it ⇒ 请检查可用空间以及您是否可在其旁写入
        write it as 2026-11-29T14:30:00Z, 2026-11-29 14:30, 2026-11-29, 14:30, yesterday or `3 hours ago` ⇒ 请写成 2026-11-29T14:30:00Z、2026-11-29 14:30、2026-11-29、14:30、yesterday 或 `3 hours ago`
        `{}` is listed on `{}` and not there whole ⇒ `{}` 列在 `{}` 上，而在那里并不完整
        `{}` has no `{}` ⇒ `{}` 没有 `{}`
        it was not named with --from ⇒ 它没有用 --from 指定
        the newest verified one ⇒ 最新的已验证归档
        not verified, and no verified one is newer ⇒ 未经验证，而没有较新的已验证归档
        not verified, and a verified one is newer ⇒ 未经验证，而有较新的已验证归档
        not verified, and no verified vault is here ⇒ 未经验证，而此处没有已验证的密钥库归档
        epoch {} is past, and epoch {} is here ⇒ 纪元 {} 已过，而此处有纪元 {}
        the newest verified one of epoch {} ⇒ 纪元 {} 的最新已验证归档
        younger than {} ⇒ 短于 {}
        a period is kept 0 to {} times ⇒ 一个时段保留 0 至 {} 个
        no hour, day, week, month or year would keep an archive ⇒ 没有任何小时、日、周、月或年会保留归档
        1 to {} vault archives are kept ⇒ 密钥库归档保留 1 至 {} 个
        this store makes no backups ⇒ 此库不作备份
        the backup target `{}` belongs to another life of this store ⇒ 备份目标 `{}` 属于此库的另一实例
        the backup target `{}` belongs to another store ⇒ 备份目标 `{}` 属于另一个库
        this vault archive cannot be recorded ⇒ 此密钥库归档无法登记
        the backup target `{}` knows more than this store ⇒ 备份目标 `{}` 所知多于此库
        the backup target `{}` has no catalogue yet ⇒ 备份目标 `{}` 尚无目录
        there is nowhere to put a backup ⇒ 没有可存放备份之处
        the backup could not be read back ⇒ 备份无法读回
        the snapshot is gone ⇒ 快照已不存在
        another backup is being made ⇒ 另一个备份正在进行
        `{}` on the backup target `{}` is not what was written there ⇒ 备份目标 `{2}` 上的 `{1}` 不是所写入的内容
        its folder was copied, and the original may still write to the targets ⇒ 其文件夹是复制的，而原库可能仍在写入备份目标
        it came back from a backup, and the store it stands in for may still write to the targets ⇒ 它从备份恢复而来，而它所替代的库可能仍在写入备份目标
        its catalogue was written by {}, and two lives of one store must not write to one place ⇒ 其目录由 {} 写成，同一个库的两个实例不得写入同一处
        its catalogue is signed for another store ⇒ 其目录是为另一个库签名的
        its decisions log has decisions that this store does not have ⇒ 其决定日志有此库没有的决定
        neither an epoch's key nor a vault archive was written there ⇒ 那里既没有写入纪元密钥，也没有写入密钥库归档
        no backup target was named ⇒ 未指定备份目标
        the store names another verify identity, {} ⇒ 库指定的是另一个验证身份 {}
        nothing is left of it in `{}` ⇒ `{}` 中没有留下它的任何内容
        it holds `{}` ⇒ 它占用 `{}`
        it was read back, and has other bytes ⇒ 读回时，其字节有所不同
        make sure that the other one is gone for good, then run `coffer restore adopt` ⇒ 请确认另一个已永久消失，然后运行 `coffer restore adopt`
        give each store a folder of its own ⇒ 请给每个库一个自己的文件夹
        take a new snapshot of the vault, as `coffer backup run` does by itself ⇒ 请为密钥库取新的快照，如同 `coffer backup run` 自行所做
        this store is older than its backups; bring the newest one back with `coffer restore` ⇒ 此库比其备份旧；请用 `coffer restore` 恢复最新的
        make a backup with `coffer backup run` ⇒ 请用 `coffer backup run` 备份
        name a place with `coffer backup target add NAME /some/folder` ⇒ 请用 `coffer backup target add NAME /some/folder` 指定去处
        name its file with --identity, or the one at hand with `coffer key verify-identity` ⇒ 请用 --identity 指定其文件，或用 `coffer key verify-identity` 指定现有的
        run the backup again ⇒ 请再次运行备份
        wait until it has ended ⇒ 请等其结束
        do not trust this place; look at its disk, and back up to another one ⇒ 请勿相信该处；请检查其磁盘，并备份到另一处
        the snapshot names no store or time ⇒ 快照没有指明库或时间
        """
}
