internal import Audit
internal import Engine
internal import FoundationEssentials
internal import Sealing
internal import Storage
internal import Vault

/// A store that is to be replaced, or lies about: it may hold decisions and numbers that no target has.
///
/// It is read from a copy, so that it stays as it is.
struct OldStore {
    /// Its decisions log; nil where none was ever made.
    let decisions: DecisionsLog?
    /// How far its number series have come.
    let series: [SeriesMark]

    /// The id of the store in a folder.
    ///
    /// - Throws: ``RestoreError/notStore(path:)``.
    static func id(in folder: String) throws(RestoreError) -> StoreID {
        struct Head: Decodable { let store: StoreID }
        guard let data = FileManager.default.contents(atPath: "\(folder)/store.json"),
            let head = try? JSONDecoder().decode(Head.self, from: data)
        else { throw .notStore(path: folder) }
        return head.store
    }

    /// Reads a copy in `scratch`.
    ///
    /// - Throws: `DecisionError`, `StorageError`, or ``ReadingError/scratch(path:reason:)``.
    init(
        _ folder: String,
        store: StoreID,
        signingKey: [UInt8],
        modules: [EngineModule],
        scratch: String
    ) throws {
        let place = "\(scratch)/old-store"
        let files = FileManager.default
        defer { try? files.removeItem(atPath: place) }
        do {
            try files.createDirectory(atPath: place, withIntermediateDirectories: false)
            // Why with its log: the newest decisions may stand there alone.
            for name in ["data.db", "data.db-wal"] where files.fileExists(atPath: "\(folder)/\(name)") {
                try files.copyItem(atPath: "\(folder)/\(name)", toPath: "\(place)/\(name)")
            }
        } catch {
            throw ReadingError.scratch(path: place, reason: "the old store's data cannot be copied there")
        }
        let database = try Database(
            path: "\(place)/data.db",
            modules: Store.schemas(modules),
            mode: .single,
            create: false
        )
        let found = try database.read { connection in
            (
                try DecisionsLog.stored(on: connection, store: store, publicKey: signingKey),
                try modules.flatMap { try $0.restoration?.seriesMarks(connection) ?? [] }
            )
        }
        try database.close()
        (decisions, series) = found
    }
}
