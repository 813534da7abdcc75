import Foundation
import Testing

@Suite(
    "Colour",
    .enabled(
        if: Program.isBuilt && FileManager.default.isExecutableFile(atPath: "/usr/bin/script"),
        "the program was not built, or script (util-linux) is missing"
    )
)
struct TerminalTests {
    @Test("is shown on a terminal only, and not where NO_COLOR is set")
    func colour() throws {
        try Shop.with { shop in
            let escape = "\u{1B}["
            let shown = try [[:], ["NO_COLOR": ""], ["NO_COLOR": "1"], ["TERM": "dumb"]].map { environment in
                try onTerminal(shop, environment).contains(escape)
            }
            #expect(shown == [true, true, false, false])
            let piped = try shop.run("user", "list").output
            #expect(!piped.contains(escape))
        }
    }

    /// What `coffer user list` prints on a terminal of its own.
    private func onTerminal(_ shop: Shop, _ environment: [String: String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/script")
        let program = try #require(Program.path)
        process.arguments = ["-qec", "'\(program)' user list --store '\(shop.store)'", "/dev/null"]
        process.environment = ["TERM": "xterm", "SHELL": "/bin/sh"].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: printed, as: UTF8.self)
    }
}
