import Commands
import Engine
import Foundation
import Storage
import Synchronization
import Testing

@testable import Engine
@testable import Service

@Suite("The watchdog", .enabled(if: Served.isBuilt, "the programs were not built"), .serialized)
struct WatchdogTests {
    /// How often it wants to hear something; the server tells it four times as often.
    private static let interval = Duration.milliseconds(400)
    private static let environment = ["WATCHDOG_USEC": "400000"]

    /// Has the server told its manager nothing for this long? What it told before is passed over.
    private static func isSilent(_ served: Served) -> Bool {
        // Why so long: at the shipped interval of half a minute systemd would have killed it four times over.
        served.word(within: interval * 4) == nil
    }

    /// Everything that was told until now.
    private static func passOver(_ served: Served) {
        while served.word(within: .zero) != nil {}
    }

    /// Waits until the server tells that it is alive.
    private static func isTold(_ served: Served, within patience: Duration) -> Bool {
        served.word(within: patience) == "WATCHDOG=1"
    }

    @Test("is told again and again that requests get through")
    func told() async throws {
        try await Served.with { served in
            served.kill()
            try served.start(environment: Self.environment, watched: true)
            for _ in 0..<8 { #expect(Self.isTold(served, within: .seconds(5))) }
        }
    }

    @Test("is told nothing while another process keeps the writer from writing, and is told again after it")
    func lockedOut() async throws {
        try await Served.with { served in
            served.kill()
            try served.start(environment: Self.environment, watched: true)
            let held = try Database(
                path: served.store + "/data.db",
                modules: Store.schemas(storeModules),
                mode: .single,
                create: false
            )
            let (isHeld, isOver) = (Switch(), Switch())
            let holder = Thread {
                // What it comes to is seen in what the server tells.
                try? held.writeNow { _ in
                    isHeld.set(true)
                    while !isOver.isSet { usleep(10_000) }
                }
                isHeld.set(false)
            }
            holder.start()
            while !isHeld.isSet { usleep(10_000) }
            // The probe that was on its way when the lock was taken may have come back.
            usleep(300_000)
            Self.passOver(served)
            #expect(Self.isSilent(served))
            isOver.set(true)
            #expect(Self.isTold(served, within: .seconds(15)))
            #expect(try served.coffer("status").code == 0)
            while isHeld.isSet { usleep(10_000) }
            try held.close()
        }
    }

    @Test(
        "is told nothing while one thread of the server is stuck, and is told again after it",
        .enabled(if: Tracer.canTamper, "only root tampers with a server's system calls, with strace"),
        arguments: ["NIO", "sync"]
    )
    func stuckThread(_ which: String) async throws {
        try await Served.with { served in
            served.kill()
            try served.start(environment: Self.environment, watched: true)
            let id = try #require(served.server).processIdentifier
            let tracer: Process
            if which == "NIO" {
                let found = try Self.thread(of: id) { $0.hasPrefix("NIO-SGLTN") }
                let loop = try #require(found)
                tracer = try Tracer.delay("all", of: loop, [])
            } else {
                tracer = try Tracer.delay(
                    "fdatasync,fsync",
                    of: id,
                    ["-f", "-P", served.store + "/data.db-wal"]
                )
            }
            let socket = served.socket
            // What sets the thread to work that then sticks.
            let asked = Task.detached {
                try await Threads.run { Result { try RawClient.ask(socket, "GET /healthz HTTP/1.1") } }.get()
            }
            let added = try served.program(
                "coffer",
                ["product", "add", "--sku", "A", "--name", "A", "--price", "1.00", "--tax", "S:19"]
            )
            added.environment?["COFFER_SOCKET"] = socket
            added.standardOutput = FileHandle.nullDevice
            added.standardError = FileHandle.nullDevice
            try added.run()
            usleep(600_000)
            Self.passOver(served)
            #expect(Self.isSilent(served))
            Tracer.letGo(tracer)
            #expect(Self.isTold(served, within: .seconds(15)))
            added.waitUntilExit()
            #expect(added.terminationStatus == 0)
            #expect(try await asked.value.hasPrefix("HTTP/1.1 200"))
        }
    }

    /// The first thread of a process whose name the kernel gives so.
    private static func thread(of process: Int32, _ isWanted: (String) -> Bool) throws -> Int32? {
        let folder = "/proc/\(process)/task"
        return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { Int32($0) }.sorted()
            .first {
                isWanted((try? String(contentsOfFile: "\(folder)/\($0)/comm", encoding: .utf8)) ?? "")
            }
    }

    @Test(
        "is told that the server lives while work is long, but not while it stands still",
        arguments: [false, true]
    )
    func longWork(standsStill: Bool) async throws {
        try await OwnServer.withStore { _, store in
            let heartbeat = Heartbeat(store) { 0 }
            let database = store.parts.database
            let isOver = Switch()
            let works: @Sendable (Connection) throws -> Void = { connection in
                while !isOver.isSet {
                    guard !standsStill else {
                        usleep(10_000)
                        continue
                    }
                    _ = try connection.row(
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT sum(i) FROM n"
                    ) { $0.int64(0) }
                }
            }
            for reads in [false, true] {
                isOver.set(false)
                let group = DispatchGroup()
                // As many as there are readers: one more waits.
                for _ in 0..<(reads ? 8 : 1) {
                    group.enter()
                    Thread.detachNewThread {
                        do {
                            if reads { try database.read(works) } else { try database.writeNow(works) }
                        } catch {
                            Issue.record(error)
                        }
                        group.leave()
                    }
                }
                usleep(100_000)
                /// Whether it is heard of within some seconds; often at once, later where the machine has much else to do.
                func isHeardOf(tries: Int) -> Bool {
                    (0..<tries).contains { _ in
                        usleep(100_000)
                        return heartbeat.beat()
                    }
                }
                // What was in flight before counts for the first two.
                for _ in 0..<2 {
                    _ = heartbeat.beat()
                    usleep(100_000)
                }
                if standsStill {
                    #expect(!isHeardOf(tries: 8), "\(reads)")
                } else {
                    for _ in 0..<8 { #expect(isHeardOf(tries: 300), "\(reads)") }
                }
                isOver.set(true)
                group.wait()
                // Why so patient: a machine may have much else to do.
                let livesAgain = (0..<3000).contains { _ in
                    usleep(20_000)
                    return heartbeat.beat()
                }
                #expect(livesAgain)
            }
        }
    }

    @Test("hears of a disk that failed by the server's end, not by silence")
    func halted() async throws {
        let failed = await #expect(throws: ProblemDocument.self) {
            try await OwnServer.withStore { socket, store in
                #expect(throws: StorageError.self) {
                    try store.parts.database.writeNow { _ in throw StorageError.syncFailed(code: 1034) }
                }
                // Nobody asks this server; it looks for itself.
                let isAlive = try StoreServer(store).isAlive()
                #expect(isAlive)
                #expect(try RawClient.ask(socket, "GET /healthz HTTP/1.1").hasPrefix("HTTP/1.1 500"))
            }
        }
        #expect(failed?.code == "store-halted")
    }
}

/// Says that something is over, to many threads.
private final class Switch: Sendable {
    private let value = Atomic(false)
    var isSet: Bool { value.load(ordering: .acquiring) }
    func set(_ new: Bool) { value.store(new, ordering: .releasing) }
}
