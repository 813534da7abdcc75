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
            InvoiceCommand.self,
            PaymentCommand.self, PeriodCommand.self, DocumentCommand.self, ReportCommand.self,
            SeriesCommand.self,
            ImportCommand.self, ExportCommand.self,
            ApprovalCommand.self,
            BreakGlassCommand.self,
            PolicyCommand.self, AuditCommand.self,
            EventsCommand.self,
            WatchCommand.self,
            WebhookCommand.self,
            PrivacyCommand.self, KeyCommand.self, BackupCommand.self, RestoreCommand.self, AgeCommand.self,
            APICommand.self, DoctorCommand.self,
        ]
    )
}

extension CofferCommand {
    /// The first word that should be a noun or a verb but is none.
    ///
    /// The parser would complain about the options behind it instead.
    static func unknownCommand(in words: [String]) -> String? {
        var level: [any ParsableCommand.Type] = configuration.subcommands
        for word in words {
            guard !word.hasPrefix("-"), word != "help", !level.isEmpty else { return nil }
            guard let command = level.first(where: { $0.configuration.commandName == word }) else {
                return word
            }
            level = command.configuration.subcommands
        }
        return nil
    }

    /// The words as the parser takes them: a noun without a verb is answered with a page of help, and has no option that
    /// names the language.
    static func readable(_ words: [String]) -> [String] {
        var level: [any ParsableCommand.Type] = configuration.subcommands
        for word in words {
            guard let command = level.first(where: { $0.configuration.commandName == word }) else { break }
            level = command.configuration.subcommands
        }
        return level.isEmpty ? words : ArgumentOrder.withoutLanguage(words)
    }
}
