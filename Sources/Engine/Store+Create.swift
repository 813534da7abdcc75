internal import Audit
public import FoundationEssentials
internal import Policy
internal import Sealing
internal import Storage
public import Vault

/// What a new store is set up with.
public struct StoreOptions: Sendable {
    /// The company's name and the like.
    public let settings: StoreSettings
    /// How its root key is unlocked.
    public let unlock: UnlockProvider
    /// The policy files, by name.
    public let policies: [String: String]
    /// The identity that opens its backups when the machine is gone; written to its file with the store.
    public let recovery: RecoveryIdentity?

    /// What a new store is set up with.
    public init(
        settings: StoreSettings,
        unlock: UnlockProvider,
        policies: [String: String],
        recovery: RecoveryIdentity? = nil
    ) {
        self.settings = settings
        self.unlock = unlock
        self.policies = policies
        self.recovery = recovery
    }
}

/// What was made, and where.
public struct StoreCreation: Sendable, Codable, Equatable {
    /// The store's id.
    public let store: String
    /// The folder.
    public let folder: String
    /// The files in it.
    public let files: [String]
    /// The first principal.
    public let principal: String
    /// Its roles.
    public let roles: [String]
    /// Who takes the steps that matter most.
    public let custody: Custody
}

extension Store {
    /// Makes a store whose first principal is the caller, with every role but `backup-agent`.
    ///
    /// It is built beside its place and moved there whole, so that a failure leaves nothing half made.
    ///
    /// - Throws: ``EngineError/cannotCreate(folder:reason:)``, or what the vault, the database or the policy reader
    ///   throws.
    public static func create(
        at folder: String,
        _ options: StoreOptions,
        modules: [EngineModule],
        caller: Caller,
        clock: @escaping @Sendable () -> Date = { Date() }
    ) throws -> StoreCreation {
        let files = FileManager.default
        try requireFree(folder)
        let policies = try PolicyFiles(texts: options.policies)
        let policy = try PolicyInForce(policies, EngineModule.vocabulary([engineModule] + modules))
        let scratch = folder + ".new-\(UUID().uuidString.prefix(8))"
        do {
            try makePrivateFolder(scratch)
            let roles = policy.compiled.roleNames.filter { $0 != "backup-agent" }.sorted()
            let (store, signingKey) = try fill(
                scratch,
                options,
                moved(options.unlock, from: folder, to: scratch),
                policies,
                policy,
                modules,
                caller,
                roles,
                clock
            )
            // Why before the store has its name: a store must not be there without its way back.
            try options.recovery?.write(store: "\(store)", signingKey: signingKey.hexadecimal, now: clock())
            do {
                if files.fileExists(atPath: folder) { try files.removeItem(atPath: folder) }
                try files.moveItem(atPath: scratch, toPath: folder)
            } catch {
                options.recovery?.remove()
                throw error
            }
            return StoreCreation(
                store: "\(store)",
                folder: folder,
                files: try files.contentsOfDirectory(atPath: folder).sorted(),
                principal: caller.user,
                roles: roles,
                custody: options.settings.custody
            )
        } catch {
            if files.fileExists(atPath: scratch) { try files.removeItem(atPath: scratch) }
            throw error
        }
    }

    private static func fill(
        _ folder: String,
        _ options: StoreOptions,
        _ unlock: UnlockProvider,
        _ policies: PolicyFiles,
        _ policy: PolicyInForce,
        _ modules: [EngineModule],
        _ caller: Caller,
        _ roles: [String],
        _ clock: @escaping @Sendable () -> Date
    ) throws -> (StoreID, signingKey: [UInt8]) {
        let store = StoreID.random()
        let now = clock()
        let milliseconds = Int64(now.timeIntervalSince1970 * 1000)
        let vault = try Vault.create(
            in: folder,
            store: store,
            unlock: unlock,
            now: now,
            copy: options.recovery.map { RecoveryCopy.seal(for: [$0.recipient]) }
        )
        let settings =
            options.settings.rows + [(Incarnation.idSetting, "\(StoreID.random())")]
            + (options.recovery.map { [(BackupRecipients.recoverySetting, "\($0.recipient)")] } ?? [])
            + policies.settings(digest: policy.digest)
        let parts = try StoreParts(
            folder: folder,
            vault: vault,
            modules: modules,
            mode: .oneShot,
            create: true,
            settings: settings,
            clock: clock
        )
        let first = Principal(
            id: RowID.random(),
            name: caller.user,
            unixUser: caller.user,
            unixGroup: nil,
            team: "main",
            isActive: true,
            created: milliseconds,
            roles: []
        )
        try parts.database.writeNow { connection in
            try parts.authority.store(first, connection)
            for role in roles {
                try parts.authority.grant(role, to: first.id, by: first.id, at: milliseconds, connection)
            }
            if let home = Home(folder: folder) {
                try parts.authority.set(Incarnation.homeSetting, home.text, connection)
            }
            try parts.authority.reseal(connection)
            var entry = AuditEntry(
                timeMilliseconds: milliseconds,
                principal: AuditPrincipal(id: "\(first.id)", name: first.name),
                uid: caller.uid,
                operation: "store.init",
                rule: "genesis",
                policyDigest: policy.digest,
                outcome: .done
            )
            entry.authorityHead = try parts.authority.load(connection).digest
            try parts.audit.append(entry, on: connection)
        }
        try makePrivateFolder(folder + "/policies")
        for (name, text) in policies.texts {
            try Data(text.utf8).write(to: URL(filePath: folder + "/policies/" + name))
        }
        try parts.database.close()
        let signingKey = vault.signingPublicKey
        try vault.close()
        return (store, signingKey)
    }

    /// A key file inside the store is made where the store is being built, and moves with it.
    private static func moved(_ unlock: UnlockProvider, from folder: String, to scratch: String)
        -> UnlockProvider
    {
        guard case .keyFile(let path) = unlock, path.hasPrefix(folder + "/") else { return unlock }
        return .keyFile(scratch + path.dropFirst(folder.count))
    }

    private static func requireFree(_ folder: String) throws {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return }
        guard isFolder else {
            throw EngineError.cannotCreate(folder: folder, reason: "a file of that name is in the way")
        }
        guard try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty else {
            throw EngineError.cannotCreate(folder: folder, reason: "the folder is not empty")
        }
    }

    private static func makePrivateFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw EngineError.cannotCreate(
                folder: path,
                reason: "the folder cannot be made; you may not write there"
            )
        }
    }
}
