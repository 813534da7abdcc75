internal import ArgumentParser
internal import Engine
internal import FoundationEssentials
internal import OrderDesk

/// `coffer document`: what was handed out.
struct DocumentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document",
        abstract: "Documents that were made, known by their digest.",
        discussion: """
            They are made by `coffer order quote`, `coffer order document`, `coffer shipment document`, `coffer invoice document` and \
            `coffer customer statement`.
            """,
        subcommands: [Verify.self]
    )
}

extension DocumentCommand {
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: DocumentVerify.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The page, as it was written with --format html.", completion: .file())
        var file: String

        func run() async throws {
            guard let page = FileManager.default.contents(atPath: FilePath.absolute(file)) else {
                throw CommandError.unreadable(path: file)
            }
            try await global.perform(DocumentVerify(page: Array(page)))
        }
    }
}

/// Which document to make, and where it goes.
struct DocumentOptions: ParsableArguments {
    @OptionGroup(title: "File") var file: PageFileOptions
    @Option(help: "The language; the customer's if not given.") var language: DocumentLanguage?

    /// Makes the document and writes its page; with JSON as the output, the answer is printed instead.
    func write(_ document: some DocumentMaking, _ global: GlobalOptions) async throws {
        try await Self.write(document, to: file, global)
    }

    /// Makes a document and writes its page to a file or to standard output.
    static func write(
        _ document: some DocumentMaking,
        to file: PageFileOptions,
        _ global: GlobalOptions
    ) async throws {
        let answer = try await global.withClient(.shared) { try await $0.perform(document) }
        guard global.output.output != .json else { return try global.output.emit(json: answer) }
        if global.request.dryRun { try global.output.note("dry run: the document is not noted as made") }
        try file.emit(AnswerTree(json: answer)["page"]?.scalar ?? "")
    }
}
