/// How it was found out who asks.
public enum IdentityMethod: String, Sendable, Codable, CaseIterable {
    /// The request came over an address or number that was known before.
    case knownChannel = "known-channel"
    /// The person answered what only they can know.
    case knowledge
    /// The person came in.
    case inPerson = "in-person"
    /// A document was looked at; it is not kept.
    case documentSeen = "document-seen"
    /// The person is logged in to an account.
    case account
    /// Somebody acts for the person with a proof of it.
    case representative
}

/// Why a request is not followed.
public enum RefusalGround: String, Sendable, Codable, CaseIterable {
    /// It is manifestly unfounded (GDPR Art. 12(5)).
    case manifestlyUnfounded = "manifestly-unfounded"
    /// It is excessive, in particular repetitive (GDPR Art. 12(5)).
    case excessive
    /// It cannot be found out who asks (GDPR Art. 11(2), 12(2)).
    case notIdentified = "not-identified"
    /// The law asks for the data (GDPR Art. 17(3)(b)).
    case legalObligation = "legal-obligation"
    /// The data is needed for legal claims (GDPR Art. 17(3)(e), 18(2), 21(1)).
    case legalClaims = "legal-claims"
    /// It would harm the rights of others (GDPR Art. 15(4), 20(4)).
    case rightsOfOthers = "rights-of-others"
    /// What the right asks for is not given here.
    case notApplicable = "not-applicable"
}

/// Why two more months are needed.
///
/// GDPR Art. 12(3).
public enum ExtensionGround: String, Sendable, Codable, CaseIterable {
    /// The request is complex.
    case complexity
    /// There are many requests.
    case numberOfRequests = "number-of-requests"
}

/// What was found when a request was looked into.
public enum Assessment: String, Sendable, Codable, CaseIterable {
    /// It is to be followed.
    case follow
    /// It is to be followed as far as the law lets: some of the data must stay.
    case followInPart = "follow-in-part"
}
