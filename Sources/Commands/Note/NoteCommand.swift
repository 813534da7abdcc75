internal import ArgumentParser
internal import OrderDesk

/// `coffer note`: what people write to each other about a document.
struct NoteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Write to each other about an order, a customer or another document.",
        subcommands: [Add.self, List.self]
    )
}

/// Which document it is about.
struct WorkOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "What kind of document it is about: order, customer, shipment, invoice, payment, return, product or supplier.",
            valueName: "kind"
        )
    )
    var about: WorkKind
    @Argument(help: "The document's number, code or id.") var document: String
}

extension NoteCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: NoteAdd.summary,
            discussion: """
                @NAME mentions a user, a role or a team; @user:NAME, @role:NAME and @team:NAME say which. Who is mentioned and \
                may not see the note is named in the answer. The text is sealed as the customer's contact data is, and goes \
                with it.
                """
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var work: WorkOptions
        @Argument(help: "What the note says, in one line.") var text: String

        func run() async throws {
            try await global.perform(NoteAdd(about: work.about, document: work.document, text: text))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: NoteList.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @OptionGroup var work: WorkOptions

        func run() async throws {
            var list = NoteList(about: work.about, document: work.document)
            list.limit = page.limit
            list.after = page.after
            try await global.perform(list)
        }
    }
}
