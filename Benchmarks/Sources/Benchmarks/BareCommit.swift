/// The floor of a release: one row of the size of its audit entry, committed durably.
final class BareCommit {
    private let database: BareDatabase
    private let insert: BareStatement

    /// Makes a database of one table.
    init(path: String, rowBytes: Int) throws {
        database = try BareDatabase(path: path, create: true)
        try database.execute(
            "CREATE TABLE entry (id INTEGER NOT NULL PRIMARY KEY, body BLOB NOT NULL) STRICT"
        )
        insert = try database.prepare("INSERT INTO entry (body) VALUES (?1)")
        insert.bind(1, .blob([UInt8](repeating: 0x61, count: rowBytes)))
    }

    /// Commits one row in a transaction of its own.
    func write() throws { try insert.run() }
}
