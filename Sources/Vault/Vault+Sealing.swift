public import Sealing

extension Vault {
    /// Seals the fields of one row and class, making the subject's key where there is none.
    ///
    /// - Throws: ``VaultError/shredded(subject:class:)``, `EnvelopeError`, or what the floors below report.
    public func seal(
        _ fields: PersonalFields,
        table: String,
        row: RowID,
        revision: UInt64,
        class retentionClass: RetentionClass,
        subject: SubjectID
    ) throws -> [UInt8] {
        let id = try key(subject: subject, class: retentionClass, createIfMissing: true)
        let context = EnvelopeContext(
            store: store,
            table: table,
            row: row,
            revision: revision,
            class: retentionClass.rawValue,
            subject: subject
        )
        return try withKey(id) { try fields.seal(keyID: id, key: $0, context: context) }
    }

    /// Opens the fields sealed for one row and class.
    ///
    /// - Throws: `EnvelopeError` when it does not open at this place; ``VaultError/shredded(subject:class:)`` when its
    ///   key was shredded, ``VaultError/noSuchKey(_:)`` when it is missing otherwise.
    public func open(
        _ sealed: [UInt8],
        table: String,
        row: RowID,
        revision: UInt64,
        class retentionClass: RetentionClass,
        subject: SubjectID
    ) throws -> PersonalFields {
        let context = EnvelopeContext(
            store: store,
            table: table,
            row: row,
            revision: revision,
            class: retentionClass.rawValue,
            subject: subject
        )
        do {
            return try withKey(Envelope.keyID(of: sealed)) {
                try PersonalFields.open(sealed, key: $0, context: context)
            }
        } catch VaultError.noSuchKey(let id) {
            let isShredded = try reading { try $0.isShredded(subject, retentionClass.rawValue) }
            throw isShredded ? VaultError.shredded(subject: subject, class: retentionClass) : .noSuchKey(id)
        }
    }

    /// Seals bytes under a key of the vault.
    ///
    /// - Throws: ``VaultError/noSuchKey(_:)``, `EnvelopeError`, or what the floors below report.
    public func sealBytes(_ bytes: [UInt8], keyID: KeyID, context: EnvelopeContext) throws -> [UInt8] {
        try withKey(keyID) { try Envelope.seal(bytes.span.bytes, keyID: keyID, key: $0, context: context) }
    }

    /// Opens bytes under the key that the envelope names.
    ///
    /// - Throws: `EnvelopeError` when it does not open at this place, ``VaultError/noSuchKey(_:)``, or what the floors
    ///   below report.
    public func openBytes(_ sealed: [UInt8], context: EnvelopeContext) throws -> [UInt8] {
        try withKey(Envelope.keyID(of: sealed)) {
            try Envelope.open(sealed, key: $0, context: context)
        }
    }

    /// Lends the root key of the lookup tags, 32 bytes.
    public func withIndexRoot<R>(_ body: (RawSpan) throws -> R) throws -> R {
        try core.index.withBytes { try body($0) }
    }

    /// The store's signature of a message: Ed25519, 64 bytes.
    public func sign(_ message: [UInt8]) throws -> [UInt8] { core.signing.sign(message) }

    /// The 32 bytes that the store's signatures are verified with.
    public var signingPublicKey: [UInt8] { core.signing.publicKey }

    /// The keyed seal of an authority row: BLAKE2b-256 under the authority key, 32 bytes.
    public func authorityTag(_ bytes: [UInt8]) throws -> [UInt8] {
        core.authority.withBytes { KeyedHash.blake2b(bytes, key: $0) }
    }
}
