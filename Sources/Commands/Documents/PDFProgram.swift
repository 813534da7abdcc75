/// WeasyPrint, which turns a page into a PDF with its fonts embedded; it is found when it is needed.
enum PDFProgram {
    /// The PDF of a page.
    ///
    /// Why through pipes: a page names people, and no file of it is to lie about in clear.
    ///
    /// - Throws: ``CommandError/noPDFProgram`` where it is not installed, ``CommandError/noChineseFont`` where the page would
    ///   be boxes, ``CommandError/pdfFailed(reason:)`` where it does not end well.
    static func pdf(of page: String) throws -> [UInt8] {
        guard let program = PipedProgram("weasyprint") else { throw CommandError.noPDFProgram }
        if hasChinese(page), !hasChineseFont { throw CommandError.noChineseFont }
        let made = try program.run(["--quiet", "--encoding", "utf-8", "-", "-"], input: Array(page.utf8))
        guard made.code == 0, made.output.starts(with: Array("%PDF-".utf8)) else {
            let reason = made.lastWord.isEmpty ? "it ended with \(made.code)" : made.lastWord
            throw CommandError.pdfFailed(reason: reason)
        }
        // Why only now: where the program ended early, what it says tells more. A page cut short makes a whole PDF.
        guard made.tookAll else { throw CommandError.pdfFailed(reason: "it did not take the whole page") }
        return made.output
    }

    /// Whether a text has characters of the main block of Chinese ones.
    static func hasChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    /// Whether some font of this machine has Chinese characters, as far as fontconfig can be asked.
    ///
    /// Why: WeasyPrint draws a box for each character that it has no font for, ends well and says nothing.
    private static var hasChineseFont: Bool {
        // Why no error: whoever cannot be asked says nothing of fonts, and a page is not refused for that.
        guard let program = PipedProgram("fc-list"),
            let fonts = try? program.run([":lang=zh-cn", "family"], input: []), fonts.code == 0
        else { return true }
        return !fonts.output.isEmpty
    }
}
