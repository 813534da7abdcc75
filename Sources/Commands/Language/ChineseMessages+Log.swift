extension ChineseMessages {
    /// Of the audit log, the decisions log, proofs and checkpoints.
    static let log = """
        there is no audit entry {} ⇒ 没有审计记录 {}
        audit entry {} cannot be read ⇒ 审计记录 {} 无法读取
        its body opens, but it is not in a form that this program knows ⇒ 其正文可以打开，但不是此程序认识的形式
        install the newest Coffer; if it is the newest, please report this ⇒ 请安装最新的 Coffer；如已是最新，请报告此问题
        the audit log was altered ⇒ 审计日志已被更改
        run `coffer audit verify`, which names what is wrong; nothing is written until it is settled ⇒ 请运行 `coffer audit verify`，它会指出何处有误；在解决之前不写入任何内容
        it has {} entries but no signed checkpoint ⇒ 它有 {} 条记录，但没有签名的检查点
        its signed checkpoint is refused ({}) ⇒ 其签名的检查点被拒绝（{}）
        {} entries were signed, {} are there ⇒ 签名时有 {} 条记录，现有 {} 条
        its hashes do not lead to the signed root of {} entries ⇒ 其哈希值得不出 {} 条记录的签名根
        it had {} entries, and the {} of now did not grow from them ⇒ 它曾有 {} 条记录，而现在的 {} 条并非由其增长而来
        the hash at level {}, position {} is missing ⇒ 缺少第 {} 层、位置 {} 的哈希值
        its columns say other than its text ⇒ 其各列与其文本不符
        decision {} ⇒ 决定 {}
        the decisions log in the database was altered ⇒ 数据库中的决定日志已被更改
        restore the newest verified backup, whose decisions are united with those of every target ⇒ 请恢复最新的已验证备份，其决定会与每个备份目标的决定合并
        the purpose `{}` cannot stand in a decision ⇒ 目的 `{}` 不能写入决定
        use the purpose's name in roles.yaml ⇒ 请使用 roles.yaml 中的目的名称
        two decisions logs of this store disagree ⇒ 此库的两份决定日志不一致
        from decision {} on they are different; two copies of the store were both in use ⇒ 从第 {} 条决定起两者不同；此库的两个副本都曾使用过
        find out which copy was the live one, and leave the target of the other out ⇒ 请查明哪个副本是正式的，并略去另一个的备份目标
        the decisions log is older than the backup ⇒ 决定日志比备份旧
        it has {} decisions, but a manifest of this store names {} ⇒ 它有 {} 条决定，而此库的一份清单列出 {} 条
        find a target with the newer `decisions.jsonl`; without it an erased person could come back ⇒ 请找出有较新 `decisions.jsonl` 的备份目标；没有它，已删除的人可能重新出现
        the decisions log cannot be believed ⇒ 决定日志不可信
        take `decisions.jsonl` from another target of this store ⇒ 请从此库的另一个备份目标取 `decisions.jsonl`
        line {} is not in the form that Coffer writes ⇒ 第 {} 行不是 Coffer 写出的形式
        line {} does not carry the store's signature ⇒ 第 {} 行没有此库的签名
        line {} belongs to another store ⇒ 第 {} 行属于另一个库
        line {} is not in its place ⇒ 第 {} 行不在其位置上
        it does not end in a checkpoint, so its end is missing ⇒ 它没有以检查点结尾，因此缺少末尾
        its checkpoint is refused ({}) ⇒ 其检查点被拒绝（{}）
        its checkpoint is over {} decisions, and not over these {} ⇒ 其检查点针对 {} 条决定，而不是这 {} 条
        `{}` row {}, {} ⇒ `{}` 第 {} 行，{}
        {}: put back to revision {}; entry {} wrote revision {} ⇒ {}：被恢复到修订 {}；记录 {} 写入的是修订 {}
        {}: not the revision {} that entry {} wrote ⇒ {}：不是记录 {3} 写入的修订 {2}
        {}: gone; entry {} wrote it ⇒ {}：已不存在；由记录 {} 写入
        {}: there again although entry {} removed it ⇒ {}：重新出现，尽管记录 {} 已将其删除
        {}: no entry wrote it ⇒ {}：没有任何记录写入过它
        the signed checkpoint is missing ⇒ 缺少签名的检查点
        the signed checkpoint is refused ({}) ⇒ 签名的检查点被拒绝（{}）
        entry {} was altered ⇒ 记录 {} 已被更改
        entries {} to {}: at least one was altered ⇒ 记录 {} 至 {}：至少有一条已被更改
        entry {}: removed ⇒ 记录 {}：已被删除
        entries {} to {}: removed ⇒ 记录 {} 至 {}：已被删除
        entry {}: reordered, now 1 place too early ⇒ 记录 {}：顺序被更改，现提前了 1 位
        entry {}: reordered, now 1 place too late ⇒ 记录 {}：顺序被更改，现推后了 1 位
        entry {}: reordered, now {} places too early ⇒ 记录 {}：顺序被更改，现提前了 {} 位
        entry {}: reordered, now {} places too late ⇒ 记录 {}：顺序被更改，现推后了 {} 位
        entries {} to {}: reordered, now 1 place too early ⇒ 记录 {} 至 {}：顺序被更改，现提前了 1 位
        entries {} to {}: reordered, now 1 place too late ⇒ 记录 {} 至 {}：顺序被更改，现推后了 1 位
        entries {} to {}: reordered, now {} places too early ⇒ 记录 {} 至 {}：顺序被更改，现提前了 {} 位
        entries {} to {}: reordered, now {} places too late ⇒ 记录 {} 至 {}：顺序被更改，现推后了 {} 位
        the row at place {} was inserted ⇒ 位置 {} 的行是插入的
        the entries do not lead to the signed root of {} entries ⇒ 这些记录得不出 {} 条记录的签名根
        the stored hash at level {}, position {} is wrong ⇒ 第 {} 层、位置 {} 的已存哈希值有误
        the log was cut off: it had {} entries, now it has {} ⇒ 日志被截断：原有 {} 条记录，现有 {} 条
        the first {} entries are not those of the earlier checkpoint ⇒ 前 {} 条记录不是较早检查点中的记录
        the earlier checkpoint is of another log, `{}` ⇒ 较早的检查点属于另一个日志 `{}`
        it has not the three lines of origin, size and root ⇒ 它没有来源、大小和根这三行
        its second line is not a size ⇒ 其第二行不是大小
        its third line is not a root hash in base64 ⇒ 其第三行不是 base64 的根哈希值
        this is not a signed note ⇒ 这不是签名的说明
        use the text exactly as it was written, down to the last line break ⇒ 请原样使用写出的文本，直到最后一个换行
        this is not a checkpoint ⇒ 这不是检查点
        use the text exactly as `coffer audit checkpoint` printed it ⇒ 请原样使用 `coffer audit checkpoint` 所输出的文本
        this is not a verifier key ⇒ 这不是验证公钥
        a key reads `name+hash+base64`, in one piece ⇒ 公钥形如 `name+hash+base64`，连成一段
        the note is not signed by the key that is asked for ⇒ 该说明没有所要求的密钥的签名
        it carries no signature by `{}` ⇒ 它没有 `{}` 的签名
        check that note and key belong to the same store ⇒ 请确认该说明与密钥属于同一个库
        the note's signature is wrong ⇒ 该说明的签名有误
        the text was changed after `{}` signed it, or somebody else signed it ⇒ 文本在 `{}` 签名之后被更改，或由他人签名
        do not trust this text; take it anew from where it was signed and compare the two ⇒ 请勿相信此文本；请从签署处重新取得并比较两者
        the checkpoint speaks of another log ⇒ 该检查点属于另一个日志
        it names `{}`, and this log is `{}` ⇒ 它指的是 `{}`，而此日志是 `{}`
        use a checkpoint of this store and this life of it ⇒ 请使用此库及其此实例的检查点
        there is no entry {} to prove ⇒ 没有可证明的记录 {}
        the log has {} entries at that point, counted from 0 ⇒ 该时点的日志有 {} 条记录，从 0 计起
        name a smaller entry or a later checkpoint ⇒ 请指定较小的记录号或较晚的检查点
        a log of {} entries cannot have grown into one of {} ⇒ {} 条记录的日志不可能增长为 {} 条记录的日志
        a log only grows ⇒ 日志只会增长
        name the earlier checkpoint first; where the log itself shrank, it was cut off ⇒ 请先给出较早的检查点；如日志本身变短，则是被截断了
        the proof is not whole ⇒ 证明不完整
        it has {} hashes, and logs of these sizes need {} ⇒ 它有 {} 个哈希值，而这些大小的日志需要 {} 个
        ask for the proof again ⇒ 请重新索取证明
        the proof does not hold ⇒ 证明不成立
        its hashes do not lead to the root of the log with {} entries ⇒ 其哈希值得不出有 {} 条记录的日志的根
        compare what you want to prove with the log; one of the two was altered ⇒ 请将要证明的内容与日志比较；两者之一已被更改
        this is not a proof ⇒ 这不是证明
        line {} is not as c2sp.org/tlog-proof@v1 wants it ⇒ 第 {} 行不符合 c2sp.org/tlog-proof@v1 的要求
        use the text exactly as `coffer audit prove` printed it ⇒ 请原样使用 `coffer audit prove` 所输出的文本
        the text does not end in a line break ⇒ 文本没有以换行结尾
        the text has control characters ⇒ 文本含有控制字符
        it has control characters ⇒ 它含有控制字符
        it does not end in a line break ⇒ 它没有以换行结尾
        no empty line divides text and signatures ⇒ 文本与签名之间没有空行
        it has more than {} signatures ⇒ 它有超过 {} 个签名
        a signature line has not its dash ⇒ 某签名行缺少破折号
        a signature line is not a name and a signature ⇒ 某签名行不是名称加签名
        the signature by `{}` is not base64 of a key id and a signature ⇒ `{}` 的签名不是密钥标识加签名的 base64
        its name is empty, or has white space or a plus sign in it ⇒ 其名称为空，或含有空白或加号
        its public key has {} bytes instead of 32 ⇒ 其公钥有 {} 字节，而不是 32 字节
        it has not the three parts of a key ⇒ 它没有密钥应有的三个部分
        its last part is not base64 ⇒ 其最后部分不是 base64
        its hash does not belong to its name and public key ⇒ 其哈希值与名称和公钥不符
        """
}
