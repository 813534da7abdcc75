internal import ArgumentParser
internal import Engine
internal import OrderDesk

/// `coffer import`: takes CSV and JSON files in as they are, through mapping files.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Import customers, suppliers, products, orders, stock and payments from CSV or JSON files, one person from their package, or everything from an export.",
        discussion: """
            A mapping file says which CSV or JSON file of the folder to read and which column fills which field. Mappings are \
            taken in the order given, so name suppliers before their products, products before their stock, and customers \
            and products before their orders and payments. Rows that are there \
            already stay as they are. A row that cannot be used keeps its whole file out, unless --skip-bad leaves \
            it out. With --package, FOLDER is the `data.json` of a package that another store handed to a person: \
            the customer and the orders come with every value, as history. With --all, FOLDER is a file of \
            `coffer export --all`, which a new store takes in whole, or not at all.
            """
    )

    @OptionGroup var global: GlobalOptions
    @Argument(
        help: "The folder with the files; with --all the export, with --package the `data.json`.",
        completion: .file()
    )
    var folder: String
    @Flag(help: "Take in what another store handed to a person (GDPR Art. 20).") var package = false
    @Flag(help: "Take an export of everything into a store that holds nothing yet.") var all = false
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file with the secret key that opens the export (age).", valueName: "file"),
        completion: .file()
    )
    var identity: [String] = []
    @Option(
        help: ArgumentHelp("A mapping file; repeat it for more.", valueName: "file"),
        completion: .file(extensions: ["yaml"])
    )
    var mapping: [String] = []
    @Flag(help: "Leave out rows that cannot be used, and list them.") var skipBad = false

    func validate() throws {
        let ways = [all, package, !mapping.isEmpty]
        guard ways.count(where: \.self) == 1, all || identity.isEmpty, !(all && skipBad) else {
            throw ValidationError(
                "give --mapping, or --package, or --all and where it is encrypted --identity, one of them"
            )
        }
    }

    func run() async throws {
        guard !all else { return try await runAll() }
        guard !package else { return try await runPackage() }
        // Why: every file is read before the first row is written.
        let plans = try mapping.map {
            try ImportPlan.load(mapping: FilePath.absolute($0), folder: FilePath.absolute(folder))
        }
        let reports = try await run(plans)
        if global.request.dryRun { try global.output.note("dry run: nothing was written") }
        try global.output.emit(
            ImportsAnswer(imports: reports),
            text: ImportText.render(in: global.output.language)
        )
    }

    /// Carries plans out, one after another, until `isLast` says of a report that the next one cannot be tried.
    private func run(
        _ plans: [ImportPlan],
        isLast: @escaping @Sendable (ImportReport) -> Bool = { _ in false }
    ) async throws -> [ImportReport] {
        try await global.withClient(.shared) { client in
            var reports: [ImportReport] = []
            for plan in plans where reports.last.map(isLast) != true {
                let bar = ProgressBar(
                    global.output.style.said("importing \(plan.kind) from \(plan.source)"),
                    isQuiet: global.output.quiet
                )
                defer { bar.finish() }
                reports.append(try await client.run(plan, skipBad: skipBad) { bar.update($0, of: $1) })
            }
            return reports
        }
    }

    private func runPackage() async throws {
        let package = try PackageToImport.load(FilePath.absolute(folder))
        let isDryRun = global.request.dryRun
        // Why not the orders: in a dry run there is no customer yet whose orders they could be.
        let reports = try await run(package.plans) { isDryRun && $0.added > 0 }
        if isDryRun { try global.output.note("dry run: nothing was written") }
        try global.output.emit(
            ImportsAnswer(
                imports: reports,
                left: package.left.map { ImportsAnswer.Left(table: $0.table, rows: $0.rows) }
            ),
            text: ImportText.render(in: global.output.language)
        )
        for remark in PackageRemarks(package, reports).texts { try global.output.note(remark) }
    }

    private func runAll() async throws {
        let progress = RowProgress("import", isQuiet: global.output.quiet)
        defer { progress.finish() }
        let done = try await global.withClient(.exclusive) { client in
            try await ImportEverything(
                client: client,
                path: FilePath.absolute(folder),
                identities: identity,
                progress: progress,
                isDryRun: global.request.dryRun
            ).run()
        }
        if global.request.dryRun { try global.output.note("dry run: nothing was written") }
        try global.output.emit(ImportedAnswer(imported: done))
    }
}

/// What the imports of one command did, under the key `imports`.
struct ImportsAnswer: Encodable {
    /// A table of a package that stays out, with the number of its rows.
    struct Left: Encodable {
        let table: String
        let rows: Int
    }

    let imports: [ImportReport]
    /// What of a package is not taken over; nil for imports of other files.
    var left: [Left]?
}

/// What a person reads after `coffer import`.
enum ImportText {
    static func render(in language: Language) -> (AnswerTree, TextStyle) -> String {
        { answer, style in render(answer, style, in: language) }
    }

    private static func render(_ answer: AnswerTree, _ style: TextStyle, in language: Language) -> String {
        let reports = answer["imports"]?.elements ?? []
        let columns = ["kind", "added", "unchanged", "skipped", "refused"]
        var lines = TextTable(
            headings: columns.map { FieldOrder.label($0, in: language) },
            rows: reports.map { report in columns.map { report[$0]?.scalar ?? "" } }
        ).lines(style)
        for problem in reports.flatMap({ $0["problems"]?.elements ?? [] }) {
            let place = "\(problem["file"]?.scalar ?? ""):\(problem["line"]?.scalar ?? "")"
            let reason = Messages.text(problem["reason"]?.scalar ?? "", in: language)
            lines.append("\(place): \(problem["field"]?.scalar ?? ""): \(reason)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
