import Engine
import Foundation
import Policy
import Privacy
import Testing

@Suite("Fewer than two people")
struct TwoPeopleTests {
    /// How many people there are beside the owner.
    private static let company = [1, 2]

    /// The owner has every role, and a second name by a group; the others are of compliance and administration.
    private static func guises(_ others: Int) -> [PeopleSearch.Guise] {
        var guises = [
            PeopleSearch.Guise("owner", uid: 1000, "owner"),
            PeopleSearch.Guise("owner as officer", uid: 1000, "owner-2", groups: ["officers"]),
            PeopleSearch.Guise("owner --as bob", uid: 1000, "owner", as: "bob"),
            PeopleSearch.Guise("bob", uid: 2001, "bob"),
            PeopleSearch.Guise("bob --as owner", uid: 2001, "bob", as: "owner"),
        ]
        if others > 1 {
            guises.append(PeopleSearch.Guise("an officer", uid: 2002, "gia", groups: ["officers"]))
        }
        return guises
    }

    /// A store with these people, in which somebody asks to be erased, and somebody else's data is held and restricted.
    private static func with(
        _ custody: Custody = .twoPerson,
        policy: (from: String, to: String)? = nil,
        _ test: (PrivacyStore) async throws -> Void
    ) async throws {
        try await PrivacyStore.with(custody: custody, policy: policy) { store in
            for name in ["Ada Example", "Berta Example"] { try await store.addCustomer(name) }
            let add = { (name: String, roles: [String]) in
                UserAdd(user: name, unixUser: name, unixGroup: nil, roles: roles)
            }
            _ = try await store.perform(add("dana", ["clerk"]), purpose: nil)
            _ = try await store.perform(add("bob", ["compliance", "admin"]), purpose: nil)
            let bob = PrivacyStore.Person(caller: Caller(uid: 2001, user: "bob", groups: []))
            for (group, role) in [("officers", "compliance"), ("desk", "clerk")] {
                let add = UserAdd(user: group, unixUser: nil, unixGroup: group, roles: [role])
                do {
                    _ = try await store.perform(add, purpose: nil)
                } catch EngineError.approvalPending(let number, _, _, _, _) {
                    _ = try await store.perform(ApprovalGrant(approval: number), as: bob)
                }
            }
            _ = try await store.perform(RequestOpen(kind: .erasure, subject: "C-000001"))
            let hold = HoldPlace(subject: "C-000002", grounds: "claim 4711", review: "2026-12-20")
            _ = try await store.perform(hold)
            let restricted = try await store.assessed(.restriction, "C-000002").number
            _ = try await store.perform(RequestApprove(request: restricted), as: bob)
            _ = try await store.perform(RequestRun(request: restricted))
            try store.close()
            try await test(store)
        }
    }

    /// The number of the first approval that is asked for after the people were brought in.
    private static let approval = "AP-000003"

    /// What is held back until a second person agrees.
    private static let operations = [
        "lift a restriction", "lift a hold", "hand out many packages", "loosen the custody",
        "replace the policy",
    ]

    private static func moves(_ operation: String) throws -> [PeopleSearch.Move] {
        switch operation {
        case "lift a restriction":
            let lift = RestrictionLift(subject: "C-000002", told: "2026-11-23")
            return TwoPeopleMachines.approval(of: operation, lift, as: approval)
        case "lift a hold":
            return TwoPeopleMachines.approval(of: operation, HoldLift(subject: "C-000002"), as: approval)
        case "replace the policy":
            var files = try PrivacyStore.policies()
            files["approvals.yaml"] = files["approvals.yaml"]?.replacing("expires: P3D", with: "expires: P2D")
            return TwoPeopleMachines.approval(of: operation, PolicyApply(files: files), as: approval)
        case "hand out many packages":
            return TwoPeopleMachines.approval(
                of: operation,
                SubjectExportMake(subject: "C-000001"),
                as: approval
            )
        default: return TwoPeopleMachines.approval(of: operation, StoreCustody(custody: .solo), as: approval)
        }
    }

    /// The first package is one too many.
    private static let manyIsOne = (from: "from: {count: 20}", to: "from: {count: 1}")

    @Test("erase nobody: searched to eight steps, by everybody in every guise", arguments: company)
    func erasure(others: Int) async throws {
        try await Self.with { store in
            let found = try await PeopleSearch(
                guises: Self.guises(others),
                moves: TwoPeopleMachines.erasure,
                depth: 8,
                goal: TwoPeopleMachines.erased
            ).run(from: store)
            #expect(found.alone == [])
            // What is searched for can be reached: verify, assess, approve, wait, run.
            #expect(found.goals.count > 1 && found.goals[0].count == 5, "\(found)")
            #expect(found.states > 15 && found.tries > 400, "\(found)")
        }
    }

