internal import AgeFormat

/// The bytes of a file on their way from a target, counted and hashed as they pass.
final class StoredBytes {
    /// How much is read at once.
    private static let blockBytes = 65_536

    private var source: TargetSource
    private let digest = DigestThread()
    private var block: [UInt8] = []
    /// What of the block was read and not yet handed on.
    private var unread = 0..<0
    private(set) var count: Int64 = 0
    private let progress: (Int64) -> Void

    /// `progress` is told how many more bytes were read.
    init(_ source: TargetSource, progress: @escaping (Int64) -> Void = { _ in }) {
        (self.source, self.progress) = (source, progress)
    }

    func read(into buffer: inout MutableRawSpan) throws -> Int {
        if unread.isEmpty { guard try readBlock() else { return 0 } }
        let part = unread.prefix(buffer.byteCount)
        buffer.withUnsafeMutableBytes { buffer in
            block.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[part])) }
        }
        unread = part.upperBound..<unread.upperBound
        return part.count
    }

    /// Reads what is left and answers the digest of all of it; once.
    func finish() throws -> ArchiveDigest {
        while try readBlock() {}
        return digest.finish()
    }

    /// Reads the next block, and has it hashed; false at the end.
    private func readBlock() throws -> Bool {
        // Why a new one each time: the one before may still be hashed.
        block = [UInt8](repeating: 0, count: Self.blockBytes)
        var span = block.mutableSpan
        var bytes = span.mutableBytes
        let added = try source.read(into: &bytes)
        unread = 0..<added
        guard added > 0 else { return false }
        digest.update(block, count: added)
        count += Int64(added)
        progress(Int64(added))
        return true
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
