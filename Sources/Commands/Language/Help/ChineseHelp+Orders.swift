extension ChineseHelp {
    /// Of orders, their steps and templates, and of alerts.
    static let orders = """
        Orders. ⇒ 订单。
        Write the confirmation of an order as a page. ⇒ 将订单的确认书写成一页。
        The order's number. ⇒ 订单的编号。
        Offer an order that is not confirmed at prices that hold until a day, as a page. ⇒ 对未确认的订单以保留至某日的价格报价，写成一页。
        The order keeps the prices that were offered through that day, whatever the price rules become; a line whose quantity is changed is priced anew. `coffer order show` names its newest quotation. ⇒ 无论价格规则如何变化，订单在该日之前保持所报价格；数量有更改的行重新定价。`coffer order show` 会指出最新的报价单。
        The order's id. ⇒ 订单的标识。
        The last day on which the prices hold, YYYY-MM-DD; 30 days from now if not given. ⇒ 价格有效的最后一天，YYYY-MM-DD；未给出时为 30 天后。
        Open an order for a customer; with confirm, in one step. ⇒ 为客户开立订单；带 --confirm 时一步完成确认。
        A line is SKU:QUANTITY, with a price by hand as SKU:QUANTITY@PRICE and a discount in percent as SKU:QUANTITY%DISCOUNT or SKU:QUANTITY@PRICE%DISCOUNT. A file holds the whole order as one JSON object, with the fields of `order.open` in `coffer api`. ⇒ 行写作 SKU:QUANTITY，手工价格写作 SKU:QUANTITY@PRICE，折扣百分比写作 SKU:QUANTITY%DISCOUNT 或 SKU:QUANTITY@PRICE%DISCOUNT。文件以一个 JSON 对象包含整张订单，字段见 `coffer api` 中的 `order.open`。
        The order as JSON, in place of all options about it. ⇒ JSON 格式的订单，取代所有有关订单的选项。
        What is ordered, SKU:QUANTITY; repeat it for more. ⇒ 订购的内容，SKU:QUANTITY；可重复给出。
        Confirm it in the same step: number, frozen prices, reserved stock. ⇒ 在同一步中确认：编号、固定价格、预留库存。
        With --confirm: let lines wait for goods that are not there. ⇒ 与 --confirm 同用：允许缺货的行等待到货。
        The day it is wanted for, YYYY-MM-DD. ⇒ 要求日期，YYYY-MM-DD。
        A charge as KIND:AMOUNT:TAX, for example freight:4.90:S:19. ⇒ 附加费用，写作 KIND:AMOUNT:TAX，例如 freight:4.90:S:19。
        A discount on all lines, in percent. ⇒ 所有行的折扣，百分比。
        A discount in all, before tax. ⇒ 折扣总额，税前。
        A template whose lines come first. ⇒ 模板，其行排在最前。
        Who carries it, where not whom the customer prefers. ⇒ 承运人，如不是客户偏好的承运人。
        Leave aside what the customer prefers: address, what is to be minded, carrier. ⇒ 不采用客户的偏好：地址、送货须知、承运人。
        Another quantity for a line of the template, POSITION=QUANTITY; 0 leaves it out. ⇒ 模板某行的另一数量，POSITION=QUANTITY；0 表示去掉该行。
        A coupon. ⇒ 优惠券。
        Who receives it. ⇒ 收货人。
        The receiver's telephone number. ⇒ 收货人的电话号码。
        Add, change or remove a line of an order that is not confirmed yet. ⇒ 添加、更改或删除未确认订单的行。
        Give SKU:QUANTITY for a new line, or --position with what is to change. A price given by hand stays when the quantity changes; --price "" goes back to the product's own. ⇒ 新行请给出 SKU:QUANTITY，否则用 --position 给出要更改的行和内容。更改数量时，手工给出的价格不变；--price "" 恢复商品自身的价格。
        A new line, SKU:QUANTITY[@PRICE][%DISCOUNT]. ⇒ 新行，SKU:QUANTITY[@PRICE][%DISCOUNT]。
        The line to change or remove. ⇒ 要更改或删除的行。
        Remove the line at --position. ⇒ 删除 --position 处的行。
        The price of one, by hand. ⇒ 手工给出的单价。
        The discount in percent. ⇒ 折扣百分比。
        Give a discount on a whole order that is not confirmed yet; needs a reason. ⇒ 为未确认的订单给出整单折扣；须说明理由。
        It is taken before tax from what the lines come to after their own discounts, and the limit of your role counts both together. A new one takes the place of the one there is; --remove takes it away. ⇒ 折扣在税前从各行扣除自身折扣后的合计中扣减，您的角色的限额将两者合并计算。新折扣取代现有折扣；--remove 去掉折扣。
        Take the discount away. ⇒ 去掉折扣。
        Put a coupon on an order that is not confirmed yet, or take it off. ⇒ 在未确认的订单上使用优惠券，或去掉优惠券。
        The order names it; it is used when the order is confirmed, if it still counts then. A new one takes the place of the one there is. ⇒ 订单指明该优惠券；如确认时仍然有效，则在确认时使用。新的优惠券取代现有的。
        Take the coupon off. ⇒ 去掉优惠券。
        Hand a draft in for approval. ⇒ 提交草稿以待批准。
        The order's number, or its id while it has none. ⇒ 订单的编号；尚无编号时为其标识。
        The version you read; any if not given. ⇒ 您读取的版本；未给出时为任意版本。
        Approve a submitted order that somebody else opened, within your limits. ⇒ 批准由他人开立并已提交的订单，须在您的限额之内。
        You looked at what is unusual; --reason says why it stands. ⇒ 您已查看异常之处；--reason 说明保留的理由。
        Send a submitted order back to draft; needs a reason. ⇒ 将已提交的订单退回草稿；须说明理由。
        Confirm an order: number, frozen prices and tax, reserved stock; all or nothing. ⇒ 确认订单：编号、固定价格和税、预留库存；要么全部完成，要么不作任何更改。
        The order's id; a draft has no number. ⇒ 订单的标识；草稿没有编号。
        Let lines wait for goods that are not there. ⇒ 允许缺货的行等待到货。
        Write the next version of a confirmed order; needs a reason. ⇒ 写出已确认订单的下一版次；须说明理由。
        The version before it is kept. A new line is SKU:QUANTITY[@PRICE][%DISCOUNT]; a line that is there is named by its position: --quantity 2=5 orders five of line 2, --remove 3 takes line 3 out. ⇒ 之前的版次会保留。新行写作 SKU:QUANTITY[@PRICE][%DISCOUNT]；现有的行以行号指明：--quantity 2=5 将第 2 行改为订购五个，--remove 3 去掉第 3 行。
        The order's number or id. ⇒ 订单的编号或标识。
        A new line, SKU:QUANTITY; repeat it for more. ⇒ 新行，SKU:QUANTITY；可重复给出。
        Another quantity of a line. ⇒ 某行的另一数量。
        Another price of a line, by hand. ⇒ 某行的另一价格，手工给出。
        Another discount of a line. ⇒ 某行的另一折扣。
        Take a line out. ⇒ 去掉一行。
        All charges, in place of those there are. ⇒ 全部附加费用，取代现有的。
        The day it is wanted for; "" takes it away. ⇒ 要求日期；"" 表示去掉。
        A discount in percent on the whole, in place of what there is. ⇒ 整单折扣的百分比，取代现有的。
        The same as an amount, in the order's prices. ⇒ 同上，以金额给出，按订单的价格口径。
        Take the discount on the whole away. ⇒ 去掉整单折扣。
        Hold an order back; needs a reason. ⇒ 搁置订单；须说明理由。
        Let an order go on that was held back. ⇒ 解除订单的搁置。
        Give up an order that is not confirmed yet. ⇒ 放弃未确认的订单。
        Give up a confirmed order of which nothing is shipped or invoiced; needs a reason. ⇒ 放弃尚未发货或开票的已确认订单；须说明理由。
        Close a settled order, or write the rest off with a reason. ⇒ 关闭已结清的订单，或说明理由核销余额。
        Open a closed order again; needs a reason. ⇒ 重新打开已关闭的订单；须说明理由。
        Show one order with its lines, taxes and addresses. ⇒ 显示一张订单及其行、税额和地址。
        Show every version of an order, with what each changed. ⇒ 显示订单的每个版次及其更改。
        Show every document that is linked to an order, and how. ⇒ 显示与订单关联的每张单据及关联方式。
        List orders by state, customer, lateness or time; sum them up per customer. ⇒ 按状态、客户、延误或时间列出订单；按客户汇总。
        Only orders in this state. ⇒ 只列此状态的订单。
        Only orders of this customer, by number or id. ⇒ 只列此客户的订单，按编号或标识。
        Only orders shipped after the day they were wanted for. ⇒ 只列在要求日期之后才发货的订单。
        Only orders not shipped although that day has passed. ⇒ 只列要求日期已过而尚未发货的订单。
        Only orders opened on this day or later. ⇒ 只列在此日或之后开立的订单。
        Only orders opened on this day or before. ⇒ 只列在此日或之前开立的订单。
        Add what the whole selection comes to. ⇒ 附上全部所选订单的合计。
        Answer sums per customer instead of orders. ⇒ 返回按客户的合计，而不是订单。
        Say what is to be done next, whose it is, until when, and what blocks it. ⇒ 说明接下来要做什么、由谁做、何时之前完成，以及有何阻碍。
        Only steps of this order. ⇒ 只列此订单的步骤。
        Only steps that are yours, or any of your roles'. ⇒ 只列由您或您的任一角色负责的步骤。
        Only steps that are due within a day. ⇒ 只列一天之内到期的步骤。
        Only steps whose time is past. ⇒ 只列已逾期的步骤。
        Show every step of an order, with its owner, its time limit and how it came out. ⇒ 显示订单的每个步骤及其负责人、时限和结果。
        Take a step of an order over, or hand it to somebody of its role. ⇒ 接手订单的一个步骤，或移交给有其角色的人。
        The step's name in workflow.yaml. ⇒ 步骤在 workflow.yaml 中的名称。
        Who is to do it; you if not given. ⇒ 由谁执行；未给出时为您本人。
        Templates for orders. ⇒ 订单模板。
        A template holds products, quantities and discounts, and nothing about a customer. `coffer order open --template NAME` opens an order from it at the prices of the day, and tells which are others than then. ⇒ 模板包含商品、数量和折扣，不含任何客户信息。`coffer order open --template NAME` 据此按当日价格开立订单，并指出与当时不同的价格。
        Save what an order asks for as a template, with nothing about its customer. ⇒ 将订单的订购内容存为模板，不含客户信息。
        What it is called. ⇒ 其名称。
        List templates for orders. ⇒ 列出订单模板。
        Show a template for orders. ⇒ 显示订单模板。
        Remove a template; orders that were opened from it stay. ⇒ 删除模板；由它开立的订单保留。
        What needs looking after: low stock, late steps, shipments and payments. ⇒ 需要处理的事项：低库存，逾期的步骤、发货和付款。
        Raise what is the matter, pass on what nobody acknowledged, end what is over. ⇒ 对出现的事项发出提醒，将无人确认的上报，将已过去的结束。
        It looks at the whole store. What is watched over, and who answers for it, stands under `alerts` in workflow.yaml. The backup service runs it by schedule: `coffer backup schedule add watch "every 10m" --task alerts`. ⇒ 它会检查整个库。监视的内容和负责人写在 workflow.yaml 的 `alerts` 下。备份服务可按计划运行它：`coffer backup schedule add watch "every 10m" --task alerts`。
        List the alerts that stand, the oldest first. ⇒ 列出现有的提醒，最早的在前。
        Only alerts of this kind. ⇒ 只列此种类的提醒。
        Only alerts that are yours, or any of your roles'. ⇒ 只列由您或您的任一角色负责的提醒。
        Those that ended as well. ⇒ 也列出已结束的。
        The number after which the page begins. ⇒ 本页从此编号之后开始。
        Show one alert, also one that has ended. ⇒ 显示一条提醒，包括已结束的。
        The alert's number. ⇒ 提醒的编号。
        Say that you look after an alert; it then goes on to nobody else. ⇒ 表明由您处理某条提醒；此后不再上报他人。
        Your open steps and alerts by day, also as iCalendar. ⇒ 按日列出您未完成的步骤和提醒，也可输出 iCalendar。
        Print iCalendar (RFC 5545). ⇒ 输出 iCalendar（RFC 5545）。
        """
}
