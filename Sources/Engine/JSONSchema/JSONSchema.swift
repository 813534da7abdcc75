/// What a JSON value may be, in the words of JSON Schema 2020-12: what an operation takes, and what it answers.
///
/// A type states it once, in `static let schema`, with the words of this type: `.text`, `.integer`, `.object`, ….
/// The published document, and the names that a server takes in a body, are made from it.
public struct JSONSchema: Sendable {
    /// The shapes that a value may have.
    public indirect enum Kind: Sendable {
        /// A text.
        case text(TextRule)
        /// A whole number in this range; `UInt64` is as far as numbers go.
        case integer(minimum: Int64, maximum: UInt64)
        /// `true` or `false`.
        case boolean
        /// A list of values of one shape.
        case list(JSONSchema, atMost: Int?)
        /// An object whose names are data; exactly these names where they are given.
        case map(JSONSchema, names: [String]?)
        /// An object with these fields.
        case object([Field])
    }

    /// What a text must be.
    public struct TextRule: Sendable {
        /// How many characters it has.
        public var length: ClosedRange<Int>?
        /// A regular expression that it matches, ECMA-262.
        public var pattern: String?
        /// The name of its format: `uuid`, `date`, `date-time`.
        public var format: String?
        /// The texts that it may be; any where none are given.
        public var choices: [String] = []
    }

    /// One field of an object.
    public struct Field: Sendable {
        /// Its name.
        public let name: String
        /// What its value may be.
        public let schema: JSONSchema
    }

    /// The shape.
    public internal(set) var kind: Kind
    /// The name under which the published document keeps it; it stands in its place where there is none.
    public var name: String?
    /// What it means, in one sentence.
    public var about: String?
    /// A text that fits.
    public var example: String?
    /// Whether the field that holds it may be left out (and be null, in what an operation takes).
    public var isOptional = false

    /// A shape and what it means.
    public init(_ kind: Kind, about: String? = nil) {
        self.kind = kind
        self.about = about
    }

    /// The same for a field that may be left out.
    public var optional: JSONSchema { changed { $0.isOptional = true } }

    /// The same with another sentence on what it means.
    public func about(_ text: String) -> JSONSchema { changed { $0.about = text } }

    /// The same with a text that fits.
    public func example(_ text: String) -> JSONSchema { changed { $0.example = text } }

    private func changed(_ change: (inout JSONSchema) -> Void) -> JSONSchema {
        var copy = self
        change(&copy)
        return copy
    }
}

/// A type that says what its JSON looks like.
public protocol SchemaDescribed {
    /// What its JSON looks like.
    static var schema: JSONSchema { get }
}
