internal import CSodium

/// The text that carries the file key to its recipients (age v1, "Header").
///
/// ```
/// age-encryption.org/v1
/// -> X25519 <share, 43 characters>                 one stanza for each recipient,
/// <wrapped file key, 43 characters>
/// -> scrypt <salt, 22 characters> <work factor>    or this one alone
/// <wrapped file key, 43 characters>
/// --- <code, 43 characters>
/// ```
///
/// Lines end with LF. Bytes are canonical base64 without padding; a stanza's body is wrapped at 64 columns and ends with
/// a line shorter than that, which may be empty. The code is HMAC-SHA-256, under a key derived from the file key, of
/// everything up to and including `---`.
struct Header: Equatable {
    static let versionLine = Array("age-encryption.org/v1".utf8)
    static let versionPrefix = Array("age-encryption.org/".utf8)
    static let mark = Array("---".utf8)

    /// At least one; a scrypt stanza stands alone.
    let stanzas: [Stanza]
    /// Every byte up to and including `---`.
    let authenticated: [UInt8]
    /// The code, 32 bytes.
    let code: [UInt8]

    /// Takes what a parser read.
    init(stanzas: [Stanza], authenticated: [UInt8], code: [UInt8]) {
        self.stanzas = stanzas
        self.authenticated = authenticated
        self.code = code
    }

    /// Wraps a file key for its recipients.
    ///
    /// - Throws: ``AgeError/limits(_:)``.
    init(wrapping fileKey: borrowing FileKey, for recipients: AgeRecipients) throws(AgeError) {
        var stanzas: [Stanza] = []
        switch recipients {
        case .keys(let keys):
            for key in keys { stanzas.append(key.wrap(fileKey)) }
        case .passphrase(let passphrase, let workFactor):
            stanzas = [try passphrase.wrap(fileKey, workFactor: workFactor)]
        }
        let text = Self.versionLine + Array("\n".utf8) + stanzas.flatMap(\.lines) + Self.mark
        guard text.count + 45 <= AgeLimits.headerByteCount else { throw .limits(.headerLength) }
        self.init(stanzas: stanzas, authenticated: text, code: fileKey.headerMAC(of: text))
    }

    /// The whole text.
    var bytes: [UInt8] { authenticated + Array(" ".utf8) + Base64.encode(code) + Array("\n".utf8) }

    /// The file key, authenticated with the whole header.
    ///
    /// - Throws: ``AgeError/noMatchingIdentity(lockedFor:)``, ``AgeError/hmac``, ``HeaderFault/lowOrderShare``, or
    ///   ``AgeError/limits(_:)``.
    func fileKey(openedBy identities: [AgeIdentity]) throws(AgeError) -> FileKey {
        for identity in identities {
            for stanza in stanzas {
                guard let fileKey = try Self.unwrap(stanza, with: identity) else { continue }
                let expected = fileKey.headerMAC(of: authenticated)
                guard unsafe sodium_memcmp(expected, code, code.count) == 0 else { throw .hmac }
                return fileKey
            }
        }
        throw .noMatchingIdentity(lockedFor: lock)
    }

    private static func unwrap(_ stanza: Stanza, with identity: AgeIdentity) throws(AgeError) -> FileKey? {
        switch (stanza, identity) {
        case (.x25519(let share, let body), .key(let key)):
            try key.unwrap(share: share, body: body)
        case (.scrypt(let salt, let workFactor, let body), .passphrase(let passphrase)):
            try passphrase.unwrap(salt: salt, workFactor: workFactor, body: body)
        default: nil
        }
    }

    private var lock: AgeLock {
        if stanzas.contains(where: \.isScrypt) { return .passphrase }
        return stanzas.allSatisfy { $0 == .unknown } ? .unknown : .recipients
    }
}
