internal import Engine

/// Checks a body before it is decoded: UTF-8, one object, no name twice or unknown, not too deep.
///
/// Why beside the decoder: it takes the last of two equal names and nests as deep as the body says, so that two
/// readers of one request could see two different requests; and it passes over a name that it does not know, so that
/// a slip of the pen in an optional field would change what is done.
struct StrictJSON {
    private let bytes: [UInt8]
    private var index = 0

    /// Returns when the body may be decoded; `schema` knows the names that may stand in it.
    ///
    /// - Throws: ``ProblemDocument`` with the reason.
    static func check(_ bytes: [UInt8], _ schema: JSONSchema? = nil) throws(ProblemDocument) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .badJSON("it is not UTF-8") }
        var reader = StrictJSON(bytes: bytes)
        reader.skipBlanks()
        guard reader.peek == UInt8(ascii: "{") else { throw .badJSON("it does not begin with `{`") }
        try reader.value(depth: 1, schema, at: nil)
        reader.skipBlanks()
        guard reader.peek == nil else { throw .badJSON("something follows after the object") }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func value(depth: Int, _ schema: JSONSchema?, at place: Place?) throws(ProblemDocument) {
        guard depth <= ServiceLimits.jsonDepth else {
            throw .badJSON("it nests deeper than \(ServiceLimits.jsonDepth) levels")
        }
        skipBlanks()
        switch peek {
        case UInt8(ascii: "{"): try object(depth, schema, place)
        case UInt8(ascii: "["): try list(depth, schema, place)
        case UInt8(ascii: "\""): _ = try text()
        default: try literal()
        }
    }

    private mutating func object(
        _ depth: Int,
        _ schema: JSONSchema?,
        _ place: Place?
    ) throws(ProblemDocument) {
        index += 1
        var names: Set<String> = []
        skipBlanks()
        if take("}") { return }
        repeat {
            skipBlanks()
            let name = try text()
            guard names.insert(name).inserted else { throw .badJSON("a name is given twice") }
            let here = Place(name: name, parent: place)
            let known = try Self.field(here, of: schema)
            skipBlanks()
            guard take(":") else { throw malformed }
            try value(depth: depth + 1, known, at: here)
            skipBlanks()
        } while take(",")
        guard take("}") else { throw malformed }
    }

    private mutating func list(
        _ depth: Int,
        _ schema: JSONSchema?,
        _ place: Place?
    ) throws(ProblemDocument) {
        var element: JSONSchema?
        if case .list(let known, _)? = schema?.kind { element = known }
        index += 1
        skipBlanks()
        if take("]") { return }
        repeat {
            try value(depth: depth + 1, element, at: place)
            skipBlanks()
        } while take(",")
        guard take("]") else { throw malformed }
    }

    /// What stands under a name, where that is known.
    private static func field(_ place: Place, of schema: JSONSchema?) throws(ProblemDocument) -> JSONSchema? {
        switch schema?.kind {
        case .object(let fields):
            guard let field = fields.first(where: { $0.name == place.name }) else {
                throw .unknownField(place.path)
            }
            return field.schema
        case .map(let value, _): return value
        default: return nil
        }
    }

    /// Numbers and the three words; what exactly they are is the decoder's question.
    private mutating func literal() throws(ProblemDocument) {
        let start = index
        while let byte = peek, Self.isLiteral(byte) { index += 1 }
        guard index > start else { throw malformed }
    }

    private static func isLiteral(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == 0x2B || byte == 0x2D || byte == 0x2E
    }

    /// Reads a string; escapes are resolved, so that `"a"` and `"\u0061"` are one name.
    private mutating func text() throws(ProblemDocument) -> String {
        guard take("\"") else { throw malformed }
        var plain = index
        // Why first: almost every string has no escape, and is then read where it stands.
        while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
            index += 1
        }
        if take("\"") { return String(decoding: bytes[plain..<index - 1], as: UTF8.self) }
        index = plain
        var units: [UInt16] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                units += String(decoding: bytes[plain..<index], as: UTF8.self).utf16
                index += 1
                return String(decoding: units, as: UTF16.self)
            case UInt8(ascii: "\\"):
                units += String(decoding: bytes[plain..<index], as: UTF8.self).utf16
                index += 1
                units.append(try escape())
                plain = index
            case ..<0x20: throw malformed
            default: index += 1
            }
        }
        throw malformed
    }

    private mutating func escape() throws(ProblemDocument) -> UInt16 {
        guard let byte = peek else { throw malformed }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(byte)
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "u"):
            var unit: UInt16 = 0
            for _ in 0..<4 {
                guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                    throw malformed
                }
                unit = unit << 4 | UInt16(digit)
                index += 1
            }
            return unit
        default: throw malformed
        }
    }

    private var malformed: ProblemDocument { .badJSON("it is not JSON at byte \(index)") }
}

/// Where a name stands in a body.
private final class Place {
    let name: String
    private let parent: Place?

    init(name: String, parent: Place?) {
        self.name = name
        self.parent = parent
    }

    /// The names that lead to it, joined by points.
    var path: String { parent.map { "\($0.path).\(name)" } ?? name }
}
