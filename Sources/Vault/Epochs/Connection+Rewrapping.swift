internal import Storage

extension Connection {
    /// How many keys are wrapped anew at a time.
    private static let keysAtOnce = 2048

    /// Wraps every key of a vault that nobody else has open anew, each where its row lies.
    ///
    /// While some are wrapped on all processors, those before them are written and those after them read. Why where they
    /// lie: the rows come in their order, their length stays, and no index changes, so a million keys take ten times as
    /// long as a hundred thousand. Put in anew, most would change a page of an index that is not in memory any more.
    ///
    /// - Throws: ``VaultError``, `StorageError`; the vault is of no use then.
    func rewrapKeys(from old: EpochKey, to next: EpochKey) throws {
        try execute("BEGIN")
        var wrapped: [(position: Int64, sealed: [UInt8])] = []
        var keys = try keys(after: 0)
        while !keys.isEmpty {
            let now = keys
            let meanwhile: () throws -> Void = {
                try self.replace(wrapped)
                keys = try self.keys(after: now[now.count - 1].position)
            }
            let sealed = try AllProcessors.map(now.count, meanwhile: meanwhile) { place in
                let key = now[place].key
                return try old.withUnwrapped(key) { try next.wrap($0, id: key.id, place: key.place) }
            }
            wrapped = zip(now, sealed).map { ($0.position, $1) }
        }
        try replace(wrapped)
        try execute("COMMIT")
    }

    private func keys(after position: Int64) throws -> [(position: Int64, key: WrappedKey)] {
        try rows(
            "SELECT \(WrappedKey.columns), rowid FROM wrapped_key WHERE rowid > ?1 ORDER BY rowid LIMIT ?2",
            .integer(position),
            .integer(Int64(Self.keysAtOnce))
        ) { (position: $0.int64(7), key: try WrappedKey($0)) }
    }

    private func replace(_ wrapped: [(position: Int64, sealed: [UInt8])]) throws {
        for row in wrapped {
            let changed = try execute(
                "UPDATE wrapped_key SET sealed = ?2 WHERE rowid = ?1",
                .integer(row.position),
                .blob(row.sealed)
            )
            guard changed == 1 else {
                throw StorageError.corrupt("a row of `wrapped_key` went while it was read")
            }
        }
    }
}
