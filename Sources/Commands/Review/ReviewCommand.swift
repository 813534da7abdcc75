internal import ArgumentParser
internal import OrderDesk

/// `coffer review`: what a month, a quarter or a year came to, and what is to be improved.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Reviews of a month, a quarter or a year, and what is to be improved.",
        discussion: """
            A review is a draft until it is signed off, and may be made anew; from then on it is kept as it is. What is to be \
            improved is carried forward from one review to the next until it is closed.
            """,
        subcommands: [Make.self, List.self, Show.self, Page.self, SignOff.self, ReviewActionCommand.self]
    )
}

extension ReviewCommand {
    struct Make: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "make",
            abstract: ReviewMake.summary,
            discussion: """
                Figures are those of the reports with the same names, over these days; what is open or overdue is so now. Refusals \
                and the use of roles come from the audit log.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Option(
            help: ArgumentHelp("The month, quarter or year: 2026-11, 2026-Q4 or 2026.", valueName: "period")
        )
        var period: String

        func run() async throws { try await global.perform(ReviewMake(period: period)) }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: ReviewList.summary)

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(ReviewList()) }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: ReviewShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The review's period.") var review: String

        func run() async throws { try await global.perform(ReviewShow(review: review)) }
    }

    struct Page: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "page", abstract: ReviewPage.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The review's period.") var review: String
        @OptionGroup(title: "File") var file: PageFileOptions
        @Option(help: "The language of the page.") var language: DocumentLanguage = .english

        func run() async throws {
            let answer = try await global.answer(to: ReviewPage(review: review, language: language))
            guard global.output.output != .json else { return try global.output.emit(json: answer) }
            try file.emit(AnswerTree(json: answer)["page"]?.scalar ?? "")
        }
    }

    struct SignOff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sign-off",
            abstract: ReviewSignOff.summary,
            discussion: """
                Its days must be over, and it must have been made after them. In two-person custody somebody else than who made it \
                signs it off.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The review's period.") var review: String
        @Option(help: ArgumentHelp("The version you read; any if not given.", valueName: "number"))
        var version: Int64?

        func run() async throws {
            try global.confirm("the review of \(review) is signed off, and kept as it is")
            try await global.perform(ReviewSignOff(review: review, expectedVersion: version))
        }
    }
}
