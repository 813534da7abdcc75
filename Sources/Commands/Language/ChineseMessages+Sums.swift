extension ChineseMessages {
    /// Of what is reckoned with, where it is too large.
    static let sums = """
        more than the whole line ⇒ 超过整行的数量
        the amount of a line ⇒ 一行的金额
        what is invoiced ⇒ 已开票的金额
        a tax ⇒ 税额
        a fraction of {} ⇒ 比例 {}
        {} percent ⇒ 百分之 {}
        the sum of the lines ⇒ 各行之和
        a discount of {} {} on a line ⇒ 某行的折扣 {} {}
        a discount of {} on a line ⇒ 某行的折扣 {}
        a margin in percent ⇒ 毛利率
        the amount `{}` ⇒ 金额 `{}`
        a sum of amounts ⇒ 金额之和
        a difference of amounts ⇒ 金额之差
        a discount of {} {} ⇒ 折扣 {} {}
        a discount of {} {} on {} {} ⇒ 对 {3} {4} 的折扣 {1} {2}
        the sum of a tax group ⇒ 税组之和
        the sum of the discounts ⇒ 折扣之和
        a stock to come ⇒ 将来的库存
        an expected demand ⇒ 预期的需求
        a quantity to order ⇒ 订购的数量
        a power of ten ⇒ 十的幂
        days of sales ⇒ 销售天数
        the number `{}` ⇒ 数字 `{}`
        a decimal number ⇒ 十进制数
        an amount below zero cannot be split ⇒ 小于零的金额无法分摊
        there is nothing to take the amount from ⇒ 没有可供扣减的金额
        a share ⇒ 份额
        a stock balance ⇒ 库存余额
        """
}
