import AgeFormat
import Commands
import Engine
import Foundation
import OrderDesk
import Privacy
import Sealing
import Storage
import TestSupport
import Vault

@testable import Backup

/// A store, its two targets, and what a simulation knows of both; one schedule of steps happens to it.
final class World {
    static let targets = ["near", "far"]
    static let roles = [
        "clerk", "sales-lead", "warehouse", "finance", "support", "compliance", "auditor", "admin",
    ]
    static let modules = BackedStore.modules
    static let schemas = Store.schemas(modules)

    let backed: BackedStore
    var random: SeededGenerator
    var now = Knowledge()
    /// What each data archive holds.
    var archived: [String: Knowledge] = [:]
    /// Whose each value that was ever written is.
    var canaries: [String: Part] = [:]
    var attic: Attic
    /// Older copies of whole targets, by target.
    var copies: [String: [String]] = [:]
    /// The archives that lay on a target as it began anew, which the store still lists there.
    var removed: Set<String> = []
    /// The targets that are not within reach.
    var away: Set<String> = []
    /// The targets that a run ended on since the last erasure, with nothing put back to an older state since.
    var renewed: Set<String> = []
    /// The life that the archive was made in which the store came back from; nil where it never did.
    var formerLife: String?
    private(set) var steps: [String] = []
    private var store: Store?
    var isOpen: Bool { store != nil }
    private var named = 0

    var folder: String { backed.folder }
    var scratch: String { backed.shelf.scratch.path }

    /// A store made from a template, so that a schedule does not pay for making one.
    init(seed: UInt64, from template: Template) throws {
        random = SeededGenerator(seed: seed)
        backed = try template.copy()
        attic = Attic(backed.shelf, schemas: Self.schemas)
    }

    /// Notes what is about to happen.
    func happen(_ step: String) { steps.append(step) }

    /// The store, opened where it is not.
    func opened() throws -> Store {
        if let store { return store }
        let clock = backed.clock
        let made = try Store.open(
            at: folder,
            unlock: .keyFile("\(folder)/root.key"),
            mode: .oneShot,
            access: .exclusive,
            modules: Self.modules,
            clock: { clock.now() }
        )
        store = made
        return made
    }

    func close() throws {
        try store?.close()
        store = nil
    }

    func perform<C: Command>(_ command: C, purpose: String? = nil) async throws -> C.Output {
        let own = C.name.hasPrefix("privacy.") ? "privacy-request" : nil
        return try await opened().perform(
            command,
            for: Request(caller: Shelf.caller, purpose: purpose ?? own)
        )
    }

    func perform<Q: Query>(_ query: Q, as role: String? = nil, purpose: String? = nil) async throws
        -> Q.Output
    {
        try await opened().perform(
            query,
            for: Request(caller: Shelf.caller, actingAs: role.map { "a-\($0)" }, purpose: purpose)
        )
    }

    /// A value that occurs nowhere else.
    func canary(_ part: Part) -> String {
        named += 1
        let letters = (0..<10).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) ?? "z" }
        let text = "Zq\(String(letters))\(named)"
        canaries[text] = part
        return text
    }

    func pick<T>(_ choices: [T]) -> T? { choices.randomElement(using: &random) }

    func chance(_ one: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &random) < one }
}

/// A store with a principal of every role and two targets, copied for each schedule.
struct Template {
    private let shelf: Shelf
    private let verifier: X25519Identity

    static func make() async throws -> Template {
        let shelf = try await Shelf.make(customers: 0)
        let made = Template(shelf: shelf, verifier: try X25519Identity())
        let request = Request(caller: Shelf.caller)
        try await shelf.use { store in
            for role in World.roles {
                let add = UserAdd(user: "a-\(role)", unixUser: "a-\(role)", unixGroup: nil, roles: [role])
                _ = try await store.perform(add, for: request)
            }
            let tea = ProductAdd(sku: "TEA", productName: "Tea", price: "2.50", tax: "S:19")
            _ = try await store.perform(tea, for: request)
            _ = try await store.perform(StockReceive(sku: "TEA", quantity: "900"), for: request)
        }
        return made
    }

    func copy() throws -> BackedStore {
        let scratch = try Scratch(in: Self.memory)
        for name in ["store", "recovery-key"] {
            try FileManager.default.copyItem(
                atPath: "\(shelf.scratch.path)/\(name)",
                toPath: "\(scratch.path)/\(name)"
            )
        }
        let copied = Shelf(
            scratch: scratch,
            store: shelf.store,
            signingKey: shelf.signingKey,
            identity: shelf.identity
        )
        return BackedStore(shelf: copied, verifier: verifier, clock: SteppedClock())
    }

    /// Memory where there is some: what a crash leaves is copied here by hand, and no disk has to be waited for.
    private static let memory =
        FileManager.default.isWritableFile(atPath: "/dev/shm")
        ? "/dev/shm" : FileManager.default.temporaryDirectory.path
}
