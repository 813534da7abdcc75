internal import FoundationEssentials

/// Answers for programs: JSON with sorted keys, one member a line, as `"key": value`.
enum JSONAnswer {
    /// The answer in one line.
    static func line(_ answer: some Encodable) throws -> String {
        String(decoding: try compact(answer), as: UTF8.self) + "\n"
    }

    /// The answer without any blanks.
    static func compact(_ answer: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(answer))
    }

    /// Breaks compact JSON into lines.
    static func indented(_ compact: [UInt8]) -> [UInt8] {
        var layout = JSONLayout()
        layout.lines.reserveCapacity(compact.count * 2)
        for (index, byte) in compact.enumerated() {
            layout.add(byte, before: index + 1 < compact.count ? compact[index + 1] : nil)
        }
        layout.lines.append(UInt8(ascii: "\n"))
        return layout.lines
    }
}

/// Lays compact JSON out, byte by byte.
private struct JSONLayout {
    var lines: [UInt8] = []
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    mutating func add(_ byte: UInt8, before next: UInt8?) {
        guard !isInString else {
            lines.append(byte)
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            return
        }
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            lines.append(byte)
            depth += 1
            if next != byte + 2 { breakLine() }
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            if lines.last != byte - 2 { breakLine() }
            lines.append(byte)
        case UInt8(ascii: ","):
            lines.append(byte)
            breakLine()
        case UInt8(ascii: ":"): lines += [byte, UInt8(ascii: " ")]
        default:
            isInString = byte == UInt8(ascii: "\"")
            lines.append(byte)
        }
    }

    private mutating func breakLine() {
        lines.append(UInt8(ascii: "\n"))
        lines += [UInt8](repeating: UInt8(ascii: " "), count: depth * 2)
    }
}
