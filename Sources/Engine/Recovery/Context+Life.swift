internal import Audit
internal import Sealing

extension Context {
    /// Begins a new life of the store: from here on every other life that knows its id is told from it.
    ///
    /// For an operation that has the store alone (``StoreAccess/exclusive``): the audit log goes on under another origin.
    ///
    /// - Returns: The new id.
    /// - Throws: What the audit log or the database throws.
    @discardableResult
    public func beginLife() throws -> String {
        let id = "\(StoreID.random())"
        if !isDryRun { try parts.audit.goOn(as: StoreParts.origin(parts.vault, id)) }
        let before = try authorityState().settings[Incarnation.idSetting]
        try changeAuthority { authority, connection in
            if let before { try authority.set(Incarnation.beforeSetting, before, connection) }
            try authority.set(Incarnation.idSetting, id, connection)
        }
        return id
    }
}
