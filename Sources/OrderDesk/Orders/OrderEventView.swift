public import Engine

/// Something that was done with an order as a whole.
public struct OrderEventView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "OrderEvent",
        [
            .kind: .text("What was done.").example("confirm"),
            .from: .orderState.about("The state before it."),
            .to: .orderState.about("The state after it."),
            .revision: .integer("The version of the order that it left."),
            .rule: .text("The written rule that decided by itself.").optional,
            .time: .instant,
            .user: .text("Who did it."),
        ]
    )
    .disclosing(SealedFields.reason)

    /// What was done, for example `confirm` or `hold`.
    public let kind: String
    /// The state before it.
    public let from: String
    /// The state after it.
    public let to: String
    /// The version of the order that it left.
    public let revision: Int64
    /// The written rule that decided by itself, where nobody was asked.
    public let rule: String?
    /// When it was done.
    public let time: Instant
    /// Who did it.
    public let user: String
    /// Why, as the policy lets it through.
    public let reason: Disclosure

    private enum Key: String, CodingKey { case kind, from, to, revision, rule, time, user }

    /// Writes the event as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(from, forKey: .from)
        try container.encode(to, forKey: .to)
        try container.encode(revision, forKey: .revision)
        try container.encodeIfPresent(rule, forKey: .rule)
        try container.encode(time, forKey: .time)
        try container.encode(user, forKey: .user)
        try reason.encode(to: encoder)
    }
}
