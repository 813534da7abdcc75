/// Which rows a grant covers, from narrowest to widest.
///
/// `team` and `to-fulfil` do not contain each other; `team` counts as the wider one because it also covers
/// work that is not confirmed yet. Who needs the exact union asks ``Permit/scopes``.
public enum RowScope: String, CaseIterable, Codable, Sendable, Comparable {
    /// Rows that the person made.
    case own
    /// Confirmed orders that are not fully shipped yet, of any team.
    case toFulfil = "to-fulfil"
    /// Rows of the person's team.
    case team
    /// Every row.
    case all

    /// Orders by width.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    var rank: UInt8 {
        switch self {
        case .own: 0
        case .toFulfil: 1
        case .team: 2
        case .all: 3
        }
    }
}

/// Every row scope that a person's granting roles give together.
public struct RowScopes: OptionSet, Hashable, Sendable {
    /// One bit per scope.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Makes a set of one scope.
    public init(_ scope: RowScope) { rawValue = 1 << scope.rank }

    /// Whether the scope is in the set; `all` contains every other one.
    public func covers(_ scope: RowScope) -> Bool { contains(Self(scope)) || contains(Self(.all)) }
}
