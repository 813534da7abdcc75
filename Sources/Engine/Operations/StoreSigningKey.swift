internal import Vault

/// The public key that checks everything the store signs.
public struct StoreSigningKey: Query {
    /// Its name.
    public static let name = "store.signing-key"
    /// What it does.
    public static let summary = "Show the public key that checks what the store signs."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The key.
    public struct Answer: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .store: .id.about("The store's id."),
                .signingKey: .digest("The Ed25519 public key, 32 bytes."),
            ]
        )

        /// The store's id.
        public let store: String
        /// The Ed25519 public key in hexadecimal, 32 bytes.
        public let signingKey: String
    }

    /// Asks for the key.
    public init() {}

    /// The key.
    public func answer(in context: Context) throws -> Answer {
        let vault = context.parts.vault
        return Answer(store: "\(vault.store)", signingKey: vault.signingPublicKey.hexadecimal)
    }
}
