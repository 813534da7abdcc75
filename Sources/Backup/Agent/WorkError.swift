public import Engine
internal import FoundationEssentials

/// Why a scheduled run did not do what it should.
public enum WorkError: Error, Equatable, Sendable {
    /// The program cannot be started.
    case notStarted(program: String, reason: String)
    /// It said itself what went wrong.
    case told(code: String, text: String)
    /// It ended without a word that can be read.
    case ended(code: Int32, words: String)
    /// It took longer than a run may.
    case tooLong(seconds: Int)

    /// The stable kebab-case code; of what the program told where it did.
    public var code: String {
        switch self {
        case .notStarted: "backup-program-not-started"
        case .told(let code, _): code
        case .ended: "backup-program-failed"
        case .tooLong: "backup-run-too-long"
        }
    }

    /// What a program's end means: `coffer` says a problem in three lines, and once more as JSON.
    init(code: Int32, errors: String) {
        let last = errors.split(separator: "\n").last.map(String.init) ?? ""
        if let report = try? JSONDecoder().decode(Report.self, from: Data(last.utf8)) {
            let problem = report.problem
            self = .told(
                code: problem.code,
                text:
                    "\(problem.title)\nreason: \(problem.reason ?? "it did not say")\nhelp: \(problem.help ?? "run it by hand")"
            )
        } else {
            self = .ended(code: code, words: last)
        }
    }

    private struct Report: Decodable {
        struct Problem: Decodable {
            let code: String
            let title: String
            let reason: String?
            let help: String?
        }

        let problem: Problem
    }
}

extension WorkError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .notStarted(let program, let reason):
            """
            a scheduled run cannot be started
            reason: `\(program.printable)`: \(reason)
            help: install `coffer` beside the backup service, or name it with --program
            """
        case .told(_, let text): text
        case .ended(let code, let words):
            """
            a scheduled run ended with \(code)
            reason: \(words.isEmpty ? "it said nothing" : words.printable)
            help: run the same command by hand as the user of the backup service
            """
        case .tooLong(let seconds):
            """
            a scheduled run was stopped
            reason: it was at work for \(seconds / 3600) h, which is the most a run may take
            help: see what keeps it by hand; a slow target may need its own schedule
            """
        }
    }
}

extension WorkError: OutwardError {
    /// What happened, why, and what to do, in one line each.
    public var text: String { description }

    /// It may go well the next time.
    public var kind: Problem.Kind { .unavailable }
}
