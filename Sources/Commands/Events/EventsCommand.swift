internal import ArgumentParser
internal import Engine

/// `coffer events`: what was changed, line by line.
struct EventsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "Print what was changed lately, a line each, and go on as it happens with --follow.",
        discussion: """
            Only changes, by whom and of which objects, with no word about a person: those that your own roles let you \
            make, or every one where you may list the audit log, within your rows. With --output json each is one line \
            of JSON. --follow ends with Ctrl-C, with exit code 0.
            """
    )

    @OptionGroup var global: GlobalOptions
    @Flag(name: .shortAndLong, help: "Go on with what happens, until Ctrl-C.") var follow = false
    @Option(
        name: [.customLong("after"), .customLong("since")],
        help: ArgumentHelp("Begin behind this place in the log.", valueName: "sequence")
    ) var after: UInt64?
    @Option(
        help: ArgumentHelp("The most to print; with --follow, the most to begin with.", valueName: "count")
    )
    var limit = 20

    func run() async throws {
        let lines = EventLines(global.output.output, global.output.style)
        try lines.begin()
        try await global.withClient(.shared) { client in
            let stream = EventStream(client: client, after: after, limit: limit)
            guard follow else { return try await lines.show(stream.page(wait: 0).events) }
            try await Interruption.ends { try await stream.follow { try lines.show($0.events) } }
        }
    }
}

/// `coffer watch`: the same as a picture that stays on the terminal.
struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Watch what is changed, as it happens.",
        discussion: """
            It fills the terminal with the newest changes, and how many there were of each kind since it began. Where \
            standard output is no terminal it is `coffer events --follow`. Ctrl-C ends it, with exit code 0.
            """
    )

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let style = global.output.style
        let screen = TerminalScreen.current
        try await global.withClient(.shared) { client in
            let stream = EventStream(client: client, after: nil, limit: 50)
            guard global.output.output == .text, let screen else {
                let lines = EventLines(global.output.output, style)
                try lines.begin()
                return try await Interruption.ends { try await stream.follow { try lines.show($0.events) } }
            }
            try screen.enter()
            defer { screen.leave() }
            try await Interruption.ends {
                var view = WatchView(style: style)
                try await stream.follow(lookingEvery: 2) { page in
                    view.add(page.events)
                    try screen.draw(view.lines(screen.size))
                }
            }
        }
    }
}
