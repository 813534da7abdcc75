internal import ArgumentParser
internal import OrderDesk

/// `coffer series`: the numbers of documents.
struct SeriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series",
        abstract: "Series of document numbers.",
        subcommands: [Check.self]
    )
}

extension SeriesCommand {
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "check", abstract: SeriesCheck.summary)

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(SeriesCheck()) }
    }
}
