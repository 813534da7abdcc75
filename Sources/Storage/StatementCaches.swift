internal import GRDB
internal import Synchronization

/// The statement caches of all connections of one database.
///
/// SAFETY of `@unchecked`: the lock guards the dictionary; each connection is used only on its own queue.
final class StatementCaches: @unchecked Sendable {
    private let lock = Mutex<Void>(())
    private var connections: [Int: (connection: Connection, cache: StatementCache)] = [:]
    private let tables: FollowedTables?

    /// The caches of a database; one that has readers follows its tables.
    init(_ tables: FollowedTables? = nil) { self.tables = tables }

    /// Our view of a GRDB connection, with its statements.
    func connection(_ database: GRDB.Database) throws(StorageError) -> Connection {
        guard let handle = unsafe database.sqliteConnection else {
            throw .cannotOpen(path: "", reason: "the connection is closed")
        }
        let address = Int(bitPattern: handle)
        var found = Connection?.none
        lock.withLock { _ in
            if let known = connections[address] {
                found = known.connection
            } else {
                let cache = unsafe StatementCache(handle: handle, numbers: tables?.numbers)
                let made = unsafe Connection(handle: handle, cache: cache, changes: tables?.changes)
                connections[address] = (made, cache)
                found = made
            }
        }
        guard let found else { preconditionFailure("a connection was neither found nor made") }
        return found
    }

    /// Finalises every statement of every connection; nothing may be running.
    func clear() {
        lock.withLock { _ in
            for known in connections.values { known.cache.clear() }
            connections.removeAll()
        }
    }
}
