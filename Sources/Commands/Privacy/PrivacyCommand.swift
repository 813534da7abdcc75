internal import ArgumentParser
internal import Engine
internal import Privacy

/// `coffer privacy`: what data subjects ask for.
struct PrivacyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "privacy",
        abstract: "Requests of data subjects, their deadlines and letters.",
        discussion: "The purpose is `privacy-request` where none is given.",
        subcommands: [
            PrivacyDashboardCommand.self,
            PrivacyRequestCommand.self, PrivacyFindCommand.self, PrivacyMentionsCommand.self,
            PrivacyExportCommand.self, PrivacyRecordCommand.self, PrivacyRestrictionCommand.self,
            PrivacyConsentCommand.self, PrivacyHoldCommand.self, PrivacyRetentionCommand.self,
            PrivacyErasureCommand.self,
            PrivacyCertificateCommand.self,
            PrivacyLetterCommand.self, PrivacyRecipientsCommand.self, PrivacyBreachCommand.self,
            PrivacyHolidaysCommand.self,
        ]
    )
}

extension GlobalOptions {
    /// The same options, for a desk whose work has one purpose: it is named where nobody named another.
    var forPrivacy: GlobalOptions {
        var options = self
        options.request.purpose = request.purpose ?? "privacy-request"
        return options
    }
}
