internal import ArgumentParser
internal import Engine

/// The root of the command line: one subcommand per noun.
struct CofferCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coffer",
        abstract: "A sales-order desk whose personal data is sealed.",
        discussion: """
            The options of a store, a request and the output are the same for every command and may stand before the \
            noun as well: `coffer --store shop order list`. COFFER_STORE names the store where --store is not given. \
            With --socket, COFFER_SOCKET, or where a server is at its usual place, the server is asked instead.

            Exit codes: 0 done, 64 usage, 65 bad input or failed verification, 66 not found, 69 no server, \
            70 defect of Coffer, 74 input or output, 75 conflict or busy, 77 refused by the policy, 78 configuration.
            """,
        version: CofferVersion.text,
        subcommands: [
            InitCommand.self, StatusCommand.self, UserCommand.self, CompanyCommand.self, CustomerCommand.self,
            ProductCommand.self, PriceCommand.self, CouponCommand.self,
            StockCommand.self, OrderCommand.self, TemplateCommand.self, AlertCommand.self,
            SupplierCommand.self,
            ShipmentCommand.self, ReturnCommand.self, FeedbackCommand.self,
            NoteCommand.self, InboxCommand.self,
            InvoiceCommand.self,
            PaymentCommand.self, PeriodCommand.self, DocumentCommand.self, ReportCommand.self,
            ReviewCommand.self, InsightCommand.self,
            SeriesCommand.self,
            ImportCommand.self, ExportCommand.self,
            ApprovalCommand.self,
            BreakGlassCommand.self,
            PolicyCommand.self, AuditCommand.self,
            EventsCommand.self,
            WatchCommand.self,
            WebhookCommand.self,
            PrivacyCommand.self, KeyCommand.self, BackupCommand.self, RestoreCommand.self, AgeCommand.self,
            APICommand.self, DemoCommand.self, DoctorCommand.self,
            GuideCommand.self, ExplainCommand.self, WhatsNewCommand.self,
        ]
    )
}

extension CofferCommand {
    /// The first word that should be a noun or a verb but is none.
    ///
    /// The parser would complain about the options behind it instead.
    static func unknownCommand(in words: [String]) -> String? {
        let (command, count) = named(by: words)
        guard !command.configuration.subcommands.isEmpty, let word = words.dropFirst(count).first,
            !word.hasPrefix("-"), word != "help"
        else { return nil }
        return word
    }

    /// Parses the words, with the whole tree of commands where they are more than one command and its options.
    ///
    /// Why not always: the parser describes every command on the way with all its options, and the program has so many
    /// types that looking up what each of them conforms to is a good part of what a short command takes.
    static func parsed(_ words: [String]) throws -> any ParsableCommand {
        let (named, count) = named(by: words)
        let command = named.configuration.defaultSubcommand ?? named
        guard command.configuration.subcommands.isEmpty else {
            // A noun without a verb is answered with a page of help, and has no option that names the language.
            return try parseAsRoot(ArgumentOrder.withoutLanguage(words))
        }
        // Why what is wrong is not told here: it is told with the whole command's name, and so is help.
        let parsed = try? command.parseAsRoot(Array(words.dropFirst(count)))
        if let parsed, type(of: parsed) == command { return parsed }
        return try parseAsRoot(words)
    }

    /// The command that the first words name, and how many of them do.
    private static func named(by words: [String]) -> (command: any ParsableCommand.Type, count: Int) {
        var command: any ParsableCommand.Type = Self.self
        for (count, word) in words.enumerated() {
            let subcommands = command.configuration.subcommands
            guard let next = subcommands.first(where: { $0.configuration.commandName == word }) else {
                return (command, count)
            }
            command = next
        }
        return (command, words.count)
    }
}
