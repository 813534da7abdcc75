public import Sealing

/// Which entries a listing wants; what is nil is not asked for.
public struct AuditFilter: Sendable {
    /// Entries at or after this time, in milliseconds since 1970 UTC.
    public var fromMilliseconds: Int64?
    /// Entries before this time, in milliseconds since 1970 UTC.
    public var beforeMilliseconds: Int64?
    /// The id or the name of the principal, or of whom it acted as.
    public var principal: String?
    /// The operation's name; `order.` and the like match all that begin so.
    public var operation: String?
    /// The data subject.
    public var subject: SubjectID?
    /// The id of a business object.
    public var object: String?
    /// The most entries to answer.
    public var limit: Int

    /// A filter that lets everything through, up to `limit` entries.
    public init(limit: Int = 100) { self.limit = limit }

    /// Whether the filter looks into bodies, so that forgotten ones cannot match.
    var asksForBody: Bool { principal != nil || operation != nil || subject != nil || object != nil }

    func matches(_ entry: AuditEntry) -> Bool {
        if let principal {
            let named = [entry.principal, entry.actingAs].compactMap { $0 }
            guard named.contains(where: { $0.id == principal || $0.name == principal }) else { return false }
        }
        if let operation {
            guard
                operation.hasSuffix(".") ? entry.operation.hasPrefix(operation) : entry.operation == operation
            else { return false }
        }
        if let subject {
            guard
                entry.subjects.contains(subject) || entry.released.contains(where: { $0.subject == subject })
            else { return false }
        }
        guard let object else { return true }
        return entry.objects.contains(object)
    }
}
