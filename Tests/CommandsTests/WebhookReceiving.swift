import Foundation
import TestSupport
import Testing

/// A receiver of webhooks in a process of its own, beside a shop whose changes it is told.
final class WebhookReceiving {
    /// A message that came, whether it was taken or not.
    struct Message: Equatable {
        let mode: String
        let isSigned: Bool
        let id: String
        let type: String
        let sequence: Int
        let body: String
    }

    let shop: Shop
    private var process: Process?
    private var port = 0

    init(_ shop: Shop) throws {
        self.shop = shop
        let made = try Program.run(["webhook", "secret", secretFile], in: shop.folder)
        try #require(made.code == 0, "\(made.errors)")
        try begin()
    }

    deinit { process?.terminate() }

    var secretFile: String { path("hook.secret") }
    var stateFile: String { path("hook.state") }
    var address: String { "http://127.0.0.1:\(port)/hook" }

    /// Every message so far, as the receiver wrote it down.
    var messages: [Message] {
        get throws {
            guard let text = try? String(contentsOfFile: path("log"), encoding: .utf8) else { return [] }
            return try text.split(separator: "\n").map { line in
                let parts = line.split(separator: "\t", maxSplits: 3).map(String.init)
                try #require(parts.count == 4, "\(line)")
                let json = try JSONSerialization.jsonObject(with: Data(parts[3].utf8)) as? [String: Any]
                let data = try #require(json?["data"] as? [String: Any])
                return Message(
                    mode: parts[0],
                    isSigned: parts[1] == "True",
                    id: parts[2],
                    type: try #require(json?["type"] as? String),
                    sequence: try #require(data["sequence"] as? Int),
                    body: parts[3]
                )
            }
        }
    }

    /// The messages that it took.
    var taken: [Message] { get throws { try messages.filter { $0.mode == "ok" } } }

    /// Says how it answers from now on.
    func answer(_ mode: String) throws {
        try mode.write(toFile: path("mode"), atomically: true, encoding: .utf8)
    }

    /// Starts it, at its old place where it had one.
    func begin() throws {
        try answer("ok")
        try? FileManager.default.removeItem(atPath: path("port"))
        let secret = try String(contentsOfFile: secretFile, encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [
            try ProjectFiles.path("Tests/CommandsTests/Scripts/receiver.py"), "\(port)", shop.folder.path,
            secret,
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        self.process = process
        for _ in 0..<500 {
            if let text = try? String(contentsOfFile: path("port"), encoding: .utf8), let number = Int(text) {
                port = number
                return
            }
            Thread.sleep(forTimeInterval: 0.02)
        }
        Issue.record("the receiver did not begin to listen")
    }

    /// Kills it.
    func die() {
        guard let process else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        self.process = nil
    }

    /// Delivers what there is.
    func deliver(_ more: String..., attempts: Int = 1) throws -> Program.Outcome {
        try Program.run(words + more + ["--attempts", "\(attempts)", "--output", "json"], in: shop.folder)
    }

    /// Begins a delivery that goes on.
    func follow() throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: try #require(Program.path))
        process.arguments = words + ["--follow"]
        process.currentDirectoryURL = shop.folder
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Waits until so many messages were taken.
    func wait(taken count: Int) throws {
        for _ in 0..<1500 {
            if try taken.count >= count { return }
            Thread.sleep(forTimeInterval: 0.02)
        }
        Issue.record("\(try taken.count) of \(count) messages were taken")
    }

    private var words: [String] {
        [
            "webhook", "deliver", address, "--store", shop.store, "--secret-file", secretFile, "--state",
            stateFile,
            "--timeout", "1",
        ]
    }

    private func path(_ name: String) -> String { shop.folder.appending(path: name).path }
}
