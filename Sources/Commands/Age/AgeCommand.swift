internal import AgeFormat
internal import ArgumentParser
internal import FoundationEssentials

/// `coffer age`: the standard file format of backups, for use without a store.
struct AgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "age",
        abstract: "Files in the age format: make a key, encrypt, decrypt.",
        discussion: """
            The format is that of the age program, and each opens the other's files. With --output json a failure \
            names its kind: age-no-match, age-header, age-hmac, age-payload, age-armor or age-limits.
            """,
        subcommands: [Keygen.self, Encrypt.self, Decrypt.self]
    )
}

extension AgeCommand {
    struct Keygen: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "keygen",
            abstract: "Make an identity, in the form that age-keygen writes.",
            discussion: "The file is readable by its owner only; the public key is printed beside it."
        )

        @Option(
            name: .shortAndLong,
            help: ArgumentHelp("Write the identity to this new file instead.", valueName: "file"),
            completion: .file()
        )
        var out: String?

        @OptionGroup(title: "Output") var output: OutputOptions

        func run() throws {
            try AgeFailure.translating {
                let identity = try X25519Identity()
                let created = "created: \(Date.now.formatted(.iso8601))"
                try KeyFile.withText(of: identity, comments: [created]) { text throws in
                    try AgeOutput.write(to: out, isSecret: true, mayReplace: false) { sink in
                        try sink.write(text)
                    }
                }
                if out != nil { try output.note("public key: \(identity.recipient)") }
            }
        }
    }

    struct Encrypt: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "encrypt",
            abstract: "Encrypt a file to recipients, or with a passphrase.",
            discussion: "Every recipient opens the file alone. A passphrase is not mixed with recipients."
        )

        @Option(
            name: .shortAndLong,
            help: ArgumentHelp("Encrypt to this public key.", valueName: "age1…")
        )
        var recipient: [String] = []

        @Option(
            name: [.customShort("R"), .long],
            help: ArgumentHelp("Encrypt to the public keys in this file.", valueName: "file"),
            completion: .file()
        )
        var recipientsFile: [String] = []

        @Flag(name: .shortAndLong, help: "Encrypt with a passphrase, asked for on the terminal.")
        var passphrase = false

        @Option(
            help: ArgumentHelp("Take the passphrase from the first line of this file.", valueName: "file"),
            completion: .file()
        )
        var passphraseFile: String?

        @Flag(name: .shortAndLong, help: "Write text (ASCII armor) instead of bytes.")
        var armor = false

        @OptionGroup var files: AgeFileOptions
        @OptionGroup(title: "Output") var output: OutputOptions

        func validate() throws {
            let hasKeys = !recipient.isEmpty || !recipientsFile.isEmpty
            let hasPassphrase = passphrase || passphraseFile != nil
            if hasKeys == hasPassphrase {
                throw ValidationError("give recipients (-r, -R) or a passphrase (-p), one of both")
            }
            if !armor, files.out == nil, StandardStream.output.isTerminal {
                throw ValidationError("bytes do not go to a terminal; use -a, or -o FILE")
            }
        }

        func run() throws {
            try AgeFailure.translating {
                let recipients = try recipients()
                try files.withInput { source in
                    try AgeOutput.write(to: files.out, isSecret: false, mayReplace: true) { sink in
                        var writer = try AgeWriter(to: sink, for: recipients, isArmored: armor)
                        try files.copy(source) { try writer.write($0) }
                        _ = try writer.finish()
                    }
                }
            }
        }

        private func recipients() throws -> AgeRecipients {
            if passphrase || passphraseFile != nil {
                let passphrase = try AgeSecrets.passphrase(file: passphraseFile, isNew: true)
                return .passphrase(passphrase, workFactor: AgeRecipients.usualWorkFactor)
            }
            var keys = try recipient.map { text throws(AgeKeyError) in try X25519Recipient(parsing: text) }
            for path in recipientsFile {
                try AgeSecrets.withContents(of: path) { keys += try KeyFile.recipients(in: $0) }
            }
            return .keys(keys)
        }
    }

    struct Decrypt: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "decrypt",
            abstract: "Decrypt a file with an identity or a passphrase.",
            discussion: """
                Text (ASCII armor) is recognised. Content is written as far as it proved authentic; with -o the file \
                appears when all of it did. Without an identity a passphrase is asked for.
                """
        )

        @Option(
            name: .shortAndLong,
            help: ArgumentHelp("Use the identities in this file.", valueName: "file"),
            completion: .file()
        )
        var identity: [String] = []

        @Flag(name: .shortAndLong, help: "Use a passphrase, asked for on the terminal.")
        var passphrase = false

        @Option(
            help: ArgumentHelp("Take the passphrase from the first line of this file.", valueName: "file"),
            completion: .file()
        )
        var passphraseFile: String?

        @OptionGroup var files: AgeFileOptions
        @OptionGroup(title: "Output") var output: OutputOptions

        func run() throws {
            try AgeFailure.translating {
                let identities = try identities()
                try files.withInput { source in
                    var reader = try AgeReader(from: source, identities: identities)
                    try AgeOutput.write(to: files.out, isSecret: true, mayReplace: true) { sink in
                        while try reader.withNextChunk({ try sink.write($0) }) != nil {}
                    }
                }
            }
        }

        private func identities() throws -> [AgeIdentity] {
            var identities: [AgeIdentity] = []
            for path in identity {
                try AgeSecrets.withContents(of: path) { text in
                    identities += try KeyFile.identities(in: text).map(AgeIdentity.key)
                }
            }
            if passphrase || passphraseFile != nil || identity.isEmpty {
                identities.append(
                    .passphrase(try AgeSecrets.passphrase(file: passphraseFile, isNew: false))
                )
            }
            return identities
        }
    }
}
