internal import ArgumentParser
internal import Engine

extension RestoreCommand {
    /// `coffer restore adopt`: a restored or copied store becomes the live one.
    struct Adopt: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "adopt",
            abstract: StoreAdopt.summary,
            discussion: """
                Until then its schedules pause and its targets are read only. Be sure that the store it stands in for is \
                gone: two live copies part ways, and their decisions can never be united again.
                """
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            try global.confirm("make this the live store, and never use the other copy again")
            try await global.perform(StoreAdopt())
        }
    }
}
