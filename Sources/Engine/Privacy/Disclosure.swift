/// Personal data on its way out: what the policy let through, and the names of what it did not.
///
/// Encoded into its parent's object: each value under its field's name, `masked` and `withheld` naming the fields that are
/// shown in part or not at all, and `lost` those whose key is gone.
public struct Disclosure: Sendable, Equatable {
    /// A field that is shown.
    private struct Shown: Sendable, Equatable {
        let name: String
        let value: String
        let isMasked: Bool
    }

    /// Sorted by name.
    ///
    /// Why no dictionary: there are a dozen at most, and hashing their names costs more than comparing them.
    private var shown: [Shown] = []
    /// The fields that are not shown, sorted.
    public private(set) var withheld: [String] = []
    /// The fields that nobody can open any more, since their key is gone, sorted.
    public private(set) var lost: [String] = []

    /// The values, whole or masked, by field.
    public var values: [String: String] {
        Dictionary(uniqueKeysWithValues: shown.map { ($0.name, $0.value) })
    }
    /// The fields whose value is shown in part, sorted.
    public var masked: [String] { shown.filter(\.isMasked).map(\.name) }

    /// Nothing.
    public init() {}

    /// Adds a field that is shown, whole or masked.
    public mutating func show(_ field: String, _ value: String, masked isMasked: Bool = false) {
        let new = Shown(name: field, value: value, isMasked: isMasked)
        let place = shown.firstIndex { $0.name >= field } ?? shown.endIndex
        if place < shown.endIndex, shown[place].name == field {
            shown[place] = new
        } else {
            shown.insert(new, at: place)
        }
    }

    /// Adds a field that is not shown.
    public mutating func withhold(_ field: String) { Self.insert(field, into: &withheld) }

    /// Adds a field that nobody can open any more.
    mutating func lose(_ field: String) { Self.insert(field, into: &lost) }

    private static func insert(_ field: String, into fields: inout [String]) {
        let place = fields.firstIndex { $0 >= field } ?? fields.endIndex
        guard place == fields.endIndex || fields[place] != field else { return }
        fields.insert(field, at: place)
    }

    /// The same under other names; a field that is not among them keeps its own.
    public func renamed(_ names: [String: String]) -> Disclosure {
        var renamed = Disclosure()
        for field in shown {
            renamed.show(names[field.name] ?? field.name, field.value, masked: field.isMasked)
        }
        for field in withheld { renamed.withhold(names[field] ?? field) }
        for field in lost { renamed.lose(names[field] ?? field) }
        return renamed
    }

    /// Both together; of a field that both show, the first.
    public func merged(with other: Disclosure) -> Disclosure {
        var both = other
        for field in shown { both.show(field.name, field.value, masked: field.isMasked) }
        for field in withheld { both.withhold(field) }
        for field in lost { both.lose(field) }
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
        for field in shown { try container.encode(field.value, forKey: Key(field.name)) }
        let masked = masked
        if !masked.isEmpty { try container.encode(masked, forKey: Key("masked")) }
        if !withheld.isEmpty { try container.encode(withheld, forKey: Key("withheld")) }
        if !lost.isEmpty { try container.encode(lost, forKey: Key("lost")) }
    }
}

extension JSONSchema {
    /// The same object with personal fields of a ``Disclosure`` in it: each a text that may be absent, and the lists
    /// of those that are shown in part or not at all, or that nobody can open any more.
    public func disclosing(_ fields: [String]) -> JSONSchema {
        let masked = JSONSchema.list(of: .choice(fields), "The fields of which a part is shown.").optional
        let lost = JSONSchema.list(of: .choice(fields), "The fields whose key is gone; only in lists.")
            .optional
        return adding([Field(name: "masked", schema: masked), Field(name: "lost", schema: lost)])
            .withholding(fields)
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
