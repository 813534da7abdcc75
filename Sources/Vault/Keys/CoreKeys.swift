internal import Sealing
internal import Storage

/// The keys every store has one of, held for as long as the vault is open.
final class CoreKeys: Sendable {
    let index: SecretKey
    let authority: SecretKey
    let signing: SigningKey

    static let kinds: [KeyKind] = [.index, .authority, .signing]

    /// Unwraps them from an epoch's vault.
    init(_ epoch: Epoch) throws {
        index = try Self.load(.index, epoch)
        authority = try Self.load(.authority, epoch)
        let seed = try Self.load(.signing, epoch)
        signing = try seed.withBytes { seed throws(MemoryError) in try SigningKey(seed: seed) }
    }

    private static func load(_ kind: KeyKind, _ epoch: Epoch) throws -> SecretKey {
        let row = try epoch.database.read { connection in
            try connection.keyID(of: .own(kind)).flatMap { try connection.wrappedKey($0) }
        }
        guard let row else { throw VaultError.coreKeyMissing(kind: kind.rawValue) }
        var key: SecretKey?
        try epoch.key.withUnwrapped(row) { key = try SecretKey(copying: $0) }
        guard let key = key.take() else { throw VaultError.coreKeyMissing(kind: kind.rawValue) }
        return key
    }
}
