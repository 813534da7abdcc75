internal import AgeFormat
internal import Dispatch
internal import Synchronization

/// The bytes under the encryption of an archive, each chunk authenticated before it is handed on.
///
/// They are decrypted ahead of who reads them, by a thread of their own. Why: decrypting, hashing, and unpacking take
/// about as long as each other, and there is more than one processor.
final class DecryptedBytes: Sendable {
    /// How many chunks may wait for who reads them: memory does not depend on which side is quicker.
    private static let mostAhead = 16

    private typealias Chunks = AgeReader<StoredBytesSource>

    private struct State {
        /// What was decrypted; an empty chunk is the end.
        var ahead: [Result<[UInt8], any Error>] = []
        var isStopped = false
    }

    /// What who reads has in hand.
    private struct Reading {
        var chunk: [UInt8] = []
        var done = 0
        /// How it ended; an end is answered for good.
        var end: Result<[UInt8], any Error>?
    }

    private let chunks: Mutex<Chunks>
    private let state = Mutex(State())
    private let reading = Mutex(Reading())
    private let places = DispatchSemaphore(value: 0)
    private let ready = DispatchSemaphore(value: 0)
    private let queue = DispatchQueue(label: "coffer.archive-decryption", qos: .userInitiated)

    /// Reads and authenticates the header, and begins with the rest.
    ///
    /// Whoever makes this stops it, whatever happens: see ``stop()``.
    init(_ bytes: StoredBytes, identities: [X25519Identity]) throws {
        chunks = Mutex(
            try Chunks(
                from: StoredBytesSource(bytes: bytes),
                identities: identities.map(AgeIdentity.key),
                armor: .absent
            )
        )
        // Why not with that value from the start: a semaphore must not go while it has less than it began with.
        for _ in 0..<Self.mostAhead { places.signal() }
        queue.async { self.decrypt() }
    }

    /// Hands out the next bytes; 0 is the end, and that everything was whole.
    func read(into buffer: inout MutableRawSpan) throws -> Int {
        try buffer.withUnsafeMutableBytes { buffer in
            try reading.withLock { reading in
                if reading.done == reading.chunk.count { try next(&reading) }
                let count = min(buffer.count, reading.chunk.count - reading.done)
                reading.chunk.withUnsafeBytes { chunk in
                    let part = UnsafeRawBufferPointer(rebasing: chunk[reading.done..<reading.done + count])
                    buffer.copyMemory(from: part)
                }
                reading.done += count
                return count
            }
        }
    }

    /// Ends the thread, and waits for that; nobody else reads the stored bytes afterwards.
    func stop() {
        state.withLock { $0.isStopped = true }
        places.signal()
        queue.sync {}
    }

    private func next(_ reading: inout Reading) throws {
        (reading.chunk, reading.done) = ([], 0)
        if let end = reading.end { return _ = try end.get() }
        ready.wait()
        let next = state.withLock { $0.ahead.removeFirst() }
        places.signal()
        switch next {
        case .success(let chunk) where !chunk.isEmpty: reading.chunk = chunk
        case .success, .failure:
            reading.end = next
            _ = try next.get()
        }
    }

    /// Decrypts until the end, an error, or ``stop()``.
    private func decrypt() {
        while true {
            places.wait()
            guard !state.withLock({ $0.isStopped }) else { return }
            let chunk = Result { try self.chunk() }
            state.withLock { $0.ahead.append(chunk) }
            ready.signal()
            guard case .success(let bytes) = chunk, !bytes.isEmpty else { return }
        }
    }

    /// The next chunk that is not empty; an empty one at the end.
    private func chunk() throws -> [UInt8] {
        try chunks.withLock { chunks in
            while let bytes = try chunks.withNextChunk({ chunk in chunk.withUnsafeBytes { Array($0) } }) {
                if !bytes.isEmpty { return bytes }
            }
            return []
        }
    }
}
