internal import Sealing
internal import Storage

/// Somebody of the store that rows were taken along from: a name, and no rights in this one.
struct FormerPrincipal {
    let name: String
    let team: String

    /// All of them, by id.
    static func all(_ connection: Connection) throws -> [RowID: FormerPrincipal] {
        var all: [RowID: FormerPrincipal] = [:]
        try connection.forEach("SELECT id, name, team FROM former_principal") { row in
            guard let id = RowID(bytes: row.blob(0)) else {
                throw StorageError.corrupt("a person of a former store has no sound id")
            }
            all[id] = FormerPrincipal(name: row.text(1), team: row.text(2))
            return true
        }
        return all
    }

    /// The name of one of them.
    static func name(of id: RowID, _ connection: Connection) throws -> String? {
        try connection.row("SELECT name FROM former_principal WHERE id = ?1", .blob(id.bytes)) { $0.text(0) }
    }
}
