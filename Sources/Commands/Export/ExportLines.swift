internal import AgeFormat
internal import Engine
internal import FoundationEssentials
internal import Glibc

/// The lines of an export, one after the other, out of a file in clear or an age file.
final class ExportLines {
    /// The longest line that is read, in bytes.
    private static let longest = 16 << 20
    private static let pieceBytes = 65_536
    private static let ageStart = Array("age-encryption.org/".utf8)

    private let path: String
    private let descriptor: Int32
    private var plain: DescriptorSource?
    private var sealed: AgeReader<DescriptorSource>?
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// The number of the line that was read last, from 1.
    private(set) var number = 0

    /// Opens a file; identities are asked for where it is encrypted.
    ///
    /// - Throws: ``CommandError/unreadable(path:)``, or what the age format throws where no identity opens it.
    init(_ path: String, identities files: [String]) throws {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandError.unreadable(path: path) }
        var first = [UInt8](repeating: 0, count: Self.ageStart.count)
        let count = first.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count == first.count, first == Self.ageStart else {
            plain = DescriptorSource(descriptor)
            return
        }
        var identities: [AgeIdentity] = []
        for file in files {
            try AgeSecrets.withContents(of: file) { text in
                identities += try KeyFile.identities(in: text).map(AgeIdentity.key)
            }
        }
        sealed = try AgeReader(from: DescriptorSource(descriptor), identities: identities)
    }

    deinit { close(descriptor) }

    /// The next line without its break; nil at the end.
    ///
    /// - Throws: `InputError` with the line's number for one that is not UTF-8, too long, or not ended.
    func next() throws -> String? {
        while true {
            if let end = buffer[start...].firstIndex(of: 0x0A) {
                number += 1
                defer { start = end + 1 }
                guard let line = String(validating: buffer[start..<end], as: UTF8.self) else {
                    throw fault("it is not UTF-8")
                }
                return line
            }
            guard !isAtEnd else {
                number += 1
                guard start == buffer.count else { throw fault("the file ends inside it") }
                return nil
            }
            guard buffer.count - start < Self.longest else {
                number += 1
                throw fault("it is longer than \(Self.longest) bytes")
            }
            buffer.removeFirst(start)
            start = 0
            try fill()
        }
    }

    /// What is wrong with the line that was read last.
    func fault(_ reason: String) -> InputError {
        InputError(
            "file",
            "line \(number) of `\(path)`: \(reason)",
            help: "use the file as `coffer export --all` wrote it; nothing was imported"
        )
    }

    private func fill() throws {
        var piece = [UInt8](repeating: 0, count: Self.pieceBytes)
        var elements = piece.mutableSpan
        var free = elements.mutableBytes
        let count =
            sealed == nil
            ? try plain?.read(into: &free) ?? 0 : try sealed?.read(into: &free) ?? 0
        guard count > 0 else {
            isAtEnd = true
            return
        }
        buffer += piece.prefix(count)
    }
}
