internal import Archiving
internal import ArgumentParser
internal import Demo
internal import Engine
internal import FoundationEssentials
internal import Service

/// How a command ended that did not do what it was asked: what is printed, and the exit code.
struct Failure {
    /// The stable code.
    let code: String
    /// What happened, why, and what to do, in three lines.
    let text: String
    /// The exit code, after sysexits.h.
    let exitCode: Int32
    /// The number of the approval that the request waits as, where it does.
    let approval: String?

    /// What an error of any floor means here.
    init(_ error: any Error) {
        switch error {
        case let error as CommandError:
            self.init(code: error.code, text: error.description, exitCode: error.exitCode)
        case let error as WebhookError:
            self.init(code: error.code, text: error.description, exitCode: error.exitCode)
        case let error as LearningError:
            self.init(code: error.code, text: error.description, exitCode: error.exitCode)
        case let error as ProblemDocument:
            self.init(
                code: error.code,
                text: error.text,
                exitCode: error.exitCode,
                approval: error.approval
            )
        case let error as OutputError:
            self.init(code: error.code, text: error.description, exitCode: 74)
        case let error as AgeFailure:
            self.init(code: error.code, text: error.text, exitCode: error.exitCode)
        case let error as DemoError:
            self.init(code: error.code, text: error.description, exitCode: 65)
        case let error as ArchivingError:
            self.init(code: error.code, text: error.description, exitCode: 74)
        case let error as ValidationError:
            self.init(usage: error.message, of: [])
        default:
            let problem = Problem(error)
            self.init(
                code: problem.code,
                text: problem.text,
                exitCode: problem.exitCode,
                approval: problem.approval
            )
        }
    }

    /// A command line that cannot be read.
    init(usage message: String, of words: [String], program: String = "coffer") {
        let lines = message.split(separator: "\n")
        // Why joined: the parser lists many values one below the other.
        let values = lines.dropFirst().filter { $0.hasPrefix("  - ") }.map { $0.dropFirst("  - ".count) }
        let reason =
            ([lines.first ?? "it is not complete"]
            + (values.isEmpty ? [] : [values.joined(separator: ", ")[...]]))
            .joined(separator: " ")
        let help = ([program] + Self.command(in: words) + ["--help"]).joined(separator: " ")
        self.init(
            code: "usage",
            text: """
                the command line cannot be used
                reason: \(reason.prefix(1).lowercased() + reason.dropFirst())
                help: see `\(help)`
                """,
            exitCode: ExitCode.validationFailure.rawValue
        )
    }

    private init(code: String, text: String, exitCode: Int32, approval: String? = nil) {
        self.approval = approval
        self.code = code
        self.text = text
        self.exitCode = exitCode
    }

    /// The lines for standard error; with the problem as one line of JSON behind them for programs.
    ///
    /// The problem as JSON stays English: programs tell by its code.
    func rendered(asJSON: Bool, program: String = "coffer", in language: Language = .english) -> String {
        let lines = "\(program): \(Messages.lines(text, in: language))\n"
        guard asJSON else { return lines }
        let parts = text.split(separator: "\n").map(String.init)
        let problem = ProblemReport(
            problem: .init(
                code: code,
                title: parts.first ?? text,
                reason: Self.part("reason: ", parts),
                help: Self.part("help: ", parts),
                exitCode: exitCode,
                approval: approval
            )
        )
        return lines + ((try? JSONAnswer.line(problem)) ?? "")
    }

    private static func part(_ prefix: String, _ lines: [String]) -> String? {
        lines.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }

    /// The noun and verb among the words, for a hint that leads to the right help.
    private static func command(in words: [String]) -> [String] {
        var path: [String] = []
        var known = CofferCommand.configuration.subcommands
        for word in words {
            guard let next = known.first(where: { $0._commandName == word }) else { break }
            path.append(word)
            known = next.configuration.subcommands
        }
        return path
    }
}

/// A problem as programs read it, under the key `problem`.
struct ProblemReport: Encodable {
    struct Body: Encodable {
        let code: String
        let title: String
        let reason: String?
        let help: String?
        let exitCode: Int32
        let approval: String?
    }

    let problem: Body
}

