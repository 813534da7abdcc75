import Foundation
import TestSupport
import Testing

/// A store with its server, both real, in a folder that is removed whatever happens.
final class Served {
    let folder: URL
    private(set) var server: Process?
    private var manager: ManagerSocket?

    var store: String { folder.appending(path: "shop").path }
    var socket: String { folder.appending(path: "s").path }
    /// Where a server writes what it says, when it is started with a log.
    var log: URL { folder.appending(path: "log") }

    /// The folder of the built programs, beside the tests' own; nil where only the tests were built.
    static let programs: URL? = {
        let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folders = [CommandLine.arguments.first, own].compactMap { $0 }
            .map { URL(filePath: $0).deletingLastPathComponent() }
        return folders.flatMap { [$0, $0.deletingLastPathComponent()] }.first {
            FileManager.default.isExecutableFile(atPath: $0.appending(path: "cofferd").path)
        }
    }()

    static var isBuilt: Bool { programs != nil }
    static var isRoot: Bool { getuid() == 0 }

    /// Makes a store, as these words of `init` say, starts its server and hands both to `body`.
    static func with(_ words: String..., body: (Served) async throws -> Void) async throws {
        let name = "cofferd-\(UUID().uuidString.prefix(8))"
        let served = Served(URL(filePath: "/tmp").appending(path: name))
        try FileManager.default.createDirectory(at: served.folder, withIntermediateDirectories: true)
        // Why: other users of the machine must reach the socket.
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: served.folder.path)
        defer { try? FileManager.default.removeItem(at: served.folder) }
        defer { served.kill() }
        let policies = try ProjectFiles.path("Policies")
        let command = ["init", served.store, "--name", "Corner Shop", "--policies", policies] + words
        let made = try served.run(command)
        try #require(made.code == 0, "\(made.errors)")
        try served.start()
        try await body(served)
    }

    private init(_ folder: URL) { self.folder = folder }

    /// Starts the server and returns when it says that it is ready; a watchdog may hear of it before.
    func start(
        _ words: String...,
        environment: [String: String] = [:],
        watched: Bool = false,
        isLogged: Bool = false
    ) throws {
        let manager = try ManagerSocket(at: folder.appending(path: "n").path)
        self.manager = manager
        let process = try program("cofferd", ["--store", store, "--socket", socket] + words)
        process.environment?.merge(["NOTIFY_SOCKET": manager.path].merging(environment) { $1 }) { $1 }
        process.standardError = FileHandle.standardError
        if isLogged {
            try Data().write(to: log)
            process.standardError = try FileHandle(forWritingTo: log)
        }
        try process.run()
        server = process
        var word = manager.next()
        if watched, word == "WATCHDOG=1" { word = manager.next() }
        try #require(word == "READY=1")
    }

    /// What the server tells its manager next; nil when it says nothing for a while.
    func word() -> String? { manager?.next() }

    /// What the server tells its manager within this time; nil when that is nothing.
    func word(within patience: Duration) -> String? { manager?.next(within: patience) }

    /// Whether the server ends by itself, within two minutes.
    func ends() async throws -> Bool {
        for _ in 0..<2400 where server?.isRunning == true { try await Task.sleep(for: .milliseconds(50)) }
        return server?.isRunning == false
    }

    /// Ends the server as a power cut would.
    func kill() {
        guard let server, server.isRunning else { return }
        Foundation.kill(server.processIdentifier, SIGKILL)
        server.waitUntilExit()
    }

    /// How a command ended.
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String

        var json: [String: Any] {
            get throws { try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:] }
        }
    }

    /// Runs `coffer` against the server, as another Unix user where one is named.
    func coffer(_ words: String..., by user: String? = nil) throws -> Outcome {
        try run(words, by: user, environment: ["COFFER_SOCKET": socket])
    }

    /// Runs a command that must succeed, and answers its JSON.
    @discardableResult
    func json(_ words: String..., by user: String? = nil) throws -> [String: Any] {
        try json(words, by: user)
    }

    @discardableResult
    func json(_ words: [String], by user: String? = nil) throws -> [String: Any] {
        let outcome = try run(words + ["--output", "json"], by: user, environment: ["COFFER_SOCKET": socket])
        try #require(outcome.code == 0, "\(words): \(outcome.errors)")
        return try outcome.json
    }

    /// Runs `coffer` with nothing but what is given.
    func run(_ words: [String], by user: String? = nil, environment: [String: String] = [:]) throws -> Outcome
    {
        try finish(try program("coffer", words, by: user), environment)
    }

    /// Runs a second `cofferd` to its end.
    func secondServer(_ words: String...) throws -> Outcome { try finish(try program("cofferd", words), [:]) }

    /// Runs any program to its end, with nothing of the environment of the tests.
    func runProgram(_ path: String, _ words: [String]) throws -> Outcome {
        let process = try program("cofferd", words)
        process.executableURL = URL(filePath: path)
        return try finish(process, [:])
    }

    /// How long a program may take that runs to its end, in seconds; a test that waits for ever tells nobody why.
    private static let patience = 600

    /// Runs a process to its end; one that does not come to it is killed.
    func finish(_ process: Process, _ environment: [String: String]) throws -> Outcome {
        process.environment?.merge(environment) { $1 }
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let tooLong = DispatchWorkItem { Foundation.kill(process.processIdentifier, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Self.patience), execute: tooLong)
        defer { tooLong.cancel() }
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let complained = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus,
            output: String(decoding: printed, as: UTF8.self),
            errors: String(decoding: complained, as: UTF8.self)
        )
    }

    func program(_ name: String, _ words: [String], by user: String? = nil) throws -> Process {
        let path = try #require(Self.programs).appending(path: name).path
        let process = Process()
        process.executableURL = URL(filePath: user == nil ? path : "/usr/bin/setpriv")
        process.arguments =
            (user.map { ["--reuid", $0, "--regid", $0, "--clear-groups", "--", path] } ?? []) + words
        process.currentDirectoryURL = URL(filePath: "/")
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"]
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// A customer, a product and 1000 of it.
    func stock() throws {
        try json(
            "customer",
            "add",
            "--name",
            "Example Person",
            "--email",
            "person@example.org",
            "--city",
            "Berlin"
        )
        try json(
            "product",
            "add",
            "--sku",
            "TEA-1",
            "--name",
            "Tea",
            "--price",
            "12.50",
            "--currency",
            "EUR",
            "--tax",
            "S:19",
            "--unit",
            "C62"
        )
        try json("stock", "receive", "TEA-1", "1000")
    }
}
