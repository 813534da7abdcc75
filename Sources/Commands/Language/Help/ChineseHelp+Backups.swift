extension ChineseHelp {
    /// Of backups and of bringing a store back.
    static let backups = """
        Make backups, and see what there is. ⇒ 进行备份，并查看现有备份。
        Back up now, read everything back, and record what was shown. ⇒ 立即备份，全部读回，并记录验证结果。
        Writers go on meanwhile. Each archive is read back from where it lies, opened with the verify identity and compared; only then is it listed. A target that fails does not keep the others from their backup. ⇒ 其间写入照常进行。每个归档都从其所在处读回，用验证身份打开并比较；之后才列入目录。一个备份目标失败，不影响其他目标的备份。
        Back up to this target only; may be repeated. ⇒ 只备份到此目标；可重复给出。
        The verify identity; made where it is not there. In a store of your own: verify-identity.txt in it. ⇒ 验证身份；不存在时会创建。在您自己的库中：其中的 verify-identity.txt。
        A folder of your own for what comes out of archives meanwhile. In a store of your own: scratch in it. ⇒ 您自己的文件夹，用于其间从归档中取出的内容。在您自己的库中：其中的 scratch。
        List the archives that were read back and recorded. ⇒ 列出已读回并登记的归档。
        Only what lies on this target. ⇒ 只看此备份目标上的内容。
        Show one archive, on every target that has it. ⇒ 显示一个归档，在存有它的每个备份目标上。
        The archive's name, as `coffer backup list` prints it. ⇒ 归档的名称，即 `coffer backup list` 所输出的。
        Read archives back, and hold them against what the store signed. ⇒ 读回归档，并与库签名的内容核对。
        Without a name: every target against its catalogue, and its newest pair of archives. Level 1 decrypts and compares digests and entries, 2 checks the database, 3 its rows, its audit log and every key. Exit code 65 when something is wrong. ⇒ 未给出名称时：每个备份目标与其目录核对，并读回其最新的一对归档。级别 1 解密并比较摘要和条目，2 检查数据库，3 检查其行、审计日志和每个密钥。有异常时退出码为 65。
        How much to verify, 1 to 3. ⇒ 验证的程度，1 至 3。
        Only what lies on this target; may be repeated. ⇒ 只看此备份目标上的内容；可重复给出。
        Bring the store back from its backups into a scratch folder, and check everything. ⇒ 从备份将库恢复到临时文件夹，并检查全部内容。
        Each target is tried by itself with its newest pair of archives. The store opens what comes back with the key of its epoch, or with --recovery-key you do, as after a disaster; then rows, audit log, policies, keys and every sealed row are checked. Targets and the store's own data stay as they are, nothing of the scratch is left, and how long it took is noted. Exit code 65 when the store does not come back as it was. ⇒ 每个备份目标各用其最新的一对归档单独演练。库用其纪元密钥打开恢复的内容；带 --recovery-key 时则由您打开，如同灾难之后；然后检查行、审计日志、策略、密钥和每个加密行。备份目标和库自身的数据保持不变，临时内容不会留下，并记录所用时间。库未能如原样恢复时退出码为 65。
        A data archive, as `coffer backup list` prints it; the newest one otherwise. ⇒ 数据归档，即 `coffer backup list` 所输出的；未给出时为最新的。
        Open everything with the recovery identity in this file, and nothing with the store. ⇒ 全部用此文件中的恢复身份打开，不用库打开任何内容。
        Show how old the newest verified backup is, and which targets are behind. ⇒ 显示最新的已验证备份有多久，以及哪些备份目标落后。
        Says on standard error what is over its limit: 26 hours for the age of the newest verified backup and 4 hours for a restore, or what the settings of the backup service say. ⇒ 在标准错误上指出超出限度之处：最新已验证备份的时间限度为 26 小时，恢复为 4 小时，或依备份服务的设置。
        Take the limits from this file of the backup service. ⇒ 从备份服务的此文件读取限度。
        Remove the archives that the rules of retention no longer keep. ⇒ 删除保留规则不再保留的归档。
        With --dry-run it only says what becomes of each archive, and why. The newest verified archives stay whatever the rules say, and are read once more before an older one goes. A store that was restored or copied removes nothing until it is adopted. ⇒ 带 --dry-run 时只说明每个归档的去留及原因。无论规则如何，最新的已验证归档都会保留，并在删除较旧的之前再读一次。恢复或复制的库在接管之前不删除任何内容。
        Prune this target only; may be repeated. ⇒ 只清理此备份目标；可重复给出。
        The places where backups go. ⇒ 备份的去处。
        Name a place where backups go. ⇒ 指定一个备份的去处。
        The place is made where it is a folder that is not there yet, a small file is written and read back, and what an earlier store of the same id put there is taken over. Whoever brings the store back on another machine needs the address: --recovery-key adds it to the file of the recovery identity. Of a place that is written once or keeps old versions, say with --retains how long it does: certificates of erasure then tell until when a key may still lie there. ⇒ 如为尚不存在的文件夹，则会创建；写入一个小文件并读回，并接收同一标识的早期库存放的内容。在另一台机器上恢复库的人需要此地址：--recovery-key 将其加入恢复身份的文件。如该处只写一次或保留旧版本，请用 --retains 说明保留多久：删除证书据此说明密钥可能留存到何时。
        What to call it. ⇒ 其名称。
        A folder, or `rclone:remote:path`. ⇒ 文件夹，或 `rclone:remote:path`。
        Add the address to this file of the recovery identity. ⇒ 将地址加入此恢复身份的文件。
        How long the place keeps what is removed or overwritten there, such as P30D. ⇒ 在该处删除或覆盖的内容会保留多久，例如 P30D。
        List the places where backups go. ⇒ 列出备份的去处。
        Send no more backups to a place; what lies there stays. ⇒ 不再向某处发送备份；那里的内容保留。
        Write a small file to a target, and read it back. ⇒ 向备份目标写入一个小文件并读回。
        Take a place over from another life of the store, which is given up for good. ⇒ 从此库的另一个已永久放弃的实例接管一个备份目标。
        For a store that came back from a backup, or was copied, and was adopted. Without --give-up it says which life of the store wrote there last and what lies there, and changes nothing. With it, that life is given up: what lies there stays, the next backup goes there, and the other life, should it run all the same, writes there no more. Refused where a key or a decision lies there that this store does not have. ⇒ 用于从备份恢复或复制而来、并已接管的库。未给出 --give-up 时，只说明最后写入那里的是哪个实例、那里有什么，不作任何更改。给出时，该实例即被放弃：那里的内容保留，下一次备份写到那里；另一实例即使仍在运行，也不能再写入。如那里有此库没有的密钥或决定，则予以拒绝。
        Where it is, if the store does not know it: a folder, or `rclone:remote:path`. ⇒ 其位置，如果库不知道：文件夹，或 `rclone:remote:path`。
        The life of the store that is gone for good. ⇒ 此库已永久消失的那个实例。
        The file of the recovery identity, where the verify identity does not open what lies there. ⇒ 恢复身份的文件，用于验证身份打不开那里的内容时。
        What is done to the backups when. ⇒ 何时对备份做什么。
        The backup service carries schedules out: coffer-backupd. What was missed is made up for once; a time that the clocks skip counts at the first moment after it, and one that they show twice counts once. ⇒ 计划由备份服务 coffer-backupd 执行。错过的只补做一次；时钟跳过的时刻以其后的第一刻计，重复出现的只计一次。
        Set up what is done to the backups when. ⇒ 设定何时对备份做什么。
        TIMETABLE is five fields in quotes (minute, hour, day of the month, month, day of the week: "30 2 * * mon-fri"), one of @hourly, @daily, @weekly, @monthly and @yearly, or a distance: "every 6h". ⇒ TIMETABLE 是引号中的五个字段（分、时、日、月、星期："30 2 * * mon-fri"），或 @hourly、@daily、@weekly、@monthly、@yearly 之一，或间隔："every 6h"。
        What the schedule is called. ⇒ 计划的名称。
        When. ⇒ 何时。
        What is done: backup, drill, prune, retention, alerts. ⇒ 做什么：backup（备份）、drill（演练）、prune（清理）、retention（保留期限）、alerts（提醒）。
        The target it is done with; every one where none is given. ⇒ 针对的备份目标；未给出时为每一个。
        The time zone whose clocks count, as Europe/Berlin. ⇒ 所依时钟的时区，例如 Europe/Berlin。
        By how much at most it begins later, always the same for a store, as 15m. ⇒ 最多推迟多久开始，对同一个库始终相同，例如 15m。
        List what is done to the backups when. ⇒ 列出何时对备份做什么。
        Remove a schedule of the backups. ⇒ 删除一个备份计划。
        Have a schedule of the backups wait until it is resumed. ⇒ 暂停一个备份计划，直到继续。
        Let a schedule of the backups go on from now. ⇒ 从现在起继续一个备份计划。
        What it missed meanwhile is not made up for. ⇒ 其间错过的不补做。
        How long archives stay on the targets. ⇒ 归档在备份目标上保留多久。
        Every hour, day, week, month or year that has a verified archive keeps its newest one, until as many of them as the rule says have kept one. The newest verified archive stays whatever the rules say. ⇒ 每个有已验证归档的小时、日、周、月或年保留其最新的归档，直到达到规则规定的数目。无论规则如何，最新的已验证归档都会保留。
        Show how long archives stay on the targets. ⇒ 显示归档在备份目标上保留多久。
        Say how long archives stay on the targets, or on one. ⇒ 设定归档在所有或一个备份目标上保留多久。
        What is not given stays as it is. ⇒ 未给出的内容保持不变。
        The target; every one without rules of its own where none is given. ⇒ 备份目标；未给出时为没有自身规则的每一个。
        How many hours keep an archive. ⇒ 保留多少个小时的归档。
        How many days. ⇒ 多少天。
        How many weeks; they begin on Monday. ⇒ 多少周；从星期一开始。
        How many months. ⇒ 多少个月。
        How many years. ⇒ 多少年。
        How many vault archives of the newest epoch stay. ⇒ 保留多少个最新纪元的密钥库归档。
        What is younger than this stays, as 1d. ⇒ 短于此时间的予以保留，例如 1d。
        The time zone in which hours, days, weeks, months and years begin. ⇒ 时、日、周、月和年的起点所依的时区。
        Bring a store back from a backup. ⇒ 从备份恢复库。
        Bring a store back from its backup targets, into a new folder. ⇒ 从备份目标将库恢复到新文件夹。
        Everything is verified first; then it says what comes back and how old that is, and asks. Name every target that you have: decisions that only one of them knows keep erased persons erased. A store that came back leaves its targets alone until `coffer restore adopt`. ⇒ 首先验证全部内容；然后说明将恢复什么、有多旧，并询问。请指定您拥有的每个备份目标：只有其中之一知道的决定，能使已删除的人保持删除。恢复的库在 `coffer restore adopt` 之前不会触碰其备份目标。
        A backup target: a folder, or rclone:remote:path. May be repeated. ⇒ 备份目标：文件夹，或 rclone:remote:path。可重复给出。
        The folder to make, or with --replace the stopped store. ⇒ 要创建的文件夹；带 --replace 时为已停止的库。
        The newest state that is not after this: RFC 3339, `2026-11-29 14:30`, yesterday, `3 hours ago`. ⇒ 不晚于此时的最新状态：RFC 3339、`2026-11-29 14:30`、yesterday、`3 hours ago`。
        The state in this data archive. ⇒ 此数据归档中的状态。
        Replace a stopped store; the old one is kept beside it. ⇒ 替换已停止的库；旧库保留在其旁边。
        An old store's folder, for decisions that no target has. ⇒ 旧库的文件夹，用于取得任何备份目标都没有的决定。
        Print the archives that are there, and bring nothing back. ⇒ 输出现有的归档，不恢复任何内容。
        Verify everything, say what would come back, and bring nothing back. ⇒ 验证全部内容，说明将恢复什么，不恢复任何内容。
        Print this table as it was, and bring nothing back: customers, products, orders, shipments, invoices, payments. ⇒ 按当时的样子输出此表，不恢复任何内容：customers、products、orders、shipments、invoices、payments。
        With --extract: act as this user of the store that was backed up. ⇒ 与 --extract 同用：以所备份的库中的此用户身份行事。
        With --extract: the purpose, by its name in roles.yaml. ⇒ 与 --extract 同用：目的，使用 roles.yaml 中的名称。
        With --extract: a folder of your own for what comes out of archives meanwhile. ⇒ 与 --extract 同用：您自己的文件夹，用于其间从归档中取出的内容。
        Make a restored or copied store the live one, which writes to its targets. ⇒ 使恢复或复制的库成为正式的库，可写入其备份目标。
        Until then its schedules pause and its targets are read only. Be sure that the store it stands in for is gone: two live copies part ways, and their decisions can never be united again. Its targets are looked at first: where newer backups lie than the state that it is at, it is refused unless --over-newer says that what only they hold is given up. ⇒ 在此之前，其计划暂停，其备份目标只读。请确认它所替代的库已不存在：两个同时运行的副本会各行其是，其决定再也无法合并。首先会检查其备份目标：如那里有比当前状态更新的备份，则予以拒绝，除非用 --over-newer 表明放弃只有它们才有的内容。
        Also where newer backups lie on its targets; what only they hold is given up. ⇒ 即使其备份目标上有更新的备份；只有它们才有的内容即被放弃。
        """
}
