internal import Sealing
internal import Vault

/// One way to find rows while all tags are made anew; its index key is derived once.
final class LookupScope: Sendable {
    let field: IndexedField
    private let key: IndexKey
    /// The length of its tags as it was, where the store still knows.
    private let kept: Int?
    /// The longest that its tags can become.
    let mostBits: Int

    /// Its column has a value in so many rows.
    init(_ field: IndexedField, _ vault: Vault, kept: Int?, rows: Int) throws {
        self.field = field
        self.kept = kept.flatMap { (1...TagPlanner.maximumBits).contains($0) ? $0 : nil }
        mostBits = max(self.kept ?? 1, TagPlanner.bits(forRows: rows))
        var key: IndexKey?
        try vault.withIndexRoot { root in
            key = try IndexKey(normaliser: field.normaliser, root: root, scope: field.scope)
        }
        guard let key = key.take() else { preconditionFailure("the root was lent") }
        self.key = key
    }

    /// How long its tags are with so many rows.
    func bits(forRows rows: Int) -> Int {
        if let kept, !TagPlanner.shouldWiden(rows: rows, bits: kept) { return kept }
        return TagPlanner.bits(forRows: rows)
    }

    /// The tags of a value, as long as they can become.
    fileprivate func tags(of value: String) -> Set<Int64> {
        Set(field.normaliser.tokens(of: value).map { key.tag(of: $0, bits: mostBits) })
    }
}

/// What one envelope gives to the lookup tables.
struct MarkedFields: Sendable {
    /// The places of the scopes that it has a value for.
    private(set) var scopes: [Int] = []
    /// Its marks, each once, by scope.
    private(set) var marks: [LookupMark] = []

    init(_ fields: PersonalFields, _ all: [LookupScope]) {
        precondition(all.count <= LookupMark.scopeLimit)
        for (place, scope) in all.enumerated() {
            guard let value = fields[scope.field.field]?.disclose() else { continue }
            scopes.append(place)
            for tag in scope.tags(of: value) { marks.append(LookupMark(scope: place, tag: tag)) }
        }
    }
}
