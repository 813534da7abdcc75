public import Engine
public import FoundationEssentials
internal import OrderDesk
internal import Vault

/// A store to look around in: a shop that has been at work for some weeks, made from a seed.
///
/// It is a training store (``Engine/StoreSettings/isTraining``). The same seed makes the same people, orders and moments; ids and
/// keys are random, as in every store.
public struct Demo: Sendable {
    /// What the shop is like.
    public enum Kind: String, CaseIterable, Sendable {
        /// Everything is as it should be.
        case good
        /// Every ``DemoFault`` is in it.
        case faulty
    }

    /// What the shop is like.
    public let kind: Kind
    /// What the story follows from.
    public let seed: UInt64
    /// The folder, which must not exist or be empty.
    public let folder: String
    /// The policy files, by name.
    public let policies: [String: String]
    /// The modules of the program.
    public let modules: [EngineModule]

    private static let people = 12

    /// A store to make.
    public init(
        kind: Kind,
        seed: UInt64,
        folder: String,
        policies: [String: String],
        modules: [EngineModule]
    ) {
        self.kind = kind
        self.seed = seed
        self.folder = folder
        self.policies = policies
        self.modules = modules
    }

    /// Makes it; its story ends at `end`.
    ///
    /// `progress` is told how much of the story is told.
    ///
    /// - Throws: What the engine and the desk throw. What was made until then is left, to look into.
    public func make(
        endingAt end: Date,
        for caller: Caller,
        progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws -> StoreCreation {
        let start = end.addingTimeInterval(-Double(DemoStory.days) * 86_400)
        let clock = DemoClock(at: start)
        let isFaulty = kind == .faulty
        let creation = try Store.create(
            at: folder,
            StoreOptions(
                settings: StoreSettings(
                    name: "Corner Shop (demo)",
                    custody: .solo,
                    currency: "EUR",
                    country: "DE",
                    isTraining: true
                ),
                unlock: .keyFile("\(folder)/\(UnlockProvider.keyFileName)"),
                policies: isFaulty ? try DemoDamage.broadened(policies) : policies,
                recovery: try RecoveryIdentity(path: "\(folder).recovery-key", outside: folder)
            ),
            modules: modules,
            caller: caller,
            clock: { clock.now }
        )
        let store = try Store.open(
            at: folder,
            unlock: nil,
            mode: .oneShot,
            modules: modules,
            clock: { clock.now }
        )
        do {
            try await tell(in: DemoShop(store: store, clock: clock, caller: caller), until: end, progress)
        } catch {
            // Why: what went wrong in the story is the error to tell.
            try? store.close()
            throw error
        }
        try store.close()
        if isFaulty { try DemoDamage.write(to: folder, modules, files: creation.files) }
        return creation
    }

    private func tell(
        in shop: DemoShop,
        until end: Date,
        _ progress: (Int, Int) -> Void
    ) async throws {
        var numbers = DemoNumbers(seed: seed)
        let people = DemoGoods.people(Self.people, &numbers)
        let year = end.addingTimeInterval(365 * 86_400)
        try await shop.open(people: people, certificatesThrough: Self.day(year))
        let story = DemoStory(upTo: end, customers: people.count, &numbers)
        if kind == .faulty {
            shop.clock.move(to: shop.clock.now.addingTimeInterval(86_400))
            try await backUp(shop)
            try await addFaults(to: shop, first: people[0], until: end)
        }
        try await story.tell(in: shop, told: progress)
        shop.clock.move(to: end)
        try await shop.perform(AlertSweep())
        if kind == .good { try await backUp(shop) }
    }

    /// A backup as of the moment that the story has come to.
    private func backUp(_ shop: DemoShop) async throws {
        try await DemoBackup(
            store: shop.store,
            folder: folder,
            caller: shop.caller,
            modules: modules,
            time: shop.clock.now
        ).run()
    }

    /// The faults that people make, each in the way that it is made.
    private func addFaults(to shop: DemoShop, first person: DemoGoods.Person, until end: Date) async throws {
        try await shop.add(person)
        try await shop.perform(
            SupplierCertify(
                supplier: "MILL",
                certificate: "Organic",
                validThrough: Self.day(end.addingTimeInterval(-5 * 86_400))
            )
        )
        var open = OrderOpen(
            customer: "C-000002",
            lines: [OrderLineInput(sku: "TEA-1", quantity: "2")],
            confirm: true
        )
        open.externalReference = "ring +49 30 23125 107 first"
        try await shop.perform(open, as: "clara")
    }

    private static func day(_ date: Date) -> String {
        date.formatted(.iso8601.year().month().day())
    }
}
