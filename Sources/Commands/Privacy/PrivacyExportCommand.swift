internal import ArgumentParser
internal import Engine
internal import FoundationEssentials
internal import Privacy
internal import Service

/// `coffer privacy export`: everything that is held about a person, as a package for them.
struct PrivacyExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Packages of everything that is held about a person.",
        subcommands: [Make.self, List.self, Clean.self, Gone.self, Schema.self],
        defaultSubcommand: Make.self
    )
}

extension PrivacyExportCommand {
    struct Make: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "make",
            abstract: SubjectExportMake.summary,
            discussion: """
                A zip archive with a report to read, the data as JSON and CSV, and a manifest with digests. With a \
                passphrase its files are encrypted with AES-256, with recipients the archive is encrypted as an age file. \
                Tell the passphrase another way than the archive. Records of one person that were merged are in one package.
                """
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var person: SubjectOptions
        @Option(
            help: ArgumentHelp("Where the package goes; it must not be there yet.", valueName: "file"),
            completion: .file()
        )
        var to: String
        @Option(help: ArgumentHelp("The request that the package answers.", valueName: "number"))
        var request: String?
        @Option(help: "The language of the report; the request's or the subject's otherwise.")
        var language: LetterLanguage?
        @Option(
            help: ArgumentHelp(
                "Encrypt the files in the archive with the first line of this file.",
                valueName: "file"
            ),
            completion: .file()
        )
        var passphraseFile: String?
        @Option(help: ArgumentHelp("Encrypt the archive to this public key (age).", valueName: "age1…"))
        var recipient: [String] = []

        func validate() throws {
            guard passphraseFile == nil || recipient.isEmpty else {
                throw ValidationError("give --passphrase-file or --recipient, not both")
            }
        }

        func run() async throws {
            let global = global.forPrivacy
            let protection = try PackageArchive.Protection(
                passphraseFile: passphraseFile,
                recipients: recipient
            )
            guard !FileManager.default.fileExists(atPath: to) else {
                throw EngineError.file(path: to, reason: "it is there already")
            }
            let command = SubjectExportMake(
                subject: person.subject,
                find: person.find,
                request: request,
                language: language
            )
            let json = try await global.withClient(SubjectExportMake.access) { try await $0.perform(command) }
            let answer = try JSONDecoder().decode(SubjectExportMake.Answer.self, from: Data(json))
            if global.request.dryRun {
                try global.output.note("dry run: nothing was written")
                return try global.output.emit(Outcome(answer, file: nil, files: []))
            }
            let files = try PackageArchive(answer).write(to: to, protection)
            let placed = PackagePlaced(
                package: answer.package.id,
                file: FilePath.absolute(to),
                bytes: try FilePath.bytes(of: to)
            )
            _ = try await global.withClient(PackagePlaced.access) { try await $0.perform(placed) }
            try global.output.emit(Outcome(answer, file: to, files: files))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: PackageList.summary)

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.forPrivacy.perform(PackageList()) }
    }

    struct Schema: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "schema",
            abstract: "Print what `data.json` of a package looks like, as JSON Schema.",
            discussion: "No store is needed; one that is named is not opened."
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            let schema = try SchemaDocument.json(of: SubjectExport.schema, title: SubjectExport.title)
            try StandardStream.output.write(String(decoding: schema, as: UTF8.self) + "\n")
        }
    }
}

/// What was handed out, and where it lies.
private struct Outcome: Encodable {
    struct Package: Encodable {
        let id: String
        let subject: String
        let request: String?
        let made: String
        let expires: String
        let file: String?
        let files: [String]
        /// The numbers of the person's other records, which are in it.
        let mergedWith: [String]?
    }

    let package: Package

    init(_ answer: SubjectExportMake.Answer, file: String?, files: [String]) {
        let made = answer.package
        package = Package(
            id: made.id,
            subject: made.subject,
            request: made.request,
            made: made.made,
            expires: made.expires,
            file: file,
            files: files,
            mergedWith: answer.data.mergedWith
        )
    }
}
