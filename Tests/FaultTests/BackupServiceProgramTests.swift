import Backup
import Engine
import Foundation
import OrderDesk
import Policy
import Testing

@Suite(
    "The backup service with the real `coffer`",
    .enabled(if: BackgroundProgram.areBuilt, "the programs are not built beside the tests")
)
struct BackupServiceProgramTests {
    @Test(
        "carries out a run, a prune and a drill of a served store, which are due, and tells of each in its figures"
    )
    func everyTask() async throws {
        try await BackedShop.keepingTwoDays { backed, days in
            try await backed.use(at: days.next()) { door in
                for (name, task) in [
                    ("nightly", Schedule.Task.backup), ("tidy", .prune), ("trial", .drill),
                ] {
                    let schedule = BackupScheduleAdd(
                        schedule: name,
                        task: task,
                        target: "shelf",
                        timetable: "@daily",
                        zone: "UTC",
                        jitter: nil
                    )
                    _ = try await door.perform(schedule)
                }
            }
            let before = try backed.verifyAll("before")
            #expect(before == 4)
            try await serve(
                backed.shop,
                until: [("nightly", "backup"), ("tidy", "prune"), ("trial", "drill")]
            )
            // The new one, and the newest of the days before: four were there, and three of them are gone.
            #expect(try backed.verifyAll("afterwards") == 2)
            try await backed.expectListedIsThere("afterwards")
            let (prunes, drills, findings) = try await OpenedStore.with(backed.shop.store) { store in
                (
                    try await store.entries(of: "backup.prune"),
                    try await store.entries(of: "backup.drill-record"), try await store.findings()
                )
            }
            #expect(prunes == 1 && drills == 1 && findings == [])
            #expect(try backed.leftovers() == [])
        }
    }

    @Test("ends the terms that are over, once, and leaves the data whose term is not")
    func terms() async throws {
        try await ShopFolder.withShop { shop in
            func ago(days: Int) -> @Sendable () -> Date {
                { Date(timeIntervalSinceNow: Double(-86_400 * days)) }
            }
            try await OpenedStore.with(shop.store, at: ago(days: 4 * 366)) { opened in
                var fields = CustomerFields()
                fields.name = "Old Person"
                _ = try await opened.perform(CustomerAdd(fields: fields))
            }
            try await OpenedStore.with(shop.store, at: ago(days: 2)) { opened in
                let schedule = BackupScheduleAdd(
                    schedule: "terms",
                    task: .retention,
                    target: nil,
                    timetable: "@daily",
                    zone: "UTC",
                    jitter: nil
                )
                _ = try await opened.perform(schedule)
            }
            try await serve(shop, until: [("terms", "retention")])
            try await OpenedStore.with(shop.store) { opened in
                let old = try await opened.perform(CustomerShow(customer: "C-000002")).customer
                #expect(old.fields.values["name"] == nil)
                let young = try await opened.perform(CustomerShow(customer: "C-000001")).customer
                #expect(young.fields.values["name"] == "Example Person")
                #expect(try await opened.perform(KeyStatus()).epoch == 2)
                let (sweeps, ends) = (
                    try await opened.entries(of: "retention.sweep"),
                    try await opened.entries(of: "retention.finish")
                )
                #expect(sweeps == 1 && ends == 2)
                #expect(try await opened.findings() == [])
            }
        }
    }

    @Test("raises what is the matter, by schedule and once")
    func alerts() async throws {
        try await ShopFolder.withShop { shop in
            let before: @Sendable () -> Date = { Date(timeIntervalSinceNow: -2 * 86_400) }
            try await OpenedStore.with(shop.store, at: before) { opened in
                _ = try await opened.perform(
                    ProductAdd(sku: "LOW-1", productName: "Low", price: "1", tax: "S:19", reorderLevel: "5")
                )
                let schedule = BackupScheduleAdd(
                    schedule: "watch",
                    task: .alerts,
                    target: nil,
                    timetable: "@daily",
                    zone: "UTC",
                    jitter: nil
                )
                _ = try await opened.perform(schedule)
            }
            try await serve(shop, until: [("watch", "alerts")])
            try await OpenedStore.with(shop.store) { opened in
                let alerts = try await opened.perform(AlertList(kind: .lowStock)).alerts
                #expect(alerts.contains { $0.sku == "LOW-1" && $0.state == .open })
                #expect(try await opened.entries(of: "alert.sweep") == 1)
            }
        }
    }

    /// Serves a store, and lets the service work until these schedules have succeeded.
    private func serve(_ shop: ShopFolder, until done: [(schedule: String, task: String)]) async throws {
        let (socket, state, figures) = ("\(shop.path)/s", "\(shop.path)/state", "\(shop.path)/figures")
        let server = try BackgroundProgram("cofferd", ["--store", shop.store, "--socket", socket], shop)
        defer { server.end() }
        #expect(try await server.eventually { FileManager.default.fileExists(atPath: socket) })
        let service = try BackgroundProgram(
            "coffer-backupd",
            [
                "--socket", socket, "--state", state, "--metrics", figures, "--identity",
                "\(shop.store)/verify-identity.txt", "--program", try #require(CofferProgram.path),
            ],
            shop
        )
        defer { service.end() }
        let wanted = done.map { "coffer_backupd_last_run_ok{schedule=\"\($0)\",task=\"\($1)\"} 1" }
        let isDone = try await service.eventually {
            let lines = (try? String(contentsOfFile: figures, encoding: .utf8)) ?? ""
            return wanted.allSatisfy { lines.contains($0) }
        }
        #expect(isDone, "\(service.log)")
    }
}

/// A program that runs beside a test until it is ended.
final class BackgroundProgram {
    private let process = Process()
    private let logPath: String

    private static func path(_ name: String) -> String? {
        CofferProgram.path.map { URL(filePath: $0).deletingLastPathComponent().appending(path: name).path }
    }

    /// Whether all three programs are there.
    static var areBuilt: Bool {
        ["coffer", "cofferd", "coffer-backupd"].allSatisfy { name in
            path(name).map { FileManager.default.isExecutableFile(atPath: $0) } ?? false
        }
    }

    init(_ name: String, _ words: [String], _ shop: ShopFolder, under: [String] = []) throws {
        logPath = "\(shop.path)/\(name).log"
        try Data().write(to: URL(filePath: logPath))
        let log = try #require(FileHandle(forWritingAtPath: logPath))
        let path = try #require(Self.path(name))
        process.executableURL = URL(filePath: under.isEmpty ? path : "/usr/bin/env")
        process.arguments = under.isEmpty ? words : under + [path] + words
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": shop.temporary, "TMPDIR": shop.temporary]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = log
        try process.run()
        try log.close()
    }

    /// Its process.
    var id: Int32 { process.processIdentifier }

    /// What it said.
    var log: String { (try? String(contentsOfFile: logPath, encoding: .utf8)) ?? "" }

    /// Asks it to end, and waits.
    func end() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }

    /// Waits, for at most a minute, until something is so; no longer than it runs.
    func eventually(_ isSo: () throws -> Bool) async throws -> Bool {
        for _ in 0..<1200 {
            if try isSo() { return true }
            guard process.isRunning else { return false }
            try await Task.sleep(for: .milliseconds(50))
        }
        return false
    }
}
