internal import AgeFormat
internal import ArgumentParser
internal import Backup
internal import Engine
internal import FoundationEssentials

extension BackupCommand {
    /// `coffer backup run`: a snapshot, its archives on the targets, and proof that they can be read.
    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run",
            abstract: "Back up now, read everything back, and record what was shown.",
            discussion: """
                Writers go on meanwhile. Each archive is read back from where it lies, opened with the verify identity and \
                compared; only then is it listed. A target that fails does not keep the others from their backup.
                """
        )

        @Option(help: ArgumentHelp("Back up to this target only; may be repeated.", valueName: "name"))
        var target: [String] = []

        @OptionGroup var reading: BackupReadingOptions
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            guard !global.request.dryRun, global.request.idempotencyKey == nil else {
                throw ValidationError("a backup has no dry run and no idempotency key: each one is a new one")
            }
        }

        func run() async throws {
            let (identity, scratch) = try reading.places(global.location)
            let progress = ByteProgress(isQuiet: global.output.quiet, in: global.output.language)
            let report = try await global.withClient(.shared) { client in
                var run = BackupRun(
                    door: ClientDoor(client: client),
                    identity: try VerifyIdentity.loadOrCreate(identity, now: .now),
                    scratch: scratch,
                    schemas: Store.schemas(storeModules)
                )
                run.progress = { progress.update($0) }
                defer { progress.finish() }
                return try await run.run(targets: target)
            }
            try global.output.emit(report)
            if let error = report.firstError { throw error }
        }
    }
}

/// What a command needs that reads archives back.
struct BackupReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The verify identity; made where it is not there. In a store of your own: verify-identity.txt in it.",
            valueName: "file"
        ),
        completion: .file()
    )
    var identity: String?

    @Option(
        help: ArgumentHelp(
            "A folder of your own for what comes out of archives meanwhile. In a store of your own: scratch in it.",
            valueName: "dir"
        ),
        completion: .directory
    )
    var scratch: String?

    /// Both, absolute.
    func places(_ location: StoreLocationOptions) throws -> (identity: String, scratch: String) {
        if location.serverSocket != nil {
            guard let identity, let scratch else {
                throw ValidationError("with a server, --identity and --scratch say where yours are")
            }
            return (FilePath.absolute(identity), FilePath.absolute(scratch))
        }
        let folder = try location.folder()
        return (
            identity.map(FilePath.absolute) ?? "\(folder)/\(VerifyIdentity.fileName)",
            scratch.map(FilePath.absolute) ?? "\(folder)/scratch"
        )
    }
}
