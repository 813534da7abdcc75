internal import ArgumentParser
internal import Backup
internal import Engine
internal import FoundationEssentials
internal import Vault

extension RestoreCommand {
    /// `coffer restore`: brings a store back with nothing but the recovery identity and a target.
    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run",
            abstract: "Bring a store back from its backup targets, into a new folder.",
            discussion: """
                Everything is verified first; then it says what comes back and how old that is, and asks. Name every target \
                that you have: decisions that only one of them knows keep erased persons erased. A store that came back \
                leaves its targets alone until `coffer restore adopt`.
                """
        )

        @OptionGroup(title: "Backup") var targets: RestoreTargetOptions

        @Option(
            help: ArgumentHelp("The folder to make, or with --replace the stopped store.", valueName: "dir"),
            completion: .directory
        )
        var to: String?

        @Option(
            help: ArgumentHelp(
                "The newest state that is not after this: RFC 3339, `2026-11-29 14:30`, yesterday, `3 hours ago`.",
                valueName: "time"
            )
        )
        var at: String?

        @Option(help: ArgumentHelp("The state in this data archive.", valueName: "name")) var archive: String?

        @Flag(help: "Replace a stopped store; the old one is kept beside it.") var replace = false

        @Option(
            help: ArgumentHelp("An old store's folder, for decisions that no target has.", valueName: "dir"),
            completion: .directory
        )
        var oldStore: String?

        @Flag(help: "Print the archives that are there, and bring nothing back.") var list = false

        @Flag(help: "Verify everything, say what would come back, and bring nothing back.") var dryRun = false

        @Option(
            help: ArgumentHelp(
                "Print this table as it was, and bring nothing back: \(Self.tables).",
                valueName: "table"
            )
        )
        var extract: ExtractTable?

        @Option(
            name: .customLong("as"),
            help: ArgumentHelp(
                "With --extract: act as this user of the store that was backed up.",
                valueName: "user"
            )
        )
        var actingAs: String?

        @Option(
            help: ArgumentHelp("With --extract: the purpose, by its name in roles.yaml.", valueName: "name")
        )
        var purpose: String?

        @Option(
            help: ArgumentHelp(
                "With --extract: a folder of your own for what comes out of archives meanwhile.",
                valueName: "dir"
            ),
            completion: .directory
        )
        var scratch: String?

        @OptionGroup(title: "Store that is there now") var location: StoreLocationOptions
        @OptionGroup(title: "Output") var output: OutputOptions

        private static let tables = ExtractTable.allCases.map(\.rawValue).joined(separator: ", ")

        func validate() throws {
            guard list || extract != nil || to != nil else {
                throw ValidationError("--to DIR says where the store comes to")
            }
            guard extract == nil || (to == nil && !list && !replace && !dryRun) else {
                throw ValidationError(
                    "--extract brings nothing back: it does not go with --to, --list or --replace"
                )
            }
            guard extract != nil || (location.store == nil && location.socket == nil) else {
                throw ValidationError(
                    "--store and --socket say which store notes an --extract; use --to here"
                )
            }
            guard extract != nil || (actingAs == nil && purpose == nil && scratch == nil) else {
                throw ValidationError("--as, --purpose and --scratch go with --extract")
            }
            guard at == nil || archive == nil else {
                throw ValidationError("--at and --archive both say which state; give one of them")
            }
        }

        func run() async throws {
            let recovery = try RecoveryFile(targets.identity)
            guard !list else { return try output.emit(RestoreListing(targets.sources(), recovery.facts)) }
            var request = RestoreRequest(
                sources: try targets.sources(),
                identities: recovery.identities,
                facts: recovery.facts,
                wish: try wish(),
                destination: FilePath.absolute(to ?? ""),
                caller: .current()
            )
            request.replaces = replace
            request.oldStore = oldStore.map(FilePath.absolute)
            if let extract { return try await print(extract, request) }
            request.unlock = location.unlocking.provider
            let progress = ByteProgress(isQuiet: output.quiet, in: output.language)
            defer { progress.finish() }
            request.progress = { progress.update($0) }
            do {
                let outcome = try RestoreRun(request, modules: storeModules).run { summary in
                    progress.finish()
                    try decide(summary)
                }
                progress.finish()
                try output.emit(outcome, text: RestoreText.render)
            } catch let rehearsal as Rehearsed {
                try output.note("dry run: nothing was brought back")
                try output.emit(rehearsal.summary, text: RestoreText.render)
            }
        }

        /// Prints one table out of what would come back.
        private func print(_ table: ExtractTable, _ request: RestoreRequest) async throws {
            let folder = scratch.map(FilePath.absolute) ?? FileManager.default.temporaryDirectory.path
            try await RestoreExtract(
                table: table,
                request: Request(caller: .current(), actingAs: actingAs, purpose: purpose),
                location: location,
                output: output
            ).run(ExtractRun(request, modules: storeModules, scratch: folder))
        }

        /// Says what comes back, and asks.
        private func decide(_ summary: RestoreSummary) throws {
            if dryRun { throw Rehearsed(summary: summary) }
            for line in RestoreText.lines(summary) { try output.note(line) }
            if !output.yes {
                try Confirmation.ask(
                    "bring back the store as it was at \(summary.state)",
                    in: output.language
                )
            }
        }

        private func wish() throws -> RestoreWish {
            if let archive { return .archive(try ArchiveName(archive)) }
            guard let at else { return .newest }
            return .at(Timestamp(try RestoreMoment.date(at, now: .now, zone: .current)))
        }
    }
}

/// Where backups lie and what opens them.
struct RestoreTargetOptions: ParsableArguments {
    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(
            "A backup target: a folder, or rclone:remote:path. May be repeated.",
            valueName: "target"
        )
    )
    var from: [String]

    @Option(help: ArgumentHelp("The file of the recovery identity.", valueName: "file"), completion: .file())
    var identity: String

    func sources() throws -> [TargetAddress] {
        try from.map { try TargetAddress($0.hasPrefix("rclone:") ? $0 : FilePath.absolute($0)) }
    }
}

/// A restore that went as far as the question.
private struct Rehearsed: Error {
    let summary: RestoreSummary
}

/// The archives that targets list, as answered by `coffer restore --list`.
struct RestoreListing: Encodable {
    struct Line: Encodable {
        let archive: String
        let kind: String
        let time: String
        let bytes: Int64
        let epoch: UInt64
        let verifiedLevel: Int
        let target: String
        let isThere: Bool
    }

    let archives: [Line]
    let unreached: [RestoreSummary.Unreached]

    init(_ addresses: [TargetAddress], _ facts: RecoveryFacts) throws {
        let reached = try RestoreRun.reach(addresses, facts: facts)
        archives = reached.archives.map { target, record, isThere in
            Line(
                archive: record.name.text,
                kind: record.name.kind.rawValue,
                time: record.name.time.text,
                bytes: record.bytes,
                epoch: record.epoch,
                verifiedLevel: record.level.rawValue,
                target: target,
                isThere: isThere
            )
        }
        unreached = reached.unreached
    }
}
