internal import Sealing

/// Writes RFC 8785 canonical JSON straight into bytes.
///
/// The order of members is the caller's duty. Why not `JSONEncoder`: an entry is written with every operation, and
/// the encoder costs more than sealing it.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    init() { bytes.reserveCapacity(512) }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func object(_ members: (inout JSONWriter) -> Void) {
        append("{")
        isFirst = true
        members(&self)
        append("}")
    }

    mutating func member(
        _ name: StaticString,
        unless isAbsent: Bool = false,
        _ value: (inout JSONWriter) -> Void
    ) {
        guard !isAbsent else { return }
        append(isFirst ? "\"" : ",\"")
        isFirst = false
        append(name)
        append("\":")
        value(&self)
    }

    mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        append("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { append(",") }
            write(&self, element)
        }
        append("]")
    }

    mutating func strings(_ texts: [String?]) {
        array(texts) { json, text in json.string(text ?? "") }
    }

    // Why not one for every kind of integer: it would not be specialised, and print digit by digit.
    mutating func number(_ number: Int64) { bytes.append(contentsOf: String(number).utf8) }

    mutating func number(_ number: UInt64) { bytes.append(contentsOf: String(number).utf8) }

    mutating func hexadecimal(_ data: [UInt8]) {
        append("\"")
        for byte in data { appendHexadecimal(byte) }
        append("\"")
    }

    /// An id in its lower-case UUID text.
    ///
    /// Why not its `description`: an entry has many ids, and that costs 1 µs each.
    mutating func id<Entity>(_ id: Identifier<Entity>) {
        append("\"")
        for (index, byte) in id.bytes.enumerated() {
            if index == 4 || index == 6 || index == 8 || index == 10 { append("-") }
            appendHexadecimal(byte)
        }
        append("\"")
    }

    mutating func string(_ text: String) {
        append("\"")
        var text = text
        text.withUTF8 { characters in
            // Why in runs: almost every text needs no escape, and is then copied as a whole.
            var start = 0
            for place in characters.indices where Self.needsEscape(characters[place]) {
                bytes.append(contentsOf: characters[start..<place])
                escape(characters[place])
                start = place + 1
            }
            bytes.append(contentsOf: characters[start...])
        }
        append("\"")
    }

    private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22: append("\\\"")
        case 0x5C: append("\\\\")
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0A: append("\\n")
        case 0x0C: append("\\f")
        case 0x0D: append("\\r")
        default:
            append("\\u00")
            appendHexadecimal(byte)
        }
    }

    private mutating func appendHexadecimal(_ byte: UInt8) {
        bytes.append(Self.digit(byte >> 4))
        bytes.append(Self.digit(byte & 15))
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
