internal import Foundation

/// A program of this machine that is handed something and answers: through pipes, without a shell and without a file.
struct PipedProgram: Sendable {
    /// How it ended.
    struct Outcome: Sendable {
        /// Its exit code.
        let code: Int32
        /// What it printed.
        let output: [UInt8]
        /// The last line that it said on standard error; empty where it said nothing.
        let lastWord: String
        /// Whether it took everything that it was handed.
        let tookAll: Bool
    }

    private let path: String

    /// Looks for a program in the search path; nil where it is not installed.
    init?(_ name: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let found = folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else { return nil }
        path = found
    }

    /// Runs it to its end; it reads all of its input before it writes.
    func run(_ words: [String], input: [UInt8]) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = words
        let (given, taken, said) = (Pipe(), Pipe(), Pipe())
        process.standardInput = given
        process.standardOutput = taken
        process.standardError = said
        try process.run()
        let isGiven = Result {
            try given.fileHandleForWriting.write(contentsOf: Data(input))
            try given.fileHandleForWriting.close()
        }
        let output = try taken.fileHandleForReading.readToEnd() ?? Data()
        let errors = try said.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let last = String(decoding: errors, as: UTF8.self).split(separator: "\n").last.map(String.init)
        let tookAll = if case .success = isGiven { true } else { false }
        return Outcome(
            code: process.terminationStatus,
            output: Array(output),
            lastWord: last ?? "",
            tookAll: tookAll
        )
    }
}
