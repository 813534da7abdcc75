internal import Sealing
internal import Storage

/// A request that waits, or waited, for a second person; its input lies beside it, sealed (``ApprovalInput``).
struct Approval: Sendable, Equatable {
    /// How it stands.
    enum State: String, Sendable, CaseIterable {
        case pending, done, refused, withdrawn, expired
    }

    /// How many requests of one principal may wait at once, so that nobody fills the store with them.
    static let limit = 100

    let id: RowID
    let position: Int64
    let operation: String
    /// The principal that the kernel's word led to, and the one whose rights decide.
    let principal: RowID
    let acting: RowID
    /// Who asked, in the kernel's words at that time.
    let caller: Caller
    let purpose: String
    /// The caller's own name for the request, if any.
    let idempotencyKey: String?
    /// The ids of the rules that asked for further people.
    let rules: [String]
    /// What reached them, in words: `52000.00 EUR`.
    let measures: [String]
    /// The business objects that it would touch, as `kind/id`.
    let objects: [String]
    /// The keyed digest over operation and input.
    let digest: [UInt8]
    let created: Int64
    let expires: Int64
    var state = State.pending
    var decided: Int64?
    /// What came of it, once it was carried out.
    var result: RowID?

    /// The number that people use.
    var number: String { Self.number(position) }

    /// How it stands at a time; a request that nobody decided in time counts as expired at once.
    func state(at now: Int64) -> State { state == .pending && now >= expires ? .expired : state }

    static func number(_ position: Int64) -> String {
        let digits = String(position)
        return "AP-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}

extension Approval {
    static let columns = """
        id, position, operation, principal_id, acting_id, uid, unix_user, unix_groups, purpose, name, rules, measures,
        objects, digest, created, expires, state, decided, result, seal
        """

    /// - Throws: ``EngineError/authorityDamaged(row:)`` where the row's seal is not over what it says.
    init(_ row: Row, _ authority: Authority) throws {
        let name = "the approval `\(Self.number(row.int64(1)))`"
        guard let id = RowID(bytes: row.blob(0)), let principal = RowID(bytes: row.blob(3)),
            let acting = RowID(bytes: row.blob(4)), let state = State(rawValue: row.text(16))
        else { throw EngineError.authorityDamaged(row: name) }
        self.id = id
        position = row.int64(1)
        operation = row.text(2)
        self.principal = principal
        self.acting = acting
        caller = Caller(
            uid: UInt32(truncatingIfNeeded: row.int64(5)),
            user: row.text(6),
            groups: Self.lines(row.text(7))
        )
        purpose = row.text(8)
        idempotencyKey = row.optionalText(9)
        rules = Self.lines(row.text(10))
        measures = Self.lines(row.text(11))
        objects = Self.lines(row.text(12))
        digest = row.blob(13)
        created = row.int64(14)
        expires = row.int64(15)
        self.state = state
        decided = row.optionalInt64(17)
        result = row.optionalBlob(18).flatMap { RowID(bytes: $0) }
        try authority.require(row.blob(19), seals: sealedFields, of: "approval", row: name)
    }

    /// Every column but the seal, each as bytes.
    var sealedFields: [[UInt8]] {
        let texts =
            [operation, caller.user, Self.text(caller.groups), purpose, idempotencyKey ?? ""]
            + [Self.text(rules), Self.text(measures), Self.text(objects), state.rawValue]
        return [id.bytes, bytes(position), principal.bytes, acting.bytes, bytes(Int64(caller.uid))]
            + texts.map { Array($0.utf8) }
            + [[idempotencyKey == nil ? 0 : 1], digest, bytes(created), bytes(expires)]
            + [decided.map(bytes) ?? [], result?.bytes ?? []]
    }

    /// The values of the columns, in their order, without the seal.
    var values: [SQLValue] {
        [
            .blob(id.bytes), .integer(position), .text(operation), .blob(principal.bytes),
            .blob(acting.bytes),
            .integer(Int64(caller.uid)), .text(caller.user), .text(Self.text(caller.groups)), .text(purpose),
            .optional(idempotencyKey), .text(Self.text(rules)), .text(Self.text(measures)),
            .text(Self.text(objects)), .blob(digest), .integer(created), .integer(expires),
            .text(state.rawValue), .optional(decided), .optional(result?.bytes),
        ]
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }

    private static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") }
}

/// What one person said to a request of another.
struct ApprovalVote: Sendable, Equatable {
    enum Verdict: String, Sendable {
        case granted, refused
    }

    let principal: RowID
    let uid: UInt32
    let verdict: Verdict
    let time: Int64

    static let columns = "approval_vote.principal_id, approval_vote.uid, verdict, time, approval_vote.seal"

    init(principal: RowID, uid: UInt32, verdict: Verdict, time: Int64) {
        self.principal = principal
        self.uid = uid
        self.verdict = verdict
        self.time = time
    }

    init(_ row: Row, of approval: RowID, _ authority: Authority) throws {
        guard let principal = RowID(bytes: row.blob(0)), let verdict = Verdict(rawValue: row.text(2)) else {
            throw EngineError.authorityDamaged(row: "a vote on an approval")
        }
        self.init(
            principal: principal,
            uid: UInt32(truncatingIfNeeded: row.int64(1)),
            verdict: verdict,
            time: row.int64(3)
        )
        try authority.require(
            row.blob(4),
            seals: sealedFields(of: approval),
            of: "approval_vote",
            row: "a vote on an approval"
        )
    }

    func sealedFields(of approval: RowID) -> [[UInt8]] {
        [approval.bytes, principal.bytes, bytes(Int64(uid)), Array(verdict.rawValue.utf8), bytes(time)]
    }
}
