/// The sentences that the shipped policies and the descriptions of tables bring, in Chinese.
///
/// A company that writes its own sentences into its policies reads them in its own words in every report.
enum ReportTranslations {
    static let chinese = [
        // roles.yaml
        "taking and changing orders, and keeping the customers they are for": "接受和更改订单，维护相关客户资料",
        "packing and shipping confirmed orders": "为已确认的订单打包和发货",
        "invoices, payments and what tax law asks for": "发票、付款及税法要求的事项",
        "answering a customer who asks, complains or returns something": "答复客户的咨询、投诉或退货",
        "telling customers about offers": "向客户介绍优惠",
        "telling from what a customer ordered what they will do": "根据客户的订购情况推断其今后行为",
        "consent, GDPR Art. 6(1)(a)": "同意，《通用数据保护条例》第 6 条第 1 款第 a 项",
        "answering a data subject who exercises a right": "答复行使权利的数据主体",
        "finding out what happened to personal data, and telling those it concerns": "查明个人数据发生了什么，并通知有关人员",
        "checking that the store is run as its rules say": "检查系统是否按规则运行",
        "running the store, its people, its keys and its imports": "管理系统及其人员、密钥和导入",
        "contract, GDPR Art. 6(1)(b)": "合同，GDPR 第 6 条第 1 款 (b) 项",
        "legal obligation, GDPR Art. 6(1)(c)": "法律义务，GDPR 第 6 条第 1 款 (c) 项",
        "legal obligation, GDPR Art. 6(1)(c) with Art. 12 to 22": "法律义务，GDPR 第 6 条第 1 款 (c) 项及第 12 至 22 条",
        "legal obligation, GDPR Art. 6(1)(c) with Art. 33 and 34": "法律义务，GDPR 第 6 条第 1 款 (c) 项及第 33、34 条",
        "legitimate interest, GDPR Art. 6(1)(f)": "正当利益，GDPR 第 6 条第 1 款 (f) 项",
        // kinds of people
        "customer": "客户",
        // retention.yaml
        "the last order or contact of the customer": "客户最后一次订购或联系",
        "performance of a contract, and claims until they lapse": "履行合同，以及时效届满前的请求权",
        "the end of the calendar year of the document": "单据所属日历年度终了",
        "records that tax law asks for": "税法要求的记录",
        "the case was closed": "事项处理完毕",
        "answering the customer, and defending claims": "答复客户并应对请求权",
        "the consent was last used": "最后一次依据同意使用数据",
        "consent, until it is withdrawn": "同意，直至撤回",
        "the end of the year in which the person left": "离职年度终了",
        "employment, and claims until they lapse": "雇佣关系，以及时效届满前的请求权",
        // what is kept back
        "audit log": "审计日志", "vault": "密钥库", "backups": "备份",
        "who of the staff used which of your data, when and why; it is read entry by entry, and is handed out on request":
            "员工中谁在何时为何使用了您的哪些数据；该日志逐条读取，可应要求提供",
        "the keys that your data is sealed with; they say nothing about you": "用于加密您数据的密钥，不包含关于您的信息",
        "encrypted copies of what is handed out here; they go by their own terms": "此处所提供内容的加密副本，按各自期限删除",
        "a counter or seal that the store keeps for itself; it says nothing about you":
            "系统自用的计数或校验，不包含关于您的信息",
        "a shortened keyed hash of a value that is handed out": "已提供的值的加密摘要片段",
        "a pseudonym; what was decided is in the report in words": "代号；所作决定已在报告中用文字说明",
        "derived from exported fields, and means nothing without the index key": "由已提供的项目派生，没有索引密钥则毫无意义",
        "belongs to a tag, which is not handed out": "属于未提供的标记",
        "who of the staff did it; the rights of others (GDPR Art. 15(4))": "由哪位员工执行；涉及他人权利（GDPR 第 15 条第 4 款）",
        "what one of the staff asked for and a second has to agree to; it goes when that is decided":
            "某位员工提出、需第二人同意的请求；决定后即删除",
        "the roles of the officer who made this package do not show this field whole": "制作本资料包的人员无权完整查看该项目",
    ]
}
