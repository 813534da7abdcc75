import Audit

/// Reads a decisions log as it lies on a target.
enum DecisionsLogFile {
    static func open(_ file: [UInt8], _ shelf: Shelf) throws -> DecisionsLog {
        try DecisionsLog(file, store: shelf.store, publicKey: shelf.signingKey)
    }
}
