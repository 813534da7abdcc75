internal import AgeFormat
internal import ArgumentParser
internal import Backup
internal import Engine
internal import FoundationEssentials

extension BackupCommand {
    /// `coffer backup drill`: whether the store comes back from what lies on its targets.
    struct Drill: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "drill",
            abstract: "Bring the store back from its backups into a scratch folder, and check everything.",
            discussion: """
                Each target is tried by itself with its newest pair of archives. The store opens what comes back with the key \
                of its epoch, or with --recovery-key you do, as after a disaster; then rows, audit log, policies, keys and \
                every sealed row are checked. Targets and the store's own data stay as they are, nothing of the scratch is \
                left, and how long it took is noted. Exit code 65 when the store does not come back as it was.
                """
        )

        @Argument(help: "A data archive, as `coffer backup list` prints it; the newest one otherwise.")
        var archive: String?

        @Option(help: ArgumentHelp("Only what lies on this target; may be repeated.", valueName: "name"))
        var target: [String] = []

        @Option(
            help: ArgumentHelp(
                "Open everything with the recovery identity in this file, and nothing with the store.",
                valueName: "file"
            ),
            completion: .file()
        )
        var recoveryKey: String?

        @OptionGroup var reading: BackupReadingOptions
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            guard !global.request.dryRun, global.request.idempotencyKey == nil else {
                throw ValidationError("a drill has no dry run and no idempotency key: each one is a new one")
            }
        }

        func run() async throws {
            let (identity, scratch) = try reading.places(global.location)
            let name = try archive.map { try ArchiveName($0) }
            let recovery = try recoveryKey.map { try RecoveryFile($0) }
            let progress = ByteProgress(isQuiet: global.output.quiet, in: global.output.language)
            let report = try await global.withClient(.shared) { client in
                let opener: DrillRun.Opener =
                    try recovery.map {
                        .recovery(.init(identities: $0.identities, facts: $0.facts))
                    } ?? .store(VerifyIdentity.loadOrCreate(identity, now: .now))
                var run = DrillRun(
                    door: ClientDoor(client: client),
                    opener: opener,
                    scratch: scratch,
                    modules: storeModules,
                    caller: .current()
                )
                run.progress = { progress.update($0) }
                defer { progress.finish() }
                return try await run.run(targets: target, archive: name)
            }
            try global.output.emit(report)
            if let error = report.firstError { throw error }
        }
    }
}
