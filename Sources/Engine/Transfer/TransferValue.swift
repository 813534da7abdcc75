internal import FoundationEssentials
internal import Sealing
internal import Storage

/// A value of a line of an export: a number, a text, a list, or an object.
indirect enum TransferValue: Codable, Equatable {
    case number(Int64)
    case text(String)
    case list([TransferValue])
    case object([String: TransferValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([TransferValue].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: TransferValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .object(let members): try container.encode(members)
        }
    }

    /// One line: members sorted, nothing between them, no line break.
    func line() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// Reads a line.
    init(line: String) throws {
        self = try JSONDecoder().decode(TransferValue.self, from: Data(line.utf8))
    }
}

extension TransferValue {
    /// A value of a column; nil for none.
    ///
    /// Ids read as everywhere, other bytes are lowercase hexadecimal digits.
    init?(_ row: Row, _ place: Int32, _ column: TransferTable.Column) {
        guard !row.isNull(place) else { return nil }
        switch column.type {
        case "INTEGER": self = .number(row.int64(place))
        case "TEXT": self = .text(row.text(place))
        default:
            let bytes = row.blob(place)
            if column.isIdentifier, let id = RowID(bytes: bytes) {
                self = .text("\(id)")
            } else {
                self = .text(bytes.hexadecimal)
            }
        }
    }

    /// The value as a parameter for a column; nil where it is none for it.
    func parameter(for column: TransferTable.Column) -> SQLValue? {
        switch (self, column.type) {
        case (.number(let number), "INTEGER"): return .integer(number)
        case (.text(let text), "TEXT"): return .text(text)
        case (.text(let text), "BLOB"):
            if column.isIdentifier, let id = RowID(text) { return .blob(id.bytes) }
            return Hexadecimal.decode(text).map(SQLValue.blob)
        default: return nil
        }
    }
}
