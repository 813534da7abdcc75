internal import Sealing
internal import Storage

/// One life of the epoch key: the key, and the database of the keys it wraps.
final class Epoch: Sendable {
    let key: EpochKey
    let database: Database

    init(key: EpochKey, database: Database) {
        self.key = key
        self.database = database
    }

    var number: UInt64 { key.number }
}
