internal import Audit
internal import FoundationEssentials
internal import Policy
internal import Sealing
internal import Storage
internal import Synchronization
internal import Vault

/// What an open store is made of, shared by every request.
final class StoreParts: Sendable {
    let folder: String
    let vault: Vault
    let database: Database
    let authority: Authority
    let audit: AuditLog
    let decisions: DecisionBook
    let modules: [EngineModule]
    let spool: Spool
    /// Whether nothing in it is real.
    let isTraining: Bool
    let clock: @Sendable () -> Date
    /// The refusals of today, entered or waiting to be.
    let refusals = RefusalBook()
    /// The ids of new rows and subjects.
    let ids = IDSequence()
    private let policyCache = Mutex<PolicyInForce?>(nil)

    init(
        folder: String,
        vault: Vault,
        modules: [EngineModule],
        mode: StoreMode,
        create: Bool = false,
        sorting: Database.Sorting = .inMemory,
        settings: [(String, String)] = [],
        spool: SpoolPlace? = nil,
        clock: @escaping @Sendable () -> Date
    ) throws {
        self.folder = folder
        self.spool = Spool(spool ?? .inside(folder))
        self.vault = vault
        self.modules = [engineModule] + modules
        self.clock = clock
        let schemas = [AuditLog.schema] + self.modules.map(\.schema)
        database = try Database(
            path: folder + "/data.db",
            modules: schemas,
            mode: mode == .oneShot ? .single : .pooled,
            create: create,
            sorting: sorting,
            syncsAside: mode == .serving
        )
        let authority = Authority(vault: vault)
        self.authority = authority
        decisions = DecisionBook(vault: vault)
        if create {
            try database.writeNow { connection in
                for (name, value) in settings { try authority.set(name, value, connection) }
                try authority.reseal(connection)
            }
        }
        let state = try database.read { try authority.load($0) }
        guard let incarnation = state.settings[Incarnation.idSetting] else {
            throw EngineError.authorityDamaged(row: "the setting `\(Incarnation.idSetting)`")
        }
        isTraining = try StoreSettings(state.settings).isTraining
        audit = try AuditLog(
            database: database,
            vault: vault,
            origin: Self.origin(vault, incarnation)
        )
        database.observeCommits(audit)
        try audit.prepareKey(at: Int64(clock().timeIntervalSince1970 * 1000))
    }

    /// The audit log's own name: store and incarnation.
    static func origin(_ vault: Vault, _ incarnation: String) -> String {
        "coffer/\(vault.store)/\(incarnation)"
    }

    /// Every module's tables, and the log's.
    var schemas: [SchemaModule] { [AuditLog.schema] + modules.map(\.schema) }

    /// The policy in force, read anew when it has been replaced.
    func policy(_ state: AuthorityState) throws -> PolicyInForce {
        let known = policyCache.withLock { $0 }
        if let known, state.settings["policy-digest"] == known.digest.hexadecimal { return known }
        let made = try PolicyInForce(state.policyFiles(), EngineModule.vocabulary(modules))
        policyCache.withLock { $0 = made }
        return made
    }

    /// Whether the files in the store's folder are the policy in force; a file that cannot be read is another policy.
    func policyFolderIsInForce(_ state: AuthorityState) -> Bool {
        let files = try? PolicyFiles.load(URL(filePath: folder + "/policies"))
        return files.map { Blake2b.hash($0.canonicalBytes).hexadecimal } == state.settings["policy-digest"]
    }

    /// Identifies and authorises a request, and hands out what its operation works with.
    func context(
        _ operation: String,
        _ request: Request,
        _ connection: Connection,
        isWriting: Bool
    ) throws -> Context {
        let state = try authority.state(connection)
        let now = clock()
        let access = try Access(
            operation,
            request,
            state,
            policy(state),
            at: Int64((now.timeIntervalSince1970 * 1000).rounded(.down))
        )
        return Context(connection, access, self, now: now, isWriting: isWriting)
    }

    /// Answers a query in a transaction; the entry for what it released is still to be appended.
    func answer<Q: Query>(
        _ query: Q,
        _ request: Request,
        _ connection: Connection
    ) throws -> (output: Q.Output, pending: PendingEntry?) {
        let context = try context(Q.name, request, connection, isWriting: false)
        context.namesLostKeys = Q.isList
        let output = try query.answer(in: context)
        if !Q.isList, let refusal = context.wholeRefusal { throw refusal }
        return (output, context.record.released.isEmpty ? nil : PendingEntry(context))
    }
}

extension AuthorityState {
    /// The texts of the policy in force.
    func policyFiles() throws -> PolicyFiles {
        let prefix = "policy:"
        let texts = settings.filter { $0.key.hasPrefix(prefix) }
            .map { (String($0.key.dropFirst(prefix.count)), $0.value) }
        return try PolicyFiles(texts: Dictionary(uniqueKeysWithValues: texts))
    }
}

extension PolicyFiles {
    /// The rows of authority that put this policy in force.
    func settings(digest: [UInt8]) -> [(String, String)] {
        texts.map { ("policy:\($0.key)", $0.value) } + [("policy-digest", digest.hexadecimal)]
    }
}
