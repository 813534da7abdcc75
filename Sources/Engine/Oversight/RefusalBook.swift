internal import Sealing
internal import Synchronization

/// Which refusals of today stand in the audit log already.
///
/// Why in memory: it bounds what somebody without rights makes the log of a server grow by, and a row would itself be
/// something that they write. A process that begins enters each of them once more.
final class RefusalBook: Sendable {
    /// What is entered once a day.
    struct Kind: Hashable, Sendable {
        let principal: RowID
        let operation: String
        let rule: String
    }

    private let today = Mutex<(day: Int64, kinds: Set<Kind>)>((0, []))

    /// Whether this is the first of its kind on a day, counted from 1970 in UTC; it is none afterwards.
    func isFirst(_ kind: Kind, on day: Int64) -> Bool {
        today.withLock { today in
            if today.day != day { today = (day, []) }
            return today.kinds.insert(kind).inserted
        }
    }
}
