internal import Engine
internal import FoundationEssentials
internal import Glibc

/// How far the deliveries to a receiver came; one file, replaced whole and durably.
struct WebhookState: Codable, Equatable {
    /// The change that was taken last.
    struct Delivered: Codable, Equatable {
        let sequence: UInt64
        let time: String
        let operation: String

        init(_ event: Event) { (sequence, time, operation) = (event.sequence, event.time, event.operation) }
    }

    /// For whom it is.
    let address: String
    /// The place in the log behind which to go on.
    private(set) var after: UInt64
    /// The change that was taken last; nil before the first.
    private(set) var last: Delivered?

    init(address: String, after: UInt64) { (self.address, self.after) = (address, after) }

    /// A change was taken.
    mutating func note(_ event: Event) { (last, after) = (Delivered(event), max(after, event.sequence)) }

    /// Nothing up to this place is to be told any more.
    mutating func pass(_ sequence: UInt64) { after = max(after, sequence) }
}

/// The file of a state, held by one delivery at a time.
final class WebhookStateFile: Sendable {
    private let path: String
    private let lock: Int32

    /// Takes hold of it.
    ///
    /// - Throws: ``WebhookError/busy(path:)``, ``WebhookError/badState(path:reason:)``.
    init(_ path: String) throws(WebhookError) {
        self.path = path
        // Why a file beside it: the state itself is replaced.
        lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw .badState(path: path, reason: String(cString: strerror(errno))) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw .busy(path: path)
        }
    }

    deinit { close(lock) }

    /// What it says; nil where there is none yet.
    func load() throws(WebhookError) -> WebhookState? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path),
            let state = try? JSONDecoder().decode(WebhookState.self, from: data)
        else { throw .badState(path: path, reason: "it cannot be read, or was not written by Coffer") }
        return state
    }

    /// Replaces it.
    func store(_ state: WebhookState) throws(WebhookError) {
        let part = path + ".part"
        guard let json = try? JSONAnswer.compact(state) else {
            throw .badState(path: path, reason: "it cannot be written as JSON")
        }
        let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .badState(path: path, reason: String(cString: strerror(errno))) }
        let isWritten = write(file, json, json.count) == json.count && fsync(file) == 0
        var failure = errno
        close(file)
        if isWritten {
            guard rename(part, path) != 0 else { return }
            failure = errno
        }
        unlink(part)
        throw .badState(path: path, reason: String(cString: strerror(failure)))
    }
}
