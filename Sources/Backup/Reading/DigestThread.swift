internal import Dispatch
internal import Sealing
internal import Synchronization

/// The digest of bytes that pass, made beside whatever is done with them.
///
/// Why: hashing takes as long as decrypting and decompressing together, and there is more than one processor.
final class DigestThread: Sendable {
    /// How many blocks may wait to be hashed.
    private static let mostAhead = 16

    private let stream = Mutex<Blake2bStream?>(Blake2bStream())
    private let queue = DispatchQueue(label: "coffer.archive-digest", qos: .userInitiated)
    private let places = DispatchSemaphore(value: mostAhead)

    /// Takes the first `count` bytes of a block, and waits only while many before it are not hashed yet.
    func update(_ block: [UInt8], count: Int) {
        places.wait()
        queue.async { [self] in
            stream.withLock { $0?.update(block.span.extracting(..<count).bytes) }
            places.signal()
        }
    }

    /// The digest of all of it; once.
    func finish() -> ArchiveDigest {
        queue.sync {}
        let whole = stream.withLock { $0.take() }
        guard let whole else { preconditionFailure("a digest is finished once") }
        return ArchiveDigest(whole)
    }
}
