internal import ArgumentParser
internal import Backup
internal import FoundationEssentials

extension BackupCommand {
    /// `coffer backup list`: what counts.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: BackupList.summary)

        @Option(help: ArgumentHelp("Only what lies on this target.", valueName: "name")) var target: String?

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(BackupList(target: target)) }
    }

    /// `coffer backup show`: one archive, on every target that has it.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show one archive, on every target that has it."
        )

        @Argument(help: "The archive's name, as `coffer backup list` prints it.") var archive: String

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(BackupList(archive: archive)) }
    }

    /// `coffer backup status`: how old, and who is behind.
    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status",
            abstract: BackupStatus.summary,
            discussion: """
                Says on standard error what is over its limit: 26 hours for the age of the newest verified backup and 4 hours \
                for a restore, or what the settings of the backup service say.
                """
        )

        @Option(
            help: ArgumentHelp("Take the limits from this file of the backup service.", valueName: "file"),
            completion: .file()
        )
        var settings: String?

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            let limits = try settings.map { try AgentSettings(path: FilePath.absolute($0)).limits }
            let answer = try await global.answer(to: BackupStatus(limits: limits))
            try global.output.emit(json: answer)
            let status = try JSONDecoder().decode(BackupStatus.Answer.self, from: Data(answer))
            for warning in status.warnings { try global.output.note(warning) }
        }
    }
}
