internal import AgeFormat
internal import Synchronization

/// The bytes of a file on their way from a target, counted and hashed as they pass.
final class StoredBytes: Sendable {
    /// How much is read at once.
    private static let blockBytes = 65_536

    private struct State {
        var source: TargetSource
        var block: [UInt8] = []
        /// What of the block was read and not yet handed on.
        var unread = 0..<0
        var count: Int64 = 0
    }

    private let state: Mutex<State>
    private let digest = DigestThread()
    private let progress: @Sendable (Int64) -> Void

    /// `progress` is told how many more bytes were read.
    init(_ source: TargetSource, progress: @escaping @Sendable (Int64) -> Void = { _ in }) {
        state = Mutex(State(source: source))
        self.progress = progress
    }

    /// How many were read.
    var count: Int64 { state.withLock { $0.count } }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        try state.withLock { state in
            if state.unread.isEmpty { guard try readBlock(&state) else { return 0 } }
            let part = state.unread.prefix(buffer.count)
            state.block.withUnsafeBytes {
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[part]))
            }
            state.unread = part.upperBound..<state.unread.upperBound
            return part.count
        }
    }

    /// Reads what is left and answers the digest of all of it; once.
    func finish() throws -> ArchiveDigest {
        try state.withLock { state in while try readBlock(&state) {} }
        return digest.finish()
    }

    /// Reads the next block, and has it hashed; false at the end.
    private func readBlock(_ state: inout State) throws -> Bool {
        // Why a new one each time: the one before may still be hashed.
        state.block = try [UInt8](unsafeUninitializedCapacity: Self.blockBytes) { block, count in
            var bytes = UnsafeMutableRawBufferPointer(block).mutableBytes
            count = try state.source.read(into: &bytes)
        }
        let added = state.block.count
        state.unread = 0..<added
        guard added > 0 else { return false }
        digest.update(state.block, count: added)
        state.count += Int64(added)
        progress(Int64(added))
        return true
    }
}

/// ``StoredBytes`` as the age format takes them.
struct StoredBytesSource: ByteSource {
    let bytes: StoredBytes

    mutating func read(into buffer: inout MutableRawSpan) throws -> Int {
        try buffer.withUnsafeMutableBytes { try bytes.read(into: $0) }
    }
}
