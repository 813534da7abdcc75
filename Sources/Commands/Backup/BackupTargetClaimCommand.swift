internal import ArgumentParser
internal import Backup
internal import Engine
internal import FoundationEssentials

extension BackupCommand.Target {
    /// `coffer backup target claim`: a place that another life of the store wrote to is looked at, and taken over.
    struct Claim: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "claim",
            abstract: BackupTargetClaim.summary,
            discussion: """
                For a store that came back from a backup, or was copied, and was adopted. Without --give-up it says which \
                life of the store wrote there last and what lies there, and changes nothing. With it, that life is given \
                up: what lies there stays, the next backup goes there, and the other life, should it run all the same, \
                writes there no more. Refused where a key or a decision lies there that this store does not have.
                """
        )

        @Argument(help: "What it is called.") var target: String
        @Argument(
            help: "Where it is, if the store does not know it: a folder, or `rclone:remote:path`.",
            completion: .directory
        )
        var address: String?
        @Option(help: ArgumentHelp("The life of the store that is gone for good.", valueName: "id"))
        var giveUp: String?
        @Option(
            help: ArgumentHelp(
                "The file of the recovery identity, where the verify identity does not open what lies there.",
                valueName: "file"
            ),
            completion: .file()
        )
        var recoveryKey: String?

        @OptionGroup var reading: BackupReadingOptions
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            guard !global.request.dryRun, global.request.idempotencyKey == nil else {
                throw ValidationError(
                    "without --give-up nothing is changed: there is no other dry run, and no key"
                )
            }
        }

        func run() async throws {
            let (identity, scratch) = try reading.places(global.location)
            let place = try address.map { text in
                try "\(TargetAddress(text.hasPrefix("rclone:") ? text : FilePath.absolute(text)))"
            }
            if let giveUp {
                try global.confirm(
                    "give up the life \(giveUp) of this store for good, and take `\(target)` over from it"
                )
            }
            let recovery = try recoveryKey.map { try RecoveryFile(FilePath.absolute($0)).identities } ?? []
            try await global.withClient(giveUp == nil ? .shared : BackupTargetClaim.access) { client in
                let claim = TargetClaim(
                    door: ClientDoor(client: client),
                    identities: recovery + [try VerifyIdentity.loadOrCreate(identity, now: .now)],
                    scratch: scratch,
                    schemas: Store.schemas(storeModules)
                )
                if let giveUp {
                    try global.output.emit(try await claim.carryOut(target, at: place, givesUp: giveUp))
                } else {
                    try global.output.emit(try await claim.look(target, at: place))
                    let words = [target, address].compactMap(\.self).joined(separator: " ")
                    try global.output.note(
                        "if that life is gone for good: `coffer backup target claim \(words) --give-up ID` with its id"
                    )
                }
            }
        }
    }
}
