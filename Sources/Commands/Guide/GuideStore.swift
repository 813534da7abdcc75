internal import ArgumentParser
internal import Engine
internal import FoundationEssentials
internal import OrderDesk
internal import Service
internal import Vault

/// A store that somebody learns in: made and filled by the guide, with keys of its own.
struct GuideStore {
    /// Where the guide keeps everything.
    let folder: String

    /// The store's folder.
    var store: String { "\(folder)/store" }

    /// The usual place: `coffer/guide` in the user's state folder (XDG Base Directory Specification).
    static var usualFolder: String {
        let environment = ProcessInfo.processInfo.environment
        let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (state ?? "\(environment["HOME"] ?? FilePath.absolute("."))/.local/state") + "/coffer/guide"
    }

    /// Opens the sandbox in a folder, or makes one where there is nothing.
    ///
    /// - Throws: ``LearningError/notASandbox(_:)`` where something else lies there.
    static func ready(in folder: String) async throws -> (GuideStore, GuideProgress) {
        let sandbox = GuideStore(folder: folder)
        var progress: GuideProgress
        if let found = try GuideProgress.load(folder) {
            progress = found
        } else {
            // Why no error: a folder that is not there yet holds nothing, and one that cannot be read is not written either.
            let content = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            guard content.isEmpty else { throw LearningError.notASandbox(folder) }
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            progress = GuideProgress()
            // Why before the store: one whose making was interrupted is known to be ours, and made anew.
            try progress.save(folder)
        }
        guard let made = progress.store else {
            // Why no error: what is not there need not go, and whatever stays is named by the making that follows.
            try? FileManager.default.removeItem(atPath: sandbox.store)
            try? FileManager.default.removeItem(atPath: "\(sandbox.store).recovery-key")
            Sandbox.confine()
            progress.store = try await sandbox.make()
            try progress.save(folder)
            return (sandbox, progress)
        }
        // Why its id and not its place: somebody may have put their own store there.
        guard try sandbox.id() == made else { throw LearningError.notASandbox(folder) }
        Sandbox.confine()
        return (sandbox, progress)
    }

    private struct Named: Decodable { let store: String }

    private func id() throws -> String? {
        guard let bytes = FileManager.default.contents(atPath: "\(store)/store.json") else { return nil }
        // Why no error: a file that names no store is not that of ours.
        return try? JSONDecoder().decode(Named.self, from: bytes).store
    }

    private func make() async throws -> String {
        let creation = try Store.create(
            at: store,
            StoreOptions(
                settings: StoreSettings(
                    name: "Training Shop",
                    custody: .solo,
                    currency: "EUR",
                    country: "DE",
                    isTraining: true
                ),
                unlock: .keyFile("\(store)/\(UnlockProvider.keyFileName)"),
                policies: try PolicyFolder.texts(ShippedPolicies.folder()),
                recovery: try RecoveryIdentity(path: "\(store).recovery-key", outside: store)
            ),
            modules: storeModules,
            caller: .current()
        )
        try await fill()
        return creation.store
    }
}

extension GuideStore {
    /// What every sandbox has: two people at work, three customers, two products.
    private func fill() async throws {
        for actor in WalkStep.Actor.allCases {
            try await perform(
                UserAdd(
                    user: actor.rawValue,
                    unixUser: "coffer-guide-\(actor.rawValue)",
                    unixGroup: nil,
                    roles: [actor.role]
                )
            )
        }
        for customer in [
            #"{"name":"Anna Berg","email":"anna@example.org","street":"Lindenweg 4","city":"Berlin","postcode":"10115","country":"DE"}"#,
            #"{"name":"Anna Bergmann","email":"bergmann@example.org","street":"Am Kai 9","city":"Hamburg","postcode":"20457","country":"DE"}"#,
            #"{"name":"Li Wei","email":"li.wei@example.com","street":"Nanjing Lu 1","city":"Shanghai","postcode":"200001","country":"CN"}"#,
        ] {
            try await perform(CustomerAdd.self, #"{"fields":\#(customer)}"#)
        }
        for (sku, name, price) in [("TEA-1", "Tea", "12.50"), ("CUP-1", "Cup", "8.00")] {
            try await perform(
                ProductAdd.self,
                #"{"sku":"\#(sku)","productName":"\#(name)","price":"\#(price)","tax":"S:19"}"#
            )
            try await perform(StockReceive.self, #"{"sku":"\#(sku)","quantity":"5000"}"#)
        }
    }

    /// Makes what a walk needs to be there; the answer is what stands for its names.
    func prepare(_ setting: Walk.Setting) async throws -> [String: String] {
        guard setting != .none else { return [:] }
        let lines = #"[{"sku":"TEA-1","quantity":"3"},{"sku":"CUP-1","quantity":"2"}]"#
        let opened = try await perform(
            OrderOpen.self,
            #"{"customer":"C-000001","lines":\#(lines),"confirm":true}"#,
            as: .mei
        )
        guard let order = opened["order"]?["number"]?.scalar else { return [:] }
        guard setting == .delivery else { return ["order": order] }
        let picked = try await perform(ShipmentPick.self, #"{"order":"\#(order)"}"#, as: .wendy)
        guard let shipment = picked["shipment"]?["number"]?.scalar else { return [:] }
        let named = #"{"shipment":"\#(shipment)"}"#
        try await perform(ShipmentPack.self, named, as: .wendy)
        try await perform(ShipmentShip.self, named, as: .wendy)
        try await perform(ShipmentDeliver.self, named, as: .wendy)
        return ["order": order, "shipment": shipment]
    }

    @discardableResult
    private func perform<C: Command>(
        _ type: C.Type,
        _ json: String,
        as actor: WalkStep.Actor? = nil
    ) async throws -> AnswerTree {
        try await perform(RequestBody.read(type, from: Array(json.utf8)), as: actor)
    }

    @discardableResult
    private func perform(_ command: some Command, as actor: WalkStep.Actor? = nil) async throws -> AnswerTree
    {
        let client = try client(actor)
        return try await AnswerTree(json: client.closing { try await client.perform(command) })
    }

    /// Asks the store, as its owner.
    func answer(to query: some Query) async throws -> AnswerTree {
        let client = try client(nil)
        return try await AnswerTree(json: client.closing { try await client.perform(query) })
    }

    private func client(_ actor: WalkStep.Actor?) throws -> EmbeddedClient {
        try EmbeddedClient(
            StoreLocationOptions.parse(["--store", store]),
            RequestOptions.parse(actor.map { ["--as", $0.rawValue] } ?? []),
            access: .shared
        )
    }
}

extension EmbeddedClient {
    /// Closes the store behind `body`, whatever comes of it.
    fileprivate func closing<R>(_ body: () async throws -> R) async throws -> R {
        let result: R
        do {
            result = try await body()
        } catch {
            // Why: the first error is the one to report.
            try? close()
            throw error
        }
        try close()
        return result
    }
}
