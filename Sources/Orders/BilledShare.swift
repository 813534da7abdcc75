/// What a part of a line comes to when it is invoiced or credited in several documents.
///
/// The parts are cut from the whole, so that together they come to it to the cent however it was divided.
public enum BilledShare {
    /// The net of the next part.
    ///
    /// - Parameters:
    ///   - net: The net of the whole line, in the currency's smallest unit, at or above zero.
    ///   - whole: The whole quantity, above zero.
    ///   - before: The quantity and net of the parts before it.
    ///   - quantity: The quantity of this part, above zero.
    /// - Returns: The part's net.
    /// - Throws: ``OrdersError/quantityNotPositive(_:)`` for a part of
    ///   nothing; ``OrdersError/discountOutOfRange(_:)`` for more than the whole.
    public static func net(
        of net: Int64,
        whole: Int64,
        before: (quantity: Int64, net: Int64),
        quantity: Int64
    ) throws(OrdersError) -> Int64 {
        guard quantity > 0, whole > 0 else { throw .quantityNotPositive(ScaledDecimal(quantity)) }
        let reached = Int128(before.quantity) + Int128(quantity)
        guard reached <= Int128(whole) else { throw .discountOutOfRange("more than the whole line") }
        let upTo = Checked.roundedQuotient(Int128(net) * reached, over: Int128(whole))
        return max(0, try Checked.narrow(upTo - Int128(before.net), "the amount of a line"))
    }
}
