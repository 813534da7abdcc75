internal import Foundation

/// WeasyPrint, which turns a page into a PDF with its fonts embedded; it is found when it is needed.
enum PDFProgram {
    private static let name = "weasyprint"

    /// The PDF of a page.
    ///
    /// Why through pipes: a page names people, and no file of it is to lie about in clear.
    ///
    /// - Throws: ``CommandError/noPDFProgram`` where it is not installed, ``CommandError/pdfFailed(reason:)`` where it does
    ///   not end well.
    static func pdf(of page: String) throws -> [UInt8] {
        guard let program else { throw CommandError.noPDFProgram }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["--quiet", "--encoding", "utf-8", "-", "-"]
        let (given, taken, said) = (Pipe(), Pipe(), Pipe())
        process.standardInput = given
        process.standardOutput = taken
        process.standardError = said
        try process.run()
        // Why one after the other: it reads the whole page before it writes a byte.
        let isGiven = Result {
            try given.fileHandleForWriting.write(contentsOf: Data(page.utf8))
            try given.fileHandleForWriting.close()
        }
        let pdf = try taken.fileHandleForReading.readToEnd() ?? Data()
        let errors = try said.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let isWhole = process.terminationStatus == 0 && pdf.starts(with: Data("%PDF-".utf8))
        guard isWhole else {
            let last = String(decoding: errors, as: UTF8.self).split(separator: "\n").last.map(String.init)
            throw CommandError.pdfFailed(reason: last ?? "it ended with \(process.terminationStatus)")
        }
        // Why only now: where the program ended early, what it says tells more. A page cut short makes a whole PDF.
        guard case .success = isGiven else {
            throw CommandError.pdfFailed(reason: "it did not take the whole page")
        }
        return Array(pdf)
    }

    /// Where the program is, of the folders of the search path.
    private static var program: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
