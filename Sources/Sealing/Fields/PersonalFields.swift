/// The personal fields of one row and class, by name: what an envelope holds.
public struct PersonalFields: Sendable, Equatable {
    private var fields: [String: Plaintext]

    /// The fields of a row; none by default.
    public init(_ fields: [String: Plaintext] = [:]) { self.fields = fields }

    /// The value of a field, or nil where the row has none.
    public subscript(name: String) -> Plaintext? {
        get { fields[name] }
        set { fields[name] = newValue }
    }

    /// The names of the fields there are, sorted.
    public var names: [String] { fields.keys.sorted() }

    /// Whether there are no fields.
    public var isEmpty: Bool { fields.isEmpty }

    /// The fields as one JSON object of strings in the canonical form of RFC 8785.
    public func canonicalJSON() -> [UInt8] { CanonicalJSON.encode(fields.mapValues { $0.disclose() }) }

    /// Reads one JSON object of strings.
    ///
    /// - Throws: ``EnvelopeError/badContent(reason:)`` for anything else, also for a repeated name.
    public init(canonicalJSON: [UInt8]) throws(EnvelopeError) {
        fields = try CanonicalJSON.decode(canonicalJSON, Plaintext.init)
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
