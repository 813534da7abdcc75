/// A text that stands in a source file: its words with `{}` for each value that is written into it.
struct SourceText: Hashable {
    /// The words.
    let text: String
    /// Where it begins and ends, in bytes of the file.
    let range: Range<Int>

    /// Every text of a file, those inside values that are written into another left out.
    static func all(in source: String) -> [SourceText] {
        let bytes = Array(source.utf8)
        var scanner = SourceScanner(bytes: bytes)
        var found: [SourceText] = []
        while let text = scanner.next() { found.append(text) }
        return found
    }
}

/// Walks over a source file from text to text; comments and raw texts are passed over.
struct SourceScanner {
    let bytes: [UInt8]
    var place = 0

    /// The next text; nil at the end of the file.
    mutating func next() -> SourceText? {
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "/") where starts(with: "//"): skip(to: "\n")
            case UInt8(ascii: "#") where starts(with: "#\""):
                place += 2
                skip(to: "\"#")
            case UInt8(ascii: "\""):
                let start = place
                return SourceText(text: read(), range: start..<place)
            default: place += 1
            }
        }
        return nil
    }

    /// Where the bracket that opens here is closed.
    mutating func close() -> Int {
        var depth = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                _ = read()
                continue
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return place }
            case UInt8(ascii: "/") where starts(with: "//"): skip(to: "\n")
            default: break
            }
            place += 1
        }
        return place
    }

    /// Reads the text that begins here.
    private mutating func read() -> String {
        let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
        place += quote.utf8.count
        var text: [UInt8] = []
        while place < bytes.count, !starts(with: quote) {
            guard bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count else {
                text.append(bytes[place])
                place += 1
                continue
            }
            place += 1
            switch bytes[place] {
            case UInt8(ascii: "("):
                _ = close()
                text += Array("{}".utf8)
            case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "\n"):
                while place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: " ") { place += 1 }
            default: text.append(bytes[place])
            }
            place += 1
        }
        place = min(place + quote.utf8.count, bytes.count)
        return String(decoding: text, as: UTF8.self)
    }

    private func starts(with word: String) -> Bool { bytes[place...].starts(with: word.utf8) }

    private mutating func skip(to word: String) {
        while place < bytes.count, !starts(with: word) { place += 1 }
        place = min(place + word.utf8.count, bytes.count)
    }
}
