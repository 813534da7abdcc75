/// The categories of value added tax of EN 16931 (BT-118, BT-151; codes of UNTDID 5305).
public enum TaxCategory: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// A rate above zero.
    case standard = "S"
    /// A rate of zero that is still a rate.
    case zeroRated = "Z"
    /// Exempt by law.
    case exempt = "E"
    /// The buyer owes the tax (reverse charge).
    case reverseCharge = "AE"
    /// A supply to a business in another member state.
    case intraCommunity = "K"
    /// An export out of the European Union.
    case export = "G"
    /// Outside the scope of the tax.
    case notSubject = "O"

    /// Whether the VAT ids of seller and buyer must both be known.
    public var needsVATIDs: Bool { self == .reverseCharge || self == .intraCommunity }

    /// Whether the documents must say why no tax is charged (BT-120).
    public var needsReason: Bool { self != .standard && self != .zeroRated }

    /// The reason that documents print for a category without tax (BT-120).
    public var exemptionReason: String? {
        switch self {
        case .standard, .zeroRated: nil
        case .exempt: "Exempt from VAT"
        case .reverseCharge: "Reverse charge"
        case .intraCommunity: "Intra-Community supply"
        case .export: "Export outside the EU"
        case .notSubject: "Not subject to VAT"
        }
    }

    /// The code of that reason (BT-121); an exemption by law has many, so `E` has none here.
    public var exemptionReasonCode: String? {
        switch self {
        case .standard, .zeroRated, .exempt: nil
        case .reverseCharge: "VATEX-EU-AE"
        case .intraCommunity: "VATEX-EU-IC"
        case .export: "VATEX-EU-G"
        case .notSubject: "VATEX-EU-O"
        }
    }

    /// In the order of the list above.
    public static func < (left: TaxCategory, right: TaxCategory) -> Bool { left.place < right.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
