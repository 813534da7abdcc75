internal import Sealing

/// The key of one epoch, with its number: it wraps every other key, and nothing else.
final class EpochKey: Sendable {
    let store: StoreID
    let number: UInt64
    let id: KeyID
    private let key: SecretKey

    init(_ key: consuming SecretKey, store: StoreID, number: UInt64) {
        self.key = key
        self.store = store
        self.number = number
        id = EpochKeyFile.keyID(store: store, epoch: number)
    }

    /// Its copy for the recovery identity, encrypted by `seal`.
    func sealedCopy(_ seal: EpochCopy.Seal) throws -> [UInt8] {
        try EpochCopy.sealed(key, store: store, epoch: number, seal)
    }

    /// What tells epoch keys apart.
    var fingerprint: [UInt8] { EpochCopy.fingerprint(of: key) }

    /// Wraps a key for its row.
    func wrap(_ wrapped: RawSpan, id: KeyID, place: KeyPlace) throws -> [UInt8] {
        let context = try place.context(store: store, id: id, epoch: number)
        return try key.withBytes { key throws(EnvelopeError) in
            try KeyText.withJSON(of: wrapped) { json throws(EnvelopeError) in
                try Envelope.seal(json, keyID: self.id, key: key, context: context)
            }
        }
    }

    /// Lends the key that a row wraps.
    ///
    /// - Throws: ``VaultError/wrappedKeyDamaged(key:what:)``, or what `body` throws.
    func withUnwrapped<R>(_ row: WrappedKey, _ body: (RawSpan) throws -> R) throws -> R {
        let context = try row.place.context(store: store, id: row.id, epoch: number)
        let outcome: Result<R, any Error>?
        do throws(EnvelopeError) {
            outcome = try key.withBytes { key throws(EnvelopeError) in
                try Envelope.withOpened(row.sealed, keyID: id, key: key, context: context) { json in
                    KeyText.withKey(fromJSON: json) { key in Result { try body(key) } }
                }
            }
        } catch {
            throw VaultError.wrappedKeyDamaged(key: row.id, what: row.place.words)
        }
        guard let outcome else { throw VaultError.wrappedKeyDamaged(key: row.id, what: row.place.words) }
        return try outcome.get()
    }
}
