/// What may follow what: a total table over states, kinds and actions.
public enum RequestTransitions {
    /// The state that an action leads to; nil where it is not allowed.
    ///
    /// An extension changes no state, only the clock.
    public static func state(
        after action: RequestAction,
        in state: RequestState,
        kind: RequestKind
    ) -> RequestState? {
        switch (state, action) {
        case (.received, .askIdentity): .identityPending
        case (.received, .verifyIdentity), (.identityPending, .verifyIdentity): .verified
        case (.verified, .assess), (.assessed, .assess): .assessed
        case (.assessed, .approve): kind == .erasure ? .scheduled : .approved
        case (.approved, .run), (.scheduled, .run): .executing
        case (.executing, .finish): .doneLive
        case (.doneLive, .confirmCopies): kind == .erasure ? .finalInBackups : nil
        case (.doneLive, .notifyRecipients): kind == .erasure ? nil : .recipientsNotified
        case (.finalInBackups, .notifyRecipients): .recipientsNotified
        case (.doneLive, .close): kind == .erasure ? nil : .closed
        case (.finalInBackups, .close), (.recipientsNotified, .close), (.partlyHeld, .close): .closed
        case (.finalInBackups, .awaitHeld), (.recipientsNotified, .awaitHeld):
            kind == .erasure ? .partlyHeld : nil
        case (.received, .extend), (.identityPending, .extend), (.verified, .extend), (.assessed, .extend),
            (.approved, .extend), (.scheduled, .extend):
            state
        case (.received, .refuse), (.identityPending, .refuse), (.verified, .refuse), (.assessed, .refuse):
            .refused
        case (.received, .markDuplicate), (.identityPending, .markDuplicate), (.verified, .markDuplicate),
            (.assessed, .markDuplicate):
            .duplicate
        case (.received, .withdraw), (.identityPending, .withdraw), (.verified, .withdraw),
            (.assessed, .withdraw), (.approved, .withdraw), (.scheduled, .withdraw):
            .withdrawn
        default: nil
        }
    }

    /// The actions that are allowed in a state.
    public static func actions(in state: RequestState, kind: RequestKind) -> [RequestAction] {
        RequestAction.allCases.filter { self.state(after: $0, in: state, kind: kind) != nil }
    }
}
