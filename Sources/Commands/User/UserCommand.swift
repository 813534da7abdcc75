internal import ArgumentParser
internal import Engine

/// `coffer user`: who may ask for what.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "The users of a store and their roles.",
        subcommands: [Add.self, List.self, Grant.self, Revoke.self]
    )
}

extension UserCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: UserAdd.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The user's name in the store, a short handle.") var user: String
        @Option(help: ArgumentHelp("The Unix user.", valueName: "user")) var unix: String?
        @Option(help: ArgumentHelp("The Unix group, for whoever is in it.", valueName: "group")) var group:
            String?
        @Option(help: "A role to grant; repeat it for more.") var role: [String]
        @Option(help: "The team whose rows are shared.") var team = "main"

        func run() async throws {
            try await global.perform(
                UserAdd(user: user, unixUser: unix, unixGroup: group, roles: role, team: team)
            )
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: UserList.summary)

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(UserList()) }
    }

    struct Grant: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "grant", abstract: UserGrant.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The user's name in the store.") var user: String
        @Option(help: "The role.") var role: String

        func run() async throws { try await global.perform(UserGrant(user: user, role: role)) }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke",
            abstract: UserRevoke.summary,
            discussion: "Without --role the user may ask for nothing any more; that cannot be taken back."
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The user's name in the store.") var user: String
        @Option(help: "The role to take; everything if not given.") var role: String?

        func run() async throws {
            if role == nil { try global.confirm("take the user `\(user)` out of service") }
            try await global.perform(UserRevoke(user: user, role: role))
        }
    }
}
