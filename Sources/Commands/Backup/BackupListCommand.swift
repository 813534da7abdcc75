internal import ArgumentParser
internal import Backup

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
            abstract: BackupStatus.summary
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(BackupStatus()) }
    }
}
