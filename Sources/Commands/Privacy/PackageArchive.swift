internal import AgeFormat
internal import Archiving
internal import Engine
internal import FoundationEssentials
internal import Glibc
internal import Privacy

/// A package on its way into a file: a zip archive, encrypted as somebody chose, that appears when it is whole.
struct PackageArchive {
    /// How a package is protected.
    enum Protection {
        /// Not at all: it is handed over in person or over a channel that protects it.
        case none
        /// The files in it are encrypted with AES-256, under the first line of this file.
        case passphrase(file: String)
        /// The archive is an age file for these.
        case recipients([X25519Recipient])

        /// - Throws: ``AgeFailure`` for a text that is no public key.
        init(passphraseFile: String?, recipients: [String]) throws {
            self = passphraseFile.map { .passphrase(file: $0) } ?? .none
            guard !recipients.isEmpty else { return }
            var keys: [X25519Recipient] = []
            try AgeFailure.translating {
                keys = try recipients.map { text throws(AgeKeyError) in try X25519Recipient(parsing: text) }
            }
            self = .recipients(keys)
        }
    }

    private let answer: SubjectExportMake.Answer

    /// A package of what is handed out.
    init(_ answer: SubjectExportMake.Answer) { self.answer = answer }

    /// Writes the archive to a new file for its owner alone (0600), and answers the names of what is in it.
    ///
    /// - Throws: What reading the passphrase or writing throws; no file is left then.
    func write(to path: String, _ protection: Protection) throws -> [String] {
        var names: [String] = []
        try AgeFailure.translating {
            try AgeOutput.write(to: path, isSecret: true, mayReplace: false) { sink in
                let output = PackageOutput(sink)
                switch protection {
                case .none: names = try zip(to: output, passphrase: nil)
                case .passphrase(let file):
                    try Self.withPassphrase(in: file) { names = try zip(to: output, passphrase: $0) }
                case .recipients(let keys):
                    try output.encrypt(to: keys)
                    names = try zip(to: output, passphrase: nil)
                }
                try output.finish()
            }
        }
        return names
    }

    private func zip(to output: PackageOutput, passphrase: RawSpan?) throws -> [String] {
        var names: [String] = []
        let zip = try ZipWriter(
            modifiedSeconds: Int(Date().timeIntervalSince1970),
            passphrase: passphrase,
            to: output.write
        )
        try PackageFiles(answer).make { name, bytes in
            try zip.add(name, bytes: bytes)
            names.append(name)
        }
        try zip.finish()
        return names
    }

    /// The passphrase in a file; the caller's closure is the only one that sees it.
    private static func withPassphrase(in file: String, _ body: (RawSpan) throws -> Void) throws {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandError.unreadable(path: file) }
        defer { close(descriptor) }
        var line = try Passphrase.read(descriptor)
        defer { for index in line.indices { line[index] = 0 } }
        guard !line.isEmpty else {
            throw InputError(
                "passphrase-file",
                "the first line of `\(file)` is empty",
                help: "write the passphrase into its first line"
            )
        }
        try body(line.span.bytes)
    }
}

/// Where the bytes of an archive go: into a file, or through an age file into it.
final class PackageOutput {
    private var sink: DescriptorSink
    private var writer: AgeWriter<DescriptorSink>?

    init(_ sink: DescriptorSink) { self.sink = sink }

    func encrypt(to recipients: [X25519Recipient]) throws {
        writer = try AgeWriter(to: sink, for: .keys(recipients))
    }

    func write(_ bytes: RawSpan) throws {
        guard writer != nil else { return try sink.write(bytes) }
        try writer?.write(bytes)
    }

    func finish() throws {
        guard let writer = writer.take() else { return }
        _ = try writer.finish()
    }
}
