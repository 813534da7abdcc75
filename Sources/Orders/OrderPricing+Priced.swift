extension OrderPricing {
    /// The figures of the order, a pure function of its parts.
    ///
    /// 1. A line is price × quantity × what its share discounts leave, less its amount discounts, rounded half up as
    ///    ``rounding`` says.
    /// 2. Document discounts are spread over the lines by largest remainder.
    /// 3. Per tax category and rate the lines and charges are summed and the tax is rounded once: on the net sum, or
    ///    out of the gross sum, whose rest is the net. Lines and charges share it by largest remainder.
    ///
    /// An order without lines comes to its charges, or to zero.
    ///
    /// - Throws: ``OrdersError/currencyMismatch(_:_:)``, ``OrdersError/discountOutOfRange(_:)``,
    ///   ``OrdersError/negativeCharge(_:)``, ``OrdersError/overflow(_:)``.
    public func priced() throws(OrdersError) -> PricedFigures {
        let amounts = try LineAmounts(self)
        var left = amounts.amount
        var taken: [[Int64]] = []
        for discount in discounts {
            let shares = try spread(discount, over: left)
            taken.append(shares)
            for (index, share) in shares.enumerated() { left[index] -= share }
        }
        let groups = try groups(left)
        let priced = try groups.sorted { $0.key < $1.key }.map { (code, amounts) throws(OrdersError) in
            try group(code, amounts)
        }
        return try figures(amounts, left, taken, priced)
    }

    private func money(_ minor: Int64) -> Money { Money(minor: minor, currency: currency) }

    private static func sum(_ numbers: [Int64]) -> Int128 {
        // Why: 2^64 numbers of 64 bits still fit 128 bits.
        numbers.reduce(into: Int128(0)) { $0 += Int128($1) }
    }

    /// What a document discount takes from each line.
    private func spread(_ discount: Discount, over left: [Int64]) throws(OrdersError) -> [Int64] {
        let whole = try Checked.narrow(Self.sum(left), "the sum of the lines")
        let total: Int64
        if case .atMost(let most) = discount {
            guard most.currency == currency else { throw .currencyMismatch(currency, most.currency) }
            guard most.minor >= 0 else { throw .discountOutOfRange("a discount of \(most) \(currency)") }
            total = min(most.minor, whole)
        } else if case .amount(let amount) = discount {
            guard amount.currency == currency else { throw .currencyMismatch(currency, amount.currency) }
            guard (0...whole).contains(amount.minor) else {
                throw .discountOutOfRange(
                    "a discount of \(amount) \(currency) on \(money(whole)) \(currency)"
                )
            }
            total = amount.minor
        } else {
            total =
                whole
                - (try ExactAmount(money(whole)).times(discount.remaining()).rounded(to: currency).minor)
        }
        return try Spread.shares(of: total, over: left)
    }
}

/// The amounts of one tax group: lines, then charges.
private struct Members {
    var lines: [(index: Int, amount: Int64)] = []
    var charges: [(index: Int, amount: Int64)] = []

    var amounts: [Int64] { lines.map(\.amount) + charges.map(\.amount) }
}

/// A priced tax group with the tax share of each of its members.
private struct PricedGroup {
    let group: TaxGroup
    let members: Members
    let taxes: [Int64]
}

extension OrderPricing {
    private func groups(_ left: [Int64]) throws(OrdersError) -> [TaxCode: Members] {
        var groups: [TaxCode: Members] = [:]
        for (index, line) in lines.enumerated() {
            groups[line.tax, default: Members()].lines.append((index, left[index]))
        }
        for (index, charge) in charges.enumerated() {
            guard charge.amount.currency == currency else {
                throw .currencyMismatch(currency, charge.amount.currency)
            }
            guard charge.amount.minor >= 0 else { throw .negativeCharge(charge.amount) }
            groups[charge.tax, default: Members()].charges.append((index, charge.amount.minor))
        }
        return groups
    }

    private func group(_ code: TaxCode, _ members: Members) throws(OrdersError) -> PricedGroup {
        let amounts = members.amounts
        let whole = money(try Checked.narrow(Self.sum(amounts), "the sum of a tax group"))
        let tax = taxMode == .exclusive ? try code.tax(onNet: whole) : try code.tax(inGross: whole)
        let (base, gross) =
            taxMode == .exclusive ? (whole, try whole.adding(tax)) : (try whole.subtracting(tax), whole)
        let shares: [Int64]
        if taxMode == .exclusive {
            shares = try Spread.shares(of: tax.minor, over: amounts)
        } else {
            // Why: the net shares are spread and the tax is the rest, so that no line's net is above its gross.
            let nets = try Spread.shares(of: base.minor, over: amounts)
            shares = zip(amounts, nets).map { $0 - $1 }
        }
        return PricedGroup(
            group: TaxGroup(code: code, base: base, tax: tax, gross: gross),
            members: members,
            taxes: shares
        )
    }

    private func figures(
        _ amounts: LineAmounts,
        _ left: [Int64],
        _ taken: [[Int64]],
        _ groups: [PricedGroup]
    ) throws(OrdersError) -> PricedFigures {
        var lineTaxes = [Int64](repeating: 0, count: lines.count)
        var chargeTaxes = [Int64](repeating: 0, count: charges.count)
        for group in groups {
            for (member, tax) in zip(group.members.lines, group.taxes) { lineTaxes[member.index] = tax }
            let rest = group.taxes.dropFirst(group.members.lines.count)
            for (member, tax) in zip(group.members.charges, rest) { chargeTaxes[member.index] = tax }
        }
        var pricedLines: [PricedLine] = []
        for (index, line) in lines.enumerated() {
            let (net, tax, gross) = try parts(left[index], tax: lineTaxes[index])
            pricedLines.append(
                PricedLine(
                    list: money(amounts.list[index]),
                    lineDiscount: money(amounts.discount[index]),
                    amount: money(amounts.amount[index]),
                    documentDiscount: money(amounts.amount[index] - left[index]),
                    discountShares: taken.map { money($0[index]) },
                    net: net,
                    tax: tax,
                    gross: gross,
                    taxCode: line.tax
                )
            )
        }
        var pricedCharges: [PricedCharge] = []
        for (index, charge) in charges.enumerated() {
            let (net, tax, gross) = try parts(charge.amount.minor, tax: chargeTaxes[index])
            pricedCharges.append(PricedCharge(net: net, tax: tax, gross: gross, taxCode: charge.tax))
        }
        let taxes = groups.map(\.group)
        let discounts = try taken.map { shares throws(OrdersError) in
            money(try Checked.narrow(Self.sum(shares), "the sum of the discounts"))
        }
        let net = try Money.sum(taxes.map(\.base), currency: currency)
        let tax = try Money.sum(taxes.map(\.tax), currency: currency)
        return PricedFigures(
            lines: pricedLines,
            charges: pricedCharges,
            taxes: taxes,
            discounts: discounts,
            net: net,
            tax: tax,
            gross: try net.adding(tax),
            chargeNet: try Money.sum(pricedCharges.map(\.net), currency: currency),
            taxMode: taxMode,
            rounding: rounding
        )
    }

    /// Net, tax and gross of an amount in the mode's prices.
    private func parts(_ amount: Int64, tax: Int64) throws(OrdersError) -> (
        net: Money, tax: Money, gross: Money
    ) {
        let (amount, tax) = (money(amount), money(tax))
        return taxMode == .exclusive
            ? (amount, tax, try amount.adding(tax)) : (try amount.subtracting(tax), tax, amount)
    }
}
