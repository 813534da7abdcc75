internal import Glibc

/// Who is asking, in the kernel's words.
public struct Caller: Sendable, Equatable {
    /// The Unix user id.
    public let uid: UInt32
    /// The Unix user's name.
    public let user: String
    /// The names of all groups the process is in.
    public let groups: [String]

    /// A caller as the kernel describes it.
    public init(uid: UInt32, user: String, groups: [String]) {
        self.uid = uid
        self.user = user
        self.groups = groups
    }

    /// The person running this process.
    ///
    /// A uid without a name in the user database is called by its number.
    public static func current() -> Caller {
        var ids = [gid_t](repeating: 0, count: 256)
        let count = unsafe getgroups(Int32(ids.count), &ids)
        return Caller(uid: getuid(), groupIDs: [getgid()] + ids.prefix(max(0, Int(count))))
    }
}

/// One request: who asks, on whose behalf, why, and how.
public struct Request: Sendable {
    /// Who is asking.
    public var caller: Caller
    /// The principal the owner of an embedded store acts as.
    public var actingAs: String?
    /// The purpose, by its name in `roles.yaml`; the role's default where none is given.
    public var purpose: String?
    /// Why this is asked, in the person's words; sealed in the audit log.
    public var reason: String?
    /// The caller's own name for this request: the same name and body give the same answer once.
    public var idempotencyKey: String?
    /// Whether to show what would happen and change nothing.
    public var isDryRun: Bool

    /// A request.
    public init(
        caller: Caller,
        actingAs: String? = nil,
        purpose: String? = nil,
        reason: String? = nil,
        idempotencyKey: String? = nil,
        isDryRun: Bool = false
    ) {
        self.caller = caller
        self.actingAs = actingAs
        self.purpose = purpose
        self.reason = reason
        self.idempotencyKey = idempotencyKey
        self.isDryRun = isDryRun
    }
}
