/// What one client may ask for at most; a client beyond a limit harms only itself.
public enum ServiceLimits {
    /// The largest body of a request, in bytes; an import of 1000 rows fits.
    public static let bodyBytes = 8 << 20
    /// The largest header section of a request, in bytes.
    public static let headerBytes = 16 << 10
    /// The most headers of a request.
    public static let headerCount = 64
    /// The longest value of one request option, in bytes.
    public static let optionBytes = 2048
    /// How deep a body may nest.
    public static let jsonDepth = 16
    /// The requests of one Unix user that are in work at once.
    public static let requestsPerUser = 64
    /// The connections of one Unix user.
    public static let connectionsPerUser = 256
    /// The largest answer a client takes, in bytes.
    public static let answerBytes = 256 << 20
}

/// How long a server waits for the other end of a connection.
public struct Patience: Sendable {
    /// How long a body may take to arrive behind its head, and an answer to be taken.
    public var transfer = Duration.seconds(30)
    /// How long a connection may be without a request; the head of one that begins must be whole by then.
    public var idle = Duration.seconds(120)
    /// How long a draining server waits for answers to be taken.
    public var drain = Duration.seconds(30)

    /// What a server waits where nothing else is said.
    public init() {}
}
