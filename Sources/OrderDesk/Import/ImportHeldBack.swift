public import Engine

/// A part of an import that waits for a second person, or would if it were meant.
public struct ImportHeldBack: Error {
    /// The number of its approval; nil in a dry run.
    let number: String?
    /// What it was answered with.
    let answer: any Error

    /// A part that was answered with this; nil where the answer says something else.
    public init?(_ answer: any Error, code: String, number: String?) {
        guard ["approval-due", "approval-pending"].contains(code) else { return nil }
        self.number = number
        self.answer = answer
    }

    init?(_ error: EngineError) {
        let problem = Problem(error)
        self.init(error, code: problem.code, number: problem.approval)
    }
}

/// Several parts of an import wait for a second person, each as an approval of its own.
public struct ImportWaits: OutwardError, CustomStringConvertible {
    /// The approvals' numbers.
    let numbers: [String]

    /// The same as for any request that waits.
    public var code: String { "approval-pending" }
    /// It is done once somebody has agreed.
    public var kind: Problem.Kind { .conflict }
    /// What happened, why, and what to do, in one line each.
    public var text: String {
        """
        \(numbers.count) parts of the import wait for a second person
        reason: so many at once are looked at by somebody who did not bring them; each part is an approval of its own
        help: let them run `coffer approval grant` with each of \(numbers.joined(separator: ", "))
        """
    }
    /// The text.
    public var description: String { text }
}
