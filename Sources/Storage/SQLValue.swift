/// One value on its way into a statement: the four storage classes that SQLite and PostgreSQL share.
public enum SQLValue: Sendable, Equatable {
    /// No value.
    case null
    /// A 64-bit signed integer; also times (milliseconds since 1970, UTC), money (minor units) and flags.
    case integer(Int64)
    /// Unicode text.
    case text(String)
    /// Bytes; also ids (16 bytes) and envelopes.
    case blob([UInt8])

    /// The integer, or null.
    public static func optional(_ value: Int64?) -> SQLValue { value.map(SQLValue.integer) ?? .null }

    /// The text, or null.
    public static func optional(_ value: String?) -> SQLValue { value.map(SQLValue.text) ?? .null }

    /// The bytes, or null.
    public static func optional(_ value: [UInt8]?) -> SQLValue { value.map(SQLValue.blob) ?? .null }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
    /// The integer written in the source.
    public init(integerLiteral value: Int64) { self = .integer(value) }

    /// The text written in the source.
    public init(stringLiteral value: String) { self = .text(value) }

    /// Null.
    public init(nilLiteral: ()) { self = .null }
}
