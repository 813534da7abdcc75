public import Engine

extension TargetError: OutwardError {
    /// What happened, why, and what to do, in one line each.
    public var text: String { description }

    /// What went wrong, as far as the caller's next step goes.
    public var kind: Problem.Kind {
        switch self {
        case .vanished, .unreachable: .unavailable
        case .full, .disk: .disk
        case .permission, .programMissing: .configuration
        case .notFound: .notFound
        case .refusedName, .refusedAddress: .badInput
        }
    }
}
