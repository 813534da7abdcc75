/// One JSON object whose values are all strings, in the canonical form of RFC 8785.
package enum CanonicalJSON {
    private static let hexadecimal = Array("0123456789abcdef".utf8)

    /// Names sorted by UTF-16 code units, no white space, the escapes of RFC 8785 §3.2.2.2 and no others.
    package static func encode(_ object: [String: String]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(object.reduce(2) { $0 + $1.key.utf8.count + $1.value.utf8.count + 6 })
        output.append(UInt8(ascii: "{"))
        // Why two ways: names are nearly always ASCII, where bytes, code units and Swift's own order are one.
        let isPlain = object.keys.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
        let members = object.sorted { left, right in
            isPlain ? left.key < right.key : left.key.utf16.lexicographicallyPrecedes(right.key.utf16)
        }
        for (index, (name, value)) in members.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            append(name, to: &output)
            output.append(UInt8(ascii: ":"))
            append(value, to: &output)
        }
        output.append(UInt8(ascii: "}"))
        return output
    }

    /// Reads such an object; other spellings of it are read as well.
    ///
    /// - Throws: ``EnvelopeError/badContent(reason:)`` for values that are not strings, names that are repeated, bytes
    ///   after the end, or text that is not Unicode.
    package static func decode(_ bytes: [UInt8]) throws(EnvelopeError) -> [String: String] {
        try decode(bytes) { $0 }
    }

    /// Reads such an object, making something of each value.
    ///
    /// - Throws: As ``decode(_:)``.
    static func decode<Value>(
        _ bytes: [UInt8],
        _ value: (String) -> Value
    ) throws(EnvelopeError) -> [String: Value] {
        var reader = JSONReader(bytes)
        return try reader.readObject(value)
    }

    private static func append(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        defer { output.append(UInt8(ascii: "\"")) }
        // Why two ways: almost every value needs no escape, and is then copied as a whole.
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
        else {
            output.append(contentsOf: text.utf8)
            return
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case 0x08: output += Array("\\b".utf8)
            case 0x09: output += Array("\\t".utf8)
            case 0x0A: output += Array("\\n".utf8)
            case 0x0C: output += Array("\\f".utf8)
            case 0x0D: output += Array("\\r".utf8)
            case 0..<0x20:
                output += Array("\\u00".utf8)
                output += [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
            default: output.append(byte)
            }
        }
    }
}
