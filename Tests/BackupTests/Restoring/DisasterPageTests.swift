import Engine
import Foundation
import OrderDesk
import Sealing
import TestSupport
import Testing

@testable import Audit
@testable import Backup

@Suite(
    "The page for the day when the machine is gone",
    .enabled(if: DisasterPage.isRunnable, "one of its programs is not installed")
)
struct DisasterPageTests {
    private static let time = Timestamp(seconds: 1_795_953_600)

    @Test("leads from a target and the identity to a customer's name in clear, with standard tools alone")
    func name() async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        let outcome = try DisasterPage.run(shelf)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let last = try #require(outcome.output.split(separator: "\n").last)
        let fields = try JSONDecoder().decode([String: String].self, from: Data(last.utf8))
        #expect(fields["name"] == "Person 0 Example" && fields["email"] == "person0@example.org")
        #expect(outcome.output.contains("C-000003"))
        #expect(outcome.left == [], "what was unpacked is gone")
    }

    @Test("refuses an archive with one bit changed, cut short, or of another store, before a name is shown")
    func damage() async throws {
        let shelf = try await Shelf.make()
        let catalogue = try await shelf.backUp(at: Self.time)
        for name in catalogue.archives.map(\.name.text) + ["catalogue.note"] {
            let whole = try shelf.get(name)
            var flipped = whole
            flipped[whole.count / 2] ^= 1
            for bytes in [flipped, whole.dropLast(whole.count / 3)] {
                try shelf.put(name, bytes)
                let outcome = try DisasterPage.run(shelf)
                #expect(outcome.code != 0 && !outcome.output.contains("Example"), "\(name)")
            }
            try shelf.put(name, whole)
        }
        let other = try await Shelf.make(customers: 1)
        try await shelf.list(catalogue.archives, time: Self.time, sign: other.sign)
        let outcome = try DisasterPage.run(shelf)
        #expect(outcome.code != 0 && outcome.errors.contains("BadSignature"))
    }

    @Test("shows no name of a person whom a decision erased")
    func erased() async throws {
        let shelf = try await Shelf.make()
        try await shelf.backUp(at: Self.time)
        let (key, subject) = try shelf.contactKey()
        let tombstone = Decision.tombstone(key: key, subject: subject, class: .contact)
        let log = try shelf.decisions(adding: [tombstone], to: shelf.decisions().entries)
        try shelf.put(DecisionsLog.fileName, log.file)
        let outcome = try DisasterPage.run(shelf)
        #expect(outcome.code == 77 && !outcome.output.contains("Example"))
        #expect(outcome.errors.contains("this person was erased"))
        #expect(try DisasterPage.run(shelf, customer: "C-000002").output.contains("Person 1 Example"))
    }
}

/// `docs/disaster-recovery.md`, and its commands as they stand there.
enum DisasterPage {
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
        /// What is left in the folder for temporary files.
        let left: [String]
    }

    /// Debian's own python3 comes first where it has PyNaCl, as it does on a machine where only packages are installed.
    private static let path: String? = {
        let usual = "/usr/local/bin:/usr/bin:/bin"
        let inherited = ProcessInfo.processInfo.environment["PATH"] ?? usual
        let programs = ["age", "zstd", "tar", "sqlite3", "b2sum", "shred", "od"]
        let test =
            programs.map { "command -v \($0)" }.joined(separator: " && ") + " && python3 -c 'import nacl'"
        return ["/usr/bin:/bin:\(usual)", inherited].first { path in
            (try? start("/bin/bash", ["-c", test], ["PATH": path]))?.code == 0
        }
    }()

    static var isRunnable: Bool { path != nil }

    /// The commands: every block that is marked as `sh`, in order.
    static func commands() throws -> String {
        let page = try String(contentsOfFile: ProjectFiles.path("docs/disaster-recovery.md"), encoding: .utf8)
        var commands: [Substring] = []
        var isCommand = false
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "```sh" || line == "```" {
                isCommand = line == "```sh"
            } else if isCommand {
                commands.append(line)
            }
        }
        return commands.joined(separator: "\n") + "\n"
    }

    static func run(_ shelf: Shelf, customer: String = "C-000001") throws -> Outcome {
        let temporary = try shelf.scratch.folder("tmp-\(UUID().uuidString)")
        let outcome = try start(
            "/bin/bash",
            ["-c", commands()],
            [
                "PATH": path ?? "", "HOME": temporary, "TMPDIR": temporary, "TARGET": shelf.shelf,
                "IDENTITY": shelf.identityFile, "CUSTOMER": customer,
                "DECODER": try ProjectFiles.path("docs/decoder/open_envelope.py"),
            ]
        )
        let left = try FileManager.default.contentsOfDirectory(atPath: temporary)
        return Outcome(code: outcome.code, output: outcome.output, errors: outcome.errors, left: left)
    }

    private static func start(
        _ program: String,
        _ words: [String],
        _ environment: [String: String]
    ) throws -> (code: Int32, output: String, errors: String) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = words
        process.environment = environment
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: text, as: UTF8.self),
            String(decoding: complaints, as: UTF8.self)
        )
    }
}
