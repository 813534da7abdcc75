/// Personal data on its way out: what the policy let through, and the names of what it did not.
///
/// Encoded into its parent's object: each value under its field's name, and `masked` and `withheld` naming the
/// fields that are shown in part or not at all.
public struct Disclosure: Sendable, Equatable {
    /// The values, whole or masked, by field.
    public private(set) var values: [String: String] = [:]
    /// The fields whose value is shown in part, sorted.
    public var masked: [String] { maskedFields.sorted() }
    /// The fields that are not shown, sorted.
    public var withheld: [String] { withheldFields.sorted() }

    private var maskedFields: Set<String> = []
    private var withheldFields: Set<String> = []

    /// Nothing.
    public init() {}

    /// Adds a field that is shown, whole or masked.
    public mutating func show(_ field: String, _ value: String, masked isMasked: Bool = false) {
        values[field] = value
        if isMasked { maskedFields.insert(field) }
    }

    /// Adds a field that is not shown.
    public mutating func withhold(_ field: String) { withheldFields.insert(field) }

    /// The same under other names; a field that is not among them keeps its own.
    public func renamed(_ names: [String: String]) -> Disclosure {
        var renamed = Disclosure()
        for (field, value) in values { renamed.values[names[field] ?? field] = value }
        renamed.maskedFields = Set(maskedFields.map { names[$0] ?? $0 })
        renamed.withheldFields = Set(withheldFields.map { names[$0] ?? $0 })
        return renamed
    }

    /// Both together.
    public func merged(with other: Disclosure) -> Disclosure {
        var both = self
        both.values.merge(other.values) { first, _ in first }
        both.maskedFields.formUnion(other.maskedFields)
        both.withheldFields.formUnion(other.withheldFields)
        return both
    }
}

extension Disclosure: Encodable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Writes the fields into the parent's object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for (field, value) in values { try container.encode(value, forKey: Key(field)) }
        if !maskedFields.isEmpty { try container.encode(masked, forKey: Key("masked")) }
        if !withheldFields.isEmpty { try container.encode(withheld, forKey: Key("withheld")) }
    }
}

extension JSONSchema {
    /// The same object with personal fields of a ``Disclosure`` in it: each a text that may be absent, and the lists
    /// of those that are shown in part or not at all.
    public func disclosing(_ fields: [String]) -> JSONSchema {
        let masked = JSONSchema.list(of: .choice(fields), "The fields of which a part is shown.").optional
        return adding([Field(name: "masked", schema: masked)]).withholding(fields)
    }

    /// The same object with figures of a ``Disclosure`` in it: each a text that is shown whole or not at all.
    ///
    /// `others` are further names that may stand among the withheld.
    public func withholding(_ fields: [String], others: [String] = []) -> JSONSchema {
        let withheld = JSONSchema.list(of: .choice(fields + others), "The fields that are not shown.")
            .optional
        let values = fields.map { Field(name: $0, schema: .text().optional) }
        return adding(values + [Field(name: "withheld", schema: withheld)])
    }

    private func adding(_ fields: [Field]) -> JSONSchema {
        guard case .object(let own) = kind else { preconditionFailure("only an object discloses fields") }
        var schema = self
        schema.kind = .object(own + fields)
        return schema
    }
}
