extension Explanations {
    /// Of the audit log, the decisions log, and what proves them.
    static let logs = """
        @ 65 500
        audit-checkpoint-missing: The audit log has entries and no signature over them. ⇒ 审计日志有条目却没有签名。
        audit-checkpoint-refused: The signature over the audit log is not that of this store. ⇒ 审计日志的签名不属于此库。
        audit-size-mismatch: The audit log has another number of entries than were signed. ⇒ 审计日志的条目数与签名时不同。
        audit-root-mismatch: The entries of the audit log are not those that were signed. ⇒ 审计日志的条目不是签名时的条目。
        audit-replaced: The audit log changed under a program that had it open. ⇒ 审计日志在程序使用期间被替换。
        audit-node-missing: A part of the audit log's proofs is missing. ⇒ 审计日志的部分证明缺失。
        cause: somebody wrote to the database beside Coffer, or older files were put back ⇒ 有人绕过 Coffer 写入数据库，或放回了旧文件
        do: let nobody work in this store, keep its files, and look what is wrong; nothing is written until it is settled ⇒ 停止在此库中工作，保留文件并查明问题；解决之前不会写入
        see: coffer audit verify | coffer backup status
        @ 65 500
        audit-no-such-entry: The audit log has no entry of this number. ⇒ 审计日志没有此编号的条目。
        cause: entries are counted from 0; the number is beyond the last one ⇒ 条目从 0 开始编号；该编号超出最后一条
        do: look at the list first ⇒ 请先查看列表
        see: coffer audit list
        @ 65 500
        audit-body-malformed: An entry opens, but is in a form that this program does not know. ⇒ 条目可以打开，但其形式为本程序所不知。
        cause: a newer Coffer wrote it ⇒ 由更新版本的 Coffer 写成
        do: install the newest Coffer; if it is the newest, report it ⇒ 安装最新的 Coffer；如已是最新，请报告
        see: coffer --version
        @ 65 -
        checkpoint-missing: A verification finds no signature over the log. ⇒ 校验发现日志没有签名。
        checkpoint-refused: A verification finds a signature that is not the store's. ⇒ 校验发现签名不属于此库。
        entry-altered: An entry of the log is not what was written. ⇒ 日志的某个条目不是当初写入的内容。
        entry-removed: Entries of the log are gone. ⇒ 日志的条目已消失。
        entry-inserted: The log has an entry that the store never wrote. ⇒ 日志中有此库从未写入的条目。
        entry-reordered: Entries of the log stand in other places than they were written. ⇒ 日志条目的位置与写入时不同。
        root-mismatch: The entries do not lead to what was signed. ⇒ 条目与签名内容不符。
        hash-wrong: A stored hash of the log is wrong. ⇒ 日志中存储的散列有误。
        log-cut-off: The log is shorter than an earlier checkpoint says. ⇒ 日志比先前的检查点所述更短。
        log-rewritten: The first entries are not those of an earlier checkpoint. ⇒ 最初的条目不是先前检查点时的条目。
        log-other: The earlier checkpoint is that of another log. ⇒ 先前的检查点属于另一个日志。
        row-outdated: A sealed row was put back to an older state. ⇒ 某个加密行被退回到旧状态。
        row-replaced: A sealed row holds something other than was written. ⇒ 某个加密行的内容不是写入的内容。
        row-missing: A sealed row that was written is gone. ⇒ 写入过的加密行已消失。
        row-returned: A sealed row is there again after it was removed. ⇒ 已移除的加密行再次出现。
        row-never-written: There is a sealed row that nobody wrote. ⇒ 有一个无人写入过的加密行。
        authority-outdated: Users, grants or settings are older than the log says. ⇒ 用户、授权或设置比日志所述更旧。
        cause: somebody wrote to the files beside Coffer, or mixed files of different days ⇒ 有人绕过 Coffer 写入文件，或混用了不同日期的文件
        do: keep the files, compare them with a backup of before, and find out who had access ⇒ 保留文件，与此前的备份比较，并查明谁曾有访问权限
        see: coffer audit verify --rows | coffer audit list
        @ 65 500
        decisions-malformed: A line of the decisions log cannot be read. ⇒ 决定日志的某一行无法读取。
        decisions-not-signed: A line of the decisions log is not signed by this store. ⇒ 决定日志的某一行没有此库的签名。
        decisions-other-store: A line of the decisions log is of another store. ⇒ 决定日志的某一行属于另一个库。
        decisions-out-of-order: The lines of the decisions log do not follow one another. ⇒ 决定日志的各行不连续。
        decisions-unfinished: The decisions log ends in the middle of a line. ⇒ 决定日志在一行中间结束。
        decisions-checkpoint-refused: The signature at the end of the decisions log is not the store's. ⇒ 决定日志末尾的签名不属于此库。
        decisions-checkpoint-wrong: The decisions log has another number of lines than were signed. ⇒ 决定日志的行数与签名时不同。
        decisions-forked: Two copies of the decisions log contradict each other. ⇒ 决定日志的两份副本互相矛盾。
        decisions-smaller: The decisions log is shorter than a backup says it was. ⇒ 决定日志比备份所述更短。
        decisions-altered: A decision in the database is not the one in the log. ⇒ 数据库中的决定与日志中的不同。
        cause: the file was edited or copied in part, or an older one was put back ⇒ 文件被编辑、只复制了一部分，或放回了旧文件
        do: take `decisions.jsonl` whole from the target that has the longest one ⇒ 从拥有最长 `decisions.jsonl` 的备份目标完整取回
        see: coffer doctor | coffer backup verify
        @ 65 422
        decisions-purpose: The purpose of an objection or a consent is not written as one. ⇒ 反对或同意所涉的目的写法不符。
        cause: it has capitals, blanks or other signs ⇒ 含有大写字母、空格或其他符号
        do: write it as it stands in roles.yaml, as `marketing` ⇒ 按 roles.yaml 中的写法书写，例如 `marketing`
        see: coffer policy show
        @ 65 422
        note-malformed: The text is not a signed note. ⇒ 该文本不是签名文本。
        note-not-signed: The note does not carry the signature that is looked for. ⇒ 该文本没有所要求的签名。
        note-signature-wrong: The signature does not fit the text. ⇒ 签名与文本不符。
        checkpoint-malformed: The text is not a checkpoint of a log. ⇒ 该文本不是日志的检查点。
        checkpoint-other-log: The checkpoint is that of another log. ⇒ 检查点属于另一个日志。
        verifier-key-malformed: The public key is not written as one. ⇒ 公钥的写法不符。
        certificate-malformed: The text is not a certificate of erasure. ⇒ 该文本不是删除证书。
        cause: a line was lost or changed on the way, or another file was named ⇒ 传递中丢失或改动了某行，或指定了别的文件
        do: take it anew, byte for byte, from where it was signed ⇒ 从签署处重新逐字节取得
        see: coffer audit checkpoint | coffer key signing-key | coffer privacy certificate show REQUEST
        @ 65 422
        proof-malformed: The text is not a proof. ⇒ 该文本不是证明。
        proof-no-such-entry: The proof is asked of an entry beyond the end of the log. ⇒ 所要证明的条目超出日志末尾。
        proof-sizes-reversed: The later state named is older than the earlier one. ⇒ 所指的后一状态早于前一状态。
        proof-wrong-length: The proof has another number of steps than it must have. ⇒ 证明的步数不符。
        proof-root-mismatch: The proof does not lead to what was signed. ⇒ 证明与签名内容不符。
        cause: numbers were mixed up, or the proof was changed on the way ⇒ 编号混淆，或证明在传递中被改动
        do: ask for the proof anew ⇒ 请重新取得证明
        see: coffer audit prove 0 | coffer audit verify
        """
}
