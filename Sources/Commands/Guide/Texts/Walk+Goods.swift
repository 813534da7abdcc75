extension Walk {
    /// From the shelf to the customer.
    static let shipOrder = Walk(
        name: "ship-order",
        title: Sentence("Pick, pack and ship an order", "拣货、包装并发货"),
        setting: .order,
        steps: [
            WalkStep(
                actor: .wendy,
                about: Sentence(
                    "Order {order} waits for you. Take its goods from the shelf: picking makes a delivery note.",
                    "订单 {order} 在等您。从货架取货：拣货会生成发货单。"
                ),
                answer: "coffer shipment pick {order}",
                hint: Sentence(
                    "without --line all of the order is picked",
                    "不带 --line 时拣取整个订单"
                ),
                goal: .ships("picking"),
                after: Sentence("The delivery note is {shipment}.", "发货单号为 {shipment}。")
            ),
            WalkStep(
                actor: .wendy,
                about: Sentence(
                    "Count twice, wrap the cups, and say that {shipment} is packed.",
                    "清点两遍，包好杯子，然后登记 {shipment} 已包装。"
                ),
                answer: "coffer shipment pack {shipment}",
                hint: Sentence("from here on it is the shipment's number", "从这里起使用发货单号"),
                goal: .ships("packed"),
                after: Sentence("It stands at the door.", "货物已在门口。")
            ),
            WalkStep(
                actor: .wendy,
                about: Sentence(
                    "DHL takes {shipment} along. Say so: the goods leave the stock now.",
                    "DHL 取走 {shipment}。请登记：货物现在出库。"
                ),
                answer: "coffer shipment ship {shipment} --carrier DHL",
                hint: Sentence("--carrier says who takes it", "--carrier 说明由谁承运"),
                goal: .ships("shipped"),
                after: Sentence("On its way.", "已在途中。")
            ),
            WalkStep(
                actor: .wendy,
                about: Sentence(
                    "The carrier says that {shipment} arrived. Note it.",
                    "承运人通知 {shipment} 已送达。请登记。"
                ),
                answer: "coffer shipment deliver {shipment}",
                hint: Sentence("`coffer shipment deliver` and the number", "`coffer shipment deliver` 加编号"),
                goal: .ships("delivered"),
                after: Sentence(
                    "Delivered. And if something comes back: `coffer guide take-return`.",
                    "已送达。如有退回：`coffer guide take-return`。"
                )
            ),
        ]
    )

    /// What comes back.
    static let takeReturn = Walk(
        name: "take-return",
        title: Sentence("Take goods back", "接收退货"),
        setting: .delivery,
        steps: [
            WalkStep(
                actor: .wendy,
                about: Sentence(
                    "A parcel came back: one packet of tea of {shipment}. See first what was sent.",
                    "退回了一个包裹：{shipment} 中的一包茶。先查看发出了什么。"
                ),
                answer: "coffer shipment show {shipment}",
                hint: Sentence("the number stands behind `show`", "编号写在 `show` 之后"),
                goal: .asks(about: "{shipment}"),
                after: Sentence("Tea is line 1, 3 packets.", "茶是第 1 行，共 3 包。")
            ),
            WalkStep(
                actor: .wendy,
                about: Sentence(
                    "Take 1 of line 1 back. It is unopened, as new; a return wants the customer's reason.",
                    "收回第 1 行的 1 包。未拆封，如新；退货须写明客户的理由。"
                ),
                answer:
                    "coffer return receive {shipment} --line 1=1 --condition as-new --reason \"ordered one too many\"",
                hint: Sentence(
                    "--line 1=1 --condition as-new --reason \"…\"",
                    "使用 --line 1=1 --condition as-new --reason \"……\""
                ),
                goal: .returns(["TEA-1": "1"], state: "received"),
                after: Sentence(
                    "{return} is open: the goods are here, and not on sale.",
                    "{return} 已登记：货物在此，但尚未可售。"
                )
            ),
            WalkStep(
                actor: .wendy,
                about: Sentence(
                    "It is good, so it goes back on the shelf.",
                    "货物完好，放回货架。"
                ),
                answer: "coffer return restock {return}",
                hint: Sentence(
                    "`coffer return restock` and the return's number",
                    "`coffer return restock` 加退货单号"
                ),
                goal: .returns(["TEA-1": "1"], state: "restocked"),
                after: Sentence(
                    "It can be sold again. Finance credits it with `coffer invoice credit`.",
                    "可再次出售。财务用 `coffer invoice credit` 开贷项通知单。"
                )
            ),
        ]
    )
}
