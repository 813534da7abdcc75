/// Where goods stand that a customer sent back.
public enum ReturnState: String, Sendable, Hashable, CaseIterable, Codable {
    /// They came in and wait to be looked at; they may not be sold.
    case received
    /// They may be sold again.
    case restocked
    /// They were thrown away.
    case scrapped
}

/// What becomes of goods that a customer sent back.
public enum ReturnMove: String, Sendable, Hashable, CaseIterable, Codable {
    /// They may be sold again.
    case restock
    /// They are thrown away.
    case scrap

    /// The state that it leads to, from a return that was received.
    public var to: ReturnState {
        switch self {
        case .restock: .restocked
        case .scrap: .scrapped
        }
    }
}

extension ReturnState {
    /// What can be done from here.
    public var moves: [ReturnMove] { self == .received ? ReturnMove.allCases : [] }

    /// The state after a move; nil where it is not possible from here.
    public func applying(_ move: ReturnMove) -> ReturnState? { moves.contains(move) ? move.to : nil }
}

/// How goods look that came back.
public enum ReturnCondition: String, Sendable, Hashable, CaseIterable, Codable {
    /// As they left.
    case asNew = "as-new"
    /// Opened or used, and whole.
    case opened
    /// Broken or incomplete.
    case damaged
}

/// How much of what left may come back.
public struct ReturnableQuantity: Sendable, Hashable {
    /// What left.
    public let shipped: Int64
    /// What came back of it before.
    public let returned: Int64

    /// What left, and what came back of it.
    public init(shipped: Int64, returned: Int64) {
        self.shipped = shipped
        self.returned = returned
    }

    /// What may still come back.
    public var left: Int64 { max(0, shipped - returned) }

    /// Whether so much may come back: something, and no more than is left.
    public func allows(_ quantity: Int64) -> Bool { quantity > 0 && quantity <= left }
}
