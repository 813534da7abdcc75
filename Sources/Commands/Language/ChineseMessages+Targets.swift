extension ChineseMessages {
    /// Of timetables, targets, verification and witnesses.
    static let targets = """
        the names are {} ⇒ 可用的名称为 {}
        none of its months has such a day ⇒ 其各月都没有这一天
        day of the month ⇒ 日
        day of the week ⇒ 星期
        `{}`: the {} goes from a smaller to a larger number ⇒ `{}`：{}从较大的数到较小的数
        `{}`: a step needs a range, as `{}-{}/{}` ⇒ `{}`：步长需要范围，形如 `{}-{}/{}`
        `{}`: the step of the {} is 1 to {} ⇒ `{}`：{}的步长为 1 至 {}
        `{}`: the {} is {} to {} ⇒ `{}`：{}为 {} 至 {}
        it does not end in `m`, `h`, `d` or `w` ⇒ 它没有以 `m`、`h`、`d` 或 `w` 结尾
        `{}` is not a whole number of up to seven digits ⇒ `{}` 不是至多七位的整数
        there is a backup schedule `{}` already ⇒ 已有备份计划 `{}`
        names of schedules are unique ⇒ 计划的名称不得重复
        take another name, or remove it first with `coffer backup schedule remove {}` ⇒ 请另选名称，或先用 `coffer backup schedule remove {}` 移除
        there are {} backup schedules already ⇒ 已有 {} 个备份计划
        a store has at most {} ⇒ 一个库至多有 {} 个
        remove one first with `coffer backup schedule remove NAME` ⇒ 请先用 `coffer backup schedule remove NAME` 移除一个
        its name is not 1 to 32 small letters and digits, with single dashes between them ⇒ 其名称不是 1 至 32 个小写字母和数字，中间以单个连字符相连
        take a name as `nightly` or `nightly-2` ⇒ 请取 `nightly` 或 `nightly-2` 之类的名称
        the task `{}` has to do with no target ⇒ 任务 `{}` 与备份目标无关
        leave it out ⇒ 请省略它
        leave it out; the next backup brings every target to the new epoch ⇒ 请省略它；下一次备份会使每个备份目标进入新纪元
        backup schedule ⇒ 备份计划
        this program knows no such task ⇒ 此程序不认识该任务
        `{}` is not a timetable ⇒ `{}` 不是时间表
        give five fields as `30 2 * * mon-fri`, a name as `@daily`, or a distance as `every 6h` ⇒ 请给出五个字段如 `30 2 * * mon-fri`，名称如 `@daily`，或间隔如 `every 6h`
        `{}` is not a length of time ⇒ `{}` 不是时间长度
        give a whole number and a unit: `90m`, `6h`, `7d` or `2w` ⇒ 请给出整数和单位：`90m`、`6h`、`7d` 或 `2w`
        give a name as `Europe/Berlin`, `America/New_York` or `UTC` ⇒ 请给出 `Europe/Berlin`、`America/New_York` 或 `UTC` 之类的名称
        these rules of retention are not taken ⇒ 不接受这些保留规则
        keep something, for example `--daily 7 --weekly 5 --monthly 12` ⇒ 请保留一些，例如 `--daily 7 --weekly 5 --monthly 12`
        what is known about past runs cannot be read: `{}` ⇒ 过去运行的记录无法读取：`{}`
        remove that file; every schedule then begins anew, as if it was added now ⇒ 请移除该文件；此后每个计划重新开始，如同现在添加
        what is known about past runs cannot be written: `{}` ⇒ 过去运行的记录无法写出：`{}`
        make room, or give the user who runs the backups the right to write there ⇒ 请腾出空间，或让运行备份的用户有权在该处写入
        these schedules are run by another process: `{}` ⇒ 这些计划由另一进程执行：`{}`
        it holds the lock on them, so that no backup runs twice ⇒ 它持有计划的锁，以免备份运行两次
        stop the other one, or give this one a folder of its own ⇒ 请停止另一个，或给这一个自己的文件夹
        after `every` comes one length of time ⇒ `every` 之后应为一个时间长度
        `rclone` ended with code {} and said nothing ⇒ `rclone` 以代码 {} 结束，没有说明
        `rclone lsjson` answered something else than a list ⇒ `rclone lsjson` 的应答不是列表
        `rclone` answered more than 64 MiB ⇒ `rclone` 的应答超过 64 MiB
        `rclone`: {} ⇒ `rclone` 报告：{}
        it has control characters in it ⇒ 它含有控制字符
        it has `.` or `..` in it, so that it need not mean one place ⇒ 它含有 `.` 或 `..`，因此未必指同一处
        `{}` is not the name of a remote, a colon and a path ⇒ `{}` 不是远端名称、冒号加路径
        it has `..` in it, so that it need not mean one place ⇒ 它含有 `..`，因此未必指同一处
        the backup target `{}` is not there ⇒ 备份目标 `{}` 不在
        connect or mount it, or name its new place with `coffer backup target add` ⇒ 请连接或挂载它，或用 `coffer backup target add` 指定其新位置
        the backup target `{}` is full ⇒ 备份目标 `{}` 已满
        there is no space left; what was begun there was removed ⇒ 没有剩余空间；已开始写入的内容已移除
        free some space there, or add a target that has more with `coffer backup target add` ⇒ 请在那里释放一些空间，或用 `coffer backup target add` 添加空间更多的备份目标
        the backup target `{}` lets this user not do that ⇒ 备份目标 `{}` 不允许此用户这样做
        give the user who runs the backups the right to read and write there ⇒ 请让运行备份的用户有权在那里读写
        the target answers, but has no file of that name ⇒ 备份目标有应答，但没有该名称的文件
        see what is there with `coffer backup list` ⇒ 请用 `coffer backup list` 查看有什么
        `{}` cannot be the name of a file on a backup target ⇒ `{}` 不能作备份目标上文件的名称
        `{}` is not the address of a backup target ⇒ `{}` 不是备份目标的地址
        the disk of the backup target `{}` reported an error ⇒ 备份目标 `{}` 的磁盘报告了错误
        look at the system's log for that disk, and at the archives with `coffer backup verify` ⇒ 请查看系统日志中该磁盘的情况，并用 `coffer backup verify` 查看归档
        the backup target `{}` could not be used ⇒ 备份目标 `{}` 无法使用
        check the network and the remote with `coffer backup target test` ⇒ 请用 `coffer backup target test` 检查网络和远端
        the backup target `{}` needs the program `{}`, which is not installed ⇒ 备份目标 `{}` 需要程序 `{}`，而它未安装
        no `{}` is in the search path of this process ⇒ 此进程的搜索路径中没有 `{}`
        install it (Debian: `apt install {}`), and set its remotes up for the user who runs the backups ⇒ 请安装它（Debian：`apt install {}`），并为运行备份的用户设置其远端
        it begins with a dot or a dash ⇒ 它以点或连字符开头
        a file reads otherwise than it was written ⇒ 文件读出的内容与写入的不同
        a file that was written is not in the list ⇒ 写入的文件不在列表中
        make a new backup with `coffer backup run`, and look into who can write to the target ⇒ 请用 `coffer backup run` 制作新的备份，并查明谁可以写入该备份目标
        it has {} entries, and the checkpoint over them is another ⇒ 它有 {} 条记录，而针对它们的检查点不同
        it has {} bytes, and {} are listed ⇒ 它有 {} 字节，而列出的是 {} 字节
        its bytes are not those that are listed ⇒ 其字节不是所列出的
        it was made for another target ⇒ 它是为另一个备份目标制作的
        the archive `{}` is not right ⇒ 归档 `{}` 有误
        its database is damaged: {} ⇒ 其数据库已损坏：{}
        its database has rows that lead nowhere: {} ⇒ 其数据库有无所指向的行：{}
        the tables of `{}` are at version {}, and its manifest says {} ⇒ `{}` 各表的版本为 {}，而其清单为 {}
        the table `{}` is missing ⇒ 缺少表 `{}`
        the table `{}` is not in its manifest ⇒ 表 `{}` 不在其清单中
        the table `{}` has {} rows, and its manifest says {} ⇒ 表 `{}` 有 {} 行，而其清单为 {} 行
        its audit log does not end where its manifest says: {} ⇒ 其审计日志没有在其清单所述之处结束：{}
        the decisions beside it do not go as far as it does: {} ⇒ 其旁的决定没有到达它的程度：{}
        {} keys that its rows name are neither in `{}` nor deleted by a decision; one is {} ⇒ 其各行所列的 {} 个密钥既不在 `{}` 中，也未由决定删除；其中之一为 {}
        make a new pair with `coffer backup run`; to restore, take the vault archive of another target ⇒ 请用 `coffer backup run` 制作新的一对；恢复时请取另一个备份目标的密钥库归档
        do not restore from it: take another one, and make a new one with `coffer backup run` ⇒ 请勿用它恢复：请取另一个，并用 `coffer backup run` 制作新的
        the proof cannot be read ⇒ 证明无法读取
        the proof does not hold ({}) ⇒ 证明不成立（{}）
        the store's audit log is not vouched for ⇒ 库的审计日志未得到证明
        its newest checkpoint does not carry the store's signature ({}) ⇒ 其最新的检查点没有库的签名（{}）
        let nobody work in this store; compare it with its backups by `coffer audit verify --against FILE` ⇒ 请停止使用此库；并用 `coffer audit verify --against FILE` 与其备份比较
        the store has another audit log than the one that was witnessed ⇒ 库的审计日志不是所见证的那一个
        that was `{}`, and this one is signed as `{}` ⇒ 原来的是 `{}`，而这一个签署为 `{}`
        after `coffer restore adopt` that is right: then remove `{}`; otherwise look for the store that was here ⇒ 如在 `coffer restore adopt` 之后，这是正常的：请移除 `{}`；否则请查找原来在此的库
        entries of the store's audit log are gone ⇒ 库的审计日志缺少记录
        it had {} of them, and has {} ⇒ 它原有 {} 条，现有 {} 条
        let nobody work in this store, keep its files, and compare them with the backups ⇒ 请停止使用此库，保留其文件，并与备份比较
        the first {} entries of the store's audit log are not the ones that were witnessed ⇒ 库的审计日志的前 {} 条记录不是所见证的
        the checkpoint that was witnessed last cannot be used: `{}` ⇒ 最近见证的检查点无法使用：`{}`
        check the log against the newest backup's checkpoint with `coffer audit verify`, then remove that file ⇒ 请用 `coffer audit verify` 将日志与最新备份的检查点核对，然后移除该文件
        """
}
