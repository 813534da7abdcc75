internal import ArgumentParser
internal import Vault

/// How the root key of a store is unlocked, where something is said about it.
struct UnlockOptions: ParsableArguments {
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

    /// Whether nothing is said about it.
    var isEmpty: Bool { keyFile == nil && passphraseDescriptor == nil }

    /// How to unlock, where something is said about it.
    var provider: UnlockProvider? {
        if let keyFile { return .keyFile(FilePath.absolute(keyFile)) }
        if let passphraseDescriptor { return .passphrase { _ in try Passphrase.read(passphraseDescriptor) } }
        return nil
    }
}
