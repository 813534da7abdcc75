/// A role taken in an emergency that nobody has reviewed yet, without the reason that was given for it.
public struct BreakGlassStanding: Sendable, Equatable {
    /// The number that people use.
    public let number: String
    /// Who took it.
    public let user: String
    /// The role that was taken.
    public let role: String
    /// Since when, in milliseconds since 1970.
    public let openedMilliseconds: Int64
    /// When it ended or will end by itself, in milliseconds since 1970.
    public let endMilliseconds: Int64
    /// Whether the role can still be used; it is reviewed once it cannot.
    public let isInUse: Bool
}

extension Context {
    /// The roles taken in emergencies within the caller's reach that nobody has reviewed, the oldest first.
    ///
    /// No reason is opened for it: that is told to whoever asks for it, by `break-glass.list`.
    public func unreviewedBreakGlass() throws -> [BreakGlassStanding] {
        try BreakGlassBook(self).list(all: false).reversed().map { grant in
            BreakGlassStanding(
                number: grant.number,
                user: try name(of: grant.principal),
                role: grant.role,
                openedMilliseconds: grant.opened,
                endMilliseconds: grant.end,
                isInUse: grant.state(at: nowMilliseconds) == .open
            )
        }
    }
}
