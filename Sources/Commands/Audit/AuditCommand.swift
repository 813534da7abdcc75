internal import ArgumentParser
internal import Engine

/// `coffer audit`: what was done and seen, by whom.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "The log of everything that was changed or shown.",
        subcommands: [List.self, Show.self, Verify.self, Prove.self, Checkpoint.self]
    )
}

extension AuditCommand {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: AuditList.summary)

        @OptionGroup var global: GlobalOptions
        @Option(help: ArgumentHelp("Only this user's entries.", valueName: "name")) var user: String?
        @Option(help: ArgumentHelp("Only this operation's; `order.` for all of a noun.", valueName: "name"))
        var operation: String?
        @Option(help: ArgumentHelp("Only entries about this subject, by its pseudonym.", valueName: "id"))
        var subject: String?
        @Option(help: ArgumentHelp("The most entries to answer.", valueName: "count")) var limit = 50

        func run() async throws {
            try await global.perform(
                AuditList(principal: user, operation: operation, subject: subject, limit: limit)
            )
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: AuditShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The entry's place in the log, from 0.") var sequence: UInt64

        func run() async throws { try await global.perform(AuditShow(sequence: sequence)) }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: AuditVerify.summary,
            discussion:
                "Exit code 65 when something is wrong. A log that was cut off shows only --against an earlier checkpoint."
        )

        @OptionGroup var global: GlobalOptions
        @Flag(help: "Hold every sealed row against the log as well.") var rows = false
        @Option(
            help: ArgumentHelp("An earlier checkpoint, as `audit checkpoint` printed it.", valueName: "file"),
            completion: .file()
        )
        var against: String?

        func run() async throws {
            let earlier = try against.map { path throws(CommandError) in try FilePath.text(path) }
            let answer = try await global.answer(to: AuditVerify(rows: rows, earlier: earlier))
            try global.output.emit(json: answer)
            guard try AnswerTree(json: answer)["sound"] == .boolean(true) else { throw ExitCode(65) }
        }
    }

    struct Prove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "prove",
            abstract: AuditProve.summary,
            discussion: "Prints what a stranger needs to check it offline."
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The entry's place in the log, from 0.") var sequence: UInt64?
        @Option(
            help: ArgumentHelp(
                "Prove that the log only grew since it had so many entries.",
                valueName: "size"
            )
        )
        var from: UInt64?

        func validate() throws {
            guard (sequence == nil) != (from == nil) else {
                throw ValidationError("name either an entry or an earlier size with --from")
            }
        }

        func run() async throws {
            let query: AuditProve
            if let sequence {
                query = AuditProve(sequence: sequence)
            } else {
                query = AuditProve(from: from ?? 0)
            }
            try global.output.emit(json: try await global.answer(to: query)) { answer, _ in
                PlainText.lines(answer["proof"])
            }
        }
    }

    struct Checkpoint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "checkpoint",
            abstract: AuditCheckpoint.summary,
            discussion:
                "Keep it outside the store: `audit verify --against` finds a log that was cut off since."
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            try global.output.emit(json: try await global.answer(to: AuditCheckpoint())) { answer, _ in
                PlainText.lines(answer["checkpoint"])
            }
        }
    }
}

/// A text that others read byte by byte: printed as it is.
enum PlainText {
    /// The text, ending with a line break.
    static func lines(_ text: AnswerTree?) -> String {
        let text = text?.scalar ?? ""
        return text.hasSuffix("\n") ? text : text + "\n"
    }
}
