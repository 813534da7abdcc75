/// The problem document (RFC 9457) as the published document describes it.
enum ProblemDescription {
    /// The document itself.
    static let schema: JSONNode = [
        "type": "object",
        "description": "What went wrong, RFC 9457.",
        "properties": [
            "type": [
                "type": "string", "format": "uri", "description": "`urn:coffer:problem:` and the code.",
            ],
            "title": ["type": "string", "description": "What happened."],
            "status": ["type": "integer", "description": "The HTTP status."],
            "detail": ["type": "string", "description": "Why."],
            "help": ["type": "string", "description": "What to do."],
            "code": [
                "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "description": "The stable code.",
            ],
            "approval": [
                "type": "string",
                "description": "The number of the approval that the request waits as, where it does.",
            ],
            "exitCode": ["type": "integer", "description": "How a command ends with it, sysexits.h."],
        ],
        "required": ["type", "title", "status", "code", "exitCode"],
    ]

    /// One answer for each status, with its codes.
    static var responses: JSONNode {
        var responses: [String: JSONNode] = [:]
        for group in ProblemCodes.groups {
            let codes = group.codes.map(JSONNode.text)
            responses[name(group.status)] = response(
                group.about,
                group.status,
                ["code": ["enum": .list(codes)]]
            )
        }
        responses[name(500)] = response("Something is wrong with the server or its store.", 500, [:])
        return .object(responses)
    }

    /// References to the answers of these statuses, by status.
    static func references(_ statuses: Int...) -> [String: JSONNode] {
        var references: [String: JSONNode] = [:]
        for status in statuses {
            references["\(status)"] = ["$ref": "#/components/responses/\(name(status))"]
        }
        return references
    }

    private static func name(_ status: Int) -> String { "Problem\(status)" }

    private static func response(_ about: String, _ status: Int, _ more: JSONNode) -> JSONNode {
        var properties = more
        properties["status"] = ["const": .integer(Int64(status))]
        let schema: JSONNode = [
            "allOf": [["$ref": "#/components/schemas/Problem"], ["properties": properties]]
        ]
        return [
            "description": .text(about), "content": [ProblemDocument.mediaType: ["schema": schema]],
        ]
    }
}
