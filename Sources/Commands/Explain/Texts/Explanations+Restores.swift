extension Explanations {
    /// Of targets, archives read back, and restores.
    static let restores = """
        @ 69 -
        target-vanished: The place of the backups is not there. ⇒ 备份存放处不存在。
        target-unreachable: The remote with the backups cannot be reached. ⇒ 无法连接备份所在的远程位置。
        cause: a disk is not mounted, or the network is down ⇒ 磁盘未挂载，或网络中断
        do: connect or mount it, then try the target ⇒ 连接或挂载后，测试该备份目标
        see: coffer backup target test TARGET
        @ 74 -
        target-full: There is no space left on the target. ⇒ 备份目标空间已满。
        target-disk-error: The disk of the target reported an error. ⇒ 备份目标的磁盘报告错误。
        cause: too many archives, or a disk that fails ⇒ 归档过多，或磁盘故障
        do: remove what the rules no longer keep, or add another target ⇒ 移除规则不再保留的内容，或添加其他备份目标
        see: coffer backup prune --dry-run | coffer backup target list
        @ 78 -
        target-permission: The place of the backups does not let us read or write. ⇒ 备份存放处不允许读写。
        target-program-missing: The program that talks to the remote is not installed. ⇒ 未安装与远程位置通信的程序。
        cause: the service runs as a user of its own, without these rights or without rclone ⇒ 服务以自己的用户运行，没有这些权限或没有 rclone
        do: give that user the rights, or install what the message names ⇒ 给该用户授权，或安装消息所指的程序
        see: coffer backup target test TARGET
        @ 66 -
        target-file-missing: The target answers, and has no such file. ⇒ 备份目标可用，但没有该文件。
        cause: it was pruned, or the name is mistyped ⇒ 已被清理，或名称有误
        do: see what is there ⇒ 查看那里有什么
        see: coffer backup list
        @ 65 -
        target-name-refused: No file on a target is called like this. ⇒ 备份目标上的文件不会这样命名。
        target-address-refused: No target is written like this. ⇒ 备份目标的写法不是这样。
        cause: a path that is not absolute, or a name with a slash ⇒ 路径不是绝对路径，或名称含斜杠
        do: give a folder as `/mnt/backup`, or a remote of rclone as `rclone:remote:path` ⇒ 文件夹写成 `/mnt/backup`，rclone 远程写成 `rclone:remote:path`
        see: coffer backup target add NAME /mnt/backup
        @ 78 -
        archive-not-for-us: The archive was encrypted to somebody whose identity is not here. ⇒ 归档是加密给另一个身份的，该身份不在此处。
        cause: the file of another store, or of an older identity, was named ⇒ 指定了另一个库或旧身份的文件
        do: take the recovery file that was written with this store ⇒ 使用随此库写出的恢复文件
        see: coffer key recipients
        @ 74 -
        scratch-failed: The folder where archives are unpacked does not do. ⇒ 解开归档所用的文件夹不可用。
        cause: too little space, or no right to write ⇒ 空间不足，或无权写入
        do: name another folder with --scratch ⇒ 用 --scratch 指定其他文件夹
        see: coffer backup verify --scratch /var/tmp
        @ 65 -
        archive-damaged: The archive does not decrypt or unpack. ⇒ 归档无法解密或解开。
        archive-other-bytes: The archive is not the one that the signed catalogue names. ⇒ 归档不是签名目录所指的归档。
        archive-renamed: The archive lies there under another archive's name. ⇒ 该归档以另一归档的名称存放。
        archive-other-content: A file in the archive reads back otherwise than it was put in. ⇒ 归档中的文件读回时与放入时不同。
        archive-strange-entry: The archive has a file that none of its kind has. ⇒ 归档中有同类归档所没有的文件。
        archive-database-damaged: The database in the archive is damaged. ⇒ 归档中的数据库已损坏。
        archive-references-dangling: The database in the archive has rows that lead nowhere. ⇒ 归档中的数据库有悬空的行。
        archive-schema-version: The tables in the archive are of another version than it says. ⇒ 归档中表的版本与其所述不同。
        archive-table-missing: A table is missing in the archive. ⇒ 归档中缺少一个表。
        archive-table-unknown: The archive has a table that it does not list. ⇒ 归档中有其未列出的表。
        archive-row-count: A table in the archive has another number of rows than it says. ⇒ 归档中某个表的行数与其所述不同。
        archive-audit-head: The audit log in the archive does not end where it says. ⇒ 归档中审计日志的末尾与其所述不同。
        archive-decisions: The decisions beside the archive do not go as far as it does. ⇒ 归档旁的决定日志不及归档的进度。
        archive-keys-missing: Rows in the archive have keys that no vault has. ⇒ 归档中的行所用的密钥不在任何密钥库中。
        cause: a faulty disk, a transfer that broke off, or somebody wrote to the target ⇒ 磁盘故障、传输中断，或有人写入备份目标
        do: do not restore from it: take another archive or target, and make a new backup ⇒ 不要从中恢复：请改用其他归档或备份目标，并重新备份
        see: coffer backup verify | coffer backup run
        @ 65 -
        restore-identity-plain: The recovery file does not say which store it is for. ⇒ 恢复文件没有说明属于哪个库。
        restore-time: The time that is asked for cannot be read. ⇒ 所要求的时间无法识别。
        restore-archive-missing: The archive is listed, and not there as it is listed. ⇒ 归档已列出，但与所列不符。
        cause: only the key itself was kept, not the lines above it; or a time without a zone ⇒ 只保存了密钥本身而没有其上各行；或时间没有时区
        do: take the file as it was written; give times as 2026-11-29T12:00:00Z ⇒ 使用原样写出的文件；时间写成 2026-11-29T12:00:00Z
        see: coffer help restore
        @ 69 -
        restore-nothing-reached: None of the targets can be reached. ⇒ 所有备份目标均无法连接。
        cause: disks are not mounted, or the network is down ⇒ 磁盘未挂载，或网络中断
        do: connect one of them, or name another with --from ⇒ 连接其中之一，或用 --from 指定其他
        see: coffer help restore
        @ 66 -
        restore-no-catalogue: The target has no list of archives. ⇒ 备份目标没有归档列表。
        restore-no-data: No data archive is listed, or none so old. ⇒ 没有列出数据归档，或没有那么早的。
        restore-not-listed: The target does not list this archive. ⇒ 备份目标没有列出此归档。
        restore-no-vault: No target has a vault together with its key. ⇒ 没有备份目标同时拥有密钥库及其密钥。
        cause: another folder was named, or no backup was made there ⇒ 指定了别的文件夹，或尚未在那里备份
        do: look what is there with --list, and name further targets with --from ⇒ 用 --list 查看内容，并用 --from 指定更多备份目标
        see: coffer restore run --from /mnt/backup --identity FILE --list
        @ 75 -
        restore-occupied: There is something where the store is to come. ⇒ 库要放置的位置已有内容。
        restore-not-a-store: What is to be replaced is no store. ⇒ 要替换的不是库。
        restore-other-store: What is to be replaced is another store. ⇒ 要替换的是另一个库。
        cause: the folder that --to or --replace names is not the one that you mean ⇒ --to 或 --replace 指定的不是您想要的文件夹
        do: name a new folder with --to ⇒ 用 --to 指定新文件夹
        see: coffer help restore
        @ 74 -
        restore-place: The store that came back could not be put in its place. ⇒ 恢复的库无法放到其位置。
        cause: too little space, or no right to write there ⇒ 空间不足，或无权写入
        do: nothing was replaced; free space, and run it again ⇒ 未替换任何内容；腾出空间后重新运行
        @ 74 -
        archive-malformed: What was read is not an archive. ⇒ 读到的不是归档。
        archive-entry-refused: The archive names a file that would lie outside its folder. ⇒ 归档中的文件会落在其文件夹之外。
        archive-entry-unexpected: The archive has a file that was not expected there. ⇒ 归档中有意外的文件。
        archive-entry-missing: The archive lacks a file that it must have. ⇒ 归档缺少必要的文件。
        archive-entry-size: A file in the archive has another length than was said. ⇒ 归档中文件的长度与所述不同。
        archive-trailing-data: Something follows the end of the archive. ⇒ 归档末尾之后还有内容。
        archive-failed: The archive cannot be read or written. ⇒ 归档无法读写。
        cause: the file was cut off, changed, or is of another kind; or the disk is full ⇒ 文件被截断、改动或类型不符；或磁盘已满
        do: take it anew from where it was made ⇒ 从生成处重新取得
        @ 65 -
        age-no-match: None of the identities opens the file. ⇒ 没有身份能打开此文件。
        age-header: The file does not begin as a file of age does. ⇒ 文件开头不是 age 文件的开头。
        age-hmac: The beginning of the file was changed. ⇒ 文件开头被改动。
        age-payload: The content of the file was changed or cut off. ⇒ 文件内容被改动或截断。
        age-armor: The file's text form is broken. ⇒ 文件的文本形式有误。
        age-recipient: The public key is not written as one of age. ⇒ 公钥不是 age 公钥的写法。
        age-identity: The identity is not written as one of age. ⇒ 身份不是 age 身份的写法。
        age-no-keys: The file holds no key. ⇒ 文件中没有密钥。
        age-empty-passphrase: The passphrase is empty. ⇒ 口令为空。
        cause: another key or file was named, or it was changed on the way ⇒ 指定了别的密钥或文件，或在传递中被改动
        do: check which key it was encrypted to, and take the file anew ⇒ 确认文件加密给哪个密钥，并重新取得文件
        see: coffer help age decrypt
        @ 65,78 -
        age-limits: The file asks for more work or memory than is taken for one. ⇒ 文件要求的计算量或内存超出上限。
        cause: it was made to cost as much as it can, or the machine is small ⇒ 文件被设计得尽量耗费资源，或机器过小
        do: open it only where you trust who sent it, on a machine with more memory ⇒ 只在信任发送者时，在内存更大的机器上打开
        @ 74 -
        age-read: The file cannot be read. ⇒ 文件无法读取。
        age-write: The file cannot be written. ⇒ 文件无法写入。
        cause: the disk is full, or you may not read or write there ⇒ 磁盘已满，或无权读写
        do: check permissions and space ⇒ 检查权限和空间
        """
}
