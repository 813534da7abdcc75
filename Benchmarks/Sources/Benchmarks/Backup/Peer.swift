internal import Foundation

/// A program that people back databases up with, as short scripts of `bash`.
///
/// A script finds the store in `$STORE`, a folder of its own in `$OWN`, and in `$SNAPSHOT` the folder that the snapshot
/// comes to, which it takes itself.
struct Peer {
    let name: String
    /// The programs that it needs.
    let programs: [String]
    /// Makes what backups go to; not measured.
    let prepare: String
    /// Takes a snapshot and backs it up.
    let backup: String
    /// Brings what was backed up back into `$OWN/back`; nil where nothing is compared with that.
    let restore: String?
    /// Reads everything that is stored and compares it; nil as above.
    let check: String?
    /// What is stored, in `$OWN`.
    let stored: String

    static let all = [restic, borg, tar]

    private static let snapshot = """
        mkdir -p "$SNAPSHOT" && cp -r "$STORE/policies" "$SNAPSHOT/"
        sqlite3 "$STORE/data.db" ".backup '$SNAPSHOT/data.db'"
        sqlite3 "$STORE/vault-1.db" ".backup '$SNAPSHOT/vault-1.db'"

        """

    /// The name in the figures, which are looked up by it.
    static let resticName = "restic"
    /// As above.
    static let borgName = "borg"
    /// As above.
    static let tarName = "tar | zstd -3 -T0 | age"

    private static let restic = Peer(
        name: resticName,
        programs: ["restic"],
        prepare: "restic init -q",
        backup: snapshot + #"restic backup -q "$SNAPSHOT""#,
        restore: #"restic restore -q latest --target "$OWN/back""#,
        check: "restic check -q --read-data",
        stored: "repository"
    )

    private static let borg = Peer(
        name: borgName,
        programs: ["borg"],
        prepare: "borg init -e repokey-blake2",
        backup: snapshot + #"borg create --compression zstd,3 ::all "$SNAPSHOT""#,
        restore: #"mkdir "$OWN/back" && cd "$OWN/back" && borg extract ::all"#,
        check: nil,
        stored: "repository"
    )

    /// Synced at the end, as the others sync what they write: until then it is no backup.
    private static let tar = Peer(
        name: tarName,
        programs: ["tar", "zstd", "age", "age-keygen"],
        prepare: #"age-keygen -o "$OWN/key" && mkdir "$OWN/repository""#,
        backup: snapshot + #"""
            tar -C "$SNAPSHOT" -c . | zstd -q -3 -T0 \
                | age -r "$(age-keygen -y "$OWN/key")" -o "$OWN/repository/all.tar.zst.age"
            sync "$OWN/repository/all.tar.zst.age"
            """#,
        restore: nil,
        check: nil,
        stored: "repository"
    )

    /// Whether everything that it needs is installed.
    var isThere: Bool { (programs + ["sqlite3"]).allSatisfy(Self.isInstalled) }

    static func isInstalled(_ program: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }

    /// Runs a script of it in a folder of its own.
    func run(_ script: String, store: String, own: String) throws -> ProgramCost {
        let environment = [
            "STORE": store, "OWN": own, "SNAPSHOT": "\(own)/snapshot",
            "RESTIC_REPOSITORY": "\(own)/repository", "RESTIC_PASSWORD": "benchmark",
            "RESTIC_CACHE_DIR": "\(own)/cache", "BORG_REPO": "\(own)/repository",
            "BORG_PASSPHRASE": "benchmark", "BORG_BASE_DIR": "\(own)/borg",
        ].map { "\($0)=\($1)" }
        return try MeasuredProgram.run(
            ["/usr/bin/env"] + environment + ["bash", "-c", "set -euo pipefail\n\(script)"]
        )
    }
}
