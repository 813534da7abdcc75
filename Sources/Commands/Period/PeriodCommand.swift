internal import ArgumentParser
internal import OrderDesk

/// `coffer period`: months whose books are closed.
struct PeriodCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "period",
        abstract: "Months whose books are closed.",
        discussion: """
            In a locked month no invoice or credit note is issued, no payment is recorded with a value date in it, and \
            nothing is settled. Months are those of UTC.
            """,
        subcommands: [Lock.self, Unlock.self, List.self]
    )
}

extension PeriodCommand {
    struct Lock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "lock", abstract: PeriodLock.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The month, YYYY-MM.") var month: String

        func run() async throws { try await global.perform(PeriodLock(month: month)) }
    }

    struct Unlock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "unlock", abstract: PeriodUnlock.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The month, YYYY-MM.") var month: String

        func run() async throws { try await global.perform(PeriodUnlock(month: month)) }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: PeriodList.summary)

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(PeriodList()) }
    }
}
