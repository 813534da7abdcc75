internal import ArgumentParser
internal import Backup
internal import Engine
internal import FoundationEssentials

extension BackupCommand {
    /// `coffer backup verify`: whether what lies on the targets is what was put there.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Read archives back, and hold them against what the store signed.",
            discussion: """
                Without a name: every target against its catalogue, and its newest pair of archives. Level 1 decrypts and \
                compares digests and entries, 2 checks the database, 3 its rows, its audit log and every key. Exit code 65 \
                when something is wrong.
                """
        )

        @Argument(help: "The archive's name, as `coffer backup list` prints it.") var archive: String?

        @Option(
            help: ArgumentHelp("How much to verify, 1 to 3.", valueName: "level")
        )
        var level = VerificationLevel.content.rawValue

        @Option(help: ArgumentHelp("Only what lies on this target; may be repeated.", valueName: "name"))
        var target: [String] = []

        @OptionGroup var reading: BackupReadingOptions
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            guard (1...3).contains(level) else { throw ValidationError("--level is 1, 2 or 3") }
        }

        func run() async throws {
            let (identity, scratch) = try reading.places(global.location)
            let name = try archive.map { try ArchiveName($0) }
            let progress = ByteProgress(isQuiet: global.output.quiet, in: global.output.language)
            let report = try await global.withClient(.shared) { client in
                var verification = BackupVerification(
                    door: ClientDoor(client: client),
                    identities: [try VerifyIdentity.loadOrCreate(identity, now: .now)],
                    scratch: scratch,
                    schemas: Store.schemas(storeModules)
                )
                verification.progress = { progress.update($0) }
                defer { progress.finish() }
                return try await verification.verify(
                    name,
                    targets: target,
                    level: VerificationLevel(rawValue: level) ?? .content
                )
            }
            try global.output.emit(report)
            for finding in report.findings {
                try global.output.note(
                    "\(finding.target): \(finding.name ?? "the target") is not right: \(finding.what)"
                )
            }
            guard report.findings.isEmpty else { throw ExitCode(65) }
        }
    }
}
