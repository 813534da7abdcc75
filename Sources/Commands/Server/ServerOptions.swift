internal import ArgumentParser
internal import Engine
internal import OrderDesk
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

            SIGTERM: accepted requests finish, new ones are refused. SIGHUP does nothing: the policy in force lies \
            sealed in the store, and `coffer policy apply` replaces it while the server runs. With systemd it takes \
            its socket from the .socket unit, says when it is ready, and answers the watchdog.
            """,
        version: CofferVersion.text
    )

    @Option(help: ArgumentHelp("The store's folder.", valueName: "dir"), completion: .directory)
    var store: String

    @OptionGroup var unlocking: UnlockOptions

    @Option(help: ArgumentHelp("Where to listen; systemd's socket comes first.", valueName: "path"))
    var socket: String = ListeningSocket.defaultPath

    /// Opens the store, alone.
    func open() throws -> Store {
        try Store.open(
            at: FilePath.absolute(store),
            unlock: unlocking.provider,
            mode: .serving,
            access: .exclusive,
            modules: [orderDesk]
        )
    }
}
