import Foundation
import Testing

/// A tracer that tampers with the system calls of a server.
enum Tracer {
    /// Whether the machine lets a test do so.
    static let canTamper =
        Served.isRoot && FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

    /// Has these calls take an hour each, from now until the tracer ends.
    static func delay(_ calls: String, of thread: Int32, _ words: [String]) throws -> Process {
        try start(words + ["-p", "\(thread)", "-e", "inject=\(calls):delay_enter=3600000000"])
    }

    /// Ends a tracer that delays.
    ///
    /// Why so roughly: asked to end, it waits for the delay; without it the kernel lets the thread go on at once.
    static func letGo(_ tracer: Process) {
        kill(tracer.processIdentifier, SIGKILL)
        tracer.waitUntilExit()
    }

    /// Starts it, and returns when it has taken hold.
    static func start(_ words: [String]) throws -> Process {
        let tracer = Process()
        let said = Pipe()
        tracer.executableURL = URL(filePath: "/usr/bin/strace")
        tracer.arguments = ["-o", "/dev/null"] + words
        tracer.standardError = said
        try tracer.run()
        // It says so when it has taken hold.
        try #require(!said.fileHandleForReading.availableData.isEmpty)
        return tracer
    }
}
