internal import ArgumentParser
internal import Engine
internal import Policy

/// `coffer policy`: who may do and see what.
///
/// Most read files only: with --policies they need neither a store nor its key. `apply`, `show`, and `diff` without a
/// folder to compare with, speak to the store.
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Who may do and see what.",
        discussion:
            "Without --policies the files in the store's folder are read; `apply` puts them in force.",
        subcommands: [Check.self, Test.self, Matrix.self, Explain.self, Diff.self, Apply.self, Show.self]
    )
}

extension PolicyCommand {
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract:
                "Read policy files, prove their `never` rules over every possible decision, run their cases.",
            discussion:
                "Exit code 65 when a case comes out otherwise than expected, 78 when a file cannot be used."
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var folder: PolicyFolder

        func run() async throws {
            let files = try PolicyFolder.files(try folder.path(global.location))
            let (_, report) = try CompiledPolicy.check(files: files, vocabulary: PolicyVocabulary.all)
            try global.output.emit(CheckAnswer(report), text: PolicyText.check)
            guard report.isPassed else { throw ExitCode(65) }
        }
    }

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test",
            abstract: "Run every case of tests.yaml.",
            discussion: "Exit code 65 when one comes out otherwise."
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var folder: PolicyFolder

        func run() async throws {
            let results = try folder.load(global.location).runTests()
            try global.output.emit(
                TestsAnswer(tests: results.map(TestsAnswer.Result.init)),
                text: PolicyText.tests
            )
            guard results.allSatisfy(\.isPassed) else { throw ExitCode(65) }
        }
    }

    struct Matrix: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "matrix",
            abstract: "Print who may do what, and who sees what, as two tables."
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var folder: PolicyFolder

        func run() async throws {
            let tables = try folder.load(global.location).matrix()
            if global.output.output == .csv {
                try StandardStream.output.write(tables.map(\.csv).joined(separator: "\n"))
            } else {
                try global.output.emit(MatrixAnswer(matrix: tables)) { _, style in
                    PolicyText.matrix(tables, style)
                }
            }
        }
    }

    struct Explain: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "explain",
            abstract: "Say why a decision comes out as it does, and the smallest change that would allow it.",
            discussion: "--purpose and --reason are taken as if the request had been made with them."
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var folder: PolicyFolder
        @Argument(help: "The operation, for example order.confirm.") var operation: String
        @Option(help: "A role of the person; repeat it for more.") var role: [String]
        @Option(help: ArgumentHelp("A personal field, for example contact.email.", valueName: "group.field"))
        var field: String?

        func run() async throws {
            let policy = try folder.load(global.location)
            let names = PolicyNames(policy: policy)
            let explanation = policy.explain(
                roles: try names.roles(role),
                operation: try names.operation(operation),
                purpose: try names.purpose(global.request.purpose),
                field: try names.field(field),
                hasReason: global.request.reason != nil
            )
            try global.output.emit(ExplanationAnswer(explanation: explanation)) { _, style in
                Messages.lines("\(explanation)", in: style.language) + "\n"
            }
        }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff",
            abstract: "List every decision that comes out otherwise under another policy.",
            discussion:
                "From the files in OLD, or the policy in force, to those in --policies, or in the store's folder."
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var folder: PolicyFolder
        @Argument(
            help: "The folder to compare with; the policy in force if not given.",
            completion: .directory
        )
        var old: String?

        func run() async throws {
            let before =
                if let old {
                    try PolicyFolder.load(FilePath.absolute(old))
                } else {
                    try CompiledPolicy(
                        files: PolicyFiles(texts: Self.texts(await global.answer(to: PolicyShow()))),
                        vocabulary: PolicyVocabulary.all
                    )
                }
            let changes = CompiledPolicy.diff(before, try folder.load(global.location))
            try global.output.emit(DiffAnswer(changes: changes)) { _, style in
                PolicyText.diff(changes, style)
            }
        }

        /// The files in the answer to `policy.show`.
        private static func texts(_ answer: [UInt8]) throws -> [String: String] {
            let files = try AnswerTree(json: answer)["files"]?.members ?? []
            return Dictionary(files.map { ($0.name, $0.value.scalar ?? "") }) { first, _ in first }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: PolicyShow.summary)

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(PolicyShow()) }
    }

    struct Apply: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "apply", abstract: PolicyApply.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var folder: PolicyFolder

        func run() async throws {
            try await global.perform(
                PolicyApply(files: try PolicyFolder.texts(try folder.path(global.location)))
            )
        }
    }
}
