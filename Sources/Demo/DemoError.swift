/// Why no demo store can be made.
public enum DemoError: Error, Equatable, Sendable {
    /// The policy files are not the shipped ones, so that it is not known how to make them worse.
    case policyUnlike

    /// The stable kebab-case code.
    public var code: String { "demo-policy" }
}

extension DemoError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        """
        the faulty demo store cannot be made from these policies
        reason: they are not the shipped ones, and it is not known where to make them worse
        help: leave --policies out, or make the good store with --kind good
        """
    }
}
