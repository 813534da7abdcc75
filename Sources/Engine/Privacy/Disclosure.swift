/// Personal data on its way out: what the policy let through, and the names of what it did not.
///
/// Encoded into its parent's object: each value under its field's name, and `masked` and `withheld` naming the
/// fields that are shown in part or not at all.
public struct Disclosure: Sendable, Equatable {
    /// The values, whole or masked, by field.
    public private(set) var values: [String: String] = [:]
    /// The fields whose value is shown in part, sorted.
    public private(set) var masked: [String] = []
    /// The fields that are not shown, sorted.
    public private(set) var withheld: [String] = []

    /// Nothing.
    public init() {}

    /// Adds a field that is shown, whole or masked.
    public mutating func show(_ field: String, _ value: String, masked isMasked: Bool = false) {
        values[field] = value
        if isMasked { masked = (masked + [field]).sorted() }
    }

    /// Adds a field that is not shown.
    public mutating func withhold(_ field: String) { withheld = (withheld + [field]).sorted() }

    /// Both together.
    public func merged(with other: Disclosure) -> Disclosure {
        var both = self
        both.values.merge(other.values) { first, _ in first }
        both.masked = (masked + other.masked).sorted()
        both.withheld = (withheld + other.withheld).sorted()
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
        if !masked.isEmpty { try container.encode(masked, forKey: Key("masked")) }
        if !withheld.isEmpty { try container.encode(withheld, forKey: Key("withheld")) }
    }
}
