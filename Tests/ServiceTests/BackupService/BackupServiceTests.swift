import Foundation
import TestSupport
import Testing

@Suite(
    "The backup service",
    .enabled(if: Served.isBuilt, "the programs were not built"),
    .serialized
)
struct BackupServiceTests {
    /// A served store with a schedule of every half hour that was set up so long ago.
    private func with(
        minutes: Int,
        _ body: @escaping (Served, BackupServiceRun) async throws -> Void
    ) async throws {
        try await Served.with { served in
            let service = try BackupServiceRun(served.folder)
            try served.json("backup", "schedule", "add", "nightly", "every 30m", "--target", "shelf")
            served.kill()
            try served.age(minutes: minutes)
            try served.start()
            try await body(served, service)
        }
    }

    private func place(_ served: Served) -> [String] { ["--socket", served.socket] }

    @Test("makes up once for three missed runs, and goes on with a run that a SIGKILL interrupted")
    func catchUp() async throws {
        try await with(minutes: 100) { served, service in
            try service.write("hold", "")
            try service.start(served, place(served))
            #expect(try await eventually { service.lines("calls").count == 1 })
            service.kill()
            try service.start(served, place(served))
            #expect(try await eventually { service.lines("events").count == 1 })
            let state = service.path("state")
            let call =
                "backup run --target=shelf --output json --quiet --socket \(served.socket) "
                + "--identity \(state)/verify-identity.txt --scratch \(state)/scratch"
            #expect(service.lines("calls") == [call, call])
            let event = try #require(try service.events.first)
            #expect(event["event"] as? String == "success")
            #expect(event["done"] as? String == "{\"archives\":[]}\n")
            let run = try #require(event["run"] as? [String: Any])
            #expect(run["attempt"] as? Int == 2)
            #expect(run["late"] as? Bool == true)
            #expect(run["schedule"] as? String == "nightly")
            #expect(run["target"] as? String == "shelf")
            // And not a third time, after another start either.
            service.kill()
            try service.start(served, place(served))
            try await Task.sleep(for: .seconds(1))
            #expect(service.lines("calls").count == 2)
            #expect(
                service.lines("coffer.prom").contains(
                    "coffer_backupd_last_run_ok{schedule=\"nightly\",task=\"backup\"} 1"
                )
            )
        }
    }

    @Test(
        "tells the hook of a run that failed, with the code of what went wrong, and shows it in its figures"
    )
    func failure() async throws {
        try await with(minutes: 100) { served, service in
            try service.write("fail", "")
            try service.start(served, place(served))
            #expect(try await eventually { service.lines("events").count == 2 })
            let events = try service.events
            #expect(events[0]["event"] as? String == "failure")
            #expect(events[0]["code"] as? String == "target-full")
            #expect(events[0]["text"] as? String == "it is full\nreason: no space\nhelp: make room")
            #expect((events[0]["run"] as? [String: Any])?["task"] as? String == "backup")
            // No backup for longer than an hour is an alert of its own.
            #expect(events[1]["event"] as? String == "alert")
            #expect(events[1]["code"] as? String == "recovery-point-over")
            #expect(try await eventually { service.lines("coffer.prom").contains("coffer_backupd_alerts 2") })
            let figures = service.lines("coffer.prom")
            #expect(figures.contains("coffer_backupd_last_run_ok{schedule=\"nightly\",task=\"backup\"} 0"))
            #expect(figures.contains("coffer_backupd_alert{code=\"target-full\",about=\"nightly\"} 1"))
            #expect(
                service.lines("log").contains { $0.hasPrefix("<3>nightly: it is full; reason: no space") }
            )
        }
    }

    @Test("carries nothing out for a store whose audit log lost entries, or had them replaced")
    func truncated() async throws {
        try await with(minutes: 5) { served, service in
            let data = URL(filePath: "\(served.store)/data.db")
            served.kill()
            try served.python("UPDATE backup_schedule SET since = since")
            let before = try Data(contentsOf: data)
            try served.start()
            for name in 1...3 {
                try served.json("user", "add", "u\(name)", "--unix", "u\(name)", "--role", "clerk")
            }
            try service.start(served, place(served))
            #expect(try await eventually { service.lines("coffer.prom").contains("coffer_backupd_alerts 0") })
            service.kill()
            served.kill()
            // The same file with its older content, so that the store is at home: entries are gone.
            for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: data.path + end) }
            let handle = try FileHandle(forWritingTo: data)
            try handle.truncate(atOffset: 0)
            try handle.write(contentsOf: before)
            try handle.close()
            try served.age(minutes: 100)
            try served.start()
            try service.start(served, place(served))
            #expect(
                try await eventually { try service.events.last?["code"] as? String == "witness-log-shrunk" }
            )
            #expect(service.lines("calls") == [])
            service.kill()
            // As long as it was, and longer, but with other entries.
            for name in 4...9 {
                try served.json("user", "add", "u\(name)", "--unix", "u\(name)", "--role", "clerk")
            }
            try service.start(served, place(served))
            #expect(
                try await eventually {
                    try service.events.last?["code"] as? String == "witness-log-rewritten"
                }
            )
            let figure = "coffer_backupd_alert{code=\"witness-log-rewritten\",about=\"\"} 1"
            #expect(try await eventually { service.lines("coffer.prom").contains(figure) })
            #expect(service.lines("calls") == [])
        }
    }

    @Test("says when it begins and ends, and hands a stop on to the run, which it takes up again")
    func stop() async throws {
        try await with(minutes: 100) { served, service in
            try service.write("hold", "")
            try service.start(served, place(served), environment: ["WATCHDOG_USEC": "1000000"])
            #expect(try await eventually { service.lines("calls").count == 1 })
            // Why so many: beats go on, and those that waited unread leave room for the last word.
            for _ in 0..<12 { #expect(service.word { $0 == "WATCHDOG=1" } == "WATCHDOG=1") }
            #expect(try service.stop() == 0)
            #expect(service.word { $0 == "STOPPING=1" } == "STOPPING=1")
            #expect(service.lines("calls").last == "stopped")
            #expect(service.lines("events") == [])
            try service.remove("hold")
            try service.start(served, place(served))
            #expect(try await eventually { try service.events.last?["event"] as? String == "success" })
        }
    }

    @Test("works on a store without a server as well, and waits on a copy of it")
    func embedded() async throws {
        try await with(minutes: 100) { served, service in
            served.kill()
            let copy = served.folder.appending(path: "copy").path
            try FileManager.default.copyItem(atPath: served.store, toPath: copy)
            try service.start(served, ["--store", copy])
            #expect(
                try await eventually { service.lines("coffer.prom").contains("coffer_backupd_waiting 1") }
            )
            #expect(service.lines("calls") == [])
            service.kill()
            try FileManager.default.removeItem(atPath: service.path("state"))
            try service.start(served, ["--store", served.store])
            #expect(try await eventually { service.lines("events").count == 1 })
            #expect(
                service.lines("calls") == [
                    "backup run --target=shelf --output json --quiet --store \(served.store)"
                ]
            )
        }
    }

    @Test("raises an alert where no server answers, and does its work once one does")
    func unreachable() async throws {
        try await with(minutes: 100) { served, service in
            served.kill()
            try service.start(served, place(served))
            #expect(try await eventually { try service.events.first?["code"] as? String == "server-missing" })
            service.kill()
            try served.start()
            try service.start(served, place(served))
            #expect(try await eventually { try service.events.last?["event"] as? String == "success" })
        }
    }

    @Test("does not begin twice on one folder, nor with settings that it cannot read")
    func refused() async throws {
        try await with(minutes: 5) { served, service in
            try service.start(served, place(served))
            let second = try served.program("coffer-backupd", place(served) + service.words)
            try second.run()
            second.waitUntilExit()
            #expect(second.terminationStatus == 75)
            service.kill()
            try service.write("settings.json", "{\"recoveryPoin\": \"1h\"}")
            let third = try served.program("coffer-backupd", place(served) + service.words)
            try third.run()
            third.waitUntilExit()
            #expect(third.terminationStatus == 78)
        }
    }
}
