import Backup
import Foundation
import Testing

/// A kind of target with a fresh one of it.
protocol Place: Sendable {
    var target: any Target { get }
    /// The folder where its files really lie.
    var folder: String { get }
}

/// The kinds that the conformance suite runs over.
enum PlaceKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case folder

    var testDescription: String { rawValue }

    func make() throws -> any Place {
        switch self {
        case .folder: try FolderPlace()
        }
    }
}

struct FolderPlace: Place {
    private let scratch: Scratch
    let folder: String
    var target: any Target { FolderTarget(folder) }

    init() throws {
        scratch = try Scratch()
        folder = try scratch.folder("shelf")
    }
}

extension Target {
    /// Writes a small file.
    func put(_ name: String, _ bytes: [UInt8]) throws {
        try write(TargetName(name)) { sink in
            var sink = sink
            try sink.write(bytes)
        }
    }

    /// Reads a small file.
    func get(_ name: String, limitBytes: Int = 1 << 24) throws -> [UInt8]? {
        try read(TargetName(name)) { source in
            var source = source
            return try source.readAll(limitBytes: limitBytes)
        }
    }

    /// The names that are there.
    func names() throws -> [String] { try list().map(\.name) }
}
