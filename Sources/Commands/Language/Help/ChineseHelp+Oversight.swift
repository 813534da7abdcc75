extension ChineseHelp {
    /// Of import and export, approvals, policies, the audit log, events and webhooks.
    static let oversight = """
        Import customers, suppliers, products, orders, stock and payments from CSV or JSON files, one person from their package, or everything from an export. ⇒ 从 CSV 或 JSON 文件导入客户、供应商、商品、订单、库存和付款，从数据包导入一个人，或从导出文件导入全部内容。
        A mapping file says which CSV or JSON file of the folder to read and which column fills which field. Mappings are taken in the order given, so name suppliers before their products, products before their stock, and customers and products before their orders and payments. Rows that are there already stay as they are. A row that cannot be used keeps its whole file out, unless --skip-bad leaves it out. With --package, FOLDER is the `data.json` of a package that another store handed to a person: the customer and the orders come with every value, as history. With --all, FOLDER is a file of `coffer export --all`, which a new store takes in whole, or not at all. ⇒ 映射文件说明读取文件夹中的哪个 CSV 或 JSON 文件，以及哪一列填入哪个字段。映射按给出的顺序执行，因此供应商应在其商品之前，商品应在其库存之前，客户和商品应在其订单和付款之前。已存在的行保持不变。一行无法使用时，其整个文件都不导入，除非用 --skip-bad 略去该行。带 --package 时，FOLDER 是另一个库交给本人的数据包中的 `data.json`：客户和订单连同每个值作为历史记录导入。带 --all 时，FOLDER 是 `coffer export --all` 的文件，新库将其整个导入，或完全不导入。
        The folder with the files; with --all the export, with --package the `data.json`. ⇒ 放有文件的文件夹；带 --all 时为导出文件，带 --package 时为 `data.json`。
        Take in what another store handed to a person (GDPR Art. 20). ⇒ 导入另一个库交给本人的数据（GDPR 第 20 条）。
        Take an export of everything into a store that holds nothing yet. ⇒ 将全部内容的导出文件导入尚无内容的库。
        The file with the secret key that opens the export (age). ⇒ 可打开导出文件（age）的私钥文件。
        A mapping file; repeat it for more. ⇒ 映射文件；可重复给出。
        Leave out rows that cannot be used, and list them. ⇒ 略去无法使用的行，并列出它们。
        Take everything that the store holds along, in one file. ⇒ 将库中的全部内容带入一个文件。
        Every table, row by row, as lines of JSON, personal data in clear: docs/export.md draws the format. Where nothing changed, the file is the same to the byte. It is encrypted to recipients (age), or in clear where --plain asks for that. The store is held alone meanwhile; over a socket it must be left alone by others. ⇒ 每个表逐行写成 JSON 行，个人数据为明文：docs/export.md 说明其格式。没有更改时，文件逐字节相同。文件加密给接收者（age），或在用 --plain 要求时写成明文。其间独占此库；经套接字时须无他人使用。
        Everything: every table of the desk and of requests about persons. ⇒ 全部内容：业务和个人数据请求的每个表。
        Where the file goes; it must not be there yet. ⇒ 文件的写入位置；必须尚不存在。
        Encrypt it to this public key (age); repeat it for more. ⇒ 加密给此公钥（age）；可重复给出。
        Encrypt it to the public keys in this file. ⇒ 加密给此文件中的各公钥。
        Write it in clear, for its owner alone (0600). ⇒ 写成明文，只有所有者可读（0600）。
        Requests that wait for a second person. ⇒ 等待第二人批准的请求。
        A request that a rule of approvals.yaml holds back is stored, and the command ends with 75 and the number of its approval. The last one needed who grants it carries it out in the name of whoever asked. ⇒ 被 approvals.yaml 中的规则拦下的请求会保存起来，命令以 75 结束并给出其审批号。所需的最后一位同意者以请求人的名义执行它。
        List the requests that wait for a second person. ⇒ 列出等待第二人批准的请求。
        List those as well that wait no more. ⇒ 也列出已不再等待的。
        Show a request that waits for a second person, and what was said to it. ⇒ 显示一个等待第二人批准的请求，以及对它的意见。
        The approval's number. ⇒ 审批号。
        Agree to the request of somebody else; the last one needed carries it out. ⇒ 同意他人的请求；所需的最后一位同意者执行它。
        Refuse the request of somebody else; it is not carried out. ⇒ 拒绝他人的请求；该请求不会执行。
        Take back a request of your own that waits for a second person. ⇒ 撤回您自己的、正在等待第二人批准的请求。
        Change the custody of the store; loosening it takes two people. ⇒ 更改库的保管方式；放宽须两人同意。
        Who takes the steps that matter most. ⇒ 由谁执行最重大的步骤。
        Roles taken in an emergency. ⇒ 紧急启用的角色。
        Which role may be taken by whom, and for how long, stands in approvals.yaml. It is seen at once, marks what is done meanwhile in the audit log, and blocks the next one until it was reviewed. ⇒ 谁可启用哪个角色、多久，写在 approvals.yaml 中。启用会立即为人所见，在审计日志中标记其间的操作，并在复核之前阻止下一次启用。
        Take a role in an emergency, for a short time and with a reason. ⇒ 说明理由，紧急启用一个角色，为时短暂。
        The role to take. ⇒ 要启用的角色。
        For how long, such as PT1H; else as the rule allows. ⇒ 时长，例如 PT1H；未给出时依规则所允许。
        List the roles that were taken in an emergency and wait for review. ⇒ 列出紧急启用而待复核的角色。
        List those as well that were reviewed. ⇒ 也列出已复核的。
        Give a role back that was taken in an emergency, or take it away. ⇒ 归还紧急启用的角色，或将其收回。
        Its number. ⇒ 其编号。
        Note that the use of a role taken in an emergency was looked at. ⇒ 登记已复核紧急启用角色的使用情况。
        Who may do and see what. ⇒ 谁可以做什么、看到什么。
        Without --policies the files in the store's folder are read; `apply` puts them in force. ⇒ 未给出 --policies 时读取库文件夹中的文件；`apply` 使其生效。
        Read policy files, prove their `never` rules over every possible decision, run their cases. ⇒ 检查策略文件，对所有可能的决定证明其 `never` 规则，并运行其用例。
        Exit code 65 when a case comes out otherwise than expected, 78 when a file cannot be used. ⇒ 有用例与预期不符时退出码为 65，文件无法使用时为 78。
        The folder with the policy files; the store's own if not given. ⇒ 放有策略文件的文件夹；未给出时为库自身的。
        Run every case of tests.yaml. ⇒ 运行 tests.yaml 的每个用例。
        Exit code 65 when one comes out otherwise. ⇒ 有用例不符时退出码为 65。
        Print who may do what, and who sees what, as two tables. ⇒ 以两张表输出谁可以做什么、谁能看到什么。
        Say why a decision comes out as it does, and the smallest change that would allow it. ⇒ 说明一个决定为何如此，以及能使其获准的最小更改。
        --purpose and --reason are taken as if the request had been made with them. ⇒ --purpose 和 --reason 视同随请求给出。
        The operation, for example order.confirm. ⇒ 操作，例如 order.confirm。
        A role of the person; repeat it for more. ⇒ 该人的角色；可重复给出。
        A personal field, for example contact.email. ⇒ 个人数据字段，例如 contact.email。
        List every decision that comes out otherwise under another policy. ⇒ 列出在另一策略下结果不同的每个决定。
        From the files in OLD, or the policy in force, to those in --policies, or in the store's folder. ⇒ 从 OLD 中的文件或现行策略，到 --policies 或库文件夹中的文件。
        The folder to compare with; the policy in force if not given. ⇒ 用于比较的文件夹；未给出时为现行策略。
        Check policy files and put them in force. ⇒ 检查策略文件并使其生效。
        Print the policy files in force. ⇒ 输出现行的策略文件。
        The log of everything that was changed or shown. ⇒ 记录一切更改和显示的审计日志。
        List entries of the audit log, newest first. ⇒ 列出审计日志的记录，最新的在前。
        Only this user's entries. ⇒ 只列此用户的记录。
        Only this operation's; `order.` for all of a noun. ⇒ 只列此操作的记录；`order.` 表示该名词的全部操作。
        Only entries about this subject, by its pseudonym. ⇒ 只列有关此数据主体的记录，以其假名指定。
        The most entries to answer. ⇒ 最多返回的记录数。
        Show one entry of the audit log. ⇒ 显示审计日志的一条记录。
        The entry's place in the log, from 0. ⇒ 记录在日志中的位置，从 0 起。
        Rebuild the audit log from its bytes and find anything altered, removed or moved. ⇒ 从字节重建审计日志，找出被更改、删除或移动的内容。
        Exit code 65 when something is wrong. A log that was cut off shows only --against an earlier checkpoint. ⇒ 有异常时退出码为 65。被截断的日志只有用 --against 与较早的检查点比较才能发现。
        Hold every sealed row against the log as well. ⇒ 同时将每个加密行与日志核对。
        An earlier checkpoint, as `audit checkpoint` printed it. ⇒ 较早的检查点，即 `audit checkpoint` 所输出的。
        Prove that an entry stands in the log, or that the log only grew. ⇒ 证明一条记录在日志中，或日志只增不改。
        Prints what a stranger needs to check it offline. ⇒ 输出第三方离线核验所需的内容。
        Prove that the log only grew since it had so many entries. ⇒ 证明自有这么多条记录以来，日志只增不改。
        Print the newest signed checkpoint of the audit log. ⇒ 输出审计日志最新的已签名检查点。
        Keep it outside the store: `audit verify --against` finds a log that was cut off since. ⇒ 请将它保存在库之外：`audit verify --against` 能发现此后被截断的日志。
        Print what was changed lately, a line each, and go on as it happens with --follow. ⇒ 输出最近的更改，每条一行；带 --follow 时随更改发生继续输出。
        Only changes, by whom and of which objects, with no word about a person: those that your own roles let you make, or every one where you may list the audit log, within your rows. With --output json each is one line of JSON. --follow ends with Ctrl-C, with exit code 0. ⇒ 只有更改、更改者和所涉对象，不含任何个人信息：限于您自己的角色可作的更改；如您可列出审计日志，则为您的记录范围内的每项更改。带 --output json 时每项为一行 JSON。--follow 以 Ctrl-C 结束，退出码为 0。
        Go on with what happens, until Ctrl-C. ⇒ 随更改发生继续输出，直到 Ctrl-C。
        Begin behind this place in the log. ⇒ 从日志的此位置之后开始。
        The most to print; with --follow, the most to begin with. ⇒ 最多输出的条数；带 --follow 时为开头最多输出的条数。
        Watch what is changed, as it happens. ⇒ 实时观看更改。
        It fills the terminal with the newest changes, and how many there were of each kind since it began. Where standard output is no terminal it is `coffer events --follow`. Ctrl-C ends it, with exit code 0. ⇒ 终端中显示最新的更改，以及自开始以来各种更改的数目。标准输出不是终端时，等同于 `coffer events --follow`。以 Ctrl-C 结束，退出码为 0。
        Tell another program what was changed, signed, in order and at least once. ⇒ 将更改告知另一程序：已签名、按顺序、至少一次。
        Post each change to an address, from where the last delivery stopped. ⇒ 从上次投递停止处起，将每项更改发送到一个地址。
        The changes are those of `coffer events` that your own roles see, with no word about a person. A message that is not taken is sent again, and no later one before it. --state keeps the place; the first delivery begins with the next change, or behind --after. Messages are signed as Standard Webhooks 1.0.0 says. ⇒ 更改即您自己的角色在 `coffer events` 中所见的更改，不含任何个人信息。未被接收的消息会重发，在此之前不发送后面的消息。--state 保存位置；首次投递从下一项更改开始，或从 --after 之后开始。消息按 Standard Webhooks 1.0.0 签名。
        Where to: an https:// address, or http:// on this machine. ⇒ 目的地：https:// 地址，或本机上的 http:// 地址。
        The file of the secret that the receiver checks with. ⇒ 接收方用于核验的密钥文件。
        The file that keeps how far the deliveries came. ⇒ 保存投递进度的文件。
        Begin behind this place in the log; only at first. ⇒ 从日志的此位置之后开始；只用于首次。
        Only this operation, or `noun.*`; repeat it for more. ⇒ 只投递此操作，或 `noun.*`；可重复给出。
        How often to try a message; with --follow there is no end. ⇒ 每条消息尝试多少次；带 --follow 时不限次数。
        How long a receiver may take. ⇒ 接收方最多可用多长时间。
        Draw the secret that a receiver checks messages with, and write it to a new file. ⇒ 生成接收方用于核验消息的密钥，并写入新文件。
        The file; only you may read it. ⇒ 该文件；只有您可以读取。
        """
}
