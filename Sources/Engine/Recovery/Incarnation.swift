internal import FoundationEssentials
internal import Glibc
internal import Sealing
internal import Storage

/// One life of a store: a store that came back from a backup, or a copy of its folder, is another.
public struct Incarnation: Sendable, Equatable {
    /// What a life of a store may do to the store's backup targets.
    public enum Standing: String, Sendable, Codable, CaseIterable {
        /// It is the live one and writes to its targets.
        case live
        /// It came back from a backup; schedules pause and targets are read only until it is adopted.
        case restored
        /// Its files lie elsewhere than when it last was the live one; as for ``restored``.
        case copied
    }

    /// Its id, also in the origin of the audit log.
    public let id: String
    /// The life that it goes on from: the one whose backup it came back from, or whose folder was copied; nil for the first.
    public let before: String?
    /// What it may do.
    public let standing: Standing
    /// When the backup was taken that it came back from, as whoever brought it back wrote it; nil where nobody did.
    public let state: String?

    /// The names of the sealed settings.
    static let idSetting = "incarnation"
    static let beforeSetting = "incarnation-before"
    static let standingSetting = "incarnation-standing"
    static let homeSetting = "incarnation-home"
    static let stateSetting = "incarnation-state"

    init(_ state: AuthorityState, folder: String) throws {
        guard let id = state.settings[Self.idSetting] else {
            throw EngineError.authorityDamaged(row: "the setting `\(Self.idSetting)`")
        }
        self.id = id
        before = state.settings[Self.beforeSetting]
        self.state = state.settings[Self.stateSetting].flatMap { $0.isEmpty ? nil : $0 }
        let stored = state.settings[Self.standingSetting].flatMap(Standing.init(rawValue:)) ?? .live
        // Why nil counts as at home: a file system without inodes must not stop anybody.
        let isHome = Home(folder: folder).map { $0.isSame(as: state.settings[Self.homeSetting]) } ?? true
        standing = stored == .live && !isHome ? .copied : stored
    }
}

/// Where a store's files lie: the machine, and the inode of `data.db`, which a copy does not keep.
///
/// A folder that is renamed within its file system stays at home. A copy made below the file system (a clone of a
/// whole disk or virtual machine) is not noticed.
struct Home {
    private let machine: String
    private let inode: UInt64

    init?(folder: String) {
        var status = stat()
        guard stat("\(folder)/data.db", &status) == 0, status.st_ino != 0 else { return nil }
        inode = UInt64(status.st_ino)
        // Why hashed: machine-id(5) asks not to hand the id out as it is.
        let id = FileManager.default.contents(atPath: "/etc/machine-id") ?? Data()
        machine =
            id.isEmpty
            ? "" : Blake2b.hash(Array("coffer.home.v1".utf8) + Array(id)).prefix(16).hexadecimalText
    }

    /// As it is kept in a setting.
    var text: String { "\(machine)/\(inode)" }

    /// Whether a kept home is this one; where either machine is unnamed, the inode decides.
    func isSame(as kept: String?) -> Bool {
        guard let kept else { return true }
        let parts = kept.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        let isMachine = machine.isEmpty || parts[0].isEmpty || parts[0] == machine
        return isMachine && parts[1] == "\(inode)"
    }
}

extension Sequence<UInt8> {
    fileprivate var hexadecimalText: String { Array(self).hexadecimal }
}

extension Store {
    /// Which life of the store this is, and whether it may write to the store's targets.
    ///
    /// - Throws: ``EngineError/authorityDamaged(row:)``, or what the database throws.
    public func incarnation() throws -> Incarnation {
        let parts = parts
        return try parts.database.read { connection in
            try Incarnation(parts.authority.state(connection), folder: parts.folder)
        }
    }
}
