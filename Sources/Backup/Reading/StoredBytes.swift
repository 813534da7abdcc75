internal import AgeFormat
internal import Sealing

/// The bytes of a file on their way from a target, counted and hashed as they pass.
final class StoredBytes {
    private var source: TargetSource
    private var stream: Blake2bStream? = Blake2bStream()
    private(set) var count: Int64 = 0
    private let progress: (Int64) -> Void

    /// `progress` is told how many more bytes were read.
    init(_ source: TargetSource, progress: @escaping (Int64) -> Void = { _ in }) {
        (self.source, self.progress) = (source, progress)
    }

    func read(into buffer: inout MutableRawSpan) throws -> Int {
        let added = try source.read(into: &buffer)
        buffer.withUnsafeMutableBytes { bytes in
            stream?.update(UnsafeRawBufferPointer(rebasing: bytes[..<added]).bytes)
        }
        count += Int64(added)
        progress(Int64(added))
        return added
    }

    /// Reads what is left and answers the digest of all of it; once.
    func finish() throws -> ArchiveDigest {
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            var span = block.mutableSpan
            var bytes = span.mutableBytes
            guard try read(into: &bytes) > 0 else { break }
        }
        guard let stream = stream.take() else { preconditionFailure("a digest is finished once") }
        return ArchiveDigest(stream)
    }
}

/// ``StoredBytes`` as the age format takes them.
private struct StoredBytesSource: ByteSource {
    let bytes: StoredBytes

    mutating func read(into buffer: inout MutableRawSpan) throws -> Int { try bytes.read(into: &buffer) }
}

/// The bytes under the encryption of an archive; each chunk authenticated before it is handed on.
final class DecryptedBytes {
    private var reader: AgeReader<StoredBytesSource>

    init(_ bytes: StoredBytes, identities: [X25519Identity]) throws {
        reader = try AgeReader(
            from: StoredBytesSource(bytes: bytes),
            identities: identities.map(AgeIdentity.key),
            armor: .absent
        )
    }

    func read(into buffer: inout MutableRawSpan) throws -> Int { try reader.read(into: &buffer) }
}
