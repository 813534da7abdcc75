internal import Foundation

/// A client with a thread of its own, which waits for its answers there and nowhere else.
///
/// Why no task: its client blocks, and would take a thread from those who measure.
final class ClientThread: @unchecked Sendable {
    private let client: PlainClient
    private let due = DispatchSemaphore(value: 0)
    private let done = DispatchSemaphore(value: 0)
    // SAFETY: written before `due` is signalled and read after `done` is, by one thread each.
    private var requests: [[UInt8]] = []
    private var failure: (any Error)?
    private var isEnding = false

    init(_ client: PlainClient) {
        self.client = client
        Thread { [due, done, weak self] in
            while true {
                due.wait()
                guard let self, !self.isEnding else { return }
                do { for request in self.requests { try self.client.ask(request) } } catch {
                    self.failure = error
                }
                done.signal()
            }
        }.start()
    }

    deinit {
        isEnding = true
        due.signal()
    }

    /// Has requests asked one after another.
    func begin(_ requests: [[UInt8]]) {
        self.requests = requests
        due.signal()
    }

    /// Waits until they are answered.
    func end() throws {
        done.wait()
        if let failure { throw failure }
    }
}
