internal import Orders

/// What of a line is in documents already.
struct BilledPart {
    /// In units of the product's scale.
    private(set) var quantity: Int64 = 0
    /// After all discounts, in the order's prices, as the discounts are.
    private(set) var amount: Int64 = 0
    private(set) var documentDiscount: Int64 = 0
    private(set) var couponDiscount: Int64 = 0

    /// Counts more in, or out with −1.
    mutating func add(
        _ sign: Int64 = 1,
        quantity: Int64,
        amount: Int64,
        documentDiscount: Int64,
        couponDiscount: Int64
    ) {
        self.quantity += sign * quantity
        self.amount += sign * amount
        self.documentDiscount += sign * documentDiscount
        self.couponDiscount += sign * couponDiscount
    }
}

extension LineRow {
    /// The next part of the line, after what is in documents already; all parts together come to the line to the cent.
    ///
    /// The tax in it is not known yet; `DocumentTax` tells it.
    ///
    /// - Throws: `OrdersError` for a part of nothing and for more than the whole.
    func part(quantity: Int64, after before: BilledPart) throws(OrdersError) -> LineRow {
        func share(of whole: Int64, _ before: Int64, _ done: Int64) throws(OrdersError) -> Int64 {
            try BilledShare.net(
                of: whole,
                whole: self.quantity,
                before: (quantity: done, net: before),
                quantity: quantity
            )
        }
        var part = self
        part.quantity = quantity
        part.net = try share(of: left, before.amount, before.quantity)
        part.documentDiscount = try share(of: documentDiscount, before.documentDiscount, before.quantity)
        part.couponDiscount = try share(of: couponDiscount, before.couponDiscount, before.quantity)
        part.includedTax = 0
        return part
    }
}
