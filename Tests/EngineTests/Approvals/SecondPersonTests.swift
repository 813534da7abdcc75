import Engine
import Foundation
import Testing

/// One way in which somebody could try to be their own second person, and how it is done rightly.
struct Attempt: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Who asks for a note, as whom.
    var asker = PairStore.wim
    var askedAs: String?
    /// What happens before the attempt.
    var before: @Sendable (PairStore) async throws -> Void = { _ in }
    /// Who tries to agree, as whom.
    let granter: PairStore.Person
    var grantedAs: String?
    /// What the refusal names.
    var rule = "second-person"
    /// What happens before the control, and who does it rightly.
    var afterwards: @Sendable (PairStore) async throws -> Void = { _ in }
    var control = PairStore.lea

    static let all: [Attempt] = [
        Attempt("the requester, under another of their roles", asker: PairStore.owner, by: PairStore.owner),
        Attempt(
            "the requester, in the name of a second person",
            asker: PairStore.owner,
            by: PairStore.owner,
            as: "lea",
            control: PairStore.leo
        ),
        Attempt(
            "somebody who acts as a second person",
            by: PairStore.owner,
            as: "lea",
            control: PairStore.owner
        ),
        Attempt(
            "whoever asked in another's name",
            asker: PairStore.owner,
            askedAs: "wim",
            by: PairStore.owner
        ),
        Attempt(
            "the one in whose name it was asked",
            asker: PairStore.owner,
            askedAs: "wim",
            before: { try await $0.grantLead(to: "wim", hoursAgo: 2) },
            by: PairStore.wim
        ),
        Attempt(
            "another principal with the same uid, by its own Unix user",
            by: PairStore.Person(uid: 2001, user: "lea")
        ),
        Attempt(
            "another principal with the same uid, by a Unix group",
            by: PairStore.Person(uid: 2001, user: "wim-2", groups: ["leads"]),
            control: PairStore.gus
        ),
        Attempt(
            "a principal that came just now",
            before: { pair in
                let number = try await pair.ask(
                    UserAdd(user: "nia", unixUser: "nia", unixGroup: nil, roles: ["lead"]),
                    by: PairStore.owner
                )
                _ = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.ada)
            },
            by: PairStore.Person(uid: 2009, user: "nia"),
            rule: "note-made",
            afterwards: { $0.pass(hours: 1) },
            control: PairStore.Person(uid: 2009, user: "nia")
        ),
        Attempt(
            "an old principal with a role that came just now",
            before: { try await $0.grantLead(to: "ada", hoursAgo: 0) },
            by: PairStore.ada,
            rule: "note-made",
            afterwards: { $0.pass(hours: 1) },
            control: PairStore.ada
        ),
        Attempt("somebody whose role the rule does not name", by: PairStore.ada, rule: "note-made"),
    ]

    init(
        _ name: String,
        asker: PairStore.Person = PairStore.wim,
        askedAs: String? = nil,
        before: @escaping @Sendable (PairStore) async throws -> Void = { _ in },
        by granter: PairStore.Person,
        as grantedAs: String? = nil,
        rule: String = "second-person",
        afterwards: @escaping @Sendable (PairStore) async throws -> Void = { _ in },
        control: PairStore.Person = PairStore.lea
    ) {
        testDescription = name
        self.asker = asker
        self.askedAs = askedAs
        self.before = before
        self.granter = granter
        self.grantedAs = grantedAs
        self.rule = rule
        self.afterwards = afterwards
        self.control = control
    }
}

extension PairStore {
    /// Two administrators make somebody a lead.
    func grantLead(to user: String, hoursAgo hours: Double) async throws {
        let other = user == "ada" ? PairStore.lea : PairStore.ada
        if user == "ada" {
            // Why: nobody agrees to a grant to themselves alone, and there are two administrators only.
            _ = try await agree(UserGrant(user: "lea", role: "admin"), PairStore.owner, PairStore.ada)
        }
        _ = try await agree(UserGrant(user: user, role: "lead"), PairStore.owner, other)
        pass(hours: hours)
    }

    /// One asks, another agrees.
    func agree(_ command: some Command, _ asker: Person, _ granter: Person) async throws -> ApprovalAnswer {
        try await perform(ApprovalGrant(approval: ask(command, by: asker)), by: granter)
    }
}

