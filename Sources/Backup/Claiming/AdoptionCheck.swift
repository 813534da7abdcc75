internal import Engine
internal import FoundationEssentials
internal import Sealing

/// Looks for backups that are newer than a store which is to become the live one, on the targets that it knows.
///
/// Once it is live its backups go on where those lie, and what only they hold is no longer the store's. Nothing is written.
public struct AdoptionCheck: Sendable {
    /// What was found.
    public struct Findings: Sendable, Equatable {
        /// A data archive that is newer than the store's own state.
        public struct Newer: Sendable, Equatable {
            /// Its name.
            public let archive: String
            /// The target that lists it.
            public let target: String

            /// An archive on a target.
            public init(archive: String, target: String) { (self.archive, self.target) = (archive, target) }
        }

        /// The state that the store is at, RFC 3339; nil where nothing tells.
        public let state: String?
        /// What is newer, newest first.
        public internal(set) var newer: [Newer] = []
        /// The targets that could not be looked at.
        public internal(set) var unreached: [RestoreSummary.Unreached] = []

        /// What was found of a store at this state.
        public init(state: String?, newer: [Newer] = []) { (self.state, self.newer) = (state, newer) }
    }

    private let door: any StoreDoor

    /// A look through a way to the store.
    public init(door: any StoreDoor) { self.door = door }

    /// Looks at each target; finds nothing for a store that is the live one already.
    ///
    /// - Throws: What the store says; a target that does not answer is a finding.
    public func look() async throws -> Findings {
        let listed = try await door.perform(BackupTargetList())
        guard listed.standing != .live else { return Findings(state: nil) }
        let key = try await door.perform(StoreSigningKey())
        guard let store = StoreID(key.store), let publicKey = Hexadecimal.decode(key.signingKey) else {
            throw EngineError.authorityDamaged(row: "the store's id or signing key")
        }
        let state = try await state(listed)
        var findings = Findings(state: state?.text)
        var newer: [(name: ArchiveName, target: String)] = []
        for row in listed.targets {
            do {
                let target = try TargetAddress(row.address).target()
                let found = try TargetState(target, named: row.target, store, publicKey: publicKey)
                newer += (found.catalogue?.value.archives ?? []).map(\.name)
                    .filter { name in name.kind == .data && state.map { name.time > $0 } ?? true }
                    .map { ($0, row.target) }
            } catch {
                let reason = Problem(error).text.line(2)
                findings.unreached.append(.init(target: row.address, reason: reason))
            }
        }
        findings.newer = newer.sorted { ($0.name.time, $0.target) > ($1.name.time, $1.target) }
            .map { .init(archive: $0.name.text, target: $0.target) }
        return findings
    }

    /// When the state was taken that the store goes on from.
    ///
    /// A store that came back knows the archive that it came from, and has the record of those before; a copy has that
    /// of all that were made.
    private func state(_ listed: BackupTargetList.Answer) async throws -> Timestamp? {
        let archives = try await door.perform(BackupList()).archives
        let made = archives.filter { $0.kind == .data }.map(\.time) + [listed.state].compactMap(\.self)
        return made.compactMap { Timestamp(text: $0) }.max()
    }
}
