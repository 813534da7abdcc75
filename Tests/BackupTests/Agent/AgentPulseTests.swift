import Engine
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Backup

@Suite("The pulse of the backup service")
struct AgentPulseTests {
    private static let interval = Duration.seconds(60)

    @Test("counts as alive for one interval after it got on, and again once it does")
    func interval() {
        let clock = StandingClock()
        let pulse = AgentPulse(now: clock.now)
        clock.pass(.seconds(59))
        #expect(pulse.isAlive(within: Self.interval))
        clock.pass(.seconds(1))
        #expect(!pulse.isAlive(within: Self.interval))
        pulse.gotOn()
        #expect(pulse.isAlive(within: Self.interval))
    }

    @Test("allows what has a limit of its own that much more, and nothing once it is over")
    func allowance() {
        let clock = StandingClock()
        let pulse = AgentPulse(now: clock.now)
        pulse.waits(atMost: .seconds(300))
        clock.pass(.seconds(359))
        #expect(pulse.isAlive(within: Self.interval))
        clock.pass(.seconds(1))
        #expect(!pulse.isAlive(within: Self.interval))
        pulse.waits(atMost: .seconds(300))
        pulse.gotOn()
        clock.pass(Self.interval)
        #expect(!pulse.isAlive(within: Self.interval))
    }

    @Test("is felt while the store is asked, for as long as its answer may take, and no longer")
    func asked() async throws {
        let scratch = try Scratch()
        let clock = StandingClock()
        let pulse = AgentPulse(now: clock.now)
        let door = SilentDoor {
            clock.pass(BackupAgent.longestAnswer)
            let isAlive = pulse.isAlive(within: Self.interval)
            clock.pass(Self.interval)
            return [isAlive, pulse.isAlive(within: Self.interval)]
        }
        var agent = try agent(scratch, pulse)
        let seconds = await agent.turn(through: door)
        #expect(door.seen.withLock(\.self) == [true, false])
        // That the store did not answer is told; the look itself came to its end.
        #expect(pulse.isAlive(within: Self.interval))
        #expect(seconds == BackupAgent.patience)
    }

    @Test("is felt while a run is looked after")
    func run() async throws {
        let scratch = try Scratch()
        let clock = StandingClock()
        let pulse = AgentPulse(now: clock.now)
        clock.pass(Self.interval)
        try ExecutableScript.write(
            "while [ ! -e \"$0.end\" ]; do sleep 0.02; done",
            to: "\(scratch.path)/coffer"
        )
        async let done = work(scratch, pulse).carryOut(.alerts, target: nil)
        for _ in 0..<6000 where !pulse.isAlive(within: Self.interval) {
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(pulse.isAlive(within: Self.interval))
        try Data().write(to: URL(filePath: "\(scratch.path)/coffer.end"))
        #expect(try await done == "")
    }

    @Test("is felt while a hook is looked after")
    func hook() async throws {
        let scratch = try Scratch()
        let end = "\(scratch.path)/end"
        let hook = Hook(
            command: ["/bin/sh", "-c", "while [ ! -e \"$1\" ]; do sleep 0.02; done", "x", end],
            limitSeconds: 120
        )
        // It ends once it was looked at, and is ended for having been too long otherwise.
        let said = await hook.run(.sample) {
            _ = FileManager.default.createFile(atPath: end, contents: nil)
        }
        #expect(said == nil)
    }

    private func work(_ scratch: Scratch, _ pulse: AgentPulse) -> ProgramWork {
        ProgramWork(
            program: "\(scratch.path)/coffer",
            place: [],
            identity: nil,
            scratch: nil,
            limitSeconds: 240,
            pulse: pulse
        )
    }

    private func agent(_ scratch: Scratch, _ pulse: AgentPulse) throws -> BackupAgent {
        BackupAgent(
            BackupAgent.Parts(
                state: try AgentState(folder: "\(scratch.path)/state"),
                settings: .usual,
                work: work(scratch, pulse),
                metrics: nil,
                pulse: pulse,
                now: { Date(timeIntervalSince1970: 1_800_000_000) },
                explain: { error in ("test", "\(error)") },
                log: { _, _ in }
            )
        )
    }
}

/// A way to a store that looks around while it is asked, and then fails.
private final class SilentDoor: StoreDoor {
    let seen = Mutex<[Bool]>([])
    private let look: @Sendable () -> [Bool]

    init(_ look: @escaping @Sendable () -> [Bool]) { self.look = look }

    func perform<C: Command>(_ command: C) async throws -> C.Output where C.Output: Decodable {
        throw ScheduleError.stateDamaged(path: "", reason: "a change")
    }

    func perform<Q: Query>(_ query: Q) async throws -> Q.Output where Q.Output: Decodable {
        let found = look()
        seen.withLock { $0 += found }
        throw ScheduleError.stateDamaged(path: "", reason: "no answer")
    }
}

/// A clock that stands still until it is told to go on.
private final class StandingClock: Sendable {
    private let time = Mutex(SuspendingClock().now)

    var now: @Sendable () -> SuspendingClock.Instant { { self.time.withLock { $0 } } }

    func pass(_ duration: Duration) { time.withLock { $0 += duration } }
}
