extension Walk {
    /// From a call to a confirmed order.
    static let openOrder = Walk(
        name: "open-order",
        title: Sentence("Open an order and confirm it", "开立并确认订单"),
        setting: .none,
        steps: [
            WalkStep(
                actor: .mei,
                about: Sentence(
                    "Anna Berg, Berlin 10115, is on the phone and wants to order. Find her first: an order belongs "
                        + "to a customer's number.",
                    "柏林 10115 的 Anna Berg 来电订货。先找到她：订单归属于客户编号。"
                ),
                answer: "coffer customer find --name \"Anna Berg\" --postcode 10115",
                hint: Sentence("--name and --postcode together", "同时使用 --name 和 --postcode"),
                goal: .sees("customer.find", customer: "C-000001"),
                after: Sentence("She is C-000001.", "她的编号是 C-000001。")
            ),
            WalkStep(
                actor: .mei,
                about: Sentence(
                    "She wants 3 packets of tea (TEA-1). Is there enough? `available` is what nobody else was "
                        + "promised.",
                    "她要 3 包茶（TEA-1）。够吗？“可用”是尚未许给他人的数量。"
                ),
                answer: "coffer stock show TEA-1",
                hint: Sentence("the product's code stands behind `show`", "产品编码写在 `show` 之后"),
                goal: .asks(about: "TEA-1"),
                after: Sentence("Plenty.", "数量充足。")
            ),
            WalkStep(
                actor: .mei,
                about: Sentence(
                    "What will it cost? Try 3 TEA-1 and 2 CUP-1 for C-000001 with --dry-run: prices and tax are "
                        + "shown, and nothing is written. A line is CODE:QUANTITY.",
                    "多少钱？用 --dry-run 为 C-000001 试算 3 个 TEA-1 和 2 个 CUP-1：显示价格和税，但不写入。行写成 编码:数量。"
                ),
                answer:
                    "coffer order open --customer C-000001 --line TEA-1:3 --line CUP-1:2 --confirm --dry-run",
                hint: Sentence(
                    "--customer C-000001, a --line for each product, --confirm, and --dry-run at the end",
                    "--customer C-000001，每个产品一个 --line，--confirm，末尾加 --dry-run"
                ),
                goal: .tries,
                after: Sentence(
                    "Gross is what she pays. No number was taken, and no stock.",
                    "含税额是她要付的钱。没有占用编号，也没有占用库存。"
                )
            ),
            WalkStep(
                actor: .mei,
                about: Sentence(
                    "\"Yes, please.\" Now in earnest, in one command: open it and confirm it. Confirming takes the "
                        + "number, freezes the prices and reserves the goods.",
                    "“好的。”现在正式下单，一条命令完成开单和确认。确认时取得编号、冻结价格并保留库存。"
                ),
                answer: "coffer order open --customer C-000001 --line TEA-1:3 --line CUP-1:2 --confirm",
                hint: Sentence("the command of before without --dry-run", "刚才的命令，去掉 --dry-run"),
                goal: .orders(customer: "C-000001", lines: ["TEA-1": "3", "CUP-1": "2"]),
                after: Sentence(
                    "{order} is confirmed: tell her this number.",
                    "{order} 已确认：请把此编号告诉她。"
                )
            ),
            WalkStep(
                actor: .mei,
                about: Sentence(
                    "She calls again: where does it go? Look at the order by its number, {order}.",
                    "她又来电：送到哪里？按编号 {order} 查看订单。"
                ),
                answer: "coffer order show {order}",
                hint: Sentence("the number stands behind `show`", "编号写在 `show` 之后"),
                goal: .asks(about: "{order}"),
                after: Sentence(
                    "`bill to` is masked: that belongs to finance, and the last line says so.",
                    "“付款方”被遮盖：它属于财务，最后一行有说明。"
                )
            ),
            WalkStep(
                actor: .mei,
                about: Sentence(
                    "Whose turn is it now, and until when? Ask what is next for {order}.",
                    "现在轮到谁，期限到何时？查询 {order} 的下一步。"
                ),
                answer: "coffer order next {order}",
                hint: Sentence("`coffer order next` and the number", "`coffer order next` 加编号"),
                goal: .asks(about: "{order}"),
                after: Sentence(
                    "The warehouse picks it. See how: `coffer guide ship-order`.",
                    "由仓库拣货。想看看如何进行：`coffer guide ship-order`。"
                )
            ),
        ]
    )
}
