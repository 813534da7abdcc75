public import Engine

/// Why a backup was not made, or not recorded.
public enum RunError: Error, Equatable, Sendable {
    /// The store came back or was copied, and was not adopted: its targets are read only.
    case notLive(Incarnation.Standing)
    /// Another life of the store writes to the target; with the address of a place that this one does not know.
    case otherIncarnation(target: String, found: String, address: String? = nil)
    /// Another store's backups lie on the target.
    case otherStore(target: String)
    /// The vault archive is of an epoch that has ended meanwhile.
    case epochPast(epoch: UInt64, current: UInt64)
    /// The decisions log on the target has decisions that the store does not know.
    case decisionsAhead(target: String)
    /// There is no key of an epoch on the target yet.
    case noPair(target: String)
    /// There is no target.
    case noTarget
    /// Archives are verified with another identity than the one at hand.
    case otherVerifier(named: String)
    /// The snapshot went away before it was in its archives.
    case snapshotGone(folder: String)
    /// Another run is at it.
    case running(folder: String)
    /// What was written reads back otherwise.
    case readsOtherwise(name: String, target: String)
}

extension RunError: OutwardError {
    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .notLive: "backup-not-live"
        case .otherIncarnation: "target-other-incarnation"
        case .otherStore: "target-other-store"
        case .epochPast: "backup-epoch-past"
        case .decisionsAhead: "target-decisions-ahead"
        case .noPair: "target-without-key"
        case .noTarget: "backup-no-target"
        case .otherVerifier: "backup-other-verifier"
        case .snapshotGone: "snapshot-gone"
        case .running: "backup-running"
        case .readsOtherwise: "target-reads-otherwise"
        }
    }

    /// What went wrong, as far as the caller's next step goes.
    public var kind: Problem.Kind {
        switch self {
        case .notLive, .otherIncarnation, .otherStore, .epochPast, .decisionsAhead, .noPair: .conflict
        case .noTarget, .otherVerifier: .configuration
        case .snapshotGone, .running: .busy
        case .readsOtherwise: .damaged
        }
    }

    /// What happened, why, and what to do, in one line each.
    public var text: String { description }
}

extension RunError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        """
        \(what)
        reason: \(reason.printable)
        help: \(help)
        """
    }

    private var what: String {
        switch self {
        case .notLive: "this store makes no backups"
        case .otherIncarnation(let target, _, _):
            "the backup target `\(target.printable)` belongs to another life of this store"
        case .otherStore(let target):
            "the backup target `\(target.printable)` belongs to another store"
        case .epochPast: "this vault archive cannot be recorded"
        case .decisionsAhead(let target): "the backup target `\(target.printable)` knows more than this store"
        case .noPair(let target): "the backup target `\(target.printable)` has no catalogue yet"
        case .noTarget: "there is nowhere to put a backup"
        case .otherVerifier: "the backup could not be read back"
        case .snapshotGone: "the snapshot is gone"
        case .running: "another backup is being made"
        case .readsOtherwise(let name, let target):
            "`\(name.printable)` on the backup target `\(target.printable)` is not what was written there"
        }
    }

    private var reason: String {
        switch self {
        case .notLive(.copied): "its folder was copied, and the original may still write to the targets"
        case .notLive:
            "it came back from a backup, and the store it stands in for may still write to the targets"
        case .otherIncarnation(_, let found, _):
            "its catalogue was written by \(found), and two lives of one store must not write to one place"
        case .otherStore: "its catalogue is signed for another store"
        case .epochPast(let epoch, let current): "it is of epoch \(epoch), and the epoch is \(current) by now"
        case .decisionsAhead: "its decisions log has decisions that this store does not have"
        case .noPair: "neither an epoch's key nor a vault archive was written there"
        case .noTarget: "no backup target was named"
        case .otherVerifier(let named): "the store names another verify identity, \(named)"
        case .snapshotGone(let folder): "nothing is left of it in `\(folder)`"
        case .running(let folder): "it holds `\(folder)`"
        case .readsOtherwise: "it was read back, and has other bytes"
        }
    }

    private var help: String {
        switch self {
        case .notLive: "make sure that the other one is gone for good, then run `coffer restore adopt`"
        case .otherIncarnation(let target, _, let address):
            """
            back up to another place; or, if that life is gone for good, see what lies there with `coffer backup target \
            claim \(target.printable)\(address.map { " \($0.printable)" } ?? "")`
            """
        case .otherStore: "give each store a folder of its own"
        case .epochPast: "take a new snapshot of the vault, as `coffer backup run` does by itself"
        case .decisionsAhead:
            "this store is older than its backups; bring the newest one back with `coffer restore`"
        case .noPair: "make a backup with `coffer backup run`"
        case .noTarget: "name a place with `coffer backup target add NAME /some/folder`"
        case .otherVerifier:
            "name its file with --identity, or the one at hand with `coffer key verify-identity`"
        case .snapshotGone: "run the backup again"
        case .running: "wait until it has ended"
        case .readsOtherwise: "do not trust this place; look at its disk, and back up to another one"
        }
    }
}
