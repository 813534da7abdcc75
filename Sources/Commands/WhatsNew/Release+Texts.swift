internal import Engine

extension Release {
    /// The version of this program.
    static let current = CofferVersion.text

    /// What is new, for people; short, because CHANGELOG.md says all of it.
    static let texts = """
        # VERSION Unreleased
        ## Learning ⇒ 学习
        `coffer guide open-order` teaches with real commands in a sandbox, and explains mistakes. ⇒ `coffer guide open-order` 在沙箱中用真实命令教学，并解释错误。
        `coffer explain CODE` says offline what an error means, what usually led there and what to do. ⇒ `coffer explain CODE` 离线说明错误的含义、常见原因和处理办法。
        `coffer demo create DIR --kind faulty` makes a shop with eleven faults to find. ⇒ `coffer demo create DIR --kind faulty` 创建一家有十一处错误待发现的商店。
        `coffer whatsnew` says what is new. ⇒ `coffer whatsnew` 说明新内容。
        ## At the desk ⇒ 前台
        An order from opening to settled money, each step with its owner and time: `coffer order next` says what is to be done. ⇒ 从开单到收款的整个订单，每一步都有负责人和时限：`coffer order next` 说明接下来要做什么。
        One command for a small order: `coffer order open --customer C-000001 --line TEA-1:3 --confirm`. ⇒ 小订单一条命令完成：`coffer order open --customer C-000001 --line TEA-1:3 --confirm`。
        Customers are found by e-mail, phone, tax id, postcode, or a name with a typing error in it: `coffer customer find`. ⇒ 可按电子邮件、电话、税号、邮编或有误的姓名查找客户：`coffer customer find`。
        Prices by contract, group, days and quantity, discounts and coupons; each line says which rule gave its price. ⇒ 按合同、客户组、日期和数量定价，支持折扣和优惠码；每行都说明价格所依规则。
        Templates, orders from a file, and what a customer calls our products. ⇒ 模板、从文件开单，以及客户对产品的自有编码。
        What is late, short or low raises an alert once: `coffer alert list`. ⇒ 延误、缺货或库存偏低时提醒一次：`coffer alert list`。
        ## Warehouse and money ⇒ 仓库与款项
        Picking, packing, shipping in parts, returns and replacements; goods by place and by lot. ⇒ 拣货、包装、分批发货、退货与换货；按库位和批次管理货物。
        Invoices, credit notes, reminders, payments from a bank file, and months that are closed. ⇒ 发票、贷项通知单、催款、从银行文件导入付款，以及结账月份。
        Documents as HTML, PDF and UBL, in English and Chinese: `coffer order document`, `coffer invoice document`. ⇒ 中英文单据，HTML、PDF 和 UBL 格式：`coffer order document`、`coffer invoice document`。
        Figures, charts and forecasts: `coffer report page`, `coffer report forecast`. ⇒ 数据、图表与预测：`coffer report page`、`coffer report forecast`。
        ## Privacy and safety ⇒ 隐私与安全
        Every personal value is sealed; who saw what stands in a log that cannot be altered unnoticed: `coffer audit list`. ⇒ 所有个人数据均加密；谁看过什么都记入无法悄然更改的日志：`coffer audit list`。
        Requests of persons with their deadlines, erasure with a certificate, export, consent: `coffer privacy dashboard`. ⇒ 个人请求及期限、附证书的删除、导出、同意：`coffer privacy dashboard`。
        Backups are read back and restored before they count: `coffer backup run`, `coffer backup drill`. ⇒ 备份经读回和恢复后才算数：`coffer backup run`、`coffer backup drill`。
        A newer program copies each database before it changes its tables. ⇒ 新版程序在更改表结构之前先复制每个数据库。
        Gravest steps wait for a second person where a store asks for it: `coffer approval list`. ⇒ 库有要求时，最重要的步骤须等待第二人同意：`coffer approval list`。
        ## For programs ⇒ 供程序使用
        A server for many people, with an API that describes itself: `coffer api`. ⇒ 供多人使用的服务器，其接口自带描述：`coffer api`。
        Everything can be taken along in an open format: `coffer export --all`. ⇒ 可用开放格式带走一切：`coffer export --all`。
        Changes as they happen, and signed webhooks: `coffer events`, `coffer webhook deliver`. ⇒ 实时变更与签名回调：`coffer events`、`coffer webhook deliver`。
        All of it in Simplified Chinese as well: `coffer help --lang zh-Hans`. ⇒ 全部内容也有简体中文：`coffer help --lang zh-Hans`。
        """
}
