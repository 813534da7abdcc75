import Foundation
import TestSupport
import Testing

/// The built program as a child process: what it prints and how it ends.
enum Program {
    /// Where the build put it, beside the tests' own program; nil where only the tests were built.
    static let path: String? = {
        if let named = ProcessInfo.processInfo.environment["COFFER_PROGRAM"] { return named }
        let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folders = [CommandLine.arguments.first, own].compactMap { $0 }
            .map { URL(filePath: $0).deletingLastPathComponent() }
        let candidates = folders.flatMap { [$0, $0.deletingLastPathComponent()] }.map {
            $0.appending(path: "coffer").path
        }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Whether the tests that need it can run.
    static var isBuilt: Bool { path != nil }

    /// The policies that the project ships.
    static var policies: String { get throws { try ProjectFiles.path("Policies") } }

    /// How a run ended.
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String

        /// The answer, read as JSON.
        var json: [String: Any] {
            get throws { try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:] }
        }
    }

    /// What it tells of its commands, asked once: a program built for debugging takes some ten seconds for it.
    static let helpDump = Result { try run(["--experimental-dump-help"]) }

    /// Its completion for bash, asked once as well.
    static let completion = Result { try run(["--generate-completion-script", "bash"]) }

    /// Runs it to its end, or another program.
    static func run(
        _ arguments: [String],
        of other: String? = nil,
        environment: [String: String] = [:],
        input: String? = nil,
        in folder: URL? = nil,
        withoutTerminal: Bool = false
    ) throws -> Outcome {
        let process = Process()
        let program = try #require(other ?? path)
        process.executableURL = URL(filePath: withoutTerminal ? "/usr/bin/setsid" : program)
        process.arguments = withoutTerminal ? ["--wait", program] + arguments : arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"].merging(environment)
        { $1 }
        let (output, errors, stdin) = (Pipe(), Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = input == nil ? FileHandle.nullDevice : stdin
        try process.run()
        if let input {
            stdin.fileHandleForWriting.write(Data(input.utf8))
            try stdin.fileHandleForWriting.close()
        }
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let complained = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus,
            output: String(decoding: printed, as: UTF8.self),
            errors: String(decoding: complained, as: UTF8.self)
        )
    }
}
