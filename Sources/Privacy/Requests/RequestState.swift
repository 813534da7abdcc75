/// How far a request has come.
public enum RequestState: String, Sendable, Codable, CaseIterable {
    /// It came in.
    case received
    /// The person was asked who they are; the clock stands still.
    case identityPending = "identity-pending"
    /// It is known who asks.
    case verified
    /// It was looked into what is held and what is to be done.
    case assessed
    /// What is to be done was agreed to.
    case approved
    /// An erasure was agreed to; the data is restricted until the time to think again is over.
    case scheduled
    /// An erasure is being carried out.
    case executing
    /// It is done in the live store.
    case doneLive = "done-live"
    /// No older copy opens any more.
    case finalInBackups = "final-in-backups"
    /// Those who had received the data were told.
    case recipientsNotified = "recipients-notified"
    /// All is done but for what the law makes the store keep; it goes on by itself when that may go.
    case partlyHeld = "partly-held"
    /// All is done.
    case closed
    /// It was asked for already.
    case duplicate
    /// It was refused.
    case refused
    /// The person took it back.
    case withdrawn

    /// Whether nothing can happen to it any more.
    public var isFinal: Bool {
        switch self {
        case .closed, .duplicate, .refused, .withdrawn: true
        default: false
        }
    }

    /// Whether the person waits for an answer, so that the clock matters.
    public var isOpen: Bool {
        switch self {
        case .received, .identityPending, .verified, .assessed, .approved, .scheduled, .executing: true
        default: false
        }
    }
}

/// What can be done with a request.
public enum RequestAction: String, Sendable, Codable, CaseIterable {
    /// Ask the person who they are.
    case askIdentity = "ask-identity"
    /// Note how it was found out who asks.
    case verifyIdentity = "verify-identity"
    /// Note what is to be done.
    case assess
    /// Agree to it; in a two-person store another person than who assessed.
    case approve
    /// Tell the person that two more months are needed.
    case extend
    /// Refuse it with a reason.
    case refuse
    /// Note that the person took it back.
    case withdraw
    /// Note that it was asked for already.
    case markDuplicate = "mark-duplicate"
    /// Begin to carry it out.
    case run
    /// It is done in the live store.
    case finish
    /// No older copy opens any more.
    case confirmCopies = "confirm-copies"
    /// Those who had received the data were told.
    case notifyRecipients = "notify-recipients"
    /// What is left must be kept for now.
    case awaitHeld = "await-held"
    /// All is done.
    case close
}
