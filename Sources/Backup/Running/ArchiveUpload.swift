internal import AgeFormat
internal import Archiving
internal import Engine
internal import Glibc
internal import Sealing

/// One archive on its way from the spool to a target: tar, zstd and age in one pass, with memory that does not depend on
/// its length.
struct ArchiveUpload {
    let manifest: Manifest
    let files: [SnapshotTaken.File]
    let recipients: [X25519Recipient]
    let target: any Target
    /// Told how many more bytes of the files are written.
    let progress: (Int64) -> Void

    /// Writes it, and answers what is to be found there.
    func run() throws -> ArchiveRecord {
        let name = try manifest.archiveName()
        let (bytes, digest) = try target.write(name.targetName) { sink in
            let output = try EncryptedOutput(sink, recipients)
            let archive = try ArchiveWriter(modifiedSeconds: Int(name.time.seconds)) { try output.write($0) }
            try archive.add(Manifest.fileName, bytes: manifest.file)
            for file in files { try add(file, to: archive) }
            try archive.finish()
            return try output.finish()
        }
        return ArchiveRecord(name: name, bytes: bytes, digest: digest, epoch: manifest.epoch, level: .bytes)
    }

    private func add(_ file: SnapshotTaken.File, to archive: ArchiveWriter) throws {
        let descriptor = open(file.path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(file) }
        defer { close(descriptor) }
        let entry = try ArchiveEntry(name: file.name, byteCount: file.bytes)
        try archive.add(entry) { buffer in
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw failure(file) }
            progress(Int64(count))
            return count
        }
    }

    private func failure(_ file: SnapshotTaken.File) -> EngineError {
        .file(path: file.path, reason: String(cString: strerror(errno)))
    }
}

/// The age file on its way to a target, hashed as it is stored.
private final class EncryptedOutput {
    private var writer: AgeWriter<HashedSink>?

    init(_ sink: TargetSink, _ recipients: [X25519Recipient]) throws {
        writer = try AgeWriter(to: HashedSink(sink), for: .keys(recipients))
    }

    func write(_ bytes: RawSpan) throws { try writer?.write(bytes) }

    func finish() throws -> (Int64, ArchiveDigest) {
        guard let writer = writer.take() else { preconditionFailure("an age file ends once") }
        return try writer.finish().finish()
    }
}

/// Counts and hashes what goes to a target.
private struct HashedSink: ByteSink, ~Copyable {
    private var sink: TargetSink
    private var stream = Blake2bStream()
    private var count: Int64 = 0

    init(_ sink: TargetSink) { self.sink = sink }

    mutating func write(_ bytes: RawSpan) throws {
        try sink.write(bytes)
        stream.update(bytes)
        count += Int64(bytes.byteCount)
    }

    consuming func finish() -> (Int64, ArchiveDigest) { (count, ArchiveDigest(stream)) }
}
