internal import ArgumentParser
internal import Engine

extension DoctorCommand {
    /// `coffer doctor rebuild-lookups`: makes derived tables anew.
    struct RebuildLookups: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rebuild-lookups",
            abstract: DoctorRebuildLookups.summary,
            discussion:
                "Every sealed row that can be searched by is opened once; nothing else may use the store."
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(DoctorRebuildLookups()) }
    }
}
