/// Where a shipment stands.
public enum ShipmentState: String, Sendable, Hashable, CaseIterable, Codable {
    /// Its goods are taken from the shelves.
    case picking
    /// Its goods are packed.
    case packed
    /// It was handed to the carrier.
    case shipped
    /// It arrived.
    case delivered
    /// It was given up before it left; its number stays.
    case cancelled
}

/// What can be done with a shipment that was begun.
public enum ShipmentMove: String, Sendable, Hashable, CaseIterable, Codable {
    /// Its goods are in the parcel.
    case pack
    /// The carrier has it: its goods leave the stock.
    case ship
    /// The customer has it.
    case deliver
    /// It is given up; its goods stay promised to the order.
    case cancel

    /// The states that it starts from.
    public var from: [ShipmentState] {
        switch self {
        case .pack: [.picking]
        case .ship: [.packed]
        case .deliver: [.shipped]
        case .cancel: [.picking, .packed]
        }
    }

    /// The state that it leads to.
    public var to: ShipmentState {
        switch self {
        case .pack: .packed
        case .ship: .shipped
        case .deliver: .delivered
        case .cancel: .cancelled
        }
    }

    /// Whether it is work on the order, which a hold stops.
    public var isStoppedByHold: Bool { self == .pack || self == .ship }
}

extension ShipmentState {
    /// The state after a move, or nil where this one does not allow it.
    public func applying(_ move: ShipmentMove) -> ShipmentState? {
        move.from.contains(self) ? move.to : nil
    }

    /// The moves that it allows.
    public var moves: [ShipmentMove] { ShipmentMove.allCases.filter { $0.from.contains(self) } }

    /// Whether its goods left the stock.
    public var hasLeft: Bool { self == .shipped || self == .delivered }
}
