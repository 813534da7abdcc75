public import Engine
internal import FoundationEssentials

/// What one value looks like, as a JSON Schema 2020-12 document of its own.
public enum SchemaDocument {
    /// The document, as indented JSON with sorted keys.
    public static func json(of schema: JSONSchema, title: String) throws -> [UInt8] {
        var writer = SchemaWriter(root: "#/$defs/")
        var document = writer.write(schema, .answered)
        document["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        document["title"] = .text(title)
        document["$defs"] = .object(writer.components)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(document))
    }
}
