import Engine

/// Decodes a value that fits a schema, and notes which fields the type asks for and which of them it can do without.
///
/// What a type reads is thereby found out by having it read.
struct ProbeDecoder: Decoder {
    /// What was asked for.
    final class Record {
        /// Whether it has to be there, by path.
        var asked: [String: Bool] = [:]
    }

    struct Misfit: Error, CustomStringConvertible {
        let description: String
    }

    let schema: JSONSchema
    let record: Record
    var path = ""
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Fields<Key>(probe: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .list(let element, _) = schema.kind else {
            throw Misfit(description: "\(path) is no list")
        }
        return Elements(probe: ProbeDecoder(schema: element, record: record, path: path + "[]"))
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { Single(probe: self) }

    /// The fields that the schema tells of, by path, and whether each has to be there.
    static func told(_ schema: JSONSchema, at path: String = "") -> [String: Bool] {
        switch schema.kind {
        case .object(let fields):
            fields.reduce(into: [:]) { told, field in
                let here = "\(path).\(field.name)"
                told[here] = !field.schema.isOptional
                told.merge(Self.told(field.schema, at: here)) { first, _ in first }
            }
        case .list(let element, _): told(element, at: path + "[]")
        default: [:]
        }
    }

    /// A value of a type that is not made of others.
    func value<T>(_ type: T.Type) throws -> T? {
        switch (type, schema.kind) {
        case (is String.Type, .text(let rule)):
            let text = rule.choices.last ?? schema.example ?? (rule.format == nil ? "x" : nil)
            return text as? T
        case (is Bool.Type, .boolean): return true as? T
        case (is Int.Type, .integer), (is Int64.Type, .integer), (is UInt64.Type, .integer):
            return try number(type)
        default: return nil
        }
    }

    private func number<T>(_ type: T.Type) throws -> T? {
        guard case .integer(let minimum, let maximum) = schema.kind else { return nil }
        let fits = type == UInt64.self ? minimum >= 0 : maximum <= UInt64(Int64.max)
        guard fits else { throw Misfit(description: "\(path) is wider than \(type)") }
        let number = max(0, minimum)
        return [number as Any, Int(number) as Any, UInt64(number) as Any].lazy.compactMap { $0 as? T }.first
    }
}

extension ProbeDecoder {
    struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let probe: ProbeDecoder
        var codingPath: [any CodingKey] { [] }

        var allKeys: [Key] {
            guard case .map(_, let names) = probe.schema.kind else { return [] }
            return (names ?? ["x"]).compactMap { Key(stringValue: $0) }
        }

        private func part(_ key: Key) throws -> ProbeDecoder {
            let path = "\(probe.path).\(key.stringValue)"
            switch probe.schema.kind {
            case .object(let fields):
                guard let field = fields.first(where: { $0.name == key.stringValue }) else {
                    throw Misfit(description: "\(path) is read and not described")
                }
                return ProbeDecoder(schema: field.schema, record: probe.record, path: path)
            case .map(let value, _): return ProbeDecoder(schema: value, record: probe.record, path: path)
            default: throw Misfit(description: "\(probe.path) is no object")
            }
        }

        // Why here: the standard library asks this before each field that may be left out, and only then.
        func contains(_ key: Key) -> Bool {
            probe.record.asked["\(probe.path).\(key.stringValue)"] = false
            return true
        }

        func decodeNil(forKey key: Key) throws -> Bool { false }

        func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
            let part = try part(key)
            if case .object = probe.schema.kind, probe.record.asked[part.path] == nil {
                probe.record.asked[part.path] = true
            }
            return try part.value(type) ?? T(from: part)
        }

        func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
            -> KeyedDecodingContainer<Nested>
        {
            try part(key).container(keyedBy: type)
        }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            try part(key).unkeyedContainer()
        }

        func superDecoder() throws -> any Decoder { probe }
        func superDecoder(forKey key: Key) throws -> any Decoder { try part(key) }
    }

    struct Elements: UnkeyedDecodingContainer {
        let probe: ProbeDecoder
        var codingPath: [any CodingKey] { [] }
        var count: Int? { 1 }
        var isAtEnd: Bool { currentIndex == 1 }
        var currentIndex = 0

        mutating func decodeNil() throws -> Bool { false }

        mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
            currentIndex += 1
            return try probe.value(type) ?? T(from: probe)
        }

        mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws
            -> KeyedDecodingContainer<Nested>
        {
            try probe.container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
            try probe.unkeyedContainer()
        }

        mutating func superDecoder() throws -> any Decoder { probe }
    }

    struct Single: SingleValueDecodingContainer {
        let probe: ProbeDecoder
        var codingPath: [any CodingKey] { [] }
        func decodeNil() -> Bool { false }

        func decode<T: Decodable>(_ type: T.Type) throws -> T {
            guard let value = try probe.value(type) else {
                throw Misfit(description: "\(probe.path) is not described as \(type)")
            }
            return value
        }
    }
}
