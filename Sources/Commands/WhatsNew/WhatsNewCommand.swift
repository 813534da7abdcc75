internal import ArgumentParser

/// `coffer whatsnew`: what changed for people, newest first.
///
/// It needs no store.
struct WhatsNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatsnew",
        abstract: "What is new, newest first.",
        discussion: "The whole list of changes is in CHANGELOG.md. No store is needed."
    )

    @Option(help: ArgumentHelp("Only what came after this version, as 0.1.0.", valueName: "version"))
    var since: String?

    @OptionGroup(title: "Output") var output: OutputOptions

    func run() throws {
        let releases = try since.map(Release.after) ?? Release.all
        let language = output.language
        try output.emit(WhatsNewAnswer(releases, in: language)) { _, style in
            WhatsNewText(style: style, columns: TerminalScreen.columns).render(releases)
        }
    }
}

/// What is new, as it is answered, in the language that was asked for.
struct WhatsNewAnswer: Encodable {
    struct Body: Encodable {
        struct Topic: Encodable {
            let name: String
            let changes: [String]
        }

        let version: String
        let topics: [Topic]
    }

    let releases: [Body]

    init(_ releases: [Release], in language: Language) {
        self.releases = releases.map { release in
            Body(
                version: release.version,
                topics: release.topics.map { topic in
                    .init(name: topic.name.text(language), changes: topic.changes.map { $0.text(language) })
                }
            )
        }
    }
}

/// What is new, as people read it.
struct WhatsNewText {
    let style: TextStyle
    let columns: Int

    func render(_ releases: [Release]) -> String {
        guard !releases.isEmpty else { return style.said("nothing is newer than that") + "\n" }
        return releases.flatMap { release in
            [style.heading(heading(release))]
                + release.topics.flatMap { topic in
                    ["", style.heading(topic.name.text(style.language))] + topic.changes.flatMap(change)
                } + [""]
        }.joined(separator: "\n")
    }

    private func change(_ sentence: Sentence) -> [String] {
        WrappedText.lines(sentence.text(style.language), columns: columns - 4).enumerated()
            .map { ($0 == 0 ? "  - " : "    ") + $1 }
    }

    private func heading(_ release: Release) -> String {
        release.isReleased
            ? style.said("new in \(release.version)") : style.said("new, and not in a numbered version yet")
    }
}
