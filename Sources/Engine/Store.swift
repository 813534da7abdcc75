internal import Audit
public import FoundationEssentials
internal import Policy
internal import Storage
internal import Synchronization
public import Vault

/// An open store: every request passes through it, and it holds the files until it is closed.
public final class Store: Sendable {
    /// The store's folder.
    public let folder: String
    /// Whether nothing in it is real: it was made to learn and to try things in.
    public var isTraining: Bool { parts.isTraining }
    let parts: StoreParts
    /// How many unwrapped keys a serving store keeps in locked memory: 1 MiB of them.
    private static let servingKeys = 32_768
    private let lock: StoreLock
    private let access: StoreAccess
    private let mode: StoreMode
    private let isEnding = Atomic(false)
    /// A write-ahead log longer than this has grown behind a snapshot; by itself it stays at some 16 MiB.
    private static let grownLogBytes: Int64 = 32 << 20
    /// How often those who wait look again.
    ///
    /// Why looking: in an embedded store what they wait for is written by another process.
    private static let lookInterval = Duration.milliseconds(200)

    /// Opens a store, checks its rows of authority, and holds it until ``close()``.
    ///
    /// Snapshots lie in `spool`, by default a folder of the store's.
    ///
    /// - Throws: ``EngineError/noStore(folder:)``, ``EngineError/authorityDamaged(row:)``, or what the vault, the
    ///   database or the policy reader throws.
    public static func open(
        at folder: String,
        unlock: UnlockProvider?,
        mode: StoreMode,
        access: StoreAccess = .shared,
        modules: [EngineModule],
        spool: SpoolPlace? = nil,
        clock: @escaping @Sendable () -> Date = { Date() }
    ) throws -> Store {
        try Store(opening: folder, unlock, mode, access, modules, spool, clock)
    }

    private init(
        opening folder: String,
        _ unlock: UnlockProvider?,
        _ mode: StoreMode,
        _ access: StoreAccess,
        _ modules: [EngineModule],
        _ spool: SpoolPlace?,
        _ clock: @escaping @Sendable () -> Date
    ) throws {
        guard FileManager.default.fileExists(atPath: folder + "/store.json") else {
            throw EngineError.noStore(folder: folder)
        }
        self.folder = folder
        self.access = access
        self.mode = mode
        lock = try StoreLock(
            path: folder + "/store.lock",
            mode: access == .exclusive ? .exclusive : .shared,
            patienceMilliseconds: 2_000
        )
        let vault = try Vault.open(
            in: folder,
            unlock: unlock,
            mode: mode == .serving ? .pooled : .single,
            cacheCapacity: mode == .serving ? Self.servingKeys : Vault.defaultCacheCapacity
        )
        parts = try StoreParts(
            folder: folder,
            vault: vault,
            modules: modules,
            mode: mode,
            spool: spool,
            clock: clock
        )
        if mode == .serving { try parts.spool.removeLeftovers() }
    }

    /// Carries out a change and answers once it is durable.
    ///
    /// Where a rule asks for a second person the request is stored instead, and
    /// ``EngineError/approvalPending(number:operation:rule:by:until:)`` says so.
    ///
    /// - Throws: ``InputError``, ``Denial``, ``EngineError``, or what the floors below throw; nothing was changed then.
    public func perform<C: Command>(_ command: C, for request: Request) async throws -> C.Output {
        try prepare(command)
        return try await notingRefusals(of: C.name, request) { try await change(command, for: request) }
    }

    private func change<C: Command>(_ command: C, for request: Request) async throws -> C.Output {
        let parts = parts
        if request.isDryRun { return try await rehearse(command, for: request) }
        if C.removesResidueFirst { try parts.database.removeResidue() }
        if C.readsRefusals { try await enterRefusals(before: C.name, request) }
        let preparation = parts.database.isWriting ? parts.prepare(command, for: request) : nil
        let refused = parts.refusals.take()
        do {
            return try await parts.database.write { connection in
                for entry in refused { try parts.audit.append(entry, on: connection) }
                return try CommandRun(
                    connection: connection,
                    parts: parts,
                    request: request,
                    preparation: preparation
                ).perform(command)
            }
        } catch {
            parts.refusals.giveBack(refused)
            guard let due = error as? ApprovalDue else { throw error }
            throw try await askForApproval(for: command, request, due: due)
        }
    }

    /// Answers a question; if personal data is released, its audit entry is durable before this returns.
    ///
    /// - Throws: ``InputError``, ``Denial``, ``EngineError``, or what the floors below throw.
    public func perform<Q: Query>(_ query: Q, for request: Request) async throws -> Q.Output {
        try prepare(query)
        return try await notingRefusals(of: Q.name, request) { try await answers(query, for: request) }
    }

    private func answers<Q: Query>(_ query: Q, for request: Request) async throws -> Q.Output {
        let start = ContinuousClock.now
        while true {
            let output = try await answer(query, for: request)
            let patience = Duration.seconds(query.secondsToWait(for: output))
            guard start.duration(to: .now) < patience, !isEnding.load(ordering: .acquiring) else {
                return output
            }
            try await Task.sleep(for: Self.lookInterval)
        }
    }

    /// Has everybody who waits for another answer take the one that there is, and nobody wait from now on.
    public func endWaits() { isEnding.store(true, ordering: .releasing) }

    private func answer<Q: Query>(_ query: Q, for request: Request) async throws -> Q.Output {
        let parts = parts
        if query.isBrief, parts.database.isWriterFree {
            return try await parts.database.write { connection in
                let (output, pending) = try parts.answer(query, request, connection)
                try pending?.append(parts, connection)
                return output
            }
        }
        let (output, pending) = try parts.database.read { connection in
            try parts.answer(query, request, connection)
        }
        // Why after it: a read that took long kept the log from being used anew, and only now lets go of it.
        if Q.name == SnapshotTake.name { try parts.database.truncateLog(beyond: Self.grownLogBytes) }
        guard let pending else {
            try await parts.database.settled()
            return output
        }
        try await parts.database.write { connection in try pending.append(parts, connection) }
        return output
    }

    /// Closes the files and lets go of the store.
    ///
    /// What one command wrote may stay in the databases' logs; maintenance and a server leave none.
    public func close() throws {
        let leavesLogs = mode == .oneShot && access == .shared
        // Why only a server's: a command that was refused has nothing to end. Why no error: the files are let go of whatever the
        // disk says; what it does not take are entries of refusals alone.
        if mode == .serving { try? enterRefusals() }
        try parts.database.close(leavingShortLog: leavesLogs)
        try parts.vault.close(leavingShortLog: leavesLogs)
    }

    private func prepare<O: Operation>(_ operation: O) throws {
        try operation.validate()
        guard O.access == .shared || access == .exclusive else {
            throw EngineError.needsExclusive(operation: O.name)
        }
    }

    /// Runs a change for its answer and takes it back; what it released stays in the audit log.
    private func rehearse<C: Command>(_ command: C, for request: Request) async throws -> C.Output {
        let parts = parts
        let (output, pending) = try await parts.database.rehearse { connection in
            try CommandRun(connection: connection, parts: parts, request: request).rehearse(command)
        }
        if let pending {
            try await parts.database.write { connection in try pending.append(parts, connection) }
        }
        return output
    }
}

/// How many connections a store keeps.
public enum StoreMode: Sendable {
    /// One, for a command that does one thing and ends.
    case oneShot
    /// One writer and several readers.
    case serving
}
