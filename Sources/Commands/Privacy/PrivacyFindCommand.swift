internal import ArgumentParser
internal import Engine
internal import Privacy

/// `coffer privacy find`: who a request is about.
struct PrivacyFindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: SubjectFind.summary,
        discussion: "Who shares a value may be the same person, entered twice."
    )

    @OptionGroup var global: GlobalOptions
    @OptionGroup var person: SubjectOptions

    func run() async throws {
        try await global.forPrivacy.perform(SubjectFind(subject: person.subject, find: person.find))
    }
}

/// `coffer privacy mentions`: a person in what was written about others.
struct PrivacyMentionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mentions",
        abstract: "A person in the notes and reasons about others.",
        subcommands: [Scan.self, List.self, Review.self]
    )

    struct Scan: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "scan",
            abstract: MentionScan.summary,
            discussion: "What was decided before is not asked again, unless the text was changed since."
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var person: SubjectOptions

        func run() async throws {
            try await global.forPrivacy.perform(MentionScan(subject: person.subject, find: person.find))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: MentionList.summary)

        @OptionGroup var global: GlobalOptions
        @Option(help: ArgumentHelp("Only those of this subject.", valueName: "number")) var subject: String?
        @Flag(help: "Those that were decided as well.") var all = false

        func run() async throws {
            try await global.forPrivacy.perform(MentionList(subject: subject, all: all ? true : nil))
        }
    }

    struct Review: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "review",
            abstract: MentionReview.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The mention's id.") var mention: String
        @Option(help: "Whether it speaks of the person: confirmed, or dismissed.") var verdict: MentionState

        func run() async throws {
            try await global.forPrivacy.perform(MentionReview(mention: mention, verdict: verdict))
        }
    }
}
