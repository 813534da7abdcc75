internal import Dispatch
internal import FoundationEssentials
internal import Synchronization

/// Work on many things that do not depend on each other, a part of them on each processor.
enum AllProcessors {
    /// Fewer than that are not worth another processor.
    private static let fewest = 16

    /// Does something for each number from 0 up, and answers in order.
    ///
    /// - Throws: What `body` throws for the first that it throws for.
    static func map<T: Sendable>(_ count: Int, _ body: @Sendable (Int) throws -> T) throws -> [T] {
        let parts = max(1, min(ProcessInfo.processInfo.activeProcessorCount, count / fewest))
        let done = Mutex<[Result<[T], any Error>?]>(Array(repeating: nil, count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let range = count * part / parts..<count * (part + 1) / parts
            let result = Result { try range.map(body) }
            done.withLock { $0[part] = result }
        }
        return try done.withLock { $0 }.flatMap { try $0?.get() ?? [] }
    }
}
