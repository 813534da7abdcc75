extension ChineseHelp {
    /// Of customers.
    static let customers = """
        Customers; what is personal is sealed. ⇒ 客户；其中的个人数据已加密。
        Add a customer; names others with the same e-mail address, phone or tax id. ⇒ 添加客户；并指出电子邮件、电话或税号相同的其他客户。
        A person's or a company's name. ⇒ 个人或公司的名称。
        The person to talk to. ⇒ 联系人。
        That person's position. ⇒ 联系人的职务。
        The e-mail address. ⇒ 电子邮件地址。
        The telephone number. ⇒ 电话号码。
        The fax number. ⇒ 传真号码。
        Street and house number. ⇒ 街道和门牌号。
        The town. ⇒ 城镇。
        State, province or county. ⇒ 州、省或郡。
        The postal code. ⇒ 邮政编码。
        The country, ISO 3166-1 alpha-2. ⇒ 国家，ISO 3166-1 二位代码。
        The tax id. ⇒ 税号。
        The name on invoices, where it differs. ⇒ 发票上的名称，如有不同。
        The street on invoices. ⇒ 发票上的街道。
        The town on invoices. ⇒ 发票上的城镇。
        The region on invoices. ⇒ 发票上的省份。
        The postal code on invoices. ⇒ 发票上的邮政编码。
        The country on invoices. ⇒ 发票上的国家。
        The currency of its orders, ISO 4217. ⇒ 其订单的货币，ISO 4217。
        The language of its documents, BCP 47. ⇒ 其单据的语言，BCP 47。
        What another system calls it; unique. ⇒ 另一系统中的编号；不得重复。
        Show one customer and what they prefer; with what they bought and paid last. ⇒ 显示一个客户及其偏好；以及其购买记录和最近支付的价格。
        The customer's number or id. ⇒ 客户的编号或标识。
        Show what they bought as well, and what they paid for it last. ⇒ 同时显示其购买记录和最近支付的价格。
        Find customers by e-mail, phone, tax id, postcode or name (also misspelt). ⇒ 按电子邮件、电话、税号、邮编或名称查找客户（允许拼写有误）。
        Several values must all fit. ⇒ 给出多个值时须全部符合。
        Words of the name, or their beginnings from three letters on. ⇒ 名称中的词，或其开头至少三个字母。
        The most customers to answer. ⇒ 最多返回的客户数。
        List customers, with what their confirmed orders come to when asked for. ⇒ 列出客户；如有要求，附上其已确认订单的合计。
        Name customers that may be there twice, by e-mail address, phone or tax id. ⇒ 按电子邮件地址、电话或税号，指出可能重复的客户。
        A pair is named once; `coffer customer merge` makes one of two. ⇒ 每一对只列出一次；用 `coffer customer merge` 可将二者合并。
        The most to answer; 50 if not given. ⇒ 最多返回的条数；未给出时为 50。
        Begin after this one; `next` of the page before. ⇒ 从此项之后开始；即上一页的 `next`。
        Add what each customer's confirmed orders come to. ⇒ 附上每个客户已确认订单的合计。
        Change a customer that has not changed since it was read. ⇒ 更改一个自读取之后未被更改的客户。
        Fields that are not given stay as they are; an empty text removes a field. ⇒ 未给出的字段保持不变；空文本表示删除该字段。
        The version you read. ⇒ 您读取的版本。
        Set by when a customer pays, how much it may owe, and whose price list it is on. ⇒ 设定客户的付款期限、可欠金额和所用价目表。
        How many days after its issue an invoice is due. ⇒ 发票开具后多少天到期。
        The most it may owe; "" takes the limit away. ⇒ 最多可欠的金额；"" 表示取消限额。
        Whose price list it is on; "" takes it off. ⇒ 使用哪个组的价目表；"" 表示不再使用。
        Whether prices of its orders are exclusive or inclusive of tax; "": as the company's. ⇒ 其订单的价格是不含税（exclusive）还是含税（inclusive）；""：与公司相同。
        Write what is open between the company and a customer as a page. ⇒ 将公司与客户之间的未结款项写成一页对账单。
        The form of the page; `pdf` needs WeasyPrint on this machine. As --out ends, else `html`. ⇒ 页面的格式；`pdf` 需要本机装有 WeasyPrint。默认按 --out 的扩展名，否则为 `html`。
        Write to this file instead of standard output. ⇒ 写入此文件，而不是标准输出。
        The language; the customer's if not given. ⇒ 语言；未给出时为客户的语言。
        Merge two records of one customer; a dry run shows what comes together. ⇒ 合并同一客户的两条记录；试运行可显示合并的内容。
        The other record goes on under the one that is kept: its orders, invoices and payments stand beside those of the kept one, and its number leads there. Nothing of it is altered or lost. ⇒ 另一条记录归入保留的记录：其订单、发票和付款与保留记录的并列，其编号也指向那里。其中没有任何内容被更改或丢失。
        The number or id of the record that is kept. ⇒ 要保留的记录的编号或标识。
        The number or id of the record that goes on under it. ⇒ 要归入其下的记录的编号或标识。
        Take a record out of the customer that it was merged into. ⇒ 将一条记录从其并入的客户中取出。
        The number or id of the record that was merged. ⇒ 被并入的记录的编号或标识。
        What a customer calls our products. ⇒ 客户对我方商品的编码。
        An order for the customer may name the product by the customer's code, and its documents print both. A code means one product, and never one that is our own code of another. ⇒ 该客户的订单可用客户的编码指明商品，其单据同时印出两种编码。一个编码只代表一个商品，且不得是另一商品的我方编码。
        Note what a customer calls a product; their orders may name it so. ⇒ 登记客户对某商品的编码；其订单可以此指明该商品。
        What the customer calls it. ⇒ 客户所用的编码。
        Take a customer's code of a product away; what was confirmed keeps it. ⇒ 去掉客户对某商品的编码；已确认的内容仍保留它。
        The product's code or id, or what the customer calls it. ⇒ 商品的编码或标识，或客户所用的编码。
        List what a customer calls our products. ⇒ 列出客户对我方商品的编码。
        Note how a customer likes to be delivered to, spoken to and sent documents; orders take it over. ⇒ 登记客户在送货、联系和单据送达方面的偏好；其订单会沿用。
        An order that is opened for the customer takes address, what is to be minded and carrier over, unless it says something else or --without-preferences. What is not given stays; an empty text takes it away. See them with `coffer customer show`. ⇒ 为该客户开立的订单会沿用地址、送货须知和承运人，除非另有说明或带 --without-preferences。未给出的内容保持不变；空文本表示去掉。可用 `coffer customer show` 查看。
        Who carries the goods. ⇒ 承运货物的承运人。
        How they like to be spoken to: email, phone, post or none. ⇒ 偏好的联系方式：email（电子邮件）、phone（电话）、post（信函）或 none（不联系）。
        How they like to be sent documents: email, post or ubl. ⇒ 偏好的单据送达方式：email（电子邮件）、post（信函）或 ubl（电子发票）。
        What is to be minded at delivery. ⇒ 送货须知。
        """
}
