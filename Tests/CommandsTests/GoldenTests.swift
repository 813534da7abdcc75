import Demo
import Engine
import Foundation
import Testing

@testable import Commands
@testable import Service

@Suite("Texts that people and programs read")
struct GoldenTests {
    @Test("help changes only on purpose", .enabled(if: Program.isBuilt, "the program was not built"))
    func help() throws {
        let dump = try Program.helpDump.get()
        #expect(dump.code == 0)
        #expect(try Golden.matches(dump.output, "help.json"))
    }

    @Test(
        "every option and argument explains itself",
        .enabled(if: Program.isBuilt, "the program was not built")
    )
    func explained() throws {
        let dump = try Program.helpDump.get().json
        var silent: [String] = []
        func visit(_ command: [String: Any], _ path: String) {
            let name = path + (command["commandName"] as? String ?? "")
            // Why: the parser adds this one itself.
            if name == "coffer help" { return }
            if command["abstract"] == nil { silent.append(name) }
            for argument in command["arguments"] as? [[String: Any]] ?? [] where argument["abstract"] == nil {
                silent.append("\(name) \(argument["valueName"] ?? "")")
            }
            for part in command["subcommands"] as? [[String: Any]] ?? [] { visit(part, name + " ") }
        }
        visit(try #require(dump["command"] as? [String: Any]), "")
        #expect(silent.isEmpty)
    }

    @Test(
        "completions exist for every shell",
        .enabled(if: Program.isBuilt, "the program was not built"),
        arguments: ["bash", "zsh", "fish"]
    )
    func completions(shell: String) throws {
        let isBash = shell == "bash"
        let script =
            isBash ? try Program.completion.get() : try Program.run(["--generate-completion-script", shell])
        #expect(script.code == 0)
        #expect(script.output.contains("policy"))
    }

    @Test(
        "help goes to standard output, with 0",
        .enabled(if: Program.isBuilt, "the program was not built"),
        arguments: [
            ["--help"], ["help"], [], ["order"], ["order", "open", "-h"], ["help", "order", "open"],
        ]
    )
    func asked(words: [String]) throws {
        let outcome = try Program.run(words)
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("USAGE: coffer"))
        #expect(outcome.errors.isEmpty)
    }

    @Test("every operation has its command", .enabled(if: Program.isBuilt, "the program was not built"))
    func operations() throws {
        let matrix = try Program.run(["policy", "matrix", "--policies", Program.policies, "--output", "json"])
            .json
        let tables = try #require(matrix["matrix"] as? [[String: Any]])
        let operations = (tables.first?["rows"] as? [[String]] ?? []).compactMap(\.first)
        #expect(operations.count > 30)
        let dump = try Program.helpDump.get().json
        var commands: Set<[String]> = []
        func visit(_ command: [String: Any], _ path: [String]) {
            commands.insert(path)
            for part in command["subcommands"] as? [[String: Any]] ?? [] {
                if let name = part["commandName"] as? String { visit(part, path + [name]) }
            }
        }
        visit(try #require(dump["command"] as? [String: Any]), [])
        let exceptions = [
            "store.status": "status", "event.list": "events", "doctor.run": "doctor",
            "customer.import": "import",
            "product.import": "import", "supplier.import": "import",
            "order.import": "import", "key.replace-recovery": "key recovery replace",
            "key.replace-verify": "key verify-identity", "store.adopt": "restore adopt",
            "store.recipients": "key recipients", "store.recovery-copy": "key check-recovery",
            "store.signing-key": "key signing-key",
            "store.custody": "approval custody",
            "customer.code-add": "customer code add", "customer.code-list": "customer code list",
            "customer.code-remove": "customer code remove", "stock.import": "import",
            "payment.import-rows": "import",
            "export.page": "export", "import.page": "import",
            "snapshot.take": "backup run", "snapshot.release": "backup run",
            "review.action-add": "review action add", "review.action-list": "review action list",
            "review.action-close": "review action close",
            "backup.record": "backup run", "backup.confirm": "backup run",
            "backup.drill-begin": "backup drill", "backup.drill-open": "backup drill",
            "backup.drill-record": "backup drill", "backup.extract-record": "restore run",
            "backup.target-add": "backup target add", "backup.target-list": "backup target list",
            "backup.target-remove": "backup target remove", "backup.target-claim": "backup target claim",
            "backup.schedule-add": "backup schedule add", "backup.schedule-list": "backup schedule list",
            "backup.schedule-remove": "backup schedule remove",
            "backup.schedule-pause": "backup schedule pause",
            "backup.schedule-resume": "backup schedule resume",
            "privacy.export-overdue": "privacy export clean", "privacy.export-placed": "privacy export make",
            "retention.finish": "privacy retention sweep", "retention.sweep": "privacy retention sweep",
            "backup.retention-plan": "backup prune", "backup.retention-show": "backup retention show",
            "backup.retention-set": "backup retention set",
        ]
        for operation in operations {
            let isPrivacy = operation.hasPrefix("privacy.")
            let words =
                exceptions[operation].map { $0.split(separator: " ").map(String.init) }
                ?? operation.split(separator: ".").flatMap { part in
                    // Why once: the noun stands before the first hyphen, the verb may have one of its own.
                    part.split(separator: "-", maxSplits: isPrivacy ? 1 : 0).map(String.init)
                }
            #expect(commands.contains(words), "\(operation)")
        }
    }

    @Test("every error reads as prose, and has one exit code")
    func errors() throws {
        let all = Golden.errors + FloorErrors.all + RestoreErrors.all + LearningErrors.all
        let texts = all.map { error in
            let failure = Failure(error)
            return "[\(failure.code), \(failure.exitCode)]\n\(failure.rendered(asJSON: false))"
        }
        #expect(try Golden.matches(texts.joined(separator: "\n"), "errors.txt"))
        for error in all {
            let parts = Failure(error).text.split(separator: "\n")
            #expect(parts.count == 3, "\(parts)")
            #expect(parts[1].hasPrefix("reason: ") && parts[2].hasPrefix("help: "))
            #expect(!parts[0].hasSuffix(".") && parts[0].first?.isUppercase == false)
        }
    }
}

@Suite("Problems over the wire")
struct ProblemCodeTests {
    private static let problems = (Golden.errors + FloorErrors.all)
        .filter { !($0 is CommandError || $0 is OutputError || $0 is DemoError) }
        .map { ProblemDocument(Problem($0)) }

