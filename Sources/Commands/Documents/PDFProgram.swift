/// WeasyPrint, which turns a page into a PDF with its fonts embedded; it is found when it is needed.
enum PDFProgram {
    /// The PDF of a page.
    ///
    /// Why through pipes: a page names people, and no file of it is to lie about in clear.
    ///
    /// - Throws: ``CommandError/noPDFProgram`` where it is not installed, ``CommandError/pdfFailed(reason:)`` where it does
    ///   not end well.
    static func pdf(of page: String) throws -> [UInt8] {
        guard let program = PipedProgram("weasyprint") else { throw CommandError.noPDFProgram }
        let made = try program.run(["--quiet", "--encoding", "utf-8", "-", "-"], input: Array(page.utf8))
        guard made.code == 0, made.output.starts(with: Array("%PDF-".utf8)) else {
            let reason = made.lastWord.isEmpty ? "it ended with \(made.code)" : made.lastWord
            throw CommandError.pdfFailed(reason: reason)
        }
        // Why only now: where the program ended early, what it says tells more. A page cut short makes a whole PDF.
        guard made.tookAll else { throw CommandError.pdfFailed(reason: "it did not take the whole page") }
        return made.output
    }
}
