import Foundation
import Testing

@Suite("How far a backup is")
struct BackupProgressTests {
    @Test(
        "is told in lines of JSON where no terminal is, stage by stage, and not at all when silence is asked for",
        .enabled(if: Program.isBuilt, "the program was not built")
    )
    func events() throws {
        try Shop.with { shop in
            try shop.stock()
            let shelf = shop.folder.appending(path: "shelf").path
            try shop.json("backup", "target", "add", "shelf", shelf)
            let run = try shop.run("backup", "run")
            #expect(run.code == 0)
            let told = try Self.events(run.errors)
            #expect(told.map(\.stage) == ["snapshot", "writing", "verifying"])
            #expect(told.map(\.target) == [nil, "shelf", "shelf"])
            #expect(told[1].doneBytes > 0 && told[1].doneBytes <= told[1].totalBytes)
            #expect(told[2].doneBytes == told[2].totalBytes)
            let drill = try shop.run("backup", "drill")
            #expect(try Self.events(drill.errors).map(\.stage) == ["verifying", "restoring"])
            let verified = try shop.run("backup", "verify")
            #expect(verified.code == 0)
            let reading = try Self.events(verified.errors)
            #expect(reading.map(\.stage) == ["verifying"] && reading.first?.target == "shelf")
            #expect(try #require(reading.first).totalBytes > 0)
            let restore = ["restore", "--from", shelf, "--identity", "shop.recovery-key", "--yes", "--to"]
            let restored = try Program.run(restore + ["back"], in: shop.folder)
            #expect(restored.code == 0)
            let lines = restored.errors.split(separator: "\n").filter { $0.hasPrefix("{") }
            let coming = try Self.events(lines.joined(separator: "\n"))
            #expect(coming.map(\.stage) == ["verifying", "restoring"])
            #expect(coming.allSatisfy { $0.target == shelf })
            let silent = try Program.run(restore + ["quiet", "--quiet"], in: shop.folder)
            #expect(silent.code == 0 && !silent.errors.contains("{"), "\(silent.errors)")
            for verb in ["run", "drill", "verify"] {
                let quiet = try shop.run("backup", verb, "--quiet")
                #expect(quiet.code == 0 && quiet.errors.isEmpty, "\(quiet.errors)")
            }
        }
    }

    private struct Event: Decodable {
        struct Progress: Decodable {
            let stage: String
            let target: String?
            let doneBytes: Int64
            let totalBytes: Int64
            let seconds: Double
        }

        let progress: Progress
    }

    /// The first event of each stage; every line must be one.
    private static func events(_ errors: String) throws -> [Event.Progress] {
        var found: [Event.Progress] = []
        for line in errors.split(separator: "\n") {
            let event = try JSONDecoder().decode(Event.self, from: Data(line.utf8)).progress
            if found.last?.stage != event.stage { found.append(event) }
        }
        return found
    }
}
