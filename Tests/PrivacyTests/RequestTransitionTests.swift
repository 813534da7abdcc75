import Privacy
import Testing

@Suite("The states of a request")
struct RequestTransitionTests {
    /// Every path from `received`, by breadth: the states that a request of this kind can reach.
    private static func reachable(_ kind: RequestKind) -> Set<RequestState> {
        var known: Set<RequestState> = [.received]
        var edge = known
        while !edge.isEmpty {
            let next = Set(
                edge.flatMap { state in
                    RequestAction.allCases.compactMap {
                        RequestTransitions.state(after: $0, in: state, kind: kind)
                    }
                }
            )
            edge = next.subtracting(known)
            known.formUnion(next)
        }
        return known
    }

    @Test("can all be reached, and an end has no way on", arguments: RequestKind.allCases)
    func total(kind: RequestKind) {
        let onlyErasure: Set<RequestState> = [.scheduled, .finalInBackups, .partlyHeld]
        let wanted = Set(RequestState.allCases)
            .subtracting(kind == .erasure ? [.approved] : onlyErasure)
        #expect(Self.reachable(kind) == wanted)
        for state in wanted {
            #expect(state.isFinal == RequestTransitions.actions(in: state, kind: kind).isEmpty)
        }
    }

    @Test("lead to an execution only over identity, assessment and approval", arguments: RequestKind.allCases)
    func noShortCut(kind: RequestKind) {
        var paths: [(state: RequestState, done: [RequestAction])] = [(.received, [])]
        var executions = 0
        for _ in 0..<8 {
            paths = paths.flatMap { path in
                RequestAction.allCases.compactMap { action in
                    RequestTransitions.state(after: action, in: path.state, kind: kind)
                        .map { ($0, path.done + [action]) }
                }
            }
            for path in paths where path.state == .executing && path.done.last == .run {
                executions += 1
                let verified = path.done.firstIndex(of: .verifyIdentity)
                let assessed = path.done.firstIndex(of: .assess)
                let approved = path.done.lastIndex(of: .approve)
                #expect(verified != nil && assessed != nil && approved != nil)
                #expect((verified ?? 9) < (assessed ?? 0) && (assessed ?? 9) < (approved ?? 0))
            }
            // Why: loops of `extend` and `assess` multiply the paths and lead nowhere new.
            paths = paths.filter { $0.done.count { $0 == .extend || $0 == .assess } <= 2 }
        }
        #expect(executions > 0)
    }

    @Test("let a person take a request back until it is being carried out", arguments: RequestKind.allCases)
    func withdrawal(kind: RequestKind) {
        for state in Self.reachable(kind) {
            let isEarly = state.isOpen && state != .executing
            #expect(
                (RequestTransitions.state(after: .withdraw, in: state, kind: kind) == .withdrawn) == isEarly
            )
        }
    }
}
