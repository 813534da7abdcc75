internal import Sealing

/// A JSON text taken apart, of the kinds that an entry's body has: no fractions, no surrogate escapes.
enum JSONValue: Equatable {
    case null
    case bool(Bool)
    case integer(Int64)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Reads one value and nothing after it; nil for anything else.
    init?(_ bytes: [UInt8]) {
        var parser = JSONParser(bytes: bytes)
        guard let value = parser.value(depth: 0), parser.isAtEnd else { return nil }
        self = value
    }

    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    var isNull: Bool { self == .null }

    var integer: Int64? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    var array: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The bytes that a string of hexadecimal digits stands for.
    var hexadecimal: [UInt8]? {
        guard case .string(let text) = self else { return nil }
        return Hexadecimal.decode(text)
    }

    /// The elements of a member that is a list, each read by `read`; none when it is absent, nil when one is wrong.
    func list<Element>(_ name: String, _ read: (JSONValue) -> Element?) -> [Element]? {
        guard let member = self[name] else { return [] }
        guard let elements = member.array else { return nil }
        let list = elements.compactMap(read)
        return list.count == elements.count ? list : nil
    }

    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}

/// Walks over a JSON text; every step answers nil at the first byte that does not fit.
private struct JSONParser {
    private static let depthLimit = 8

    let bytes: [UInt8]
    var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { at == bytes.count }

    mutating func value(depth: Int) -> JSONValue? {
        guard depth < Self.depthLimit, at < bytes.count else { return nil }
        switch bytes[at] {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return string().map(JSONValue.string)
        case UInt8(ascii: "n"): return word("null", .null)
        case UInt8(ascii: "t"): return word("true", .bool(true))
        case UInt8(ascii: "f"): return word("false", .bool(false))
        default: return integer()
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func word(_ text: String, _ value: JSONValue) -> JSONValue? {
        guard bytes[at...].starts(with: text.utf8) else { return nil }
        at += text.utf8.count
        return value
    }

    private mutating func object(depth: Int) -> JSONValue? {
        at += 1
        var members: [String: JSONValue] = [:]
        if take(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            guard let name = string(), take(UInt8(ascii: ":")), let value = value(depth: depth + 1),
                members.updateValue(value, forKey: name) == nil
            else { return nil }
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) ? .object(members) : nil
    }

    private mutating func array(depth: Int) -> JSONValue? {
        at += 1
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return .array(elements) }
        repeat {
            guard let value = value(depth: depth + 1) else { return nil }
            elements.append(value)
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]")) ? .array(elements) : nil
    }

    private mutating func integer() -> JSONValue? {
        let end =
            bytes[at...].firstIndex { $0 != UInt8(ascii: "-") && !(0x30...0x39).contains($0) } ?? bytes.count
        guard let number = Int64(String(decoding: bytes[at..<end], as: UTF8.self)) else { return nil }
        at = end
        return .integer(number)
    }

    private mutating func string() -> String? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        var text: [UInt8] = []
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escape() else { return nil }
                text.append(escaped)
            case ..<0x20: return nil
            default: text.append(byte)
            }
        }
        return nil
    }

    /// What follows a backslash; canonical JSON escapes nothing but control characters, quotes and backslashes.
    private mutating func escape() -> UInt8? {
        guard at < bytes.count else { return nil }
        defer { at += 1 }
        switch bytes[at] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return bytes[at]
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "u"):
            guard at + 4 < bytes.count, bytes[at + 1] == UInt8(ascii: "0"),
                bytes[at + 2] == UInt8(ascii: "0"),
                let high = JSONValue.digit(bytes[at + 3]), let low = JSONValue.digit(bytes[at + 4]), high < 2
            else { return nil }
            at += 4
            return high << 4 | low
        default: return nil
        }
    }
}
