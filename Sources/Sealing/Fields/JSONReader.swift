/// Reads one JSON object of strings (RFC 8259), strictly.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads the object and hands over each member.
    ///
    /// - Throws: ``EnvelopeError/badContent(reason:)``, or what `member` throws.
    mutating func readObject(
        _ member: (_ name: String, _ value: String) throws(EnvelopeError) -> Void
    ) throws(EnvelopeError) {
        try expect("{")
        if peek() == UInt8(ascii: "}") {
            position += 1
        } else {
            repeat {
                let name = try readString()
                try expect(":")
                try member(name, try readString())
            } while try readSeparator()
        }
        guard peek() == nil else { throw .badContent(reason: "something follows its JSON object") }
    }

    /// The next byte that is not white space.
    private mutating func peek() -> UInt8? {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return byte }
            position += 1
        }
        return nil
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws(EnvelopeError) {
        guard peek() == UInt8(ascii: scalar) else {
            throw .badContent(reason: "it is no JSON object of strings")
        }
        position += 1
    }

    /// Whether a comma says that another member follows.
    private mutating func readSeparator() throws(EnvelopeError) -> Bool {
        if peek() == UInt8(ascii: ",") {
            position += 1
            return true
        }
        try expect("}")
        return false
    }

    private mutating func readString() throws(EnvelopeError) -> String {
        try expect("\"")
        var text: [UInt8] = []
        var start = position
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                defer { position += 1 }
                // Why two ways: almost every string has no escape, and is then read where it stands.
                if text.isEmpty { return try string(bytes.span.extracting(start..<position)) }
                text += bytes[start..<position]
                return try string(text.span)
            case UInt8(ascii: "\\"):
                text += bytes[start..<position]
                position += 1
                try readEscape(into: &text)
                start = position
            case 0..<0x20: throw .badContent(reason: "its JSON has a bare control character")
            default: position += 1
            }
        }
        throw .badContent(reason: "its JSON ends inside a string")
    }

    private func string(_ bytes: Span<UInt8>) throws(EnvelopeError) -> String {
        do throws(UTF8.ValidationError) {
            return String(copying: try UTF8Span(validating: bytes))
        } catch {
            throw .badContent(reason: "its JSON is not UTF-8")
        }
    }

    private mutating func readEscape(into text: inout [UInt8]) throws(EnvelopeError) {
        guard position < bytes.count else { throw .badContent(reason: "its JSON ends inside a string") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "u"): text += Array(String(Character(try readScalar())).utf8)
        default: throw .badContent(reason: "its JSON has an unknown escape")
        }
    }

    /// One scalar after `\u`, from one code unit or from a surrogate pair.
    private mutating func readScalar() throws(EnvelopeError) -> Unicode.Scalar {
        let high = try readCodeUnit()
        var value = high
        if (0xD800..<0xDC00).contains(high) {
            guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            else { throw .badContent(reason: "its JSON has half a surrogate pair") }
            position += 2
            let low = try readCodeUnit()
            guard (0xDC00..<0xE000).contains(low) else {
                throw .badContent(reason: "its JSON has half a surrogate pair")
            }
            value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else {
            throw .badContent(reason: "its JSON has half a surrogate pair")
        }
        return scalar
    }

    private mutating func readCodeUnit() throws(EnvelopeError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw .badContent(reason: "its JSON ends inside a string") }
        var value: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw .badContent(reason: "its JSON has an unknown escape")
            }
            value = value << 4 | UInt32(digit)
        }
        position += 4
        return value
    }
}
