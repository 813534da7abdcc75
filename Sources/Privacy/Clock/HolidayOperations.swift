public import Engine
public import Sealing
internal import Storage

/// A calendar of holidays as it is answered.
public struct HolidaysAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "HolidaysAnswer",
        [
            .country: .text("The country, ISO 3166-1 alpha-2; empty where only weekends count."),
            .about: .text("Which holidays these are."),
            .source: .text("The law that they come from."),
            .firstYear: .integer("The first year that it covers."),
            .lastYear: .integer("The last year that it covers."),
            .holidays: .map(of: .text(), "The holidays, by day."),
        ]
    )

    /// The country.
    public let country: String
    /// Which holidays these are.
    public let about: String
    /// The law that they come from.
    public let source: String
    /// The first year that it covers.
    public let firstYear: Int
    /// The last year that it covers.
    public let lastYear: Int
    /// The holidays, by day.
    public let holidays: [String: String]

    init(_ calendar: HolidayCalendar) {
        country = calendar.country
        about = calendar.about
        source = calendar.source
        firstYear = calendar.years.lowerBound
        lastYear = calendar.years.upperBound
        holidays = Dictionary(uniqueKeysWithValues: calendar.holidays.map { ("\($0.key)", $0.value) })
    }
}

/// Shows the holidays that deadlines are reckoned with.
public struct HolidaysShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.holidays-show"
    /// What it does, in one sentence for people.
    public static let summary = "Show the holidays that deadlines are reckoned with."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// Asks for the holidays of the store's country.
    public init() {}

    /// The calendar in force.
    public func answer(in context: Context) throws -> HolidaysAnswer {
        HolidaysAnswer(try context.holidays())
    }
}

/// Puts a company's own calendar of holidays in the place of the one that Coffer brings.
public struct HolidaysSet: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.holidays-set"
    /// What it does, in one sentence for people.
    public static let summary = "Put a calendar of holidays of your own in force."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.text: .text("The calendar: `country`, `about`, `source`, `years`, then a holiday a line.")]
    )

    /// The calendar's text.
    public var text: String

    /// A calendar of your own.
    public init(text: String) { self.text = text }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        do throws(HolidayError) {
            _ = try HolidayCalendar(text)
        } catch {
            throw InputError("text", error.reason, help: HolidayError.help)
        }
    }

    /// Keeps the calendar.
    public func perform(in context: Context) throws -> RowID {
        let calendar = try HolidayCalendar(text)
        guard calendar.country == context.settings.country else {
            throw InputError(
                "text",
                "it is a calendar of \(calendar.country), and this store's country is \(context.settings.country)",
                help: "give the calendar of the country that the store answers in"
            )
        }
        try context.connection.execute(
            """
            INSERT INTO privacy_holidays (country, text) VALUES (?1, ?2)
            ON CONFLICT (country) DO UPDATE SET text = excluded.text
            """,
            .text(calendar.country),
            .text(text)
        )
        let id = context.newID()
        context.touch("holidays", id)
        return id
    }

    /// The calendar in force.
    public func answer(_ result: RowID, in context: Context) throws -> HolidaysAnswer {
        HolidaysAnswer(try context.holidays())
    }
}
