internal import ArgumentParser
internal import FoundationEssentials
internal import Service

/// Where the store is and how it is unlocked.
struct StoreLocationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The store's folder; COFFER_STORE where it is not given.", valueName: "dir"),
        completion: .directory
    )
    var store: String?

    @Option(
        help: ArgumentHelp(
            "The socket of a server; COFFER_SOCKET where no store is named.",
            valueName: "path"
        ),
        completion: .file()
    )
    var socket: String?

    @OptionGroup var unlocking: UnlockOptions

    func validate() throws {
        guard socket == nil || (store == nil && unlocking.isEmpty) else {
            throw ValidationError("--socket does not go with --store, --key-file or --passphrase-fd")
        }
    }

    /// The store's folder, absolute.
    func folder() throws -> String {
        guard let named = store ?? Self.environment("COFFER_STORE"), !named.isEmpty else {
            throw CommandError.noStoreNamed
        }
        return FilePath.absolute(named)
    }

    /// The server's socket; nil where a store is opened by this process.
    ///
    /// An option comes before the environment, a store before a socket, and the usual socket counts when it is there.
    var serverSocket: String? {
        if let socket { return FilePath.absolute(socket) }
        guard store == nil, Self.environment("COFFER_STORE") == nil else { return nil }
        if let named = Self.environment("COFFER_SOCKET") { return FilePath.absolute(named) }
        let usual = ListeningSocket.defaultPath
        return FileManager.default.fileExists(atPath: usual) ? usual : nil
    }

    /// Whether a store's folder is named, here or in the environment.
    var isNamed: Bool { store != nil || Self.environment("COFFER_STORE") != nil }

    private static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
