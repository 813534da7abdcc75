import Foundation
import Service
import TestSupport
import Testing
import Vault

@Suite("The units of systemd")
struct UnitTests {
    /// Each service, and how exposed systemd may find it.
    static let services = [("cofferd.service", 0.6), ("coffer-backupd.service", 1.3)]

    /// What only says what is started, when and how: it restricts nothing.
    private static let plain: Set = [
        "Type", "NotifyAccess", "ExecStart", "ExecReload", "Restart", "RestartSec", "TimeoutStartSec",
    ]
    private static let promises = [
        "Sealed:", "Role-bound:", "Forgotten means forgotten:", "Backups are restores:",
        "Nothing acknowledged is lost:",
    ]

    @Test("say at each restricting line which promise it keeps", arguments: services.map(\.0))
    func comments(name: String) throws {
        let unit = try UnitFile(name)
        for line in unit.lines where line.section == "Service" && !Self.plain.contains(line.key) {
            #expect(line.comment.count > 20, "\(name): \(line.key)=\(line.value) says not what for")
        }
        let sandbox = unit.lines.filter { line in
            ["Protect", "Private", "Restrict", "System", "User", "Capab"].contains { line.key.hasPrefix($0) }
                && line.key != "RestartSec"
        }
        #expect(sandbox.count > 20)
        let comments = unit.lines.map(\.comment).joined(separator: "\n")
        #expect(Self.promises.count { comments.contains($0) } >= 3)
    }

    @Test("have the paths, modes and users that the programs have")
    func defaults() throws {
        let service = try UnitFile("cofferd.service")
        let socket = try UnitFile("cofferd.socket")
        let help = try Self.help()
        #expect(socket["ListenStream"] == [ListeningSocket.defaultPath])
        #expect(help.contains("(default: \(ListeningSocket.defaultPath))"))
        #expect(socket["SocketMode"] == ["0666"])
        let store = try #require(service.option("--store"))
        #expect(help.contains("(default: \(store))"))
        for word in service.command where word.hasPrefix("--") { #expect(help.contains(word + " <")) }
        let state = try #require(service["StateDirectory"].first)
        #expect(store.hasPrefix("/var/lib/\(state)/"))
        let credential = UnlockProvider.credentialName
        #expect(
            service["LoadCredentialEncrypted"] == ["\(credential):/etc/credstore.encrypted/\(credential)"]
        )
        let comments = service.lines.map(\.comment).joined()
        #expect(comments.contains("LoadCredential=\(credential):"))
        #expect(service["ExecReload"] == ["/bin/kill -HUP $MAINPID"])
        // Why: under it every client but root would have the overflow uid.
        #expect(service["PrivateUsers"] == [])
    }

    @Test("agree with the helper that works on the store while no server runs")
    func offline() throws {
        let helper = try String(contentsOfFile: ProjectFiles.path("systemd/coffer-offline"), encoding: .utf8)
        let service = try UnitFile("cofferd.service")
        let words = Set(helper.split { $0 == " " || $0 == "\n" }.map(String.init))
        for key in ["LoadCredentialEncrypted", "UMask", "LimitCORE", "LimitMEMLOCK", "MemorySwapMax"] {
            let value = try #require(service[key].first)
            #expect(words.contains("--property=\(key)=\(value)"), "\(key)")
        }
        #expect(service["User"].allSatisfy { words.contains("--uid=\($0)") } && !service["User"].isEmpty)
        #expect(words.contains("--setenv=COFFER_STORE=\(try #require(service.option("--store")))"))
    }

