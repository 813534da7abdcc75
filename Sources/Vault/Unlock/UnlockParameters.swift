internal import FoundationEssentials
public import Sealing

/// How a store is unlocked, as `store.json` says it; nothing in it is secret.
public struct UnlockParameters: Sendable, Equatable {
    /// The kinds of unlocking.
    public enum Kind: String, Codable, Sendable {
        /// A file with the root key.
        case keyFile = "keyfile"
        /// A passphrase, through Argon2id.
        case passphrase
        /// A credential that systemd hands to the service.
        case credential
    }

    /// The kind.
    public let kind: Kind
    /// The key file, absolute or relative to the store's folder; for ``Kind/keyFile`` only.
    public let path: String?
    /// The credential's name; for ``Kind/credential`` only.
    public let credential: String?
    /// What the derivation costs and starts from; for ``Kind/passphrase`` only.
    public let derivation: PasswordHash.Parameters?

    init(
        kind: Kind,
        path: String? = nil,
        credential: String? = nil,
        derivation: PasswordHash.Parameters? = nil
    ) {
        self.kind = kind
        self.path = path
        self.credential = credential
        self.derivation = derivation
    }
}

extension UnlockParameters: Codable {
    private enum CodingKeys: String, CodingKey { case kind, path, credential, salt, operations, memoryBytes }

    /// Reads the parameters and holds them against their bounds.
    ///
    /// - Throws: `DecodingError`, or `PasswordHashError` when a cost is out of bounds.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        kind = try container.decode(Kind.self, forKey: .kind)
        path = try container.decodeIfPresent(String.self, forKey: .path)
        credential = try container.decodeIfPresent(String.self, forKey: .credential)
        guard kind == .passphrase else {
            derivation = nil
            return
        }
        derivation = try PasswordHash.Parameters(
            salt: Hexadecimal.decode(container.decode(String.self, forKey: .salt)) ?? [],
            operations: container.decode(UInt64.self, forKey: .operations),
            memoryBytes: container.decode(Int.self, forKey: .memoryBytes)
        )
    }

    /// Writes the members that the kind has.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encodeIfPresent(path, forKey: .path)
        try container.encodeIfPresent(credential, forKey: .credential)
        guard let derivation else { return }
        try container.encode(Hexadecimal.encode(derivation.salt), forKey: .salt)
        try container.encode(derivation.operations, forKey: .operations)
        try container.encode(derivation.memoryBytes, forKey: .memoryBytes)
    }
}
