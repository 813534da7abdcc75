/// The words that schemas are written with.
extension JSONSchema {
    /// A text; `length` counts characters, `pattern` is a regular expression of ECMA-262.
    public static func text(
        _ about: String? = nil,
        length: ClosedRange<Int>? = nil,
        pattern: String? = nil,
        format: String? = nil
    ) -> JSONSchema {
        JSONSchema(.text(TextRule(length: length, pattern: pattern, format: format)), about: about)
    }

    /// One of these texts.
    public static func choice(_ texts: [String], _ about: String? = nil) -> JSONSchema {
        JSONSchema(.text(TextRule(choices: texts)), about: about)
    }

    /// A whole number, any of 64 bits where no range is given.
    public static func integer(_ about: String? = nil, in range: ClosedRange<Int64>? = nil) -> JSONSchema {
        let range = range ?? Int64.min...Int64.max
        return JSONSchema(
            .integer(minimum: range.lowerBound, maximum: UInt64(clamping: range.upperBound)),
            about: about
        )
    }

    /// How many, or which one, from 0: any number of 64 bits without a sign.
    public static func count(_ about: String? = nil) -> JSONSchema {
        JSONSchema(.integer(minimum: 0, maximum: .max), about: about)
    }

    /// `true` or `false`.
    public static func boolean(_ about: String? = nil) -> JSONSchema { JSONSchema(.boolean, about: about) }

    /// A list.
    public static func list(of element: JSONSchema, _ about: String? = nil, atMost: Int? = nil) -> JSONSchema
    {
        JSONSchema(.list(element, atMost: atMost), about: about)
    }

    /// An object whose names are data; exactly these names where they are given.
    public static func map(of value: JSONSchema, names: [String]? = nil, _ about: String? = nil) -> JSONSchema
    {
        JSONSchema(.map(value, names: names), about: about)
    }

    /// An object with the fields of a `Codable` type, by its own coding keys; a name where several share it.
    public static func object<Key: CodingKey>(
        _ keys: Key.Type,
        named name: String? = nil,
        _ fields: KeyValuePairs<Key, JSONSchema>
    ) -> JSONSchema {
        var schema = JSONSchema(.object(fields.map { Field(name: $0.key.stringValue, schema: $0.value) }))
        schema.name = name
        return schema
    }

    /// An object without fields: an operation that takes nothing.
    public static let nothing = JSONSchema(.object([]))

    /// A row's id, a UUID.
    public static let id = text("The id, a UUID.", format: "uuid")
        .example("01938f2e-7c40-7a52-8f7e-3b1c6c1d2a90")

    /// An instant.
    public static let instant = text("An instant, RFC 3339 in UTC.", format: "date-time")
        .example("2026-03-01T09:30:00.000Z")

    /// The version of a record that a change starts from.
    public static let version = integer("The version to state when changing it.")

    /// How many entries a page has at most.
    public static func limit(_ most: Int64, usual: Int? = nil) -> JSONSchema {
        integer(usual.map { "The most entries to answer; \($0) where none is given." }, in: 1...most)
    }

    /// Where the next page begins.
    public static let next = text("What to pass as `after` for the next page; absent at the end.")

    /// The name of a role.
    public static let role = text("The name of a role in `roles.yaml`.").example("clerk")

    /// A stable kebab-case code.
    public static let code = text("The stable code.", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$").example(
        "not-found"
    )

    /// A signed checkpoint of the audit log.
    static let checkpoint = text("The newest signed note (C2SP tlog-checkpoint).")

    /// The key that checks a checkpoint's signature.
    static let verifierKey = text("The key that checks its signature.")

    /// A public key of the age format.
    static let recipient = text("A public key of the age format.", pattern: "^age1[02-9ac-hj-np-z]{58}$")
        .example("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p")

    /// A 32-byte digest.
    static func digest(_ about: String) -> JSONSchema { text(about, pattern: "^[0-9a-f]{64}$") }

    /// A name that people give a principal, a Unix user or a team.
    public static func handle(_ about: String) -> JSONSchema {
        text(about, length: 1...32, pattern: "^[!-.0-~]+$").example("clerk1")
    }
}
