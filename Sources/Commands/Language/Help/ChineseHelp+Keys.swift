extension ChineseHelp {
    /// Of the epoch and the identities that open backups.
    static let keys = """
        The epoch that wraps every key, and the identities that open backups. ⇒ 包裹所有密钥的纪元密钥，以及可打开备份的身份。
        Show the epoch in force. ⇒ 显示现行的纪元。
        Renew the epoch key and wrap every other key anew. ⇒ 更新纪元密钥，并重新包裹其他所有密钥。
        Copies of the old vault open no more; nothing else may use the store meanwhile. ⇒ 旧密钥库的副本此后无法打开；其间不得有其他程序使用此库。
        Decrypt the epoch key's copy with the recovery identity, and compare. ⇒ 用恢复身份解密纪元密钥的副本，并进行比较。
        Do this when the paper copy is made, and once a year: a recovery identity that opens nothing is found before it is needed. The identity is read here and goes to no server. ⇒ 请在制作纸质副本时运行，此后每年一次：打不开任何内容的恢复身份，应在需要之前发现。身份在此处读取，不会发往任何服务器。
        The file of the recovery identity. ⇒ 恢复身份的文件。
        The identity that opens everything when the machine is gone. ⇒ 机器不复存在时可打开一切的身份。
        Make another recovery identity, and renew the epoch so that the old one opens nothing new. ⇒ 另建恢复身份，并更新纪元，使旧的无法打开任何新内容。
        Backups made before can be opened with the old one for as long as they exist. ⇒ 此前的备份只要存在，仍可用旧的打开。
        The new file to write; it must not exist yet. ⇒ 要写入的新文件；必须尚不存在。
        Show the public keys that backups are encrypted to. ⇒ 显示备份加密所用的公钥。
        Name the identity that reads archives back to verify them. ⇒ 指定读回归档以作验证的身份。
        The file is made, mode 600, where there is none. It opens archives, and nothing that is sealed in them. Run it as the user of the backup service, or hand over its public key with --recipient. ⇒ 文件不存在时会创建，权限为 600。它能打开归档，但不能打开其中加密的个人数据。请以备份服务的用户运行，或用 --recipient 交出其公钥。
        The file of the identity. ⇒ 身份的文件。
        Its public key, where the file is not here. ⇒ 其公钥，如果文件不在此处。
        Show the public key that checks what the store signs. ⇒ 显示用于核验库的签名的公钥。
        """
}
