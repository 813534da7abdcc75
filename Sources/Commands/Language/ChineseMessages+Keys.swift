extension ChineseMessages {
    /// Of keys, sealed values, the database, archives and files in the age format.
    static let keys = """
        the header of an age file was changed ⇒ age 文件的文件头被更改
        an identity opens it, but its code (HMAC) does not fit its text ⇒ 有身份能打开它，但其校验码（HMAC）与文本不符
        take an undamaged copy of the file ⇒ 请取一份未损坏的副本
        no identity opens this age file ⇒ 没有身份能打开此 age 文件
        it was encrypted to other recipients ⇒ 它是加密给其他接收者的
        give the identity file (-i) of one of its recipients ⇒ 请给出其中一个接收者的身份文件（-i）
        it was encrypted with a passphrase, and none that was given is the right one ⇒ 它以口令加密，而给出的口令都不正确
        give the passphrase ⇒ 请给出口令
        it was encrypted to kinds of recipients that this program does not know ⇒ 它是加密给此程序不认识的接收者种类的
        decrypt it with the program and plugin that it was made for ⇒ 请用制作它的程序和插件解密
        it does not begin with `age-encryption.org/v1` ⇒ 它不以 `age-encryption.org/v1` 开头
        it says version `{}`, this program knows `v1` ⇒ 其版本为 `{}`，此程序认识 `v1`
        it ends before its content begins ⇒ 它在内容开始之前就结束了
        line {} does not follow the format ⇒ 第 {} 行不符合格式
        the recipient on line {} has malformed arguments or key ⇒ 第 {} 行的接收者的参数或密钥有误
        a recipient's share is a point of low order, which no honest program makes ⇒ 某接收者的份额是低阶点，正当的程序不会如此生成
        a passphrase stands beside another recipient, which the format forbids ⇒ 口令与另一接收者并列，格式不允许
        check that it is an age file ⇒ 请确认它是 age 文件
        decrypt it with a program that knows this version ⇒ 请用认识该版本的程序解密
        do not trust its sender; ask for a file made by age ⇒ 请勿相信其发送者；请索取由 age 制作的文件
        cannot read the header of an age file ⇒ 无法读取 age 文件的文件头
        the chunk from byte {} of the content on was changed or cut ⇒ 内容中自第 {} 字节起的块被更改或截断
        the file ends early; byte {} of the content is missing ⇒ 文件过早结束；缺少内容的第 {} 字节
        its last chunk is empty ⇒ 其最后一块为空
        something was added after its end ⇒ 其末尾之后被添加了内容
        the content of an age file is damaged ⇒ age 文件的内容已损坏
        take an undamaged copy of the file; use nothing of what was decrypted so far ⇒ 请取一份未损坏的副本；请勿使用至今解密的任何内容
        it does not begin with `{}` ⇒ 它不以 `{}` 开头
        line {} is not strict base64 of 64 columns ⇒ 第 {} 行不是 64 列的严格 base64
        it ends before `{}` ⇒ 它在 `{}` 之前就结束了
        something stands before or after the armor ⇒ armor 前后另有内容
        cannot read the armor of an age file ⇒ 无法读取 age 文件的 armor
        take the text again, with every line as it was made ⇒ 请重新取得该文本，每一行都与制作时相同
        the scrypt work factor is not accepted ⇒ 不接受该 scrypt 工作因子
        encrypt the file again with a lower work factor, or decrypt it with `age` ⇒ 请以较低的工作因子重新加密文件，或用 `age` 解密
        cannot derive the key from the passphrase ⇒ 无法由口令导出密钥
        scrypt did not get the {} MiB that it needs ⇒ scrypt 没有得到所需的 {} MiB
        free some memory and try again ⇒ 请释放一些内存后重试
        the header of an age file is too long ⇒ age 文件的文件头过长
        encrypt to fewer recipients ⇒ 请加密给较少的接收者
        cannot hold a key in locked memory ⇒ 无法将密钥保存在锁定内存中
        the limit on locked memory (RLIMIT_MEMLOCK) is used up ⇒ 锁定内存的限额（RLIMIT_MEMLOCK）已用尽
        raise the limit (`ulimit -l`, or LimitMEMLOCK in the unit file) and start again ⇒ 请提高限额（`ulimit -l`，或单元文件中的 LimitMEMLOCK）后重新启动
        its checksum does not fit, so a character is wrong ⇒ 其校验和不符，因此有字符错误
        `{}` is no age recipient ⇒ `{}` 不是 age 接收者
        copy the public key again from where it was made ⇒ 请从生成之处重新复制公钥
        line {} of the recipients file is no age recipient ⇒ 接收者文件的第 {} 行不是 age 接收者
        the text is no age identity ⇒ 该文本不是 age 身份
        copy the secret key again from where it was made ⇒ 请从生成之处重新复制私钥
        line {} of the identity file is no age identity ⇒ 身份文件的第 {} 行不是 age 身份
        there is no age key ⇒ 没有 age 密钥
        every line is empty or a comment ⇒ 每一行都为空或为注释
        give a file that holds a key ⇒ 请给出含有密钥的文件
        the passphrase is empty ⇒ 口令为空
        nobody would be kept out ⇒ 这拦不住任何人
        give at least one character, better five words ⇒ 请至少给出一个字符，最好是五个词
        cannot read the file ⇒ 无法读取文件
        check the file and the disk it lies on ⇒ 请检查文件及其所在的磁盘
        cannot write the file ⇒ 无法写入文件
        check the name, the permissions and the free space where it is written ⇒ 请检查名称、权限和写入处的可用空间
        a name has 1 to {} bytes ⇒ 名称应有 1 至 {} 字节
        its name is an absolute path ⇒ 其名称是绝对路径
        its name has characters that not every system takes for what they are ⇒ 其名称含有并非每个系统都原样接受的字符
        its name leads elsewhere, or to one place by two names ⇒ 其名称指向别处，或以两个名称指向同一处
        its length is negative ⇒ 其长度为负
        the memory for it is not there ⇒ 没有所需的内存
        libarchive does not say why ⇒ libarchive 没有说明原因
        cannot write the archive ⇒ 无法写入归档
        the archive is not whole ⇒ 归档不完整
        its entry `{}` is refused: {} ⇒ 其条目 `{}` 被拒绝：{}
        its entry `{}` is not in its manifest ⇒ 其条目 `{}` 不在其清单中
        `{}` is in its manifest and not in it ⇒ `{}` 在其清单中，却不在归档中
        `{}` has {} bytes instead of {} ⇒ `{}` 有 {} 字节，而不是 {} 字节
        something follows its end ⇒ 其末尾之后还有内容
        check the free memory and the files that go in, and try again ⇒ 请检查可用内存和放入的文件，然后重试
        use another copy of it; do not trust what was read from this one ⇒ 请使用它的另一份副本；请勿相信从这一份读出的内容
        the memory for compression is not there ⇒ 没有压缩所需的内存
        zstd: {} ⇒ zstd 报告：{}
        the memory for decompression is not there ⇒ 没有解压所需的内存
        it ends too early ⇒ 它过早结束
        it was compressed without a checksum ⇒ 它压缩时没有校验和
        there are two of that name ⇒ 有两个同名的条目
        it has holes ⇒ 它有空洞
        its name is not UTF-8 text ⇒ 其名称不是 UTF-8 文本
        it has no length ⇒ 它没有长度
        its passphrase holds a zero byte ⇒ 其口令含有零字节
        a sealed value does not open ⇒ 加密的值无法打开
        it was changed, moved to another place, or sealed with another key ⇒ 它已被更改、移到别处，或用另一个密钥加密
        run `coffer doctor` and `coffer audit verify --rows`, then restore the row from a verified backup ⇒ 请运行 `coffer doctor` 和 `coffer audit verify --rows`，然后从已验证的备份恢复该行
        a sealed value names another key ⇒ 加密的值指明另一个密钥
        it was sealed with key `{}`, and the one at hand is `{}` ⇒ 它用密钥 `{}` 加密，而现有的是 `{}`
        open it with the key that it names ⇒ 请用它指明的密钥打开
        a sealed value has an unknown version ⇒ 加密的值的版本未知
        it says version {}, this program knows version {} ⇒ 其版本为 {}，此程序认识版本 {}
        use a newer Coffer, or restore the row from a verified backup if it was damaged ⇒ 请使用较新的 Coffer；如它已损坏，请从已验证的备份恢复该行
        a sealed value has unknown flags ⇒ 加密的值的标志未知
        it says {}, this program knows only 0 ⇒ 其标志为 {}，此程序只认识 0
        a sealed value has an impossible length ⇒ 加密的值的长度不可能
        {} bytes are not the length of any envelope ⇒ {} 字节不是任何封装的长度
        restore the row from a verified backup ⇒ 请从已验证的备份恢复该行
        the personal data of one record is too large ⇒ 一条记录的个人数据过大
        it has {} bytes, one sealed value holds at most {} ⇒ 它有 {} 字节，一个加密的值至多容纳 {} 字节
        shorten the text or divide it over several records ⇒ 请缩短文本，或将其分成几条记录
        a sealed value has malformed padding ⇒ 加密的值的填充有误
        it opens with its key, but was not made by Coffer ⇒ 它能用其密钥打开，但不是由 Coffer 写成
        report this with the record's number ⇒ 请连同记录编号报告此问题
        a sealed value has malformed content ⇒ 加密的值的内容有误
        something follows its JSON object ⇒ 其 JSON 对象之后还有内容
        its JSON has a bare control character ⇒ 其 JSON 含有未转义的控制字符
        its JSON ends inside a string ⇒ 其 JSON 在字符串中间结束
        its JSON is not UTF-8 ⇒ 其 JSON 不是 UTF-8
        its JSON has an unknown escape ⇒ 其 JSON 含有未知的转义
        its JSON has half a surrogate pair ⇒ 其 JSON 含有半个代理对
        a name stands twice in its JSON object ⇒ 其 JSON 对象中同一名称出现两次
        the stored {} of Argon2id is outside what is accepted ⇒ 已存的 Argon2id 参数 {} 超出可接受的范围
        put back the file that holds the parameters from a backup ⇒ 请从备份放回含有该参数的文件
        free some memory (256 MiB at the usual costs) and try again ⇒ 请释放一些内存（通常设定下为 256 MiB）后重试
        not a UUID ⇒ 不是 UUID
        row in `{}` refers to a missing row in `{}` ⇒ `{}` 中的行引用了 `{}` 中缺少的行
        a copy cannot be written there ({}) ⇒ 副本无法写到该处（{}）
        copies cannot be looked for: {} ⇒ 无法查找副本：{}
        it cannot be synced ({}) ⇒ 无法同步到磁盘（{}）
        the copy cannot be removed ({}) ⇒ 副本无法删除（{}）
        the copy before a migration cannot be put there ({}) ⇒ 迁移前的副本无法放到该处（{}）
        it does not open to be read ({}) ⇒ 它无法打开读取（{}）
        row {} of `{}` refers to a missing row in `{}` ⇒ `{2}` 的第 {1} 行引用了 `{3}` 中缺少的行
        a connection to read from does not open ({}) ⇒ 读取用的连接无法打开（{}）
        the connection is closed ⇒ 连接已关闭
        cannot open the database `{}` ⇒ 无法打开数据库 `{}`
        check that the store's folder is whole and that you may read and write it ⇒ 请确认库的文件夹完整且您可以读写
        this store was written by a newer Coffer ⇒ 此库由较新的 Coffer 写成
        its `{}` tables are at version {}, this program knows up to {} ⇒ 其 `{}` 各表的版本为 {}，此程序认识到 {}
        install the newer program; an older one could damage what it does not know ⇒ 请安装较新的程序；旧程序可能损坏其不认识的内容
        the database refused the setting `{}` ⇒ 数据库拒绝了设置 `{}`
        it must be {} so that acknowledged work survives a crash, but reads back as {} ⇒ 它必须为 {}，已确认的工作才能在崩溃后保留，但读回的是 {}
        check the SQLite library this program runs with ⇒ 请检查此程序所用的 SQLite 库
        the disk is full ⇒ 磁盘已满
        the database could not grow; nothing of this request was written ⇒ 数据库无法增长；此请求未写入任何内容
        free some space and try again ⇒ 请释放一些空间后重试
        the store is busy ⇒ 库正忙
        another process kept writing for longer than this one waits ⇒ 另一进程持续写入，超出本进程的等待时间
        try again ⇒ 请重试
        the data breaks a rule of the store ⇒ 数据违反库的规则
        show the record as it is now and repeat the change on it ⇒ 请查看该记录的现状，并在其上重做更改
        the disk reported an error ⇒ 磁盘报告了错误
        reading or writing the database failed (SQLite code {}); nothing of this request was kept ⇒ 读写数据库失败（SQLite 代码 {}）；此请求未保留任何内容
        look at the system's log for the disk, then run `coffer doctor` ⇒ 请查看系统日志中该磁盘的情况，然后运行 `coffer doctor`
        the disk could not be made to keep this request ⇒ 未能使磁盘保存此请求
        a sync failed (SQLite code {}); whether the request was kept is not certain ⇒ 同步失败（SQLite 代码 {}）；请求是否已保存并不确定
        check the disk, run `coffer doctor`, and look whether it is there before you repeat it ⇒ 请检查磁盘，运行 `coffer doctor`，并在重复之前查看其是否已在
        the store has stopped writing ⇒ 库已停止写入
        the disk refused an earlier sync, so what it holds is no longer certain ⇒ 磁盘拒绝了先前的同步，因此其内容已不确定
        check the disk, then start Coffer again and run `coffer doctor` ⇒ 请检查磁盘，然后重新启动 Coffer 并运行 `coffer doctor`
        the database is damaged ⇒ 数据库已损坏
        a statement of Coffer's own was refused by the database ⇒ 数据库拒绝了 Coffer 自身的语句
        {} (SQLite code {}) in `{}` ⇒ `{3}` 中的 {1}（SQLite 代码 {2}）
        this is a defect in Coffer; please report it with this text ⇒ 这是 Coffer 的缺陷；请连同此文本报告
        the store is in use ⇒ 库正在使用
        `{}` is held by {} ⇒ `{}` 被{}占用
        wait until it has finished, or stop it, and try again ⇒ 请等其结束，或将其停止，然后重试
        a server or maintenance ⇒ 服务器或维护操作
        another coffer process ⇒ 另一个 coffer 进程
        it holds more than one key ⇒ 它含有多个密钥
        it does not name its store and its epoch ⇒ 它没有指明其库和纪元
        it does not hold one line of 32 bytes in base64 ⇒ 它不含一行 base64 的 32 字节
        it says format {}, not {} ⇒ 其格式为 {}，而不是 {}
        {} key of subject `{}` ⇒ 数据主体 `{2}` 的 {1} 密钥
        {} key ⇒ {} 密钥
        {} key `{}` ⇒ {} 密钥 `{}`
        cannot unlock the store ⇒ 无法解锁此库
        put the key file back from where you keep its copy, or name another one ⇒ 请从保存副本之处放回密钥文件，或指定另一个
        the key file `{}` cannot be read: {} ⇒ 密钥文件 `{}` 无法读取：{}
        run as the user who owns the store ⇒ 请以此库所有者的身份运行
        others may use the key file `{}` (its mode is {}) ⇒ 他人可使用密钥文件 `{}`（其权限为 {}）
        chmod 600 '{}', and renew the store's keys if someone else may have read it ⇒ 请运行 chmod 600 '{}'；如他人可能已读取，请更新此库的密钥
        the key file `{}` belongs to another user ⇒ 密钥文件 `{}` 属于另一用户
        run as its owner, or give it to yourself with chown ⇒ 请以其所有者的身份运行，或用 chown 改为归您所有
        the key file `{}` is damaged: it does not hold one line of 32 bytes in base64 ⇒ 密钥文件 `{}` 已损坏：它不含一行 base64 的 32 字节
        put the key file back from where you keep its copy ⇒ 请从保存副本之处放回密钥文件
        the key in `{}` is sound, but not this store's ⇒ `{}` 中的密钥完好，但不是此库的
        name the key file that was made with this store ⇒ 请指定与此库一同创建的密钥文件
        the passphrase is not this store's ⇒ 该口令不是此库的
        try again; mind the keyboard layout and capitals ⇒ 请重试；注意键盘布局和大小写
        it has a passphrase and none was given ⇒ 此库有口令，而未给出口令
        run the command on a terminal, or hand the passphrase over on a file descriptor ⇒ 请在终端上运行命令，或经文件描述符交出口令
        no passphrase was given: {} ⇒ 未给出口令：{}
        try again and type the passphrase ⇒ 请重试并输入口令
        the root key is a systemd credential, and $CREDENTIALS_DIRECTORY is not set ⇒ 根密钥是 systemd 凭据，而未设定 $CREDENTIALS_DIRECTORY
        start the service with systemd and LoadCredentialEncrypted=, see the unit file ⇒ 请用 systemd 和 LoadCredentialEncrypted= 启动服务，见单元文件
        leave the way of unlocking out, or use the one the store was made with ⇒ 请省略解锁方式，或使用创建此库时的方式
        it has no file `{}` ⇒ 其中没有文件 `{}`
        name another folder with --store, or make a store with `coffer init` ⇒ 请用 --store 指定另一个文件夹，或用 `coffer init` 创建库
        cannot make a store here ⇒ 无法在此创建库
        `{}` already exists ⇒ `{}` 已存在
        choose an empty folder ⇒ 请选择空文件夹
        the file `{}` is damaged ⇒ 文件 `{}` 已损坏
        put it back from a backup ⇒ 请从备份放回
        the store in `{}` has no keys ⇒ `{}` 中的库没有密钥
        no epoch-<n>.key lies beside a vault-<n>.db of the same number ⇒ 没有 epoch-<n>.key 与相同编号的 vault-<n>.db 并存
        restore the newest verified backup ⇒ 请恢复最新的已验证备份
        the epoch key file `{}` is damaged ⇒ 纪元密钥文件 `{}` 已损坏
        the root key is this store's, but the file does not open with it ⇒ 根密钥是此库的，但该文件无法用它打开
        put the file back from the newest vault archive of the same epoch ⇒ 请从同一纪元的最新密钥库归档放回该文件
        the copy of the epoch key cannot be used ⇒ 纪元密钥的副本无法使用
        take the `epoch-<n>.age` that lies beside the newest vault archive ⇒ 请取最新密钥库归档旁的 `epoch-<n>.age`
        the epoch key does not open `{}` ⇒ 纪元密钥打不开 `{}`
        key and vault are of different epochs or stores, or one of them is damaged ⇒ 密钥与密钥库的纪元或所属库不同，或其中之一已损坏
        take `epoch-<n>.age` and the vault archive of the same number from the same target ⇒ 请从同一备份目标取相同编号的 `epoch-<n>.age` 和密钥库归档
        the {} (`{}`) is damaged ⇒ {}（`{}`）已损坏
        its row in the vault does not open at its own place ⇒ 它在密钥库中的行无法在其自身位置打开
        restore the vault from the newest verified backup ⇒ 请从最新的已验证备份恢复密钥库
        a sealed value cannot be opened ⇒ 加密的值无法打开
        its key `{}` is not in the vault ⇒ 其密钥 `{}` 不在密钥库中
        run `coffer doctor`; if the person was not erased, restore the vault from a verified backup ⇒ 请运行 `coffer doctor`；如该人未被删除，请从已验证的备份恢复密钥库
        nothing of that class was ever sealed for this person ⇒ 从未为此人加密过该类别的任何内容
        check the subject and the class ⇒ 请检查数据主体和类别
        the {} data of subject `{}` was erased ⇒ 数据主体 `{2}` 的 {1} 数据已被删除
        the key was shredded, and an erased person gets no new one under the same id ⇒ 密钥已被销毁，已删除的人不会在同一标识下得到新密钥
        enter a returning person as a new record ⇒ 请将再次到来的人作为新记录登记
        the vault is damaged ⇒ 密钥库已损坏
        its {} key is missing ⇒ 缺少其 {} 密钥
        cannot read or write `{}` ⇒ 无法读取或写入 `{}`
        check the folder's owner and mode, and the space on the disk ⇒ 请检查文件夹的所有者和权限，以及磁盘空间
        """
}
