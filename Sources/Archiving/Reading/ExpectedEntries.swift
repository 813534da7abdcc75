/// What a manifest says is in an archive, crossed off entry by entry.
public struct ExpectedEntries: Sendable {
    private var missing: [String: Int64]

    /// Expects exactly these, in any order.
    public init(_ entries: [ArchiveEntry]) {
        missing = Dictionary(entries.map { ($0.name, $0.byteCount) }) { first, _ in first }
    }

    /// Crosses an entry off.
    ///
    /// - Throws: ``ArchivingError/unexpectedEntry(name:)`` for one that is not expected, or no longer, and
    ///   ``ArchivingError/wrongSize(name:expected:found:)``.
    public mutating func take(_ entry: ArchiveEntry) throws(ArchivingError) {
        guard let expected = missing.removeValue(forKey: entry.name) else {
            throw .unexpectedEntry(name: entry.name)
        }
        guard expected == entry.byteCount else {
            throw .wrongSize(name: entry.name, expected: expected, found: entry.byteCount)
        }
    }

    /// Says that there are no more.
    ///
    /// - Throws: ``ArchivingError/missingEntry(name:)``.
    public consuming func finish() throws(ArchivingError) {
        if let name = missing.keys.min() { throw .missingEntry(name: name) }
    }
}
