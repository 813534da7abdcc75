import Engine
import Foundation
import OrderDesk
import Synchronization
import TestSupport
import Testing

@testable import Service

/// Counts from 1, for many at once.
private final class Counter: Sendable {
    private let value = Atomic(0)
    func next() -> Int { value.add(1, ordering: .relaxed).newValue }
}

@Suite("The server's life", .enabled(if: Served.isBuilt, "the programs were not built"), .serialized)
struct LifeCycleTests {
    /// Opens orders one after another until the server is gone; answers the keys of those that were acknowledged.
    private static func openOrders(_ socket: String, _ name: String, _ tell: @Sendable () -> Void) async
        -> [String]
    {
        guard let client = try? await ServiceClient.connect(to: socket) else { return [] }
        var acknowledged: [String] = []
        let order = OrderOpen(
            customer: "C-000001",
            lines: [OrderLineInput(sku: "TEA-1", quantity: "1")],
            confirm: true
        )
        while acknowledged.count < 200 {
            let key = "\(name)-\(acknowledged.count)"
            let request = Request(caller: .current(), idempotencyKey: key)
            do { _ = try await client.perform(order, for: request) } catch { break }
            acknowledged.append(key)
            tell()
        }
        try? await client.close()
        return acknowledged
    }

    /// Three clients that open orders; the server gets a signal when `count` of them were acknowledged.
    private static func orders(_ served: Served, until count: Int, then signal: Int32, _ round: String)
        async throws
        -> [String]
    {
        let id = try #require(served.server).processIdentifier
        let socket = served.socket
        let told = Counter()
        return await withTaskGroup(of: [String].self) { group in
            for index in 0..<3 {
                group.addTask {
                    await openOrders(socket, "\(round)-\(index)") {
                        if told.next() == count { kill(id, signal) }
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
    }

    private static func orders(_ served: Served) throws -> Int {
        try (served.json("order", "list", "--limit", "1000")["orders"] as? [Any])?.count ?? 0
    }

    @Test("ends on SIGTERM with every accepted request answered")
    func drain() async throws {
        try await Served.with { served in
            try served.stock()
            let process = try #require(served.server)
            let acknowledged = try await Self.orders(served, until: 20, then: SIGTERM, "drain")
            #expect(served.word() == "STOPPING=1")
            process.waitUntilExit()
            #expect(process.terminationStatus == 0 && process.terminationReason == .exit)
            #expect(!FileManager.default.fileExists(atPath: served.socket))
            #expect(try served.coffer("status").code == 69)
            try served.start()
            #expect(acknowledged.count >= 20)
            #expect(try Self.orders(served) == acknowledged.count)
        }
    }

    @Test("finishes on SIGTERM what it has begun to read, and takes nothing new")
    func drainOfOne() async throws {
        try await Served.with { served in
            let head = "POST /v1/store/status HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n"
            let (held, idle) = (try RawClient(served.socket), try RawClient(served.socket))
            held.send(Array((head + "{").utf8))
            // Why asking: the head arrives at the server in its own time.
            let isInWork = try (0..<200).contains { _ in
                try RawClient.ask(served.socket, "GET /metrics HTTP/1.1").contains("in_work 2\n")
            }
            #expect(isInWork)
            try #require(served.server).terminate()
            #expect(served.word() == "STOPPING=1")
            #expect(idle.answer().isEmpty)
            let late = try? RawClient(served.socket)
            late?.send(Array((head + "{}").utf8))
            let answer = late?.answer() ?? ""
            #expect(answer.isEmpty || answer.contains(#""code":"server-stopping""#), "\(answer)")
            held.send(Array("}".utf8))
            #expect(held.answer().hasPrefix("HTTP/1.1 200"))
            served.server?.waitUntilExit()
            #expect(served.server?.terminationStatus == 0)
        }
    }

    @Test(
        "is not begun with rows of authority that somebody wrote beside it",
        .enabled(if: PythonTool.has("sqlite3"), "python3 is not installed")
    )
    func damagedAuthority() async throws {
        try await Served.with { served in
            served.kill()
            let edit = "UPDATE principal SET unix_user = 'daemon' WHERE unix_user = '\(NSUserName())'"
            #expect(try PythonTool.run("edit_store.py", [], served.store, edit).code == 0)
            let refused = try served.secondServer("--store", served.store, "--socket", served.socket)
            #expect(refused.code == 65)
            #expect(refused.errors.contains("the principal `\(NSUserName())`"), "\(refused.errors)")
        }
    }

    @Test("is alone with its store and on its socket")
    func second() async throws {
        try await Served.with { served in
            let other = served.folder.appending(path: "t").path
            let sameStore = try served.secondServer("--store", served.store, "--socket", other)
            #expect(sameStore.code == 75)
            #expect(sameStore.errors.hasPrefix("cofferd: the store is in use\n"))
            #expect(try served.run(["--store", served.store, "status"]).code == 75)
            let store = served.folder.appending(path: "other").path
            _ = try served.run([
                "init", store, "--name", "Other", "--policies", try ProjectFiles.path("Policies"),
            ])
            let sameSocket = try served.secondServer("--store", store, "--socket", served.socket)
            #expect(sameSocket.code == 75)
            #expect(sameSocket.errors.hasPrefix("cofferd: the socket `\(served.socket)` is in use\n"))
        }
    }

    @Test("takes the place of a socket that a killed server left, and of nothing else")
    func staleSocket() async throws {
        try await Served.with { served in
            served.kill()
            #expect(FileManager.default.fileExists(atPath: served.socket))
            try served.start()
            #expect(try served.coffer("status").code == 0)
            served.kill()
            try FileManager.default.removeItem(atPath: served.socket)
            try Data("mine".utf8).write(to: URL(filePath: served.socket))
            let refused = try served.secondServer("--store", served.store, "--socket", served.socket)
            #expect(refused.code == 74)
            #expect(try String(contentsOfFile: served.socket, encoding: .utf8) == "mine")
        }
    }

    @Test("lets everybody connect, and stays through SIGHUP")
    func modeAndHangup() async throws {
        try await Served.with { served in
            let attributes = try FileManager.default.attributesOfItem(atPath: served.socket)
            #expect(attributes[.posixPermissions] as? Int == 0o666)
            kill(try #require(served.server).processIdentifier, SIGHUP)
            #expect(try served.coffer("status").code == 0)
            #expect(served.server?.isRunning == true)
        }
    }

    @Test("does not guess which of two sockets that systemd hands over is its own")
    func twoSockets() async throws {
        try await Served.with { served in
            served.kill()
            let words = ["--store", served.store, "--socket", served.socket]
            let path = try #require(Served.programs).appending(path: "cofferd").path
            let script = "export LISTEN_PID=$$ LISTEN_FDS=2; exec \"$0\" \"$@\""
            let refused = try served.runProgram("/bin/sh", ["-c", script, path] + words)
            #expect(refused.code == 74)
            #expect(refused.errors.contains("2 sockets were handed over, not one"), "\(refused.errors)")
        }
    }

    @Test("serves on a socket that systemd hands over, and leaves it there")
    func activation() async throws {
        try await Served.with { served in
            served.kill()
            let listener = try OwnSocket(SOCK_STREAM)
            unlink(served.socket)
            try #require(withAddress(served.socket, { bind(listener.descriptor, $0, $1) }) == 0)
            try #require(listen(listener.descriptor, 16) == 0)
            let words = ["--store", served.store, "--socket", "/nowhere/s"]
            let server = try served.program("cofferd", words)
            let path = try #require(server.executableURL).path
            server.executableURL = URL(filePath: "/bin/sh")
            server.arguments =
                ["-c", "exec 3<&0; export LISTEN_PID=$$ LISTEN_FDS=1; exec \"$0\" \"$@\"", path] + words
            server.standardInput = FileHandle(fileDescriptor: listener.descriptor, closeOnDealloc: false)
            try server.run()
            // Why no waiting: the socket is there before the server is.
            #expect(try served.coffer("status").code == 0)
            server.terminate()
            server.waitUntilExit()
            #expect(server.terminationStatus == 0)
            #expect(FileManager.default.fileExists(atPath: served.socket))
        }
    }
}
