internal import Sealing

/// Which key a row of the vault wraps: no two rows have the same.
struct KeyPlace: Hashable, Sendable {
    let kind: KeyKind
    let subject: SubjectID
    /// The retention class; empty for keys of no subject.
    let retentionClass: String
    /// Tells keys of one kind apart, such as the quarter; empty where there is one only.
    let label: String

    static func subject(_ subject: SubjectID, _ retentionClass: RetentionClass) -> KeyPlace {
        KeyPlace(kind: .subject, subject: subject, retentionClass: retentionClass.rawValue, label: "")
    }

    static func own(_ kind: KeyKind, label: String = "") -> KeyPlace {
        KeyPlace(kind: kind, subject: .zero, retentionClass: "", label: label)
    }

    /// The class that the wrap's envelope is bound to: the retention class, or kind and label.
    private var boundClass: String {
        if kind == .subject { return retentionClass }
        return label.isEmpty ? kind.rawValue : "\(kind.rawValue)/\(label)"
    }

    /// Where the wrap of the key `id` opens in an epoch.
    func context(store: StoreID, id: KeyID, epoch: UInt64) throws(VaultError) -> EnvelopeContext {
        guard let row = RowID(bytes: id.bytes), boundClass.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw .wrappedKeyDamaged(key: id, what: words)
        }
        return EnvelopeContext(
            store: store,
            table: "key",
            row: row,
            revision: epoch,
            class: boundClass,
            subject: subject
        )
    }

    /// The key's name for people.
    var words: String {
        if kind == .subject { return "\(retentionClass) key of subject `\(subject)`" }
        return label.isEmpty ? "\(kind.rawValue) key" : "\(kind.rawValue) key `\(label)`"
    }
}

/// What a key in the vault is for.
public enum KeyKind: String, Sendable, CaseIterable {
    /// Seals one class of one subject's data.
    case subject
    /// The root of the lookup tags.
    case index
    /// Seals audit bodies, one per quarter.
    case audit
    /// Seals rows that say who may do what.
    case authority
    /// The seed of the Ed25519 key that signs checkpoints and certificates.
    case signing
}
