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

    /// Whether the server comes to tell its manager nothing, for so long that it would be killed.
    ///
    /// One that tells on does not: it tells sixteen times as often. What was on its way before may still come.
    private static func fallsSilent(_ served: Served) -> Bool {
        // Why so long: at the shipped interval of half a minute systemd would have killed it four times over.
        (0..<60).contains { _ in served.word(within: interval * 4) == nil }
    }

    /// Waits until the server tells that it is alive; patiently, since a machine may have much else to do.
    private static func isTold(_ served: Served) -> Bool {
        served.word(within: .seconds(120)) == "WATCHDOG=1"
    }

    @Test("is told again and again that requests get through")
    func told() async throws {
        try await Served.with { served in
            served.kill()
            try served.start(environment: Self.environment, watched: true)
            for _ in 0..<8 { #expect(Self.isTold(served)) }
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
            let (isHeld, isOver, isDone) = (Switch(), Switch(), Switch())
            Thread.detachNewThread {
                do {
                    try held.writeNow { _ in
                        isHeld.set(true)
                        while !isOver.isSet { usleep(10_000) }
                    }
                } catch {
                    Issue.record(error)
                }
                isDone.set(true)
            }
            while !isHeld.isSet, !isDone.isSet { usleep(10_000) }
            #expect(Self.fallsSilent(served))
            isOver.set(true)
            #expect(Self.isTold(served))
            #expect(try served.coffer("status").code == 0)
            while !isDone.isSet { usleep(10_000) }
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
            #expect(Self.fallsSilent(served))
            Tracer.letGo(tracer)
            #expect(Self.isTold(served))
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
            let begun = Counter()
            let works: @Sendable (Connection) throws -> Void = { connection in
                begun.next()
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
                let count = reads ? 8 : 1
                let awaited = begun.count + count
                for _ in 0..<count {
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
                for _ in 0..<12_000 where begun.count < awaited { usleep(10_000) }
                #expect(begun.count == awaited)
                /// Whether it is heard of, or is not, within some seconds; often at once, later where the machine has much else to do.
                func comes(_ isHeardOf: Bool, tries: Int) -> Bool {
                    (0..<tries).contains { _ in
                        usleep(100_000)
                        return heartbeat.beat() == isHeardOf
                    }
                }
                if standsStill {
                    // What was on its way before may still count.
                    #expect(comes(false, tries: 300), "\(reads)")
                    #expect(!comes(true, tries: 8), "\(reads)")
                } else {
                    for _ in 0..<10 { #expect(comes(true, tries: 300), "\(reads)") }
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

/// Counts, for many threads.
private final class Counter: Sendable {
    private let value = Atomic(0)
    var count: Int { value.load(ordering: .acquiring) }
    func next() { value.add(1, ordering: .releasing) }
}
