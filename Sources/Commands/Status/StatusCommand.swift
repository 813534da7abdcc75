internal import ArgumentParser
internal import Engine

/// `coffer status`: what the store is.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: StoreStatus.summary)

    @OptionGroup var global: GlobalOptions

    func run() async throws { try await global.perform(StoreStatus()) }
}
