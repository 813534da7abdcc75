internal import ArgumentParser
internal import Engine
internal import OrderDesk
internal import Policy

/// `coffer alert`: what is the matter, and who looks after it.
struct AlertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alert",
        abstract: "What needs looking after: low stock, late steps, shipments and payments.",
        subcommands: [Sweep.self, List.self, Show.self, Acknowledge.self, Calendar.self]
    )
}

extension AlertCommand {
    struct Sweep: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sweep",
            abstract: AlertSweep.summary,
            discussion: """
                It looks at the whole store. What is watched over, and who answers for it, stands under `alerts` in \
                workflow.yaml. The backup service runs it by schedule: `coffer backup schedule add watch "every 10m" \
                --task alerts`.
                """
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(AlertSweep()) }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: AlertList.summary)

        @OptionGroup var global: GlobalOptions
        @Option(help: "Only alerts of this kind.") var kind: AlertRule.Kind?
        @Flag(help: "Only alerts that are yours, or any of your roles'.") var mine = false
        @Flag(help: "Those that ended as well.") var all = false
        @Option(help: ArgumentHelp("The most to answer; 50 if not given.", valueName: "count"))
        var limit: Int?
        @Option(help: ArgumentHelp("The number after which the page begins.", valueName: "number"))
        var after: String?

        func run() async throws {
            var list = AlertList(kind: kind)
            list.mine = mine ? true : nil
            list.all = all ? true : nil
            list.limit = limit
            list.after = after
            try await global.perform(list)
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: AlertShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The alert's number.") var alert: Int64

        func run() async throws { try await global.perform(AlertShow(alert: alert)) }
    }

    struct Acknowledge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "acknowledge",
            abstract: AlertAcknowledge.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The alert's number.") var alert: Int64

        func run() async throws { try await global.perform(AlertAcknowledge(alert: alert)) }
    }

    struct Calendar: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "calendar",
            abstract: AlertCalendar.summary
        )

        @OptionGroup var global: GlobalOptions
        @Flag(help: "Print iCalendar (RFC 5545).") var ics = false

        func run() async throws {
            guard ics else { return try await global.perform(AlertCalendar()) }
            let answer = try AnswerTree(json: try await global.answer(to: AlertCalendar()))
            try StandardStream.output.write(answer["ics"]?.scalar ?? "")
        }
    }
}
