internal import Audit
public import Engine
internal import FoundationEssentials
internal import MerkleLog
internal import Sealing
internal import Storage

/// Brings a store back from its targets, on a machine that needs nothing but the recovery identity.
///
/// Everything is read, held against the store's signatures and verified before whoever asked is told what it comes to;
/// only then are keys opened. The store is built beside its place and moved there whole: a crash or an error leaves
/// nothing there, or what was there before.
public struct RestoreRun: Sendable {
    let request: RestoreRequest
    let modules: [EngineModule]

    /// A restore for a program that has these modules.
    public init(_ request: RestoreRequest, modules: [EngineModule]) {
        self.request = request
        self.modules = modules
    }

    /// Brings it back; `confirm` throws where it should not be.
    ///
    /// - Throws: ``RestoreError``, ``ReadingError``, ``VerificationError``, `RecoveryError`, `DecisionError`, or what the
    ///   floors below report.
    public func run(confirm: (RestoreSummary) throws -> Void) throws -> RestoreOutcome {
        let start = ContinuousClock.now
        guard let store = request.facts.store.flatMap(StoreID.init), let key = request.facts.signingKey else {
            throw RestoreError.identityPlain
        }
        let now = request.clock()
        let keptAs = request.replaces ? "\(request.destination).replaced-\(Timestamp(now).compact)" : nil
        let place = StorePlace(destination: request.destination, keptAs: keptAs)
        try place.requireFree()
        let lock = try lockOld(store)
        defer { withExtendedLifetime(lock) {} }
        let reached = try RestoreReach(request.sources, store: store, signingKey: key)
        let choice = try RestoreChoice(reached.sources, request.wish)
        let url = URL(filePath: request.destination)
        return try ScratchFolder.with(
            in: url.deletingLastPathComponent().path,
            name: "\(url.lastPathComponent).restoring"
        ) { folder in
            var material = try RestoreMaterial(
                request: request,
                modules: modules,
                store: store,
                signingKey: key,
                reached: reached,
                choice: choice
            )
            try material.gather(into: folder)
            let summary = material.summary(now: now, keptAs: keptAs)
            try confirm(summary)
            request.progress(
                RunProgress(stage: .restoring, target: choice.data.source.address, done: 0, total: 0)
            )
            let signed = try Store.recover(material.plan(folder), modules: modules)
            try place.take(folder)
            let parts = start.duration(to: .now).components
            return RestoreOutcome(
                summary: summary,
                signed: signed,
                seconds: Double(parts.seconds) + Double(parts.attoseconds) / 1e18
            )
        }
    }

    /// The archives that targets list, newest first, whether each is there, and the targets that did not answer.
    ///
    /// - Throws: ``RestoreError``.
    public static func reach(
        _ addresses: [TargetAddress],
        facts: RecoveryFacts
    ) throws -> (
        archives: [(target: String, record: ArchiveRecord, isThere: Bool)],
        unreached: [RestoreSummary.Unreached]
    ) {
        guard let store = facts.store.flatMap(StoreID.init), let key = facts.signingKey else {
            throw RestoreError.identityPlain
        }
        let reached = try RestoreReach(addresses, store: store, signingKey: key)
        let archives = reached.sources.flatMap { source in
            source.catalogue.archives.map { (source.address, $0, source.has($0)) }
        }
        return (archives.sorted { $0.1.name > $1.1.name }, reached.unreached)
    }

    /// Holds the store that is to be replaced, which must be this one and stopped.
    private func lockOld(_ store: StoreID) throws -> StoreLock? {
        guard request.replaces else { return nil }
        let folder = request.destination
        guard try OldStore.id(in: folder) == store else { throw RestoreError.otherStore(path: folder) }
        return try StoreLock(path: folder + "/store.lock", mode: .exclusive, patienceMilliseconds: 2_000)
    }
}

/// The targets that answered, and those that did not.
struct RestoreReach {
    private(set) var sources: [RestoreSource] = []
    private(set) var unreached: [RestoreSummary.Unreached] = []

    /// Reaches each of the targets.
    ///
    /// - Throws: ``RestoreError`` when one of them is not to be believed, or none answers.
    init(_ addresses: [TargetAddress], store: StoreID, signingKey: [UInt8]) throws {
        for address in addresses {
            do {
                sources.append(
                    try RestoreSource(address.target(), store: store, signingKey: signingKey)
                )
            } catch let error as TargetError {
                unreached.append(.init(target: "\(address)", reason: error.description.line(2)))
            }
        }
        guard !sources.isEmpty else {
            throw RestoreError.nothingReached(reasons: unreached.map { "\($0.target): \($0.reason)" })
        }
    }
}
