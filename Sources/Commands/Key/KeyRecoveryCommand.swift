internal import AgeFormat
internal import ArgumentParser
internal import Engine
internal import FoundationEssentials

extension KeyCommand {
    /// `coffer key check-recovery`: whether the way back works.
    struct CheckRecovery: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check-recovery",
            abstract: "Decrypt the epoch key's copy with the recovery identity, and compare.",
            discussion: """
                Do this when the paper copy is made, and once a year: a recovery identity that opens nothing is found \
                before it is needed. The identity is read here and goes to no server.
                """
        )

        @Argument(help: "The file of the recovery identity.", completion: .file()) var file: String

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            let answer = try await global.answer(to: StoreRecoveryCopy())
            let known = try JSONDecoder().decode(StoreRecoveryCopy.Answer.self, from: Data(answer))
            var identities: [X25519Identity] = []
            try AgeFailure.translating {
                try AgeSecrets.withContents(of: file) { identities = try KeyFile.identities(in: $0) }
            }
            guard try RecoveryCopy.isRight(known, identities: identities) else {
                throw CommandError.recoveryFails(file: file)
            }
            try global.output.emit(
                RecoveryCheck(epoch: known.epoch, recipient: known.recipient, works: true)
            ) { _, _ in
                """
                \(file) is the way back to this store: it opens the key of epoch \(known.epoch)
                keep it where the machine is not

                """
            }
        }
    }

    /// `coffer key recovery`: the identity that opens everything when the machine is gone.
    struct Recovery: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "recovery",
            abstract: "The identity that opens everything when the machine is gone.",
            subcommands: [Replace.self]
        )
    }
}

extension KeyCommand.Recovery {
    /// `coffer key recovery replace`: another identity, and an end for the old one.
    struct Replace: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "replace",
            abstract:
                "Make another recovery identity, and renew the epoch so that the old one opens nothing new.",
            discussion: "Backups made before can be opened with the old one for as long as they exist."
        )

        @Option(
            help: ArgumentHelp("The new file to write; it must not exist yet.", valueName: "file"),
            completion: .file()
        )
        var recoveryKey: String

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            try global.confirm("name another recovery identity and renew the epoch key")
            let path = FilePath.absolute(recoveryKey)
            // Why no folder with a server: its store lies where whoever asks cannot write.
            let folder = global.location.serverSocket == nil ? try global.location.folder() : nil
            let identity = try RecoveryIdentity(path: path, outside: folder)
            try await global.withClient(KeyRenew.access) { client in
                let answer = try await client.perform(StoreSigningKey())
                let store = try JSONDecoder().decode(StoreSigningKey.Answer.self, from: Data(answer))
                if !global.request.dryRun {
                    // Why first: the store must not name an identity that is nowhere.
                    try identity.write(
                        store: store.store,
                        signingKey: store.signingKey,
                        now: .now
                    )
                }
                let changed = try await client.perform(KeyReplaceRecovery(recipient: "\(identity.recipient)"))
                if global.request.dryRun {
                    try global.output.note("dry run: nothing was written")
                } else {
                    _ = try await client.perform(KeyRenew())
                    try RecoveryWords.lines(path: path).forEach { try global.output.note($0) }
                }
                try global.output.emit(json: changed)
            }
        }
    }
}

/// What `key check-recovery` answers.
struct RecoveryCheck: Encodable {
    let epoch: UInt64
    let recipient: String
    let works: Bool
}
