/// One movement of stock; its quantity is above zero, at the product's scale.
public enum StockMovement: Sendable, Hashable {
    /// Goods come in that nobody announced.
    case receive(Int64)
    /// Goods are ordered from a supplier.
    case expect(Int64)
    /// Announced goods come in.
    case arrive(Int64)
    /// Announced goods will not come.
    case unexpect(Int64)
    /// An order is promised goods.
    case reserve(Int64)
    /// A promise is taken back.
    case release(Int64)
    /// Promised goods leave.
    case ship(Int64)
    /// Goods nobody was promised leave: to another location, or used up.
    case issue(Int64)
    /// Goods may not be sold for now.
    case block(Int64)
    /// Blocked goods may be sold again.
    case unblock(Int64)
    /// Blocked goods are thrown away.
    case scrap(Int64)
    /// A customer's goods come back and wait for inspection.
    case takeBack(Int64)
    /// A count found more.
    case countUp(Int64)
    /// A count found less.
    case countDown(Int64)

    /// A stable word for storage, such as `receive` or `count-up`.
    public var label: String {
        switch self {
        case .receive: "receive"
        case .expect: "expect"
        case .arrive: "arrive"
        case .unexpect: "unexpect"
        case .reserve: "reserve"
        case .release: "release"
        case .ship: "ship"
        case .issue: "issue"
        case .block: "block"
        case .unblock: "unblock"
        case .scrap: "scrap"
        case .takeBack: "take-back"
        case .countUp: "count-up"
        case .countDown: "count-down"
        }
    }

    /// How much moves.
    public var quantity: Int64 {
        switch self {
        case .receive(let quantity), .expect(let quantity), .arrive(let quantity), .unexpect(let quantity),
            .reserve(let quantity), .release(let quantity), .ship(let quantity), .issue(let quantity),
            .block(let quantity), .unblock(let quantity), .scrap(let quantity), .takeBack(let quantity),
            .countUp(let quantity), .countDown(let quantity):
            quantity
        }
    }

    /// The pots it fills and empties.
    var effect: (fills: [StockPot], empties: [StockPot]) {
        switch self {
        case .receive, .countUp: ([.onHand], [])
        case .expect: ([.incoming], [])
        case .arrive: ([.onHand], [.incoming])
        case .unexpect: ([], [.incoming])
        case .reserve: ([.allocated], [])
        case .release: ([], [.allocated])
        case .ship: ([], [.onHand, .allocated])
        case .issue, .countDown: ([], [.onHand])
        case .block: ([.unavailable], [])
        case .unblock: ([], [.unavailable])
        case .scrap: ([], [.onHand, .unavailable])
        case .takeBack: ([.onHand, .unavailable], [])
        }
    }

    /// Whether it lowers what may still be promised.
    var needsAvailable: Bool {
        switch self {
        case .reserve, .issue, .block, .countDown: true
        default: false
        }
    }
}
