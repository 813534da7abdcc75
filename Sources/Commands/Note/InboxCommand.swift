internal import ArgumentParser
internal import OrderDesk

/// `coffer inbox`: what waits for whoever asks.
struct InboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox",
        abstract: "See what waits for you: notes that mention you, and steps that are yours.",
        subcommands: [List.self, Mark.self],
        defaultSubcommand: List.self
    )
}

extension InboxCommand {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: InboxList.summary,
            discussion: """
                A note waits for whoever it mentions by name, by a role that they have now or by their team, until they mark it \
                as read. A step waits until it is done.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Option(help: "Only things of this kind.") var kind: InboxItemView.Kind?
        @Flag(help: "List what was marked as read as well.") var all = false
        @Option(help: ArgumentHelp("The most to answer; 50 if not given.", valueName: "count"))
        var limit: Int?

        func run() async throws {
            try await global.perform(InboxList(kind: kind, all: all ? true : nil, limit: limit))
        }
    }

    struct Mark: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "mark", abstract: InboxMark.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The ids, as the inbox lists them.") var items: [String]
        @Flag(help: "They become unread again.") var unread = false

        func run() async throws {
            try await global.perform(InboxMark(items: items, unread: unread ? true : nil))
        }
    }
}
