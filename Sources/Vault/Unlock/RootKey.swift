internal import Sealing

/// The root key with its id.
///
/// The id is BLAKE2b-128(key: root key, `coffer.root-key.v1`): it says whether a key is the right one before anything
/// is opened with it, and gives nothing away of a key of 256 random bits. For a passphrase it is one more way to test
/// a guess, as any file sealed with it is.
struct RootKey: ~Copyable {
    let id: KeyID
    private let key: SecretKey

    init(_ key: consuming SecretKey) {
        let digest = key.withBytes {
            KeyedHash.blake2b(Array("coffer.root-key.v1".utf8), key: $0, byteCount: 16)
        }
        guard let id = KeyID(bytes: digest) else { preconditionFailure("an id has 16 bytes") }
        self.id = id
        self.key = key
    }

    borrowing func withBytes<R: ~Copyable, E: Error>(_ body: (RawSpan) throws(E) -> R) throws(E) -> R {
        try key.withBytes(body)
    }
}
