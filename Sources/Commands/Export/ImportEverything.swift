internal import Engine
internal import FoundationEssentials

/// Takes an export of everything into an empty store, page after page; where one is refused, all is given up.
struct ImportEverything {
    let client: any Client
    let path: String
    let identities: [String]
    let progress: RowProgress
    let isDryRun: Bool
    /// How many rows go into one transaction.
    private static let pageRows = 500

    /// Reads the file twice: whole and held against its digests first, row by row into the store then.
    func run() async throws -> ImportedFile {
        let export = try CheckedExport(ExportLines(path, identities: identities))
        _ = try await client.perform(ImportPage(step: .begin, lines: [export.head]))
        if isDryRun { return ImportedFile(file: path, rows: export.rows) }
        do {
            try await takeRows(export)
            _ = try await client.perform(ImportPage(step: .finish, lines: [export.foot]))
        } catch {
            // Why the first error is told: it is the reason; what cannot be taken away is taken away by the next import.
            _ = try? await client.perform(ImportPage(step: .abandon))
            throw error
        }
        return ImportedFile(file: path, rows: export.rows)
    }

    private func takeRows(_ export: CheckedExport) async throws {
        let lines = try ExportLines(path, identities: identities)
        _ = try lines.next()
        var table: String?
        var page: [String] = []
        var done = 0
        func take() async throws {
            guard let table, !page.isEmpty else { return }
            do {
                _ = try await client.perform(ImportPage(step: .rows, table: table, lines: page))
            } catch let error as InputError {
                throw InputError(
                    error.field,
                    "lines up to \(lines.number) of `\(path)`, table `\(table)`: \(error.reason)",
                    help: "\(error.help); nothing was imported"
                )
            }
            done += page.count
            page = []
            progress.update(done, of: export.rows)
        }
        while let line = try lines.next(), line != export.foot {
            if let next = ExportLine.table(in: line) {
                try await take()
                table = next
            } else {
                page.append(line)
                if page.count == Self.pageRows { try await take() }
            }
        }
        try await take()
    }
}

/// What was imported, under the key `import`.
struct ImportedAnswer: Encodable {
    let imported: ImportedFile

    private enum CodingKeys: String, CodingKey { case imported = "import" }
}

/// A file that everything was imported from.
struct ImportedFile: Encodable {
    let file: String
    let rows: Int
}
