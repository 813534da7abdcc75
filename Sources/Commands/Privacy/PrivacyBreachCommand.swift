internal import ArgumentParser
internal import Engine
internal import Privacy

/// `coffer privacy breach`: the register of breaches and their notices.
struct PrivacyBreachCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breach",
        abstract: "Breaches of personal data, their 72 hours and notices (GDPR Art. 33, 34).",
        discussion: "The purpose is `incident-response` where none is given.",
        subcommands: [
            Open.self, List.self, Show.self, Subjects.self, Assess.self, Notice.self, Notify.self, Close.self,
        ]
    )

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "open",
            abstract: BreachOpen.summary,
            discussion: """
                Whom it is about is read from the audit log: what was shown between --since and --until, to --actor, by \
                --operation, of --field. What is left out is not looked at.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Option(help: ArgumentHelp("What happened; sealed.", valueName: "text")) var facts: String
        @Option(help: ArgumentHelp("When it became known; now otherwise.", valueName: "instant")) var aware:
            String?
        @Option(help: ArgumentHelp("From when on the log is looked through.", valueName: "instant"))
        var since: String?
        @Option(help: ArgumentHelp("Until when, not included.", valueName: "instant")) var until: String?
        @Option(help: ArgumentHelp("Only what this user was shown.", valueName: "user")) var actor: String?
        @Option(help: ArgumentHelp("Only what this showed; may be repeated.", valueName: "operation"))
        var operation: [String] = []
        @Option(
            help: ArgumentHelp("Only this, as class.field or class; may be repeated.", valueName: "field")
        )
        var field: [String] = []

        func run() async throws {
            var open = BreachOpen(facts: facts, aware: aware)
            open.since = since
            open.until = until
            open.actor = actor
            open.operations = operation.isEmpty ? nil : operation
            open.fields = field.isEmpty ? nil : field
            try await global.forIncidents.perform(open)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: BreachList.summary)

        @OptionGroup var global: GlobalOptions
        @Flag(help: "Those that are closed as well.") var all = false

        func run() async throws {
            let global = global.forIncidents
            let json = try await global.answer(to: BreachList(all: all ? true : nil))
            try global.output.emit(json: json) { tree, style in
                // Why: without --all an empty list says nothing of those that are closed.
                guard all || tree["breaches"]?.elements.isEmpty == false else {
                    return style.said(
                        "no open breaches; `coffer privacy breach list --all` has the closed ones"
                    )
                        + "\n"
                }
                return TextAnswer(style: style, language: global.output.language).render(tree)
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: BreachShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The breach's number or id.") var breach: String

        func run() async throws { try await global.forIncidents.perform(BreachShow(breach: breach)) }
    }

    struct Subjects: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "subjects",
            abstract: BreachSubjects.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The breach's number or id.") var breach: String

        func run() async throws { try await global.forIncidents.perform(BreachSubjects(breach: breach)) }
    }
}

extension PrivacyBreachCommand {
    struct Assess: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "assess", abstract: BreachAssess.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The breach's number or id.") var breach: String
        @Option(help: "How likely it is to harm persons.") var risk: BreachRisk
        @Option(help: ArgumentHelp("What it may lead to; sealed.", valueName: "text")) var effects: String
        @Option(help: ArgumentHelp("What was done about it; sealed.", valueName: "text")) var measures: String

        func run() async throws {
            try await global.forIncidents.perform(
                BreachAssess(breach: breach, risk: risk, effects: effects, measures: measures)
            )
        }
    }

    struct Notice: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "notice", abstract: BreachNotice.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The breach's number or id.") var breach: String
        @Option(help: ArgumentHelp("A person; the authority otherwise.", valueName: "number")) var subject:
            String?
        @Option(help: "The language; the person's, or English.") var language: LetterLanguage?

        func run() async throws {
            let global = global.forIncidents
            let notice = BreachNotice(breach: breach, subject: subject, language: language)
            let json = try await global.answer(to: notice)
            try global.output.emit(json: json) { answer, _ in
                "\(answer["title"]?.scalar ?? "")\n\n\(answer["text"]?.scalar ?? "")"
            }
            guard try AnswerTree(json: json)["missing"] != nil else { return }
            try global.output.note(
                "the notice has a gap: nobody is named who answers questions; say it with `coffer company set --officer NAME --officer-contact TEXT --version N`"
            )
        }
    }

    struct Notify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "notify", abstract: BreachNotify.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The breach's number or id.") var breach: String
        @Option(help: "Who was told.") var to: BreachAudience
        @Option(help: ArgumentHelp("When; now otherwise.", valueName: "instant")) var at: String?
        @Option(help: ArgumentHelp("Why later than after 72 hours; sealed.", valueName: "text")) var lateness:
            String?

        func run() async throws {
            try await global.forIncidents.perform(
                BreachNotify(breach: breach, to: to, at: at, lateness: lateness)
            )
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "close", abstract: BreachClose.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The breach's number or id.") var breach: String
        @Option(help: "Why persons were not told of a high risk.") var exemption: BreachExemption?

        func run() async throws {
            try await global.forIncidents.perform(BreachClose(breach: breach, exemption: exemption))
        }
    }
}

extension GlobalOptions {
    /// The same options, for work on breaches, which has one purpose.
    fileprivate var forIncidents: GlobalOptions {
        var options = self
        options.request.purpose = request.purpose ?? "incident-response"
        return options
    }
}
