public import Sealing
internal import Storage

/// One of many envelopes of a table and class, with the row that it was sealed for.
public struct BulkEnvelope: Sendable {
    /// The row.
    public let row: RowID
    /// The row's subject.
    public let subject: SubjectID
    /// The envelope's revision.
    public let revision: UInt64
    /// The envelope.
    public let sealed: [UInt8]

    /// An envelope and the place that it was sealed for.
    public init(row: RowID, subject: SubjectID, revision: UInt64, sealed: [UInt8]) {
        (self.row, self.subject, self.revision, self.sealed) = (row, subject, revision, sealed)
    }
}

extension Vault {
    /// Opens many envelopes of one table and class on all processors, and makes something of the fields of each.
    ///
    /// Answers in their order, with nil for one that does not open. Their keys are read in one turn and are not kept:
    /// whoever opens everything uses each key once, and would only drive out those that others need.
    ///
    /// - Throws: ``VaultError/wrappedKeyDamaged(key:what:)``, or what the database reports.
    public func open<T: Sendable>(
        _ envelopes: [BulkEnvelope],
        table: String,
        class retentionClass: RetentionClass,
        _ body: @escaping @Sendable (PersonalFields) -> T
    ) throws -> [T?] {
        let (epoch, keys) = try use.withShared {
            let epoch = epochInUse
            let keys = try epoch.database.read { connection in
                try envelopes.map { envelope in
                    // Why nil for bytes that are no envelope: like one that does not open, it counts as not opened.
                    try (try? Envelope.keyID(of: envelope.sealed)).flatMap { try connection.wrappedKey($0) }
                }
            }
            return (epoch, keys)
        }
        @Sendable func open(_ place: Int) throws -> T? {
            guard let key = keys[place] else { return nil }
            let envelope = envelopes[place]
            let context = EnvelopeContext(
                store: store,
                table: table,
                row: envelope.row,
                revision: envelope.revision,
                class: retentionClass.rawValue,
                subject: envelope.subject
            )
            do {
                return body(
                    try epoch.key.withUnwrapped(key) {
                        try PersonalFields.open(envelope.sealed, key: $0, context: context)
                    }
                )
            } catch is EnvelopeError {
                return nil
            }
        }
        return try AllProcessors.map(envelopes.count, open)
    }
}
