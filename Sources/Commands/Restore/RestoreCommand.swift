internal import ArgumentParser
internal import Engine

/// `coffer restore`: a store that comes back from a backup.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Bring a store back from a backup.",
        subcommands: [Run.self, Adopt.self],
        defaultSubcommand: Run.self
    )
}
