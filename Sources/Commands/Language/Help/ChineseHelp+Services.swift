extension ChineseHelp {
    /// Of the server and of the backup service.
    static let services = """
        Serves one store to everybody whom its user table knows. ⇒ 为用户表中的每个人提供一个库的服务。
        It holds the store alone until it ends. Everybody may connect to the socket (mode 0666); the kernel says who they are, and a user whom the store does not know is refused. ⇒ 它独占此库直到结束。任何人都可连接套接字（权限 0666）；由内核说明其身份，库不认识的用户会被拒绝。
        SIGTERM: accepted requests finish, new ones are refused. SIGHUP: the folder of --policies is read, and where it differs from the policy in force it is put in force as `coffer policy apply` does it, asked for by the Unix user of the server; where that is refused, or a file has a mistake, the old one stays and the log says why. With systemd it takes its socket from the .socket unit, says when it is ready, and answers the watchdog. ⇒ SIGTERM：完成已接受的请求，拒绝新的请求。SIGHUP：读取 --policies 的文件夹；与现行策略不同时，如同 `coffer policy apply` 那样由服务器的 Unix 用户请求使其生效；如被拒绝或文件有误，则旧策略保留，日志说明原因。在 systemd 下，它从 .socket 单元取得套接字，就绪时发出通知，并应答看门狗。
        The store's folder. ⇒ 库所在的文件夹。
        The folder of policy files that SIGHUP reads. ⇒ SIGHUP 读取的策略文件所在文件夹。
        Where snapshots for backups lie, for the group of that folder to read; in the store where not given. ⇒ 备份快照的存放位置，供该文件夹所属组读取；未给出时在库中。
        Where to listen; systemd's socket comes first. ⇒ 监听的位置；systemd 的套接字优先。
        Carries out what is scheduled for the backups of one store. ⇒ 执行一个库的备份计划。
        It asks the store for its schedules, starts `coffer backup run` or `drill` when one is due, one after another, and makes up once for what was missed. Before and after each run it demands proof that the store's audit log has only grown; without it nothing is carried out. It holds no root key. ⇒ 它向库询问计划，到期时逐个启动 `coffer backup run` 或 `drill`，错过的只补做一次。每次运行前后，它都要求证明库的审计日志只增不改；没有证明就不执行任何操作。它不持有根密钥。
        With --store it works on a store that no server has open, as the user who owns it. ⇒ 带 --store 时，它以所有者的身份处理没有服务器打开的库。
        The socket of the store's server. ⇒ 库的服务器的套接字。
        The folder of a store without a server. ⇒ 没有服务器的库所在的文件夹。
        The key file of that store, where it is elsewhere. ⇒ 该库的密钥文件，如果在别处。
        Where it remembers what it did. ⇒ 记录已做事项的位置。
        The identity that reads archives back; usually in --state. ⇒ 读回归档的身份；通常在 --state 中。
        For what comes out of archives meanwhile; usually in --state. ⇒ 用于其间从归档中取出的内容；通常在 --state 中。
        Hooks and limits, a JSON file. ⇒ 钩子和限度，一个 JSON 文件。
        Where to write figures for node_exporter's textfile collector. ⇒ 为 node_exporter 的 textfile 收集器写入指标的位置。
        The program `coffer`, where it is elsewhere. ⇒ 程序 `coffer`，如果在别处。
        """
}
