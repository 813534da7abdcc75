internal import AgeFormat
internal import ArgumentParser
internal import Engine
internal import FoundationEssentials

/// `coffer export`: everything that the store holds, in one file of an open format.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Take everything that the store holds along, in one file.",
        discussion: """
            Every table, row by row, as lines of JSON, personal data in clear: docs/export.md draws the format. Where \
            nothing changed, the file is the same to the byte. It is encrypted to recipients (age), or in clear where \
            --plain asks for that. The store is held alone meanwhile; over a socket it must be left alone by others.
            """
    )

    @OptionGroup var global: GlobalOptions
    @Flag(help: "Everything: every table of the desk and of requests about persons.") var all = false
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where the file goes; it must not be there yet.", valueName: "file"),
        completion: .file()
    )
    var out: String
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Encrypt it to this public key (age); repeat it for more.", valueName: "age1…")
    )
    var recipient: [String] = []
    @Option(
        name: [.customShort("R"), .long],
        help: ArgumentHelp("Encrypt it to the public keys in this file.", valueName: "file"),
        completion: .file()
    )
    var recipientsFile: [String] = []
    @Flag(help: "Write it in clear, for its owner alone (0600).") var plain = false

    func validate() throws {
        guard all else { throw ValidationError("say --all: there is no export of a part") }
        guard plain != (!recipient.isEmpty || !recipientsFile.isEmpty) else {
            throw ValidationError("give recipients (-r, -R) or --plain, one of both")
        }
    }

    func run() async throws {
        let keys = try recipients()
        guard !FileManager.default.fileExists(atPath: out) else {
            throw EngineError.file(path: out, reason: "it is there already")
        }
        let done = try await global.withClient(.exclusive) { client in
            let file = try ExportFile(out, for: keys)
            let progress = RowProgress("export", isQuiet: global.output.quiet)
            defer { progress.finish() }
            do {
                try await ExportRun(client: client, file: file, progress: progress).run()
                return try file.finish()
            } catch {
                file.abandon()
                throw error
            }
        }
        try global.output.emit(ExportAnswer(export: done))
    }

    /// For whom it is encrypted; nobody for one in clear.
    private func recipients() throws -> [X25519Recipient] {
        var keys: [X25519Recipient] = []
        try AgeFailure.translating {
            keys = try recipient.map { text throws(AgeKeyError) in try X25519Recipient(parsing: text) }
            for path in recipientsFile {
                try AgeSecrets.withContents(of: path) { keys += try KeyFile.recipients(in: $0) }
            }
        }
        return keys
    }
}

/// What was exported, under the key `export`.
struct ExportAnswer: Encodable {
    let export: ExportedFile
}

/// A file that everything was exported to.
struct ExportedFile: Encodable {
    let file: String
    let tables: Int
    let rows: Int
    /// The lines in clear, in bytes.
    let bytes: Int
    /// Their BLAKE2b-256, as `b2sum -l 256` tells it of a file in clear.
    let digest: String
}
