internal import ArgumentParser
internal import Engine

/// `coffer doctor`: looks for anything that is wrong; exit code 65 when something is.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: DoctorRun.summary,
        subcommands: [Run.self, RebuildLookups.self],
        defaultSubcommand: Run.self
    )
}

extension DoctorCommand {
    /// `coffer doctor run`, or just `coffer doctor`.
    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "run", abstract: DoctorRun.summary)

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            let answer = try await global.answer(to: DoctorRun())
            let language = global.output.language
            try global.output.emit(json: answer) { DoctorText.render($0, $1, in: language) }
            guard try AnswerTree(json: answer)["healthy"] == .boolean(true) else { throw ExitCode(65) }
        }
    }
}

/// What a person reads after `coffer doctor`.
enum DoctorText {
    static func render(_ answer: AnswerTree, _ style: TextStyle, in language: Language) -> String {
        func text(_ english: String) -> String { Messages.text(english, in: language) }
        var lines: [String] = []
        for check in answer["checks"]?.elements ?? [] {
            let findings = check["findings"]?.elements ?? []
            let name = text(check["name"]?.scalar ?? "")
            let words = [text("ok"), text("wrong")]
            let width = words.map(DisplayWidth.of).max() ?? 0
            let word = findings.isEmpty ? words[0] : words[1]
            let gap = String(repeating: " ", count: width - DisplayWidth.of(word) + 2)
            lines.append("\(findings.isEmpty ? word : style.alarm(word))\(gap)\(name)")
            let indent = String(repeating: " ", count: width + 2)
            for finding in findings {
                lines.append(indent + text(finding["what"]?.scalar ?? ""))
                lines.append(
                    indent + Messages.lines("help: \(finding["action"]?.scalar ?? "")", in: language)
                )
            }
        }
        lines += [
            "",
            answer["healthy"] == .boolean(true)
                ? text("nothing is wrong") : style.alarm(text("something is wrong")),
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
