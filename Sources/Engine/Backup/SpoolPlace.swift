/// Where snapshots lie until they are in an archive.
public struct SpoolPlace: Sendable, Equatable {
    /// The folder's absolute path.
    public let path: String
    /// Whether the folder's group may read what is in it: the backup service, which is another user.
    public let isShared: Bool

    /// Where snapshots lie.
    public init(path: String, isShared: Bool) {
        self.path = path
        self.isShared = isShared
    }

    /// The folder of an embedded store, for its owner only.
    static func inside(_ folder: String) -> SpoolPlace {
        SpoolPlace(path: folder + "/spool", isShared: false)
    }

    var folderMode: UInt32 { isShared ? 0o2750 : 0o700 }
    var fileMode: UInt32 { isShared ? 0o640 : 0o600 }
}
