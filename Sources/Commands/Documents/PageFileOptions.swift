internal import ArgumentParser
internal import FoundationEssentials

/// In which form a page is written, and where to.
struct PageFileOptions: ParsableArguments {
    /// The forms of a page.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case html, pdf
    }

    @Option(help: "The form of the page; `pdf` needs WeasyPrint on this machine. As --out ends, else `html`.")
    var format: Format?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
        completion: .file()
    )
    var out: String?

    /// What is asked for, else what the file's name says.
    var form: Format { format ?? (out?.lowercased().hasSuffix(".pdf") == true ? .pdf : .html) }

    /// Writes a page.
    ///
    /// - Throws: ``CommandError/noPDFProgram``, ``CommandError/noChineseFont`` and ``CommandError/pdfFailed(reason:)``; ``OutputError``.
    func emit(_ page: String) throws {
        let bytes = form == .pdf ? try PDFProgram.pdf(of: page) : Array(page.utf8)
        guard let out else { return try StandardStream.output.write(bytes) }
        do {
            try Data(bytes).write(to: URL(filePath: FilePath.absolute(out)), options: .atomic)
        } catch {
            throw OutputError.notWritten(reason: "`\(out)` cannot be written")
        }
    }
}
