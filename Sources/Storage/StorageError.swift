/// Why the database did not do what it was asked.
public enum StorageError: Error, Equatable, Sendable {
    /// The file could not be opened or is not a database.
    case cannotOpen(path: String, reason: String)
    /// The store was written by a newer program: `module` is at `number`, this program knows `known`.
    case newerSchema(module: String, number: Int, known: Int)
    /// A durability or safety setting did not take: the store refuses to serve.
    case settingRefused(name: String, wanted: Int64, found: Int64)
    /// The disk is full.
    case full
    /// Another process held the database for longer than the waiting time.
    case busy
    /// A rule of the schema was broken, named by SQLite's own words (table and columns, never values).
    case constraint(String)
    /// The operating system reported a read or write error; the number is SQLite's extended code.
    case io(code: Int32)
    /// The disk refused a sync of a commit, so nobody knows whether it was kept.
    case syncFailed(code: Int32)
    /// A sync failed earlier: what the disk holds is unknown, so nothing more is written.
    case halted
    /// The file's contents are not a sound database.
    case corrupt(String)
    /// The statement itself is wrong; this is our bug.
    case statement(code: Int32, message: String, sql: String)
    /// Another program holds the store: `holder` says what for.
    case locked(path: String, holder: String)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .cannotOpen: "store-cannot-open"
        case .newerSchema: "store-newer"
        case .settingRefused: "store-setting-refused"
        case .full: "disk-full"
        case .busy: "store-busy"
        case .constraint: "constraint-broken"
        case .io: "disk-error"
        case .syncFailed: "sync-failed"
        case .halted: "store-halted"
        case .corrupt: "store-corrupt"
        case .statement: "statement-wrong"
        case .locked: "store-locked"
        }
    }

    /// Whether trying the same work later may succeed.
    public var isTransient: Bool {
        switch self {
        case .busy, .full, .locked: true
        default: false
        }
    }
}

extension StorageError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason):
            """
            cannot open the database `\(path)`
            reason: \(reason)
            help: check that the store's folder is whole and that you may read and write it
            """
        case .newerSchema(let module, let number, let known):
            """
            this store was written by a newer Coffer
            reason: its `\(module)` tables are at version \(number), this program knows up to \(known)
            help: install the newer program; an older one could damage what it does not know
            """
        case .settingRefused(let name, let wanted, let found):
            """
            the database refused the setting `\(name)`
            reason: it must be \(wanted) so that acknowledged work survives a crash, but reads back as \(found)
            help: check the SQLite library this program runs with
            """
        case .full:
            """
            the disk is full
            reason: the database could not grow; nothing of this request was written
            help: free some space and try again
            """
        case .busy:
            """
            the store is busy
            reason: another process kept writing for longer than this one waits
            help: try again
            """
        case .constraint(let rule):
            """
            the data breaks a rule of the store
            reason: \(rule)
            help: show the record as it is now and repeat the change on it
            """
        case .io(let code):
            """
            the disk reported an error
            reason: reading or writing the database failed (SQLite code \(code)); nothing of this request was kept
            help: look at the system's log for the disk, then run `coffer doctor`
            """
        case .syncFailed(let code):
            """
            the disk could not be made to keep this request
            reason: a sync failed (SQLite code \(code)); whether the request was kept is not certain
            help: check the disk, run `coffer doctor`, and look whether it is there before you repeat it
            """
        case .halted:
            """
            the store has stopped writing
            reason: the disk refused an earlier sync, so what it holds is no longer certain
            help: check the disk, then start Coffer again and run `coffer doctor`
            """
        case .corrupt(let detail):
            """
            the database is damaged
            reason: \(detail)
            help: stop working on this store and restore the newest verified backup
            """
        case .statement(let code, let message, let sql):
            """
            a statement of Coffer's own was refused by the database
            reason: \(message) (SQLite code \(code)) in `\(sql)`
            help: this is a defect in Coffer; please report it with this text
            """
        case .locked(let path, let holder):
            """
            the store is in use
            reason: `\(path)` is held by \(holder)
            help: wait until it has finished, or stop it, and try again
            """
        }
    }
}
