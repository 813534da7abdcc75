extension ChineseHelp {
    /// Of products, prices, coupons and stock.
    static let goods = """
        Products with their price and tax. ⇒ 商品及其价格和税。
        Add a product with its price, tax and reorder level. ⇒ 添加商品及其价格、税和再订货点。
        The code that people and files know it by; unique. ⇒ 人员和文件所用的编码；不得重复。
        The name. ⇒ 名称。
        The price of one unit, for example 12.50. ⇒ 一个单位的价格，例如 12.50。
        The currency of the price, ISO 4217. ⇒ 价格的货币，ISO 4217。
        EN 16931 category and rate, for example S:19, or O alone. ⇒ EN 16931 的类别和税率，例如 S:19，或只写 O。
        The unit, UN/ECE Recommendation 20; C62 if not given. ⇒ 单位，UN/ECE 第 20 号建议书；未给出时为 C62。
        How many decimals quantities have, 0 to 6. ⇒ 数量的小数位数，0 至 6。
        At or under this it must be ordered again. ⇒ 达到或低于此数时须再订货。
        Whether the price is exclusive or inclusive of tax. ⇒ 价格是不含税（exclusive）还是含税（inclusive）。
        Its GTIN, with its check digit. ⇒ 其 GTIN，含校验位。
        What one unit costs to buy or make. ⇒ 一个单位的进价或生产成本。
        Change a product that has not changed since it was read. ⇒ 更改一个自读取之后未被更改的商品。
        What is not given stays. Confirmed orders, their documents and quotations keep what they froze. The unit and the decimals can be changed only while no quantity of the product is on record. ⇒ 未给出的内容保持不变。已确认的订单、其单据和报价单保留已固定的内容。只有在没有该商品的任何数量记录时，才能更改单位和小数位数。
        The product's code or id. ⇒ 商品的编码或标识。
        The version that was read. ⇒ 所读取的版本。
        The currency of price and cost, ISO 4217; give both with it. ⇒ 价格和成本的货币，ISO 4217；须同时给出两者。
        The unit, UN/ECE Recommendation 20. ⇒ 单位，UN/ECE 第 20 号建议书。
        Its GTIN; an empty text removes it. ⇒ 其 GTIN；空文本表示删除。
        What one unit costs; an empty text: not known any more. ⇒ 一个单位的成本；空文本表示不再知晓。
        What another system calls it; an empty text removes it. ⇒ 另一系统中的编号；空文本表示删除。
        Whether it is not sold any more. ⇒ 是否已停售。
        Whether its goods are told apart by lot; while none of it lies there. ⇒ 其货物是否按批次区分；仅在没有存货时可改。
        What it is called on documents in a language, en or zh-Hans; nothing behind the sign removes it. ⇒ 在某种语言的单据上的名称，en 或 zh-Hans；等号后留空表示删除。
        What it is not ordered without, in place of what there is; an empty text: nothing. ⇒ 必须同时订购的商品，取代现有设定；空文本表示没有。
        What it is not ordered together with, in place of what there is; an empty text: nothing. ⇒ 不可同时订购的商品，取代现有设定；空文本表示没有。
        List products, or only those at or under their reorder level. ⇒ 列出商品，或只列出达到或低于再订货点的商品。
        Only products at or under their reorder level. ⇒ 只列达到或低于再订货点的商品。
        Show one product and its stock. ⇒ 显示一个商品及其库存。
        Show what was changed of it as well, the newest first. ⇒ 同时显示其更改记录，最新的在前。
        Prices of contracts, lists and quantities. ⇒ 合同价、价目表价和数量阶梯价。
        An order's line takes the first price there is: the one given by hand, the customer's contract, the list of the customer's group, a list valid today, the highest quantity that is reached, the product's own. ⇒ 订单行采用首先找到的价格：手工给出的价格、客户的合同价、客户所属组的价目表、今日有效的价目表、所达到的最高数量阶梯、商品自身的价格。
        Set what a product costs a customer, a group, on some days or from a quantity on. ⇒ 设定商品对某客户、某组、某些日期或从某数量起的价格。
        The price of one unit, for example 11.90. ⇒ 一个单位的价格，例如 11.90。
        Another currency than the product's, ISO 4217. ⇒ 与商品不同的货币，ISO 4217。
        Whose contract it is: a customer's number or id. ⇒ 合同所属客户：其编号或标识。
        The group of customers whose list it is on. ⇒ 价目表所属的客户组。
        The list for everyone that it is on; needs a day. ⇒ 对所有人适用的价目表；须给出日期。
        The quantity from which on it holds. ⇒ 适用的起始数量。
        The first day on which it holds. ⇒ 适用的第一天。
        The last day on which it holds. ⇒ 适用的最后一天。
        Whether it is exclusive or inclusive of tax. ⇒ 是不含税（exclusive）还是含税（inclusive）。
        List the prices of contracts, lists and quantities. ⇒ 列出合同价、价目表价和数量阶梯价。
        Only those of this product, by code or id. ⇒ 只列此商品的价格，按编码或标识。
        Only this customer's contract, by number or id. ⇒ 只列此客户的合同价，按编号或标识。
        Only those of this group or list. ⇒ 只列此组或此价目表的价格。
        Remove a price of a contract, a list or a quantity. ⇒ 删除一个合同价、价目表价或数量阶梯价。
        The price's id, see `coffer price list`. ⇒ 价格的标识，见 `coffer price list`。
        Coupons: words that take something off an order. ⇒ 优惠券：可从订单中扣减金额的代码。
        What a coupon gives does not change any more; end it and make another. An order names it with `coffer order open --coupon` or `coffer order coupon`, and uses it when it is confirmed. ⇒ 优惠券的内容不再更改；请停用它并另建一张。订单用 `coffer order open --coupon` 或 `coffer order coupon` 指定优惠券，在确认时使用它。
        Make a coupon, a word that takes something off an order. ⇒ 创建优惠券，即可从订单中扣减金额的代码。
        The word: 3 to 32 letters, digits and hyphens. ⇒ 代码：3 至 32 个字母、数字和连字符。
        What it takes off, in percent. ⇒ 扣减的百分比。
        What it takes off in all, before tax; needs --minimum. ⇒ 扣减的总额，税前；须给出 --minimum。
        What the goods must come to, before tax. ⇒ 货款须达到的金额，税前。
        The currency of amount and minimum, ISO 4217. ⇒ 金额和最低金额的货币，ISO 4217。
        The first day on which it counts. ⇒ 生效的第一天。
        The last day on which it counts. ⇒ 生效的最后一天。
        How often it may be used in all. ⇒ 总共可用多少次。
        How often one customer may use it. ⇒ 每个客户可用多少次。
        Let it count beside other discounts. ⇒ 允许与其他折扣叠加。
        List coupons, with how often they are used. ⇒ 列出优惠券及其使用次数。
        Those that were ended as well. ⇒ 也列出已停用的。
        End a coupon; orders that are confirmed keep it. ⇒ 停用优惠券；已确认的订单仍保留它。
        The coupon's code. ⇒ 优惠券的代码。
        Stock by product and location. ⇒ 按商品和库位查看库存。
        Take goods into stock. ⇒ 收货入库。
        The product's code. ⇒ 商品的编码。
        How many came in. ⇒ 入库数量。
        Where they lie; main if not given. ⇒ 存放的库位；未给出时为 main。
        They were expected, and are so no longer. ⇒ 这些货物原为预计到货，现不再计入预计。
        Note goods that a supplier has promised, or that will not come. ⇒ 登记供应商承诺的货物，或不再到货的货物。
        How many. ⇒ 数量。
        They will not come. ⇒ 它们不会到货。
        Put the stock at a place to what was counted there. ⇒ 将某库位的库存设为盘点数。
        How many were counted. ⇒ 盘点的数量。
        Correct the stock at a place up or down; needs a reason. ⇒ 向上或向下更正某库位的库存；须说明理由。
        It is less than was known. ⇒ 实际少于已知数量。
        Move goods from one place to another. ⇒ 将货物从一处移到另一处。
        Where they go. ⇒ 移往的库位。
        Set goods aside that may not be sold, or let them be sold again. ⇒ 留出不可销售的货物，或使其重新可售。
        They may be sold again. ⇒ 可以重新销售。
        Show what there is of a product, by location, and what can be promised on a day to come. ⇒ 按库位显示某商品的存量，以及将来某日可承诺的数量。
        With --at, what can be promised on a day to come: what is free now and what is expected by that day (`coffer stock expect --due`), less what lines wait for that are wanted by then or on no day that was said. What is expected without a day or later, and drafts, are not counted. ⇒ 带 --at 时显示将来某日可承诺的数量：现在可动用的和该日之前预计到货的（`coffer stock expect --due`），减去订单行等待的、要求日期在该日之前或未说明日期的数量。未定日期或更晚的预计到货以及草稿不计入。
        Add what can be promised on a day to come. ⇒ 附上将来某日可承诺的数量。
        The day on which they are due; with --cancel the day on which they were. ⇒ 预计到货的日期；与 --cancel 同用时为原定日期。
        The lot, of a product that has lots. ⇒ 批次，用于有批次的商品。
        The day before which the lot is best used. ⇒ 该批次的最佳使用期。
        List the movements of a product's stock, newest first. ⇒ 列出某商品的库存变动，最新的在前。
        Begin before this one; `next` of the page before. ⇒ 从此项之前开始；即上一页的 `next`。
        """
}
