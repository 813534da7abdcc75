internal import ArgumentParser
internal import FoundationEssentials
internal import OrderDesk

/// `coffer feedback`: what customers are asked, and what they say.
struct FeedbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedback",
        abstract: "Ask customers how an order was, and note what they say.",
        subcommands: [Ask.self, Give.self, List.self]
    )
}

extension FeedbackCommand {
    struct Ask: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ask",
            abstract: FeedbackAsk.summary,
            discussion: """
                The token is told once; the store keeps a digest of it. Send it to the customer: whoever has it answers once, \
                until it expires.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's number or id.") var order: String
        @Option(help: "The step of the order that it is about.") var step: String?
        @Option(help: ArgumentHelp("The product on the order that it is about.", valueName: "product"))
        var product: String?
        @Option(help: ArgumentHelp("For how many days the token holds; 60 if not given.", valueName: "days"))
        var days: Int64?

        func run() async throws {
            try await global.perform(
                FeedbackAsk(order: order, step: step, product: product, days: days)
            )
        }
    }

    struct Give: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "give",
            abstract: FeedbackGive.summary,
            discussion: "The token is read from a file, so that it stands in no list of processes."
        )

        @OptionGroup var global: GlobalOptions
        @Option(
            help: ArgumentHelp("The file with the token that the customer was given.", valueName: "file"),
            completion: .file()
        )
        var tokenFile: String
        @Option(help: ArgumentHelp("How it was, from 1 (bad) to 5 (good).", valueName: "number"))
        var score: Int64
        @Option(help: "What they say, in their own words.") var text: String?

        func run() async throws {
            guard let bytes = FileManager.default.contents(atPath: FilePath.absolute(tokenFile)) else {
                throw CommandError.unreadable(path: tokenFile)
            }
            let token = String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace }.first ?? ""
            try await global.perform(FeedbackGive(token: String(token), score: score, text: text))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: FeedbackList.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Option(help: "Only what is about this order, by number or id.") var order: String?
        @Flag(help: "Only what was answered.") var answered = false

        func run() async throws {
            var list = FeedbackList(order: order)
            list.answered = answered ? true : nil
            list.limit = page.limit
            list.after = page.after
            try await global.perform(list)
        }
    }
}
