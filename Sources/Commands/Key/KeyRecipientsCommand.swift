internal import AgeFormat
internal import ArgumentParser
internal import Engine
internal import FoundationEssentials

extension KeyCommand {
    /// `coffer key recipients`: whom backups are encrypted to.
    struct Recipients: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "recipients",
            abstract: StoreRecipients.summary
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(StoreRecipients()) }
    }

    /// `coffer key verify-identity`: who reads archives back.
    struct VerifyIdentityCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify-identity",
            abstract: KeyReplaceVerify.summary,
            discussion: """
                The file is made, mode 600, where there is none. It opens archives, and nothing that is sealed in them. \
                Run it as the user of the backup service, or hand over its public key with --recipient.
                """
        )

        @Argument(help: "The file of the identity.", completion: .file()) var file: String?

        @Option(help: ArgumentHelp("Its public key, where the file is not here.", valueName: "age1…"))
        var recipient: String?

        @OptionGroup var global: GlobalOptions

        func validate() throws {
            guard (file == nil) != (recipient == nil) else {
                throw ValidationError("give the identity's file or --recipient, one of both")
            }
        }

        func run() async throws {
            var named = recipient
            try AgeFailure.translating {
                if let file {
                    named = "\(try VerifyIdentity.loadOrCreate(FilePath.absolute(file), now: .now).recipient)"
                }
            }
            try await global.perform(KeyReplaceVerify(recipient: named ?? ""))
        }
    }
}
