/// The 72 hours in which a breach is told to the authority.
///
/// GDPR Art. 33(1). A period of hours is not moved by holidays or weekends (Regulation 1182/71, Article 3(4)); the hour of the event
/// does not count (Article 3(1)).
public enum BreachClock {
    private static let hour: Int64 = 3_600_000

    /// The instant at which 72 hours after becoming aware are over, in milliseconds since 1970.
    public static func due(awareMilliseconds: Int64) -> Int64 {
        let rest = ((awareMilliseconds % hour) + hour) % hour
        // Why: an event on the stroke of an hour falls into the hour that begins with it.
        return awareMilliseconds - rest + hour + 72 * hour
    }
}
