public import Engine
internal import Orders
internal import Sealing

/// A figure of a review, with what it was in the last one.
public struct ReviewFigureView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "ReviewFigure",
        [
            .figure: .text("Its report and name; one of a currency ends with its code.")
                .example("delivery.on-time-percent"),
            .tooFew: .boolean("Whether too few cases stand behind it, so that no value is shown."),
        ]
    )
    .withholding(["value", "before", "change"])

    /// Its report and name.
    public let figure: String
    /// Whether too few cases stand behind it.
    public let tooFew: Bool
    /// `value`, `before`, its value in the review that is compared with, and `change`, the difference.
    public let values: Disclosure

    private enum Key: String, CodingKey { case figure, tooFew }

    init(_ kept: ReviewRecord.Figure, in context: Context) {
        figure = kept.key
        tooFew = kept.value == nil
        let isSeen = ReviewMeasure.isSeen(kept.key, in: context)
        var values = Disclosure()
        for (name, value) in [
            ("value", kept.value), ("before", kept.before), ("change", Self.change(kept.value, kept.before)),
        ] {
            guard let value else { continue }
            if isSeen { values.show(name, value) } else { values.withhold(name) }
        }
        self.values = values
    }

    /// The difference of two decimals, with the decimals of the finer one; nil where there are no two.
    static func change(_ value: String?, _ before: String?) -> String? {
        guard let value = value.flatMap({ try? ScaledDecimal($0) }),
            let before = before.flatMap({ try? ScaledDecimal($0) })
        else { return nil }
        let scale = max(value.scale, before.scale)
        guard let value = try? value.rounded(toScale: scale), let before = try? before.rounded(toScale: scale)
        else { return nil }
        let (difference, isTooLarge) = value.coefficient.subtractingReportingOverflow(before.coefficient)
        return isTooLarge ? nil : ScaledDecimal(difference, scale: scale).description
    }

    /// Writes the figure as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(figure, forKey: .figure)
        try container.encode(tooFew, forKey: .tooFew)
        try values.encode(to: encoder)
    }
}

/// Something that should have been done by the day on which a review was made.
public struct ReviewOverdueView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ReviewOverdue",
        [
            .kind: .choice(
                OverdueKind.allCases.map(\.rawValue),
                "An order that should have left, a step, an invoice that is not paid, or an improvement."
            ),
            .number: .text("The number of the order, the invoice or the improvement."),
            .step: .text("The step of the order.").optional,
        ]
    )

    /// What it is.
    public let kind: String
    /// Its number, or that of the order.
    public let number: String
    /// The step of the order.
    public let step: String?

    init(_ kept: ReviewRecord.Overdue) { (kind, number, step) = (kept.kind, kept.number, kept.step) }
}

/// An operation that a rule refused.
public struct ReviewRefusalView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ReviewRefusal",
        [
            .operation: .text("The operation.").example("order.void"),
            .rule: .text("The rule, or the missing grant.").example("no-grant"),
            .users: .count("How many users it was refused to."),
            .days: .count("On how many days, those of each user by themselves."),
        ]
    )

    /// The operation.
    public let operation: String
    /// The rule, or the missing grant.
    public let rule: String
    /// How many users it was refused to.
    public let users: Int
    /// On how many days, those of each user by themselves.
    public let days: Int

    init(_ kept: ReviewRecord.Refusal) {
        (operation, rule, users, days) = (kept.operation, kept.rule, kept.users, kept.days)
    }
}

/// A role that somebody holds or used; whose it is, is data about staff.
public struct ReviewRoleView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "ReviewRole",
        [
            .role: .role,
            .granted: .instant.about(
                "Since when it is held; absent where it is not any more, or was taken in an emergency."
            ).optional,
            .lastUsed: .instant.about("When it was last used in these days; absent where it was not.")
                .optional,
            .timesUsed: .count("How many entries of the audit log of these days it decided."),
        ]
    )
    .withholding(["user"])

    /// The role.
    public let role: String
    /// Since when it is held.
    public let granted: Instant?
    /// When it was last used in these days.
    public let lastUsed: Instant?
    /// How many entries of the audit log of these days it decided.
    public let timesUsed: Int
    /// `user`, whose role it is.
    public let holder: Disclosure

    private enum Key: String, CodingKey { case role, granted, lastUsed, timesUsed }

    init(_ kept: ReviewRecord.Role, in context: Context) throws {
        role = kept.role
        granted = kept.granted.map { Instant($0) }
        lastUsed = kept.lastUsed.map { Instant($0) }
        timesUsed = kept.uses
        var holder = Disclosure()
        if context.seesWhole("staff.user") {
            holder.show("user", try RowID(kept.principal).map { try context.name(of: $0) } ?? kept.principal)
        } else {
            holder.withhold("user")
        }
        self.holder = holder
    }

    /// Writes the role as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(role, forKey: .role)
        try container.encodeIfPresent(granted, forKey: .granted)
        try container.encodeIfPresent(lastUsed, forKey: .lastUsed)
        try container.encode(timesUsed, forKey: .timesUsed)
        try holder.encode(to: encoder)
    }
}

/// The last time that a store was brought back from a backup to see whether it can be.
public struct ReviewDrillView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ReviewDrill",
        [
            .time: .instant.about("When it ended."), .target: .text("The backup target."),
            .passed: .boolean("Whether the store came back as it was."),
            .problem: .text("The code of what was wrong.").optional,
        ]
    )

    /// When it ended.
    public let time: Instant
    /// The backup target.
    public let target: String
    /// Whether the store came back as it was.
    public let passed: Bool
    /// The code of what was wrong.
    public let problem: String?

    init(_ kept: ReviewRecord.Drill) {
        time = Instant(kept.time)
        target = kept.target
        passed = kept.problem == nil
        problem = kept.problem
    }
}
