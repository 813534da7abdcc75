internal import GRDB

extension StorageError {
    /// Why a database did not open, by what GRDB says.
    init(opening path: String, _ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .full
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self = .corrupt("`\(path)`: \(error.message ?? "not a database")")
        case .SQLITE_IOERR: self.init(inputOutput: error.extendedResultCode.rawValue)
        default: self = .cannotOpen(path: path, reason: error.message ?? "\(error.resultCode)")
        }
    }
}