    @Test("run as users, on folders, that are made at installation")
    func folders() throws {
        let users = try ColumnFile.lines("sysusers.d/coffer.conf").map { $0[1] }
        let folders = try ColumnFile.lines("tmpfiles.d/coffer.conf")
        let service = try UnitFile("cofferd.service")
        let backup = try UnitFile("coffer-backupd.service")
        #expect(service["User"] + backup["User"] == users)
        #expect(try UnitFile("cofferd.socket")["SocketUser"] == service["User"])
        let modes = Dictionary(uniqueKeysWithValues: folders.map { ($0[1], Array($0[2...4])) })
        let mode = try #require(service["StateDirectoryMode"].first)
        #expect(modes["/var/lib/coffer"] == [mode, users[0], users[0]])
        let policies = try #require(service.option("--policies"))
        let copied = try #require(folders.first { $0[0] == "C" })
        #expect(copied[1] == policies && modes[policies] == ["0755", "root", "root"])
        #expect(copied.last == "/usr/local/share/coffer/policies")
        let socket = URL(filePath: ListeningSocket.defaultPath).deletingLastPathComponent().path
        #expect(modes[socket] == ["0755", "root", "root"])
        #expect(modes["/var/spool/coffer"] == ["2770"] + users)
        // Why both: the folders of a snapshot hand that group on, with a bit that only its members may set.
        #expect(service["SupplementaryGroups"] == [users[1]] && service["RestrictSUIDSGID"] == [])
        let writable =
            service["ReadWritePaths"]
            + backup["ReadWritePaths"].flatMap { $0.split(separator: " ") }
            .map(String.init)
        for path in writable { #expect(modes[String(path.dropFirst())] != nil, "\(path) is not made") }
    }

    @Test("give the root key to the server alone")
    func rootKey() throws {
        let backup = try UnitFile("coffer-backupd.service")
        #expect(backup.lines.allSatisfy { !$0.key.hasPrefix("LoadCredential") })
        #expect(backup["InaccessiblePaths"] == ["-/var/lib/coffer"])
    }

    @Test("are found sound by systemd-analyze", .enabled(if: analyzer, noAnalyzer))
    func verify() throws {
        try Self.withCopies { folder in
            let units = Self.services.map { "\(folder)/\($0.0)" } + ["\(folder)/cofferd.socket"]
            let sound = try Self.analyze(["verify", "--recursive-errors=yes", "--man=no"] + units)
            #expect(sound.code == 0 && sound.text.isEmpty, "\(sound.text)")
            // The control: a directive that does not exist is found.
            let unit = "\(folder)/cofferd.service"
            let text = try String(contentsOfFile: unit, encoding: .utf8)
            try text.replacing("ProtectClock=", with: "ProtectClocks=")
                .write(toFile: unit, atomically: true, encoding: .utf8)
            let wrong = try Self.analyze(["verify", "--recursive-errors=yes", "--man=no", unit])
            #expect(wrong.text.contains("ProtectClocks"))
        }
    }

    @Test("leave little exposed", .enabled(if: analyzer, noAnalyzer), arguments: services)
    func exposure(name: String, most: Double) throws {
        try Self.withCopies { folder in
            let answer = try Self.analyze(["security", "--offline=true", "--no-pager", "\(folder)/\(name)"])
            let found = answer.text.firstMatch(of: #/exposure level for [^:]+: ([0-9.]+)/#)
            let level = try #require(found.flatMap { Double($0.1) }, "\(answer.text)")
            #expect(level <= most, "\(answer.text)")
        }
    }

    private static let analyzer = (try? analyze(["--version"]).code) == 0
    private static let noAnalyzer: Comment = "skipped: systemd-analyze is not installed here"

    /// The units with a program that is there, wherever Coffer is installed.
    private static func withCopies(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "units-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in services.map(\.0) + ["cofferd.socket"] {
            try String(contentsOfFile: ProjectFiles.path("systemd/\(name)"), encoding: .utf8)
                .replacing(#/\/usr\/local\/sbin\/[a-z-]+/#, with: "/bin/true")
                .write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        try body(folder.path)
    }

    private static func analyze(_ words: [String]) throws -> (code: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["systemd-analyze"] + words
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SYSTEMD_COLORS": "0"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }

    private static func help() throws -> String {
        let process = Process()
        process.executableURL = try #require(Served.programs, "the programs were not built")
            .appending(path: "cofferd")
        process.arguments = ["--help"]
        process.environment = ["COLUMNS": "1000"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }
}
