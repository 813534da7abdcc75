internal import ArgumentParser
internal import Engine
internal import Service
internal import Vault

/// The command line of `cofferd`.
struct ServerOptions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cofferd",
        abstract: "Serves one store to everybody whom its user table knows.",
        discussion: """
            It holds the store alone until it ends. Everybody may connect to the socket (mode 0666); the kernel says \
            who they are, and a user whom the store does not know is refused.

            SIGTERM: accepted requests finish, new ones are refused. SIGHUP: the folder of --policies is read, and where \
            it differs from the policy in force it is put in force as `coffer policy apply` does it, asked for by the \
            Unix user of the server; where that is refused, or a file has a mistake, the old one stays and the log says \
            why. With systemd it takes its socket from the .socket unit, says when it is ready, and answers the watchdog.
            """,
        version: CofferVersion.text
    )

    @Option(help: ArgumentHelp("The store's folder.", valueName: "dir"), completion: .directory)
    var store: String = "/var/lib/coffer/store"

    @Option(
        help: ArgumentHelp("The folder of policy files that SIGHUP reads.", valueName: "dir"),
        completion: .directory
    )
    var policies: String?

    @Option(
        help: ArgumentHelp(
            "Where snapshots for backups lie, for the group of that folder to read; in the store where not given.",
            valueName: "dir"
        ),
        completion: .directory
    )
    var spool: String?

    @OptionGroup var unlocking: UnlockOptions

    @Option(help: ArgumentHelp("Where to listen; systemd's socket comes first.", valueName: "path"))
    var socket: String = ListeningSocket.defaultPath

    /// What is done on SIGHUP.
    var reload: PolicyReload { PolicyReload(folder: policies.map(FilePath.absolute)) }

    /// Opens the store, alone.
    func open() throws -> Store {
        let folder = FilePath.absolute(store)
        let opened = try Store.open(
            at: folder,
            unlock: unlocking.provider,
            mode: .serving,
            access: .exclusive,
            modules: storeModules,
            spool: spool.map { SpoolPlace(path: FilePath.absolute($0), isShared: true) }
        )
        guard !opened.isTraining else {
            try opened.close()
            throw CommandError.trainingServed(folder: folder)
        }
        return opened
    }
}
