public import Engine
internal import FoundationEssentials

/// What a server of these operations takes and answers, as an OpenAPI 3.1 document made from the operation types.
public enum OpenAPIDocument {
    /// The document, as indented JSON with sorted keys.
    public static func json(of operations: [any Operation.Type]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(document(operations)))
    }

    static func document(_ operations: [any Operation.Type]) -> JSONNode {
        var writer = SchemaWriter()
        var paths: [String: JSONNode] = [
            ServicePath.health: ["get": health], ServicePath.metrics: ["get": metrics],
            ServicePath.document: ["get": ownDocument],
        ]
        for operation in operations {
            paths[ServicePath.of(operation.name)] = ["post": endpoint(operation, &writer)]
        }
        var schemas = writer.components
        schemas["Problem"] = ProblemDescription.schema
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Coffer", "version": .text(CofferVersion.text),
                "summary": "A sealed sales-order desk.",
                "description": .text(about),
            ],
            "servers": [
                [
                    "url": "/",
                    "description": "A Unix socket, `/run/coffer/coffer.sock` if nothing else is said.",
                ]
            ],
            "tags": .list(nouns(operations).map { ["name": .text($0)] }),
            "paths": .object(paths),
            "components": [
                "schemas": .object(schemas), "parameters": RequestHeaders.parameters,
                "responses": ProblemDescription.responses,
            ],
        ]
    }

    private static func endpoint(_ operation: any Operation.Type, _ writer: inout SchemaWriter) -> JSONNode {
        let isCommand = operation is any Command.Type
        let answer = output(of: operation)
        var responses = ProblemDescription.references(400, 403, 404, 409, 413, 422, 429, 500, 503)
        responses["200"] = [
            "description": isCommand ? "It is done, and durable." : "The answer.",
            "content": ["application/json": ["schema": writer.write(answer, .answered)]],
        ]
        return [
            "operationId": .text(operation.name), "summary": .text(operation.summary),
            "tags": [.text(noun(operation))],
            "parameters": .list(RequestHeaders.references(isCommand: isCommand)),
            "requestBody": [
                "required": true,
                "content": ["application/json": ["schema": writer.write(operation.schema, .taken)]],
            ],
            "responses": .object(responses),
        ]
    }

    private static func output(of operation: any Operation.Type) -> JSONSchema {
        func schema<O: Operation>(_ type: O.Type) -> JSONSchema { O.Output.schema }
        return schema(operation)
    }

    private static func noun(_ operation: any Operation.Type) -> String {
        String(operation.name.prefix { $0 != "." })
    }

    private static func nouns(_ operations: [any Operation.Type]) -> [String] {
        Set(operations.map(noun)).sorted()
    }

    private static func plain(_ name: String, _ about: String, _ type: String, _ schema: JSONNode) -> JSONNode
    {
        var responses = ProblemDescription.references(403, 429, 503)
        responses["200"] = ["description": .text(about), "content": [type: ["schema": schema]]]
        return [
            "operationId": .text(name), "summary": .text(about), "tags": ["server"],
            "responses": .object(responses),
        ]
    }

    private static let health = plain(
        "server.health",
        "The store can be read.",
        "application/json",
        ["type": "object", "properties": ["status": ["const": "ok"]], "required": ["status"]]
    )
    private static let metrics = plain(
        "server.metrics",
        "Figures in Prometheus' text format 0.0.4.",
        MetricsPage.mediaType,
        ["type": "string"]
    )
    private static let ownDocument = plain(
        "server.api",
        "This document.",
        "application/json",
        ["type": "object", "properties": ["openapi": ["type": "string"]], "required": ["openapi"]]
    )

    private static let about = """
        Every operation is one endpoint, `POST /v1/NOUN/VERB`; its id is the permission that the policy grants.

        **Who asks** is what the kernel says about the other end of the connection when it is made (SO_PEERCRED, \
        SO_PEERGROUPS): there is no login and no token. Somebody whom the store does not know gets the same bare \
        403 everywhere. `Coffer-As` is refused with `acting-as-refused`.

        **What goes wrong** is an RFC 9457 document with a stable `code`. Bodies are one JSON object in UTF-8 of at \
        most \(ServiceLimits.bodyBytes) bytes, each name once, nested at most \(ServiceLimits.jsonDepth) deep; \
        a name that is not described is refused. Answers only ever gain fields.

        **Amounts** are decimals in text; **times** are RFC 3339 in UTC. Personal fields that the caller's role \
        may see in part or not at all are named in `masked` and `withheld`.
        """
}
