import Foundation
import TestSupport
import Testing

@Suite("The session in the README", .enabled(if: Program.isBuilt, "the program was not built"))
struct ReadmeTests {
    /// The first code block under a heading.
    private func block(under heading: String) throws -> [String] {
        let text = try String(contentsOfFile: ProjectFiles.path("README.md"), encoding: .utf8)
        let section = try #require(text.components(separatedBy: "\n## \(heading)\n").dropFirst().first)
        let block = try #require(section.components(separatedBy: "```").dropFirst().first)
        return block.split(separator: "\n").map(String.init)
    }

    @Test("works as it is printed, command by command")
    func works() throws {
        let program = URL(filePath: try #require(Program.path)).deletingLastPathComponent().path
        let commands = try block(under: "A session")
        #expect(commands.count == 5)
        try Shop.withFolder { folder in
            for command in commands {
                let shell = Process()
                shell.executableURL = URL(filePath: "/bin/sh")
                shell.arguments = ["-c", command]
                shell.currentDirectoryURL = folder
                shell.environment = ["PATH": "\(program):/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
                shell.standardOutput = FileHandle.nullDevice
                try shell.run()
                shell.waitUntilExit()
                #expect(shell.terminationStatus == 0, "`\(command)`")
            }
            let shown = try Program.run(
                [
                    "order", "show",
                    "SO-\(Calendar(identifier: .gregorian).component(.year, from: Date()))-000001",
                    "--store", folder.appending(path: "shop").path, "--output", "json",
                ])
            #expect(shown.code == 0 && shown.output.contains("\"gross\": \"44.63\""))
        }
    }
}
