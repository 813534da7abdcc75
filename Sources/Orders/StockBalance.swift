/// The pots a product's stock at one location is kept in.
public enum StockPot: String, Sendable, Hashable, CaseIterable, Codable {
    /// What lies there.
    case onHand = "on-hand"
    /// What of it is promised to orders.
    case allocated
    /// What of it may not be sold: blocked, damaged, in inspection.
    case unavailable
    /// What is on its way here.
    case incoming
}

/// The stock of a product at one location (and lot), in whole numbers at the product's scale.
///
/// No pot is below zero, and `allocated` + `unavailable` is never above `onHand`.
public struct StockBalance: Sendable, Hashable {
    /// What lies there.
    public let onHand: Int64
    /// What of it is promised to orders.
    public let allocated: Int64
    /// What of it may not be sold.
    public let unavailable: Int64
    /// What is on its way here.
    public let incoming: Int64

    /// A balance.
    ///
    /// - Throws: ``OrdersError/stockNotHeld(_:wanted:held:)`` for a pot below zero, ``OrdersError/stockShort(wanted:available:)``
    ///   where more is allocated and unavailable than there is, ``OrdersError/overflow(_:)``.
    public init(
        onHand: Int64,
        allocated: Int64 = 0,
        unavailable: Int64 = 0,
        incoming: Int64 = 0
    ) throws(OrdersError) {
        let pots: [(StockPot, Int64)] = [
            (.onHand, onHand), (.allocated, allocated), (.unavailable, unavailable), (.incoming, incoming),
        ]
        for (pot, held) in pots where held < 0 { throw .stockNotHeld(pot, wanted: 0, held: held) }
        let bound = try Checked.narrow(Int128(allocated) + Int128(unavailable), "a stock balance")
        guard bound <= onHand else { throw .stockShort(wanted: bound, available: onHand) }
        self.onHand = onHand
        self.allocated = allocated
        self.unavailable = unavailable
        self.incoming = incoming
    }

    private init() { (onHand, allocated, unavailable, incoming) = (0, 0, 0, 0) }

    /// No stock at all.
    public static let empty = StockBalance()

    /// What may still be promised: `onHand` − `allocated` − `unavailable`, never below zero.
    public var available: Int64 { onHand - allocated - unavailable }

    /// How much is in a pot.
    public subscript(pot: StockPot) -> Int64 {
        switch pot {
        case .onHand: onHand
        case .allocated: allocated
        case .unavailable: unavailable
        case .incoming: incoming
        }
    }
}
