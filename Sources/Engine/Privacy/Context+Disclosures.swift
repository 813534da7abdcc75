internal import Audit
public import Sealing

/// Which entries of the audit log are looked through.
public struct DisclosureScope: Sendable, Equatable {
    /// Entries at or after this time, in milliseconds since 1970 UTC; nil for all until then.
    public var sinceMilliseconds: Int64?
    /// Entries before this time, in milliseconds since 1970 UTC; nil for all from then on.
    public var beforeMilliseconds: Int64?
    /// Who asked, or whom they acted as, by name; nil for anybody.
    public var actor: String?
    /// The operations, `order.` for all of a noun; empty for every one.
    public var operations: [String] = []
    /// The fields, as `class.field`, or `class` for all of one; empty for every one.
    public var fields: [String] = []
    /// Pseudonyms of nobody, which do not count.
    public var ignored: Set<SubjectID> = []

    /// Every entry.
    public init() {}
}

/// What the audit log says was shown of subjects.
public struct Disclosures: Sendable, Equatable {
    /// The fields that were shown of each subject, as `class.field`.
    public var fields: [SubjectID: Set<String>] = [:]
    /// How many entries showed something.
    public var entries = 0
    /// How many entries of the time are not readable any more, so that nobody knows what they showed.
    public var unreadable = 0
}

extension Context {
    /// What was shown of whom, as the audit log tells; ids and names of fields only.
    ///
    /// - Throws: What the database or the vault throws.
    public func disclosures(_ scope: DisclosureScope) throws -> Disclosures {
        var filter = AuditFilter(limit: .max)
        filter.fromMilliseconds = scope.sinceMilliseconds
        filter.beforeMilliseconds = scope.beforeMilliseconds
        var found = Disclosures()
        for recorded in try parts.audit.list(filter, on: connection) {
            guard let entry = recorded.entry else {
                found.unreadable += 1
                continue
            }
            let names = [entry.principal.name, entry.actingAs?.name]
            guard scope.actor == nil || names.contains(scope.actor), scope.asks(for: entry.operation) else {
                continue
            }
            let shown = entry.released.filter { field in
                !scope.ignored.contains(field.subject)
                    && scope.asksForField(field.class.rawValue, field.field)
            }
            if !shown.isEmpty { found.entries += 1 }
            for field in shown {
                found.fields[field.subject, default: []].insert("\(field.class.rawValue).\(field.field)")
            }
        }
        return found
    }
}

extension DisclosureScope {
    fileprivate func asks(for operation: String) -> Bool {
        operations.isEmpty
            || operations.contains { $0.hasSuffix(".") ? operation.hasPrefix($0) : operation == $0 }
    }

    fileprivate func asksForField(_ group: String, _ field: String) -> Bool {
        fields.isEmpty || fields.contains { $0 == group || $0 == "\(group).\(field)" }
    }
}
