import Archiving
import Foundation

/// Archives in memory, for tests.
enum Archives {
    static func made(_ files: [(String, [UInt8])], level: Int = 3, threads: Int = 2) throws -> [UInt8] {
        let sink = Sink()
        let writer = try ArchiveWriter(modifiedSeconds: 1_700_000_000, level: level, threads: threads) {
            bytes in bytes.withUnsafeBytes { sink.bytes.append(contentsOf: $0) }
        }
        for (name, bytes) in files { try writer.add(name, bytes: bytes) }
        try writer.finish()
        return sink.bytes
    }

    /// Every entry with its bytes, read in pieces of `piece` bytes.
    static func read(_ bytes: [UInt8], piece: Int = 4096) throws -> [(name: String, bytes: [UInt8])] {
        var position = 0
        let reader = try ArchiveReader { buffer in
            let count = min(piece, buffer.byteCount, bytes.count - position)
            buffer.withUnsafeMutableBytes { $0.copyBytes(from: bytes[position..<position + count]) }
            position += count
            return count
        }
        var found: [(String, [UInt8])] = []
        while let entry = try reader.next() {
            var all: [UInt8] = []
            while try reader.read({ $0.withUnsafeBytes { all.append(contentsOf: $0) } }) {}
            found.append((entry.name, all))
        }
        return found
    }

    private final class Sink { var bytes: [UInt8] = [] }
}

/// Programs that archives are exchanged with.
enum Tool {
    @discardableResult
    static func run(_ words: [String], in folder: URL? = nil) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

/// A temporary folder, gone afterwards whatever happens.
func withFolder<R>(_ body: (URL) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(path: "archiving-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}
