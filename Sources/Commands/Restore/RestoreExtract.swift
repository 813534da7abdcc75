internal import ArgumentParser
internal import Backup
internal import Engine
internal import FoundationEssentials
internal import Service

/// `coffer restore --extract`: one table out of an archive, as whoever asks may see it.
struct RestoreExtract {
    let table: ExtractTable
    let request: Request
    let location: StoreLocationOptions
    let output: OutputOptions

    /// Counts the rows, has the store note them, and prints them page by page.
    ///
    /// Why read twice: what is shown is noted before, and a large table does not fit into memory.
    func run(_ run: ExtractRun) async throws {
        try await run.with { store, summary in
            var printer = ExtractPrinter(table: table, format: output.output)
            try await table.forEachPage(of: store, for: request) { try printer.look(at: $0) }
            try await note(printer.count, summary)
            try output.note("the state is of \(summary.state), \(RestoreText.age(summary.ageSeconds)) ago")
            for warning in summary.warnings { try output.note("warning: \(warning)") }
            try await table.forEachPage(of: store, for: request) {
                try StandardStream.output.write(printer.render($0))
            }
            try StandardStream.output.write(printer.end)
        }
    }

    /// Notes it in the live store, where there is one.
    ///
    /// Why an error where that store refuses: whoever names it wants its policy to decide.
    private func note(_ rows: Int, _ summary: RestoreSummary) async throws {
        let record = BackupExtractRecord(
            archive: try ArchiveName(summary.dataArchive),
            table: table.rawValue,
            rows: UInt64(rows)
        )
        let client: any Client
        do {
            guard let found = try await self.client() else {
                return try output.note(
                    "no store is named with --store or --socket: no log tells that this was read"
                )
            }
            client = found
        } catch  where location.store == nil && location.socket == nil {
            return try output.note(
                "the usual store cannot be opened (\(Failure(error).code)): no log tells that this was read"
            )
        }
        do {
            _ = try await client.perform(record)
        } catch {
            // Why without looking: the first error is the one to tell.
            try? await client.close()
            throw error
        }
        try await client.close()
    }

    private func client() async throws -> (any Client)? {
        let options = try RequestOptions.parse([])
        if let socket = location.serverSocket { return try await SocketClient(socket, options) }
        guard location.isNamed else { return nil }
        return try EmbeddedClient(location, options, access: .shared)
    }
}
