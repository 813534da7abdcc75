import Foundation
import Testing

@testable import Backup

@Suite("The files of the backup service")
struct AgentFilesTests {
    @Test("keep what is known about runs over a restart, one process at a time")
    func state() throws {
        let scratch = try Scratch()
        var state = ScheduleState(since: 7)
        state.running = 9
        state.lastOutcome = .failed
        do {
            let kept = try AgentState(folder: "\(scratch.path)/state")
            #expect(try kept.schedules() == [:])
            try kept.store(["nightly": state])
            let error = #expect(throws: ScheduleError.self) {
                try AgentState(folder: "\(scratch.path)/state")
            }
            #expect(error?.code == "schedule-state-in-use")
        }
        #expect(try AgentState(folder: "\(scratch.path)/state").schedules() == ["nightly": state])
    }

    @Test(
        "that are damaged are told, and put aside",
        arguments: ["", "{", "[]", "{\"format\":\"x\",\"states\":{}}"]
    )
    func damaged(text: String) throws {
        let scratch = try Scratch()
        let state = try AgentState(folder: scratch.path)
        try text.write(toFile: "\(scratch.path)/schedules.json", atomically: false, encoding: .utf8)
        let error = #expect(throws: ScheduleError.self) { try state.schedules() }
        #expect(error?.code == "schedule-state-damaged")
        state.setSchedulesAside()
        #expect(try state.schedules() == [:])
        #expect(FileManager.default.fileExists(atPath: "\(scratch.path)/schedules.json.damaged"))
    }

    @Test(
        "are the old or the new ones where the disk is full",
        .enabled(if: SmallDisk.isPossible, SmallDisk.absence)
    )
    func full() throws {
        let disk = try SmallDisk(megabytes: 1)
        let state = try AgentState(folder: disk.path)
        try state.store(["nightly": ScheduleState(since: 1)])
        try Data(count: 900_000).write(to: URL(filePath: "\(disk.path)/filler"))
        let many = Dictionary(uniqueKeysWithValues: (0..<4000).map { ("s\($0)", ScheduleState(since: 2)) })
        let error = #expect(throws: ScheduleError.self) { try state.store(many) }
        #expect(error?.code == "schedule-state-not-written")
        #expect(try state.schedules() == ["nightly": ScheduleState(since: 1)])
        #expect(!FileManager.default.fileExists(atPath: "\(disk.path)/schedules.json.part"))
    }

    @Test("of settings say what they mean")
    func settings() throws {
        let settings = try read(
            """
            {"onFailure": {"command": ["/usr/local/bin/notify", "backup"], "limitSeconds": 30}, "recoveryPoint": "2d"}
            """
        )
        #expect(settings.onFailure == Hook(command: ["/usr/local/bin/notify", "backup"], limitSeconds: 30))
        #expect(settings.onSuccess == nil)
        #expect("\(settings.limits.point)" == "2d")
        #expect(settings.limits.time == AgentSettings.usual.limits.time)
        #expect(try read("{}") == .usual)
    }

    @Test(
        "of settings are refused where they would not do what they seem to",
        arguments: [
            ("", "not one JSON object"), ("[]", "of another kind"),
            ("{\"recoveryPoin\":\"1h\"}", "no setting `recoveryPoin`"),
            ("{\"recoveryPoint\":\"1 hour\"}", "times as `26h`"),
            ("{\"onSuccess\":{\"command\":[\"notify\"],\"limitSeconds\":9}}", "absolute path"),
            ("{\"onSuccess\":{\"command\":[],\"limitSeconds\":9}}", "absolute path"),
            ("{\"onSuccess\":{\"command\":[\"/x\"],\"limitSeconds\":0}}", "1 to 3600"),
            ("{\"onSuccess\":{\"command\":[\"/x\"]}}", "`limitSeconds` is missing"),
            ("{\"onSuccess\":{\"command\":\"/x\",\"limitSeconds\":9}}", "of another kind"),
        ]
    )
    func refused(text: String, reason: String) {
        let error = #expect(throws: AgentError.self) { try read(text) }
        #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
    }

    private func read(_ text: String) throws -> AgentSettings {
        let scratch = try Scratch()
        try text.write(toFile: "\(scratch.path)/settings.json", atomically: false, encoding: .utf8)
        return try AgentSettings(path: "\(scratch.path)/settings.json")
    }
}
