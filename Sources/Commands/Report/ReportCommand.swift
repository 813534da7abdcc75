internal import ArgumentParser
internal import OrderDesk

/// `coffer report`: figures over many orders.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract:
            "Figures over many orders: deliveries, revenue, margins, stock, forecasts, aging, cycle times, satisfaction.",
        subcommands: [
            Delivery.self, Late.self, Revenue.self, Margin.self, Stock.self, Forecast.self, Aging.self,
            Cycle.self, Satisfaction.self, Page.self,
        ]
    )
}

/// The days that a report is about.
struct ReportSpanOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only from this day on.", valueName: "day")) var from: String?
    @Option(help: ArgumentHelp("Only up to this day.", valueName: "day")) var to: String?
}

extension ReportCommand {
    struct Delivery: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delivery",
            abstract: ReportDelivery.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Days") var span: ReportSpanOptions

        func run() async throws { try await global.perform(ReportDelivery(from: span.from, to: span.to)) }
    }

    struct Satisfaction: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "satisfaction",
            abstract: ReportSatisfaction.summary,
            discussion: """
                What customers answered to `coffer feedback ask`. Of fewer than five answers nothing is told, nor a total that \
                would tell what so few said.
                """
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Days") var span: ReportSpanOptions
        @Option(help: "What to sum up by.") var by: SatisfactionGrouping = .step

        func run() async throws {
            try await global.perform(ReportSatisfaction(by: by, from: span.from, to: span.to))
        }
    }

    struct Late: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "late", abstract: ReportLate.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Days") var span: ReportSpanOptions
        @Option(help: ArgumentHelp("The most to answer; 50 if not given.", valueName: "count"))
        var limit: Int?

        func run() async throws {
            try await global.perform(ReportLate(from: span.from, to: span.to, limit: limit))
        }
    }

    struct Revenue: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "revenue",
            abstract: ReportRevenue.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Days") var span: ReportSpanOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Option(help: "What to sum up by.") var by: RevenueGrouping = .month
        @Option(help: "What counts: confirmed orders, or invoices less credit notes.")
        var basis: RevenueBasis = .ordered

        func run() async throws {
            var report = ReportRevenue(by: by, basis: basis)
            report.from = span.from
            report.to = span.to
            report.limit = page.limit
            report.after = page.after
            try await global.perform(report)
        }
    }

    struct Margin: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "margin", abstract: ReportMargin.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Days") var span: ReportSpanOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Option(help: "What to sum up by.") var by: MarginGrouping = .product

        func run() async throws {
            var report = ReportMargin(by: by)
            report.from = span.from
            report.to = span.to
            report.limit = page.limit
            report.after = page.after
            try await global.perform(report)
        }
    }

    struct Stock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "stock", abstract: ReportStock.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Option(
            help: ArgumentHelp("The day up to which demand counts; today if not given.", valueName: "day")
        )
        var asOf: String?
        @Option(help: ArgumentHelp("Over how many days demand is looked at; 90.", valueName: "days"))
        var window: Int64?
        @Option(help: ArgumentHelp("How many days until ordered goods are there; 14.", valueName: "days"))
        var lead: Int64?
        @Option(help: ArgumentHelp("How many days they are to last; 30.", valueName: "days"))
        var cover: Int64?
        @Flag(help: "List every product.") var all = false

        func run() async throws {
            var report = ReportStock()
            report.asOf = asOf
            report.windowDays = window
            report.leadDays = lead
            report.coverDays = cover
            report.all = all ? true : nil
            report.limit = page.limit
            report.after = page.after
            try await global.perform(report)
        }
    }

    struct Forecast: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "forecast",
            abstract: ReportForecast.summary,
            discussion: """
                From the demand of the whole months so far, by the method that would have missed least: the last value, the month \
                a year before, simple or Holt-Winters smoothing, or Croston's for what is seldom asked for. What each of them \
                missed by is said, and where none is better than to repeat what was, that is said, too.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The product's code or id.") var product: String
        @Option(
            help: ArgumentHelp("The day before whose month demand counts; today.", valueName: "day")
        )
        var asOf: String?
        @Option(help: ArgumentHelp("How many months to look ahead, up to 6; 3.", valueName: "count"))
        var months: Int64?

        func run() async throws {
            try await global.perform(ReportForecast(product: product, asOf: asOf, months: months))
        }
    }

    struct Aging: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "aging", abstract: ReportAging.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Option(help: ArgumentHelp("The day to look from; today if not given.", valueName: "day"))
        var asOf: String?

        func run() async throws {
            var report = ReportAging(asOf: asOf)
            report.limit = page.limit
            report.after = page.after
            try await global.perform(report)
        }
    }

    struct Cycle: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "cycle", abstract: ReportCycle.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Days") var span: ReportSpanOptions

        func run() async throws { try await global.perform(ReportCycle(from: span.from, to: span.to)) }
    }

    struct Page: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "page", abstract: ReportPage.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Days") var span: ReportSpanOptions
        @OptionGroup(title: "File") var file: PageFileOptions
        @Option(help: "The language of the page.") var language: DocumentLanguage = .english

        func run() async throws {
            let report = ReportPage(from: span.from, to: span.to, language: language)
            let answer = try await global.answer(to: report)
            guard global.output.output != .json else { return try global.output.emit(json: answer) }
            try file.emit(AnswerTree(json: answer)["page"]?.scalar ?? "")
        }
    }
}
