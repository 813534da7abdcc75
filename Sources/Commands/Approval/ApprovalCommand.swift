internal import ArgumentParser
internal import Engine

/// `coffer approval`: what waits for a second person.
struct ApprovalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approval",
        abstract: "Requests that wait for a second person.",
        discussion: """
            A request that a rule of approvals.yaml holds back is stored, and the command ends with 75 and the number \
            of its approval. The last one needed who grants it carries it out in the name of whoever asked.
            """,
        subcommands: [List.self, Show.self, Grant.self, Refuse.self, Withdraw.self, CustodyChange.self]
    )
}

extension ApprovalCommand {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: ApprovalList.summary)

        @OptionGroup var global: GlobalOptions
        @Flag(help: "List those as well that wait no more.") var all = false
        @Option(help: ArgumentHelp("The most to answer; 50 if not given.", valueName: "count")) var limit:
            Int?

        func run() async throws { try await global.perform(ApprovalList(all: all, limit: limit)) }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: ApprovalShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The approval's number.") var approval: String

        func run() async throws { try await global.perform(ApprovalShow(approval: approval)) }
    }

    struct Grant: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "grant", abstract: ApprovalGrant.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The approval's number.") var approval: String

        func run() async throws { try await global.perform(ApprovalGrant(approval: approval)) }
    }

    struct Refuse: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "refuse",
            abstract: ApprovalRefuse.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The approval's number.") var approval: String

        func run() async throws { try await global.perform(ApprovalRefuse(approval: approval)) }
    }

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "withdraw",
            abstract: ApprovalWithdraw.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The approval's number.") var approval: String

        func run() async throws { try await global.perform(ApprovalWithdraw(approval: approval)) }
    }

    struct CustodyChange: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "custody",
            abstract: StoreCustody.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "Who takes the steps that matter most.") var custody: InitCommand.CustodyChoice

        func run() async throws {
            try await global.perform(StoreCustody(custody: custody == .solo ? .solo : .twoPerson))
        }
    }
}
