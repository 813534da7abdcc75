/// Why a key could not be held.
public enum MemoryError: Error, Equatable, Sendable {
    /// The kernel refused to lock the memory.
    case locked

    /// The stable kebab-case code.
    public var code: String { "memory-not-locked" }
}

extension MemoryError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        """
        cannot hold a key in locked memory
        reason: the limit on locked memory (RLIMIT_MEMLOCK) is used up
        help: raise the limit (`ulimit -l`, or LimitMEMLOCK in the unit file) and start again
        """
    }
}
