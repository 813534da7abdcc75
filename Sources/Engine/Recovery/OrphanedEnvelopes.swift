internal import Audit
internal import Sealing
internal import Storage
internal import Vault

/// The envelopes of a store that comes back whose keys its vault does not hold.
///
/// Finding them writes nothing; see ``remove(_:)``.
struct OrphanedEnvelopes: Sendable {
    /// Those whose key a decision says is gone, by table, column and row.
    private let gone: [(place: SealedPlace, column: String)]
    /// The keys that are just missing, by id.
    let lost: [RecoveryReport.LostKey]

    /// Goes through every envelope.
    ///
    /// - Throws: What the database reports.
    init(
        keysHeld held: Set<KeyID>,
        _ inForce: DecisionsInForce,
        _ rows: SealedRows,
        _ connection: Connection
    ) throws {
        let goneKeys = inForce.goneKeys
        var gone: [(place: SealedPlace, column: String)] = []
        var lost: [KeyID: RecoveryReport.LostKey] = [:]
        // Why others are passed over: an envelope without a readable header names no key; `coffer doctor` tells of it.
        try rows.visitWithout(held, connection) { place, column, key in
            if goneKeys.contains(key) {
                gone.append((place, column))
            } else {
                lost[
                    key,
                    default: .init(
                        key: "\(key)",
                        subject: "\(place.subject)",
                        retentionClass: place.retentionClass.rawValue,
                        envelopes: 0
                    )
                ].envelopes += 1
            }
        }
        gone.sort { ($0.place.table, $0.column, $0.place.row) < ($1.place.table, $1.column, $1.place.row) }
        self.gone = gone
        self.lost = lost.values.sorted { $0.key < $1.key }
    }

    /// Takes those out whose key a decision says is gone, and answers what that changed.
    ///
    /// - Throws: What the database reports.
    func remove(_ connection: Connection) throws -> [WrittenEnvelope] {
        for (place, column) in gone {
            try connection.execute(
                "UPDATE \(place.table) SET \(column) = NULL WHERE id = ?1",
                .blob(place.row.bytes)
            )
        }
        return gone.map { place, _ in
            WrittenEnvelope(
                place: .init(table: place.table, row: place.row, class: place.retentionClass.rawValue),
                revision: place.revision,
                commitment: nil
            )
        }
    }
}
