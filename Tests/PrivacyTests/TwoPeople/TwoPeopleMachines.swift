import Engine
import Foundation
import Policy
import Privacy

/// The machines that two people are needed for, each as the steps that lead to its goal.
enum TwoPeopleMachines {
    /// Steps of a request for erasure, from receipt to the tombstone.
    static let erasure: [PeopleSearch.Move] = [
        step("verify-identity") { RequestVerifyIdentity(request: $0, method: .account) },
        step("assess", notes: "assessed by") { RequestAssess(request: $0) },
        step("extend") { RequestExtend(request: $0, ground: .complexity) },
        step("approve", notes: "approved by") { RequestApprove(request: $0) },
        step("withdraw") { RequestWithdraw(request: $0) },
        PeopleSearch.Move(
            name: "wait for days",
            isDue: { $0["request"] == "scheduled" && $0["time"] == nil },
            take: { store, person, _, isDryRun in
                guard person.actingAs == nil, person.caller.uid == 1000, person.caller.user == "owner" else {
                    // Why one of them only: time passes for all.
                    throw InputError("time", "it passes once", help: "let the first of them wait")
                }
                if !isDryRun { store.set("2026-12-05") }
                return ""
            },
            leads: { facts, _, _ in facts["time"] = "later" }
        ),
        step("run") { RequestRun(request: $0) },
    ]

    /// Whoever assessed and approved an erasure that has begun.
    static func erased(_ facts: PeopleSearch.Facts) -> [String]? {
        guard facts["request"] == RequestState.executing.rawValue else { return nil }
        return ["assessed by", "approved by"].compactMap { facts[$0] }
    }

    private static func step<C: Command>(
        _ name: String,
        notes: String? = nil,
        _ command: @escaping @Sendable (String) -> C
    ) -> PeopleSearch.Move where C.Output == RequestAnswer {
        PeopleSearch.Move(
            name: name,
            isDue: { _ in true },
            take: { store, person, purpose, isDryRun in
                try await store.perform(
                    command("DSR-2026-000001"),
                    as: person,
                    purpose: purpose,
                    isDryRun: isDryRun
                ).request.state.rawValue
            },
            leads: { facts, guise, state in
                facts["request"] = state
                if let notes { facts[notes] = guise }
                if notes == "assessed by" { facts["approved by"] = nil }
            }
        )
    }

    /// The steps around a request that a rule holds back: ask, agree, refuse, take back, let it expire.
    static func approval<C: Command>(of name: String, _ command: C, as number: String) -> [PeopleSearch.Move]
    {
        [
            PeopleSearch.Move(
                name: name,
                isDue: { $0["asked by"] == nil },
                take: { store, person, purpose, isDryRun in
                    do {
                        _ = try await store.perform(command, as: person, purpose: purpose, isDryRun: isDryRun)
                        return "done"
                    } catch EngineError.approvalPending, EngineError.approvalDue {
                        return "pending"
                    }
                },
                leads: { facts, guise, outcome in
                    facts["asked by"] = guise
                    facts["approval"] = outcome
                }
            ),
            vote("grant") { ApprovalGrant(approval: number) },
            vote("refuse") { ApprovalRefuse(approval: number) },
            vote("withdraw") { ApprovalWithdraw(approval: number) },
            PeopleSearch.Move(
                name: "wait until it expires",
                isDue: { $0["approval"] == "pending" && $0["time"] == nil },
                take: { store, _, _, isDryRun in
                    if !isDryRun { store.set("2026-12-05") }
                    return ""
                },
                leads: { facts, _, _ in facts["time"] = "later" }
            ),
        ]
    }

    /// Whoever asked for and whoever agreed to what was done.
    static func approved(_ facts: PeopleSearch.Facts) -> [String]? {
        guard facts["approval"] == "done" else { return nil }
        return ["asked by", "decided by"].compactMap { facts[$0] }
    }

    private static func vote<C: Command>(_ name: String, _ command: @escaping @Sendable () -> C)
        -> PeopleSearch.Move
    where C.Output == ApprovalAnswer {
        PeopleSearch.Move(
            name: name,
            isDue: { $0["approval"] == "pending" },
            take: { store, person, purpose, isDryRun in
                try await store.perform(command(), as: person, purpose: purpose, isDryRun: isDryRun).approval
                    .state
            },
            leads: { facts, guise, state in
                facts["decided by"] = guise
                facts["approval"] = state
            }
        )
    }

    /// The steps of the roles that somebody takes in an emergency, and what others do about it.
    static let breakGlass = emergency(1) + emergency(2)

    private static func emergency(_ number: Int) -> [PeopleSearch.Move] {
        let label = "BG-00000\(number)"
        let taken = PeopleSearch.Move(
            name: "take a role (\(number))",
            isDue: { $0[label] == nil && (number == 1 || $0["BG-000001"] != nil) },
            take: { store, person, purpose, isDryRun in
                let open = BreakGlassOpen(role: "sales-lead")
                return try await store.perform(
                    open,
                    as: person,
                    purpose: purpose,
                    reason: "nobody there",
                    isDryRun: isDryRun
                ).breakGlass.state
            },
            leads: { facts, guise, state in
                facts[label] = state
                facts["\(label) by"] = guise
            }
        )
        let closed = PeopleSearch.Move(
            name: "give it back (\(number))",
            isDue: { $0[label] == "open" },
            take: { store, person, purpose, isDryRun in
                let close = BreakGlassClose(number: label)
                return try await store.perform(close, as: person, purpose: purpose, isDryRun: isDryRun)
                    .breakGlass.state
            },
            leads: { facts, _, state in facts[label] = state }
        )
        let reviewed = PeopleSearch.Move(
            name: "review it (\(number))",
            isDue: { $0[label] == "ended" },
            take: { store, person, purpose, isDryRun in
                let review = BreakGlassReview(number: label)
                return try await store.perform(review, as: person, purpose: purpose, isDryRun: isDryRun)
                    .breakGlass.state
            },
            leads: { facts, guise, state in
                facts[label] = state
                facts["\(label) reviewed by"] = guise
            }
        )
        return [taken, closed, reviewed]
    }

    /// Whoever took a second role, and whoever had looked at the first: of the same person.
    static func takenAgain(_ facts: PeopleSearch.Facts, uid: (String) -> UInt32?) -> [String]? {
        guard let first = facts["BG-000001 by"], let second = facts["BG-000002 by"], uid(first) == uid(second)
        else { return nil }
        return [second] + [facts["BG-000001 reviewed by"]].compactMap { $0 }
    }
}
