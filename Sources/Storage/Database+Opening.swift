internal import GRDB

/// How the writer's connection is opened, and made sure of.
extension Database {
    /// How much of the file the writer keeps in memory where there are readers beside it: 16 MiB.
    ///
    /// Why only the writer: a connection that reads forgets all its pages whenever another has written.
    private static let pooledCacheKibibytes = 16_384

    static func open(
        _ path: String,
        _ steps: StatementSteps,
        _ mode: Mode,
        _ sorting: Sorting
    ) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(busySeconds)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA temp_store = \(sorting.setting)")
            try database.execute(sql: "PRAGMA secure_delete = ON")
            unsafe steps.follow(database.sqliteConnection)
            if mode == .pooled { try database.execute(sql: "PRAGMA cache_size = -\(pooledCacheKibibytes)") }
        }
        SQLiteLibrary.prepare()
        // Why not through the configuration: GRDB would write to the file, and sync it, at every opening.
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
        return queue
    }

    /// Why after opening, and read back: GRDB has lowered `synchronous` to NORMAL on its own before.
    static func requireSettings(_ writer: DatabaseQueue, _ path: String, _ sorting: Sorting) throws {
        try writer.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            // Why, where the system makes no difference: by it `CommitLog` tells the syncs of commits from all others.
            try database.execute(sql: "PRAGMA checkpoint_fullfsync = ON")
        }
        for (name, wanted) in [
            ("synchronous", 2), ("fullfsync", 0), ("checkpoint_fullfsync", 1), ("secure_delete", 1),
            ("foreign_keys", 1),
            ("temp_store", sorting.setting),
        ] {
            let found = try setting(name, writer)
            guard found == wanted else {
                throw StorageError.settingRefused(name: name, wanted: Int64(wanted), found: found)
            }
        }
        let journal = try writer.writeWithoutTransaction { database in
            try String.fetchOne(database, sql: "PRAGMA journal_mode")
        }
        guard journal == "wal" else {
            throw StorageError.cannotOpen(
                path: path,
                reason: "its journal mode is \(journal ?? "unknown"), not wal"
            )
        }
    }

    /// Has the writer's log synced aside.
    static func commitLog(_ writer: DatabaseQueue, _ path: String) throws -> CommitLog {
        try writer.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA wal_autocheckpoint = \(longLog)")
            // Why: SQLite opens its log with the first read.
            _ = try Int64.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_schema")
            guard let handle = unsafe database.sqliteConnection else {
                throw StorageError.cannotOpen(path: path, reason: "its connection is closed")
            }
            return try unsafe CommitLog(of: handle, path: path)
        }
    }

    static func setting(_ name: String, _ writer: DatabaseQueue) throws -> Int64 {
        try writer.writeWithoutTransaction { database in
            try Int64.fetchOne(database, sql: "PRAGMA \(name)") ?? -1
        }
    }
}
