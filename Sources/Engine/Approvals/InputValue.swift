internal import FoundationEssentials

/// A JSON value of a stored input, as one line of text for whoever decides on it.
enum InputValue: Decodable {
    case text(String)
    case number(Int64)
    case boolean(Bool)
    case null
    case list([InputValue])
    case object([String: InputValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([InputValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: InputValue].self))
        }
    }

    /// The fields of an input that may be shown, sorted; a map is one field for each of its names.
    static func shown(_ input: [UInt8], names: [String]) throws -> [(name: String, value: String)] {
        let fields = try JSONDecoder().decode([String: InputValue].self, from: Data(input))
        return names.sorted().flatMap { name -> [(name: String, value: String)] in
            switch fields[name] {
            case nil, .null: []
            case .object(let parts):
                parts.sorted { $0.key < $1.key }.map { ("\(name).\($0.key)", $0.value.line) }
            case .some(let value): [(name, value.line)]
            }
        }
    }

    private var line: String {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .boolean(let value): "\(value)"
        case .null: ""
        case .list(let values): values.map(\.line).joined(separator: ", ")
        case .object(let parts):
            parts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.line)" }.joined(separator: " ")
        }
    }
}
