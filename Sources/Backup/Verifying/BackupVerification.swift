public import AgeFormat
internal import Audit
internal import Engine
internal import FoundationEssentials
internal import Glibc
internal import Sealing
public import Storage

/// Looks at what lies on a store's targets: each catalogue, and the archives that matter.
///
/// Nothing is written to any target.
public struct BackupVerification: Sendable {
    let door: any StoreDoor
    let identities: [X25519Identity]
    let scratch: String
    let schemas: [SchemaModule]
    /// Told how far it has come, target by target.
    public var progress: @Sendable (RunProgress) -> Void = { _ in }

    /// Verifies through a store that has its targets, with keys that may open its archives.
    public init(
        door: any StoreDoor,
        identities: [X25519Identity],
        scratch: String,
        schemas: [SchemaModule]
    ) {
        self.door = door
        self.identities = identities
        self.scratch = scratch
        self.schemas = schemas
    }

    /// What is known of the store: its targets, and the key that checks what it signs.
    struct Known {
        let targets: [TargetView]
        let store: StoreID
        let signingKey: [UInt8]
    }

    /// Verifies the archive of this name wherever it is listed, or each target and its newest pair of archives.
    ///
    /// A target that does not answer, and an archive that is not right, are findings.
    ///
    /// - Throws: `EngineError.notFound` for an archive that no target lists, or what the store says.
    public func verify(
        _ name: ArchiveName?,
        targets names: [String] = [],
        level: VerificationLevel = .content
    ) async throws -> TargetsVerified {
        let known = try await known(names)
        var report = TargetsVerified()
        var isListed = false
        for row in known.targets {
            do {
                let check = try TargetCheck(
                    TargetAddress(row.address).target(),
                    store: known.store,
                    signingKey: known.signingKey,
                    id: row.id,
                    sequence: row.confirmed
                )
                if name == nil { report.add(check.findings, on: row.target) }
                let wanted = Self.wanted(name, in: check)
                isListed = isListed || !wanted.isEmpty
                for record in wanted { verify(record, level, check, known, row, &report) }
            } catch {
                report.add(error, name: nil, on: row.target)
            }
        }
        if let name, !isListed, report.findings.isEmpty {
            throw EngineError.notFound(kind: "archive", name: name.text)
        }
        return report
    }

    /// The targets and the signing key, as the store tells them.
    func known(_ names: [String]) async throws -> Known {
        let listed = try await door.perform(BackupTargetList()).targets
        guard !listed.isEmpty else { throw RunError.noTarget }
        let targets =
            try names.isEmpty
            ? listed
            : names.map { name in
                guard let row = listed.first(where: { $0.target == name }) else {
                    throw EngineError.notFound(kind: "backup target", name: name)
                }
                return row
            }
        let key = try await door.perform(StoreSigningKey())
        guard let store = StoreID(key.store), let bytes = Hexadecimal.decode(key.signingKey) else {
            throw EngineError.authorityDamaged(row: "the store's id or signing key")
        }
        return Known(targets: targets, store: store, signingKey: bytes)
    }

    func verification(_ row: TargetView, _ known: Known) throws -> ArchiveVerification {
        try makeScratch()
        return ArchiveVerification(
            target: try TargetAddress(row.address).target(),
            identities: identities,
            scratch: scratch,
            schemas: schemas,
            signingKey: known.signingKey
        )
    }

    /// Makes the scratch folder where it is not there; for its owner only.
    func makeScratch() throws {
        guard mkdir(scratch, 0o700) == 0 || errno == EEXIST else {
            throw ReadingError.scratchFailure(scratch)
        }
    }

    /// The archive of that name, or the newest of each kind.
    static func wanted(_ name: ArchiveName?, in check: TargetCheck) -> [ArchiveRecord] {
        guard let catalogue = check.catalogue else { return [] }
        if let name { return catalogue.record(of: name).map { [$0] } ?? [] }
        return [newest(.data, catalogue), newest(.vault, catalogue)].compactMap(\.self)
    }

    static func newest(_ kind: ArchiveKind, _ catalogue: Catalogue) -> ArchiveRecord? {
        catalogue.archives.filter { $0.name.kind == kind }
            .max { ($0.epoch, $0.name.time) < ($1.epoch, $1.name.time) }
    }

    /// What tells how far the reading of these archives is.
    private func reading(_ target: String, _ records: [ArchiveRecord]) -> @Sendable (Int64) -> Void {
        ReadingCounter(target: target, total: records.map(\.bytes).reduce(0, +), progress).add
    }

    private func verify(
        _ record: ArchiveRecord,
        _ level: VerificationLevel,
        _ check: TargetCheck,
        _ known: Known,
        _ row: TargetView,
        _ report: inout TargetsVerified
    ) {
        do {
            var verification = try verification(row, known)
            // Why with its vault: whether every key is there lies between two archives.
            if level >= .content, record.name.kind == .data, let catalogue = check.catalogue,
                let vault = Self.newest(.vault, catalogue), let decisions = check.decisions
            {
                verification.progress = reading(row.target, [record, vault])
                let found = try verification.verify(
                    data: (record.name, record),
                    vault: (vault.name, vault),
                    decisions: decisions
                )
                report.add(found[0], on: row.target)
            } else {
                verification.progress = reading(row.target, [record])
                let found = try verification.verify(record.name, record: record, level: level)
                report.add(found, on: row.target)
            }
        } catch {
            report.add(error, name: record.name.text, on: row.target)
        }
    }
}

/// What was shown of the archives on a store's targets, and what is wrong.
public struct TargetsVerified: Sendable, Encodable {
    /// An archive that is right.
    public struct Archive: Sendable, Encodable {
        /// The names in the answer.
        public enum CodingKeys: String, CodingKey {
            /// The names as they are spelt.
            case name, kind, target, bytes, seconds
            /// How much was shown.
            case verifiedLevel = "verified_level"
        }

        /// Its name.
        public let name: String
        /// What it holds.
        public let kind: ArchiveKind
        /// Where it lies.
        public let target: String
        /// How many bytes are stored.
        public let bytes: Int64
        /// How much was shown, 1 to 3.
        public let verifiedLevel: Int
        /// How long that took.
        public let seconds: Double
    }

    /// Something that is wrong.
    public struct Finding: Sendable, Encodable {
        /// The target.
        public let target: String
        /// The file on it; nil where it is the target itself.
        public let name: String?
        /// A stable kebab-case code.
        public let code: String
        /// What is wrong.
        public let what: String
        /// What to do.
        public let help: String
    }

    /// The archives that are right.
    public private(set) var archives: [Archive] = []
    /// What is wrong.
    public private(set) var findings: [Finding] = []

    mutating func add(_ verified: VerifiedArchive, on target: String) {
        archives.append(
            Archive(
                name: verified.archive.name.text,
                kind: verified.archive.name.kind,
                target: target,
                bytes: verified.archive.bytes,
                verifiedLevel: verified.level.rawValue,
                seconds: verified.seconds
            )
        )
    }

    mutating func add(_ found: [TargetCheck.Finding], on target: String) {
        findings += found.map {
            Finding(
                target: target,
                name: $0.name,
                code: $0.code,
                what: $0.what,
                help: "make a new backup with `coffer backup run`, and look into who can write to the target"
            )
        }
    }

    mutating func add(_ error: any Error, name: String?, on target: String) {
        let problem = Problem(error)
        findings.append(
            Finding(
                target: target,
                name: name,
                code: problem.code,
                what: problem.text.line(2),
                help: problem.text.line(3)
            )
        )
    }
}
