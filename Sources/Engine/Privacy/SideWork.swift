internal import Dispatch
internal import Synchronization

/// Work that goes on beside what its owner does meanwhile, on a thread of its own.
///
/// Whoever begins it asks for its ``value()`` or waits for its end, whatever happens: it uses what its owner closes.
final class SideWork<T: Sendable>: Sendable {
    private let queue = DispatchQueue(label: "coffer.side-work", qos: .userInitiated)
    private let result = Mutex<Result<T, any Error>?>(nil)

    /// Begins.
    init(_ body: @escaping @Sendable () throws -> T) {
        queue.async { [self] in
            let done = Result { try body() }
            result.withLock { $0 = done }
        }
    }

    /// Waits for the end.
    func wait() { queue.sync {} }

    /// Waits for what comes of it.
    ///
    /// - Throws: What the work threw.
    func value() throws -> T {
        wait()
        guard let done = result.withLock({ $0 }) else { preconditionFailure("the work came to no end") }
        return try done.get()
    }
}
