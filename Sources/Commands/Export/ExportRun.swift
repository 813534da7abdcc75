internal import Engine
internal import FoundationEssentials

/// Asks for page after page of an export of everything, and writes it down.
struct ExportRun {
    let client: any Client
    let file: ExportFile
    let progress: RowProgress

    /// Writes all of it.
    ///
    /// - Throws: `EngineError.conflict` where somebody wrote between two pages, which would then not be of one state.
    func run() async throws {
        var after: String?
        var log: Int64?
        var total = 0
        repeat {
            let bytes = try await client.perform(ExportPage(after: after))
            let page = try JSONDecoder().decode(ExportPage.Answer.self, from: Data(bytes))
            guard log == nil || log == page.log else {
                throw EngineError.conflict(
                    what: "the export is not of one state of the store, and was given up",
                    reason: "somebody else worked in the store while it was read",
                    help: "stop the server and export again, with nobody else in the store"
                )
            }
            log = page.log + (page.isNoted ? 1 : 0)
            total = page.rows.map(Int.init) ?? total
            for line in page.lines { try file.add(line) }
            progress.update(file.rows, of: total)
            after = page.next
        } while after != nil
    }
}
