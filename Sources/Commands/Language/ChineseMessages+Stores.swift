extension ChineseMessages {
    /// Of users, settings, recovery, and the export and import of everything.
    static let stores = """
        report this as a defect of Coffer ⇒ 请将此作为 Coffer 的缺陷报告
        every sealed row has its key and opens ⇒ 每个加密行都有其密钥并能打开
        the policy files in the folder are the policy in force ⇒ 文件夹中的策略文件即现行策略
        the files in `{}/policies` differ from the policy in force ⇒ `{}/policies` 中的文件与现行策略不同
        `coffer policy diff` shows how; `coffer policy apply` puts them in force ⇒ `coffer policy diff` 说明差异；`coffer policy apply` 使其生效
        {} is outside 0 to {} seconds ⇒ {} 不在 0 至 {} 秒之间
        this is the recovery identity already ⇒ 这已经是恢复身份
        make a new one in another file ⇒ 请在另一个文件中新建
        `{}` is no public key of age ⇒ `{}` 不是 age 公钥
        copy the line `# public key:` of the identity's file, it begins with age1 ⇒ 请复制身份文件中的 `# public key:` 一行，它以 age1 开头
        the case `{}` expects {} but the policy says {} ⇒ 用例 `{}` 预期 {}，而策略的结果是 {}
        change the policy or the case; `coffer policy test` shows every case ⇒ 请更改策略或用例；`coffer policy test` 显示每个用例
        the role `{}` is granted to somebody but no longer exists ⇒ 角色 `{}` 已授予某人，但不复存在
        keep the role, or revoke it first with `coffer user revoke` ⇒ 请保留该角色，或先用 `coffer user revoke` 收回
        this store is the live one already ⇒ 此库已经是正式的库
        it neither came back from a backup nor was its folder copied ⇒ 它既不是从备份恢复的，其文件夹也不是复制的
        run it on the restored or copied store ⇒ 请在恢复或复制的库上运行
        the store is in {} custody already ⇒ 此库已采用 {} 保管方式
        there is nothing to change ⇒ 没有可更改的内容
        `coffer status` shows it ⇒ `coffer status` 会显示它
        loosening the custody takes two people, and no rule asks the second one ⇒ 放宽保管方式须两人同意，而没有规则要求第二人
        add `store.custody` to a rule of approvals.yaml and apply the policy first ⇒ 请先在 approvals.yaml 的规则中加入 `store.custody` 并使策略生效
        `{}` is not a name of 1 to 32 printable ASCII characters without spaces or slashes ⇒ `{}` 不是 1 至 32 个可见 ASCII 字符且不含空格或斜线的名称
        use a short handle such as `clerk1` ⇒ 请使用 `clerk1` 之类的简短代号
        the store would not know who this is ⇒ 库将无从知道这是谁
        name a Unix user with --unix or a group with --group ⇒ 请用 --unix 指定 Unix 用户，或用 --group 指定组
        a principal without a role may do nothing ⇒ 没有角色的主体不能做任何事
        name a role with --role ⇒ 请用 --role 指定角色
        there is already a user `{}` ⇒ 已有用户 `{}`
        names are used once in a store ⇒ 名称在一个库中只用一次
        choose another name, or grant a role with `coffer user grant {} --role ROLE` ⇒ 请另选名称，或用 `coffer user grant {} --role ROLE` 授予角色
        that Unix user or group already belongs to another user of this store ⇒ 该 Unix 用户或组已属于此库的另一用户
        one Unix user is one person ⇒ 一个 Unix 用户即一个人
        grant the role to that user instead ⇒ 请改为将角色授予该用户
        role of user `{}` ⇒ 用户 `{}` 的角色
        `{}` is the only administrator ⇒ `{}` 是唯一的管理员
        nobody could grant a role afterwards ⇒ 此后将无人能授予角色
        grant `admin` to somebody else first ⇒ 请先将 `admin` 授予他人
        the setting `{}` ⇒ 设置 `{}`
        a row of `principal` ⇒ `principal` 的一行
        the principal `{}` ⇒ 主体 `{}`
        a grant of the role `{}` ⇒ 角色 `{}` 的一项授权
        the set of principals, grants, settings and pending approvals (one was removed, added or put back) ⇒ 主体、授权、设置和待决审批的集合（其中有一项被移除、加入或放回）
        nobody grants a role to themselves, or to a group they are in, in two-person custody ⇒ 在双人保管下，任何人都不得将角色授予自己或自己所在的组
        let another administrator do it ⇒ 请让另一名管理员执行
        the settings of the store ⇒ 此库的设置
        `{}` row {}, {}: {} ⇒ `{}` 第 {} 行，{}：{}
        restore this row from the newest verified backup; its personal data is lost here ⇒ 请从最新的已验证备份恢复该行；其个人数据在此已丢失
        what is held of a {} cannot be put right like this ⇒ 不能这样更正 {} 的内容
        its register takes no corrections ⇒ 其登记册不接受更正
        change it with the commands of its own ⇒ 请用其自身的命令更改
        the recovery identity cannot be written to `{}` ⇒ 恢复身份无法写入 `{}`
        it lies inside the store `{}`, and would be lost together with it ⇒ 它位于库 `{}` 之内，会与库一同丢失
        name a file outside the store, best on another medium ⇒ 请指定库之外的文件，最好在另一介质上
        there is a file of that name already, and it may be the way back to another store ⇒ 已有该名称的文件，它可能是另一个库的恢复途径
        name a file that does not exist yet ⇒ 请指定尚不存在的文件
        name a file in a folder that you may write to ⇒ 请指定您可写入的文件夹中的文件
        this store has no recovery identity ⇒ 此库没有恢复身份
        none was made with it ⇒ 创建时没有生成
        make one with `coffer key recovery replace --recovery-key FILE` ⇒ 请用 `coffer key recovery replace --recovery-key FILE` 生成
        there is no copy of the epoch key for the recovery identity ⇒ 没有供恢复身份使用的纪元密钥副本
        the file `{}` is missing ⇒ 缺少文件 `{}`
        `coffer key renew` writes a new one; where none was ever made, `coffer key recovery replace` ⇒ `coffer key renew` 写出新的副本；从未有过时用 `coffer key recovery replace`
        the backup belongs to another store ⇒ 该备份属于另一个库
        use the recovery identity that was made with this store ⇒ 请使用与此库一同创建的恢复身份
        the backup was not made by this store ⇒ 该备份不是由此库制作的
        its signing key is not the one that the recovery identity's file names ⇒ 其签名密钥不是恢复身份的文件所指明的
        look into who can write to the target, and restore from another one ⇒ 请查明谁可以写入该备份目标，并从另一个恢复
        the store cannot be brought back without its decisions ⇒ 没有决定，库无法恢复
        no `decisions.jsonl` was found, and somebody who was erased since the backup could come back ⇒ 没有找到 `decisions.jsonl`，备份之后被删除的人可能重新出现
        name a target, or the folder of the old store, that still has it ⇒ 请指定仍有它的备份目标，或旧库的文件夹
        the restored data does not belong to the restored keys ⇒ 恢复的数据不属于恢复的密钥
        the seals of its users, grants and settings are not of this store ⇒ 其用户、授权和设置的封印不是此库的
        take data and vault archive of the same store ⇒ 请取同一个库的数据归档和密钥库归档
        signing key ⇒ 签名密钥
        the report cannot be written ⇒ 报告无法写出
        others than you may read it; chmod 600 it ⇒ 除您之外他人也可读取；请对其运行 chmod 600
        a file of that name is in the way ⇒ 已有同名的文件
        the folder is not empty ⇒ 文件夹不为空
        the folder cannot be made; you may not write there ⇒ 无法创建文件夹；您无权在该处写入
        the copy of the policy in force cannot be written ⇒ 现行策略的副本无法写出
        one person would carry everybody's data out of a two-person store ⇒ 一个人将带走双人保管的库中所有人的数据
        agree with somebody on `coffer approval custody solo` for as long as the export takes ⇒ 请与他人商定，在导出期间采用 `coffer approval custody solo`
        `{}` is no place in an export ⇒ `{}` 不是导出中的位置
        give what `next` says ⇒ 请给出 `next` 的值
        no table is named ⇒ 未指明表
        name the table of the rows ⇒ 请指明各行所属的表
        there is not one line, the {} ⇒ 应为一行，即{}
        give the {} of an export ⇒ 请给出导出的{}
        its format is another ⇒ 其格式不同
        its tables are those of another version ⇒ 其各表属于另一版本
        bring both to the same version of Coffer ⇒ 请使两者的 Coffer 版本相同
        its tables are others ⇒ 其各表不同
        make the new store with `coffer init --{} {}` ⇒ 请用 `coffer init --{} {}` 创建新库
        this store has rows in `{}` ⇒ 此库的 `{}` 中有行
        make a new store with `coffer init` ⇒ 请用 `coffer init` 创建新库
        this store has decisions ⇒ 此库有决定
        `{}` has no column `{}` ⇒ `{}` 没有列 `{}`
        use the file as it was written ⇒ 请原样使用写出的文件
        `{}.{}` holds another kind of value ⇒ `{}.{}` 含有另一种值
        a person has no id, name or team ⇒ 某人没有标识、名称或团队
        a decision cannot be read ⇒ 某条决定无法读取
        decision {} would be decision {} ⇒ 决定 {} 将成为决定 {}
        this is not the last line of an export ⇒ 这不是导出的最后一行
        the import is not what the export says ⇒ 导入的内容与导出所述不符
        `{}` has {} rows with another digest than was written ⇒ `{}` 有 {} 行，其摘要与写出的不同
        give it up and import the file again; look at it with `coffer import --all --dry-run` ⇒ 请放弃它并重新导入文件；可用 `coffer import --all --dry-run` 查看
        the import is not given up ⇒ 导入未被放弃
        somebody has worked in this store since it was begun: {} rows were taken in, and there are {} ⇒ 导入开始之后有人使用了此库：导入了 {} 行，而现有 {} 行
        nothing was taken away; import the file into a new store, made with `coffer init` ⇒ 未移除任何内容；请将文件导入用 `coffer init` 创建的新库
        no import of everything is left unfinished ⇒ 没有未完成的全部导入
        an import of everything was begun and not finished: this store holds a part of another ⇒ 一次全部导入已开始而未完成：此库只有另一个库的一部分
        run `coffer import --all` again, which gives it up and begins anew ⇒ 请再次运行 `coffer import --all`，它会放弃前一次并重新开始
        no import is begun ⇒ 没有已开始的导入
        begin it with the first line of an export ⇒ 请以导出的第一行开始
        the export cannot be imported ⇒ 导出无法导入
        name a file of `coffer export` ⇒ 请指定 `coffer export` 的文件
        a line of `{}` is no row ⇒ `{}` 的某行不是数据行
        `{}` holds no fields ⇒ `{}` 不含字段
        `{}.{}` is no text ⇒ `{}.{}` 不是文本
        a row of `{}` has fields in `{}`, but no id, subject or revision ⇒ `{}` 的某行在 `{}` 中有字段，却没有标识、数据主体或修订
        audit log ⇒ 审计日志
        an export is in clear, and is sealed anew where it goes ⇒ 导出为明文，在目的地重新加密
        users and their roles ⇒ 用户及其角色
        who may do what is decided where it goes; only names are taken along ⇒ 谁可以做什么由目的地决定；只带走名称
        they are files of their own ⇒ 它们是单独的文件
        approvals, break-glass, idempotency keys ⇒ 审批、紧急授权、幂等键
        they are about requests to this store ⇒ 它们涉及对此库的请求
        backup targets and schedules ⇒ 备份目标和计划
        they belong to this store and its machine ⇒ 它们属于此库及其机器
        this is no place in an export ⇒ 这不是导出中的位置
        `{}` {} holds {} data that may not be shown for `{}` ⇒ `{}` {} 含有不得为 `{4}` 显示的 {3} 数据
        name a purpose that may use it, as `privacy-request`; an export of everything has no gaps ⇒ 请指明可使用它的目的，例如 `privacy-request`；全部内容的导出不得有缺漏
        """
}
