internal import GRDB

extension Database {
    /// Writes everything into a new file, row by row, and has `body` work on it there before anybody else has it.
    ///
    /// Where ``Connection/copy(to:_:)`` takes over each page as it lies, this leaves nothing behind that a page may still
    /// hold of what was deleted or moved; every table and index lies in its order, and no page is half empty. It takes
    /// time in proportion to the file and no more memory than the page cache. Writes wait until it is done. The file is
    /// not synced. When this throws, what is at `path` is not a database.
    ///
    /// - Throws: ``StorageError``, or what `body` throws.
    public func rebuild<R>(at path: String, _ body: (Connection) throws -> R) throws -> R {
        try writer.writeWithoutTransaction { database in
            _ = try caches.connection(database).execute("VACUUM INTO ?1", .text(path))
        }
        let copy = try DatabaseCopy(path: path)
        try copy.takeOver()
        let answer = try body(copy.connection)
        copy.removeJournal()
        return answer
    }
}
