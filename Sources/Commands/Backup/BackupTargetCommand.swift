internal import ArgumentParser
internal import Backup
internal import Engine
internal import FoundationEssentials

extension BackupCommand {
    /// `coffer backup target`: the places where backups go.
    struct Target: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "target",
            abstract: "The places where backups go.",
            subcommands: [Add.self, List.self, Remove.self, Test.self, Claim.self]
        )
    }
}

extension BackupCommand.Target {
    /// `coffer backup target add`: a place is tried, and put down.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: BackupTargetAdd.summary,
            discussion: """
                The place is made where it is a folder that is not there yet, a small file is written and read back, and \
                what an earlier store of the same id put there is taken over. Whoever brings the store back on another \
                machine needs the address: --recovery-key adds it to the file of the recovery identity. Of a place \
                that is written once or keeps old versions, say with --retains how long it does: certificates of erasure \
                then tell until when a key may still lie there.
                """
        )

        @Argument(help: "What to call it.") var target: String
        @Argument(help: "A folder, or `rclone:remote:path`.", completion: .directory) var address: String
        @Option(
            help: ArgumentHelp("Add the address to this file of the recovery identity.", valueName: "file"),
            completion: .file()
        )
        var recoveryKey: String?

        @Option(
            help: ArgumentHelp(
                "How long the place keeps what is removed or overwritten there, such as P30D.",
                valueName: "duration"
            )
        )
        var retains: String?

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            let text = address.hasPrefix("rclone:") ? address : FilePath.absolute(address)
            let place = try TargetAddress(text)
            let found = global.request.dryRun ? nil : try TargetTrial(place.target()).run()
            let add = BackupTargetAdd(target: target, address: "\(place)", catalogue: found, retains: retains)
            try await global.perform(add)
            guard !global.request.dryRun else { return }
            let line = "# target: \(place)"
            if let recoveryKey {
                try RecoveryLines.append(line, to: FilePath.absolute(recoveryKey))
            } else {
                try global.output.note("write this down beside the recovery identity: \(line)")
            }
        }
    }

    /// `coffer backup target list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: BackupTargetList.summary
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(BackupTargetList()) }
    }

    /// `coffer backup target remove`: no more backups go there.
    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: BackupTargetRemove.summary
        )

        @Argument(help: "What it is called.") var target: String

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            try global.confirm("send no more backups to `\(target)`")
            try await global.perform(BackupTargetRemove(target: target))
        }
    }

    /// `coffer backup target test`: whether a place can be written and read.
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test",
            abstract: "Write a small file to a target, and read it back."
        )

        @Argument(help: "What it is called.") var target: String

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            let bytes = try await global.answer(to: BackupTargetList())
            let known = try JSONDecoder().decode(BackupTargetList.Answer.self, from: Data(bytes))
            guard let row = known.targets.first(where: { $0.target == target }) else {
                throw EngineError.notFound(kind: "backup target", name: target)
            }
            guard known.standing == .live else { throw RunError.notLive(known.standing) }
            try TargetAddress(row.address).target().test()
            try global.output.emit(TargetTestAnswer(target: target, address: row.address, works: true))
        }
    }
}

/// What `backup target test` answers.
struct TargetTestAnswer: Encodable {
    let target: String
    let address: String
    let works: Bool
}
