internal import ArgumentParser
internal import Engine

/// `coffer backup`: archives on places that nobody need trust.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Make backups, and see what there is.",
        subcommands: [
            Run.self, List.self, Show.self, Verify.self, Drill.self, Status.self, Prune.self, Target.self,
            BackupScheduleCommand.self,
            BackupRetentionCommand.self,
        ]
    )
}
