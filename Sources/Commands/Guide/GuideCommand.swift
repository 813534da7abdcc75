internal import ArgumentParser
internal import Glibc

/// `coffer guide`: learn by doing, in a sandbox.
struct GuideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide",
        abstract: "Learn by doing: walks with real commands, in a sandbox.",
        discussion: """
            Without a name the walks are listed. The sandbox is a store of its own, which the guide makes; no other \
            store and no server is opened meanwhile. In a walk, `hint` helps, `show` tells the command, `skip` does the \
            step for you, and `quit` leaves; the next time it goes on there.
            """
    )

    @Argument(help: "The walk, as open-order.", completion: .list(Walk.all.map(\.name)))
    var walk: String?

    @Option(
        help: ArgumentHelp(
            "Where the sandbox is; coffer/guide in your state folder if not given.",
            valueName: "dir"
        ),
        completion: .directory
    )
    var folder: String?

    @Flag(help: "Begin the walk anew.") var restart = false

    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        let place = folder.map(FilePath.absolute) ?? GuideStore.usualFolder
        guard let walk else { return try list(GuideProgress.load(place)) }
        guard let named = Walk.named(walk) else {
            throw LearningError.unknownWalk(walk, known: Walk.all.map(\.name))
        }
        // Why taken away: whatever a typed command leaves open, no store outside the sandbox stands behind it.
        for name in ["COFFER_STORE", "COFFER_SOCKET"] { unsetenv(name) }
        let voice = GuideVoice(language: output.language, columns: min(TerminalScreen.columns, 80))
        try voice.welcome(place, isNew: GuideProgress.load(place)?.store == nil)
        let (sandbox, progress) = try await GuideStore.ready(in: place)
        var session = GuideSession(walk: named, sandbox: sandbox, progress: progress, voice: voice)
        try await session.run(restart: restart)
    }

    private func list(_ progress: GuideProgress?) throws {
        let language = output.language
        let answer = GuideAnswer(
            walks: Walk.all.map { walk in
                let place = progress?.walks[walk.name] ?? .init()
                return .init(
                    name: walk.name,
                    title: walk.title.text(language),
                    steps: walk.steps.count,
                    done: place.step,
                    isDone: place.isDone
                )
            }
        )
        try output.emit(answer) { _, style in
            let rows = answer.walks.map { walk in
                let state =
                    walk.isDone && walk.done == 0
                    ? GuideWords.walked
                    : walk.done > 0 ? GuideWords.at(walk.done + 1, walk.steps) : GuideWords.new
                return [walk.name, walk.title, state.text(language)]
            }
            let lines = TextTable(headings: GuideWords.headings.map { $0.text(language) }, rows: rows).lines(
                style
            )
            return (lines + ["", GuideWords.begin.text(language)]).joined(separator: "\n") + "\n"
        }
    }
}

/// The walks, as they are answered.
struct GuideAnswer: Encodable {
    struct Row: Encodable {
        let name: String
        let title: String
        let steps: Int
        let done: Int
        let isDone: Bool
    }

    let walks: [Row]
}
