/// For whom a file is encrypted.
///
/// A passphrase stands alone: the format forbids mixing.
public enum AgeRecipients: Sendable {
    /// Every one of these opens it; at least one.
    case keys([X25519Recipient])
    /// Whoever knows it opens it; `workFactor` is the base-two logarithm of scrypt's N, as ``AgeLimits/workFactors``.
    case passphrase(Passphrase, workFactor: Int)

    /// The work factor of the age program: 256 MiB and about a second.
    public static let usualWorkFactor = 18
}

/// What may open a file.
public enum AgeIdentity: Sendable {
    /// A secret key.
    case key(X25519Identity)
    /// A passphrase.
    case passphrase(Passphrase)
}
