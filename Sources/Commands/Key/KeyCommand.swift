internal import ArgumentParser
internal import Engine

/// `coffer key`: the keys that everything else is sealed with.
struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "The epoch that wraps every key, and the identities that open backups.",
        subcommands: [
            Status.self, Renew.self, CheckRecovery.self, Recovery.self, Recipients.self,
            VerifyIdentityCommand.self, SigningKey.self,
        ]
    )
}

extension KeyCommand {
    struct Renew: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "renew",
            abstract: KeyRenew.summary,
            discussion: "Copies of the old vault open no more; nothing else may use the store meanwhile."
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            try global.confirm("renew the epoch key and wrap every other key anew")
            try await global.perform(KeyRenew())
        }
    }

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "status", abstract: KeyStatus.summary)

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(KeyStatus()) }
    }
}
