internal import Orders

/// What of a line is in documents already.
struct BilledPart {
    /// In units of the product's scale.
    private(set) var quantity: Int64 = 0
    private(set) var net: Int64 = 0
    private(set) var documentDiscount: Int64 = 0
    private(set) var couponDiscount: Int64 = 0

    /// Counts more in, or out with −1.
    mutating func add(
        _ sign: Int64 = 1,
        quantity: Int64,
        net: Int64,
        documentDiscount: Int64,
        couponDiscount: Int64
    ) {
        self.quantity += sign * quantity
        self.net += sign * net
        self.documentDiscount += sign * documentDiscount
        self.couponDiscount += sign * couponDiscount
    }
}

extension LineRow {
    /// The next part of the line, after what is in documents already; all parts together come to the line to the cent.
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
        return LineRow(
            position: position,
            product: product,
            sku: sku,
            name: name,
            unit: unit,
            quantity: quantity,
            quantityScale: quantityScale,
            priceCoefficient: priceCoefficient,
            priceScale: priceScale,
            priceRule: priceRule,
            discount: discount,
            taxCategory: taxCategory,
            taxRate: taxRate,
            net: try share(of: net, before.net, before.quantity),
            documentDiscount: try share(of: documentDiscount, before.documentDiscount, before.quantity),
            couponDiscount: try share(of: couponDiscount, before.couponDiscount, before.quantity)
        )
    }
}
