public import Engine
internal import Orders

/// Shows one alert, also one that has ended.
public struct AlertShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "alert.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show one alert, also one that has ended."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.alert: .alertNumber])

    /// The alert's number.
    public var alert: Int64

    /// An alert to look at.
    public init(alert: Int64) { self.alert = alert }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> AlertAnswer {
        let row = try AlertRow.load(number: alert, in: context)
        context.touch("alert", row.id)
        if let order = row.order { context.about(order.subject) }
        return AlertAnswer(alert: try AlertView(row, in: context))
    }
}

extension JSONSchema {
    /// The number of an alert, as it is taken.
    static let alertNumber = integer("The alert's number.")
}
