internal import Sealing

/// `epoch-<n>.key`: one envelope that wraps the epoch key by the root key, and nothing else.
///
/// Its place is table `key`, row = the epoch key's id, revision = n, class `root`, subject zero. The epoch key's id is
/// BLAKE2b-128(`coffer.epoch-key.v1` ‖ store id ‖ n as LE64): it needs no
/// secret, only to be the same when the file is read again.
enum EpochKeyFile {
    private static let limitBytes = 4096

    static func keyID(store: StoreID, epoch: UInt64) -> KeyID {
        let number = (0..<8).map { UInt8(truncatingIfNeeded: epoch >> (8 * $0)) }
        let digest = KeyedHash.blake2b(Array("coffer.epoch-key.v1".utf8), store.bytes, number, byteCount: 16)
        guard let id = KeyID(bytes: digest) else { preconditionFailure("an id has 16 bytes") }
        return id
    }

    private static func context(store: StoreID, epoch: UInt64) -> EnvelopeContext {
        guard let row = RowID(bytes: keyID(store: store, epoch: epoch).bytes) else {
            preconditionFailure("an id has 16 bytes")
        }
        return EnvelopeContext(
            store: store,
            table: "key",
            row: row,
            revision: epoch,
            class: "root",
            subject: .zero
        )
    }

    /// The file's bytes for a key.
    static func seal(
        _ key: borrowing SecretKey,
        store: StoreID,
        epoch: UInt64,
        root: borrowing RootKey
    ) throws(EnvelopeError) -> [UInt8] {
        let context = context(store: store, epoch: epoch)
        let id = root.id
        return try root.withBytes { root throws(EnvelopeError) in
            try key.withBytes { key throws(EnvelopeError) in
                try KeyText.withJSON(of: key) { json throws(EnvelopeError) in
                    try Envelope.seal(json, keyID: id, key: root, context: context)
                }
            }
        }
    }

    /// Opens the file.
    ///
    /// `expected` is the root key's id by `store.json`. The error tells a wrong root key from a damaged file: a root
    /// key that either of the two names is the right one, so the file is at fault.
    static func open(
        _ path: String,
        store: StoreID,
        epoch: UInt64,
        root: borrowing RootKey,
        expected: KeyID,
        wrongKey: UnlockError
    ) throws -> SecretKey {
        let bytes = try DurableFile.read(path, limitBytes: limitBytes) ?? []
        let id = root.id
        let context = context(store: store, epoch: epoch)
        let named = try? Envelope.header(of: bytes).keyID
        guard named == id || expected == id else { throw wrongKey }
        let opened: Result<SecretKey, MemoryError>?
        do throws(EnvelopeError) {
            opened = try root.withBytes { root throws(EnvelopeError) in
                try Envelope.withOpened(bytes, keyID: id, key: root, context: context) { json in
                    KeyText.withKey(fromJSON: json) { key in
                        Result { () throws(MemoryError) in try SecretKey(copying: key) }
                    }
                }
            }
        } catch {
            throw VaultError.epochKeyDamaged(path: path)
        }
        guard let opened else { throw VaultError.epochKeyDamaged(path: path) }
        return try opened.get()
    }
}
