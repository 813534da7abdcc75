internal import FoundationEssentials
internal import Glibc
internal import Sealing
internal import Storage
internal import Synchronization

/// The folder of snapshots: one folder each, held by a lock for as long as somebody needs it.
///
/// What nobody holds was left by a process that ended, and is removed before the next snapshot and at the start.
final class Spool: Sendable {
    /// For how long this process holds a snapshot for whoever asked for it and has not taken it yet.
    private static let handOver = Duration.seconds(60)

    private struct Held {
        let hold: SpoolHold
        let since: ContinuousClock.Instant
    }

    let place: SpoolPlace
    private let files: SpoolFile
    private let held = Mutex<[String: Held]>([:])

    init(_ place: SpoolPlace) {
        self.place = place
        files = SpoolFile(place: place)
    }

    /// Makes the folder of a new snapshot and answers it with the second that names it, later than any before it.
    ///
    /// Removes leftovers first.
    func begin(_ id: RowID, clock: () -> Date) throws -> (folder: String, second: Int64) {
        try files.makeSpool()
        let lock = try StoreLock(
            path: place.path + "/spool.lock",
            mode: .exclusive,
            patienceMilliseconds: 10_000
        )
        defer { withExtendedLifetime(lock) {} }
        try makeTurn()
        try sweep()
        let second = try nextSecond(clock)
        return (try makeHeld(id) { try files.makeFolder($0) }, second)
    }

    /// Makes a folder that whoever asked for it may put files into, and answers it.
    ///
    /// Removes leftovers first.
    func beginHandIn(_ id: RowID) throws -> String {
        try files.makeSpool()
        let lock = try StoreLock(
            path: place.path + "/spool.lock",
            mode: .exclusive,
            patienceMilliseconds: 10_000
        )
        defer { withExtendedLifetime(lock) {} }
        try sweep()
        return try makeHeld(id) { try files.makeSharedFolder($0) }
    }

    /// The folder of that id; nil where there is none.
    func folder(_ id: RowID) -> String? {
        let folder = "\(place.path)/\(id)"
        return access(folder, F_OK) == 0 ? folder : nil
    }

    private func makeHeld(_ id: RowID, _ make: (String) throws -> Void) throws -> String {
        let folder = "\(place.path)/\(id)"
        try make(folder)
        try files.create("\(folder)/\(SpoolHold.fileName)")
        guard let hold = SpoolHold(folder: folder) else {
            throw EngineError.file(path: folder, reason: "a new snapshot cannot be held")
        }
        held.withLock { $0["\(id)"] = Held(hold: hold, since: .now) }
        return folder
    }

    /// Removes a snapshot, and answers whether it was there.
    @discardableResult
    func release(_ id: RowID) throws(EngineError) -> Bool {
        held.withLock { $0["\(id)"] = nil }
        let folder = "\(place.path)/\(id)"
        guard access(folder, F_OK) == 0 else { return false }
        try remove(folder)
        return true
    }

    /// Removes what nobody holds.
    func removeLeftovers() throws {
        guard access(place.path, F_OK) == 0 else { return }
        let lock = try StoreLock(
            path: place.path + "/spool.lock",
            mode: .exclusive,
            patienceMilliseconds: 10_000
        )
        defer { withExtendedLifetime(lock) {} }
        try makeTurn()
        try sweep()
    }

    /// Why here and not only by whoever takes it: the group of a server's spool must be able to, whatever their umask is.
    private func makeTurn() throws(EngineError) {
        let path = "\(place.path)/\(SpoolTurn.fileName)"
        if access(path, F_OK) != 0 { try files.create(path) }
    }

    private func sweep() throws(EngineError) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: place.path)
        } catch {
            throw .file(path: place.path, reason: "it cannot be read")
        }
        held.withLock { held in held = held.filter { $0.value.since.duration(to: .now) < Self.handOver } }
        let mine = held.withLock { Set($0.keys) }
        for name in names where RowID(name) != nil && !mine.contains(name) {
            let folder = "\(place.path)/\(name)"
            if SpoolHold.isFree(folder) { try remove(folder) }
        }
    }

    private func remove(_ folder: String) throws(EngineError) {
        do {
            try FileManager.default.removeItem(atPath: folder)
        } catch {
            throw .file(path: folder, reason: "the snapshot cannot be removed")
        }
    }

    /// The second that names the next snapshot: two of them never have the same one.
    private func nextSecond(_ clock: () -> Date) throws(EngineError) -> Int64 {
        let path = place.path + "/last-second"
        func now() -> Int64 { Int64(clock().timeIntervalSince1970.rounded(.down)) }
        let last = FileManager.default.contents(atPath: path).flatMap {
            Int64(String(decoding: $0, as: UTF8.self))
        }
        var second = now()
        if let last, last >= second, last - second < 60 {
            // Why bounded: a clock that stands still, as in tests, must not keep anybody.
            for _ in 0..<24 where second <= last {
                usleep(50_000)
                second = now()
            }
            second = max(second, last + 1)
        }
        unlink(path)
        try files.write(Array("\(second)".utf8), to: path)
        return second
    }
}
