internal import ArgumentParser
internal import FoundationEssentials
internal import Vault

/// Where the store is and how it is unlocked.
struct StoreLocationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The store's folder; COFFER_STORE where it is not given.", valueName: "dir"),
        completion: .directory
    )
    var store: String?

    @Option(
        help: ArgumentHelp(
            "The key file, where it is not the one the store was made with.",
            valueName: "file"
        ),
        completion: .file()
    )
    var keyFile: String?

    @Option(
        name: .customLong("passphrase-fd"),
        help: ArgumentHelp("Read the passphrase from this open file descriptor.", valueName: "number")
    )
    var passphraseDescriptor: Int32?

    /// The store's folder, absolute.
    func folder() throws -> String {
        let environment = ProcessInfo.processInfo.environment["COFFER_STORE"]
        guard let named = store ?? environment, !named.isEmpty else { throw CommandError.noStoreNamed }
        return FilePath.absolute(named)
    }

    /// How to unlock, where something is said about it.
    var unlock: UnlockProvider? {
        if let keyFile { return .keyFile(FilePath.absolute(keyFile)) }
        if let passphraseDescriptor { return .passphrase { _ in try Passphrase.read(passphraseDescriptor) } }
        return nil
    }
}
