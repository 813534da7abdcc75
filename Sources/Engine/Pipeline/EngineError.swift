/// Input that cannot be used: which field, and why.
public struct InputError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The field, as the caller wrote it.
    public let field: String
    /// Why its value cannot be used.
    public let reason: String
    /// What to do.
    public let help: String

    /// Input that cannot be used.
    public init(_ field: String, _ reason: String, help: String) {
        self.field = field
        self.reason = reason
        self.help = help
    }

    /// The stable code.
    public var code: String { "input-invalid" }

    /// What happened, why, and what to do, in one line each.
    public var description: String {
        """
        `\(field)` cannot be used
        reason: \(reason)
        help: \(help)
        """
    }
}

/// A refusal: the rule that decided and the smallest change that would allow it.
public struct Denial: Error, Equatable, Sendable, CustomStringConvertible {
    /// The rule, or the missing grant, that decided.
    public let rule: String
    /// What was refused, to whom, and why.
    public let reason: String
    /// The smallest change that would allow it.
    public let help: String

    /// A refusal.
    public init(rule: String, reason: String, help: String) {
        self.rule = rule
        self.reason = reason
        self.help = help
    }

    /// The stable code.
    public var code: String { "denied" }

    /// What happened, why, and what to do, in one line each.
    public var description: String {
        """
        refused by `\(rule)`
        reason: \(reason)
        help: \(help)
        """
    }
}

/// Why a request was not carried out, where it is neither the input nor the policy.
public enum EngineError: Error, Equatable, Sendable {
    /// Nothing of this kind has this name.
    case notFound(kind: String, name: String)
    /// The state of things does not allow it.
    case conflict(what: String, reason: String, help: String)
    /// The record was changed since the caller read it.
    case versionConflict(kind: String, name: String, expected: Int64, current: Int64, changedBy: String)
    /// The idempotency key was used for another request.
    case idempotencyConflict(key: String)
    /// The store does not know this Unix user.
    case unknownCaller(user: String)
    /// A second person has to agree first, and a dry run asks nobody.
    case approvalDue(rule: String, operation: String)
    /// The request is stored until a second person agrees.
    case approvalPending(number: String, operation: String, rule: String, by: String, until: String)
    /// The request that waited for a second person does not wait any more.
    case approvalClosed(number: String, state: String)
    /// A row that grants authority does not carry a valid seal.
    case authorityDamaged(row: String)
    /// The folder holds no store.
    case noStore(folder: String)
    /// The folder cannot become a store.
    case cannotCreate(folder: String, reason: String)
    /// A file of the store could not be read or written.
    case file(path: String, reason: String)
    /// The operation needs the store for itself.
    case needsExclusive(operation: String)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .notFound: "not-found"
        case .conflict: "conflict"
        case .versionConflict: "version-conflict"
        case .idempotencyConflict: "idempotency-conflict"
        case .unknownCaller: "caller-unknown"
        case .approvalDue: "approval-due"
        case .approvalPending: "approval-pending"
        case .approvalClosed: "approval-closed"
        case .authorityDamaged: "authority-damaged"
        case .noStore: "store-missing"
        case .cannotCreate: "store-not-created"
        case .file: "file-error"
        case .needsExclusive: "needs-exclusive"
        }
    }
}

extension EngineError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .notFound(let kind, let name):
            """
            there is no \(kind) `\(name)`
            reason: nothing of this name exists, or your role does not reach it
            help: check the spelling, or look for it with `coffer \(kind) list`
            """
        case .conflict(let what, let reason, let help):
            """
            \(what)
            reason: \(reason)
            help: \(help)
            """
        case .versionConflict(let kind, let name, let expected, let current, let changedBy):
            """
            \(kind) `\(name)` has changed since you read it
            reason: you changed version \(expected), it is now at version \(current), last changed by `\(changedBy)`
            help: show it again and repeat your change on the current version
            """
        case .idempotencyConflict(let key):
            """
            the idempotency key `\(key)` belongs to another request
            reason: it was used before with a different body
            help: use a new key for a new request, or repeat the first request unchanged
            """
        case .unknownCaller(let user):
            """
            this store does not know the user `\(user)`
            reason: no active principal is mapped to that Unix user or to one of its groups
            help: ask an administrator of the store to run `coffer user add NAME --unix \(user) --role ROLE`
            """
        case .approvalDue(let rule, let operation):
            """
            `\(operation)` needs the approval of a second person
            reason: the rule `\(rule)` asks for it, and nobody has agreed to this request
            help: make the request without --dry-run: it is stored until somebody agrees
            """
        case .approvalPending(let number, let operation, let rule, let by, let until):
            """
            `\(operation)` waits for a second person, as approval `\(number)`
            reason: the rule `\(rule)` wants \(by) to agree until \(until)
            help: nothing else was written; let them run `coffer approval grant \(number)`
            """
        case .approvalClosed(let number, let state):
            """
            approval `\(number)` does not wait any more
            reason: it is \(state)
            help: `coffer approval show \(number)` tells more; make the request again where it is still wanted
            """
        case .authorityDamaged(let row):
            """
            the store's own records of authority were altered
            reason: \(row) does not carry a valid seal; somebody wrote to the database beside Coffer
            help: do not use this store; restore the newest verified backup and look into who had access
            """
        case .noStore(let folder):
            """
            there is no store in `\(folder)`
            reason: the folder or its `store.json` is missing, or you may not look into it
            help: create one with `coffer init \(folder) --name NAME`, or name another with --store
            """
        case .cannotCreate(let folder, let reason):
            """
            cannot create a store in `\(folder)`
            reason: \(reason)
            help: choose a folder that does not exist yet or is empty
            """
        case .file(let path, let reason):
            """
            cannot use the file `\(path)`
            reason: \(reason)
            help: check that it is there and that you may read and write it
            """
        case .needsExclusive(let operation):
            """
            `\(operation)` needs the store for itself
            reason: it replaces files that other commands have open
            help: run it as `coffer` command of its own while nothing else uses the store
            """
        }
    }
}
