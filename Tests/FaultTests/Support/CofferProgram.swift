import Foundation
import TestSupport
import Testing

/// The built `coffer` program, run as others run it.
enum CofferProgram {
    /// Where it is: `COFFER_BIN`, beside the tests, or in the project's debug build.
    static let path: String? = {
        let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let candidates: [String?] = [
            ProcessInfo.processInfo.environment["COFFER_BIN"], beside.appending(path: "coffer").path,
            try? ProjectFiles.path(".build/debug/coffer"),
        ]
        return candidates.compactMap { $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// What to say where it was not built.
    static let absence: Comment = "the coffer program is not built beside the tests"
}

/// How a process ended, and what it said.
struct Outcome: Sendable {
    /// The exit code; for a process that a signal ended, 128 and its number.
    let code: Int32
    let output: String
    let errors: String

    /// The value at a path of keys in its JSON, as text.
    func text(_ path: String...) throws -> String {
        var value = try JSONSerialization.jsonObject(with: Data(output.utf8))
        for key in path {
            guard let object = value as? [String: Any], let next = object[key] else {
                throw Unexpected(outcome: self, path: path)
            }
            value = next
        }
        return "\(value)"
    }

    /// The same, where it must have succeeded.
    func succeeded() throws -> Outcome {
        guard code == 0 else { throw Unexpected(outcome: self, path: []) }
        return self
    }

    /// A process that ended or answered otherwise than a test goes on from.
    struct Unexpected: Error {
        let outcome: Outcome
        let path: [String]
    }
}

/// Starts programs and waits for them without blocking a thread of the tests.
enum Program {
    /// Runs a program with nothing but the given environment; the first word is its path or name.
    ///
    /// Why through files: a pipe that nobody empties while it fills would stop the program.
    static func run(_ words: [String], environment: [String: String], scratch: String) async throws -> Outcome
    {
        let paths = ["out", "err"].map { "\(scratch)/\(UUID().uuidString).\($0)" }
        let files = try paths.map { path in
            guard FileManager.default.createFile(atPath: path, contents: nil),
                let file = FileHandle(forWritingAtPath: path)
            else { throw CocoaError(.fileWriteUnknown) }
            return file
        }
        defer {
            for path in paths { try? FileManager.default.removeItem(atPath: path) }
        }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = files[0]
        process.standardError = files[1]
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        let texts = try paths.map { try String(decoding: Data(contentsOf: URL(filePath: $0)), as: UTF8.self) }
        for file in files { try file.close() }
        let status = process.terminationStatus
        return Outcome(
            code: process.terminationReason == .uncaughtSignal ? 128 + status : status,
            output: texts[0],
            errors: texts[1]
        )
    }

    /// Whether a program does what it is needed for on this machine.
    static func works(_ words: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationReason == .exit && process.terminationStatus == 0
    }
}
