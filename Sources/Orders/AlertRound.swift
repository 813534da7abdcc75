/// What one look at everything that is watched over does with alerts: a pure function of the alerts that stand and of the
/// causes that there are.
///
/// A cause has at most one alert that stands, so a second look raises nothing twice. An alert ends when its cause is
/// gone; if the cause comes back, that is another alert.
public struct AlertRound<Cause: Hashable & Comparable & Sendable>: Sendable {
    /// An alert that stands: it was raised and its cause was there at the last look.
    public struct Standing: Sendable, Hashable {
        /// What it is about.
        public let cause: Cause
        /// When it goes on to the next who answers for it; nil where somebody has acknowledged it or nobody comes next.
        public let goesOn: Int64?
        /// Whether its cause may not be looked at; it stays as it is.
        public let isUnseen: Bool

        /// An alert that stands.
        public init(cause: Cause, goesOn: Int64?, isUnseen: Bool) {
            self.cause = cause
            self.goesOn = goesOn
            self.isUnseen = isUnseen
        }
    }

    /// What becomes of an alert.
    public enum Step: Sendable, Hashable {
        /// It is raised.
        case raise(Cause)
        /// It goes on to the next who answers for it.
        case passOn(Cause)
        /// Its cause is gone.
        case clear(Cause)
    }

    /// What is to be done: first what ended, then what goes on, then what is new, each in the order of the causes.
    public let steps: [Step]

    /// A look.
    ///
    /// - Parameters:
    ///   - standing: The alerts that stand, one for a cause.
    ///   - causes: The causes that there are now.
    ///   - now: When it is looked, in milliseconds since 1970.
    public init(standing: [Standing], causes: Set<Cause>, now: Int64) {
        let known = Set(standing.map(\.cause))
        let seen = standing.filter { !$0.isUnseen }.sorted { $0.cause < $1.cause }
        let gone = seen.filter { !causes.contains($0.cause) }
        let late = seen.filter { alert in
            causes.contains(alert.cause) && alert.goesOn.map { $0 <= now } ?? false
        }
        steps =
            gone.map { .clear($0.cause) } + late.map { .passOn($0.cause) }
            + causes.subtracting(known).sorted().map { .raise($0) }
    }
}
