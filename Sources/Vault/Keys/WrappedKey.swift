internal import Sealing
internal import Storage

/// A row of `wrapped_key`.
struct WrappedKey: Sendable {
    static let columns = "id, kind, subject, class, label, sealed, created"

    let id: KeyID
    let place: KeyPlace
    let sealed: [UInt8]
    let created: Int64

    init(id: KeyID, place: KeyPlace, sealed: [UInt8], created: Int64) {
        self.id = id
        self.place = place
        self.sealed = sealed
        self.created = created
    }

    init(_ row: Row) throws {
        guard let id = KeyID(bytes: row.blob(0)), let kind = KeyKind(rawValue: row.text(1)),
            let subject = SubjectID(bytes: row.blob(2))
        else { throw VaultError.storage(.corrupt("a row of `wrapped_key` is malformed")) }
        self.id = id
        place = KeyPlace(kind: kind, subject: subject, retentionClass: row.text(3), label: row.text(4))
        sealed = row.blob(5)
        created = row.int64(6)
    }

    /// Adds the row; answers whether there was none for this place yet.
    func insert(_ connection: Connection) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO wrapped_key (\(Self.columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (kind, subject, class, label) DO NOTHING
            """,
            .blob(id.bytes),
            .text(place.kind.rawValue),
            .blob(place.subject.bytes),
            .text(place.retentionClass),
            .text(place.label),
            .blob(sealed),
            .integer(created)
        ) == 1
    }
}

extension Connection {
    /// The key of a place, or nil.
    func keyID(of place: KeyPlace) throws -> KeyID? {
        try row(
            "SELECT id FROM wrapped_key WHERE kind = ?1 AND subject = ?2 AND class = ?3 AND label = ?4",
            .text(place.kind.rawValue),
            .blob(place.subject.bytes),
            .text(place.retentionClass),
            .text(place.label)
        ) { KeyID(bytes: $0.blob(0)) }.flatMap { $0 }
    }

    /// The row of a key, or nil.
    func wrappedKey(_ id: KeyID) throws -> WrappedKey? {
        try row(
            "SELECT \(WrappedKey.columns) FROM wrapped_key WHERE id = ?1",
            .blob(id.bytes),
            map: WrappedKey.init
        )
    }

    /// Whether a subject's key was shredded.
    func isShredded(_ subject: SubjectID, _ retentionClass: String) throws -> Bool {
        try row(
            "SELECT 1 FROM shredded_key WHERE subject = ?1 AND class = ?2",
            .blob(subject.bytes),
            .text(retentionClass)
        ) { _ in true } ?? false
    }

    /// Deletes a subject's key and remembers that it is not to be made again.
    func shred(_ place: KeyPlace, nowMilliseconds: Int64) throws {
        try execute(
            """
            INSERT INTO shredded_key (subject, class, time) VALUES (?1, ?2, ?3)
            ON CONFLICT (subject, class) DO NOTHING
            """,
            .blob(place.subject.bytes),
            .text(place.retentionClass),
            .integer(nowMilliseconds)
        )
        try execute(
            "DELETE FROM wrapped_key WHERE kind = ?1 AND subject = ?2 AND class = ?3",
            .text(KeyKind.subject.rawValue),
            .blob(place.subject.bytes),
            .text(place.retentionClass)
        )
    }

    /// Makes the key of a place where there is none.
    func makeKey(_ place: KeyPlace, epoch: Epoch, nowMilliseconds: Int64) throws -> KeyID {
        if let known = try keyID(of: place) { return known }
        if place.kind == .subject, let retentionClass = RetentionClass(rawValue: place.retentionClass),
            try isShredded(place.subject, place.retentionClass)
        {
            throw VaultError.shredded(subject: place.subject, class: retentionClass)
        }
        let id = KeyID.random()
        let sealed = try KeyText.withFreshKey { try epoch.key.wrap($0, id: id, place: place) }
        _ = try WrappedKey(id: id, place: place, sealed: sealed, created: nowMilliseconds).insert(self)
        return id
    }
}
