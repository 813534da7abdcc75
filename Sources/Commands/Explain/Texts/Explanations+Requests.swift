extension Explanations {
    /// Of the command line, of what is asked for, and of who asks.
    static let requests = """
        @ 64 -
        usage: The words typed are not a command that Coffer knows. ⇒ 键入的内容不是 Coffer 认识的命令。
        cause: a word is misspelt, an argument is missing, or an option belongs to another command ⇒ 拼写有误、缺少参数，或选项属于另一条命令
        do: read the page that the message names; every command has one under --help ⇒ 查看消息所指的帮助页；每条命令都有 --help
        see: coffer help | coffer help order open
        @ 64 -
        store-not-named: Nothing says which store is meant. ⇒ 没有说明指的是哪个库。
        cause: neither --store nor COFFER_STORE is given, and no server runs on this machine ⇒ 既没有 --store 也没有 COFFER_STORE，本机也没有运行服务器
        do: name the folder with --store, or once for all with `export COFFER_STORE=DIR` ⇒ 用 --store 指定文件夹，或用 `export COFFER_STORE=DIR` 一次性设定
        see: coffer init DIR --name NAME | coffer status
        @ 64 -
        not-confirmed: A step that cannot be taken back wants a yes, and nobody is there to ask. ⇒ 一个无法撤回的步骤需要确认，而无人可问。
        cause: the command runs in a script, or its input is not a terminal ⇒ 命令在脚本中运行，或输入不是终端
        do: look at what it would do with --dry-run, then repeat it with --yes ⇒ 先用 --dry-run 查看结果，再带 --yes 重复
        @ 75 -
        declined: You were asked, and did not answer `yes`. ⇒ 已询问您，而您没有回答 `yes`。
        cause: another answer was typed, or only Enter ⇒ 键入了别的回答，或只按了回车
        do: nothing was changed; repeat the command when you are sure ⇒ 未作任何更改；确定后请重复该命令
        @ 66 -
        code-unknown: There is no explanation under this word. ⇒ 没有以此词为名的说明。
        cause: the code is misspelt, or is that of another version of Coffer ⇒ 代码拼写有误，或属于 Coffer 的另一版本
        do: take the code as it stands in the message, or look through the list ⇒ 按消息中的原样取代码，或查看列表
        see: coffer explain
        @ 66 -
        version-unknown: Nothing is known of this version. ⇒ 没有关于该版本的信息。
        cause: the number is misspelt, or is that of a newer Coffer than this one ⇒ 版本号有误，或比本程序更新
        do: leave --since out to see every version ⇒ 去掉 --since 即可查看所有版本
        see: coffer whatsnew
        @ 66 -
        walk-unknown: The guide has no walk of this name. ⇒ 教程中没有该名称的练习。
        cause: the name is misspelt ⇒ 名称拼写有误
        do: take one of the list ⇒ 从列表中选取
        see: coffer guide
        @ 78 -
        sandbox-refused: The guide does not work in this folder, because it did not make what lies there. ⇒ 教程不在此文件夹中运行，因为其中的内容不是它创建的。
        cause: --folder names a folder that is in use, or somebody put another store there ⇒ --folder 指定了正在使用的文件夹，或有人放入了别的库
        do: name a folder that does not exist yet; a real store is never practised on ⇒ 指定尚不存在的文件夹；绝不在真实的库上练习
        see: coffer guide open-order --folder DIR
        @ 77 -
        real-store: The guide was led to a store or a server that is not one to learn with, and opened nothing. ⇒ 教程被引向非培训用的库或服务器，没有打开任何内容。
        cause: --store, --socket or a variable names a real store ⇒ --store、--socket 或变量指定了真实的库
        do: leave it out; the guide puts its own store there ⇒ 去掉它；教程会使用自己的库
        see: coffer guide
        @ 78 -
        training-store: This store was made to learn in, so that nobody outside is served or told. ⇒ 此库供培训用，因此不对外提供服务，也不对外通知。
        cause: it was made with --training, and a server or a webhook was started on it ⇒ 它是用 --training 创建的，却对其启动了服务器或回调
        do: use a store that was made without --training ⇒ 请使用不带 --training 创建的库
        see: coffer status | coffer init DIR --name NAME
        @ 65 -
        demo-policy: The faulty demo store is made by worsening the shipped policies, and these are others. ⇒ 有错误的演示库由改坏随附策略而来，而这些是别的策略。
        cause: --policies names a folder of your own, or the installed policies were changed ⇒ --policies 指定了您自己的文件夹，或已安装的策略被改过
        do: leave --policies out, or make the good store ⇒ 去掉 --policies，或创建正常的库
        see: coffer demo create DIR --kind good
        @ 66 -
        file-unreadable: A file that you named cannot be read. ⇒ 您指定的文件无法读取。
        cause: its name is misspelt, it belongs to somebody else, or it is not text in UTF-8 ⇒ 文件名有误、文件属于他人，或不是 UTF-8 文本
        do: look at it with `ls -l`, and give its whole path ⇒ 用 `ls -l` 查看，并给出完整路径
        @ 65 422
        input-invalid: One value of the request cannot be used; the message names the field. ⇒ 请求中的一个值无法使用；消息指明了字段。
        cause: an amount with a comma, a day that is no day, a quantity of 0, or a field left out that is needed ⇒ 金额用了逗号、日期不存在、数量为 0，或缺少必填字段
        do: put that one field right; nothing of the request was written ⇒ 只需改正该字段；请求未写入任何内容
        see: coffer help customer add | coffer api
        @ 65 400
        json-invalid: The body of a request over the socket is not one JSON object. ⇒ 经套接字发来的请求正文不是一个 JSON 对象。
        header-invalid: A header of a request over the socket is unknown, given twice or too long. ⇒ 经套接字发来的请求标头未知、重复或过长。
        http-invalid: What came over the socket is not a request of HTTP/1.1. ⇒ 经套接字发来的不是 HTTP/1.1 请求。
        cause: a program other than `coffer` wrote the request ⇒ 请求由 `coffer` 以外的程序写成
        do: hold it against the description that the server itself gives ⇒ 请对照服务器自身给出的描述
        see: coffer api
        @ 65 405
        method-not-allowed: The endpoint is asked in another way, as POST in place of GET. ⇒ 此端点须以另一种方式访问，例如用 POST 而不是 GET。
        cause: a program other than `coffer` wrote the request ⇒ 请求由 `coffer` 以外的程序写成
        do: send it as the description says ⇒ 请按描述发送
        see: coffer api
        @ 65 413
        body-too-large: The request has more bytes than a server takes at once. ⇒ 请求的字节数超出服务器一次可接受的上限。
        cause: very long notes, or many lines in one request ⇒ 备注过长，或一次请求的行数过多
        do: send it in several parts ⇒ 分成几部分发送
        @ 66 404
        endpoint-unknown: The server knows no operation of this name. ⇒ 服务器没有该名称的操作。
        cause: client and server are of different versions, or the name is misspelt ⇒ 客户端与服务器版本不同，或名称有误
        do: compare the versions, and update the older one ⇒ 比较版本，并更新较旧的一方
        see: coffer --version | coffer api
        @ 66 404
        not-found: There is nothing of this name that you may see. ⇒ 没有您可以看到的该名称的对象。
        cause: the number is misspelt, or the thing belongs to a team whose rows your role does not reach ⇒ 编号有误，或该对象属于您的角色无权访问的团队
        do: look for it in the list; where you are sure, ask a colleague whose role reaches further ⇒ 在列表中查找；如确信存在，请询问权限更大的同事
        see: coffer order list | coffer customer find --name NAME
        @ 75 409
        conflict: The state of things does not allow this now; the message says what is in the way. ⇒ 当前状态不允许此操作；消息说明了阻碍。
        cause: not enough stock, an order in another state than the move needs, or a name that is taken ⇒ 库存不足、订单状态不符，或名称已被占用
        do: look at the thing as it is now, and do first what the reason names ⇒ 查看对象的现状，先完成原因中所说的事
        see: coffer order show ORDER | coffer order next ORDER | coffer stock show SKU
        @ 75 409
        version-conflict: Somebody changed the thing after you read it. ⇒ 在您读取之后，有人更改了该对象。
        cause: a colleague worked on the same record ⇒ 同事处理了同一条记录
        do: show it again, and repeat your change on what it is now ⇒ 重新查看，并在现状之上重做您的更改
        see: coffer order versions ORDER | coffer customer show CUSTOMER
        @ 75 409
        idempotency-conflict: The idempotency key was used before, for another request. ⇒ 该幂等键此前已用于另一个请求。
        cause: a script uses one key for requests that differ ⇒ 脚本对不同的请求使用了同一个键
        do: draw a new key for each request; keep the old one only to repeat the same ⇒ 为每个请求取新的键；只有重复同一请求时才沿用旧键
        @ 75 409
        constraint-broken: The data would break a rule of the store. ⇒ 数据会违反库的规则。
        cause: two people entered the same thing at the same moment ⇒ 两人在同一时刻录入了同一内容
        do: show the record as it is now, and repeat the change on it ⇒ 查看记录现状，并在其上重做更改
        @ 75 409
        approval-due: A second person has to agree to this, and nobody has. ⇒ 此操作须经第二人同意，而尚无人同意。
        approval-pending: The request is stored and waits for a second person. ⇒ 请求已保存，正等待第二人同意。
        approval-closed: The approval does not wait any more: it was granted, refused, withdrawn, or its time is over. ⇒ 该审批已不再等待：已同意、拒绝、撤回或过期。
        cause: a rule in approvals.yaml asks for two people, as for large orders or for who may do what ⇒ approvals.yaml 中的规则要求两人，例如大额订单或权限变更
        do: give the number to somebody whom the message names; nothing is lost meanwhile ⇒ 把编号告诉消息所指的人；其间不会丢失任何内容
        see: coffer approval list | coffer approval show AP-000001
        @ 77 403
        denied: A rule of the policy refuses this to your role; the message names the rule. ⇒ 策略规则拒绝您的角色执行此操作；消息指明了规则。
        cause: the work belongs to another role, an amount is above your limit, or a purpose is missing ⇒ 该工作属于其他角色、金额超出您的限额，或缺少目的
        do: ask somebody whose role may do it; an administrator sees in the policy what would allow it ⇒ 请让有权限的人来做；管理员可在策略中查看如何允许
        see: coffer policy explain order.confirm --role clerk | coffer policy matrix | coffer user list
        @ 77 403
        caller-unknown: The store does not know your Unix user. ⇒ 此库不认识您的 Unix 用户。
        forbidden: A server does not know who asks, and says no more than that. ⇒ 服务器不认识请求者，且不再多说。
        cause: nobody entered you yet, or you are logged in under another name ⇒ 尚无人录入您，或您以别的名称登录
        do: ask an administrator of the store to add you with your Unix name (`id -un`) ⇒ 请库的管理员用您的 Unix 名称（`id -un`）添加您
        see: coffer user add NAME --unix UNIXUSER --role clerk
        @ 77 403
        acting-as-refused: A server lets nobody act as another user. ⇒ 服务器不允许任何人以他人身份操作。
        cause: --as is given, and a server answers ⇒ 给出了 --as，而由服务器应答
        do: leave --as out, or run the command as that Unix user ⇒ 去掉 --as，或以该 Unix 用户运行命令
        see: coffer user list
        @ 75 429
        too-many-requests: Too many requests of your Unix user are in work at once. ⇒ 您的 Unix 用户同时有过多请求在处理。
        cause: a script starts many commands side by side ⇒ 脚本同时启动了许多命令
        do: wait for some of them, then repeat this one ⇒ 等其中一些结束后再重复
        """
}
