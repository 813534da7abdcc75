extension Explanations {
    /// Of stores, disks, and how a store is unlocked.
    static let stores = """
        @ 78 500
        store-missing: There is no store in this folder. ⇒ 此文件夹中没有库。
        cause: the folder's name is misspelt, or you may not look into it ⇒ 文件夹名称有误，或您无权查看
        do: look with `ls`, name another folder with --store, or make a store ⇒ 用 `ls` 查看，用 --store 指定其他文件夹，或创建一个库
        see: coffer init DIR --name NAME
        @ 78 500
        store-not-created: A store cannot be made in this folder. ⇒ 无法在此文件夹中创建库。
        store-exists: There is a store in this folder already. ⇒ 此文件夹中已有库。
        cause: the folder is not empty, or you may not write there ⇒ 文件夹非空，或您无权写入
        do: choose a folder that does not exist yet ⇒ 选择一个尚不存在的文件夹
        see: coffer init DIR --name NAME
        @ 78 500
        store-newer: A newer Coffer wrote this store, and an older one could damage it. ⇒ 此库由更新版本的 Coffer 写成，旧版本可能会损坏它。
        cause: an older program was installed, or the store came from another machine ⇒ 安装了旧版程序，或库来自另一台机器
        do: install the newer program ⇒ 安装更新的程序
        see: coffer --version | coffer whatsnew
        @ 78 500
        store-setting-refused: The database does not keep a setting that acknowledged work depends on. ⇒ 数据库没有保持已确认工作所依赖的设置。
        cause: the SQLite library of this machine was built in an unusual way ⇒ 本机的 SQLite 库以不寻常的方式构建
        do: run the program with the library that it was built with ⇒ 请使用程序构建时所用的库
        @ 75 503
        store-busy: Another process kept writing for longer than this one waits. ⇒ 另一进程的写入时间超过了等待时限。
        store-locked: Another process has the store for itself. ⇒ 另一进程正独占此库。
        cause: a server, an import, a restore or a renewal of keys is at work ⇒ 服务器、导入、恢复或密钥更新正在进行
        do: wait and try again; where a server has the store, ask it through --socket ⇒ 稍候重试；如由服务器占用，请通过 --socket 访问
        see: coffer status
        @ 75 409
        needs-exclusive: The command replaces files that others have open, and needs the store for itself. ⇒ 该命令会替换他人正在使用的文件，需要独占此库。
        cause: a server or another command has the store open ⇒ 服务器或其他命令正在使用此库
        do: stop the server for so long, then run the command by itself ⇒ 暂停服务器，再单独运行该命令
        @ 74 500
        store-cannot-open: A database of the store cannot be opened. ⇒ 库的某个数据库无法打开。
        file-error: A file cannot be read or written. ⇒ 某个文件无法读写。
        cause: it is missing, belongs to another user, or the disk is full ⇒ 文件不存在、属于他人，或磁盘已满
        do: check owner and permissions with `ls -l`, and free space with `df -h` ⇒ 用 `ls -l` 检查所有者和权限，用 `df -h` 检查剩余空间
        see: coffer doctor
        @ 74 500
        disk-full: The disk is full; nothing of this request was written. ⇒ 磁盘已满；此请求未写入任何内容。
        cause: backups, logs or other programs filled it ⇒ 被备份、日志或其他程序占满
        do: free some space (`df -h`), then repeat the command ⇒ 腾出空间（`df -h`），然后重复命令
        see: coffer backup prune --dry-run
        @ 74 500
        disk-error: The disk reported an error; nothing of this request was kept. ⇒ 磁盘报告错误；此请求未被保存。
        sync-failed: The disk did not confirm a write; whether it was kept is not certain. ⇒ 磁盘未确认写入；是否已保存不确定。
        store-halted: An earlier write was not confirmed by the disk, and nothing is written until somebody looks. ⇒ 此前的写入未得到磁盘确认，在有人查看之前不再写入。
        cause: a disk that fails, or a network disk that went away ⇒ 磁盘故障，或网络磁盘断开
        do: look into the system's log for the disk, start Coffer again, and look what is there before you repeat anything ⇒ 查看系统日志中的磁盘信息，重新启动 Coffer，重复之前先查看已有内容
        see: coffer doctor | coffer backup status
        @ 65 500
        store-corrupt: The database is damaged. ⇒ 数据库已损坏。
        store-file-damaged: The store's own description, `store.json`, is damaged. ⇒ 库自身的描述文件 `store.json` 已损坏。
        cause: a faulty disk or memory, or somebody wrote to the files beside Coffer ⇒ 磁盘或内存故障，或有人绕过 Coffer 写入文件
        do: stop working on this store, keep its files, and bring the newest verified backup back ⇒ 停止使用此库，保留其文件，并恢复最新的已验证备份
        see: coffer backup status | coffer help restore
        @ 65 500
        authority-damaged: Who may do what was altered beside Coffer. ⇒ 权限记录被绕过 Coffer 改动。
        cause: somebody wrote to the database with another program ⇒ 有人用其他程序写入了数据库
        do: do not use the store; find out who had access, and bring the newest verified backup back ⇒ 请勿使用此库；查明谁曾有访问权限，并恢复最新的已验证备份
        see: coffer audit verify --rows
        @ 78 500
        key-file-missing: The key file of the store is not where it should be. ⇒ 库的密钥文件不在应在的位置。
        key-file-unreadable: The key file of the store cannot be read. ⇒ 库的密钥文件无法读取。
        key-file-damaged: The key file does not hold a key. ⇒ 密钥文件中没有密钥。
        key-file-wrong: The key in the file is sound, but that of another store. ⇒ 文件中的密钥完好，但属于另一个库。
        cause: the file was moved or copied, or you are another user than the owner ⇒ 文件被移动或复制，或您不是所有者
        do: put it back from where you keep its copy, or name it with --key-file ⇒ 从保存副本处放回，或用 --key-file 指定
        see: coffer status | coffer help restore
        @ 78 500
        key-file-permissions: Others may read the key file, and whoever has the key has the store. ⇒ 他人可读密钥文件，而持有密钥者即持有此库。
        key-file-owner: The key file belongs to another user. ⇒ 密钥文件属于另一用户。
        cause: it was copied without its permissions, or by root ⇒ 复制时未保留权限，或由 root 复制
        do: `chmod 600` and `chown` it; renew the keys where somebody may have read it ⇒ 对其执行 `chmod 600` 和 `chown`；如可能被人读过，请更新密钥
        see: coffer key renew
        @ 78 500
        passphrase-wrong: The passphrase is not that of this store. ⇒ 口令不是此库的口令。
        passphrase-needed: The store has a passphrase, and none was given. ⇒ 此库有口令，而没有给出。
        passphrase-not-given: Nothing usable was given as a passphrase. ⇒ 没有给出可用的口令。
        cause: capitals or keyboard layout, or no terminal to ask on ⇒ 大小写或键盘布局问题，或没有可供询问的终端
        do: try again on a terminal, or hand it over with --passphrase-fd ⇒ 在终端上重试，或用 --passphrase-fd 传入
        see: coffer status --passphrase-fd 3
        @ 78 500
        unlock-kind: The store is unlocked in another way than was asked for. ⇒ 此库的解锁方式与所要求的不同。
        credential-missing: The key is handed over by systemd, and this process was not started by it. ⇒ 密钥由 systemd 交付，而此进程不是由其启动。
        cause: --key-file or --passphrase-fd is given for a store of another kind ⇒ 对其他类型的库给出了 --key-file 或 --passphrase-fd
        do: leave the option out; start a service with systemd ⇒ 去掉该选项；用 systemd 启动服务
        see: coffer status
        @ 78 500
        passphrase-parameters: The passphrase's own settings in the store are out of their range. ⇒ 库中口令的参数超出范围。
        passphrase-out-of-memory: The machine has too little memory to work the passphrase out. ⇒ 本机内存不足以推导口令。
        memory-not-locked: A key may not be held where it could be written to the disk, and the limit on such memory is used up. ⇒ 密钥不得存放在可能写入磁盘之处，而锁定内存的额度已用尽。
        cause: a low limit (`ulimit -l`), a small machine, or a damaged `store.json` ⇒ 限额过低（`ulimit -l`）、机器过小，或 `store.json` 已损坏
        do: raise LimitMEMLOCK in the unit file, or use a machine with more memory ⇒ 在单元文件中提高 LimitMEMLOCK，或使用内存更大的机器
        see: coffer status
        """
}