@Suite("A second person")
struct SecondPersonTests {
    @Test("is somebody else, whatever is tried", arguments: Attempt.all)
    func attempt(_ attempt: Attempt) async throws {
        try await PairStore.with { pair in
            try await attempt.before(pair)
            let number = try await pair.ask(PairStore.note("1"), by: attempt.asker, as: attempt.askedAs)
            for _ in 0..<2 {
                let denial = await #expect(throws: Denial.self) {
                    try await pair.perform(
                        ApprovalGrant(approval: number),
                        by: attempt.granter,
                        as: attempt.grantedAs
                    )
                }
                #expect(denial?.rule == attempt.rule)
            }
            #expect(try await pair.state(number) == "pending")
            await #expect(throws: Denial.self) {
                try await pair.perform(
                    ApprovalRefuse(approval: number),
                    by: attempt.granter,
                    as: attempt.grantedAs
                )
            }
            try await attempt.afterwards(pair)
            let answer = try await pair.perform(ApprovalGrant(approval: number), by: attempt.control)
            #expect(answer.approval.state == "done")
        }
    }

    @Test("is wanted by a user of a group as by anybody else")
    func groupMapped() async throws {
        try await PairStore.with(isPeopled: false) { pair in
            let gia = PairStore.Person(uid: 2010, user: "gia", groups: ["admins"])
            func add(_ name: String, unix: String? = nil, group: String? = nil) -> UserAdd {
                UserAdd(user: name, unixUser: unix, unixGroup: group, roles: ["admin"])
            }
            // The owner is alone, and brings a second person in.
            _ = try await pair.perform(add("admins", group: "admins"), by: PairStore.owner)
            // There is one principal with a Unix user of its own, and still two people.
            _ = try await pair.ask(add("puppet", unix: "puppet"), by: gia)
            let number = try await pair.ask(add("eve", unix: "eve"), by: PairStore.owner)
            _ = try await pair.perform(ApprovalGrant(approval: number), by: gia)
            let users = try await pair.perform(UserList(), by: PairStore.owner).users
            #expect(users.map(\.name) == ["admins", "eve", "owner"])
        }
    }

    @Test("can be brought in by one who is alone, who may do nothing else that wants one")
    func alone() async throws {
        try await PairStore.with(isPeopled: false) { pair in
            _ = try await pair.ask(PolicyApply(files: PairStore.policies), by: PairStore.owner)
            _ = try await pair.ask(PairStore.note("1"), by: PairStore.owner)
            let wim = UserAdd(user: "wim", unixUser: "wim", unixGroup: nil, roles: ["writer"])
            _ = try await pair.perform(wim, by: PairStore.owner)
            _ = try await pair.ask(UserRevoke(user: "wim", role: nil), by: PairStore.owner)
            _ = try await pair.perform(UserGrant(user: "wim", role: "admin"), by: PairStore.owner)
            _ = try await pair.ask(UserGrant(user: "wim", role: "lead"), by: PairStore.owner)
        }
    }

    @Test(
        "is not oneself: nobody grants themselves a role, nor a group they are in, nor enters themselves anew",
        arguments: [("owner", true), ("admins", true), ("wim", false), ("leads", false)]
    )
    func ownGrant(user: String, isOwn: Bool) async throws {
        try await PairStore.with { pair in
            let admins = UserAdd(user: "admins", unixUser: nil, unixGroup: "admins", roles: ["admin"])
            _ = try await pair.agree(admins, PairStore.owner, PairStore.ada)
            let owner = PairStore.Person(uid: 1000, user: "owner", groups: ["admins"])
            let gia = PairStore.Person(uid: 2010, user: "gia", groups: ["admins"])
            for person in [owner, gia] where person.user == "owner" || user != "owner" {
                let grant = UserGrant(user: user, role: "writer")
                guard isOwn else {
                    _ = try await pair.ask(grant, by: person)
                    continue
                }
                let denial = await #expect(throws: Denial.self) { try await pair.perform(grant, by: person) }
                #expect(denial?.rule == "custody.two-person")
            }
            let again = UserAdd(user: "gia", unixUser: "gia", unixGroup: nil, roles: ["lead"])
            await #expect(throws: Denial.self) { try await pair.perform(again, by: gia) }
            _ = try await pair.ask(again, by: owner)
        }
    }

    @Test("is wanted for loosening the custody, not for tightening it")
    func custody() async throws {
        try await PairStore.with { pair in
            let number = try await pair.ask(StoreCustody(custody: .solo), by: PairStore.owner)
            _ = try await pair.perform(ApprovalGrant(approval: number), by: PairStore.ada)
            _ = try await pair.perform(PairStore.note("1"), by: PairStore.wim)
            let tight = try await pair.perform(StoreCustody(custody: .twoPerson), by: PairStore.owner)
            #expect(tight.custody == .twoPerson)
            _ = try await pair.ask(PairStore.note("2"), by: PairStore.wim)
        }
        let silent = PairStore.approvals.replacingOccurrences(of: ", store.custody", with: "")
        try await PairStore.with(approvals: silent) { pair in
            let denial = await #expect(throws: Denial.self) {
                try await pair.perform(StoreCustody(custody: .solo), by: PairStore.owner)
            }
            #expect(denial?.rule == "custody.two-person")
            let status = try await pair.perform(StoreStatus(), by: PairStore.owner)
            #expect(status.custody == "two-person")
        }
    }
}
