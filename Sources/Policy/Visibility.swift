/// How much of a field a person sees, from least to most.
public enum Visibility: String, CaseIterable, Codable, Sendable, Comparable {
    /// Nothing.
    case withheld
    /// A hint that the field's ``Mask`` leaves over.
    case masked
    /// Everything.
    case full

    /// Orders by how much is seen.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .withheld: 0
        case .masked: 1
        case .full: 2
        }
    }
}
