/// Something about the backups that needs a person, for as long as it is so.
public struct Alert: Sendable, Hashable, Codable {
    /// What tells it from others of its code: a schedule, a target; empty for the store itself.
    public let about: String
    /// The stable kebab-case code.
    public let code: String
    /// What happened, why, and what to do, in one line each.
    public let text: String

    /// Something that needs a person.
    public init(about: String, code: String, text: String) {
        (self.about, self.code, self.text) = (about, code, text)
    }
}

/// The alerts that stand now; each is told once when it is raised.
struct AlertBook {
    private(set) var standing: [Alert] = []

    /// Replaces what stands.
    ///
    /// - Returns: What did not stand before, by code and what it is about.
    mutating func replace(with alerts: [Alert]) -> [Alert] {
        let raised = alerts.filter { alert in
            !standing.contains { $0.code == alert.code && $0.about == alert.about }
        }
        standing = alerts
        return raised
    }
}
