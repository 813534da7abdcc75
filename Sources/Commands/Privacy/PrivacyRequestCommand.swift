internal import ArgumentParser
internal import Engine
internal import Privacy

/// `coffer privacy request`: a request from receipt to its end.
struct PrivacyRequestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "A request of a data subject, from receipt to its end.",
        subcommands: [
            Open.self, List.self, Show.self, VerifyIdentity.self, Assess.self, Approve.self, Extend.self,
            Refuse.self, Withdraw.self, Run.self, Rectify.self, Close.self, Calendar.self,
        ]
    )

    /// What every step of a request takes.
    struct Step: ParsableArguments {
        @Argument(help: "The request's number or id.") var request: String
        @Option(help: ArgumentHelp("The day on which it happened; today otherwise.", valueName: "day"))
        var on: String?
        @Option(help: ArgumentHelp("What is to be remembered; sealed.", valueName: "text")) var note: String?
    }
}

extension PrivacyRequestCommand {
    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "open", abstract: RequestOpen.summary)

        @OptionGroup var global: GlobalOptions
        @Option(help: "What is asked for.") var kind: RequestKind
        @OptionGroup var person: SubjectOptions
        @Option(help: ArgumentHelp("The day on which it came in; today otherwise.", valueName: "day"))
        var received: String?
        @Option(help: "The language of letters; the subject's otherwise.") var language: LetterLanguage?

        func run() async throws {
            try await global.forPrivacy.perform(
                RequestOpen(
                    kind: kind,
                    subject: person.subject,
                    find: person.find,
                    received: received,
                    language: language
                )
            )
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: RequestList.summary)

        @OptionGroup var global: GlobalOptions
        @Option(help: "Only those in this state.") var state: RequestState?
        @Option(help: ArgumentHelp("Only those about this subject.", valueName: "number")) var subject:
            String?
        @Flag(help: "Those at their end as well.") var all = false
        @Flag(help: "Print the deadlines as iCalendar instead.") var ics = false

        func run() async throws {
            guard !ics else { return try await Calendar.printCalendar(global.forPrivacy) }
            try await global.forPrivacy.perform(
                RequestList(state: state, subject: subject, all: all ? true : nil)
            )
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: RequestShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The request's number or id.") var request: String

        func run() async throws { try await global.forPrivacy.perform(RequestShow(request: request)) }
    }

    struct Calendar: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "calendar",
            abstract: RequestCalendar.summary
        )

        @OptionGroup var global: GlobalOptions
        @Flag(help: "Print iCalendar (RFC 5545).") var ics = false

        func run() async throws {
            guard !ics else { return try await Self.printCalendar(global.forPrivacy) }
            try await global.forPrivacy.perform(RequestCalendar())
        }

        /// Prints the deadlines as iCalendar.
        static func printCalendar(_ global: GlobalOptions) async throws {
            let answer = try AnswerTree(json: try await global.answer(to: RequestCalendar()))
            try StandardStream.output.write(answer["ics"]?.scalar ?? "")
        }
    }
}
