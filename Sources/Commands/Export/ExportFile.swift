internal import AgeFormat
internal import Engine
internal import FoundationEssentials
internal import Glibc
internal import Sealing

/// The file of an export on its way: in clear or encrypted, for its owner alone, and there only once it is whole.
final class ExportFile {
    private let path: String
    private let partial: String
    private let descriptor: Int32
    private let output: PackageOutput
    private var whole: Blake2bStream? = Blake2bStream()
    private let tally = TableTally()
    private var bytes = 0
    /// How many rows were written.
    var rows: Int { tally.rows }

    /// Begins beside its place.
    ///
    /// - Throws: `DescriptorError`, or what the age format throws.
    init(_ path: String, for recipients: [X25519Recipient]) throws {
        self.path = path
        partial = "\(path).\(getpid()).partial"
        descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw DescriptorError.write(errno) }
        output = PackageOutput(DescriptorSink(descriptor))
        guard !recipients.isEmpty else { return }
        do { try output.encrypt(to: recipients) } catch {
            abandon()
            throw error
        }
    }

    /// Adds a line; one that begins a table is no row of it.
    func add(_ line: String) throws {
        let bytes = Array("\(line)\n".utf8)
        tally.add(line)
        whole?.update(bytes.span.bytes)
        self.bytes += bytes.count
        try output.write(bytes.span.bytes)
    }

    /// Writes the foot, makes the file durable and gives it its name.
    ///
    /// - Throws: `DescriptorError` where the disk refuses, or the name is taken by now.
    func finish() throws -> ExportedFile {
        let parts = tally.finish()
        let digest = Hexadecimal.encode(whole.take()?.finish() ?? [])
        let foot = Array("\(try ExportFoot(tables: parts, digest: digest).line())\n".utf8)
        try output.write(foot.span.bytes)
        try output.finish()
        // Why a link: unlike a rename, it refuses a name that is taken.
        guard fsync(descriptor) == 0, link(partial, path) == 0 else { throw DescriptorError.write(errno) }
        abandon()
        return ExportedFile(file: path, tables: parts.count, rows: rows, bytes: bytes, digest: digest)
    }

    /// Lets go of the file under the name it was written with.
    func abandon() {
        close(descriptor)
        unlink(partial)
    }
}

/// The last line of an export: what each table has, and the digest of all lines before it.
struct ExportFoot: Codable, Equatable {
    /// A table.
    struct Part: Codable, Equatable {
        let name: String
        let rows: Int
        /// The BLAKE2b-256 of its rows, each with its line break.
        let digest: String
    }

    let tables: [Part]
    /// The BLAKE2b-256 of every line before this one, each with its line break.
    let digest: String

    /// Its line, without the break.
    func line() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

/// What a line of an export is.
enum ExportLine {
    private static let start = #"{"table":""#

    /// The table that a line begins, where it is such a line.
    ///
    /// No row reads so: `table` is no column, and a row has more members than one.
    static func table(in line: String) -> String? {
        guard line.hasPrefix(start), line.hasSuffix(#""}"#) else { return nil }
        let name = line.dropFirst(start.count).dropLast(2)
        return name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_") } ? String(name) : nil
    }
}
