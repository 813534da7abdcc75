internal import Engine
internal import FoundationEssentials

extension ImportTable {
    /// Reads a list of objects; each is a row, and its members with one value are the fields.
    ///
    /// Numbers are taken as they are written, `null` is an empty field.
    ///
    /// - Throws: `InputError` naming the file and what is wrong with it.
    init(json text: String, file: String) throws(InputError) {
        let objects: [[String: JSONField]]
        do {
            objects = try JSONDecoder().decode([[String: JSONField]].self, from: Data(text.utf8))
        } catch {
            throw InputError(
                file,
                "it is not a list of JSON objects whose members are texts, numbers, `true`, `false` or `null`",
                help: "write it as [{\"name\": \"value\", …}, …]"
            )
        }
        let columns = Set(objects.flatMap(\.keys)).sorted()
        let positions = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($0.element, $0.offset) })
        let lines = Self.lines(of: text)
        self.init(
            file: file,
            columns: columns,
            rows: zip(objects, lines).compactMap { object, line in
                guard object.values.contains(where: { !$0.text.isEmpty }) else { return nil }
                return Row(line: line, fields: columns.map { object[$0]?.text ?? "" }, positions: positions)
            }
        )
    }

    /// The line on which each object of the list begins, from 1.
    private static func lines(of text: String) -> [Int] {
        var (line, depth, isInText, isEscaped) = (1, 0, false, false)
        var lines: [Int] = []
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard !isInText else {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInText = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInText = true
            case UInt8(ascii: "{"):
                if depth == 1 { lines.append(line) }
                depth += 1
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return lines
    }
}

/// A member of an object that holds one value, as text.
private struct JSONField: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // Why errors are passed over: a decoder says what a value is only by failing at what it is not; the last one counts.
        if container.decodeNil() {
            text = ""
        } else if let text = try? container.decode(String.self) {
            self.text = text
        } else if let truth = try? container.decode(Bool.self) {
            text = truth ? "true" : "false"
        } else {
            text = try container.decode(Decimal.self).description
        }
    }
}
