/// What becomes of one archive, and why.
public struct RetentionDecision: Sendable, Hashable {
    /// The archive.
    public let archive: RetainedArchive
    /// Whether it stays.
    public let isKept: Bool
    /// Why, in words; more than one where several rules keep it.
    public let reasons: [String]
}

/// An archive as a plan of retention looks at it.
public struct RetainedArchive: Sendable, Hashable {
    /// What is in an archive.
    public enum Content: Sendable, Hashable {
        /// The data, without keys.
        case data
        /// The vault of an epoch.
        case vault(epoch: UInt64)
    }

    /// Its name on the target.
    public let name: String
    /// What is in it.
    public let content: Content
    /// When it was made, in seconds since 1970.
    public let created: Int64
    /// Whether it was read back and found whole, and nothing was found wrong with it since.
    public let isVerified: Bool

    /// An archive as a plan looks at it.
    public init(name: String, content: Content, created: Int64, isVerified: Bool) {
        (self.name, self.content) = (name, content)
        (self.created, self.isVerified) = (created, isVerified)
    }
}
