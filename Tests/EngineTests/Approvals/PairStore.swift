@testable import Engine
import Foundation
import Sealing
import Storage
import Synchronization
import Vault

/// A two-person store of notes in which a rule holds back what writers do, with a clock of its own.
final class PairStore: Sendable {
    /// Somebody at a terminal, in the kernel's words.
    struct Person: Sendable {
        var uid: UInt32
        var user: String
        var groups: [String] = []

        var caller: Caller { Caller(uid: uid, user: user, groups: groups) }
    }

    /// Makes the store; principal `owner`, with every role.
    static let owner = Person(uid: 1000, user: "owner")
    /// Writes notes.
    static let wim = Person(uid: 2001, user: "wim")
    /// Lead, and so a second person for notes.
    static let lea = Person(uid: 2002, user: "lea")
    /// Lead as well.
    static let leo = Person(uid: 2003, user: "leo")
    /// The second administrator.
    static let ada = Person(uid: 2004, user: "ada")
    /// In the store by a group only; lead.
    static let gus = Person(uid: 2005, user: "gus", groups: ["leads"])

    static let roles = """
        version: "1"
        purposes:
          work: {text: daily work, basis: contract}
        roles:
          writer:
            text: writes notes
            operations: [note.*, approval.list, approval.show, approval.withdraw, break-glass.open, break-glass.close]
            visibility: {contact: full}
            rows: all
            purposes: [work]
            default-purpose: work
          lead:
            text: agrees to notes
            operations: [note.show, note.forget, approval.*]
            visibility: {contact: full}
            rows: all
            purposes: [work]
            default-purpose: work
          keeper:
            text: looks whether all is well
            operations: [doctor.run]
            rows: all
            purposes: [work]
            default-purpose: work
          admin:
            text: runs the store
            operations: [break-glass.*, user.*, key.*, audit.*, policy.apply, doctor.*, store.*, approval.*, event.list]
            rows: all
            purposes: [work]
            default-purpose: work
        never: []
        """

    static let approvals = """
        version: "1"
        rules:
          - rule: note-made
            text: a note is made with a lead
            operations: [note.add]
            by: [lead]
            people: 1
            cool-off: PT1H
            expires: P7D
            custody: two-person
          - rule: note-changed
            text: a note is changed with two leads
            operations: [note.edit, note.swap]
            by: [lead]
            people: 2
            expires: P1D
            custody: two-person
          - rule: authority-change
            text: a change of users or policy takes a second admin
            operations: [user.add, user.grant, user.revoke, policy.apply, store.custody]
            by: [admin]
            people: 1
            expires: P3D
            custody: two-person
        """

    /// Rules for emergencies, to be put behind ``approvals``.
    static let breakGlass = """

        break-glass:
          - rule: night-watch
            text: somebody has to look when nobody else is there
            take: [keeper, lead]
            by: [writer]
            within: PT2H
            review: [admin]
        """

    static var policies: [String: String] {
        NoteStore.policies.merging(["roles.yaml": roles, "approvals.yaml": approvals]) { $1 }
            .mapValues { $0.replacingOccurrences(of: "role: support", with: "role: lead") }
    }

    let folder: String
    let store: Store
    private let clock: Clock

    private init(_ folder: String, custody: Custody, approvals: String) throws {
        self.folder = folder
        let clock = Clock()
        var policies = Self.policies
        policies["approvals.yaml"] = approvals
        _ = try Store.create(
            at: folder,
            StoreOptions(
                settings: StoreSettings(name: "Notes", custody: custody, currency: "EUR", country: "DE"),
                unlock: .keyFile(folder + "/root.key"),
                policies: policies
            ),
            modules: [noteModule],
            caller: Self.owner.caller,
            clock: clock.now
        )
        store = try Store.open(
            at: folder,
            unlock: nil,
            mode: .serving,
            access: .exclusive,
            modules: [noteModule],
            clock: clock.now
        )
        self.clock = clock
    }

    /// Lets time pass.
    func pass(hours: Double) { clock.pass(hours * 3600) }

    /// What a person asks for.
    func perform<C: Command>(_ command: C, by person: Person, key: String? = nil, as name: String? = nil)
        async throws -> C.Output
    {
        try await store.perform(command, for: request(person, key: key, as: name))
    }

    func perform<Q: Query>(_ query: Q, by person: Person) async throws -> Q.Output {
        try await store.perform(query, for: request(person))
    }

    func request(_ person: Person, key: String? = nil, as name: String? = nil) -> Request {
        Request(caller: person.caller, actingAs: name, reason: "a test", idempotencyKey: key)
    }

    /// The number of the approval that a request waits as.
    func ask(_ command: some Command, by person: Person, key: String? = nil, as name: String? = nil)
        async throws -> String
    {
        do {
            _ = try await perform(command, by: person, key: key, as: name)
        } catch EngineError.approvalPending(let number, _, _, _, _) {
            return number
        }
        throw NotHeldBack()
    }

    struct NotHeldBack: Error {}

    /// How a request stands.
    func state(_ number: String) async throws -> String {
        try await perform(ApprovalShow(approval: number), by: Self.owner).approval.state
    }

    /// The rows of a table.
    func count(_ table: String) throws -> Int64 {
        try query { try $0.row("SELECT COUNT(*) FROM \(table)") { $0.int64(0) } ?? -1 }
    }

    /// Reads beside Coffer.
    func query<R: Sendable>(_ body: (Connection) throws -> R) throws -> R {
        let beside = try bareDatabase(folder)
        defer { try? beside.close() }
        return try beside.read(body)
    }

    /// A note as a writer makes one.
    static func note(_ number: String) -> NoteAdd {
        NoteAdd(number: number, person: "Grace Hopper", email: "grace@example.org")
    }

    /// Runs a test on a new store with its people, an hour and more after they came.
    static func with(
        custody: Custody = .twoPerson,
        approvals: String = PairStore.approvals,
        isPeopled: Bool = true,
        _ test: (PairStore) async throws -> Void
    ) async throws {
        let parent = FileManager.default.temporaryDirectory.appending(path: "pair-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: parent) }
        let pair = try PairStore(parent + "/store", custody: custody, approvals: approvals)
        do {
            if isPeopled { try await pair.people() }
            try await test(pair)
        } catch {
            try pair.store.close()
            throw error
        }
        try pair.store.close()
    }

    /// The second administrator comes last: before that the owner is alone and may bring people in.
    private func people() async throws {
        for (person, role) in [(Self.wim, "writer"), (Self.lea, "lead"), (Self.leo, "lead")] {
            try await add(person.user, unix: person.user, role)
        }
        try await add("leads", group: "leads", "lead")
        try await add(Self.ada.user, unix: Self.ada.user, "admin")
        pass(hours: 2)
    }

    private func add(_ name: String, unix: String? = nil, group: String? = nil, _ role: String) async throws {
        _ = try await perform(
            UserAdd(user: name, unixUser: unix, unixGroup: group, roles: [role]),
            by: Self.owner
        )
    }
}

/// A clock that stands still until it is told to go on.
final class Clock: Sendable {
    private let time = Mutex(Date(timeIntervalSince1970: 1_800_000_000))

    var now: @Sendable () -> Date { { self.time.withLock { $0 } } }

    func pass(_ seconds: Double) { time.withLock { $0 += seconds } }
}
