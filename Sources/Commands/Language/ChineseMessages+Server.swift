extension ChineseMessages {
    /// What a server refuses by itself, and what a client meets on the way to one.
    static let server = """
        it is missing ⇒ 缺少该字段
        it is null ⇒ 其值为空
        it is of another type ⇒ 其类型不符
        its value cannot be read ⇒ 其值无法读取
        it cannot be read ⇒ 无法读取
        compare it with what `coffer` sends for the same command ⇒ 请与 `coffer` 为同一命令发送的内容比较
        there is no such endpoint ⇒ 没有该端点
        an endpoint is `/v1/NOUN/VERB`, and no operation has this name ⇒ 端点形如 `/v1/NOUN/VERB`，而没有该名称的操作
        check the spelling; client and server may be of different versions ⇒ 请检查拼写；客户端与服务器的版本可能不同
        this endpoint is asked in another way ⇒ 该端点须以其他方式请求
        it only answers {} ⇒ 它只响应 {}
        send the request with {} ⇒ 请用 {} 发送请求
        this is not a request ⇒ 这不是请求
        it is not HTTP/1.1, or its headers are more than {} bytes ⇒ 它不是 HTTP/1.1，或标头超过 {} 字节
        send a request of HTTP/1.1; the connection is closed ⇒ 请发送 HTTP/1.1 请求；连接已关闭
        the request is too large ⇒ 请求过大
        its body has more than {} bytes ⇒ 其正文超过 {} 字节
        send it in several parts ⇒ 请分几部分发送
        the body cannot be read ⇒ 正文无法读取
        send one JSON object in UTF-8, each name once ⇒ 请发送一个 UTF-8 的 JSON 对象，每个名称只出现一次
        the operation has no such field ⇒ 该操作没有此字段
        check the spelling; `coffer api` describes every field ⇒ 请检查拼写；`coffer api` 说明了每个字段
        the header `{}` cannot be used ⇒ 标头 `{}` 无法使用
        it is given twice, too long, or not percent-encoded UTF-8 ⇒ 它重复给出、过长，或不是百分号编码的 UTF-8
        give it once, percent-encoded, with at most {} bytes ⇒ 请只给一次，以百分号编码，至多 {} 字节
        no option of a request has this name ⇒ 请求没有该名称的选项
        check the spelling; `coffer api` describes every header that begins with `Coffer-` ⇒ 请检查拼写；`coffer api` 说明了每个以 `Coffer-` 开头的标头
        a server lets nobody act as another user ⇒ 服务器不允许任何人以他人身份行事
        who asks is what the kernel says about the process; --as is for an embedded store ⇒ 请求者以内核所报告的进程身份为准；--as 只用于嵌入式库
        repeat it without --as, or run it as that Unix user ⇒ 请不带 --as 重复，或以该 Unix 用户运行
        too many requests at once ⇒ 同时的请求过多
        {} requests of your Unix user are in work ⇒ 您的 Unix 用户有 {} 个请求正在处理
        wait for some of them, then repeat it ⇒ 请等其中一些完成后再重复
        the server is stopping ⇒ 服务器正在停止
        it finishes what it has taken and takes nothing new ⇒ 它会完成已接受的请求，不再接受新的
        try again in a moment ⇒ 请稍后重试
        the server stopped serving ⇒ 服务器已停止服务
        the disk did not confirm a write, and what it says later is not believed ⇒ 磁盘未确认一次写入，其后的报告不可信
        look into the disk, then start the server again; every order that was answered is there ⇒ 请检查磁盘后重新启动服务器；每张已应答的订单都在
        the socket `{}` cannot be used ⇒ 套接字 `{}` 无法使用
        name another with --socket, or make its folder and let this user write to it ⇒ 请用 --socket 另行指定，或创建其文件夹并让此用户可写
        the socket `{}` is in use ⇒ 套接字 `{}` 正在使用
        another server answers on it ⇒ 另一台服务器正在其上应答
        stop that one first, or name another with --socket ⇒ 请先停止那一台，或用 --socket 另行指定
        no server answers on `{}` ⇒ `{}` 上没有服务器应答
        start it with `systemctl start cofferd`, or open a store of your own with --store ⇒ 请用 `systemctl start cofferd` 启动，或用 --store 打开自己的库
        the server on `{}` does not answer ⇒ `{}` 上的服务器没有应答
        it was waited for {} s; whether the request was carried out is not known ⇒ 已等待 {} 秒；请求是否已执行不得而知
        look into `journalctl -u cofferd`; the question is asked again ⇒ 请查看 `journalctl -u cofferd`；查询会再次发出
        the server's answer did not arrive ⇒ 服务器的应答没有到达
        the connection ended first; whether the request was carried out is not known ⇒ 连接先行中断；请求是否已执行不得而知
        look whether it was done; with --idempotency-key a request can be repeated safely ⇒ 请查看是否已执行；带 --idempotency-key 的请求可以安全重复
        the server's answer cannot be read ⇒ 服务器的应答无法读取
        it is too large, or not what this version of Coffer expects ⇒ 它过大，或不是此版本 Coffer 所期望的
        check that client and server are of the same version ⇒ 请确认客户端与服务器版本相同
        """
}
