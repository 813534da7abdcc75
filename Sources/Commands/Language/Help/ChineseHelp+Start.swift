extension ChineseHelp {
    /// Of the program itself, the options that every command knows, the first steps, users and the company.
    static let start = """
        A sales-order desk whose personal data is sealed. ⇒ 加密保存个人数据的销售订单管理系统。
        The options of a store, a request and the output are the same for every command and may stand before the noun as well: `coffer --store shop order list`. COFFER_STORE names the store where --store is not given. With --socket, COFFER_SOCKET, or where a server is at its usual place, the server is asked instead. ⇒ 库、请求和输出的选项对所有命令都相同，也可写在名词之前：`coffer --store shop order list`。未给出 --store 时，由 COFFER_STORE 指定库。给出 --socket 或 COFFER_SOCKET，或服务器位于其通常位置时，则向服务器提出请求。
        Exit codes: 0 done, 64 usage, 65 bad input or failed verification, 66 not found, 69 no server, 70 defect of Coffer, 74 input or output, 75 conflict or busy, 77 refused by the policy, 78 configuration. ⇒ 退出码：0 完成，64 用法错误，65 输入有误或验证失败，66 未找到，69 没有服务器，70 Coffer 自身的缺陷，74 输入或输出错误，75 冲突或忙，77 被策略拒绝，78 配置错误。
        Show the version. ⇒ 显示版本。
        Show help information. ⇒ 显示帮助信息。
        Make a store: its databases, keys and policies in one folder. ⇒ 创建库：其数据库、密钥和策略放在一个文件夹中。
        Whoever runs this becomes its first user, with every role that a person can hold. ⇒ 运行此命令的人成为第一个用户，拥有个人可担任的全部角色。
        The folder to make; it must not exist yet, or be empty. ⇒ 要创建的文件夹；必须尚不存在，或为空。
        Stores to look around in: a shop that has been at work for some weeks. ⇒ 供浏览的库：一家已经营业数周的商店。
        Make a training store with six weeks of orders, shipments, invoices and payments. ⇒ 创建一个培训用的库，内有六周的订单、发货、发票和付款。
        The same seed makes the same people, orders and moments. In the faulty shop a number of things are wrong; find them with `coffer doctor` and the reports. `coffer demo faults` tells what they are and where each shows. ⇒ 相同的种子产生相同的人、订单和时刻。有错误的商店中有若干问题；请用 `coffer doctor` 和各报表找出它们。`coffer demo faults` 说明有哪些问题，以及各自在何处显现。
        What the shop is like: as it should be, or with faults to find. ⇒ 商店的状况：一切正常，或有待发现的错误。
        What the story follows from. ⇒ 故事由此产生。
        Tell what is wrong in the faulty demo store, and which command shows it. ⇒ 说明有错误的演示库中有哪些问题，以及哪个命令会显示它。
        The company's name. ⇒ 公司名称。
        How the root key is unlocked. ⇒ 根密钥的解锁方式。
        Whether one person may take every step, or the gravest need two. ⇒ 是一人即可执行每一步，还是最重大的步骤须两人。
        The currency of orders, ISO 4217. ⇒ 订单的货币，ISO 4217。
        The company's country, ISO 3166-1 alpha-2. ⇒ 公司所在国家，ISO 3166-1 二位代码。
        Where to keep the key file; inside the store's folder if not given. ⇒ 密钥文件的位置；未给出时在库文件夹内。
        Where to write the recovery identity, outside the store; beside it as DIR.recovery-key if not given. ⇒ 恢复身份的写入位置，须在库之外；未给出时为库旁的 DIR.recovery-key。
        Read the passphrase from this open file descriptor. ⇒ 从这个已打开的文件描述符读取口令。
        To learn and to try things in: nothing in it is real, every document and question says so, and no server serves it. ⇒ 供学习和试用：其中一切均不属实，每份文件和每个问题都会说明，也没有服务器为它服务。
        The policies to begin with; the shipped ones if not given. ⇒ 起始策略；未给出时为随附的策略。
        How to print: for people, or for programs. ⇒ 输出形式：供人阅读，或供程序使用。
        The language of texts; else as COFFER_LANG or LANG says. ⇒ 文本的语言；未给出时依 COFFER_LANG 或 LANG。
        Print no progress and no notes. ⇒ 不显示进度和提示。
        Take steps that cannot be taken back without asking. ⇒ 不经询问即执行无法撤销的步骤。
        Show what the store is: name, custody, epoch, size of its log. ⇒ 显示库的情况：名称、保管方式、纪元、日志大小。
        The store's folder; COFFER_STORE where it is not given. ⇒ 库所在的文件夹；未给出时为 COFFER_STORE。
        The socket of a server; COFFER_SOCKET where no store is named. ⇒ 服务器的套接字；未指定库时为 COFFER_SOCKET。
        The key file, where it is not the one the store was made with. ⇒ 密钥文件，如果不是创建库时所用的那一个。
        Act as this user of the store; the log records both names. ⇒ 以库中的此用户身份行事；日志记录双方的名称。
        The purpose, by its name in roles.yaml. ⇒ 目的，使用 roles.yaml 中的名称。
        Why you ask; sealed in the audit log. ⇒ 请求的理由；加密存入审计日志。
        Your own name for this request: repeated, it is done once. ⇒ 您为此请求起的名称：重复提出时只执行一次。
        Show what would happen and change nothing. ⇒ 显示将会发生什么，但不作任何更改。
        The users of a store and their roles. ⇒ 库的用户及其角色。
        Make a Unix user or group known to the store, with its roles. ⇒ 将 Unix 用户或组连同其角色登记到库中。
        The user's name in the store, a short handle. ⇒ 用户在库中的名称，一个简短的代号。
        The Unix user. ⇒ Unix 用户。
        The Unix group, for whoever is in it. ⇒ Unix 组，适用于其中的每个人。
        A role to grant; repeat it for more. ⇒ 要授予的角色；可重复给出。
        The team whose rows are shared. ⇒ 共享其记录的团队。
        List the users of the store with their roles. ⇒ 列出库的用户及其角色。
        Grant a role to a user. ⇒ 授予用户一个角色。
        The user's name in the store. ⇒ 用户在库中的名称。
        The role. ⇒ 角色。
        Take a role from a user, or take the user out of service. ⇒ 收回用户的一个角色，或停用该用户。
        Without --role the user may ask for nothing any more; that cannot be taken back. ⇒ 未给出 --role 时，该用户不能再提出任何请求；此操作无法撤销。
        The role to take; everything if not given. ⇒ 要收回的角色；未给出时为全部。
        Who sells, as documents print it. ⇒ 单据上印出的卖方。
        Say who sells, as documents print it. ⇒ 设定单据上印出的卖方。
        What is not given stays; an empty text takes it away. ⇒ 未给出的内容保持不变；空文本表示删除。
        The version you read; 0 until something was set. ⇒ 您读取的版本；尚未设定时为 0。
        The name in law. ⇒ 法定名称。
        The street. ⇒ 街道。
        The postcode. ⇒ 邮编。
        The city. ⇒ 城市。
        The ISO 3166 code of the country. ⇒ 国家的 ISO 3166 代码。
        The VAT id. ⇒ 增值税号。
        Where it is registered, and its number. ⇒ 登记处及登记号。
        The account that is paid to. ⇒ 收款账户。
        The bank. ⇒ 银行。
        An e-mail address. ⇒ 电子邮件地址。
        A telephone number. ⇒ 电话号码。
        The data protection officer, as notices of breaches, letters and packages name them. ⇒ 数据保护官，用于泄露通知、信函和数据包。
        How to reach the data protection officer: an address, e-mail or telephone, in one line. ⇒ 数据保护官的联系方式：地址、电子邮件或电话，写成一行。
        Whether prices are without tax (exclusive) or with it (inclusive), for new orders and prices. ⇒ 新订单和新价格是不含税（exclusive）还是含税（inclusive）。
        Where amounts of new orders are rounded: line or document. ⇒ 新订单金额的舍入位置：line（行）或 document（单据）。
        Show who sells, as documents print it. ⇒ 显示单据上印出的卖方。
        """
}
