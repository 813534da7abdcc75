internal import Audit
internal import Engine
internal import FoundationEssentials
internal import Sealing
internal import Storage
internal import Vault

/// What a restore is made from, as it is found and verified, before any key is opened.
struct RestoreMaterial {
    let request: RestoreRequest
    let modules: [EngineModule]
    let store: StoreID
    let signingKey: [UInt8]
    let reached: RestoreReach
    let choice: RestoreChoice

    private var warnings: [String] = []
    private var series: [SeriesMark] = []
    private var manifests: [Manifest] = []
    private var decisions: [RecoveryPlan.Decisions] = []
    private var decisionCount: UInt64 = 0
    private var notNamed: [String] = []

    init(
        request: RestoreRequest,
        modules: [EngineModule],
        store: StoreID,
        signingKey: [UInt8],
        reached: RestoreReach,
        choice: RestoreChoice
    ) throws {
        self.request = request
        self.modules = modules
        self.store = store
        self.signingKey = signingKey
        self.reached = reached
        self.choice = choice
    }

    /// Reads everything, and leaves the data, the vault and the policies in `folder`.
    ///
    /// - Throws: As ``RestoreRun/run(confirm:)``.
    mutating func gather(into folder: String) throws {
        try gatherDecisions(scratch: folder)
        for chosen in [choice.data, choice.vault] {
            var verification = ArchiveVerification(
                target: chosen.source.target,
                identities: request.identities,
                scratch: folder,
                schemas: Store.schemas(modules),
                signingKey: signingKey
            )
            verification.progress =
                ReadingCounter(target: chosen.source.address, total: chosen.record.bytes, request.progress)
                .add
            let read = try verification.read(chosen.record.name, record: chosen.record, into: folder)
            try requireKnown(read.manifest)
            manifests.append(read.manifest)
            series += read.manifest.series ?? []
        }
        gatherNewerMarks()
        for source in reached.sources {
            for record in source.catalogue.archives where !source.has(record) {
                warnings.append("`\(record.name)` is listed on `\(source.address)` and not there whole")
            }
        }
        let named = Set(request.sources.map { "\($0)" })
        let known = try request.facts.targets + Self.targets(in: "\(folder)/\(EntryPlaces.database)")
        var seen: Set<String> = []
        notNamed = known.filter { !named.contains($0) && seen.insert($0).inserted }
    }

    /// That this program knows the tables, before anybody is asked.
    ///
    /// - Throws: `StorageError.newerSchema(module:number:known:)`.
    private func requireKnown(_ manifest: Manifest) throws {
        let schemas = manifest.kind == .data ? Store.schemas(modules) : [Vault.schema]
        for (module, number) in manifest.schema.sorted(by: { $0.key < $1.key }) {
            let known = schemas.first { $0.name == module }?.migrations.count ?? 0
            guard number <= known else {
                throw StorageError.newerSchema(module: module, number: number, known: known)
            }
        }
    }

    /// The addresses of the targets that the store wrote to, as far as its data is that new.
    private static func targets(in path: String) throws -> [String] {
        try DatabaseFile(path).read { connection in
            guard try connection.tableNames().contains("backup_target") else { return [] }
            return try connection.rows("SELECT address FROM backup_target ORDER BY name") { $0.text(0) }
        }
    }

    /// The decisions of every place, verified against the store's key, united, and no fewer than the catalogues say.
    private mutating func gatherDecisions(scratch: String) throws {
        for source in reached.sources {
            if let file = source.decisions {
                decisions.append(.init(source: source.address, file: file))
            } else {
                warnings.append("`\(source.address)` has no `\(DecisionsLog.fileName)`")
            }
        }
        let places = Set([request.oldStore, request.replaces ? request.destination : nil].compactMap(\.self))
        for place in places.sorted() {
            guard try OldStore.id(in: place) == store else { throw RestoreError.otherStore(path: place) }
            do {
                let old = try OldStore(
                    place,
                    store: store,
                    signingKey: signingKey,
                    modules: modules,
                    scratch: scratch
                )
                if let log = old.decisions { decisions.append(.init(source: place, file: log.file)) }
                series += old.series
            } catch {
                // Why not the end: a store is replaced because it is damaged; what that costs is said, and asked about.
                warnings.append(
                    "the old store `\(place)` cannot be read (\(Problem(error).code)): decisions and numbers that only it "
                        + "knows are lost"
                )
            }
        }
        guard !decisions.isEmpty else { throw RecoveryError.noDecisions }
        let logs = try decisions.map { found in
            do throws(DecisionError) {
                return try DecisionsLog(found.file, store: store, publicKey: signingKey)
            } catch {
                throw RecoveryError.decisions(
                    source: found.source,
                    code: error.code,
                    text: error.description
                )
            }
        }
        let united = try DecisionsLog.union(logs)
        for source in reached.sources {
            let named = source.catalogue.decisions
            try united.require(size: named.size, root: named.root)
        }
        decisionCount = united.size
    }

    /// The marks of the newest archive, where an older state is wanted: its numbers were given, and are not given again.
    private mutating func gatherNewerMarks() {
        for newer in choice.newer {
            let pass = ArchivePass(
                target: newer.source.target,
                name: newer.record.name,
                identities: request.identities,
                record: newer.record,
                folder: nil
            )
            do {
                let read = try pass.run()
                manifests.append(read.manifest)
                series += read.manifest.series ?? []
                return
            } catch {
                warnings.append(
                    "`\(newer.record.name)`, which is newer, cannot be read (\(Problem(error).code)): numbers that were given "
                        + "after the state that comes back may be given again"
                )
            }
        }
    }

    func summary(now: Date, keptAs: String?) -> RestoreSummary {
        let state = choice.data.record.name.time
        let newest = reached.sources.map(\.catalogue.time).max() ?? state
        return RestoreSummary(
            store: "\(store)",
            state: state.text,
            ageSeconds: Timestamp(now).seconds - state.seconds,
            newestCatalogue: newest.text,
            dataArchive: choice.data.record.name.text,
            dataTarget: choice.data.source.address,
            vaultArchive: choice.vault.record.name.text,
            vaultTarget: choice.vault.source.address,
            decisions: decisionCount,
            reached: reached.sources.map(\.address),
            unreached: reached.unreached
                + notNamed.map { .init(target: $0, reason: "it was not named with --from") },
            warnings: warnings,
            destination: request.destination,
            keptAs: keptAs
        )
    }

    func plan(_ folder: String) -> RecoveryPlan {
        var plan = RecoveryPlan(
            folder: folder,
            epochCopy: choice.epochCopy,
            identities: request.identities,
            unlock: unlock(folder),
            decisions: decisions,
            caller: request.caller
        )
        plan.store = "\(store)"
        plan.signingKey = signingKey
        plan.state = choice.data.record.name.time.text
        plan.namedDecisions = manifests.map(\.decisionsCheckpoint)
        plan.seriesMarks = series
        plan.clock = request.clock
        request.passing?.apply(to: &plan)
        return plan
    }

    /// A key file inside the store is made where the store is being built, and moves with it.
    private func unlock(_ folder: String) -> UnlockProvider {
        switch request.unlock {
        case nil: .keyFile("\(folder)/\(UnlockProvider.keyFileName)")
        case .keyFile(let path) where path.hasPrefix(request.destination + "/"):
            .keyFile(folder + path.dropFirst(request.destination.count))
        case .some(let provider): provider
        }
    }
}
