internal import Engine
internal import Glibc
internal import Synchronization

/// What a run has in hand: the snapshots it holds, and how many bytes are done.
final class RunCounter: Sendable {
    private struct State {
        var holds: [(snapshot: String, hold: SpoolHold)] = []
        var done: Int64 = 0
        var total: Int64 = 0
    }

    private let state = Mutex(State())

    func begin(_ snapshot: SnapshotTaken, targets: Int) {
        let bytes = snapshot.parts.flatMap(\.files).map(\.bytes).reduce(0, +)
        state.withLock { $0.total = bytes * Int64(targets) }
    }

    func hold(_ snapshot: String, _ hold: SpoolHold) {
        state.withLock { $0.holds.append((snapshot, hold)) }
    }

    /// Lets go of every snapshot and answers their ids.
    func letGo() -> [String] {
        state.withLock { state in
            defer { state.holds = [] }
            return state.holds.map(\.snapshot)
        }
    }

    func add(_ bytes: Int64) -> (done: Int64, total: Int64) {
        state.withLock { state in
            state.done += bytes
            return (min(state.done, state.total), state.total)
        }
    }
}

/// Keeps a second run out of the same scratch folder; gone with the process that has it.
final class RunLock: Sendable {
    private let descriptor: Int32

    init(folder: String) throws(RunError) {
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .running(folder: folder) }
        descriptor = open("\(folder)/run.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .running(folder: folder) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .running(folder: folder)
        }
    }

    // Why unlocked first: a program that is just being started holds a copy of the descriptor until it runs.
    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
