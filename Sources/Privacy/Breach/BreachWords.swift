/// How far a breach has come.
public enum BreachState: String, Sendable, Codable, CaseIterable {
    /// It became known.
    case open
    /// It is known what it comes to.
    case assessed
    /// Nothing more is done about it; it stays in the register.
    ///
    /// GDPR Art. 33(5).
    case closed
}

/// What a breach is likely to do to the persons whose data it is about.
public enum BreachRisk: String, Sendable, Codable, CaseIterable {
    /// Unlikely to result in a risk: it is documented, and nobody is told.
    ///
    /// GDPR Art. 33(1), (5).
    case unlikely
    /// A risk: the authority is told.
    ///
    /// GDPR Art. 33(1).
    case risk
    /// A high risk: the persons are told as well.
    ///
    /// GDPR Art. 34(1).
    case high
}

/// Something noted about a breach.
public enum BreachAction: String, Sendable, Codable, CaseIterable {
    /// What happened.
    ///
    /// GDPR Art. 33(3)(a), 33(5).
    case facts
    /// How likely and how bad its effects are; the word is the risk.
    case assess
    /// What it may lead to.
    ///
    /// GDPR Art. 33(3)(c).
    case effects
    /// What was done about it.
    ///
    /// GDPR Art. 33(3)(d).
    case measures
    /// The authority was told.
    ///
    /// GDPR Art. 33(1).
    case notifyAuthority = "notify-authority"
    /// Why the authority was told later than after 72 hours.
    ///
    /// GDPR Art. 33(1).
    case late
    /// The persons were told.
    ///
    /// GDPR Art. 34(1).
    case notifyPersons = "notify-persons"
    /// Nothing more is done; the word is why the persons were not told, where they were not.
    case close
}

/// Who is told of a breach.
public enum BreachAudience: String, Sendable, Codable, CaseIterable {
    /// The supervisory authority.
    ///
    /// GDPR Art. 33.
    case authority
    /// The persons whose data it is about.
    ///
    /// GDPR Art. 34.
    case persons
}

/// Why persons are not told of a breach with a high risk.
///
/// GDPR Art. 34(3).
public enum BreachExemption: String, Sendable, Codable, CaseIterable {
    /// The data cannot be read by whoever has it.
    ///
    /// GDPR Art. 34(3)(a).
    case unintelligible
    /// Later measures made the high risk unlikely.
    ///
    /// GDPR Art. 34(3)(b).
    case measures
    /// It would take a disproportionate effort, and the public was told instead.
    ///
    /// GDPR Art. 34(3)(c).
    case publicNotice = "public-notice"
}
