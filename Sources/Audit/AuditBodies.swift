internal import Sealing
internal import Vault

/// Seals and opens the bodies of entries.
///
/// The envelope's context is table `audit_entry`, row = 8 zero bytes and the sequence in big-endian, revision 1,
/// class `audit`, subject zero: a body opens at its own place in the log only.
struct AuditBodies: Sendable {
    let vault: Vault

    /// The key of the quarter that `timeMilliseconds` falls into; made, durably, where there is none yet.
    func key(at timeMilliseconds: Int64) throws -> KeyID {
        try vault.key(label: Quarter(timeMilliseconds: timeMilliseconds).label, kind: .audit)
    }

    func seal(_ entry: AuditEntry, at sequence: UInt64, key: KeyID) throws -> [UInt8] {
        try vault.sealBytes(entry.canonicalJSON(), keyID: key, context: context(sequence))
    }

    /// Opens the body of `leaf` where it stands; its time must be the one in the row.
    func open(_ leaf: AuditLeaf) throws -> RecordedEntry.Body {
        let body = try open(leaf, at: leaf.sequence)
        if case .entry(let entry) = body, entry.timeMilliseconds != leaf.timeMilliseconds { return .altered }
        return body
    }

    /// Opens the body of `leaf` as if it stood at `sequence`.
    func open(_ leaf: AuditLeaf, at sequence: UInt64) throws -> RecordedEntry.Body {
        guard let header = try? Envelope.header(of: leaf.body), header.keyID.bytes == leaf.keyID else {
            return .altered
        }
        let bytes: [UInt8]
        do {
            bytes = try vault.openBytes(leaf.body, context: context(sequence))
        } catch is EnvelopeError {
            return .altered
        } catch VaultError.noSuchKey {
            return .forgotten
        }
        guard let entry = AuditEntry(canonicalJSON: bytes) else {
            throw AuditError.bodyMalformed(sequence: sequence)
        }
        return .entry(entry)
    }

    private func context(_ sequence: UInt64) throws -> EnvelopeContext {
        let counter = (0..<8).reversed().map { UInt8(truncatingIfNeeded: sequence >> (8 * $0)) }
        let zero = [UInt8](repeating: 0, count: 8)
        guard let row = RowID(bytes: zero + counter) else { preconditionFailure("an id has 16 bytes") }
        return EnvelopeContext(
            store: vault.store,
            table: "audit_entry",
            row: row,
            revision: 1,
            class: "audit",
            subject: .zero
        )
    }
}
