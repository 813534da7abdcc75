extension Explanations {
    /// Of backups, their targets, schedules, and the service that makes them.
    static let backups = """
        @ 75 409
        backup-not-live: The store came back from a backup or was copied, and leaves the targets alone until it is made the live one. ⇒ 此库是从备份恢复或复制的，在成为现行库之前不动备份目标。
        adopt-newer-backups: There are newer backups on the targets than the state that came back. ⇒ 备份目标上有比所恢复状态更新的备份。
        cause: a restore, or a copied folder; perhaps the original still works elsewhere ⇒ 进行过恢复或复制文件夹；原库可能仍在别处运行
        do: make sure that no other life of the store is at work, then adopt this one ⇒ 确认没有该库的其他实例在运行，然后采用此库
        see: coffer restore adopt | coffer backup list
        @ 75 409
        target-other-incarnation: Another life of this store wrote to the target last. ⇒ 最后写入该备份目标的是此库的另一个实例。
        target-other-store: The target belongs to another store. ⇒ 该备份目标属于另一个库。
        target-decisions-ahead: The target knows of decisions that this store does not. ⇒ 备份目标知道此库所不知的决定。
        target-without-key: There is no pair of archives with its key on the target. ⇒ 备份目标上没有带密钥的成对归档。
        backup-epoch-past: The keys were renewed while the backup was being made. ⇒ 备份期间密钥已更新。
        claim-not-needed: The target is this store's own already. ⇒ 该备份目标已属于此库。
        claim-no-catalogue: There is nothing of this store on the target. ⇒ 备份目标上没有此库的内容。
        claim-other-life: Another life of the store wrote there since you looked. ⇒ 在您查看之后，另一个实例写入了那里。
        claim-epoch-behind: The keys on the target are newer than those of this store. ⇒ 备份目标上的密钥比此库的更新。
        claim-keys-unknown: An archive on the target has keys that this store does not know. ⇒ 备份目标上的归档含有此库不知的密钥。
        cause: two copies of one store use the same target, or an older state was brought back ⇒ 同一个库的两份副本使用同一备份目标，或恢复了旧状态
        do: look who wrote there; give each store a target of its own, or take the place over ⇒ 查看是谁写入；为每个库各设备份目标，或接管该处
        see: coffer backup target claim TARGET | coffer backup list | coffer backup run
        @ 75 409
        prune-no-catalogue: Nothing is removed, because no signed catalogue says what is there. ⇒ 没有移除任何内容，因为没有签名目录说明那里有什么。
        prune-catalogue-replayed: Nothing is removed, because an older catalogue was put back. ⇒ 没有移除任何内容，因为放回了旧目录。
        prune-other-life: Nothing is removed, because the catalogue is of another life of the store. ⇒ 没有移除任何内容，因为目录属于库的另一个实例。
        prune-archive-stays: The rules keep this archive. ⇒ 规则要求保留此归档。
        cause: somebody wrote to the target, or the store came back from a backup ⇒ 有人写入了备份目标，或库是从备份恢复的
        do: make a backup there first, which writes the catalogue anew ⇒ 请先在那里备份，会重新写入目录
        see: coffer backup run | coffer backup prune --dry-run | coffer backup retention show
        @ 78 500
        backup-no-target: No place is named that backups go to. ⇒ 没有指定备份存放处。
        backup-other-verifier: Backups are meant for another verifying identity than this one. ⇒ 备份所针对的验证身份不是此身份。
        cause: nobody named a target yet, or the identity was changed ⇒ 尚未指定备份目标，或身份已更换
        do: name a folder or a remote, and the identity that reads backups back ⇒ 指定文件夹或远程位置，以及读回备份的身份
        see: coffer backup target add NAME /mnt/backup | coffer key verify-identity FILE
        @ 75 503
        snapshot-gone: The copy that the backup works on is gone. ⇒ 备份所用的副本已消失。
        backup-running: Another backup is at work. ⇒ 另一个备份正在进行。
        cause: two backups at once, or the server was started anew meanwhile ⇒ 同时进行两个备份，或其间服务器重启
        do: wait for the other one, then run it again ⇒ 等待另一个结束，然后重新运行
        see: coffer backup status
        @ 65 500
        target-reads-otherwise: What was written to the target reads back otherwise. ⇒ 写入备份目标的内容读回时不同。
        manifest-malformed: The list in an archive cannot be used. ⇒ 归档中的清单无法使用。
        catalogue-malformed: The catalogue of a target cannot be used. ⇒ 备份目标的目录无法使用。
        catalogue-refused: The catalogue of a target is not signed by this store. ⇒ 备份目标的目录没有此库的签名。
        cause: a faulty disk, or somebody else wrote there ⇒ 磁盘故障，或他人写入了那里
        do: look at the target, make a new backup on another one, and do not trust what lies here ⇒ 检查该备份目标，在另一处重新备份，不要信任此处内容
        see: coffer backup verify | coffer backup run
        @ 65 422
        archive-name: This is not the name of an archive. ⇒ 这不是归档的名称。
        cause: it was shortened or mistyped ⇒ 名称被缩短或键入有误
        do: copy it from the list ⇒ 从列表中复制
        see: coffer backup list
        @ 69 503
        backup-program-not-started: The service could not start the program that makes backups. ⇒ 服务无法启动执行备份的程序。
        backup-program-failed: The program that makes backups ended badly. ⇒ 执行备份的程序异常结束。
        backup-run-too-long: A backup took longer than it may. ⇒ 备份超出允许的时间。
        cause: the program was moved or updated meanwhile, or a target is very slow ⇒ 程序被移动或更新，或备份目标很慢
        do: look into `journalctl -u coffer-backupd`, and run one by hand ⇒ 查看 `journalctl -u coffer-backupd`，并手动运行一次
        see: coffer backup run
        @ 78 500
        backup-settings-refused: The settings of the backup service cannot be used. ⇒ 备份服务的设置无法使用。
        backup-metrics-not-written: The service cannot write its figures. ⇒ 服务无法写出其指标。
        cause: a misspelt setting, or a folder that it may not write to ⇒ 设置拼写有误，或无权写入文件夹
        do: put the file right that the message names, and start the service again ⇒ 改正消息所指的文件，然后重启服务
        see: coffer backup status
        @ 65 422
        timetable-refused: The timetable of a schedule cannot be used. ⇒ 计划的时间表无法使用。
        interval-refused: The interval of a schedule cannot be used. ⇒ 计划的间隔无法使用。
        time-zone-unknown: There is no time zone of this name. ⇒ 没有该名称的时区。
        retention-refused: The rules would keep nothing at all, or contradict each other. ⇒ 规则不会保留任何内容，或互相矛盾。
        cause: one of the five fields is out of its range, or a unit is missing ⇒ 五个字段之一超出范围，或缺少单位
        do: write `0 2 * * *`, `@daily` or `every 6h`, and zones as `Europe/Berlin` ⇒ 写成 `0 2 * * *`、`@daily` 或 `every 6h`，时区写成 `Europe/Berlin`
        see: coffer backup schedule add NAME 'every 6h' | coffer backup retention show
        @ 65 500
        schedule-state-damaged: The service's own record of what it did is damaged. ⇒ 服务自身的执行记录已损坏。
        cause: a faulty disk, or the file was edited ⇒ 磁盘故障，或文件被编辑
        do: remove the file that the message names; what was missed is made up for once ⇒ 删除消息所指的文件；错过的会补做一次
        see: coffer backup schedule list
        @ 74 500
        schedule-state-not-written: The service cannot write its record of what it did. ⇒ 服务无法写入其执行记录。
        cause: the disk is full, or the folder belongs to another user ⇒ 磁盘已满，或文件夹属于他人
        do: free space, or give the folder to the service's user ⇒ 腾出空间，或把文件夹交给服务的用户
        @ 75 503
        schedule-state-in-use: Another backup service uses the same record. ⇒ 另一个备份服务正在使用同一记录。
        cause: it was started twice ⇒ 启动了两次
        do: stop one of them ⇒ 停止其中一个
        @ 65 500
        witness-not-signed: The newest state of the audit log does not carry the store's signature. ⇒ 审计日志的最新状态没有此库的签名。
        witness-other-log: The audit log is that of another store or another life of it. ⇒ 审计日志属于另一个库或另一个实例。
        witness-log-shrunk: The audit log has fewer entries than it had. ⇒ 审计日志的条目比以前少。
        witness-log-rewritten: What the audit log had is not in it any more as it was. ⇒ 审计日志原有的内容已不是原样。
        witness-file-damaged: The state that the backup service remembers cannot be read. ⇒ 备份服务所记住的状态无法读取。
        cause: an older copy of the store was put back, or somebody altered it ⇒ 放回了库的旧副本，或有人改动了它
        do: let nobody work in this store, and compare it with its backups; after a restore that was meant, remove the file that is named ⇒ 停止在此库中工作，并与备份比较；如是有意恢复，请删除所指的文件
        see: coffer audit verify | coffer restore adopt
        @ - -
        recovery-point-over: The last verified backup is older than it may be. ⇒ 最近的已验证备份过旧。
        recovery-time-over: Bringing the store back takes longer than it may. ⇒ 恢复此库所需时间过长。
        cause: backups fail or are paused, or a target is slow ⇒ 备份失败或已暂停，或备份目标很慢
        do: look what the last runs said, and run one by hand ⇒ 查看最近几次运行的结果，并手动运行一次
        see: coffer backup status | coffer backup schedule list | coffer backup run
        @ 65 500
        drill-row-count: A table that came back has another number of rows than was backed up. ⇒ 恢复的表的行数与备份时不同。
        drill-rows-lost: A table lost rows while the store came back. ⇒ 恢复过程中某个表丢失了行。
        drill-keys-lost: Sealed rows came back whose keys are gone. ⇒ 恢复了密钥已丢失的加密行。
        drill-audit: The audit log that came back does not bear the data out. ⇒ 恢复的审计日志与数据不符。
        drill-unhealthy: A check of the store that came back finds something. ⇒ 对恢复的库的检查发现问题。
        drill-target: What lies on the target is not right. ⇒ 备份目标上的内容不正确。
        cause: the backup is not whole: a faulty disk, or somebody wrote to the target ⇒ 备份不完整：磁盘故障，或有人写入备份目标
        do: make a new backup and drill again; if that fails too, look at the store itself ⇒ 重新备份并再次演练；如仍失败，请检查库本身
        see: coffer backup run | coffer backup drill | coffer doctor
        @ 75 409
        drill-epoch-past: The newest backup there is from before the keys were renewed. ⇒ 那里最新的备份早于密钥更新。
        cause: no backup ran since an erasure or a renewal ⇒ 自删除或更新以来没有备份
        do: make a new backup, then drill again ⇒ 重新备份，然后再次演练
        see: coffer backup run | coffer backup drill
        @ 66 404
        drill-no-pair: There is nothing on the target to drill with. ⇒ 备份目标上没有可供演练的内容。
        cause: no backup was made there yet ⇒ 尚未在那里备份
        do: make one ⇒ 请先备份
        see: coffer backup run
        @ 65 422
        drill-handed-in: What was handed in for a drill is not a pair of archives. ⇒ 提交演练的内容不是成对归档。
        cause: files were put together by hand ⇒ 文件是手工拼凑的
        do: let the command fetch them ⇒ 请让命令自行取得
        see: coffer backup drill
        """
}
