/// One JSON object whose values are all strings, in the canonical form of RFC 8785.
enum CanonicalJSON {
    private static let hexadecimal = Array("0123456789abcdef".utf8)

    /// Names sorted by UTF-16 code units, no white space, the escapes of RFC 8785 §3.2.2.2 and no others.
    static func encode(_ members: [(name: String, value: String)]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(members.reduce(2) { $0 + $1.name.utf8.count + $1.value.utf8.count + 6 })
        output.append(UInt8(ascii: "{"))
        // Why two ways: names are nearly always ASCII, where bytes, code units and Swift's own order are one.
        let isPlain = members.allSatisfy { $0.name.utf8.allSatisfy { $0 < 0x80 } }
        let sorted = members.sorted { left, right in
            isPlain ? left.name < right.name : left.name.utf16.lexicographicallyPrecedes(right.name.utf16)
        }
        for (name, value) in sorted {
            if output.count > 1 { output.append(UInt8(ascii: ",")) }
            append(name, to: &output)
            output.append(UInt8(ascii: ":"))
            append(value, to: &output)
        }
        output.append(UInt8(ascii: "}"))
        return output
    }

    private static func append(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { characters in
            // Why in runs: almost every value needs no escape, and is then copied as a whole.
            var start = 0
            for place in characters.indices where unsafe needsEscape(characters[place]) {
                unsafe output.append(contentsOf: characters[start..<place])
                unsafe escape(characters[place], to: &output)
                start = place + 1
            }
            unsafe output.append(contentsOf: characters[start...])
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

    private static func escape(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
        case 0x08: output += Array("\\b".utf8)
        case 0x09: output += Array("\\t".utf8)
        case 0x0A: output += Array("\\n".utf8)
        case 0x0C: output += Array("\\f".utf8)
        case 0x0D: output += Array("\\r".utf8)
        default:
            output += Array("\\u00".utf8)
            output += [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
        }
    }
}
