/// The personal fields of one row and class, by name: what an envelope holds.
///
/// Why no dictionary: there are a dozen at most, and hashing their names costs more than comparing them.
public struct PersonalFields: Sendable, Equatable {
    /// A field with its value.
    private struct Field: Sendable {
        let name: String
        var value: Plaintext
    }

    private var fields: [Field] = []

    /// The fields of a row; none by default.
    public init(_ fields: [String: Plaintext] = [:]) {
        for (name, value) in fields { self[name] = value }
    }

    /// The value of a field, or nil where the row has none.
    public subscript(name: String) -> Plaintext? {
        get { fields.first { $0.name == name }?.value }
        set {
            let place = fields.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): fields[place].value = value
            case (let place?, nil): fields.remove(at: place)
            case (nil, let value?): fields.append(Field(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Whether both have the same fields with the same values.
    public static func == (left: PersonalFields, right: PersonalFields) -> Bool {
        left.fields.count == right.fields.count
            && left.fields.allSatisfy { right[$0.name] == $0.value }
    }

    /// The names of the fields there are, sorted.
    public var names: [String] { fields.map(\.name).sorted() }

    /// Whether there are no fields.
    public var isEmpty: Bool { fields.isEmpty }

    /// The fields as one JSON object of strings in the canonical form of RFC 8785.
    public func canonicalJSON() -> [UInt8] {
        CanonicalJSON.encode(fields.map { ($0.name, $0.value.disclose()) })
    }

    /// Reads one JSON object of strings.
    ///
    /// - Throws: ``EnvelopeError/badContent(reason:)`` for anything else, also for a repeated name.
    public init(canonicalJSON: [UInt8]) throws(EnvelopeError) {
        var reader = JSONReader(canonicalJSON)
        try reader.readObject { name, value throws(EnvelopeError) in
            // Swift takes canonically equivalent names as equal; such a pair is refused as well.
            guard self[name] == nil else {
                throw .badContent(reason: "a name stands twice in its JSON object")
            }
            fields.append(Field(name: name, value: Plaintext(value)))
        }
    }

    /// Seals the fields for one place.
    ///
    /// - Throws: ``EnvelopeError/tooLarge(byteCount:)``.
    public func seal(keyID: KeyID, key: RawSpan, context: EnvelopeContext) throws(EnvelopeError) -> [UInt8] {
        var json = canonicalJSON()
        defer { Scratch.wipe(&json) }
        return try unsafe Envelope.seal(json.span.bytes, keyID: keyID, key: key, context: context)
    }

    /// Opens the fields sealed for one place.
    ///
    /// - Throws: As ``Envelope/open(_:key:context:)``, and ``EnvelopeError/badContent(reason:)``.
    public static func open(
        _ sealed: [UInt8],
        key: RawSpan,
        context: EnvelopeContext
    ) throws(EnvelopeError) -> PersonalFields {
        var json = try Envelope.open(sealed, key: key, context: context)
        defer { Scratch.wipe(&json) }
        return try PersonalFields(canonicalJSON: json)
    }
}

extension PersonalFields: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `‹sealed›`.
    public var description: String { "‹sealed›" }
    /// Always `‹sealed›`.
    public var debugDescription: String { description }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
