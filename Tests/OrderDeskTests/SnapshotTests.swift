import Commands
import Engine
import Foundation
import OrderDesk
import Storage
import Synchronization
import Testing
import Vault

/// How far the writers have come, and whether they may stop.
private final class Pace: Sendable {
    let isDone = Atomic(false)
    let written = Atomic(0)
}

@Suite("A snapshot")
struct SnapshotTests {
    @Test("taken fifty times while everybody writes is each time a state that existed")
    func whileWriting() async throws {
        try await withTicking { desk in
            try await desk.addCustomer("Ada Example", email: "ada@example.org")
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "1000000")
            try await desk.stock("TEA-2", price: "7.10", tax: "S:7", quantity: "1000000")
            let pace = Pace()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<4 {
                    group.addTask {
                        var round = 0
                        while !pace.isDone.load(ordering: .acquiring) {
                            round += 1
                            let lines = [
                                OrderLineInput(sku: "TEA-1", quantity: "\(writer + 1)"),
                                OrderLineInput(sku: "TEA-2", quantity: "\(round % 9 + 1)"),
                                OrderLineInput(sku: "TEA-1", quantity: "3"),
                            ]
                            let open = OrderOpen(customer: "C-000001", lines: lines, confirm: true)
                            _ = try await desk.perform(open)
                            if round % 5 == 0 { try await desk.addCustomer("Writer \(writer) \(round)") }
                            pace.written.add(1, ordering: .relaxed)
                        }
                    }
                }
                group.addTask {
                    defer { pace.isDone.store(true, ordering: .releasing) }
                    var seen: Int64 = -1
                    for _ in 0..<50 {
                        let before = pace.written.load(ordering: .relaxed)
                        let taken = try await desk.perform(SnapshotTake(parts: [.data, .vault]))
                        let orders = try Self.check(taken)
                        #expect(orders >= seen)
                        seen = orders
                        _ = try await desk.perform(SnapshotRelease(snapshot: taken.snapshot))
                        // Why waited for: each snapshot is to meet writes before the next one.
                        while pace.written.load(ordering: .relaxed) == before {
                            try await Task.sleep(for: .milliseconds(1))
                        }
                    }
                    #expect(seen > 50)
                }
                // Why not `waitForAll`: it would wait for the others for ever when one of them has failed.
                for try await _ in group {}
            }
            let spool = try FileManager.default.contentsOfDirectory(atPath: desk.store.folder + "/spool")
            #expect(spool.sorted() == ["last-second", "spool.lock", "turn.lock"])
        }
    }

    /// Holds a snapshot against itself and answers how many orders it has.
    private static func check(_ taken: SnapshotTaken) throws -> Int64 {
        let data = try #require(taken.part(.data))
        let vault = try #require(taken.part(.vault))
        #expect(data.files.map(\.name).first == "data.db" && data.files.count == 6)
        #expect(vault.files.map(\.name) == ["vault-1.db"] && vault.epoch == 1)
        for file in data.files + vault.files {
            let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int64
            #expect(size == file.bytes)
        }
        let keys = try sqlite(vault.files[0].path, "SELECT hex(id) FROM wrapped_key")
        let path = data.files[0].path
        #expect(try sqlite(path, "PRAGMA integrity_check; PRAGMA foreign_key_check") == ["ok"])
        #expect(try sqlite(path, "SELECT name FROM sqlite_schema WHERE name LIKE 'lookup%'") == [])
        let torn = """
            SELECT id FROM sales_order o WHERE
                (SELECT COUNT(*) FROM order_line WHERE order_id = o.id) <> 3
                OR (SELECT SUM(net) FROM order_line WHERE order_id = o.id) <> net
                OR (SELECT SUM(tax) FROM order_tax WHERE order_id = o.id) <> tax
            """
        #expect(try sqlite(path, torn) == [])
        let allocated = """
            SELECT product_id FROM stock_balance b WHERE allocated <>
                (SELECT SUM(allocated) FROM stock_movement WHERE product_id = b.product_id)
            """
        #expect(try sqlite(path, allocated) == [])
        let used = try sqlite(path, "SELECT DISTINCT hex(substr(contact, 3, 16)) FROM customer")
        #expect(!used.isEmpty && Set(used).isSubset(of: keys))
        let checkpoint = try #require(data.auditCheckpoint).split(separator: "\n")
        #expect(try sqlite(path, "SELECT COUNT(*) FROM audit_entry") == [String(checkpoint[1])])
        let entries = try #require(data.rows["audit_entry"])
        #expect(String(checkpoint[1]) == "\(entries)")
        let orders = try #require(data.rows["sales_order"])
        #expect(try sqlite(path, "SELECT COUNT(*) FROM sales_order") == ["\(orders)"])
        #expect(data.series?.first { $0.kind == "order" }.map(\.last) ?? 0 == orders)
        return orders
    }

    @Test("is not handed out to whoever may not copy the store")
    func denied() async throws {
        try await withDesk { desk in
            for role in ["clerk", "auditor", "compliance"] {
                let person = try await desk.person("p-\(role)", role: role)
                await #expect(throws: Denial.self) {
                    try await desk.perform(SnapshotTake(parts: [.vault]), as: person)
                }
            }
            let agent = try await desk.person("agent", role: "backup-agent")
            let taken = try await desk.perform(SnapshotTake(parts: [.vault]), as: agent)
            #expect(taken.parts.map(\.kind) == [.vault])
            let spool = desk.store.folder + "/spool/" + taken.snapshot
            #expect(try FileManager.default.contentsOfDirectory(atPath: spool).sorted().contains("vault"))
        }
    }

    @Test("that nobody holds is removed before the next one; one that is held stays")
    func leftovers() async throws {
        try await withDesk { desk in
            let spool = desk.store.folder + "/spool"
            let held = try await desk.perform(SnapshotTake(parts: [.vault]))
            let hold = try #require(SpoolHold(folder: held.folder))
            // As a process leaves it that was killed: nobody has the lock.
            let left = "\(spool)/0198c0de-0000-7000-8000-000000000001"
            try FileManager.default.createDirectory(atPath: left + "/data", withIntermediateDirectories: true)
            try Data("x".utf8).write(to: URL(filePath: left + "/in-use"))
            let next = try await desk.perform(SnapshotTake(parts: [.vault]))
            let names = Set(try FileManager.default.contentsOfDirectory(atPath: spool))
            #expect(names == [held.snapshot, next.snapshot, "spool.lock", "turn.lock", "last-second"])
            #expect(held.created < next.created)
            withExtendedLifetime(hold) {}
        }
    }

    @Test("for another user's eyes has the modes that its place asks for, whatever the umask")
    func modes() async throws {
        try await withTicking(shared: true) { desk in
            let taken = try await desk.perform(SnapshotTake(parts: [.data, .vault]))
            func mode(_ path: String) throws -> Int {
                try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
            }
            #expect(try mode(taken.folder) == 0o2750)
            #expect(try mode(taken.folder + "/data/policies") == 0o2750)
            for part in taken.parts {
                for file in part.files { #expect(try mode(file.path) == 0o640, "\(file.name)") }
            }
            #expect(try mode(taken.decisions) == 0o640)
        }
    }

    /// A desk whose clock never shows the same second twice, so that no snapshot waits for the next one.
    private func withTicking(shared: Bool = false, _ test: (Desk) async throws -> Void) async throws {
        try await withDesk { first in
            try first.store.close()
            let pace = Pace()
            let clock: @Sendable () -> Date = {
                let tick = pace.written.add(1, ordering: .relaxed).newValue
                return Date(timeIntervalSince1970: 1_795_000_000 + Double(tick))
            }
            let spool = SpoolPlace(path: first.folder + "/spool", isShared: true)
            let store = try Store.open(
                at: first.store.folder,
                unlock: nil,
                mode: .serving,
                modules: storeModules,
                spool: shared ? spool : nil,
                clock: clock
            )
            do { try await test(Desk(store: store, folder: first.folder)) } catch {
                try store.close()
                throw error
            }
            try store.close()
        }
    }

    /// What the standard tool answers, line by line; it opens the file without writing to it.
    private static func sqlite(_ path: String, _ sql: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["sqlite3", "-readonly", path, sql]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
