extension Explanations {
    /// Of the keys, sealed values and the way back to them.
    static let keys = """
        @ 65 500
        epoch-missing: The store has no key that its vault opens with. ⇒ 库没有能打开其密钥库的密钥。
        epoch-key-damaged: The file of the epoch key is damaged. ⇒ 纪元密钥文件已损坏。
        epoch-copy-damaged: The copy of the epoch key cannot be used. ⇒ 纪元密钥的副本无法使用。
        epoch-copy-foreign: The epoch key is not that of this vault. ⇒ 纪元密钥不属于此密钥库。
        wrapped-key-damaged: One key in the vault is damaged. ⇒ 密钥库中的一个密钥已损坏。
        core-key-missing: A key that the store itself needs is missing. ⇒ 缺少库自身所需的密钥。
        cause: files of different backups were mixed, or the disk is faulty ⇒ 混用了不同备份的文件，或磁盘有故障
        do: keep the files as they are, and bring the newest verified backup back with its own vault archive ⇒ 保留文件原样，并连同其密钥库归档恢复最新的已验证备份
        see: coffer backup status | coffer help restore
        @ 65 500
        key-missing: A sealed value cannot be opened, because its key is not in the vault. ⇒ 加密的值无法打开，因为其密钥不在密钥库中。
        cause: the person was erased, or a restore found no vault of the same day ⇒ 该人已被删除，或恢复时没有找到同日的密钥库
        do: where the person was not erased, restore the vault from a verified backup ⇒ 如该人未被删除，请从已验证的备份恢复密钥库
        see: coffer doctor | coffer backup status
        @ 75 409
        key-not-made: Nothing of this kind was ever sealed for this person. ⇒ 从未为此人加密过此类数据。
        cause: the number is that of another person ⇒ 编号属于另一人
        do: check whom you mean ⇒ 请确认您指的是谁
        see: coffer customer show CUSTOMER
        @ 75 409
        key-shredded: The person was erased; their data cannot be read any more, by nobody. ⇒ 此人已被删除；其数据已无人能读。
        cause: a request for erasure, or the end of a term ⇒ 删除请求，或期限届满
        do: enter somebody who comes back as a new customer ⇒ 如其再来，请作为新客户录入
        see: coffer customer add --name NAME
        @ 65 500
        envelope-damaged: A sealed value was changed, moved or sealed with another key. ⇒ 加密的值被改动、移动或用另一密钥加密。
        envelope-other-key: A sealed value names another key than the one at hand. ⇒ 加密的值指明的密钥不是手头的密钥。
        envelope-version: A sealed value is of a version that this program does not know. ⇒ 加密的值的版本为本程序所不知。
        envelope-flags: A sealed value has marks that this program does not know. ⇒ 加密的值带有本程序不知的标志。
        envelope-truncated: A sealed value has a length that none has. ⇒ 加密的值的长度不可能存在。
        envelope-padding: The padding of a sealed value is not as Coffer writes it. ⇒ 加密的值的填充与 Coffer 所写不符。
        envelope-content: What was sealed is not what Coffer seals. ⇒ 所加密的内容不是 Coffer 会加密的内容。
        cause: somebody wrote to the database beside Coffer, a faulty disk, or a newer program ⇒ 有人绕过 Coffer 写入数据库、磁盘故障，或程序版本更新
        do: find out which rows it is, then restore from a verified backup ⇒ 查明涉及哪些行，然后从已验证的备份恢复
        see: coffer audit verify --rows | coffer doctor
        @ 65 500
        envelope-too-large: The personal data of one record is too large to be sealed at once. ⇒ 一条记录的个人数据过大，无法一次加密。
        cause: a very long note or reason ⇒ 备注或原因过长
        do: shorten the text, or divide it over several records ⇒ 缩短文本，或分到几条记录中
        @ 65 -
        recovery-key-stale: The recovery file opens an old copy of the keys, not those in force. ⇒ 恢复文件打开的是旧的密钥副本，而不是现行密钥。
        cause: the copy beside the vault was not written anew ⇒ 密钥库旁的副本没有重新写入
        do: renew the keys, which writes the copy anew, and check again ⇒ 更新密钥（会重新写入副本），然后再次检查
        see: coffer key renew | coffer key check-recovery FILE
        @ 74 500
        recovery-key-inside: The recovery file would lie inside the store, and be lost with it. ⇒ 恢复文件会位于库内，从而与库一同丢失。
        recovery-key-exists: There is a file of this name already. ⇒ 已有同名文件。
        recovery-key-file: The recovery file cannot be read or written. ⇒ 恢复文件无法读写。
        cause: the path is not the one that you want, or you may not write there ⇒ 路径不是您想要的，或您无权写入
        do: name a new file on another disk, best on one that is kept in a safe ⇒ 指定另一磁盘上的新文件，最好存放在保险柜中
        see: coffer key check-recovery FILE
        @ 78 500
        recovery-key-none: The file holds no recovery identity. ⇒ 文件中没有恢复身份。
        epoch-copy-missing: The copy of the epoch key for the recovery identity is not there. ⇒ 没有供恢复身份使用的纪元密钥副本。
        cause: another file was named, or the store was made without a recovery identity ⇒ 指定了别的文件，或建库时没有恢复身份
        do: name the file that was written at `coffer init`, or make a new identity ⇒ 指定 `coffer init` 时写出的文件，或生成新的身份
        see: coffer key recovery replace --recovery-key FILE
        @ 65 500
        recovery-other-store: The recovery file is that of another store. ⇒ 恢复文件属于另一个库。
        recovery-signing-key: What came back does not sign as the recovery file says. ⇒ 恢复的内容的签名与恢复文件所述不符。
        recovery-data-foreign: The data that came back is not of the same store as its keys. ⇒ 恢复的数据与其密钥不属于同一个库。
        decisions-missing: There is no decisions log, without which nobody knows who was erased. ⇒ 没有决定日志，因而无从得知谁已被删除。
        cause: files of different stores or backups were mixed ⇒ 混用了不同库或备份的文件
        do: take archives, key and decisions from one target, as they lie there ⇒ 从同一备份目标按原样取归档、密钥和决定日志
        see: coffer help restore
        """
}
