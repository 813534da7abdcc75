internal import FoundationEssentials

/// An answer as the tree that its JSON is; text and CSV are made from it, whoever answered.
enum AnswerTree: Equatable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case text(String)
    case list([AnswerTree])
    case object([String: AnswerTree])

    /// Reads JSON.
    init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(AnswerTree.self, from: Data(json))
    }

    /// The member of that name; nil for anything else than an object that has it.
    subscript(name: String) -> AnswerTree? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    /// The members of an object, in the order that people read them.
    var members: [(name: String, value: AnswerTree)] {
        guard case .object(let members) = self else { return [] }
        return members.sorted { FieldOrder.isBefore($0.key, $1.key) }.map { ($0.key, $0.value) }
    }

    /// The same without members of these names, wherever they stand.
    func leavingOut(_ names: Set<String>) -> AnswerTree {
        switch self {
        case .list(let elements): .list(elements.map { $0.leavingOut(names) })
        case .object(let members):
            .object(members.filter { !names.contains($0.key) }.mapValues { $0.leavingOut(names) })
        case .null, .boolean, .integer, .text: self
        }
    }

    /// The elements of a list; none for anything else.
    var elements: [AnswerTree] {
        guard case .list(let elements) = self else { return [] }
        return elements
    }

    /// Whether it is a list whose elements are objects, or an empty list.
    var isTable: Bool {
        guard case .list(let elements) = self else { return false }
        return elements.allSatisfy { if case .object = $0 { true } else { false } }
    }

    /// The value in one cell; nil for objects and lists of objects.
    var scalar: String? {
        switch self {
        case .null: ""
        case .boolean(let value): value ? "yes" : "no"
        case .integer(let value): "\(value)"
        case .text(let value): value
        case .list(let elements):
            isTable && !elements.isEmpty ? nil : elements.compactMap(\.scalar).joined(separator: ", ")
        case .object: nil
        }
    }
}

extension AnswerTree: Decodable {
    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: AnyName.self) {
            var members: [String: AnswerTree] = [:]
            for name in container.allKeys {
                members[name.stringValue] = try container.decode(AnswerTree.self, forKey: name)
            }
            self = .object(members)
            return
        }
        if var container = try? decoder.unkeyedContainer() {
            var elements: [AnswerTree] = []
            while !container.isAtEnd { elements.append(try container.decode(AnswerTree.self)) }
            self = .list(elements)
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else {
            // Why as text: a measured time is read, and nothing is reckoned with it here; JSON has all of its digits.
            let value = try container.decode(Double.self)
            self = .text("\((value * 1000).rounded() / 1000)")
        }
    }
}

private struct AnyName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
