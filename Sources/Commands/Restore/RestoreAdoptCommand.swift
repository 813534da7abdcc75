internal import ArgumentParser
internal import Backup
internal import Engine

extension RestoreCommand {
    /// `coffer restore adopt`: a restored or copied store becomes the live one.
    struct Adopt: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "adopt",
            abstract: StoreAdopt.summary,
            discussion: """
                Until then its schedules pause and its targets are read only. Be sure that the store it stands in for is \
                gone: two live copies part ways, and their decisions can never be united again. Its targets are looked at \
                first: where newer backups lie than the state that it is at, it is refused unless --over-newer says that \
                what only they hold is given up.
                """
        )

        @Flag(help: "Also where newer backups lie on its targets; what only they hold is given up.")
        var overNewer = false

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            let found = try await global.withClient(.shared) { client in
                try await AdoptionCheck(door: ClientDoor(client: client)).look()
            }
            for unreached in found.unreached {
                try global.output.note(
                    "not reached: \(unreached.target) (\(unreached.reason)); whether newer backups lie there is not known"
                )
            }
            guard found.newer.isEmpty || overNewer else { throw AdoptionError.newerBackups(found) }
            for newer in found.newer {
                try global.output.note("newer, and given up: \(newer.archive) on \(newer.target)")
            }
            try global.confirm("make this the live store, and never use the other copy again")
            try await global.perform(StoreAdopt())
        }
    }
}
