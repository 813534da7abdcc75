extension Explanations {
    /// Of the server, the output, pages, and what changes are handed to.
    static let program = """
        @ 69 -
        server-missing: No server answers on the socket. ⇒ 套接字上没有服务器应答。
        cause: it was not started, or COFFER_SOCKET names another place ⇒ 服务器未启动，或 COFFER_SOCKET 指向别处
        do: start it with `systemctl start cofferd`, or name a store of your own with --store ⇒ 用 `systemctl start cofferd` 启动，或用 --store 指定自己的库
        see: coffer status
        @ 75 -
        server-silent: The server took the request and did not answer in time. ⇒ 服务器收下了请求，却未在时限内应答。
        answer-lost: The connection ended before the answer was there. ⇒ 应答到达之前连接已断开。
        cause: the server is overloaded, was stopped, or its disk hangs ⇒ 服务器过载、已停止，或磁盘卡住
        do: look whether it was done before you repeat it; with --idempotency-key repeating is always safe ⇒ 重复之前先查看是否已完成；带 --idempotency-key 则总可安全重复
        see: coffer events | coffer status
        @ 70 -
        answer-unreadable: What the server answered is not what this program expects. ⇒ 服务器的应答不是本程序所预期的。
        cause: client and server are of different versions ⇒ 客户端与服务器版本不同
        do: update the older of the two ⇒ 更新两者中较旧的一方
        see: coffer --version
        @ 75 503
        server-stopping: The server ends what it has taken and takes nothing new. ⇒ 服务器正在完成已接受的请求，不再接受新的。
        cause: somebody stops or restarts it ⇒ 有人正在停止或重启它
        do: try again in a moment; nothing of this request was written ⇒ 稍后重试；此请求未写入任何内容
        @ 74 -
        socket-unusable: The server cannot listen at this place. ⇒ 服务器无法在此处监听。
        cause: the folder is missing, or its user may not write there ⇒ 文件夹不存在，或其用户不能写入
        do: make the folder, or name another place with --socket ⇒ 创建该文件夹，或用 --socket 指定别处
        @ 75 -
        socket-in-use: Another server answers at this place already. ⇒ 已有另一个服务器在此处应答。
        cause: it was started twice ⇒ 启动了两次
        do: stop the other one first, or name another place with --socket ⇒ 先停止另一个，或用 --socket 指定别处
        @ 74 -
        output-closed: Whoever was to read the answer went away. ⇒ 应答的读者已离开。
        output-not-written: The answer could not be written. ⇒ 应答无法写出。
        cause: the program behind a pipe ended, or the disk that the output goes to is full ⇒ 管道后的程序已结束，或输出所在的磁盘已满
        do: the request itself was carried out; ask again to see its result, and do not repeat it ⇒ 请求本身已完成；请重新查询结果，不要重复请求
        @ 70 500
        internal: Something happened that Coffer does not expect. ⇒ 发生了 Coffer 未预料的情况。
        statement-wrong: The database refused a statement of Coffer's own. ⇒ 数据库拒绝了 Coffer 自身的语句。
        cause: a defect of the program; your data is as it was before ⇒ 程序缺陷；您的数据与之前相同
        do: report it with the command and the whole text of the message ⇒ 请连同命令和消息全文一起报告
        see: coffer doctor | coffer --version
        @ 78 -
        policies-missing: The policies that a new store begins with are not where they were installed. ⇒ 新库所用的策略不在安装位置。
        cause: the program was copied by hand, without its share folder ⇒ 程序是手工复制的，缺少其 share 文件夹
        do: name their folder with --policies ⇒ 用 --policies 指定其文件夹
        see: coffer init DIR --name NAME --policies DIR
        @ 78 -
        policies-not-named: The server was told to read its policies again, and was started without a folder of them. ⇒ 要求服务器重新读取策略，但启动时没有指定策略文件夹。
        cause: SIGHUP came to a server that runs without --policies ⇒ 向未带 --policies 运行的服务器发送了 SIGHUP
        do: put policies in force by hand ⇒ 手动使策略生效
        see: coffer policy apply --policies DIR
        @ 69 -
        pdf-program-missing: WeasyPrint, which turns a page into a PDF, is not installed. ⇒ 未安装将页面转为 PDF 的 WeasyPrint。
        pdf-font-missing: The page has Chinese text, and no font of this machine has Chinese characters. ⇒ 页面含中文，而本机没有含中文字符的字体。
        cause: a small installation without fonts or WeasyPrint ⇒ 精简安装，没有字体或 WeasyPrint
        do: `apt install weasyprint fonts-noto-cjk`, or write the page with --format html ⇒ `apt install weasyprint fonts-noto-cjk`，或用 --format html 写出页面
        see: coffer order document ORDER --format html
        @ 74 -
        pdf-failed: WeasyPrint did not make a PDF of the page. ⇒ WeasyPrint 未能将页面转为 PDF。
        cause: there is no room for the file, or WeasyPrint is broken ⇒ 没有空间存放文件，或 WeasyPrint 已损坏
        do: write the page with --format html, and try `weasyprint PAGE.html PAGE.pdf` ⇒ 用 --format html 写出页面，再试 `weasyprint PAGE.html PAGE.pdf`
        @ 64 -
        webhook-address-refused: The address is not one that changes are delivered to. ⇒ 该地址不能接收变更通知。
        cause: it does not begin with https://, or is not on this machine ⇒ 它不以 https:// 开头，或不在本机
        do: give the whole address, as https://example.org/hooks/coffer ⇒ 给出完整地址，例如 https://example.org/hooks/coffer
        @ 78 -
        webhook-secret-refused: The file of the webhook's secret cannot be used. ⇒ 回调密钥文件无法使用。
        cause: it is missing, others may read it, or it was not made by Coffer ⇒ 文件不存在、他人可读，或不是由 Coffer 生成
        do: `chmod 600` it, or make a new one and give the receiver a copy ⇒ 对其执行 `chmod 600`，或生成新的并交给接收方
        see: coffer webhook secret FILE
        @ 75 -
        webhook-secret-exists: There is a file of this name already, and a receiver may know what is in it. ⇒ 已有同名文件，接收方可能知道其内容。
        cause: a secret was made before ⇒ 此前已生成过密钥
        do: name another file, or remove the old one first ⇒ 指定其他文件，或先删除旧文件
        see: coffer webhook secret FILE
        @ 65 -
        webhook-state-refused: The file that says how far deliveries came cannot be used. ⇒ 记录交付进度的文件无法使用。
        webhook-log-replaced: The store's log is not the one that was delivered from. ⇒ 库的日志不是此前交付所用的日志。
        cause: the file is of another receiver, or the store came back from a backup ⇒ 文件属于另一接收方，或库是从备份恢复的
        do: name a new file with --state, and say where to begin with --after ⇒ 用 --state 指定新文件，并用 --after 说明从何处开始
        see: coffer events
        @ 75 -
        webhook-busy: Another delivery with the same state file is under way. ⇒ 使用同一状态文件的另一次交付正在进行。
        cause: it was started twice ⇒ 启动了两次
        do: wait for it, or stop it first ⇒ 等待其结束，或先停止它
        @ 69 -
        webhook-program-missing: curl, which speaks to the receiver, is not installed. ⇒ 未安装用于与接收方通信的 curl。
        cause: a small installation ⇒ 精简安装
        do: `apt install curl` ⇒ `apt install curl`
        @ 69 -
        webhook-receiver-gone: The receiver says that it is gone for good. ⇒ 接收方表示已永久停用。
        cause: it answered 410 ⇒ 它应答了 410
        do: ask whoever runs it for the new address ⇒ 向其运营者询问新地址
        @ 75 -
        webhook-not-taken: The receiver did not take a change, as often as it was tried. ⇒ 多次尝试后接收方仍未收下某项变更。
        cause: it is down, refuses the signature, or answers too late ⇒ 它已停机、拒绝签名，或应答过晚
        do: repeat the command when it is back; it goes on with this change and leaves nothing out ⇒ 待其恢复后重复命令；将从此变更继续，不会遗漏
        """
}
