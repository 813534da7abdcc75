internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// The days that a report is about, and whose orders: every report's SQL begins with the same parameters.
///
/// Parameters: ?1 scope, ?2 principal, ?3 team, ?4 from, ?5 before.
struct ReportSpan {
    /// The first day, where there is one.
    let from: Day?
    /// The last day, where there is one.
    let to: Day?

    /// The orders within the caller's reach; an order to fulfil is not one that figures are of.
    static let scope = """
        ((?1 & 8) <> 0 OR ((?1 & 4) <> 0 AND o.team = ?3) OR ((?1 & 2) <> 0 AND o.owner_id = ?2))
        """

    /// Two days, as they are written.
    init(from: String?, to: String?) {
        self.from = from.flatMap { Day($0) }
        self.to = to.flatMap { Day($0) }
    }

    /// Rows whose instant lies in the span; `column` is a name of a column, never input.
    static func contains(_ column: String) -> String {
        "(?4 IS NULL OR \(column) >= ?4) AND (?5 IS NULL OR \(column) < ?5)"
    }

    /// The parameters, in order.
    func arguments(in context: Context) -> [SQLValue] {
        [
            .integer(context.scopeBits), .blob(context.principal.id.bytes), .text(context.principal.team),
            .optional(from?.milliseconds), .optional(to.map { $0.milliseconds + Day.length }),
        ]
    }

    /// Checks two days of input.
    static func validate(from: String?, to: String?) throws(InputError) {
        try Input.day(from, field: "from")
        try Input.day(to, field: "to")
        guard let from = from.flatMap({ Day($0) }), let to = to.flatMap({ Day($0) }) else { return }
        guard from.milliseconds > to.milliseconds else { return }
        throw InputError("to", "`\(to)` lies before `\(from)`", help: "name the earlier day with --from")
    }
}

extension Day {
    /// The month in which it lies, `2026-03`.
    var month: String { String(description.prefix(7)) }

    /// The day that lies so many days after 1970-01-01.
    static func at(daysSince1970 days: Int64) -> Day { Day(days * Day.length) }
}

extension JSONSchema {
    /// A percentage, as it is answered.
    static func percentage(_ about: String) -> JSONSchema {
        text(about, pattern: #"^[0-9]{1,3}\.[0-9]{2}$"#).example("95.43")
    }

    /// A month, as it is answered.
    static let month = text("The month, YYYY-MM.", pattern: "^[0-9]{4}-[0-9]{2}$").example("2026-03")

    /// The days that a report is about, as they are taken.
    static func firstDay(_ about: String) -> JSONSchema {
        day("Only \(about) on this day or later.").optional
    }

    /// The last of the days that a report is about, as it is taken.
    static func lastDay(_ about: String) -> JSONSchema {
        day("Only \(about) on this day or before.").optional
    }
}