    @Test("every code that a caller can meet is published under its status")
    func published() {
        let listed = Set(ProblemCodes.groups.flatMap { group in group.codes.map { "\(group.status) \($0)" } })
        for problem in Self.problems where problem.status != 500 {
            #expect(listed.contains("\(problem.status) \(problem.code)"), "\(problem.status) \(problem.code)")
        }
    }

    @Test("no code is published that nobody can meet")
    func real() {
        let own: [ProblemDocument] = [
            .forbidden, .noEndpoint("/"), .wrongMethod("GET"), .bodyTooLarge, .badJSON("x"), .badHeader("X"),
            .unknownHeader("Coffer-X"),
            .actingAsRefused, .tooManyRequests, .stopping, .notHTTP,
        ]
        let known = Set((Self.problems + own).map { "\($0.status) \($0.code)" })
        // Why not those of the policy: they stand in its own golden file.
        for group in ProblemCodes.groups {
            for code in group.codes where !code.hasPrefix("policy-") {
                #expect(known.contains("\(group.status) \(code)"), "\(group.status) \(code)")
            }
        }
    }
}

/// The files that texts are held against.
enum Golden {
    /// Compares a text with a file, or rewrites the file under `COFFER_REWRITE_GOLDEN=1`.
    static func matches(_ text: String, _ name: String) throws -> Bool {
        let file = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["COFFER_REWRITE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
        }
        return try String(contentsOf: file, encoding: .utf8) == text
    }

    /// Every error of the engine and of the command line once.
    static let errors: [any Error] = [
        InputError("email", "this is not an e-mail address", help: "write it as name@example.org"),
        Denial(
            rule: "clerk:order.confirm",
            reason: "the limit of `clerk` is 10000.00 EUR",
            help: "let a `sales-lead` confirm it"
        ),
        EngineError.notFound(kind: "customer", name: "C-000009"),
        EngineError.conflict(
            what: "there already is a product `TEA-1`",
            reason: "a code names one product",
            help: "choose another code"
        ),
        EngineError.versionConflict(
            kind: "customer",
            name: "C-000001",
            expected: 1,
            current: 2,
            changedBy: "clerk1"
        ),
        EngineError.idempotencyConflict(key: "first"), EngineError.unknownCaller(user: "mallory"),
        EngineError.approvalDue(rule: "authority-change", operation: "user.grant"),
        EngineError.approvalPending(
            number: "AP-000001",
            operation: "user.grant",
            rule: "authority-change",
            by: "one of admin or compliance",
            until: "2026-03-04T09:30:00.000Z"
        ),
        EngineError.approvalClosed(number: "AP-000001", state: "withdrawn"),
        EngineError.authorityDamaged(row: "the grant `admin` of user `root`"),
        EngineError.noStore(folder: "shop"),
        EngineError.cannotCreate(folder: "shop", reason: "the folder is not empty"),
        EngineError.file(path: "people.csv", reason: "it is not there or cannot be read"),
        EngineError.needsExclusive(operation: "key.renew"), Surprise.any, CommandError.noStoreNamed,
        CommandError.notConfirmed(step: "renew the epoch key"),
        CommandError.declined(step: "renew the epoch key"),
        CommandError.recoveryFails(file: "shop.recovery-key"),
        CommandError.noPolicies(looked: ["/usr/local/share/coffer/policies"]),
        CommandError.noPolicyFolder, CommandError.unreadable(path: "checkpoint.txt"),
        CommandError.noPDFProgram, CommandError.noChineseFont,
        CommandError.pdfFailed(reason: "it ended with 1"), CommandError.trainingServed(folder: "shop"),
        CommandError.trainingTold(folder: "shop"), CommandError.realStore(folder: "shop"),
        CommandError.realServer(socket: "/run/coffer/coffer.sock"), DemoError.policyUnlike,
        WebhookError.badAddress("ftp://example.org"),
        WebhookError.badSecret(path: "hook.secret", reason: "others may read it; `chmod 600` it"),
        WebhookError.secretExists(path: "hook.secret"),
        WebhookError.badState(path: "hook.state", reason: "it is for `https://example.org/a`"),
        WebhookError.busy(path: "hook.state"), WebhookError.logReplaced(sequence: 17), WebhookError.noProgram,
        WebhookError.gone(address: "https://example.org/a"),
        WebhookError.notTaken(address: "https://example.org/a", sequence: 17, reason: "it answered 503"),
        OutputError.closed,
        OutputError.notWritten(reason: "No space left on device"),
    ]

    private enum Surprise: Error { case any }
}
