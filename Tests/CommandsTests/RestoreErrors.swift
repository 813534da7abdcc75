import Backup

/// Every error of targets, of reading archives back and of restoring once; they are met where the command runs, and by no server.
enum RestoreErrors {
    static var all: [any Error] {
        reading.map { $0 as any Error } + verification.map { $0 as any Error }
            + restore.map { $0 as any Error } + targets.map { $0 as any Error }
    }

    private static let archive =
        "coffer-00000000-0000-4000-8000-000000000001-20261129T120000Z-data.tar.zst.age"

    private static let folder = TargetAddress.folder("/mnt/shelf")
    private static let targets: [TargetError] = [
        .vanished(address: folder, reason: "no such file or directory"), .full(address: folder),
        .permission(address: folder, reason: "permission denied"),
        .notFound(name: "catalogue.note", address: folder),
        .refusedName(name: "../data.db", reason: "it has a slash in it"),
        .refusedAddress(text: "shelf", reason: "it is neither an absolute path nor `rclone:remote:path`"),
        .disk(address: folder, reason: "input/output error"),
        .unreachable(address: folder, reason: "the connection was reset"),
        .programMissing(address: folder, program: "rclone"),
    ]

    private static let reading: [ReadingError] = [
        .notForUs(archive: archive),
        .damaged(archive: archive, code: "age-payload", reason: "chunk 3 was changed"),
        .otherBytes(archive: archive, expected: 12, found: 12),
        .otherBytes(archive: archive, expected: 12, found: 11),
        .renamed(archive: archive, found: "another"), .strangeEntry(archive: archive, entry: "root.key"),
        .otherContent(archive: archive, entry: "data.db"),
        .scratch(path: "/var/tmp/verify", reason: "no space left on device"),
    ]

    private static let verification: [VerificationError] = [
        .databaseDamaged(archive: archive, problems: ["page 3 is never used"]),
        .referencesDangling(archive: archive, problems: ["row 1 of `a` refers to a missing row in `b`"]),
        .schemaVersion(archive: archive, module: "desk", expected: 2, found: 3),
        .tableMissing(archive: archive, table: "customer"),
        .tableUnknown(archive: archive, table: "customer"),
        .rowCount(archive: archive, table: "customer", expected: 13, found: 12),
        .auditHead(archive: archive, reason: "it is empty"),
        .decisions(archive: archive, reason: "there are 11 decisions, and 12 are named"),
        .keysMissing(archive: archive, vault: "the vault", count: 3, first: "00000000, in `customer`"),
    ]

    private static let restore: [RestoreError] = [
        .identityPlain, .nothingReached(reasons: ["/mnt/shelf: no such file or directory"]),
        .noCatalogue(target: "/mnt/shelf"),
        .catalogue(target: "/mnt/shelf", code: "catalogue-refused", reason: "it is not signed by this store"),
        .noData(until: nil), .noData(until: "2026-11-29T12:00:00Z"), .notListed(archive: archive),
        .missing(archive: archive, target: "/mnt/shelf"), .noVault, .occupied(path: "back"),
        .notStore(path: "back"), .otherStore(path: "back"),
        .place(path: "back", reason: "no space left on device"), .moment(text: "soon"),
    ]
}
