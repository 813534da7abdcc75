internal import ArgumentParser
internal import Backup
internal import Engine

/// `coffer backup retention`: how long archives stay.
struct BackupRetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "How long archives stay on the targets.",
        discussion: """
            Every hour, day, week, month or year that has a verified archive keeps its newest one, until as many of them \
            as the rule says have kept one. The newest verified archive stays whatever the rules say.
            """,
        subcommands: [Show.self, Set.self]
    )
}

extension BackupRetentionCommand {
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: BackupRetentionShow.summary
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(BackupRetentionShow()) }
    }

    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set",
            abstract: BackupRetentionSet.summary,
            discussion: "What is not given stays as it is."
        )

        @Option(help: "The target; every one without rules of its own where none is given.") var target:
            String?
        @Option(help: "How many hours keep an archive.") var hourly: Int?
        @Option(help: "How many days.") var daily: Int?
        @Option(help: "How many weeks; they begin on Monday.") var weekly: Int?
        @Option(help: "How many months.") var monthly: Int?
        @Option(help: "How many years.") var yearly: Int?
        @Option(help: "How many vault archives of the newest epoch stay.") var vaults: Int?
        @Option(help: ArgumentHelp("What is younger than this stays, as 1d.", valueName: "time"))
        var minimumAge: String?
        @Option(help: "The time zone in which hours, days, weeks, months and years begin.") var zone: String?
        @OptionGroup var global: GlobalOptions

        func run() async throws {
            var rules = BackupRetentionSet(target: target)
            (rules.hourly, rules.daily, rules.weekly) = (hourly, daily, weekly)
            (rules.monthly, rules.yearly, rules.vaults) = (monthly, yearly, vaults)
            (rules.minimumAge, rules.zone) = (minimumAge, zone)
            try await global.perform(rules)
        }
    }
}
