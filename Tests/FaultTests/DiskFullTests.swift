import Commands
import Engine
import Foundation
import OrderDesk
import Testing

@Suite("A full disk under a serving store", .enabled(if: Tool.mount, Tool.noMount))
struct DiskFullTests {
    @Test(
        "Each of many concurrent writers is told its own truth, and the store goes on when there is space again",
        .enabled(if: CofferProgram.path != nil, CofferProgram.absence)
    )
    func fillUp() async throws {
        try await withSmallDisk { shop in
            let ballast = "\(shop.store)/../ballast"
            let store = try Store.open(at: shop.store, unlock: nil, mode: .serving, modules: storeModules)
            let opened = OpenedStore(store: store)
            var told: [String: Told] = [:]
            // Until both files were full: the vault refuses who needs a new key, the data file those as well who do not.
            var wave = 0
            while !told.isRefused("Person") || !told.isRefused("piece"), wave < 500 {
                told.merge(await writeWave(wave, opened)) { $1 }
                wave += 1
            }
            #expect(told.isRefused("Person") && told.isRefused("piece"))
            #expect(told.values.contains { !$0.isRefused })
            try FileManager.default.removeItem(atPath: ballast)
            try await expect(told, opened)
            let more = await writeWave(wave, opened)
            #expect(more.values.allSatisfy { !$0.isRefused }, "there is space again")
            told.merge(more) { $1 }
            try store.close()
            try await OpenedStore.with(shop.store) { try await expect(told, $0) }
        }
    }

    /// Sixteen writers at once, each with a customer of its own or a piece that comes in; every third is big.
    private func writeWave(_ wave: Int, _ opened: OpenedStore) async -> [String: Told] {
        await withTaskGroup(of: (String, Told).self) { group in
            for writer in 0..<16 {
                let name = "Person \(wave) of \(writer)"
                group.addTask {
                    if writer % 4 == 3 { return ("piece \(wave) of \(writer)", await receive(opened)) }
                    return (name, await add(name, isBig: writer % 3 == 0, opened))
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    private func add(_ name: String, isBig: Bool, _ opened: OpenedStore) async -> Told {
        var fields = CustomerFields()
        fields.name = name
        if isBig {
            let long = String(repeating: "long ", count: 200)
            (fields.street, fields.city, fields.region, fields.contactName) = (long, long, long, long)
        }
        do {
            return .done(number: try await opened.perform(CustomerAdd(fields: fields)).customer.number)
        } catch {
            return .refused(code: Problem(error).code)
        }
    }

    private func receive(_ opened: OpenedStore) async -> Told {
        do {
            _ = try await opened.perform(StockReceive(sku: "TEA", quantity: "1"))
            return .received
        } catch {
            return .refused(code: Problem(error).code)
        }
    }

    /// Who was acknowledged is there under the number that was answered; nobody else is; all is sound.
    private func expect(_ told: [String: Told], _ opened: OpenedStore) async throws {
        for (name, told) in told {
            switch told {
            case .done(let number):
                let found = try await opened.perform(CustomerShow(customer: number)).customer
                #expect(found.fields.values["name"] == name)
            case .received: break
            case .refused(let code): #expect(code == "disk-full", "\(name)")
            }
        }
        var list = CustomerList(limit: 250)
        var count = 0
        repeat {
            let page = try await opened.perform(list)
            count += page.customers.count
            list.after = page.next
        } while list.after != nil
        // One was there before.
        let pieces = told.values.count { $0.isReceived }
        let acknowledged = told.values.count { !$0.isRefused && !$0.isReceived }
        #expect(count == 1 + acknowledged)
        let onHand = try await opened.perform(StockShow(sku: "TEA")).stock.total.onHand
        #expect(onHand == "\(10 + pieces)")
        #expect(try await opened.findings() == [])
    }

    /// A store on a file system of sixteen megabytes, fourteen of which are taken by a file that can go.
    private func withSmallDisk(_ test: (ShopFolder) async throws -> Void) async throws {
        try await ShopFolder.with { scratch in
            let disk = "\(scratch.path)/disk"
            _ = try await scratch.run(["mkdir", disk]).succeeded()
            let mount = ["mount", "-t", "tmpfs", "-o", "size=16m,mode=700", "coffer-test", disk]
            _ = try await scratch.run(mount).succeeded()
            let result: Result<Void, any Error>
            do {
                let shop = ShopFolder(path: scratch.path, store: "\(disk)/store")
                try await shop.fill()
                try Data(count: 14 << 20).write(to: URL(filePath: "\(disk)/ballast"))
                result = .success(try await test(shop))
            } catch {
                result = .failure(error)
            }
            _ = try await scratch.run(["umount", "--lazy", disk]).succeeded()
            try result.get()
        }
    }
}

extension [String: Told] {
    /// Whether one of those whose name begins so was refused.
    fileprivate func isRefused(_ beginning: String) -> Bool {
        contains { $0.key.hasPrefix(beginning) && $0.value.isRefused }
    }
}

/// What a caller was told.
private enum Told: Sendable {
    case done(number: String)
    case received
    case refused(code: String)

    var isReceived: Bool {
        if case .received = self { true } else { false }
    }

    var isRefused: Bool {
        if case .refused = self { true } else { false }
    }
}
