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
            try global.output.emit(json: answer, text: DoctorText.render)
            guard try AnswerTree(json: answer)["healthy"] == .boolean(true) else { throw ExitCode(65) }
        }
    }
}

/// What a person reads after `coffer doctor`.
enum DoctorText {
    static func render(_ answer: AnswerTree, _ style: TextStyle) -> String {
        var lines: [String] = []
        for check in answer["checks"]?.elements ?? [] {
            let findings = check["findings"]?.elements ?? []
            let name = check["name"]?.scalar ?? ""
            lines.append(findings.isEmpty ? "ok     \(name)" : "\(style.alarm("wrong"))  \(name)")
            for finding in findings {
                lines.append("       \(finding["what"]?.scalar ?? "")")
                lines.append("       help: \(finding["action"]?.scalar ?? "")")
            }
        }
        lines += [
            "", answer["healthy"] == .boolean(true) ? "nothing is wrong" : style.alarm("something is wrong"),
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