    @Test("do nothing that a rule holds back: searched to six steps", arguments: operations)
    func approvals(operation: String) async throws {
        try await Self.with(policy: Self.manyIsOne) { store in
            let found = try await PeopleSearch(
                guises: Self.guises(2),
                moves: Self.moves(operation),
                depth: 6,
                goal: TwoPeopleMachines.approved
            ).run(from: store)
            #expect(found.alone == [])
            #expect(found.goals.count > 1 && found.goals[0].count == 2, "\(found)")
        }
    }

    @Test("take no second role in an emergency: searched to six steps")
    func breakGlass() async throws {
        let guises =
            Self.guises(2) + [
                PeopleSearch.Guise("dana", uid: 2100, "dana"),
                PeopleSearch.Guise("dana at the desk", uid: 2100, "dana-2", groups: ["desk"]),
                PeopleSearch.Guise("dana --as bob", uid: 2100, "dana", as: "bob"),
            ]
        let uids = Dictionary(uniqueKeysWithValues: guises.map { ($0.name, $0.uid) })
        try await Self.with { store in
            let found = try await PeopleSearch(guises: guises, moves: TwoPeopleMachines.breakGlass, depth: 6)
            {
                TwoPeopleMachines.takenAgain($0) { uids[$0] }
            }.run(from: store)
            #expect(found.alone == [])
            #expect(found.goals.contains { $0.count == 4 && $0[0].hasPrefix("dana: take") }, "\(found)")
        }
    }

    @Test("are enough where one person may take every step: the search finds the way")
    func control() async throws {
        try await Self.with(.solo) { store in
            let erased = try await PeopleSearch(
                guises: Self.guises(1),
                moves: TwoPeopleMachines.erasure,
                depth: 8,
                goal: TwoPeopleMachines.erased
            ).run(from: store)
            let way = ["verify-identity", "assess", "approve", "run"].map { "owner: \($0)" }
            #expect(erased.alone.first == way)
            let lifted = try await PeopleSearch(
                guises: Self.guises(1),
                moves: Self.moves("lift a restriction"),
                depth: 2,
                goal: TwoPeopleMachines.approved
            ).run(from: store)
            #expect(lifted.alone.first == ["owner: lift a restriction"])
        }
    }

    @Test("hand out a package that is not yet many: the search finds the way of one person alone")
    func fewPackages() async throws {
        // Why: with the first package held back nobody goes it alone; so what holds it back is the count of the rule.
        let manyIsTwo = (from: "from: {count: 20}", to: "from: {count: 2}")
        try await Self.with(policy: manyIsTwo) { store in
            let found = try await PeopleSearch(
                guises: Self.guises(2),
                moves: Self.moves("hand out many packages"),
                depth: 2,
                goal: TwoPeopleMachines.approved
            ).run(from: store)
            #expect(found.alone.contains(["owner: hand out many packages"]), "\(found)")
            #expect(found.alone.contains(["bob: hand out many packages"]), "\(found)")
        }
    }

    @Test("hand out the package that is one too many, whoever of them asked for those before it")
    func packageTooMany() async throws {
        let manyIsThree = (from: "from: {count: 20}", to: "from: {count: 3}")
        try await Self.with(policy: manyIsThree) { closed in
            try await closed.withCopy { store in
                let bob = PrivacyStore.Person(caller: Caller(uid: 2001, user: "bob", groups: []))
                let make = SubjectExportMake(subject: "C-000001")
                _ = try await store.perform(make)
                _ = try await store.perform(make)
                var number = ""
                do {
                    _ = try await store.perform(make)
                    Issue.record("the third package of a day needs nobody else")
                } catch EngineError.approvalPending(let pending, _, _, _, _) { number = pending }
                let packages = { try await store.perform(Dashboard()).packages }
                #expect(try await packages() == 2)
                await #expect(throws: Denial.self) {
                    _ = try await store.perform(ApprovalGrant(approval: number))
                }
                #expect(
                    try await store.perform(ApprovalGrant(approval: number), as: bob).approval.state == "done"
                )
                #expect(try await packages() == 3)
                // The next day begins anew.
                store.set("2026-11-25")
                _ = try await store.perform(make)
                #expect(try await packages() == 4)
            }
        }
    }
}
