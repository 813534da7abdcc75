import Backup
import Engine
import Foundation
import Testing

@testable import Commands
@testable import Service

@Suite(
    "The watchdog of the backup service",
    .enabled(if: Served.isBuilt, "the programs were not built"),
    .serialized
)
struct BackupWatchdogTests {
    /// How often it wants to hear something; the service tells it four times as often.
    private static let interval = Duration.milliseconds(400)
    private static let environment = ["WATCHDOG_USEC": "400000"]

    /// A store with a schedule whose time has come, and the service that is to carry it out.
    private func with(_ body: @escaping (Served, BackupServiceRun) async throws -> Void) async throws {
        try await Served.with { served in
            let service = try BackupServiceRun(served.folder)
            try served.json("backup", "schedule", "add", "nightly", "every 30m", "--target", "shelf")
            served.kill()
            try served.age(minutes: 100)
            try served.start()
            try await body(served, service)
        }
    }

    /// Whether it is told that the service lives; what was told and not read yet is passed over.
    private func isTold(_ service: BackupServiceRun) -> Bool {
        while service.word(within: .zero) != nil {}
        return service.word(within: .seconds(120)) == "WATCHDOG=1"
    }

    /// Whether it hears nothing for ten intervals, some time soon.
    private func becomesSilent(_ service: BackupServiceRun) -> Bool {
        let end = ContinuousClock.now + .seconds(120)
        while ContinuousClock.now < end {
            while service.word(within: .zero) != nil {}
            if service.word(within: Self.interval * 10) == nil { return true }
        }
        return false
    }

    @Test("is told, longer than it waits, while one run goes on")
    func longRun() async throws {
        try await with { served, service in
            try service.write("hold", "")
            try service.start(served, ["--socket", served.socket], environment: Self.environment)
            #expect(try await eventually { service.lines("calls").count == 1 })
            let end = ContinuousClock.now + Self.interval * 10
            while ContinuousClock.now < end { #expect(isTold(service)) }
            #expect(service.lines("events").isEmpty)
            try service.remove("hold")
            #expect(try await eventually { service.lines("events").count == 1 })
        }
    }

    @Test(
        "is told nothing while the disk does not take what a run came to, and is told again once it does",
        .enabled(if: Tracer.canTamper, "only root tampers with a service's system calls, with strace")
    )
    func stuckDisk() async throws {
        try await with { served, service in
            try service.write("hold", "")
            try service.start(served, ["--socket", served.socket], environment: Self.environment)
            #expect(try await eventually { service.lines("calls").count == 1 })
            let id = try #require(service.process).processIdentifier
            let tracer = try Tracer.delay("fsync", of: id, ["-f"])
            defer { Tracer.letGo(tracer) }
            #expect(isTold(service))
            try service.remove("hold")
            #expect(becomesSilent(service))
            #expect(service.lines("events").isEmpty)
            Tracer.letGo(tracer)
            #expect(isTold(service))
            #expect(try await eventually { service.lines("events").count == 1 })
        }
    }

    @Test("is told while a server lets the service wait, which carries on once there is an answer")
    func stoppedServer() async throws {
        try await with { served, service in
            let server = try #require(served.server).processIdentifier
            kill(server, SIGSTOP)
            defer { kill(server, SIGCONT) }
            try service.start(served, ["--socket", served.socket], environment: Self.environment)
            let end = ContinuousClock.now + Self.interval * 10
            while ContinuousClock.now < end { #expect(isTold(service)) }
            #expect(service.lines("calls").isEmpty)
            kill(server, SIGCONT)
            #expect(try await eventually { service.lines("events").count == 1 })
        }
    }

    @Test("need not hear of a server that never answers: the question fails in its time")
    func silentServer() async throws {
        let folder = URL(filePath: "/tmp/silent-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "s").path
        let listener = try OwnSocket(SOCK_STREAM)
        try #require(withAddress(path) { bind(listener.descriptor, $0, $1) } == 0)
        try #require(listen(listener.descriptor, 1) == 0)
        let door = ServedDoor(socket: path, limit: .milliseconds(200))
        await #expect(throws: ProblemDocument.serverSilent(path, seconds: 0)) {
            try await door.perform(BackupScheduleList())
        }
        withExtendedLifetime(listener) {}
    }
}
