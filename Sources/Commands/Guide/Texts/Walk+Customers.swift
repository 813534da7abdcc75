extension Walk {
    /// Finding the right person.
    static let findCustomer = Walk(
        name: "find-customer",
        title: Sentence("Find the right customer", "找到正确的客户"),
        setting: .none,
        steps: [
            WalkStep(
                actor: .mei,
                about: Sentence(
                    "An e-mail came from li.wei@example.com. Whose is it? What is personal is sealed in the store, "
                        + "and can be searched for only as a whole value.",
                    "收到来自 li.wei@example.com 的邮件。这是谁？个人数据在库中加密保存，只能按完整的值查找。"
                ),
                answer: "coffer customer find --email li.wei@example.com",
                hint: Sentence("--email takes the whole address", "--email 后写完整地址"),
                goal: .sees("customer.find", customer: "C-000003"),
                after: Sentence(
                    "C-000003 is Li Wei. That you looked is in the audit log now, as it would be in a real store.",
                    "C-000003 是李伟。您的查询现已记入审计日志，与真实的库一样。"
                )
            ),
            WalkStep(
                actor: .mei,
                about: Sentence(
                    "\"This is Anna Berg, from Berlin, 10115.\" Two customers have names that begin so: several "
                        + "values must all fit.",
                    "“我是柏林 10115 的 Anna Berg。”有两位客户的姓名如此开头：给出几个值时须全部符合。"
                ),
                answer: "coffer customer find --name \"Anna Berg\" --postcode 10115",
                hint: Sentence(
                    "--name \"Anna Berg\", and --postcode beside it",
                    "--name \"Anna Berg\"，同时给出 --postcode"
                ),
                goal: .sees("customer.find", customer: "C-000001"),
                after: Sentence(
                    "Only Anna Berg is left, C-000001.",
                    "只剩 Anna Berg，编号 C-000001。"
                )
            ),
            WalkStep(
                actor: .mei,
                about: Sentence(
                    "Look at her whole record, by her number. At the end it says what your role does not see.",
                    "按编号查看她的完整记录。末尾会说明您的角色看不到什么。"
                ),
                answer: "coffer customer show C-000001",
                hint: Sentence("the number stands behind `show`", "编号写在 `show` 之后"),
                goal: .sees("customer.show", customer: "C-000001"),
                after: Sentence(
                    "That is all a clerk needs. Next: `coffer guide open-order`.",
                    "文员需要的就是这些。接下来：`coffer guide open-order`。"
                )
            ),
        ]
    )
}
