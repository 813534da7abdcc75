/// A step of the process that an order takes.
public struct ProcessStep: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// The steps that come before it; empty for the first.
    public let after: [String]
    /// What ends it; nil for a guard that this program does not know, so that the step never ends.
    public let ending: StepGuard?

    /// A step.
    public init(name: String, after: [String], ending: StepGuard?) {
        self.name = name
        self.after = after
        self.ending = ending
    }
}

/// How a step came out.
public enum StepOutcome: String, Sendable, Hashable, CaseIterable, Codable {
    /// A step before it is not done.
    case waiting
    /// It has begun and is not done.
    case open
    /// It is done.
    case done
    /// The order ended without it.
    case dropped
}

/// How far an order is on its way, a pure function of what happened.
public struct ProcessCourse: Sendable, Hashable {
    /// How far one step is, in milliseconds since 1970.
    public struct Progress: Sendable, Hashable {
        /// The step.
        public let step: ProcessStep
        /// When it could begin: when the last step before it was done.
        public let started: Int64?
        /// When it was done.
        public let done: Int64?
        /// How it came out.
        public let outcome: StepOutcome
    }

    /// Each step, in the process's sequence.
    public let steps: [Progress]

    /// The course of an order.
    ///
    /// A step begins when all before it are done, and ends when its guard holds: at once where it held before, as it does for
    /// an invoice in advance.
    ///
    /// - Parameters:
    ///   - process: The steps; a step stands behind those that it comes after.
    ///   - opened: When the order was opened.
    ///   - holding: Since when each guard holds; absent where it does not.
    ///   - isEnded: Whether the order ended; what is not done then is not done any more.
    public init(_ process: [ProcessStep], opened: Int64, holding: [StepGuard: Int64], isEnded: Bool) {
        var done: [String: Int64] = [:]
        var steps: [Progress] = []
        for step in process {
            let before = step.after.map { done[$0] }
            let started: Int64? = before.contains(nil) ? nil : before.compactMap(\.self).max() ?? opened
            let held = step.ending.flatMap { holding[$0] }
            let ended = started.flatMap { start in held.map { max(start, $0) } }
            done[step.name] = ended
            let outcome: StepOutcome =
                ended != nil ? .done : isEnded ? .dropped : started != nil ? .open : .waiting
            steps.append(Progress(step: step, started: started, done: ended, outcome: outcome))
        }
        self.steps = steps
    }
}
