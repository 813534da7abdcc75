internal import Audit
internal import Sealing
internal import Synchronization

/// The refusals of today: those that the audit log has, and those that wait for the next change to be entered with it.
///
/// Why in memory: a request that is refused writes nothing, and it bounds what somebody without rights makes the log of a server
/// grow by. A process that begins enters each of them once more.
final class RefusalBook: Sendable {
    /// What is entered once a day.
    struct Kind: Hashable, Sendable {
        let principal: RowID
        let operation: String
        let rule: String
    }

    private struct Today {
        var day: Int64 = 0
        var kinds: Set<Kind> = []
        var waiting: [AuditEntry] = []
    }

    private let today = Mutex(Today())

    /// Takes an entry down where it is the first of its kind on a day, counted from 1970 in UTC.
    func note(_ entry: AuditEntry, _ kind: Kind, on day: Int64) {
        today.withLock { today in
            if today.day != day { (today.day, today.kinds) = (day, []) }
            if today.kinds.insert(kind).inserted { today.waiting.append(entry) }
        }
    }

    /// Hands out what waits; whoever takes it enters it or gives it back.
    func take() -> [AuditEntry] {
        today.withLock { today in
            defer { today.waiting = [] }
            return today.waiting
        }
    }

    /// Takes back what could not be entered.
    func giveBack(_ entries: [AuditEntry]) {
        guard !entries.isEmpty else { return }
        today.withLock { $0.waiting = entries + $0.waiting }
    }
}
