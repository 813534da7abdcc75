import Foundation
import Testing

/// The program `sqlite3`, for what a store's own connection would refuse.
enum SQLiteTool {
    /// Changes a database that nobody has open; references are not held to.
    static func change(_ path: String, _ sql: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/sqlite3")
        process.arguments = [path, "PRAGMA journal_mode = DELETE; \(sql);"]
        process.standardOutput = Pipe()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
