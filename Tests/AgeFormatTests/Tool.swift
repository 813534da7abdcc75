import Foundation

/// A program that a test compares with.
struct Tool {
    /// What a program did instead of its work.
    struct Failure: Error {
        let code: Int32
        let text: String
    }

    private let path: String?

    /// Looks for it in the path.
    init(_ name: String) {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        path = folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Whether it is installed.
    var isPresent: Bool { path != nil }

    /// What it prints.
    @discardableResult
    func run(_ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
        guard let path else { throw Failure(code: -1, text: "not installed") }
        let folder = FileManager.default.temporaryDirectory.appending(path: "tool-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Why files: a pipe that nobody empties stops a program that prints before it has read.
        let files = ["in", "out", "err"].map { folder.appending(path: $0) }
        for (file, content) in zip(files, [Data(input), Data(), Data()]) { try content.write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(
                code: process.terminationStatus,
                text: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
            )
        }
        return Array(try Data(contentsOf: files[1]))
    }
}

/// A folder for one test, removed afterwards.
func withFolder<R>(_ body: (URL) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(path: "age-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}