/// What goes wrong at the edge itself, before or beside the store.
enum CommandError: Error, Equatable {
    /// No store was named.
    case noStoreNamed
    /// A step that cannot be taken back was not confirmed, and nobody is there to ask.
    case notConfirmed(step: String)
    /// The person said no.
    case declined(step: String)
    /// The shipped policies are not where they were installed.
    case noPolicies(looked: [String])
    /// The recovery identity opens the copy of another epoch key than the one in force.
    case recoveryFails(file: String)
    /// A server was told to reload policies, and was started without a folder of them.
    case noPolicyFolder
    /// A file that an option names cannot be read.
    case unreadable(path: String)
    /// WeasyPrint is not installed.
    case noPDFProgram
    /// No font of this machine has Chinese characters, and a page has some.
    case noChineseFont
    /// A server was to serve a training store.
    case trainingServed(folder: String)
    /// Somebody outside was to be told of what happens in a training store.
    case trainingTold(folder: String)
    /// This process is confined to training stores, and was led to a store that is none.
    case realStore(folder: String)
    /// This process is confined to training stores, and was led to a server.
    case realServer(socket: String)
    /// WeasyPrint did not make a PDF.
    case pdfFailed(reason: String)

    /// The stable kebab-case code.
    var code: String {
        switch self {
        case .noStoreNamed: "store-not-named"
        case .notConfirmed: "not-confirmed"
        case .declined: "declined"
        case .noPolicies: "policies-missing"
        case .recoveryFails: "recovery-key-stale"
        case .noPolicyFolder: "policies-not-named"
        case .unreadable: "file-unreadable"
        case .noPDFProgram: "pdf-program-missing"
        case .noChineseFont: "pdf-font-missing"
        case .pdfFailed: "pdf-failed"
        case .trainingServed, .trainingTold: "training-store"
        case .realStore, .realServer: "real-store"
        }
    }

    /// The exit code, after sysexits.h.
    var exitCode: Int32 {
        switch self {
        case .noStoreNamed, .notConfirmed: 64
        case .recoveryFails: 65
        case .unreadable: 66
        case .noPDFProgram, .noChineseFont: 69
        case .pdfFailed: 74
        case .declined: 75
        case .realStore, .realServer: 77
        case .trainingServed, .trainingTold, .noPolicies, .noPolicyFolder: 78
        }
    }
}

extension CommandError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    var description: String {
        switch self {
        case .noStoreNamed:
            """
            no store is named
            reason: neither --store nor COFFER_STORE says where it is, and no server is at the usual place
            help: add --store DIR or --socket PATH, or create a store with `coffer init DIR --name NAME`
            """
        case .notConfirmed(let step):
            """
            \(step): this wants to be confirmed
            reason: it cannot be taken back, and there is no terminal to ask on
            help: repeat the command with --yes, or try it with --dry-run first
            """
        case .declined(let step):
            """
            \(step): not done
            reason: you did not answer `yes`
            help: nothing was changed; repeat the command when you are sure
            """
        case .noPolicies(let looked):
            """
            cannot find the policies that a new store begins with
            reason: they are not in \(looked.map { "`\($0)`" }.joined(separator: " or "))
            help: name their folder with --policies DIR
            """
        case .recoveryFails(let file):
            """
            `\(file)` is not the way back to this store
            reason: it opens the copy beside the vault, but what it opens is not the epoch key in force
            help: run `coffer key renew`, which writes the copy anew, and check again
            """
        case .noPolicyFolder:
            """
            there are no policies to reload
            reason: the server was started without --policies
            help: start it with --policies DIR, or use `coffer policy apply --policies DIR`
            """
        case .unreadable(let path):
            """
            cannot read `\(path)`
            reason: it is not there, you may not read it, or it is not UTF-8 text
            help: check the name and its permissions
            """
        case .trainingServed(let folder):
            """
            the store in `\(folder)` is served to nobody
            reason: it was made with --training: nothing in it is real, and who asks over a socket would not see that
            help: serve a store that was made without --training
            """
        case .trainingTold(let folder):
            """
            nobody outside is told of what happens in the store in `\(folder)`
            reason: it was made with --training: nothing in it is real
            help: deliver from a store that was made without --training
            """
        case .realStore(let folder):
            """
            the store in `\(folder)` is not one to learn in
            reason: from here only training stores can be reached, so that nothing real is touched by mistake
            help: leave the guide first, then give the command again
            """
        case .realServer(let socket):
            """
            the server at `\(socket)` is not one to learn with
            reason: from here only training stores can be reached, so that nothing real is touched by mistake
            help: leave the guide first, then give the command again
            """
        case .noPDFProgram:
            """
            a PDF cannot be made here
            reason: WeasyPrint, which turns a page into one, is not in the search path
            help: install it (`apt install weasyprint fonts-noto-cjk`), or write the page with --format html
            """
        case .noChineseFont:
            """
            the page would be unreadable as a PDF
            reason: it has Chinese text, and no font on this machine has Chinese characters
            help: install one (`apt install fonts-noto-cjk`), or write the page with --format html
            """
        case .pdfFailed(let reason):
            """
            no PDF was made
            reason: WeasyPrint says: \(reason)
            help: write the page with --format html, and try `weasyprint PAGE.html PAGE.pdf` on it
            """
        }
    }
}
