import Foundation
import TestSupport
import Testing

/// A real `coffer-backupd` beside a store, with a stand-in for `coffer` that notes how it was called.
///
/// The stand-in waits while a file `hold` is there, and fails while a file `fail` is.
final class BackupServiceRun {
    let folder: URL
    private(set) var process: Process?
    private var manager: ManagerSocket?

    init(_ folder: URL) throws {
        self.folder = folder.appending(path: "b")
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
        try script(
            "coffer",
            """
            here=$(dirname "$0")
            trap 'echo stopped >>"$here/calls"; exit 143' TERM
            echo "$@" >>"$here/calls"
            while [ -e "$here/hold" ]; do sleep 0.05; done
            if [ -e "$here/fail" ]; then
                echo 'coffer: the target is full' >&2
                echo '{"problem":{"code":"target-full","title":"it is full","reason":"no space","help":"make room"}}' >&2
                exit 74
            fi
            echo '{"archives":[]}'
            """
        )
        try script("hook", "cat >>\"$(dirname \"$0\")/events\"")
        try write(
            "settings.json",
            """
            {"onSuccess": {"command": ["\(path("hook"))", "well"], "limitSeconds": 10},
             "onFailure": {"command": ["\(path("hook"))"], "limitSeconds": 10}, "recoveryPoint": "1h"}
            """
        )
    }

    deinit { kill() }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ name: String, _ text: String) throws {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    /// The lines of a file; none while it is not there.
    func lines(_ name: String) -> [String] {
        let text = (try? String(contentsOfFile: path(name), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    /// What the hooks were told, in order.
    var events: [[String: Any]] {
        get throws {
            try lines("events").map {
                try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
        }
    }

    /// The words for a start that all tests share.
    var words: [String] {
        [
            "--state", path("state"), "--settings", path("settings.json"), "--metrics", path("coffer.prom"),
            "--program", path("coffer"),
        ]
    }

    /// Starts it, and returns when it says that it has begun.
    func start(_ served: Served, _ place: [String], environment: [String: String] = [:]) throws {
        let manager = try ManagerSocket(at: path("n"))
        self.manager = manager
        let process = try served.program("coffer-backupd", place + words)
        process.environment?.merge(["NOTIFY_SOCKET": manager.path].merging(environment) { $1 }) { $1 }
        if !FileManager.default.fileExists(atPath: path("log")) { try write("log", "") }
        let log = try FileHandle(forWritingTo: folder.appending(path: "log"))
        try log.seekToEnd()
        process.standardError = log
        try process.run()
        self.process = process
        try #require(word { $0 == "READY=1" } == "READY=1")
    }

    /// The next thing it tells its manager that fits.
    func word(_ fits: (String) -> Bool) -> String? {
        for _ in 0..<100 {
            guard let word = manager?.next() else { return nil }
            if fits(word) { return word }
        }
        return nil
    }

    /// What it tells its manager within this time; nil when that is nothing.
    func word(within patience: Duration) -> String? { manager?.next(within: patience) }

    /// Ends it as a power cut would, and then lets the stand-in go.
    ///
    /// Why not at once `waitUntilExit`: Foundation waits for a descriptor that the stand-in has inherited, too.
    func kill() {
        guard let process, process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        while !hasDied(process.processIdentifier) { usleep(10_000) }
        unlink(path("hold"))
        process.waitUntilExit()
    }

    private func hasDied(_ pid: Int32) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
        guard let status else { return true }
        return status.split(separator: ")").last?.hasPrefix(" Z") == true
    }

    /// Asks it to end, and answers its exit code.
    func stop() throws -> Int32 {
        let process = try #require(process)
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func script(_ name: String, _ text: String) throws {
        try ExecutableScript.write(text, to: path(name))
    }
}

extension Served {
    /// Puts a schedule back in time, as if it had been set up so many minutes ago.
    func age(minutes: Int) throws {
        let moved = minutes * 60_000
        try python("UPDATE backup_schedule SET created = created - \(moved), since = since - \(moved)")
    }

    /// Runs SQL on the closed store's data, and folds its log into it.
    func python(_ sql: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let code = """
            import sqlite3, sys
            database = sqlite3.connect(sys.argv[1])
            database.execute(sys.argv[2])
            database.commit()
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            """
        process.arguments = ["python3", "-c", code, "\(store)/data.db", sql]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}

/// Waits, for at most five minutes, until something is so: a machine may have much else to do.
func eventually(_ isSo: () throws -> Bool) async throws -> Bool {
    for _ in 0..<6000 {
        if try isSo() { return true }
        try await Task.sleep(for: .milliseconds(50))
    }
    return false
}
