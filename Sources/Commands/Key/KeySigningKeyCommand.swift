internal import ArgumentParser
internal import Engine

extension KeyCommand {
    /// `coffer key signing-key`: what checks checkpoints, decisions and reports.
    struct SigningKey: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "signing-key",
            abstract: StoreSigningKey.summary
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(StoreSigningKey()) }
    }
}
