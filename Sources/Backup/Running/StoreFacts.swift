internal import Engine
internal import Sealing

/// What must be known of a store before anything on its targets is changed.
struct StoreFacts {
    let id: StoreID
    let signingKey: [UInt8]
    let life: Life
    /// The targets, by name.
    let rows: [TargetView]
    private let spool: String

    /// Asks the store.
    ///
    /// - Throws: ``RunError/notLive(_:)`` for a store that is restored or copied: it leaves every target as it is;
    ///   ``RunError/noTarget`` where there is none, unless none is needed.
    init(_ door: any StoreDoor, needsTarget: Bool = true) async throws {
        let listed = try await door.perform(BackupTargetList())
        guard listed.standing == .live else { throw RunError.notLive(listed.standing) }
        guard !needsTarget || !listed.targets.isEmpty else { throw RunError.noTarget }
        rows = listed.targets
        life = Life(listed)
        spool = listed.spool
        let key = try await door.perform(StoreSigningKey())
        guard let id = StoreID(key.store), let bytes = Hexadecimal.decode(key.signingKey) else {
            throw EngineError.authorityDamaged(row: "the store's id or signing key")
        }
        self.id = id
        signingKey = bytes
    }

    /// The targets of these names, or all.
    func targets(named names: [String]) throws -> [TargetView] {
        guard !names.isEmpty else { return rows }
        return try names.map { name in
            guard let row = rows.first(where: { $0.target == name }) else {
                throw EngineError.notFound(kind: "backup target", name: name)
            }
            return row
        }
    }

    /// Takes the turn at the targets.
    ///
    /// - Throws: ``RunError/running(folder:)`` while another run or prune has it.
    func turn() throws -> SpoolTurn {
        guard let turn = try SpoolTurn(spool: spool) else { throw RunError.running(folder: spool) }
        return turn
    }

    /// What lies on a target besides archives, made sure to be this store's.
    func state(of target: any Target, _ row: TargetView) throws -> TargetState {
        try TargetState(target, row, id, life, publicKey: signingKey)
    }
}
