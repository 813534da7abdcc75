internal import ArgumentParser
internal import Foundation

/// Starts the benchmarks on a thread of the pool, and waits.
///
/// Why not an `async` main: its main thread leaves for good, which valgrind does not survive.
@main
enum Entry {
    static func main() {
        let isDone = DispatchSemaphore(value: 0)
        Task.detached {
            await Benchmarks.main()
            isDone.signal()
        }
        isDone.wait()
    }
}

/// What can be measured, and how.
///
/// Why without options of its own: it would take those of the same name from its subcommands.
struct Benchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Benchmarks",
        abstract: "Measure Coffer beside bare SQLite and libsodium; see docs/benchmarks.md.",
        subcommands: [
            Measure.self, BackupBenchmark.self, DeskBenchmark.self, PrivacyBenchmark.self, Repeat.self,
        ],
        defaultSubcommand: Measure.self
    )

    /// A file or folder of the project, found from the current folder upwards.
    static func found(_ name: String) -> String? {
        var folder = URL(filePath: FileManager.default.currentDirectoryPath)
        while true {
            let candidate = folder.appending(path: name).path
            if FileManager.default.fileExists(atPath: candidate) { return candidate }
            guard folder.path != "/" else { return nil }
            folder.deleteLastPathComponent()
        }
    }
}
