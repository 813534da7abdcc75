/// The headers that carry how a request is made, as the published document describes them.
enum RequestHeaders {
    /// Every parameter by its header's name.
    static var parameters: JSONNode {
        var parameters: [String: JSONNode] = [:]
        for (header, about) in described {
            let schema: JSONNode =
                header == .dryRun
                ? ["type": "string", "enum": ["true", "false"]]
                : [
                    "type": "string", "pattern": .text(encoded),
                    "maxLength": .integer(Int64(ServiceLimits.optionBytes)),
                ]
            parameters[header.rawValue] = [
                "name": .text(header.rawValue), "in": "header", "required": false,
                "description": .text(about),
                "schema": schema,
            ]
        }
        return .object(parameters)
    }

    /// References to those that an operation takes; only a change can be repeated or rehearsed.
    static func references(isCommand: Bool) -> [JSONNode] {
        described.map(\.header).filter { isCommand || ![.idempotencyKey, .dryRun].contains($0) }
            .map { ["$ref": "#/components/parameters/\($0.rawValue)"] }
    }

    private static let described: [(header: OptionHeader, about: String)] = [
        (
            .purpose,
            "The purpose, by its name in `roles.yaml`; the role's own where none is given. Percent-encoded."
        ),
        (.reason, "Why it is asked; sealed in the audit log. Percent-encoded UTF-8."),
        (
            .idempotencyKey,
            "The caller's own name for the request: repeated with the same body, it is done once. Percent-encoded."
        ),
        (.dryRun, "`true` to show what would happen and change nothing."),
    ]

    /// Percent-encoded UTF-8 (RFC 3629) among visible ASCII.
    private static let encoded: String = {
        let digit = "[0-9A-Fa-f]"
        let tail = "%[89ABab]\(digit)"
        let parts = [
            "[!-$&-~]", "%[0-7]\(digit)", "%([Cc][2-9A-Fa-f]|[Dd]\(digit))\(tail)",
            "%[Ee]0%[ABab]\(digit)\(tail)", "%[Ee][1-9A-Ca-cEFef]\(tail)\(tail)",
            "%[Ee][Dd]%[89]\(digit)\(tail)",
            "%[Ff]0%[9ABab]\(digit)\(tail)\(tail)", "%[Ff][1-3]\(tail)\(tail)\(tail)",
            "%[Ff]4%8\(digit)\(tail)\(tail)",
        ]
        return "^(\(parts.joined(separator: "|")))*$"
    }()
}
