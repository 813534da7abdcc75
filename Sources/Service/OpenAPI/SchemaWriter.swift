internal import Engine

/// Writes schemas as JSON Schema 2020-12, each named one once under `components`.
struct SchemaWriter {
    /// Which way a value goes.
    enum Side {
        /// Into the server: nothing but the known fields is taken, and null is the same as left out.
        case taken
        /// Out of the server: what may be left out is left out, and later versions may add fields.
        case answered
    }

    /// Where a reference finds the named schemas.
    var root = "#/components/schemas/"
    /// The named schemas written so far.
    private(set) var components: [String: JSONNode] = [:]

    /// The JSON of a schema, or a reference to it where it has a name.
    mutating func write(_ schema: JSONSchema, _ side: Side) -> JSONNode {
        var node: JSONNode
        if let name = Self.component(schema, side) {
            let body = body(schema, side)
            precondition([nil, body].contains(components[name]), "two schemas are called `\(name)`")
            components[name] = body
            node = ["$ref": .text(root + name)]
        } else {
            node = body(schema, side)
        }
        if let about = schema.about { node["description"] = .text(about) }
        if let example = schema.example { node["examples"] = [.text(example)] }
        return node
    }

    /// What a named schema is called; an object that is taken is stricter than one that is answered.
    private static func component(_ schema: JSONSchema, _ side: Side) -> String? {
        guard side == .taken, case .object = schema.kind else { return schema.name }
        return schema.name.map { "\($0)Input" }
    }

    private mutating func body(_ schema: JSONSchema, _ side: Side) -> JSONNode {
        switch schema.kind {
        case .text(let rule): return Self.text(rule)
        case .integer(let minimum, let maximum):
            return ["type": "integer", "minimum": .integer(minimum), "maximum": .unsigned(maximum)]
        case .boolean: return ["type": "boolean"]
        case .list(let element, let most):
            var node: JSONNode = ["type": "array", "items": write(element, side)]
            if let most { node["maxItems"] = .integer(Int64(most)) }
            return node
        case .map(let value, let names):
            let value = write(value, side)
            guard let names else { return ["type": "object", "additionalProperties": value] }
            let members = names.map { ($0, value) }
            return [
                "type": "object", "properties": .object(Dictionary(uniqueKeysWithValues: members)),
                "required": .list(names.map(JSONNode.text)), "additionalProperties": false,
            ]
        case .object(let fields): return object(fields, side)
        }
    }

    private mutating func object(_ fields: [JSONSchema.Field], _ side: Side) -> JSONNode {
        var properties: [String: JSONNode] = [:]
        for field in fields {
            let written = write(field.schema, side)
            let mayBeNull = field.schema.isOptional && side == .taken
            properties[field.name] = mayBeNull ? Self.nullable(written) : written
        }
        var node: JSONNode = ["type": "object", "properties": .object(properties)]
        let required = fields.filter { !$0.schema.isOptional }.map(\.name).sorted()
        if !required.isEmpty { node["required"] = .list(required.map(JSONNode.text)) }
        if side == .taken { node["additionalProperties"] = false }
        return node
    }

    private static func text(_ rule: JSONSchema.TextRule) -> JSONNode {
        var node: JSONNode = ["type": "string"]
        if let length = rule.length {
            if length.lowerBound > 0 { node["minLength"] = .integer(Int64(length.lowerBound)) }
            node["maxLength"] = .integer(Int64(length.upperBound))
        }
        if let pattern = rule.pattern { node["pattern"] = .text(pattern) }
        if let format = rule.format { node["format"] = .text(format) }
        if !rule.choices.isEmpty { node["enum"] = .list(rule.choices.map(JSONNode.text)) }
        return node
    }

    /// The same or null.
    private static func nullable(_ node: JSONNode) -> JSONNode {
        guard case .text(let type)? = node["type"], node["enum"] == nil else {
            var either: JSONNode = ["anyOf": [node, ["type": "null"]]]
            // Why: what a field means is read off the field, not off one of its shapes.
            either["description"] = node["description"]
            return either
        }
        var wider = node
        wider["type"] = [.text(type), "null"]
        return wider
    }
}
