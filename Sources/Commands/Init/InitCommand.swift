internal import AgeFormat
internal import ArgumentParser
internal import Engine
internal import Vault

/// `coffer init`: makes a store.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a store: its databases, keys and policies in one folder.",
        discussion: "Whoever runs this becomes its first user, with every role that a person can hold."
    )

    /// How the root key of a store is unlocked.
    enum Unlock: String, CaseIterable, ExpressibleByArgument {
        case keyfile, passphrase, credential
    }

    /// Who takes the steps that matter most.
    enum CustodyChoice: String, CaseIterable, ExpressibleByArgument {
        case solo
        case twoPerson = "two-person"
    }

    @Argument(help: "The folder to make; it must not exist yet, or be empty.", completion: .directory)
    var dir: String

    @Option(help: "The company's name.") var name: String

    @Option(help: "How the root key is unlocked.") var unlock: Unlock = .keyfile

    @Option(help: "Whether one person may take every step, or the gravest need two.")
    var custody: CustodyChoice = .solo

    @Option(help: ArgumentHelp("The currency of orders, ISO 4217.", valueName: "code")) var currency = "EUR"

    @Option(help: ArgumentHelp("The company's country, ISO 3166-1 alpha-2.", valueName: "code")) var country =
        "DE"

    @Option(
        help: ArgumentHelp(
            "Where to keep the key file; inside the store's folder if not given.",
            valueName: "file"
        ),
        completion: .file()
    )
    var keyFile: String?

    @Option(
        help: ArgumentHelp(
            "Where to write the recovery identity, outside the store; beside it as DIR.recovery-key if not given.",
            valueName: "file"
        ),
        completion: .file()
    )
    var recoveryKey: String?

    @Option(
        name: .customLong("passphrase-fd"),
        help: ArgumentHelp("Read the passphrase from this open file descriptor.", valueName: "number")
    )
    var passphraseDescriptor: Int32?

    @Option(
        help: ArgumentHelp("The policies to begin with; the shipped ones if not given.", valueName: "dir"),
        completion: .directory
    )
    var policies: String?

    @Flag(
        help: ArgumentHelp(
            "To learn and to try things in: nothing in it is real, every document and question says so, and no server serves it."
        )
    )
    var training = false

    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws {
        if training, unlock != .keyfile {
            throw ValidationError("--training goes with --unlock keyfile")
        }
        if passphraseDescriptor != nil, unlock != .passphrase {
            throw ValidationError("--passphrase-fd goes with --unlock passphrase")
        }
        if keyFile != nil, unlock != .keyfile {
            throw ValidationError("--key-file goes with --unlock keyfile")
        }
    }

    func run() async throws {
        let folder = FilePath.absolute(dir)
        try checkNames()
        let recovery = try RecoveryIdentity(
            path: recoveryKey.map(FilePath.absolute) ?? "\(folder).recovery-key",
            outside: folder
        )
        let creation = try Store.create(
            at: folder,
            StoreOptions(
                settings: StoreSettings(
                    name: name,
                    custody: custody == .solo ? .solo : .twoPerson,
                    currency: currency,
                    country: country,
                    isTraining: training
                ),
                unlock: provider(folder),
                policies: try PolicyFolder.texts(policies ?? ShippedPolicies.folder()),
                recovery: recovery
            ),
            modules: storeModules,
            caller: .current()
        )
        try output.emit(
            InitAnswer(
                creation,
                unlock: unlock.rawValue,
                keyFile: keyFile.map(FilePath.absolute),
                recovery: recovery,
                isTraining: training
            )
        ) {
            InitText.render($0, $1, dir: dir, unlock: unlock, custody: custody)
        }
    }

    private func provider(_ folder: String) -> UnlockProvider {
        switch unlock {
        case .keyfile: .keyFile(keyFile.map(FilePath.absolute) ?? "\(folder)/\(UnlockProvider.keyFileName)")
        case .credential: .credential(name: UnlockProvider.credentialName, directory: nil)
        case .passphrase:
            .passphrase { _ in
                if let passphraseDescriptor { return try Passphrase.read(passphraseDescriptor) }
                return try Passphrase.askTwice()
            }
        }
    }

    private func checkNames() throws(InputError) {
        guard name.contains(where: { !$0.isWhitespace }) else {
            throw InputError("name", "a store needs the company's name", help: "give it with --name")
        }
        for (field, code, length) in [("currency", currency, 3), ("country", country, 2)] {
            guard code.utf8.count == length, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
                throw InputError(
                    field,
                    "`\(code)` is not a code of \(length) capital letters",
                    help: field == "currency"
                        ? "use ISO 4217, for example EUR" : "use ISO 3166-1, for example DE"
                )
            }
        }
    }
}

/// A new store, as answered.
struct InitAnswer: Encodable {
    struct Body: Encodable {
        let id: String
        let folder: String
        let files: [String]
        let principal: String
        let roles: [String]
        let custody: Custody
        let unlock: String
        let keyFile: String?
        let recoveryKey: String
        let recoveryRecipient: String
        let training: Bool
    }

    let store: Body

    init(
        _ creation: StoreCreation,
        unlock: String,
        keyFile: String?,
        recovery: RecoveryIdentity,
        isTraining: Bool
    ) {
        store = Body(
            id: creation.store,
            folder: creation.folder,
            files: creation.files,
            principal: creation.principal,
            roles: creation.roles,
            custody: creation.custody,
            unlock: unlock,
            keyFile: keyFile,
            recoveryKey: recovery.path,
            recoveryRecipient: "\(recovery.recipient)",
            training: isTraining
        )
    }
}
