/// Which archives of one target stay and which go.
///
/// Pure: the same archives, rules and time give the same plan, whatever their order. What a plan lets go, no later plan
/// would have kept; and the newest verified archive of either kind always stays.
public struct RetentionPlan: Sendable, Hashable {
    /// A decision for each archive, the newest first.
    public let decisions: [RetentionDecision]

    /// The archives that go.
    public var removals: [RetainedArchive] { decisions.filter { !$0.isKept }.map(\.archive) }

    /// Decides at an instant, in seconds since 1970.
    public init(_ archives: [RetainedArchive], rules: RetentionRules, now: Int64) {
        let sorted = archives.sorted(by: Self.isNewer)
        let data = RetainedData(sorted.filter { $0.content == .data }, rules, now)
        let vaults = RetainedVaults(sorted.filter { $0.content != .data }, rules, now)
        decisions = sorted.map { $0.content == .data ? data.decide($0) : vaults.decide($0) }
    }

    /// Why also by name: archives of one second must have one order.
    private static func isNewer(_ left: RetainedArchive, _ right: RetainedArchive) -> Bool {
        guard left.created == right.created else { return left.created > right.created }
        return right.name.utf8.lexicographicallyPrecedes(left.name.utf8)
    }
}

/// What both kinds of archives have in common.
enum RetentionRule {
    /// The reason of whatever is too young to go; nil for what is old enough.
    static func young(_ archive: RetainedArchive, _ rules: RetentionRules, _ now: Int64) -> String? {
        guard now - archive.created < rules.minimumAge.seconds else { return nil }
        return "younger than \(rules.minimumAge)"
    }
}
