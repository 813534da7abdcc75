/// What a person asks for.
public enum RequestKind: String, Sendable, Codable, CaseIterable {
    /// To see what is held (GDPR Art. 15).
    case access
    /// To take it elsewhere (GDPR Art. 20).
    case portability
    /// To have it put right (GDPR Art. 16).
    case rectification
    /// To be forgotten (GDPR Art. 17).
    case erasure
    /// To have it kept but not used (GDPR Art. 18).
    case restriction
    /// That it is not used for a purpose (GDPR Art. 21).
    case objection
    /// To take back a consent (GDPR Art. 7(3)).
    case consentWithdrawal = "consent-withdrawal"

    /// The article that gives the right.
    public var article: String {
        switch self {
        case .access: "GDPR Art. 15"
        case .portability: "GDPR Art. 20"
        case .rectification: "GDPR Art. 16"
        case .erasure: "GDPR Art. 17"
        case .restriction: "GDPR Art. 18"
        case .objection: "GDPR Art. 21"
        case .consentWithdrawal: "GDPR Art. 7(3)"
        }
    }

    /// Whether it is answered with a package, which covers every record of the person.
    var isAnsweredWithPackage: Bool { self == .access || self == .portability }
}
