internal import ArgumentParser
internal import Backup
internal import Engine
internal import FoundationEssentials

extension BackupCommand {
    /// `coffer backup prune`: what the rules of retention no longer keep goes.
    struct Prune: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "prune",
            abstract: BackupPrune.summary,
            discussion: """
                With --dry-run it only says what becomes of each archive, and why. The newest verified archives stay whatever \
                the rules say, and are read once more before an older one goes. A store that was restored or copied \
                removes nothing until it is adopted.
                """
        )

        @Option(help: ArgumentHelp("Prune this target only; may be repeated.", valueName: "name"))
        var target: [String] = []

        @OptionGroup var global: GlobalOptions

        func validate() throws {
            guard global.request.idempotencyKey == nil else {
                throw ValidationError("a prune has no idempotency key: it removes what is to go now")
            }
        }

        func run() async throws {
            let plan = try await global.withClient(.shared) { client in
                try await PruneRun(door: ClientDoor(client: client)).plan(targets: target)
            }
            guard !global.request.dryRun else {
                try global.output.note("dry run: nothing was removed")
                return try finish(plan)
            }
            if !plan.going.isEmpty { try confirm(plan.going) }
            try finish(
                await global.withClient(.shared) { client in
                    try await PruneRun(door: ClientDoor(client: client)).carryOut(plan, targets: target)
                }
            )
        }

        private func finish(_ report: PruneReport) throws {
            try global.output.emit(report)
            if let error = report.firstError { throw error }
        }

        /// Asks a person, who sees every archive by name with why it goes.
        private func confirm(_ going: [PruneReport.Decision]) throws {
            for archive in going where !global.output.yes {
                let why = archive.reasons.joined(separator: "; ")
                try global.output.note("on `\(archive.target)`: \(archive.name) goes (\(why))")
            }
            try global.confirm(going.count == 1 ? "remove 1 archive" : "remove \(going.count) archives")
        }
    }
}
