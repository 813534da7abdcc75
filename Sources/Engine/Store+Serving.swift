internal import Audit
internal import FoundationEssentials
public import Storage
internal import Vault

/// What a server asks of the store it has open, beside carrying out operations.
extension Store {
    /// Every operation: the engine's own and those of the modules.
    public var operations: [any Operation.Type] { parts.modules.flatMap(\.operations) }

    /// Whether an active principal is mapped to this caller; nobody else learns anything.
    ///
    /// - Throws: ``EngineError/authorityDamaged(row:)``, or what the database throws.
    public func knows(_ caller: Caller) throws -> Bool {
        let parts = parts
        return try parts.database.read { try parts.authority.state($0).principal(of: caller) != nil }
    }

    /// Keeps a copy of policy files, by name, in the store's folder, where the policy in force is looked for by hand.
    ///
    /// - Throws: ``EngineError/file(path:reason:)``.
    public func keepPolicies(_ files: [String: String]) throws(EngineError) {
        for (name, text) in files {
            let path = "\(folder)/policies/\(name)"
            do {
                try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
            } catch {
                throw .file(path: path, reason: "the copy of the policy in force cannot be written")
            }
        }
    }

    /// Whether the store takes no more changes, because the disk did not confirm one.
    public var isHalted: Bool { parts.database.isHalted }

    /// Whether a read is answered; waits for as long as readers are all at work.
    public func answersReads() -> Bool {
        do { return try parts.database.readOnce { try $0.row("SELECT 1") { $0.int64(0) } == 1 } } catch {
            return false
        }
    }

    /// Whether the writer gets to `turn`; waits for as long as others write, and writes nothing itself.
    public func takesWrites(_ turn: @escaping @Sendable () -> Void) async -> Bool {
        do { try await parts.database.write { _ in turn() } } catch { return false }
        return true
    }

    /// How far the statements of the readers and of the writer have come, in no unit: each grows while they get on.
    public var statementSteps: (reading: Int, writing: Int) { parts.database.statementSteps }

    /// What the writer has done since the store was opened.
    public var commitFigures: CommitFigures {
        let figures = parts.database.writeFigures
        return CommitFigures(
            batches: figures.batches,
            operations: figures.operations,
            largestBatch: figures.largestBatch,
            replays: figures.replays,
            waiting: figures.waiting
        )
    }

    /// How often a key that was wanted was in the locked cache.
    public var keyCacheFigures: (hits: Int, misses: Int) {
        let figures = parts.vault.keyCacheFigures
        return (figures.hits, figures.misses)
    }

    /// The figures that the modules bring, as far as there are any, read from one snapshot.
    public func gauges() throws -> [(gauge: StoreGauge, value: Double)] {
        let parts = parts
        let now = Int64((parts.clock().timeIntervalSince1970 * 1000).rounded(.down))
        return try parts.database.read { connection in
            try parts.modules.flatMap(\.gauges).compactMap { gauge in
                try gauge.read(connection, now).map { (gauge, $0) }
            }
        }
    }
}

/// What the writer of a store has done since it was opened.
public struct CommitFigures: Sendable, Equatable {
    /// Durable commits.
    public let batches: Int
    /// Operations in them.
    public let operations: Int
    /// The most operations that shared one commit.
    public let largestBatch: Int
    /// Batches that had to be run again.
    public let replays: Int
    /// Operations that wait for the writer now.
    public let waiting: Int
}

extension Caller {
    /// A caller on the other end of a socket, by the ids that the kernel gives; names come from the user database.
    ///
    /// A uid without a name is called by its number, a group without a name is left out.
    public init(uid: UInt32, groupIDs: [UInt32]) {
        let names = Set(groupIDs).compactMap(UserDatabase.groupName).sorted()
        self.init(uid: uid, user: UserDatabase.userName(uid) ?? "\(uid)", groups: names)
    }
}

extension Store {
    /// The tables of `data.db` where these modules are in.
    public static func schemas(_ modules: [EngineModule]) -> [SchemaModule] {
        [AuditLog.schema] + ([engineModule] + modules).map(\.schema)
    }
}
